-- Looking at a case outside one's own caseload. X marks sealed columns.

create table case_access (
    id blob not null,
    case_id blob not null,
    office_id blob not null, -- whose case it is: follows the case
    user_id blob not null,
    role text not null, -- as what the user asked: the sight ends with it
    role_office_id blob,
    kind text not null,
    purpose text not null,
    reason text, -- why at once
    words blob not null, -- X
    days text,
    asked_at text not null,
    answer_by text,
    state text not null,
    answered_by blob,
    answered_at text,
    answer_words blob, -- X: why not
    until_at text,
    ended_at text,
    ended_by blob,
    verdict text,
    reviewed_by blob,
    reviewed_at text,
    review_words blob, -- X
    constraint case_access_pk primary key (id),
    constraint case_access_case foreign key (case_id) references case_file (id),
    constraint case_access_user foreign key (user_id) references app_user (id)
) strict;
-- Somebody asks for a case once at a time.
create unique index case_access_asked on case_access (user_id, case_id) where state = 'waiting';
-- May this user look at this case now?
create index case_access_sight on case_access (user_id, case_id, until_at) where until_at is not null and ended_at is null;
create index case_access_by_case on case_access (case_id, until_at) where until_at is not null and ended_at is null;
create index case_access_by_user on case_access (user_id, asked_at, id);
create index case_access_waiting on case_access (office_id, answer_by, id) where state = 'waiting';
create index case_access_open on case_access (office_id, until_at, id) where until_at is not null and ended_at is null;
create index case_access_unreviewed on case_access (kind, asked_at, id) where reviewed_at is null;

-- Searches outside the caseload in the last hour, for the limit. Says nothing of whom or what for: the log does.
create table access_search (
    id blob not null,
    user_id blob not null,
    at text not null,
    constraint access_search_pk primary key (id),
    constraint access_search_user foreign key (user_id) references app_user (id)
) strict;
create index access_search_by_user on access_search (user_id, at);

-- Benefits suspended while something is clarified.
alter table case_file add column benefits_paused integer not null default 0;
create table suspension (
    id blob not null,
    case_id blob not null,
    status_before text not null,
    reason text not null,
    words blob not null, -- X
    hearing text not null,
    heard_on text,
    ends_on text not null,
    proposed_by blob not null,
    proposed_at text not null,
    state text not null,
    decided_by blob,
    decided_at text,
    decision_words blob, -- X
    told_on text,
    told_how text,
    told_language text,
    appealed_on text,
    appeal_words blob, -- X
    appeal_by text,
    appeal_outcome text,
    appeal_decided_by blob,
    appeal_decided_at text,
    appeal_decision_words blob, -- X
    ended_at text,
    constraint suspension_pk primary key (id),
    constraint suspension_case foreign key (case_id) references case_file (id)
) strict;
-- A case is suspended once at a time.
create unique index suspension_open on suspension (case_id) where state in ('proposed', 'running');
create index suspension_by_case on suspension (case_id, proposed_at, id);
create index suspension_appealed on suspension (appeal_by, id) where appealed_on is not null and appeal_outcome is null;
