-- What a donor pays for. Never removed: a funded project ends by its date.
create table funding (
    id blob not null,
    code text not null,
    name text not null,
    donor text not null,
    starts_on text not null,
    ends_on text not null,
    created_at text not null,
    version integer not null,
    constraint funding_pk primary key (id),
    constraint funding_code_unique unique (code),
    constraint funding_days check (ends_on >= starts_on)
) strict;
create trigger funding_no_delete before delete on funding begin select raise(abort, 'append only'); end;

-- Which of them pays for a case; nothing where none does.
alter table case_file add column funding_id blob references funding (id);
create index case_file_by_funding on case_file (funding_id) where funding_id is not null;
