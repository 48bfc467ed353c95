-- What one of each item costs by a quote, in the order of the items; nothing of quotes of before.
alter table purchase_quote add column prices text;

-- Photos of a visit to a business, kept like scans: sealed in parts, under no name, without where they were taken.
create table visit_photo (
    id blob not null,
    startup_id blob not null,
    visit_id blob not null,
    number integer not null, -- within the business
    format text not null,
    size integer not null,
    by_user blob not null,
    at text not null,
    constraint visit_photo_pk primary key (id),
    constraint visit_photo_unique unique (startup_id, number),
    constraint visit_photo_startup foreign key (startup_id) references startup (id),
    constraint visit_photo_visit foreign key (visit_id) references business_visit (id)
) strict;

create table visit_photo_part (
    photo_id blob not null,
    number integer not null,
    content blob not null, -- sealed
    constraint visit_photo_part_pk primary key (photo_id, number),
    constraint visit_photo_part_photo foreign key (photo_id) references visit_photo (id)
) strict;

-- What a placement said before it was corrected, and why.
create table placement_change (
    id blob not null,
    placement_id blob not null,
    version integer not null, -- the one that was corrected
    before text not null,
    reason text not null,
    by_user blob not null,
    at text not null,
    constraint placement_change_pk primary key (id),
    constraint placement_change_once unique (placement_id, version),
    constraint placement_change_placement foreign key (placement_id) references placement (id)
) strict;

-- What somebody works who finished a training half a year ago.
create table training_trace (
    id blob not null,
    enrolment_id blob not null,
    asked_on text not null,
    found text not null, -- works, no_work, not_found
    isco text, -- what they work
    by_user blob not null,
    at text not null,
    constraint training_trace_pk primary key (id),
    constraint training_trace_enrolment foreign key (enrolment_id) references training_enrolment (id)
) strict;
create index training_trace_by_enrolment on training_trace (enrolment_id, asked_on);

-- Marks of a session that somebody typed and has not saved: of one user, opened for nobody else.
create table training_draft (
    id blob not null,
    session_id blob not null,
    user_id blob not null,
    typed blob not null, -- sealed
    saved_at text not null,
    constraint training_draft_pk primary key (id),
    constraint training_draft_unique unique (session_id, user_id),
    constraint training_draft_session foreign key (session_id) references training_session (id),
    constraint training_draft_user foreign key (user_id) references app_user (id)
) strict;
create index training_draft_by_age on training_draft (saved_at);
