-- What is aimed at for women or for men: one of them, and neither office nor project beside it, because numbers are told
-- in two ways at most. Empty for everybody.
alter table target add column sex text not null default ''
    check (sex in ('', 'women', 'men_others') and (sex = '' or (office = '' and project = '')));
drop index target_open;
create unique index target_open on target (indicator, period, office, project, sex) where state = 'proposed';
drop index target_of;
create index target_of on target (indicator, period, office, project, sex, number);
drop trigger target_decided_once;
create trigger target_decided_once before update on target
when old.state <> 'proposed'
  or (new.id, new.number, new.indicator, new.level, new.period, new.office, new.project, new.sex, new.baseline, new.value,
      new.first, new.second, new.third, new.reason, new.proposed_at, new.proposed_by)
  is not (old.id, old.number, old.indicator, old.level, old.period, old.office, old.project, old.sex, old.baseline,
      old.value, old.first, old.second, old.third, old.reason, old.proposed_at, old.proposed_by)
begin select raise(abort, 'append only'); end;
