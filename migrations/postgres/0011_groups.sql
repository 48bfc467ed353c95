-- Sessions with several people at once, and what each person thought of a session.

alter table counselling_session add column feedback bigint;
alter table counselling_session add column group_id uuid;

create table group_session (
    id uuid not null,
    office_id uuid not null,
    compartment text not null,
    leader_id uuid not null,
    kind text not null,
    held_on date not null,
    place text not null,
    place_name text,
    language text not null,
    topics jsonb not null,
    state text not null,
    summary text,
    created_at timestamptz not null,
    version bigint not null,
    constraint group_session_pk primary key (id)
);
create index group_session_by_day on group_session (office_id, compartment, held_on, id);
create index group_session_by_leader on group_session (leader_id, office_id, compartment, held_on, id);

create table group_member (
    group_id uuid not null,
    case_id uuid not null,
    came boolean,
    constraint group_member_pk primary key (group_id, case_id),
    constraint group_member_group foreign key (group_id) references group_session (id),
    constraint group_member_case foreign key (case_id) references case_file (id)
);
create index group_member_by_case on group_member (case_id);
