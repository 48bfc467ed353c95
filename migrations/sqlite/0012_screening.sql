-- What the national authority decided about a person, in versions, and suspicions that somebody went back to a group.

create table screening (
    id blob not null,
    case_id blob not null,
    version integer not null,
    body blob not null, -- X: everything the authority wrote
    -- From when the risk category is shown to nobody any more: the person is, or may be, a child.
    risk_ended_at text,
    -- From when the case waits for the authority again. Nothing is: not any more.
    look_on text,
    recorded_by blob not null,
    recorded_at text not null,
    constraint screening_pk primary key (id),
    constraint screening_case foreign key (case_id) references case_file (id),
    constraint screening_version unique (case_id, version)
) strict;

create table suspicion (
    id blob not null,
    case_id blob not null,
    body blob not null, -- X
    recorded_by blob not null,
    recorded_at text not null,
    review blob, -- X
    reviewed_by blob,
    reviewed_at text,
    constraint suspicion_pk primary key (id),
    constraint suspicion_case foreign key (case_id) references case_file (id)
) strict;
create index suspicion_by_case on suspicion (case_id, recorded_at);
