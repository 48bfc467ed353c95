-- Following people up, and ending a case.

create table follow_up (
    id blob not null,
    case_id blob not null,
    number integer not null,
    made_on text not null,
    channel text not null,
    contact text not null,
    absence text,
    situation text,
    activity text,
    summary text not null,
    next_on text,
    made_by blob not null,
    recorded_at text not null,
    constraint follow_up_pk primary key (id),
    constraint follow_up_number_unique unique (case_id, number),
    constraint follow_up_case foreign key (case_id) references case_file (id)
) strict;

-- Days of each rule of the follow-up calendar.
create table follow_up_calendar (
    id integer not null,
    first integer not null,
    until_plan integer not null,
    low integer not null,
    medium integer not null,
    high integer not null,
    after_closing integer not null,
    version integer not null,
    constraint follow_up_calendar_pk primary key (id)
) strict;
insert into follow_up_calendar (id, first, until_plan, low, medium, high, after_closing, version)
    values (1, 14, 30, 90, 45, 14, 90, 1);

-- Proposals to end a case, and what became of them.
create table closure (
    id blob not null,
    case_id blob not null,
    status_before text not null,
    reason text not null, -- 'sealed' in place of a reason that could harm
    statement blob not null, -- X: the reason, its source, the words
    died_on text,
    said text not null,
    proposed_by blob not null,
    proposed_at text not null,
    decision text,
    decided_by blob,
    decided_at text,
    decision_words blob, -- X
    missing text,
    constraint closure_pk primary key (id),
    constraint closure_case foreign key (case_id) references case_file (id)
) strict;
create index closure_by_case on closure (case_id, proposed_at);
create unique index closure_one_open on closure (case_id) where decision is null;

-- What was proposed before has no statement: the case goes on, and its end is proposed again.
update case_file set status = 'in_support', closure_reason = null, version = version + 1 where status = 'closure_pending';

alter table person add column deceased_on text;

create index referral_by_appointment on referral (office_id, appointment_at) where appointment_at is not null;

-- Whether the account wants a mail on working mornings, and the last day that had one.
alter table app_user add column digest integer not null default 1;
alter table app_user add column digest_on text;
