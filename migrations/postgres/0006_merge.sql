-- Pairs of records that may be of one person, and records that were merged. X marks sealed columns.

-- The case that this one's code leads to, once both are known to be of one person.
alter table case_file add column merged_into uuid;

create table suspected_pair (
    id uuid not null,
    low_id uuid not null,
    high_id uuid not null,
    score bigint not null, -- in thousandths: orders the list, never shown
    reasons jsonb not null,
    source text not null,
    found_at timestamptz not null,
    found_by uuid, -- who registered one of the two all the same; nobody when the program found it
    state text not null,
    decided_at timestamptz,
    decided_by uuid,
    reason text,
    version bigint not null,
    constraint suspected_pair_pk primary key (id),
    constraint suspected_pair_unique unique (low_id, high_id),
    constraint suspected_pair_low foreign key (low_id) references person (id),
    constraint suspected_pair_high foreign key (high_id) references person (id)
);
create index suspected_pair_by_state on suspected_pair (state, score, id);

create table person_merge (
    id uuid not null,
    pair_id uuid not null,
    kept_case_id uuid not null,
    merged_case_id uuid not null,
    merged_at timestamptz not null,
    merged_by uuid not null,
    undo_until timestamptz not null,
    snapshot bytea, -- X: what an undo restores; gone afterwards
    undone_at timestamptz,
    undone_by uuid,
    constraint person_merge_pk primary key (id),
    constraint person_merge_pair foreign key (pair_id) references suspected_pair (id),
    constraint person_merge_kept foreign key (kept_case_id) references case_file (id),
    constraint person_merge_merged foreign key (merged_case_id) references case_file (id)
);
create index person_merge_by_pair on person_merge (pair_id, merged_at);
create index person_merge_by_end on person_merge (undo_until) where snapshot is not null;
create index case_file_by_kept on case_file (merged_into) where merged_into is not null;

-- People who changed since somebody looked for pairs.
create index person_by_change on person (updated_at, id);
