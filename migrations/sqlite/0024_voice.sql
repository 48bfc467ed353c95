-- What people say of the programme, and what leaves it: exports with their register, and samples of an auditor.

create table feedback (
    id blob not null,
    reference text not null,
    secret blob not null, -- a tag: what the person was given stands nowhere
    office_id blob,
    channel text not null,
    category text, -- only of what the line handles; of the rest it is in the sealed words
    desk text not null,
    walled integer not null, -- was protected at any time: its entries in the log are not for the line
    elsewhere integer not null,
    apart integer not null, -- perhaps written by a program
    state text not null,
    outcome text,
    satisfied integer,
    words blob not null, -- X: category, what was said, about whom, how to reach the person
    handled_by blob,
    received_at text not null,
    acknowledge_by text not null,
    resolve_by text not null,
    acknowledged_at text,
    resolved_at text,
    closed_at text,
    late integer not null,
    clock_next text,
    version integer not null,
    constraint feedback_pk primary key (id),
    constraint feedback_reference_unique unique (reference),
    constraint feedback_office foreign key (office_id) references office (id)
) strict;
create index feedback_by_desk on feedback (desk, state, resolve_by, id);
create index feedback_by_clock on feedback (clock_next);

-- Whom it is about: a tag of the account, so that nobody reads from the database who is accused.
create table feedback_barred (
    feedback_id blob not null,
    tag blob not null,
    constraint feedback_barred_pk primary key (feedback_id, tag),
    constraint feedback_barred_feedback foreign key (feedback_id) references feedback (id)
) strict;

create table feedback_event (
    id blob not null,
    feedback_id blob not null,
    at text not null,
    by_user blob,
    what text not null,
    note blob, -- X: in words
    constraint feedback_event_pk primary key (id),
    constraint feedback_event_feedback foreign key (feedback_id) references feedback (id)
) strict;
create index feedback_event_by_feedback on feedback_event (feedback_id, at, id);

-- Everything that left the program as a file. The row stays when the file is gone: it is the register of transfers.
create table export (
    id blob not null,
    user_id blob not null,
    office_id blob,
    source text not null,
    format text not null,
    subject blob,
    words blob not null, -- X: for whom, why, on which agreement
    state text not null,
    rows_done integer not null,
    size integer not null,
    sha256 text,
    created_at text not null,
    ended_at text,
    expires_at text not null,
    fetched integer not null,
    fetched_at text,
    constraint export_pk primary key (id),
    constraint export_user foreign key (user_id) references app_user (id),
    constraint export_office foreign key (office_id) references office (id)
) strict;
create index export_by_user on export (user_id, created_at);
create index export_by_time on export (created_at, id);

create table export_part (
    export_id blob not null,
    number integer not null,
    content blob not null, -- sealed
    constraint export_part_pk primary key (export_id, number),
    constraint export_part_export foreign key (export_id) references export (id)
) strict;

-- What was drawn and how: the same question draws the same again.
create table audit_sample (
    id blob not null,
    user_id blob not null,
    population text not null,
    from_day text not null,
    to_day text not null,
    seed text not null,
    wanted integer not null,
    drawn integer not null,
    among integer not null,
    fingerprint text not null,
    ids blob not null, -- X: what was drawn, so that a comparison does not say what went behind a wall since
    created_at text not null,
    constraint audit_sample_pk primary key (id),
    constraint audit_sample_user foreign key (user_id) references app_user (id)
) strict;
create index audit_sample_by_time on audit_sample (created_at, id);

-- A page of the log of one office, without looking through the others.
create index audit_entry_by_office on audit_entry (office_id, seq);
