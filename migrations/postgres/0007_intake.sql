-- The situation of a person, asked in steps: answers in versions, and what was typed and is not saved yet.

create table profile_snapshot (
    id uuid not null,
    case_id uuid not null,
    occasion text not null,
    step text not null,
    version bigint not null,
    -- Sealed; what only those read who may read the association is sealed apart.
    answers bytea not null,
    protected bytea,
    -- What reports count. Nothing is: not asked, not known, or not said.
    schooling text,
    income bigint,
    main_track text,
    difficulty boolean,
    saved_by uuid not null,
    saved_at timestamptz not null,
    constraint profile_snapshot_pk primary key (id),
    constraint profile_snapshot_case foreign key (case_id) references case_file (id),
    constraint profile_snapshot_version unique (case_id, occasion, step, version)
);

-- Of one user, seen by nobody else; gone when the step is saved, or after a month.
create table profile_draft (
    id uuid not null,
    user_id uuid not null,
    case_id uuid not null,
    occasion text not null,
    step text not null,
    typed bytea not null,
    saved_at timestamptz not null,
    constraint profile_draft_pk primary key (id),
    constraint profile_draft_case foreign key (case_id) references case_file (id),
    constraint profile_draft_one unique (user_id, case_id, occasion, step)
);
create index profile_draft_by_age on profile_draft (saved_at);

-- Members of a household: papers, and what is known of their health (X).
alter table household_member add column documents text;
alter table household_member add column health bytea;

-- Whom a person is not brought together with: the other case is sealed, so that nobody finds one from the other.
create table contact_rule (
    id uuid not null,
    case_id uuid not null,
    apart_from bytea not null, -- X
    made_at timestamptz not null,
    constraint contact_rule_pk primary key (id),
    constraint contact_rule_case foreign key (case_id) references case_file (id)
);
create index contact_rule_by_case on contact_rule (case_id);
