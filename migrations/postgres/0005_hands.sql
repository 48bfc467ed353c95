-- Cases change hands: what staff speak, with whom persons would rather speak, how much one caseworker carries, and requests
-- to take a case to another office.

-- Languages spoken with people, and sex where it is known.
alter table app_user add column spoken_languages jsonb not null default '[]';
alter table app_user add column sex text;
-- Whom the person would rather speak to.
alter table person add column counsellor text not null default 'anybody';
-- When the case last came from other hands.
alter table case_file add column assigned_at timestamptz;

-- One row for the programme.
create table caseload_limit (
    scope text not null,
    target bigint not null,
    cap bigint not null,
    red bigint not null,
    high_percent bigint not null,
    monitoring_percent bigint not null,
    version bigint not null,
    constraint caseload_limit_pk primary key (scope)
);
insert into caseload_limit (scope, target, cap, red, high_percent, monitoring_percent, version)
    values ('programme', 50, 60, 80, 200, 30, 1);

-- What each caseworker's open cases weigh, and which came from other hands lately.
drop index case_file_by_load;
create index case_file_by_load on case_file (office_id, compartment, caseworker_id, status, risk)
    where status not in ('closed', 'transferred');
create index case_file_handed_over on case_file (caseworker_id, office_id, compartment, assigned_at, id)
    where assigned_at is not null;

-- Requests to take a case to another office.
create table transfer (
    id uuid not null,
    case_id uuid not null,
    from_office_id uuid not null,
    to_office_id uuid not null,
    reason text not null,
    note text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    answer_by date not null,
    state text not null,
    answer_note text,
    answered_by uuid,
    answered_at timestamptz,
    constraint transfer_pk primary key (id),
    constraint transfer_case foreign key (case_id) references case_file (id),
    constraint transfer_from foreign key (from_office_id) references office (id),
    constraint transfer_to foreign key (to_office_id) references office (id)
);
-- A case is asked for once at a time.
create unique index transfer_waiting on transfer (case_id) where state = 'waiting';
create index transfer_by_case on transfer (case_id, asked_at, id);
create index transfer_incoming on transfer (to_office_id, answer_by, id) where state = 'waiting';
create index transfer_outgoing on transfer (from_office_id, answer_by, id) where state = 'waiting';
