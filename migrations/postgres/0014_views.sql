-- Saved views of lists, and lists that are checked before anybody imports them.

create table saved_view (
    id uuid not null,
    user_id uuid not null,
    office_id uuid, -- the office that shares it
    list text not null,
    name text not null,
    filter text not null,
    position bigint not null,
    created_at timestamptz not null,
    version bigint not null,
    constraint saved_view_pk primary key (id),
    constraint saved_view_user foreign key (user_id) references app_user (id),
    constraint saved_view_office foreign key (office_id) references office (id)
);
create index saved_view_by_user on saved_view (user_id, list, position);
create index saved_view_by_office on saved_view (office_id, list, position);

-- With which view a list begins for somebody.
create table first_view (
    user_id uuid not null,
    list text not null,
    view_id uuid not null,
    constraint first_view_pk primary key (user_id, list),
    constraint first_view_user foreign key (user_id) references app_user (id),
    constraint first_view_view foreign key (view_id) references saved_view (id)
);
create index first_view_by_view on first_view (view_id);

create table list_check (
    id uuid not null,
    user_id uuid not null,
    office_id uuid not null,
    state text not null,
    least text not null,
    size bigint not null, -- bytes of the list
    row_count bigint not null,
    rows_done bigint not null,
    faults bigint not null,
    pairs bigint not null,
    nearly bigint not null,
    likely bigint not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint list_check_pk primary key (id),
    constraint list_check_user foreign key (user_id) references app_user (id),
    constraint list_check_office foreign key (office_id) references office (id)
);
create index list_check_by_user on list_check (user_id, created_at, id);
create index list_check_by_age on list_check (created_at);

create table list_check_part (
    check_id uuid not null,
    kind text not null,
    number bigint not null,
    content bytea not null, -- sealed
    constraint list_check_part_pk primary key (check_id, kind, number),
    constraint list_check_part_check foreign key (check_id) references list_check (id)
);
