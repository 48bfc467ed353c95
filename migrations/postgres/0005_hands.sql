-- Cases change hands: what staff speak, with whom persons would rather speak, and how much one caseworker carries.

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
