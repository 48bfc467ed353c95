-- A community goes on under the code that replaced its own; what was done with a project, by whom and why; parts of a
-- budget that are taken back.

-- The community that took over its records, projects and rounds.
alter table community add column joined_into blob constraint community_joined references community (id);

-- Codes under which a community was found before.
create table community_former (
    pcode text not null,
    community_id blob not null,
    constraint community_former_pk primary key (pcode),
    constraint community_former_community foreign key (community_id) references community (id)
) strict;
create index community_former_by_community on community_former (community_id);

create table project_event (
    id blob not null,
    project_id blob not null,
    at text not null,
    deed text not null,
    state_before text, -- where the project stood, for a move
    user_id blob,
    role text, -- as what they did it
    note text,
    part integer, -- which part of the budget
    amount integer,
    constraint project_event_pk primary key (id),
    constraint project_event_project foreign key (project_id) references project (id),
    constraint project_event_user foreign key (user_id) references app_user (id)
) strict;
create index project_event_by_project on project_event (project_id, at, id);
insert into project_event (id, project_id, at, deed) select id, id, created_at, 'written' from project;

alter table project_tranche add column taken_back_on text
    constraint project_tranche_paid_or_back check (taken_back_on is null or paid is null);
