-- Looking at a case outside one's own caseload. X marks sealed columns.

create table case_access (
    id uuid not null,
    case_id uuid not null,
    office_id uuid not null, -- whose case it is: follows the case
    user_id uuid not null,
    role text not null, -- as what the user asked: the sight ends with it
    role_office_id uuid,
    kind text not null,
    purpose text not null,
    reason text, -- why at once
    words bytea not null, -- X
    days text,
    asked_at timestamptz not null,
    answer_by date,
    state text not null,
    answered_by uuid,
    answered_at timestamptz,
    answer_words bytea, -- X: why not
    until_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    verdict text,
    reviewed_by uuid,
    reviewed_at timestamptz,
    review_words bytea, -- X
    constraint case_access_pk primary key (id),
    constraint case_access_case foreign key (case_id) references case_file (id),
    constraint case_access_user foreign key (user_id) references app_user (id)
);
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
    id uuid not null,
    user_id uuid not null,
    at timestamptz not null,
    constraint access_search_pk primary key (id),
    constraint access_search_user foreign key (user_id) references app_user (id)
);
create index access_search_by_user on access_search (user_id, at);

-- Benefits suspended while something is clarified.
alter table case_file add column benefits_paused boolean not null default false;
create table suspension (
    id uuid not null,
    case_id uuid not null,
    status_before text not null,
    reason text not null,
    words bytea not null, -- X
    hearing text not null,
    heard_on date,
    ends_on date not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    state text not null,
    decided_by uuid,
    decided_at timestamptz,
    decision_words bytea, -- X
    told_on date,
    told_how text,
    told_language text,
    appealed_on date,
    appeal_words bytea, -- X
    appeal_by date,
    appeal_outcome text,
    appeal_decided_by uuid,
    appeal_decided_at timestamptz,
    appeal_decision_words bytea, -- X
    ended_at timestamptz,
    constraint suspension_pk primary key (id),
    constraint suspension_case foreign key (case_id) references case_file (id)
);
-- A case is suspended once at a time.
create unique index suspension_open on suspension (case_id) where state in ('proposed', 'running');
create index suspension_by_case on suspension (case_id, proposed_at, id);
create index suspension_appealed on suspension (appeal_by, id) where appealed_on is not null and appeal_outcome is null;
