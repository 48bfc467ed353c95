-- Following people up, and ending a case.

create table follow_up (
    id uuid not null,
    case_id uuid not null,
    number bigint not null,
    made_on date not null,
    channel text not null,
    contact text not null,
    absence text,
    situation text,
    activity text,
    summary text not null,
    next_on date,
    made_by uuid not null,
    recorded_at timestamptz not null,
    constraint follow_up_pk primary key (id),
    constraint follow_up_number_unique unique (case_id, number),
    constraint follow_up_case foreign key (case_id) references case_file (id)
);

-- Days of each rule of the follow-up calendar.
create table follow_up_calendar (
    id bigint not null,
    first bigint not null,
    until_plan bigint not null,
    low bigint not null,
    medium bigint not null,
    high bigint not null,
    after_closing bigint not null,
    version bigint not null,
    constraint follow_up_calendar_pk primary key (id)
);
insert into follow_up_calendar (id, first, until_plan, low, medium, high, after_closing, version)
    values (1, 14, 30, 90, 45, 14, 90, 1);

-- Proposals to end a case, and what became of them.
create table closure (
    id uuid not null,
    case_id uuid not null,
    status_before text not null,
    reason text not null, -- 'sealed' in place of a reason that could harm
    statement bytea not null, -- X: the reason, its source, the words
    died_on date,
    said jsonb not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decision text,
    decided_by uuid,
    decided_at timestamptz,
    decision_words bytea, -- X
    missing jsonb,
    constraint closure_pk primary key (id),
    constraint closure_case foreign key (case_id) references case_file (id)
);
create index closure_by_case on closure (case_id, proposed_at);
create unique index closure_one_open on closure (case_id) where decision is null;

-- What was proposed before has no statement: the case goes on, and its end is proposed again.
update case_file set status = 'in_support', closure_reason = null, version = version + 1 where status = 'closure_pending';

alter table person add column deceased_on date;

create index referral_by_appointment on referral (office_id, appointment_at) where appointment_at is not null;

-- Whether the account wants a mail on working mornings, and the last day that had one.
alter table app_user add column digest boolean not null default true;
alter table app_user add column digest_on date;
