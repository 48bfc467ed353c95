-- Start-ups: plans, grants in tranches that are paid once, visits to the business. Amounts are minor units.

create table startup (
    id blob not null,
    code text not null,
    case_id blob not null,
    state text not null,
    kind text not null,
    sector text not null,
    activity text not null, -- ISCO-08
    area text not null, -- P-code: the same activity is counted in it
    title text not null,
    number integer not null, -- of the newest version of the plan
    writer_id blob not null,
    written_at text not null,
    waits_since text, -- while somebody else has to look at it
    started_on text, -- the first tranche was paid
    seen_on text, -- last seen running
    closed_on text, -- found closed, or not begun
    at_6 text,
    at_12 text,
    version integer not null,
    constraint startup_pk primary key (id),
    constraint startup_code_unique unique (code),
    constraint startup_case foreign key (case_id) references case_file (id),
    constraint startup_writer foreign key (writer_id) references app_user (id)
) strict;
create unique index startup_one_open on startup (case_id) where state <> 'rejected';
create index startup_by_case on startup (case_id, written_at);
create index startup_by_time on startup (written_at, id);
create index startup_by_state on startup (state, written_at, id);
create index startup_waiting on startup (waits_since, id) where waits_since is not null;
create index startup_by_activity on startup (activity, area, state);
create index startup_by_start on startup (started_on, case_id, seen_on, closed_on, at_6, at_12) where started_on is not null;

create table startup_plan (
    id blob not null,
    startup_id blob not null,
    number integer not null,
    content text not null,
    by_user blob not null,
    at text not null,
    decision text,
    decided_by blob,
    decided_at text,
    words text,
    constraint startup_plan_pk primary key (id),
    constraint startup_plan_number_unique unique (startup_id, number),
    constraint startup_plan_startup foreign key (startup_id) references startup (id)
) strict;

create table startup_score (
    plan_id blob not null,
    user_id blob not null,
    score integer not null,
    words text not null,
    at text not null,
    constraint startup_score_pk primary key (plan_id, user_id),
    constraint startup_score_plan foreign key (plan_id) references startup_plan (id)
) strict;

create table startup_grant (
    id blob not null,
    startup_id blob not null,
    amount integer not null,
    currency text not null,
    modality text not null,
    decided_by blob not null,
    decided_at text not null,
    household_by blob, -- the remainder goes to the household of somebody who died
    household_at text,
    constraint startup_grant_pk primary key (id),
    constraint startup_grant_startup_unique unique (startup_id),
    constraint startup_grant_startup foreign key (startup_id) references startup (id)
) strict;

create table tranche (
    id blob not null,
    grant_id blob not null,
    number integer not null,
    amount integer not null,
    condition text not null,
    state text not null,
    met_at text,
    met_by blob,
    requested_at text,
    requested_by blob,
    approved_at text,
    approved_by blob,
    reference text, -- what the provider of payments is told; another one with each approval
    paid_on text,
    paid_at text,
    received_on text,
    reconciled_at text,
    held_for text, -- why it is withheld
    words text, -- what was said last
    version integer not null,
    constraint tranche_pk primary key (id),
    constraint tranche_number_unique unique (grant_id, number),
    constraint tranche_reference_unique unique (reference),
    constraint tranche_grant foreign key (grant_id) references startup_grant (id)
) strict;
create index tranche_requested on tranche (requested_at, id) where state = 'requested';
create index tranche_approved on tranche (approved_at, id) where state = 'approved';

create table payee (
    id blob not null,
    grant_id blob not null,
    kind text not null,
    method text not null,
    name blob not null, -- sealed
    account blob, -- sealed
    account_tag blob, -- the same account has the same tag
    reason text,
    set_by blob not null,
    set_at text not null,
    changed integer not null, -- it took the place of another one
    approved_by blob, -- a second person, or nobody while none is needed
    approved_at text,
    needs_approval integer not null,
    ended_at text,
    constraint payee_pk primary key (id),
    constraint payee_grant foreign key (grant_id) references startup_grant (id)
) strict;
create unique index payee_one on payee (grant_id) where ended_at is null;
create index payee_by_account on payee (account_tag, grant_id) where ended_at is null;

create table payment_batch (
    id blob not null,
    office_id blob not null,
    number integer not null,
    by_user blob not null,
    at text not null,
    payments integer not null,
    content blob not null, -- sealed
    constraint payment_batch_pk primary key (id),
    constraint payment_batch_number_unique unique (office_id, number),
    constraint payment_batch_office foreign key (office_id) references office (id)
) strict;
create index payment_batch_by_time on payment_batch (office_id, at, id);

create table payment (
    id blob not null,
    tranche_id blob not null,
    payee_id blob not null,
    batch_id blob,
    reference text not null,
    amount integer not null,
    currency text not null,
    method text not null,
    state text not null,
    by_user blob not null,
    at text not null,
    answered_at text,
    answered_by blob,
    words text,
    matched_at text, -- a statement says the same
    version integer not null,
    constraint payment_pk primary key (id),
    constraint payment_reference_unique unique (reference),
    constraint payment_tranche foreign key (tranche_id) references tranche (id),
    constraint payment_payee foreign key (payee_id) references payee (id),
    constraint payment_batch_of foreign key (batch_id) references payment_batch (id)
) strict;
-- Money is on its way or there once for each tranche, and was confirmed once, whatever the program does.
create unique index payment_one_live on payment (tranche_id) where state not in ('failed', 'reversed');
create unique index payment_one_confirmed on payment (tranche_id) where state = 'confirmed';
create index payment_by_tranche on payment (tranche_id, at);
create index payment_open on payment (at, id) where matched_at is null and state in ('initiated', 'sent', 'unknown', 'confirmed');

create table payment_statement (
    id blob not null,
    office_id blob not null,
    digest blob not null,
    by_user blob not null,
    at text not null,
    lines integer not null,
    known integer not null, -- came before in another file
    constraint payment_statement_pk primary key (id),
    constraint payment_statement_unique unique (office_id, digest),
    constraint payment_statement_office foreign key (office_id) references office (id)
) strict;
create index payment_statement_by_time on payment_statement (office_id, at, id);

create table statement_line (
    id blob not null,
    statement_id blob not null,
    office_id blob not null,
    number integer not null,
    fingerprint blob not null,
    reference text not null,
    amount integer not null,
    currency text not null,
    paid_on text not null,
    outcome text not null,
    payment_id blob,
    constraint statement_line_pk primary key (id),
    constraint statement_line_unique unique (office_id, fingerprint),
    constraint statement_line_statement foreign key (statement_id) references payment_statement (id)
) strict;
create index statement_line_by_statement on statement_line (statement_id, number);

create table recovery (
    id blob not null,
    tranche_id blob not null,
    line_id blob not null,
    amount integer not null,
    currency text not null,
    state text not null,
    opened_at text not null,
    opened_by blob not null,
    told_on text,
    told_how text,
    told_by blob,
    outcome text,
    words text,
    settled_at text,
    settled_by blob,
    version integer not null,
    constraint recovery_pk primary key (id),
    constraint recovery_line_unique unique (line_id),
    constraint recovery_tranche foreign key (tranche_id) references tranche (id)
) strict;
create index recovery_by_tranche on recovery (tranche_id);
create index recovery_open on recovery (opened_at, id) where state <> 'settled';

create table business_visit (
    id blob not null,
    startup_id blob not null,
    day_offset integer, -- of the calendar; none for a visit between
    due_on text not null,
    visited_on text,
    operating text,
    records integer,
    assets integer,
    used integer,
    revenue integer,
    costs integer,
    full_women integer not null,
    full_men integer not null,
    part_women integer not null,
    part_men integer not null,
    problems text not null,
    advice text,
    by_user blob,
    at text,
    constraint business_visit_pk primary key (id),
    constraint business_visit_offset_unique unique (startup_id, day_offset),
    constraint business_visit_startup foreign key (startup_id) references startup (id)
) strict;
create index business_visit_by_day on business_visit (startup_id, visited_on);
create index business_visit_due on business_visit (due_on, id) where visited_on is null;
