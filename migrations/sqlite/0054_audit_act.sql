-- Whether an entry says that somebody read something, or that something was changed: by the last word of its verb.
alter table audit_entry add column act text generated always as (
    case
        when action like '%.read' or action like '%!_read' escape '!'
        or action like '%.listed' or action like '%!_listed' escape '!'
        or action like '%.searched' or action like '%!_searched' escape '!'
        or action like '%.printed' or action like '%!_printed' escape '!'
        or action like '%.compared' or action like '%!_compared' escape '!'
        or action like '%.previewed' or action like '%!_previewed' escape '!'
        or action like '%.revealed' or action like '%!_revealed' escape '!'
        or action like '%.downloaded' or action like '%!_downloaded' escape '!'
        or action like '%.fetched' or action like '%!_fetched' escape '!'
        or action like '%.sheet' or action like '%!_sheet' escape '!'
        or action like '%.resembles' or action like '%!_resembles' escape '!' then 'read'
        else 'change'
    end) virtual;
