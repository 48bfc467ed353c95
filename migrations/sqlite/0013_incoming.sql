-- Referrals to the programme, and referrals inside it.

create table incoming_referral (
    id blob not null,
    number text not null,
    office_id blob not null,
    compartment text not null,
    organisation_id blob,
    sender_role text,
    channel text not null,
    noted_by blob not null,
    category text,
    urgency text not null,
    status text not null,
    attempts integer not null,
    without_yes text,
    about blob, -- S: who it is about; gone thirty days after an end without a case
    decline_reason text,
    advice text,
    handled_by blob,
    case_id blob,
    received_at text not null,
    answer_due text,
    clock_stage integer not null,
    clock_next text,
    ended_at text,
    version integer not null,
    constraint incoming_referral_pk primary key (id),
    constraint incoming_referral_number_unique unique (number),
    constraint incoming_referral_office foreign key (office_id) references office (id),
    constraint incoming_referral_organisation foreign key (organisation_id) references organisation (id),
    constraint incoming_referral_case foreign key (case_id) references case_file (id)
) strict;
create index incoming_referral_by_office on incoming_referral (office_id, compartment, status, answer_due);
create index incoming_referral_by_organisation on incoming_referral (organisation_id, received_at);
create index incoming_referral_by_case on incoming_referral (case_id);
create index incoming_referral_by_clock on incoming_referral (clock_next);

create table incoming_event (
    id blob not null,
    incoming_id blob not null,
    at text not null,
    by_user blob,
    by_organisation blob,
    what text not null,
    note blob, -- S: how somebody tried to reach the person
    constraint incoming_event_pk primary key (id),
    constraint incoming_event_incoming foreign key (incoming_id) references incoming_referral (id)
) strict;
create index incoming_event_by_incoming on incoming_event (incoming_id, at, id);

create table internal_referral (
    id blob not null,
    number text not null,
    case_id blob not null,
    office_id blob not null,
    compartment text not null,
    unit text not null,
    to_user_id blob,
    from_user_id blob not null,
    urgency text not null,
    status text not null,
    outcome text,
    decline_reason text,
    words blob not null, -- X: why, what to do, what came of it
    satisfaction integer,
    sent_at text not null,
    answered_by blob,
    answered_at text,
    completed_at text,
    verified_at text,
    closed_at text,
    answer_due text,
    clock_stage integer not null,
    clock_next text,
    version integer not null,
    constraint internal_referral_pk primary key (id),
    constraint internal_referral_number_unique unique (number),
    constraint internal_referral_case foreign key (case_id) references case_file (id),
    constraint internal_referral_office foreign key (office_id) references office (id)
) strict;
create index internal_referral_by_case on internal_referral (case_id);
create index internal_referral_by_office on internal_referral (office_id, compartment, unit, status, answer_due);
create index internal_referral_by_clock on internal_referral (clock_next);
