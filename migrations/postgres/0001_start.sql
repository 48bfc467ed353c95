-- One schema for both engines; the other folder holds its twin. A test compares them.
-- X marks sealed columns: encrypted by the application with the row's id as associated data.

create table meta (
    key text not null,
    value text not null,
    constraint meta_pk primary key (key)
);

create table counter (
    scope text not null,
    value bigint not null,
    constraint counter_pk primary key (scope)
);

create table place (
    pcode text not null,
    name text not null,
    level bigint not null,
    parent text,
    country text not null,
    search_key text collate "C" not null,
    lat double precision,
    lon double precision,
    constraint place_pk primary key (pcode)
);
create index place_search on place (search_key);
create index place_parent on place (parent);

create table office (
    id uuid not null,
    code text not null,
    name text not null,
    country text not null,
    pcode text,
    timezone text not null,
    phone text,
    active boolean not null,
    created_at timestamptz not null,
    version bigint not null,
    constraint office_pk primary key (id),
    constraint office_code_unique unique (code)
);

create table organisation (
    id uuid not null,
    name text not null,
    search_key text not null,
    kind text not null,
    pcode text,
    locality text,
    phone text,
    psea_on date,
    screened_on date,
    agreement_ref text,
    agreement_to date,
    active boolean not null,
    created_at timestamptz not null,
    version bigint not null,
    constraint organisation_pk primary key (id),
    constraint organisation_name_unique unique (name)
);

create table app_user (
    id uuid not null,
    email text not null,
    name text not null,
    password_hash text,
    password_expires_at timestamptz, -- set while the password is one that was handed out
    language text not null,
    totp_secret bytea, -- X
    totp_since timestamptz,
    totp_step bigint, -- of the last code used: none is used twice
    totp_pending bytea, -- X: until its first code was right
    active boolean not null,
    created_at timestamptz not null,
    last_seen_at timestamptz,
    version bigint not null,
    constraint app_user_pk primary key (id),
    constraint app_user_email_unique unique (email)
);

create table user_role (
    id uuid not null,
    user_id uuid not null,
    role text not null,
    office_id uuid,
    compartment text not null,
    organisation_id uuid,
    granted_at timestamptz not null,
    expires_on date,
    constraint user_role_pk primary key (id),
    constraint user_role_user foreign key (user_id) references app_user (id),
    constraint user_role_office foreign key (office_id) references office (id),
    constraint user_role_organisation foreign key (organisation_id) references organisation (id)
);
create index user_role_by_user on user_role (user_id);
create index user_role_by_office on user_role (office_id, role);

create table recovery_code (
    user_id uuid not null,
    code_hash bytea not null,
    used_at timestamptz,
    constraint recovery_code_pk primary key (user_id, code_hash),
    constraint recovery_code_user foreign key (user_id) references app_user (id)
);

create table session (
    token_hash bytea not null,
    id uuid not null,
    user_id uuid not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    second_factor_due boolean not null,
    device text,
    constraint session_pk primary key (token_hash),
    constraint session_id_unique unique (id),
    constraint session_of_user foreign key (user_id) references app_user (id)
);
create index session_by_user on session (user_id);

create table throttle (
    key bytea not null,
    failures bigint not null,
    blocked_until timestamptz not null,
    last_at timestamptz not null,
    constraint throttle_pk primary key (key)
);

create table focal_point (
    id uuid not null,
    organisation_id uuid not null,
    user_id uuid not null,
    phone text,
    sex text not null,
    active boolean not null,
    constraint focal_point_pk primary key (id),
    constraint focal_point_user_unique unique (user_id),
    constraint focal_point_organisation foreign key (organisation_id) references organisation (id),
    constraint focal_point_user foreign key (user_id) references app_user (id)
);
create index focal_point_by_organisation on focal_point (organisation_id);

create table service (
    id uuid not null,
    organisation_id uuid not null,
    category text not null,
    kind text not null,
    title text not null,
    search_key text not null,
    pcode text not null,
    for_sex text,
    age_min bigint,
    age_max bigint,
    needs_reading boolean not null,
    step_free boolean not null,
    free_places bigint,
    cost text,
    hours text,
    starts_on date,
    ends_on date,
    verified_on date not null,
    expires_on date not null,
    active boolean not null,
    version bigint not null,
    constraint service_pk primary key (id),
    constraint service_organisation foreign key (organisation_id) references organisation (id),
    constraint service_place foreign key (pcode) references place (pcode)
);
create index service_by_category on service (category, active);
create index service_by_organisation on service (organisation_id);

create table service_area (
    service_id uuid not null,
    pcode text not null,
    constraint service_area_pk primary key (service_id, pcode),
    constraint service_area_service foreign key (service_id) references service (id)
);
create index service_area_by_place on service_area (pcode);

create table person (
    id uuid not null,
    office_id uuid not null,
    names jsonb not null,
    display_name text not null,
    sex text not null,
    birth_date text,
    birth_year bigint,
    age_estimated bigint,
    age_on date,
    age_evidence text not null,
    languages jsonb not null,
    contact_language text not null,
    literacy text not null,
    origin_pcode text,
    origin_answer text not null,
    current_pcode text not null,
    current_locality text,
    residence text not null,
    category bytea not null, -- X
    created_at timestamptz not null,
    created_by uuid not null,
    updated_at timestamptz not null,
    version bigint not null,
    constraint person_pk primary key (id),
    constraint person_office foreign key (office_id) references office (id),
    constraint person_origin foreign key (origin_pcode) references place (pcode),
    constraint person_current foreign key (current_pcode) references place (pcode)
);

create table person_key (
    token text collate "C" not null,
    person_id uuid not null,
    constraint person_key_pk primary key (token, person_id),
    constraint person_key_person foreign key (person_id) references person (id)
);
create index person_key_by_person on person_key (person_id);

create table person_phone (
    id uuid not null,
    person_id uuid not null,
    position bigint not null,
    number text not null,
    number_key text collate "C" not null,
    owner text not null,
    safe_to_call boolean not null,
    safe_to_text boolean not null,
    safe_times text,
    constraint person_phone_pk primary key (id),
    constraint person_phone_person foreign key (person_id) references person (id)
);
create index person_phone_by_person on person_phone (person_id);
create index person_phone_by_number on person_phone (number_key);

create table household_member (
    id uuid not null,
    person_id uuid not null,
    position bigint not null,
    name text not null,
    relation text not null,
    sex text not null,
    birth_year bigint,
    in_school text not null,
    lives_with boolean not null,
    constraint household_member_pk primary key (id),
    constraint household_member_person foreign key (person_id) references person (id)
);
create index household_member_by_person on household_member (person_id);

create table association_episode (
    id uuid not null,
    person_id uuid not null,
    position bigint not null,
    episode bytea not null, -- X
    created_at timestamptz not null,
    constraint association_episode_pk primary key (id),
    constraint association_episode_person foreign key (person_id) references person (id)
);
create index association_episode_by_person on association_episode (person_id);

create table distinct_pair (
    low_id uuid not null,
    high_id uuid not null,
    reason text not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    constraint distinct_pair_pk primary key (low_id, high_id)
);

create table case_file (
    id uuid not null,
    code text not null,
    code_name text collate "C" not null,
    person_id uuid not null,
    office_id uuid not null,
    compartment text not null,
    track text not null,
    status text not null,
    risk text,
    opened_on date not null,
    opened_at timestamptz not null,
    caseworker_id uuid,
    last_contact_on date,
    closed_on date,
    closure_reason text,
    version bigint not null,
    constraint case_file_pk primary key (id),
    constraint case_file_code_unique unique (code),
    constraint case_file_name_unique unique (office_id, code_name),
    constraint case_file_person_unique unique (person_id),
    constraint case_file_person foreign key (person_id) references person (id),
    constraint case_file_office foreign key (office_id) references office (id),
    constraint case_file_caseworker foreign key (caseworker_id) references app_user (id)
);
create index case_file_by_office on case_file (office_id, compartment, opened_at, id);
create index case_file_by_caseworker on case_file (caseworker_id, office_id, compartment, opened_at, id);
create index case_file_by_status on case_file (office_id, compartment, status, opened_at, id);

create table case_event (
    id uuid not null,
    case_id uuid not null,
    at timestamptz not null,
    by_user uuid,
    by_organisation uuid,
    kind text not null,
    reference text,
    detail jsonb not null,
    constraint case_event_pk primary key (id),
    constraint case_event_case foreign key (case_id) references case_file (id)
);
create index case_event_by_case on case_event (case_id, at, id);

create table task (
    id uuid not null,
    case_id uuid not null,
    office_id uuid not null,
    assignee_id uuid,
    kind text not null,
    subject_id uuid,
    note text,
    due_on date not null,
    created_at timestamptz not null,
    done_at timestamptz,
    done_by uuid,
    constraint task_pk primary key (id),
    constraint task_case foreign key (case_id) references case_file (id)
);
create index task_open_by_assignee on task (assignee_id, done_at, due_on);
create index task_open_by_office on task (office_id, done_at, due_on);
create index task_by_case on task (case_id, done_at, due_on);

create table reveal (
    id uuid not null,
    user_id uuid not null,
    case_id uuid not null,
    reason text not null,
    at timestamptz not null,
    until timestamptz not null,
    constraint reveal_pk primary key (id),
    constraint reveal_case foreign key (case_id) references case_file (id)
);
create index reveal_by_user on reveal (user_id, case_id, until);

create table consent (
    id uuid not null,
    case_id uuid not null,
    purpose text not null,
    recipient text not null,
    organisation_id uuid,
    categories jsonb not null,
    decision text not null,
    text_version text not null,
    language text not null,
    method text not null,
    witness text,
    interpreter boolean not null,
    told_how_to_withdraw boolean not null,
    valid_from date not null,
    valid_to date,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_reason text,
    constraint consent_pk primary key (id),
    constraint consent_case foreign key (case_id) references case_file (id),
    constraint consent_organisation foreign key (organisation_id) references organisation (id)
);
create index consent_by_case on consent (case_id, recorded_at);

create table counselling_session (
    id uuid not null,
    case_id uuid not null,
    number bigint not null,
    kind text not null,
    held_on date not null,
    minutes bigint,
    place text not null,
    language text not null,
    interpreter boolean not null,
    attended text not null,
    present jsonb not null,
    topics jsonb not null,
    summary text not null,
    private_note bytea, -- X
    agreements jsonb not null,
    next_on date,
    next_place text,
    counsellor_id uuid not null,
    recorded_at timestamptz not null,
    constraint counselling_session_pk primary key (id),
    constraint counselling_session_number_unique unique (case_id, number),
    constraint counselling_session_case foreign key (case_id) references case_file (id)
);

create table plan (
    id uuid not null,
    case_id uuid not null,
    number bigint not null,
    status text not null,
    own_words text,
    track text not null,
    signed_on date,
    review_due date not null,
    decided_by uuid,
    decided_at timestamptz,
    return_reason text,
    created_at timestamptz not null,
    created_by uuid not null,
    version bigint not null,
    constraint plan_pk primary key (id),
    constraint plan_number_unique unique (case_id, number),
    constraint plan_case foreign key (case_id) references case_file (id)
);

create table plan_goal (
    id uuid not null,
    plan_id uuid not null,
    position bigint not null,
    domain text not null,
    statement text not null,
    indicator text,
    target_on date,
    status text not null,
    progress bigint not null,
    constraint plan_goal_pk primary key (id),
    constraint plan_goal_plan foreign key (plan_id) references plan (id)
);
create index plan_goal_by_plan on plan_goal (plan_id, position);

create table plan_action (
    id uuid not null,
    goal_id uuid not null,
    position bigint not null,
    what text not null,
    responsible text not null,
    due_on date,
    done_on date,
    constraint plan_action_pk primary key (id),
    constraint plan_action_goal foreign key (goal_id) references plan_goal (id)
);
create index plan_action_by_goal on plan_action (goal_id, position);

create table referral (
    id uuid not null,
    number text not null,
    case_id uuid not null,
    office_id uuid not null,
    from_user_id uuid not null,
    organisation_id uuid not null,
    service_id uuid not null,
    category text not null,
    direction text not null,
    urgency text not null,
    status text not null,
    status_since timestamptz not null,
    reason text not null,
    access_needs text,
    message text,
    client_request boolean not null,
    accompaniment text not null,
    consent_id uuid,
    override_reason text,
    override_by uuid,
    shared_fields jsonb not null,
    shared_values bytea, -- X: what the provider sees, frozen when it was sent
    sent_at timestamptz,
    answer_due timestamptz,
    answered_at timestamptz,
    appointment_at timestamptz,
    appointment_place text,
    decline_reason text,
    no_shows bigint not null,
    outcome text,
    outcome_note text,
    completed_at timestamptz,
    satisfaction bigint,
    verified_at timestamptz,
    closed_at timestamptz,
    access_until timestamptz,
    created_at timestamptz not null,
    version bigint not null,
    constraint referral_pk primary key (id),
    constraint referral_number_unique unique (number),
    constraint referral_case foreign key (case_id) references case_file (id),
    constraint referral_organisation foreign key (organisation_id) references organisation (id),
    constraint referral_service foreign key (service_id) references service (id),
    constraint referral_consent foreign key (consent_id) references consent (id)
);
create index referral_by_case on referral (case_id, created_at);
create index referral_by_office on referral (office_id, status, answer_due);
create index referral_by_user on referral (from_user_id, status, answer_due);
create index referral_by_organisation on referral (organisation_id, status);

create table referral_event (
    id uuid not null,
    referral_id uuid not null,
    at timestamptz not null,
    by_user uuid,
    by_organisation uuid,
    from_status text not null,
    to_status text not null,
    reason text,
    note text,
    constraint referral_event_pk primary key (id),
    constraint referral_event_referral foreign key (referral_id) references referral (id)
);
create index referral_event_by_referral on referral_event (referral_id, at, id);

create table partner_link (
    token_hash bytea not null,
    referral_id uuid not null,
    focal_point_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint partner_link_pk primary key (token_hash),
    constraint partner_link_referral foreign key (referral_id) references referral (id),
    constraint partner_link_focal_point foreign key (focal_point_id) references focal_point (id)
);

create table partner_code (
    id uuid not null,
    focal_point_id uuid not null,
    code_hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    tries bigint not null,
    used_at timestamptz,
    constraint partner_code_pk primary key (id),
    constraint partner_code_focal_point foreign key (focal_point_id) references focal_point (id)
);
create index partner_code_by_focal_point on partner_code (focal_point_id, created_at);

create table command (
    id uuid not null,
    user_id uuid,
    action text not null,
    result text,
    at timestamptz not null,
    constraint command_pk primary key (id)
);

create table job (
    id uuid not null,
    kind text not null,
    payload jsonb not null,
    run_at timestamptz not null,
    attempts bigint not null,
    locked_until timestamptz,
    last_error text,
    done_at timestamptz,
    dead_at timestamptz,
    created_at timestamptz not null,
    constraint job_pk primary key (id)
);
create index job_due on job (done_at, dead_at, run_at);

create table audit_entry (
    seq bigint not null,
    at timestamptz not null,
    user_id uuid,
    role text,
    permission text not null,
    action text not null,
    entity text not null,
    entity_id uuid,
    case_id uuid,
    office_id uuid,
    reason text,
    detail text not null,
    previous bytea not null,
    hash bytea not null,
    constraint audit_entry_pk primary key (seq)
);
create index audit_entry_by_case on audit_entry (case_id, seq);
create index audit_entry_by_user on audit_entry (user_id, seq);
create index audit_entry_by_time on audit_entry (at, seq);

create table audit_head (
    id bigint not null,
    seq bigint not null,
    hash bytea not null,
    constraint audit_head_pk primary key (id)
);

insert into audit_head (id, seq, hash) values (1, 0, '\x0000000000000000000000000000000000000000000000000000000000000000');

-- What happened cannot be rewritten, not even by this program.
create function refuse_rewrite() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
create trigger audit_entry_no_update before update on audit_entry for each row execute function refuse_rewrite();
create trigger audit_entry_no_delete before delete on audit_entry for each row execute function refuse_rewrite();
create trigger case_event_no_update before update on case_event for each row execute function refuse_rewrite();
create trigger case_event_no_delete before delete on case_event for each row execute function refuse_rewrite();
create trigger referral_event_no_update before update on referral_event for each row execute function refuse_rewrite();
create trigger referral_event_no_delete before delete on referral_event for each row execute function refuse_rewrite();
