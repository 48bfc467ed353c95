-- What passes between caseworker and provider: messages, documents, and until when a service takes nobody.

create table referral_message (
    id blob not null,
    referral_id blob not null,
    at text not null,
    by_user blob not null,
    from_provider integer not null,
    role text, -- of the member of staff who wrote it
    body blob not null, -- sealed
    read_at text,
    constraint referral_message_pk primary key (id),
    constraint referral_message_referral foreign key (referral_id) references referral (id),
    constraint referral_message_user foreign key (by_user) references app_user (id)
) strict;
create index referral_message_by_referral on referral_message (referral_id, at, id);
create index referral_message_unread on referral_message (from_provider, referral_id, at) where read_at is null;
-- When the provider was last told that something new waits, or will be: at most once an hour.
alter table referral add column update_mail_at text;

-- A document comes with a message.
create table referral_document (
    id blob not null,
    message_id blob not null,
    referral_id blob not null,
    position integer not null,
    kind text not null,
    format text not null,
    name blob not null, -- sealed: files are called after people
    size integer not null,
    constraint referral_document_pk primary key (id),
    constraint referral_document_message foreign key (message_id) references referral_message (id),
    constraint referral_document_position unique (referral_id, position)
) strict;
create index referral_document_by_message on referral_document (message_id);

create table document_part (
    document_id blob not null,
    number integer not null,
    content blob not null, -- sealed
    constraint document_part_pk primary key (document_id, number),
    constraint document_part_document foreign key (document_id) references referral_document (id)
) strict;

-- Until which day a service takes nobody, as its provider says.
alter table service add column full_until text;
