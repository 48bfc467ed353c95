-- The clock of referrals: days on which an office works, what is due when, and how far each referral is.

alter table office add column weekend text not null default 'sat_sun';

create table holiday (
    office_id uuid not null,
    day date not null,
    name text not null,
    constraint holiday_pk primary key (office_id, day),
    constraint holiday_office foreign key (office_id) references office (id)
);

-- Working days; hours where the urgency is 'emergency'.
create table service_level (
    urgency text not null,
    answer bigint not null,
    first_reminder bigint not null,
    second_reminder bigint not null,
    supervisor bigint not null,
    expires bigint not null,
    version bigint not null,
    constraint service_level_pk primary key (urgency)
);
insert into service_level (urgency, answer, first_reminder, second_reminder, supervisor, expires, version) values
    ('routine', 7, 3, 7, 10, 14, 1),
    ('urgent', 2, 1, 2, 3, 5, 1),
    ('emergency', 4, 1, 2, 4, 24, 1);

-- From when it counts, how far it has run, when to look again, since when it stands still.
alter table referral add column clock_from timestamptz;
alter table referral add column clock_stage bigint not null default 0;
alter table referral add column clock_next timestamptz;
alter table referral add column clock_stopped timestamptz;
-- When the provider said that it destroyed its copies of what was taken back.
alter table referral add column stop_confirmed_at timestamptz;
-- What the provider said after the end: 'accept' or 'decline'.
alter table referral add column late_answer text;
create index referral_by_clock on referral (clock_next) where clock_next is not null;

-- What waits already is looked at at once.
update referral set clock_from = sent_at, clock_next = sent_at
    where status in ('sent', 'received', 'escalated') and answered_at is null;
