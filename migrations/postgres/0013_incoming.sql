-- Referrals to the programme, and referrals inside it.

create table incoming_referral (
    id uuid not null,
    number text not null,
    office_id uuid not null,
    compartment text not null,
    organisation_id uuid,
    sender_role text,
    channel text not null,
    noted_by uuid not null,
    category text,
    urgency text not null,
    status text not null,
    attempts bigint not null,
    without_yes text,
    about bytea, -- S: who it is about; gone thirty days after an end without a case
    decline_reason text,
    advice text,
    handled_by uuid,
    case_id uuid,
    received_at timestamptz not null,
    answer_due timestamptz,
    clock_stage bigint not null,
    clock_next timestamptz,
    ended_at timestamptz,
    version bigint not null,
    constraint incoming_referral_pk primary key (id),
    constraint incoming_referral_number_unique unique (number),
    constraint incoming_referral_office foreign key (office_id) references office (id),
    constraint incoming_referral_organisation foreign key (organisation_id) references organisation (id),
    constraint incoming_referral_case foreign key (case_id) references case_file (id)
);
create index incoming_referral_by_office on incoming_referral (office_id, compartment, status, answer_due);
create index incoming_referral_by_organisation on incoming_referral (organisation_id, received_at);
create index incoming_referral_by_case on incoming_referral (case_id);
create index incoming_referral_by_clock on incoming_referral (clock_next);

create table incoming_event (
    id uuid not null,
    incoming_id uuid not null,
    at timestamptz not null,
    by_user uuid,
    by_organisation uuid,
    what text not null,
    note bytea, -- S: how somebody tried to reach the person
    constraint incoming_event_pk primary key (id),
    constraint incoming_event_incoming foreign key (incoming_id) references incoming_referral (id)
);
create index incoming_event_by_incoming on incoming_event (incoming_id, at, id);

create table internal_referral (
    id uuid not null,
    number text not null,
    case_id uuid not null,
    office_id uuid not null,
    compartment text not null,
    unit text not null,
    to_user_id uuid,
    from_user_id uuid not null,
    urgency text not null,
    status text not null,
    outcome text,
    decline_reason text,
    words bytea not null, -- X: why, what to do, what came of it
    satisfaction bigint,
    sent_at timestamptz not null,
    answered_by uuid,
    answered_at timestamptz,
    completed_at timestamptz,
    verified_at timestamptz,
    closed_at timestamptz,
    answer_due timestamptz,
    clock_stage bigint not null,
    clock_next timestamptz,
    version bigint not null,
    constraint internal_referral_pk primary key (id),
    constraint internal_referral_number_unique unique (number),
    constraint internal_referral_case foreign key (case_id) references case_file (id),
    constraint internal_referral_office foreign key (office_id) references office (id)
);
create index internal_referral_by_case on internal_referral (case_id);
create index internal_referral_by_office on internal_referral (office_id, compartment, unit, status, answer_due);
create index internal_referral_by_clock on internal_referral (clock_next);
