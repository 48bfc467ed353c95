-- What indicators are to come to. A change is a row of its own, so that what was aimed at before stays to be read; only
-- the answer is written into a row.

create table target (
    id uuid not null,
    number bigint not null,
    indicator text not null,
    level text not null,
    period text not null,
    office text not null, -- its code; empty for the programme
    baseline bigint,
    value bigint not null,
    first bigint,
    second bigint,
    third bigint,
    reason text not null,
    state text not null,
    proposed_at timestamptz not null,
    proposed_by uuid not null,
    decided_at timestamptz,
    decided_by uuid,
    why text,
    constraint target_pk primary key (id),
    constraint target_number_unique unique (number),
    constraint target_proposer foreign key (proposed_by) references app_user (id),
    constraint target_decider foreign key (decided_by) references app_user (id),
    constraint target_two_people check (decided_by is null or decided_by <> proposed_by),
    constraint target_states check (state in ('proposed', 'approved', 'returned')),
    constraint target_decided check (
        (state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create unique index target_open on target (indicator, period, office) where state = 'proposed';
create index target_of on target (indicator, period, office, number);

-- Targets as they were when a report was locked.
create table report_target (
    report_id uuid not null,
    target_id uuid not null,
    constraint report_target_pk primary key (report_id, target_id),
    constraint report_target_report foreign key (report_id) references report (id),
    constraint report_target_target foreign key (target_id) references target (id)
);

-- Once, and what was proposed stays as it was.
create trigger target_decided_once before update on target for each row
when (old.state <> 'proposed'
  or (new.id, new.number, new.indicator, new.level, new.period, new.office, new.baseline, new.value,
      new.first, new.second, new.third, new.reason, new.proposed_at, new.proposed_by)
  is distinct from (old.id, old.number, old.indicator, old.level, old.period, old.office, old.baseline, old.value,
      old.first, old.second, old.third, old.reason, old.proposed_at, old.proposed_by))
execute function refuse_rewrite();
create trigger target_no_delete before delete on target for each row execute function refuse_rewrite();
create trigger report_target_no_update before update on report_target for each row execute function refuse_rewrite();
create trigger report_target_no_delete before delete on report_target for each row execute function refuse_rewrite();
