-- Communities and institutions: what is known of them, what is done with them, and which cases have to do with it.

-- Codes of places change: the old one stays for what was written under it, and leads to those that hold now.
alter table place add column valid_from text;
alter table place add column valid_to text;

create table place_successor (
    pcode text not null,
    position integer not null, -- what was written under the old code counts under the first
    successor text not null,
    constraint place_successor_pk primary key (pcode, position),
    constraint place_successor_of foreign key (pcode) references place (pcode),
    constraint place_successor_to foreign key (successor) references place (pcode)
) strict;
create index place_successor_by_new on place_successor (successor, position);
create index person_by_place on person (current_pcode);

create table community (
    id blob not null,
    pcode text not null,
    office_id blob not null,
    answers text not null,
    created_at text not null,
    version integer not null,
    constraint community_pk primary key (id),
    constraint community_place_unique unique (pcode),
    constraint community_place foreign key (pcode) references place (pcode),
    constraint community_office foreign key (office_id) references office (id)
) strict;

-- How many cases a community receives, as it may be told, fixed once a month.
create table community_received (
    community_id blob not null,
    month text not null,
    cases integer not null,
    linked integer not null,
    constraint community_received_pk primary key (community_id, month),
    constraint community_received_community foreign key (community_id) references community (id)
) strict;

create table institution (
    id blob not null,
    office_id blob not null,
    organisation_id blob,
    name text not null,
    answers text not null,
    created_at text not null,
    version integer not null,
    constraint institution_pk primary key (id),
    constraint institution_name_unique unique (name),
    constraint institution_office foreign key (office_id) references office (id),
    constraint institution_organisation foreign key (organisation_id) references organisation (id)
) strict;

create table support_record (
    id blob not null,
    office_id blob not null,
    community_id blob,
    institution_id blob,
    kind text not null,
    title text not null,
    held_on text not null,
    state text not null,
    answers text not null,
    created_at text not null,
    created_by blob not null,
    version integer not null,
    constraint support_record_pk primary key (id),
    constraint support_record_community foreign key (community_id) references community (id),
    constraint support_record_institution foreign key (institution_id) references institution (id)
) strict;
create index support_record_by_community on support_record (community_id, held_on, id);
create index support_record_by_institution on support_record (institution_id, held_on, id);

create table commitment (
    id blob not null,
    record_id blob not null,
    office_id blob not null,
    kind text not null,
    what text not null,
    owner text not null,
    raised_on text not null,
    due_on text not null,
    state text not null,
    ended_on text,
    version integer not null,
    constraint commitment_pk primary key (id),
    constraint commitment_record foreign key (record_id) references support_record (id)
) strict;
create index commitment_by_record on commitment (record_id, due_on, id);
create index commitment_open on commitment (office_id, due_on) where state = 'open';

create table project (
    id blob not null,
    code text not null,
    community_id blob not null,
    office_id blob not null,
    title text not null,
    state text not null,
    answers text not null,
    writers text not null, -- JSON: everybody who wrote, changed or submitted it
    selected_by blob,
    approved_by blob,
    created_at text not null,
    version integer not null,
    constraint project_pk primary key (id),
    constraint project_code_unique unique (code),
    constraint project_community foreign key (community_id) references community (id)
) strict;
create index project_by_community on project (community_id, created_at, id);

create table project_tranche (
    id blob not null,
    project_id blob not null,
    position integer not null,
    planned integer not null,
    due_on text not null,
    planned_by blob not null,
    paid integer,
    paid_on text,
    paid_by blob,
    constraint project_tranche_pk primary key (id),
    constraint project_tranche_position_unique unique (project_id, position),
    constraint project_tranche_project foreign key (project_id) references project (id)
) strict;

-- Answers of people are added to the counts and kept nowhere: no row, no time, no order.
create table survey_round (
    id blob not null,
    community_id blob not null,
    office_id blob not null,
    name text not null,
    design text not null,
    opened_on text not null,
    closed_on text,
    tally text not null,
    version integer not null,
    constraint survey_round_pk primary key (id),
    constraint survey_round_community foreign key (community_id) references community (id)
) strict;
create index survey_round_by_community on survey_round (community_id, opened_on, id);

create table case_support (
    id blob not null,
    case_id blob not null,
    kind text not null,
    target text not null,
    target_id blob not null,
    since text not null,
    ended_on text,
    created_at text not null,
    created_by blob not null,
    version integer not null,
    constraint case_support_pk primary key (id),
    constraint case_support_case foreign key (case_id) references case_file (id)
) strict;
create index case_support_by_case on case_support (case_id, since, id);
create index case_support_by_target on case_support (target_id);
