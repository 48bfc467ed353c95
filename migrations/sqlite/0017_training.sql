-- Training: courses, cohorts, who takes part, attendance, what was learned, certificates.

create table training_course (
    id blob not null,
    office_id blob not null,
    title text not null,
    sector text not null,
    isco text not null,
    organisation_id blob,
    hours_theory integer not null,
    hours_practice integer not null,
    certificate text not null,
    min_age integer not null,
    prerequisites text,
    literacy text not null,
    hazardous integer not null,
    created_at text not null,
    version integer not null,
    constraint training_course_pk primary key (id),
    constraint training_course_office foreign key (office_id) references office (id),
    constraint training_course_organisation foreign key (organisation_id) references organisation (id)
) strict;
create index training_course_by_office on training_course (office_id, title, id);

-- A criterion that is no longer asked for stays for those who were assessed by it.
create table training_criterion (
    id blob not null,
    course_id blob not null,
    position integer not null,
    unit text not null,
    criterion text not null,
    active integer not null,
    constraint training_criterion_pk primary key (id),
    constraint training_criterion_course foreign key (course_id) references training_course (id)
) strict;
create index training_criterion_by_course on training_criterion (course_id, position);

create table training_cohort (
    id blob not null,
    code text not null,
    course_id blob not null,
    office_id blob not null,
    place text not null,
    starts_on text not null,
    ends_on text not null,
    shift text not null,
    assessor_id blob,
    seats integer not null,
    mix_target integer not null,
    women_target integer,
    childcare integer not null,
    transport integer not null,
    meal integer not null,
    created_at text not null,
    version integer not null,
    constraint training_cohort_pk primary key (id),
    constraint training_cohort_code_unique unique (code),
    constraint training_cohort_course foreign key (course_id) references training_course (id),
    constraint training_cohort_office foreign key (office_id) references office (id)
) strict;
create index training_cohort_by_office on training_cohort (office_id, ends_on, id);
create index training_cohort_by_assessor on training_cohort (assessor_id, ends_on);

create table training_trainer (
    user_id blob not null,
    cohort_id blob not null,
    constraint training_trainer_pk primary key (user_id, cohort_id),
    constraint training_trainer_cohort foreign key (cohort_id) references training_cohort (id)
) strict;
create index training_trainer_by_cohort on training_trainer (cohort_id);

-- Somebody who takes part without a case: a neighbour, a relative. No more than the class needs.
create table training_newcomer (
    id blob not null,
    office_id blob not null,
    given_name text not null,
    family_name text not null,
    sex text not null,
    age integer not null,
    age_on text not null,
    agreed_on text not null,
    created_at text not null,
    created_by blob not null,
    constraint training_newcomer_pk primary key (id),
    constraint training_newcomer_office foreign key (office_id) references office (id)
) strict;

-- One of case and newcomer.
create table training_enrolment (
    id blob not null,
    cohort_id blob not null,
    case_id blob,
    newcomer_id blob,
    referral_id blob,
    status text not null,
    dropout_reason text,
    childcare integer not null,
    needs text,
    entry_test integer,
    exit_test integer,
    joined_on text not null,
    started_on text,
    ended_on text,
    created_at text not null,
    created_by blob not null,
    version integer not null,
    constraint training_enrolment_pk primary key (id),
    constraint training_enrolment_case_unique unique (cohort_id, case_id),
    constraint training_enrolment_newcomer_unique unique (cohort_id, newcomer_id),
    constraint training_enrolment_cohort foreign key (cohort_id) references training_cohort (id),
    constraint training_enrolment_case foreign key (case_id) references case_file (id),
    constraint training_enrolment_newcomer foreign key (newcomer_id) references training_newcomer (id),
    constraint training_enrolment_referral foreign key (referral_id) references referral (id)
) strict;
create index training_enrolment_by_case on training_enrolment (case_id);

create table training_session (
    id blob not null,
    cohort_id blob not null,
    number integer not null,
    held_on text not null,
    minutes integer not null,
    topic text,
    taken_at text,
    taken_by blob,
    version integer not null,
    constraint training_session_pk primary key (id),
    constraint training_session_number_unique unique (cohort_id, number),
    constraint training_session_cohort foreign key (cohort_id) references training_cohort (id)
) strict;
create index training_session_by_day on training_session (cohort_id, held_on, taken_at);

create table training_mark (
    session_id blob not null,
    enrolment_id blob not null,
    status text not null,
    minutes integer not null,
    recorded_at text not null,
    recorded_by blob not null,
    constraint training_mark_pk primary key (session_id, enrolment_id),
    constraint training_mark_session foreign key (session_id) references training_session (id),
    constraint training_mark_enrolment foreign key (enrolment_id) references training_enrolment (id)
) strict;
create index training_mark_by_enrolment on training_mark (enrolment_id, session_id);

create table training_assessment (
    id blob not null,
    enrolment_id blob not null,
    criterion_id blob not null,
    attempt integer not null,
    result text not null,
    assessed_on text not null,
    assessor_id blob not null,
    constraint training_assessment_pk primary key (id),
    constraint training_assessment_attempt_unique unique (enrolment_id, criterion_id, attempt),
    constraint training_assessment_enrolment foreign key (enrolment_id) references training_enrolment (id),
    constraint training_assessment_criterion foreign key (criterion_id) references training_criterion (id)
) strict;

create table training_certificate (
    id blob not null,
    enrolment_id blob not null,
    serial text not null,
    code text not null,
    issued_on text not null,
    issued_by blob not null,
    constraint training_certificate_pk primary key (id),
    constraint training_certificate_enrolment_unique unique (enrolment_id),
    constraint training_certificate_serial_unique unique (serial),
    constraint training_certificate_code_unique unique (code),
    constraint training_certificate_enrolment foreign key (enrolment_id) references training_enrolment (id)
) strict;
