-- What counts of a letter is how it was answered the first time: what the person says afterwards changes no number. What was
-- put away has no answer; what was set apart and waits has the same clock as the rest.

alter table feedback add column first_acknowledge_by text; -- the terms on which it counts
alter table feedback add column first_resolve_by text;
alter table feedback add column first_acknowledged_at text; -- when it was, for the first time: set once
alter table feedback add column first_resolved_at text;
update feedback set first_acknowledge_by = acknowledge_by, first_resolve_by = resolve_by,
    first_acknowledged_at = case when apart then null else acknowledged_at end,
    first_resolved_at = case when apart then null else resolved_at end;

update feedback set clock_next = case state when 'new' then acknowledge_by else resolve_by end
where apart and clock_next is null and state in ('new', 'acknowledged');
