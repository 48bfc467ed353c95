-- Cases that went behind a wall after they were opened, and the way out, which takes two people. X marks sealed columns.
create table wall_move (
    id uuid not null,
    case_id uuid not null,
    wall text not null, -- behind which it goes; general is the way out
    caseworker_id uuid not null, -- who has it then
    reason bytea, -- X; of a way out
    asked_by uuid not null,
    asked_at timestamptz not null,
    state text not null, -- waiting, done, returned, lapsed
    decided_by uuid,
    decided_at timestamptz,
    constraint wall_move_pk primary key (id),
    constraint wall_move_case foreign key (case_id) references case_file (id),
    constraint wall_move_caseworker foreign key (caseworker_id) references app_user (id),
    constraint wall_move_asked_by foreign key (asked_by) references app_user (id),
    constraint wall_move_decided_by foreign key (decided_by) references app_user (id)
);
create index wall_move_of on wall_move (case_id, asked_by);
create unique index wall_move_waiting on wall_move (case_id) where state = 'waiting';
