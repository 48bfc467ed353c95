-- What indicators are to come to. A change is a row of its own, so that what was aimed at before stays to be read; only
-- the answer is written into a row.

create table target (
    id blob not null,
    number integer not null,
    indicator text not null,
    level text not null,
    period text not null,
    office text not null, -- its code; empty for the programme
    baseline integer,
    value integer not null,
    first integer,
    second integer,
    third integer,
    reason text not null,
    state text not null,
    proposed_at text not null,
    proposed_by blob not null,
    decided_at text,
    decided_by blob,
    why text,
    constraint target_pk primary key (id),
    constraint target_number_unique unique (number),
    constraint target_proposer foreign key (proposed_by) references app_user (id),
    constraint target_decider foreign key (decided_by) references app_user (id),
    constraint target_two_people check (decided_by is null or decided_by <> proposed_by),
    constraint target_states check (state in ('proposed', 'approved', 'returned')),
    constraint target_decided check (
        (state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
) strict;
create unique index target_open on target (indicator, period, office) where state = 'proposed';
create index target_of on target (indicator, period, office, number);

-- Targets as they were when a report was locked.
create table report_target (
    report_id blob not null,
    target_id blob not null,
    constraint report_target_pk primary key (report_id, target_id),
    constraint report_target_report foreign key (report_id) references report (id),
    constraint report_target_target foreign key (target_id) references target (id)
) strict;

-- Once, and what was proposed stays as it was.
create trigger target_decided_once before update on target
when old.state <> 'proposed'
  or (new.id, new.number, new.indicator, new.level, new.period, new.office, new.baseline, new.value,
      new.first, new.second, new.third, new.reason, new.proposed_at, new.proposed_by)
  is not (old.id, old.number, old.indicator, old.level, old.period, old.office, old.baseline, old.value,
      old.first, old.second, old.third, old.reason, old.proposed_at, old.proposed_by)
begin select raise(abort, 'append only'); end;
create trigger target_no_delete before delete on target begin select raise(abort, 'append only'); end;
create trigger report_target_no_update before update on report_target begin select raise(abort, 'append only'); end;
create trigger report_target_no_delete before delete on report_target begin select raise(abort, 'append only'); end;
