-- One schema for both engines; the other folder holds its twin. A test compares them.
-- X marks sealed columns: encrypted by the application with the row's id as associated data.

create table meta (
    key text not null,
    value text not null,
    constraint meta_pk primary key (key)
) strict;

create table counter (
    scope text not null,
    value integer not null,
    constraint counter_pk primary key (scope)
) strict;

create table place (
    pcode text not null,
    name text not null,
    level integer not null,
    parent text,
    country text not null,
    search_key text not null,
    lat real,
    lon real,
    constraint place_pk primary key (pcode)
) strict;
create index place_search on place (search_key);
create index place_parent on place (parent);

create table office (
    id blob not null,
    code text not null,
    name text not null,
    country text not null,
    pcode text,
    timezone text not null,
    phone text,
    active integer not null,
    created_at text not null,
    version integer not null,
    constraint office_pk primary key (id),
    constraint office_code_unique unique (code)
) strict;

create table organisation (
    id blob not null,
    name text not null,
    search_key text not null,
    kind text not null,
    pcode text,
    locality text,
    phone text,
    psea_on text,
    screened_on text,
    agreement_ref text,
    agreement_to text,
    active integer not null,
    created_at text not null,
    version integer not null,
    constraint organisation_pk primary key (id),
    constraint organisation_name_unique unique (name)
) strict;

create table app_user (
    id blob not null,
    email text not null,
    name text not null,
    password_hash text,
    password_expires_at text, -- set while the password is one that was handed out
    language text not null,
    totp_secret blob, -- X
    totp_since text,
    totp_step integer, -- of the last code used: none is used twice
    totp_pending blob, -- X: until its first code was right
    active integer not null,
    created_at text not null,
    last_seen_at text,
    version integer not null,
    constraint app_user_pk primary key (id),
    constraint app_user_email_unique unique (email)
) strict;

create table user_role (
    id blob not null,
    user_id blob not null,
    role text not null,
    office_id blob,
    compartment text not null,
    organisation_id blob,
    granted_at text not null,
    expires_on text,
    constraint user_role_pk primary key (id),
    constraint user_role_user foreign key (user_id) references app_user (id),
    constraint user_role_office foreign key (office_id) references office (id),
    constraint user_role_organisation foreign key (organisation_id) references organisation (id)
) strict;
create index user_role_by_user on user_role (user_id);
create index user_role_by_office on user_role (office_id, role);

create table recovery_code (
    user_id blob not null,
    code_hash blob not null,
    used_at text,
    constraint recovery_code_pk primary key (user_id, code_hash),
    constraint recovery_code_user foreign key (user_id) references app_user (id)
) strict;

create table session (
    token_hash blob not null,
    id blob not null,
    user_id blob not null,
    created_at text not null,
    last_seen_at text not null,
    expires_at text not null,
    second_factor_due integer not null,
    device text,
    constraint session_pk primary key (token_hash),
    constraint session_id_unique unique (id),
    constraint session_of_user foreign key (user_id) references app_user (id)
) strict;
create index session_by_user on session (user_id);

create table throttle (
    key blob not null,
    failures integer not null,
    blocked_until text not null,
    last_at text not null,
    constraint throttle_pk primary key (key)
) strict;

create table focal_point (
    id blob not null,
    organisation_id blob not null,
    user_id blob not null,
    phone text,
    sex text not null,
    active integer not null,
    constraint focal_point_pk primary key (id),
    constraint focal_point_user_unique unique (user_id),
    constraint focal_point_organisation foreign key (organisation_id) references organisation (id),
    constraint focal_point_user foreign key (user_id) references app_user (id)
) strict;
create index focal_point_by_organisation on focal_point (organisation_id);

create table service (
    id blob not null,
    organisation_id blob not null,
    category text not null,
    kind text not null,
    title text not null,
    search_key text not null,
    pcode text not null,
    for_sex text,
    age_min integer,
    age_max integer,
    needs_reading integer not null,
    step_free integer not null,
    free_places integer,
    cost text,
    hours text,
    starts_on text,
    ends_on text,
    verified_on text not null,
    expires_on text not null,
    active integer not null,
    version integer not null,
    constraint service_pk primary key (id),
    constraint service_organisation foreign key (organisation_id) references organisation (id),
    constraint service_place foreign key (pcode) references place (pcode)
) strict;
create index service_by_category on service (category, active);
create index service_by_organisation on service (organisation_id);

create table service_area (
    service_id blob not null,
    pcode text not null,
    constraint service_area_pk primary key (service_id, pcode),
    constraint service_area_service foreign key (service_id) references service (id)
) strict;
create index service_area_by_place on service_area (pcode);

create table person (
    id blob not null,
    office_id blob not null,
    names text not null,
    display_name text not null,
    sex text not null,
    birth_date text,
    birth_year integer,
    age_estimated integer,
    age_on text,
    age_evidence text not null,
    languages text not null,
    contact_language text not null,
    literacy text not null,
    origin_pcode text,
    origin_answer text not null,
    current_pcode text not null,
    current_locality text,
    residence text not null,
    category blob not null, -- X
    created_at text not null,
    created_by blob not null,
    updated_at text not null,
    version integer not null,
    constraint person_pk primary key (id),
    constraint person_office foreign key (office_id) references office (id),
    constraint person_origin foreign key (origin_pcode) references place (pcode),
    constraint person_current foreign key (current_pcode) references place (pcode)
) strict;

create table person_key (
    token text not null,
    person_id blob not null,
    constraint person_key_pk primary key (token, person_id),
    constraint person_key_person foreign key (person_id) references person (id)
) strict;
create index person_key_by_person on person_key (person_id);

create table person_phone (
    id blob not null,
    person_id blob not null,
    position integer not null,
    number text not null,
    number_key text not null,
    owner text not null,
    safe_to_call integer not null,
    safe_to_text integer not null,
    safe_times text,
    constraint person_phone_pk primary key (id),
    constraint person_phone_person foreign key (person_id) references person (id)
) strict;
create index person_phone_by_person on person_phone (person_id);
create index person_phone_by_number on person_phone (number_key);

create table household_member (
    id blob not null,
    person_id blob not null,
    position integer not null,
    name text not null,
    relation text not null,
    sex text not null,
    birth_year integer,
    in_school text not null,
    lives_with integer not null,
    constraint household_member_pk primary key (id),
    constraint household_member_person foreign key (person_id) references person (id)
) strict;
create index household_member_by_person on household_member (person_id);

create table association_episode (
    id blob not null,
    person_id blob not null,
    position integer not null,
    episode blob not null, -- X
    created_at text not null,
    constraint association_episode_pk primary key (id),
    constraint association_episode_person foreign key (person_id) references person (id)
) strict;
create index association_episode_by_person on association_episode (person_id);

create table distinct_pair (
    low_id blob not null,
    high_id blob not null,
    reason text not null,
    decided_at text not null,
    decided_by blob not null,
    constraint distinct_pair_pk primary key (low_id, high_id)
) strict;

create table case_file (
    id blob not null,
    code text not null,
    code_name text not null,
    person_id blob not null,
    office_id blob not null,
    compartment text not null,
    track text not null,
    status text not null,
    risk text,
    opened_on text not null,
    opened_at text not null,
    caseworker_id blob,
    last_contact_on text,
    closed_on text,
    closure_reason text,
    version integer not null,
    constraint case_file_pk primary key (id),
    constraint case_file_code_unique unique (code),
    constraint case_file_name_unique unique (office_id, code_name),
    constraint case_file_person_unique unique (person_id),
    constraint case_file_person foreign key (person_id) references person (id),
    constraint case_file_office foreign key (office_id) references office (id),
    constraint case_file_caseworker foreign key (caseworker_id) references app_user (id)
) strict;
create index case_file_by_office on case_file (office_id, compartment, opened_at, id);
create index case_file_by_caseworker on case_file (caseworker_id, office_id, compartment, opened_at, id);
create index case_file_by_status on case_file (office_id, compartment, status, opened_at, id);

create table case_event (
    id blob not null,
    case_id blob not null,
    at text not null,
    by_user blob,
    by_organisation blob,
    kind text not null,
    reference text,
    detail text not null,
    constraint case_event_pk primary key (id),
    constraint case_event_case foreign key (case_id) references case_file (id)
) strict;
create index case_event_by_case on case_event (case_id, at, id);

create table task (
    id blob not null,
    case_id blob not null,
    office_id blob not null,
    assignee_id blob,
    kind text not null,
    subject_id blob,
    note text,
    due_on text not null,
    created_at text not null,
    done_at text,
    done_by blob,
    constraint task_pk primary key (id),
    constraint task_case foreign key (case_id) references case_file (id)
) strict;
create index task_open_by_assignee on task (assignee_id, done_at, due_on);
create index task_open_by_office on task (office_id, done_at, due_on);
create index task_by_case on task (case_id, done_at, due_on);

create table reveal (
    id blob not null,
    user_id blob not null,
    case_id blob not null,
    reason text not null,
    at text not null,
    until text not null,
    constraint reveal_pk primary key (id),
    constraint reveal_case foreign key (case_id) references case_file (id)
) strict;
create index reveal_by_user on reveal (user_id, case_id, until);

create table consent (
    id blob not null,
    case_id blob not null,
    purpose text not null,
    recipient text not null,
    organisation_id blob,
    categories text not null,
    decision text not null,
    text_version text not null,
    language text not null,
    method text not null,
    witness text,
    interpreter integer not null,
    told_how_to_withdraw integer not null,
    valid_from text not null,
    valid_to text,
    recorded_at text not null,
    recorded_by blob not null,
    withdrawn_at text,
    withdrawn_by blob,
    withdrawn_reason text,
    constraint consent_pk primary key (id),
    constraint consent_case foreign key (case_id) references case_file (id),
    constraint consent_organisation foreign key (organisation_id) references organisation (id)
) strict;
create index consent_by_case on consent (case_id, recorded_at);

create table counselling_session (
    id blob not null,
    case_id blob not null,
    number integer not null,
    kind text not null,
    held_on text not null,
    minutes integer,
    place text not null,
    language text not null,
    interpreter integer not null,
    attended text not null,
    present text not null,
    topics text not null,
    summary text not null,
    private_note blob, -- X
    agreements text not null,
    next_on text,
    next_place text,
    counsellor_id blob not null,
    recorded_at text not null,
    constraint counselling_session_pk primary key (id),
    constraint counselling_session_number_unique unique (case_id, number),
    constraint counselling_session_case foreign key (case_id) references case_file (id)
) strict;

create table plan (
    id blob not null,
    case_id blob not null,
    number integer not null,
    status text not null,
    own_words text,
    track text not null,
    signed_on text,
    review_due text not null,
    decided_by blob,
    decided_at text,
    return_reason text,
    created_at text not null,
    created_by blob not null,
    version integer not null,
    constraint plan_pk primary key (id),
    constraint plan_number_unique unique (case_id, number),
    constraint plan_case foreign key (case_id) references case_file (id)
) strict;

create table plan_goal (
    id blob not null,
    plan_id blob not null,
    position integer not null,
    domain text not null,
    statement text not null,
    indicator text,
    target_on text,
    status text not null,
    progress integer not null,
    constraint plan_goal_pk primary key (id),
    constraint plan_goal_plan foreign key (plan_id) references plan (id)
) strict;
create index plan_goal_by_plan on plan_goal (plan_id, position);

create table plan_action (
    id blob not null,
    goal_id blob not null,
    position integer not null,
    what text not null,
    responsible text not null,
    due_on text,
    done_on text,
    constraint plan_action_pk primary key (id),
    constraint plan_action_goal foreign key (goal_id) references plan_goal (id)
) strict;
create index plan_action_by_goal on plan_action (goal_id, position);

create table referral (
    id blob not null,
    number text not null,
    case_id blob not null,
    office_id blob not null,
    from_user_id blob not null,
    organisation_id blob not null,
    service_id blob not null,
    category text not null,
    direction text not null,
    urgency text not null,
    status text not null,
    status_since text not null,
    reason text not null,
    access_needs text,
    message text,
    client_request integer not null,
    accompaniment text not null,
    consent_id blob,
    override_reason text,
    override_by blob,
    shared_fields text not null,
    shared_values blob, -- X: what the provider sees, frozen when it was sent
    sent_at text,
    answer_due text,
    answered_at text,
    appointment_at text,
    appointment_place text,
    decline_reason text,
    no_shows integer not null,
    outcome text,
    outcome_note text,
    completed_at text,
    satisfaction integer,
    verified_at text,
    closed_at text,
    access_until text,
    created_at text not null,
    version integer not null,
    constraint referral_pk primary key (id),
    constraint referral_number_unique unique (number),
    constraint referral_case foreign key (case_id) references case_file (id),
    constraint referral_organisation foreign key (organisation_id) references organisation (id),
    constraint referral_service foreign key (service_id) references service (id),
    constraint referral_consent foreign key (consent_id) references consent (id)
) strict;
create index referral_by_case on referral (case_id, created_at);
create index referral_by_office on referral (office_id, status, answer_due);
create index referral_by_user on referral (from_user_id, status, answer_due);
create index referral_by_organisation on referral (organisation_id, status);

create table referral_event (
    id blob not null,
    referral_id blob not null,
    at text not null,
    by_user blob,
    by_organisation blob,
    from_status text not null,
    to_status text not null,
    reason text,
    note text,
    constraint referral_event_pk primary key (id),
    constraint referral_event_referral foreign key (referral_id) references referral (id)
) strict;
create index referral_event_by_referral on referral_event (referral_id, at, id);

create table partner_link (
    token_hash blob not null,
    referral_id blob not null,
    focal_point_id blob not null,
    created_at text not null,
    expires_at text not null,
    constraint partner_link_pk primary key (token_hash),
    constraint partner_link_referral foreign key (referral_id) references referral (id),
    constraint partner_link_focal_point foreign key (focal_point_id) references focal_point (id)
) strict;

create table partner_code (
    id blob not null,
    focal_point_id blob not null,
    code_hash blob not null,
    created_at text not null,
    expires_at text not null,
    tries integer not null,
    used_at text,
    constraint partner_code_pk primary key (id),
    constraint partner_code_focal_point foreign key (focal_point_id) references focal_point (id)
) strict;
create index partner_code_by_focal_point on partner_code (focal_point_id, created_at);

create table command (
    id blob not null,
    user_id blob,
    action text not null,
    result text,
    at text not null,
    constraint command_pk primary key (id)
) strict;

create table job (
    id blob not null,
    kind text not null,
    payload text not null,
    run_at text not null,
    attempts integer not null,
    locked_until text,
    last_error text,
    done_at text,
    dead_at text,
    created_at text not null,
    constraint job_pk primary key (id)
) strict;
create index job_due on job (done_at, dead_at, run_at);

create table audit_entry (
    seq integer not null,
    at text not null,
    user_id blob,
    role text,
    permission text not null,
    action text not null,
    entity text not null,
    entity_id blob,
    case_id blob,
    office_id blob,
    reason text,
    detail text not null,
    previous blob not null,
    hash blob not null,
    constraint audit_entry_pk primary key (seq)
) strict;
create index audit_entry_by_case on audit_entry (case_id, seq);
create index audit_entry_by_user on audit_entry (user_id, seq);
create index audit_entry_by_time on audit_entry (at, seq);

create table audit_head (
    id integer not null,
    seq integer not null,
    hash blob not null,
    constraint audit_head_pk primary key (id)
) strict;

insert into audit_head (id, seq, hash) values (1, 0, x'0000000000000000000000000000000000000000000000000000000000000000');

-- What happened cannot be rewritten, not even by this program.
create trigger audit_entry_no_update before update on audit_entry begin select raise(abort, 'append only'); end;
create trigger audit_entry_no_delete before delete on audit_entry begin select raise(abort, 'append only'); end;
create trigger case_event_no_update before update on case_event begin select raise(abort, 'append only'); end;
create trigger case_event_no_delete before delete on case_event begin select raise(abort, 'append only'); end;
create trigger referral_event_no_update before update on referral_event begin select raise(abort, 'append only'); end;
create trigger referral_event_no_delete before delete on referral_event begin select raise(abort, 'append only'); end;
