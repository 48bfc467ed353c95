-- Saved views of lists, and lists that are checked before anybody imports them.

create table saved_view (
    id blob not null,
    user_id blob not null,
    office_id blob, -- the office that shares it
    list text not null,
    name text not null,
    filter text not null,
    position integer not null,
    created_at text not null,
    version integer not null,
    constraint saved_view_pk primary key (id),
    constraint saved_view_user foreign key (user_id) references app_user (id),
    constraint saved_view_office foreign key (office_id) references office (id)
) strict;
create index saved_view_by_user on saved_view (user_id, list, position);
create index saved_view_by_office on saved_view (office_id, list, position);

-- With which view a list begins for somebody.
create table first_view (
    user_id blob not null,
    list text not null,
    view_id blob not null,
    constraint first_view_pk primary key (user_id, list),
    constraint first_view_user foreign key (user_id) references app_user (id),
    constraint first_view_view foreign key (view_id) references saved_view (id)
) strict;
create index first_view_by_view on first_view (view_id);

create table list_check (
    id blob not null,
    user_id blob not null,
    office_id blob not null,
    state text not null,
    least text not null,
    size integer not null, -- bytes of the list
    row_count integer not null,
    rows_done integer not null,
    faults integer not null,
    pairs integer not null,
    nearly integer not null,
    likely integer not null,
    created_at text not null,
    ended_at text,
    constraint list_check_pk primary key (id),
    constraint list_check_user foreign key (user_id) references app_user (id),
    constraint list_check_office foreign key (office_id) references office (id)
) strict;
create index list_check_by_user on list_check (user_id, created_at, id);
create index list_check_by_age on list_check (created_at);

create table list_check_part (
    check_id blob not null,
    kind text not null,
    number integer not null,
    content blob not null, -- sealed
    constraint list_check_part_pk primary key (check_id, kind, number),
    constraint list_check_part_check foreign key (check_id) references list_check (id)
) strict;
