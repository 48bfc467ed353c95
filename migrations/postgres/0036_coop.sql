-- A plan of a cooperative says which association of the programme it is: one that has no other.
alter table startup add column coop_id uuid references coop (id);
create unique index startup_one_coop on startup (coop_id) where coop_id is not null and state <> 'rejected';

-- Who is in the business of a group, besides the one whose case it is. Nobody is in two at once.
create table startup_member (
    id uuid not null,
    startup_id uuid not null,
    case_id uuid not null,
    joined_on date not null,
    left_on date,
    by_user uuid not null,
    at timestamptz not null,
    constraint startup_member_pk primary key (id),
    constraint startup_member_startup foreign key (startup_id) references startup (id),
    constraint startup_member_case foreign key (case_id) references case_file (id),
    constraint startup_member_user foreign key (by_user) references app_user (id)
);
create unique index startup_member_one on startup_member (case_id) where left_on is null;
create index startup_member_by_startup on startup_member (startup_id, joined_on, id);
create index startup_member_by_case on startup_member (case_id, joined_on);
