-- What people say of the programme, and what leaves it: exports with their register, and samples of an auditor.

create table feedback (
    id uuid not null,
    reference text not null,
    secret bytea not null, -- a tag: what the person was given stands nowhere
    office_id uuid,
    channel text not null,
    category text, -- only of what the line handles; of the rest it is in the sealed words
    desk text not null,
    walled boolean not null, -- was protected at any time: its entries in the log are not for the line
    elsewhere boolean not null,
    apart boolean not null, -- perhaps written by a program
    state text not null,
    outcome text,
    satisfied boolean,
    words bytea not null, -- X: category, what was said, about whom, how to reach the person
    handled_by uuid,
    received_at timestamptz not null,
    acknowledge_by timestamptz not null,
    resolve_by timestamptz not null,
    acknowledged_at timestamptz,
    resolved_at timestamptz,
    closed_at timestamptz,
    late boolean not null,
    clock_next timestamptz,
    version bigint not null,
    constraint feedback_pk primary key (id),
    constraint feedback_reference_unique unique (reference),
    constraint feedback_office foreign key (office_id) references office (id)
);
create index feedback_by_desk on feedback (desk, state, resolve_by, id);
create index feedback_by_clock on feedback (clock_next);

-- Whom it is about: a tag of the account, so that nobody reads from the database who is accused.
create table feedback_barred (
    feedback_id uuid not null,
    tag bytea not null,
    constraint feedback_barred_pk primary key (feedback_id, tag),
    constraint feedback_barred_feedback foreign key (feedback_id) references feedback (id)
);

create table feedback_event (
    id uuid not null,
    feedback_id uuid not null,
    at timestamptz not null,
    by_user uuid,
    what text not null,
    note bytea, -- X: in words
    constraint feedback_event_pk primary key (id),
    constraint feedback_event_feedback foreign key (feedback_id) references feedback (id)
);
create index feedback_event_by_feedback on feedback_event (feedback_id, at, id);

-- Everything that left the program as a file. The row stays when the file is gone: it is the register of transfers.
create table export (
    id uuid not null,
    user_id uuid not null,
    office_id uuid,
    source text not null,
    format text not null,
    subject uuid,
    words bytea not null, -- X: for whom, why, on which agreement
    state text not null,
    rows_done bigint not null,
    size bigint not null,
    sha256 text,
    created_at timestamptz not null,
    ended_at timestamptz,
    expires_at timestamptz not null,
    fetched bigint not null,
    fetched_at timestamptz,
    constraint export_pk primary key (id),
    constraint export_user foreign key (user_id) references app_user (id),
    constraint export_office foreign key (office_id) references office (id)
);
create index export_by_user on export (user_id, created_at);
create index export_by_time on export (created_at, id);

create table export_part (
    export_id uuid not null,
    number bigint not null,
    content bytea not null, -- sealed
    constraint export_part_pk primary key (export_id, number),
    constraint export_part_export foreign key (export_id) references export (id)
);

-- What was drawn and how: the same question draws the same again.
create table audit_sample (
    id uuid not null,
    user_id uuid not null,
    population text not null,
    from_day date not null,
    to_day date not null,
    seed text not null,
    wanted bigint not null,
    drawn bigint not null,
    among bigint not null,
    fingerprint text not null,
    ids bytea not null, -- X: what was drawn, so that a comparison does not say what went behind a wall since
    created_at timestamptz not null,
    constraint audit_sample_pk primary key (id),
    constraint audit_sample_user foreign key (user_id) references app_user (id)
);
create index audit_sample_by_time on audit_sample (created_at, id);

-- A page of the log of one office, without looking through the others.
create index audit_entry_by_office on audit_entry (office_id, seq);
