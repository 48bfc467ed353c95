-- What passes between caseworker and provider: messages, documents, and until when a service takes nobody.

create table referral_message (
    id uuid not null,
    referral_id uuid not null,
    at timestamptz not null,
    by_user uuid not null,
    from_provider boolean not null,
    role text, -- of the member of staff who wrote it
    body bytea not null, -- sealed
    read_at timestamptz,
    constraint referral_message_pk primary key (id),
    constraint referral_message_referral foreign key (referral_id) references referral (id),
    constraint referral_message_user foreign key (by_user) references app_user (id)
);
create index referral_message_by_referral on referral_message (referral_id, at, id);
create index referral_message_unread on referral_message (from_provider, referral_id, at) where read_at is null;
-- When the provider was last told that something new waits, or will be: at most once an hour.
alter table referral add column update_mail_at timestamptz;

-- A document comes with a message.
create table referral_document (
    id uuid not null,
    message_id uuid not null,
    referral_id uuid not null,
    position bigint not null,
    kind text not null,
    format text not null,
    name bytea not null, -- sealed: files are called after people
    size bigint not null,
    constraint referral_document_pk primary key (id),
    constraint referral_document_message foreign key (message_id) references referral_message (id),
    constraint referral_document_position unique (referral_id, position)
);
create index referral_document_by_message on referral_document (message_id);

create table document_part (
    document_id uuid not null,
    number bigint not null,
    content bytea not null, -- sealed
    constraint document_part_pk primary key (document_id, number),
    constraint document_part_document foreign key (document_id) references referral_document (id)
);

-- Until which day a service takes nobody, as its provider says.
alter table service add column full_until date;
