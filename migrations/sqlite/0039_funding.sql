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

-- What is aimed at for a funded project: its code, and no office beside it; empty for an office and for the programme.
alter table target add column project text not null default '' check (project = '' or office = '');
drop index target_open;
create unique index target_open on target (indicator, period, office, project) where state = 'proposed';
drop index target_of;
create index target_of on target (indicator, period, office, project, number);
drop trigger target_decided_once;
create trigger target_decided_once before update on target
when old.state <> 'proposed'
  or (new.id, new.number, new.indicator, new.level, new.period, new.office, new.project, new.baseline, new.value,
      new.first, new.second, new.third, new.reason, new.proposed_at, new.proposed_by)
  is not (old.id, old.number, old.indicator, old.level, old.period, old.office, old.project, old.baseline, old.value,
      old.first, old.second, old.third, old.reason, old.proposed_at, old.proposed_by)
begin select raise(abort, 'append only'); end;
