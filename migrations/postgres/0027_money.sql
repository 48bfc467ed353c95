-- What one of each item costs by a quote, in the order of the items; nothing of quotes of before.
alter table purchase_quote add column prices jsonb;

-- Photos of a visit to a business, kept like scans: sealed in parts, under no name, without where they were taken.
create table visit_photo (
    id uuid not null,
    startup_id uuid not null,
    visit_id uuid not null,
    number bigint not null, -- within the business
    format text not null,
    size bigint not null,
    by_user uuid not null,
    at timestamptz not null,
    constraint visit_photo_pk primary key (id),
    constraint visit_photo_unique unique (startup_id, number),
    constraint visit_photo_startup foreign key (startup_id) references startup (id),
    constraint visit_photo_visit foreign key (visit_id) references business_visit (id)
);

create table visit_photo_part (
    photo_id uuid not null,
    number bigint not null,
    content bytea not null, -- sealed
    constraint visit_photo_part_pk primary key (photo_id, number),
    constraint visit_photo_part_photo foreign key (photo_id) references visit_photo (id)
);

-- What a placement said before it was corrected, and why.
create table placement_change (
    id uuid not null,
    placement_id uuid not null,
    version bigint not null, -- the one that was corrected
    before jsonb not null,
    reason text not null,
    by_user uuid not null,
    at timestamptz not null,
    constraint placement_change_pk primary key (id),
    constraint placement_change_once unique (placement_id, version),
    constraint placement_change_placement foreign key (placement_id) references placement (id)
);

-- What somebody works who finished a training half a year ago.
create table training_trace (
    id uuid not null,
    enrolment_id uuid not null,
    asked_on date not null,
    found text not null, -- works, no_work, not_found
    isco text, -- what they work
    by_user uuid not null,
    at timestamptz not null,
    constraint training_trace_pk primary key (id),
    constraint training_trace_enrolment foreign key (enrolment_id) references training_enrolment (id)
);
create index training_trace_by_enrolment on training_trace (enrolment_id, asked_on);

-- Marks of a session that somebody typed and has not saved: of one user, opened for nobody else.
create table training_draft (
    id uuid not null,
    session_id uuid not null,
    user_id uuid not null,
    typed bytea not null, -- sealed
    saved_at timestamptz not null,
    constraint training_draft_pk primary key (id),
    constraint training_draft_unique unique (session_id, user_id),
    constraint training_draft_session foreign key (session_id) references training_session (id),
    constraint training_draft_user foreign key (user_id) references app_user (id)
);
create index training_draft_by_age on training_draft (saved_at);
