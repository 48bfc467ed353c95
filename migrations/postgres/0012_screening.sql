-- What the national authority decided about a person, in versions, and suspicions that somebody went back to a group.

create table screening (
    id uuid not null,
    case_id uuid not null,
    version bigint not null,
    body bytea not null, -- X: everything the authority wrote
    -- From when the risk category is shown to nobody any more: the person is, or may be, a child.
    risk_ended_at timestamptz,
    -- From when the case waits for the authority again. Nothing is: not any more.
    look_on date,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint screening_pk primary key (id),
    constraint screening_case foreign key (case_id) references case_file (id),
    constraint screening_version unique (case_id, version)
);

create table suspicion (
    id uuid not null,
    case_id uuid not null,
    body bytea not null, -- X
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    review bytea, -- X
    reviewed_by uuid,
    reviewed_at timestamptz,
    constraint suspicion_pk primary key (id),
    constraint suspicion_case foreign key (case_id) references case_file (id)
);
create index suspicion_by_case on suspicion (case_id, recorded_at);
