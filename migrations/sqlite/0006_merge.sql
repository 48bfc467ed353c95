-- Pairs of records that may be of one person, and records that were merged. X marks sealed columns.

-- The case that this one's code leads to, once both are known to be of one person.
alter table case_file add column merged_into blob;

create table suspected_pair (
    id blob not null,
    low_id blob not null,
    high_id blob not null,
    score integer not null, -- in thousandths: orders the list, never shown
    reasons text not null,
    source text not null,
    found_at text not null,
    found_by blob, -- who registered one of the two all the same; nobody when the program found it
    state text not null,
    decided_at text,
    decided_by blob,
    reason text,
    version integer not null,
    constraint suspected_pair_pk primary key (id),
    constraint suspected_pair_unique unique (low_id, high_id),
    constraint suspected_pair_low foreign key (low_id) references person (id),
    constraint suspected_pair_high foreign key (high_id) references person (id)
) strict;
create index suspected_pair_by_state on suspected_pair (state, score, id);

create table person_merge (
    id blob not null,
    pair_id blob not null,
    kept_case_id blob not null,
    merged_case_id blob not null,
    merged_at text not null,
    merged_by blob not null,
    undo_until text not null,
    snapshot blob, -- X: what an undo restores; gone afterwards
    undone_at text,
    undone_by blob,
    constraint person_merge_pk primary key (id),
    constraint person_merge_pair foreign key (pair_id) references suspected_pair (id),
    constraint person_merge_kept foreign key (kept_case_id) references case_file (id),
    constraint person_merge_merged foreign key (merged_case_id) references case_file (id)
) strict;
create index person_merge_by_pair on person_merge (pair_id, merged_at);
create index person_merge_by_end on person_merge (undo_until) where snapshot is not null;
create index case_file_by_kept on case_file (merged_into) where merged_into is not null;

-- People who changed since somebody looked for pairs.
create index person_by_change on person (updated_at, id);
