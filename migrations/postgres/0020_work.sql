-- Work after training: apprenticeships and jobs, toolkits, stipends; and what a step of a plan became.

-- Somebody learns with a master, or has a job. The employer is told nothing, and nothing here says how somebody came.
create table placement (
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    employer text not null,
    master text, -- who teaches: a name of somebody outside the programme
    place text not null,
    isco text not null,
    contract text, -- of a job
    shift text not null,
    starts_on date not null,
    ends_on date,
    pay bigint, -- a month, to the person: allowance or wage, in minor units of the programme's currency
    subsidy bigint, -- a month, to the employer
    hazardous boolean not null,
    safe_on date, -- when the workplace was found safe
    ended_on date,
    end_reason text,
    created_at timestamptz not null,
    created_by uuid not null,
    version bigint not null,
    constraint placement_pk primary key (id),
    constraint placement_case foreign key (case_id) references case_file (id)
);
create index placement_by_case on placement (case_id, starts_on);

-- A visit of a mentor, or the question whether the person is still there; planned, and then made.
create table placement_look (
    id uuid not null,
    placement_id uuid not null,
    kind text not null,
    day_offset bigint not null,
    due_on date not null,
    looked_on date,
    still text, -- yes, no, unknown
    concern text,
    advice text,
    by_user uuid,
    at timestamptz,
    constraint placement_look_pk primary key (id),
    constraint placement_look_once unique (placement_id, kind, day_offset),
    constraint placement_look_placement foreign key (placement_id) references placement (id)
);
create index placement_look_by_day on placement_look (looked_on, due_on);

-- What a course gives to whoever finishes it.
create table training_kit_item (
    id uuid not null,
    course_id uuid not null,
    position bigint not null,
    quantity bigint not null,
    name text not null,
    unit_cost bigint,
    constraint training_kit_item_pk primary key (id),
    constraint training_kit_item_course foreign key (course_id) references training_course (id)
);
create index training_kit_item_by_course on training_kit_item (course_id, position);

-- One kit for an enrolment, ever. What was in it stays as it was handed over.
create table training_kit (
    id uuid not null,
    enrolment_id uuid not null,
    content jsonb not null,
    supplier text,
    tag text,
    delivered_on date not null,
    receipt text not null,
    by_user uuid not null,
    at timestamptz not null,
    constraint training_kit_pk primary key (id),
    constraint training_kit_enrolment_unique unique (enrolment_id),
    constraint training_kit_enrolment foreign key (enrolment_id) references training_enrolment (id)
);

create table training_kit_look (
    id uuid not null,
    kit_id uuid not null,
    day_offset bigint not null,
    due_on date not null,
    looked_on date,
    condition text,
    by_user uuid,
    at timestamptz,
    constraint training_kit_look_pk primary key (id),
    constraint training_kit_look_once unique (kit_id, day_offset),
    constraint training_kit_look_kit foreign key (kit_id) references training_kit (id)
);
create index training_kit_look_by_day on training_kit_look (looked_on, due_on);

-- Stipends of a cohort for a month: proposed, approved and paid by three people.
create table stipend_list (
    id uuid not null,
    cohort_id uuid not null,
    month text not null,
    live bigint, -- 1 while it counts; nothing once it was refused
    state text not null,
    amount bigint not null, -- for one person, in minor units
    currency text not null,
    share bigint not null, -- of a hundred hours, so many had to be attended
    requested_by uuid not null,
    requested_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    reason text,
    paid_by uuid,
    paid_at timestamptz,
    version bigint not null,
    constraint stipend_list_pk primary key (id),
    constraint stipend_list_once unique (cohort_id, month, live),
    constraint stipend_list_cohort foreign key (cohort_id) references training_cohort (id)
);
create index stipend_list_by_state on stipend_list (state, requested_at);

-- Somebody is on one list of a month that counts, whatever is tried.
create table stipend_line (
    list_id uuid not null,
    enrolment_id uuid not null,
    who uuid not null, -- the case or, without one, the newcomer: the same person in whichever class
    month text not null,
    live bigint,
    attended bigint not null,
    held bigint not null,
    constraint stipend_line_pk primary key (list_id, enrolment_id),
    constraint stipend_line_once unique (who, month, live),
    constraint stipend_line_list foreign key (list_id) references stipend_list (id),
    constraint stipend_line_enrolment foreign key (enrolment_id) references training_enrolment (id)
);

-- What a step of a plan became. Where that stands is read there, never kept here.
create table plan_link (
    action_id uuid not null,
    kind text not null,
    subject_id uuid not null,
    constraint plan_link_pk primary key (action_id),
    constraint plan_link_action foreign key (action_id) references plan_action (id)
);
