-- Communities and institutions: what is known of them, what is done with them, and which cases have to do with it.

-- Codes of places change: the old one stays for what was written under it, and leads to those that hold now.
alter table place add column valid_from date;
alter table place add column valid_to date;

create table place_successor (
    pcode text not null,
    position bigint not null, -- what was written under the old code counts under the first
    successor text not null,
    constraint place_successor_pk primary key (pcode, position),
    constraint place_successor_of foreign key (pcode) references place (pcode),
    constraint place_successor_to foreign key (successor) references place (pcode)
);
create index place_successor_by_new on place_successor (successor, position);
create index person_by_place on person (current_pcode);

create table community (
    id uuid not null,
    pcode text not null,
    office_id uuid not null,
    answers jsonb not null,
    created_at timestamptz not null,
    version bigint not null,
    constraint community_pk primary key (id),
    constraint community_place_unique unique (pcode),
    constraint community_place foreign key (pcode) references place (pcode),
    constraint community_office foreign key (office_id) references office (id)
);

-- How many cases a community receives, as it may be told, fixed once a month.
create table community_received (
    community_id uuid not null,
    month text not null,
    cases bigint not null,
    linked bigint not null,
    constraint community_received_pk primary key (community_id, month),
    constraint community_received_community foreign key (community_id) references community (id)
);

create table institution (
    id uuid not null,
    office_id uuid not null,
    organisation_id uuid,
    name text not null,
    answers jsonb not null,
    created_at timestamptz not null,
    version bigint not null,
    constraint institution_pk primary key (id),
    constraint institution_name_unique unique (name),
    constraint institution_office foreign key (office_id) references office (id),
    constraint institution_organisation foreign key (organisation_id) references organisation (id)
);

create table support_record (
    id uuid not null,
    office_id uuid not null,
    community_id uuid,
    institution_id uuid,
    kind text not null,
    title text not null,
    held_on date not null,
    state text not null,
    answers jsonb not null,
    created_at timestamptz not null,
    created_by uuid not null,
    version bigint not null,
    constraint support_record_pk primary key (id),
    constraint support_record_community foreign key (community_id) references community (id),
    constraint support_record_institution foreign key (institution_id) references institution (id)
);
create index support_record_by_community on support_record (community_id, held_on, id);
create index support_record_by_institution on support_record (institution_id, held_on, id);

create table commitment (
    id uuid not null,
    record_id uuid not null,
    office_id uuid not null,
    kind text not null,
    what text not null,
    owner text not null,
    raised_on date not null,
    due_on date not null,
    state text not null,
    ended_on date,
    version bigint not null,
    constraint commitment_pk primary key (id),
    constraint commitment_record foreign key (record_id) references support_record (id)
);
create index commitment_by_record on commitment (record_id, due_on, id);
create index commitment_open on commitment (office_id, due_on) where state = 'open';

create table project (
    id uuid not null,
    code text not null,
    community_id uuid not null,
    office_id uuid not null,
    title text not null,
    state text not null,
    answers jsonb not null,
    writers jsonb not null, -- JSON: everybody who wrote, changed or submitted it
    selected_by uuid,
    approved_by uuid,
    created_at timestamptz not null,
    version bigint not null,
    constraint project_pk primary key (id),
    constraint project_code_unique unique (code),
    constraint project_community foreign key (community_id) references community (id)
);
create index project_by_community on project (community_id, created_at, id);

create table project_tranche (
    id uuid not null,
    project_id uuid not null,
    position bigint not null,
    planned bigint not null,
    due_on date not null,
    planned_by uuid not null,
    paid bigint,
    paid_on date,
    paid_by uuid,
    constraint project_tranche_pk primary key (id),
    constraint project_tranche_position_unique unique (project_id, position),
    constraint project_tranche_project foreign key (project_id) references project (id)
);

-- Answers of people are added to the counts and kept nowhere: no row, no time, no order.
create table survey_round (
    id uuid not null,
    community_id uuid not null,
    office_id uuid not null,
    name text not null,
    design text not null,
    opened_on date not null,
    closed_on date,
    tally jsonb not null,
    version bigint not null,
    constraint survey_round_pk primary key (id),
    constraint survey_round_community foreign key (community_id) references community (id)
);
create index survey_round_by_community on survey_round (community_id, opened_on, id);

create table case_support (
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    target text not null,
    target_id uuid not null,
    since date not null,
    ended_on date,
    created_at timestamptz not null,
    created_by uuid not null,
    version bigint not null,
    constraint case_support_pk primary key (id),
    constraint case_support_case foreign key (case_id) references case_file (id)
);
create index case_support_by_case on case_support (case_id, since, id);
create index case_support_by_target on case_support (target_id);
