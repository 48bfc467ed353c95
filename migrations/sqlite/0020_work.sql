-- Work after training: apprenticeships and jobs, toolkits, stipends; and what a step of a plan became.

-- Somebody learns with a master, or has a job. The employer is told nothing, and nothing here says how somebody came.
create table placement (
    id blob not null,
    case_id blob not null,
    kind text not null,
    employer text not null,
    master text, -- who teaches: a name of somebody outside the programme
    place text not null,
    isco text not null,
    contract text, -- of a job
    shift text not null,
    starts_on text not null,
    ends_on text,
    pay integer, -- a month, to the person: allowance or wage, in minor units of the programme's currency
    subsidy integer, -- a month, to the employer
    hazardous integer not null,
    safe_on text, -- when the workplace was found safe
    ended_on text,
    end_reason text,
    created_at text not null,
    created_by blob not null,
    version integer not null,
    constraint placement_pk primary key (id),
    constraint placement_case foreign key (case_id) references case_file (id)
) strict;
create index placement_by_case on placement (case_id, starts_on);

-- A visit of a mentor, or the question whether the person is still there; planned, and then made.
create table placement_look (
    id blob not null,
    placement_id blob not null,
    kind text not null,
    day_offset integer not null,
    due_on text not null,
    looked_on text,
    still text, -- yes, no, unknown
    concern text,
    advice text,
    by_user blob,
    at text,
    constraint placement_look_pk primary key (id),
    constraint placement_look_once unique (placement_id, kind, day_offset),
    constraint placement_look_placement foreign key (placement_id) references placement (id)
) strict;
create index placement_look_by_day on placement_look (looked_on, due_on);

-- What a course gives to whoever finishes it.
create table training_kit_item (
    id blob not null,
    course_id blob not null,
    position integer not null,
    quantity integer not null,
    name text not null,
    unit_cost integer,
    constraint training_kit_item_pk primary key (id),
    constraint training_kit_item_course foreign key (course_id) references training_course (id)
) strict;
create index training_kit_item_by_course on training_kit_item (course_id, position);

-- One kit for an enrolment, ever. What was in it stays as it was handed over.
create table training_kit (
    id blob not null,
    enrolment_id blob not null,
    content text not null,
    supplier text,
    tag text,
    delivered_on text not null,
    receipt text not null,
    by_user blob not null,
    at text not null,
    constraint training_kit_pk primary key (id),
    constraint training_kit_enrolment_unique unique (enrolment_id),
    constraint training_kit_enrolment foreign key (enrolment_id) references training_enrolment (id)
) strict;

create table training_kit_look (
    id blob not null,
    kit_id blob not null,
    day_offset integer not null,
    due_on text not null,
    looked_on text,
    condition text,
    by_user blob,
    at text,
    constraint training_kit_look_pk primary key (id),
    constraint training_kit_look_once unique (kit_id, day_offset),
    constraint training_kit_look_kit foreign key (kit_id) references training_kit (id)
) strict;
create index training_kit_look_by_day on training_kit_look (looked_on, due_on);

-- Stipends of a cohort for a month: proposed, approved and paid by three people.
create table stipend_list (
    id blob not null,
    cohort_id blob not null,
    month text not null,
    live integer, -- 1 while it counts; nothing once it was refused
    state text not null,
    amount integer not null, -- for one person, in minor units
    currency text not null,
    share integer not null, -- of a hundred hours, so many had to be attended
    requested_by blob not null,
    requested_at text not null,
    decided_by blob,
    decided_at text,
    reason text,
    paid_by blob,
    paid_at text,
    version integer not null,
    constraint stipend_list_pk primary key (id),
    constraint stipend_list_once unique (cohort_id, month, live),
    constraint stipend_list_cohort foreign key (cohort_id) references training_cohort (id)
) strict;
create index stipend_list_by_state on stipend_list (state, requested_at);

-- Somebody is on one list of a month that counts, whatever is tried.
create table stipend_line (
    list_id blob not null,
    enrolment_id blob not null,
    who blob not null, -- the case or, without one, the newcomer: the same person in whichever class
    month text not null,
    live integer,
    attended integer not null,
    held integer not null,
    constraint stipend_line_pk primary key (list_id, enrolment_id),
    constraint stipend_line_once unique (who, month, live),
    constraint stipend_line_list foreign key (list_id) references stipend_list (id),
    constraint stipend_line_enrolment foreign key (enrolment_id) references training_enrolment (id)
) strict;

-- What a step of a plan became. Where that stands is read there, never kept here.
create table plan_link (
    action_id blob not null,
    kind text not null,
    subject_id blob not null,
    constraint plan_link_pk primary key (action_id),
    constraint plan_link_action foreign key (action_id) references plan_action (id)
) strict;
