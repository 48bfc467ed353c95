-- Start-ups: plans, grants in tranches that are paid once, visits to the business. Amounts are minor units.

create table startup (
    id uuid not null,
    code text not null,
    case_id uuid not null,
    state text not null,
    kind text not null,
    sector text not null,
    activity text not null, -- ISCO-08
    area text not null, -- P-code: the same activity is counted in it
    title text not null,
    number bigint not null, -- of the newest version of the plan
    writer_id uuid not null,
    written_at timestamptz not null,
    waits_since timestamptz, -- while somebody else has to look at it
    started_on date, -- the first tranche was paid
    seen_on date, -- last seen running
    closed_on date, -- found closed, or not begun
    at_6 text,
    at_12 text,
    version bigint not null,
    constraint startup_pk primary key (id),
    constraint startup_code_unique unique (code),
    constraint startup_case foreign key (case_id) references case_file (id),
    constraint startup_writer foreign key (writer_id) references app_user (id)
);
create unique index startup_one_open on startup (case_id) where state <> 'rejected';
create index startup_by_case on startup (case_id, written_at);
create index startup_by_time on startup (written_at, id);
create index startup_by_state on startup (state, written_at, id);
create index startup_waiting on startup (waits_since, id) where waits_since is not null;
create index startup_by_activity on startup (activity, area, state);
create index startup_by_start on startup (started_on, case_id, seen_on, closed_on, at_6, at_12) where started_on is not null;

create table startup_plan (
    id uuid not null,
    startup_id uuid not null,
    number bigint not null,
    content jsonb not null,
    by_user uuid not null,
    at timestamptz not null,
    decision text,
    decided_by uuid,
    decided_at timestamptz,
    words text,
    constraint startup_plan_pk primary key (id),
    constraint startup_plan_number_unique unique (startup_id, number),
    constraint startup_plan_startup foreign key (startup_id) references startup (id)
);

create table startup_score (
    plan_id uuid not null,
    user_id uuid not null,
    score bigint not null,
    words text not null,
    at timestamptz not null,
    constraint startup_score_pk primary key (plan_id, user_id),
    constraint startup_score_plan foreign key (plan_id) references startup_plan (id)
);

create table startup_grant (
    id uuid not null,
    startup_id uuid not null,
    amount bigint not null,
    currency text not null,
    modality text not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    household_by uuid, -- the remainder goes to the household of somebody who died
    household_at timestamptz,
    constraint startup_grant_pk primary key (id),
    constraint startup_grant_startup_unique unique (startup_id),
    constraint startup_grant_startup foreign key (startup_id) references startup (id)
);

create table tranche (
    id uuid not null,
    grant_id uuid not null,
    number bigint not null,
    amount bigint not null,
    condition text not null,
    state text not null,
    met_at timestamptz,
    met_by uuid,
    requested_at timestamptz,
    requested_by uuid,
    approved_at timestamptz,
    approved_by uuid,
    reference text, -- what the provider of payments is told; another one with each approval
    paid_on date,
    paid_at timestamptz,
    received_on date,
    reconciled_at timestamptz,
    held_for text, -- why it is withheld
    words text, -- what was said last
    version bigint not null,
    constraint tranche_pk primary key (id),
    constraint tranche_number_unique unique (grant_id, number),
    constraint tranche_reference_unique unique (reference),
    constraint tranche_grant foreign key (grant_id) references startup_grant (id)
);
create index tranche_requested on tranche (requested_at, id) where state = 'requested';
create index tranche_approved on tranche (approved_at, id) where state = 'approved';

create table payee (
    id uuid not null,
    grant_id uuid not null,
    kind text not null,
    method text not null,
    name bytea not null, -- sealed
    account bytea, -- sealed
    account_tag bytea, -- the same account has the same tag
    reason text,
    set_by uuid not null,
    set_at timestamptz not null,
    changed boolean not null, -- it took the place of another one
    approved_by uuid, -- a second person, or nobody while none is needed
    approved_at timestamptz,
    needs_approval boolean not null,
    ended_at timestamptz,
    constraint payee_pk primary key (id),
    constraint payee_grant foreign key (grant_id) references startup_grant (id)
);
create unique index payee_one on payee (grant_id) where ended_at is null;
create index payee_by_account on payee (account_tag, grant_id) where ended_at is null;

create table payment_batch (
    id uuid not null,
    office_id uuid not null,
    number bigint not null,
    by_user uuid not null,
    at timestamptz not null,
    payments bigint not null,
    content bytea not null, -- sealed
    constraint payment_batch_pk primary key (id),
    constraint payment_batch_number_unique unique (office_id, number),
    constraint payment_batch_office foreign key (office_id) references office (id)
);
create index payment_batch_by_time on payment_batch (office_id, at, id);

create table payment (
    id uuid not null,
    tranche_id uuid not null,
    payee_id uuid not null,
    batch_id uuid,
    reference text not null,
    amount bigint not null,
    currency text not null,
    method text not null,
    state text not null,
    by_user uuid not null,
    at timestamptz not null,
    answered_at timestamptz,
    answered_by uuid,
    words text,
    matched_at timestamptz, -- a statement says the same
    version bigint not null,
    constraint payment_pk primary key (id),
    constraint payment_reference_unique unique (reference),
    constraint payment_tranche foreign key (tranche_id) references tranche (id),
    constraint payment_payee foreign key (payee_id) references payee (id),
    constraint payment_batch_of foreign key (batch_id) references payment_batch (id)
);
-- Money is on its way or there once for each tranche, and was confirmed once, whatever the program does.
create unique index payment_one_live on payment (tranche_id) where state not in ('failed', 'reversed');
create unique index payment_one_confirmed on payment (tranche_id) where state = 'confirmed';
create index payment_by_tranche on payment (tranche_id, at);
create index payment_open on payment (at, id) where matched_at is null and state in ('initiated', 'sent', 'unknown', 'confirmed');

create table payment_statement (
    id uuid not null,
    office_id uuid not null,
    digest bytea not null,
    by_user uuid not null,
    at timestamptz not null,
    lines bigint not null,
    known bigint not null, -- came before in another file
    constraint payment_statement_pk primary key (id),
    constraint payment_statement_unique unique (office_id, digest),
    constraint payment_statement_office foreign key (office_id) references office (id)
);
create index payment_statement_by_time on payment_statement (office_id, at, id);

create table statement_line (
    id uuid not null,
    statement_id uuid not null,
    office_id uuid not null,
    number bigint not null,
    fingerprint bytea not null,
    reference text not null,
    amount bigint not null,
    currency text not null,
    paid_on date not null,
    outcome text not null,
    payment_id uuid,
    constraint statement_line_pk primary key (id),
    constraint statement_line_unique unique (office_id, fingerprint),
    constraint statement_line_statement foreign key (statement_id) references payment_statement (id)
);
create index statement_line_by_statement on statement_line (statement_id, number);

create table recovery (
    id uuid not null,
    tranche_id uuid not null,
    line_id uuid not null,
    amount bigint not null,
    currency text not null,
    state text not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    told_on date,
    told_how text,
    told_by uuid,
    outcome text,
    words text,
    settled_at timestamptz,
    settled_by uuid,
    version bigint not null,
    constraint recovery_pk primary key (id),
    constraint recovery_line_unique unique (line_id),
    constraint recovery_tranche foreign key (tranche_id) references tranche (id)
);
create index recovery_by_tranche on recovery (tranche_id);
create index recovery_open on recovery (opened_at, id) where state <> 'settled';

create table business_visit (
    id uuid not null,
    startup_id uuid not null,
    day_offset bigint, -- of the calendar; none for a visit between
    due_on date not null,
    visited_on date,
    operating text,
    records boolean,
    assets bigint,
    used bigint,
    revenue bigint,
    costs bigint,
    full_women bigint not null,
    full_men bigint not null,
    part_women bigint not null,
    part_men bigint not null,
    problems jsonb not null,
    advice text,
    by_user uuid,
    at timestamptz,
    constraint business_visit_pk primary key (id),
    constraint business_visit_offset_unique unique (startup_id, day_offset),
    constraint business_visit_startup foreign key (startup_id) references startup (id)
);
create index business_visit_by_day on business_visit (startup_id, visited_on);
create index business_visit_due on business_visit (due_on, id) where visited_on is null;
