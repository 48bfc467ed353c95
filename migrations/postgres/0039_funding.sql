-- What a donor pays for. Never removed: a funded project ends by its date.
create table funding (
    id uuid not null,
    code text not null,
    name text not null,
    donor text not null,
    starts_on date not null,
    ends_on date not null,
    created_at timestamptz not null,
    version bigint not null,
    constraint funding_pk primary key (id),
    constraint funding_code_unique unique (code),
    constraint funding_days check (ends_on >= starts_on)
);
create trigger funding_no_delete before delete on funding for each row execute function refuse_rewrite();

-- Which of them pays for a case; nothing where none does.
alter table case_file add column funding_id uuid references funding (id);
create index case_file_by_funding on case_file (funding_id) where funding_id is not null;
