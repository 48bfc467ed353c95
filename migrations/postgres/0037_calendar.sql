-- Days of each rule of the follow-up calendar, in a row of its own: what was a column before.
create table follow_up_days (
    rule text not null,
    days bigint not null,
    constraint follow_up_days_pk primary key (rule)
);
insert into follow_up_days (rule, days)
    select 'first', first from follow_up_calendar union all
    select 'until_plan', until_plan from follow_up_calendar union all
    select 'low', low from follow_up_calendar union all
    select 'medium', medium from follow_up_calendar union all
    select 'high', high from follow_up_calendar union all
    select 'after_closing', after_closing from follow_up_calendar;
alter table follow_up_calendar drop column first;
alter table follow_up_calendar drop column until_plan;
alter table follow_up_calendar drop column low;
alter table follow_up_calendar drop column medium;
alter table follow_up_calendar drop column high;
alter table follow_up_calendar drop column after_closing;

-- Until when a task is still in time, where the calendar gives some days; and at what time of its day it is, where it has one.
alter table task add column latest_on date;
alter table task add column due_time time;

-- A child was found among adults: hours run until somebody has asked the guardian and the child.
create table child_clock (
    case_id uuid not null,
    since timestamptz not null,
    stage bigint not null,
    next_at timestamptz,
    constraint child_clock_pk primary key (case_id),
    constraint child_clock_case foreign key (case_id) references case_file (id)
);
create index child_clock_next on child_clock (next_at) where next_at is not null;

-- That a yes has ended was seen to: what it covered was stopped.
alter table consent add column end_seen_at timestamptz;
create index consent_to_end on consent (valid_to)
    where valid_to is not null and end_seen_at is null and withdrawn_at is null and decision = 'given';
-- Whether the child agreed too, where a parent or guardian did.
alter table consent add column assent boolean not null default false;

-- What is hoped for, how the provider hears of it, and who pays the way.
alter table referral add column expected_outcome text;
alter table referral add column sent_via text not null default 'system';
alter table referral add column transport boolean not null default false;
alter table referral add column transport_note text;

-- When the provider says at the latest that it has a referral, and when somebody was told that it did not.
alter table service_level add column acknowledge bigint not null default 3;
update service_level set acknowledge = case urgency when 'routine' then 3 when 'urgent' then 1 else 2 end;
alter table referral add column acknowledge_due timestamptz;
alter table referral add column acknowledge_told_at timestamptz;
-- That a provider has not said what came of an appointment.
alter table referral add column report_told_at timestamptz;
create index referral_to_report on referral (status, appointment_at)
    where status in ('accepted', 'scheduled', 'in_service') and report_told_at is null;

-- At what time people meet, where they agreed on one: as the clock in the office shows it.
alter table counselling_session add column next_time time;
alter table group_session add column held_time time;
