-- Whether a referral is of a protected kind of help is read with what is counted of it: those are in no number.
drop index referral_counted;
create index referral_counted on referral (case_id, sent_at, answered_at, appointment_at, verified_at, no_shows, decline_reason, status, category)
    where sent_at is not null;

-- Results of the logframe. Written once: another one takes the place of one, and reports that are locked keep what it said.
create table result_statement (
    id uuid not null,
    number bigint not null,
    level text not null,
    mark text not null,
    sentence text not null,
    parent_id uuid,
    source text not null,
    role text not null,
    replaces uuid,
    reason text,
    made_at timestamptz not null,
    made_by uuid not null,
    constraint result_statement_pk primary key (id),
    constraint result_statement_number_unique unique (number),
    constraint result_statement_replaces_unique unique (replaces),
    constraint result_statement_user foreign key (made_by) references app_user (id),
    constraint result_statement_parent foreign key (parent_id) references result_statement (id),
    constraint result_statement_before foreign key (replaces) references result_statement (id),
    constraint result_statement_levels check (level in ('impact', 'outcome', 'output')),
    constraint result_statement_why check ((replaces is null) = (reason is null))
);
create trigger result_statement_no_update before update on result_statement for each row execute function refuse_rewrite();
create trigger result_statement_no_delete before delete on result_statement for each row execute function refuse_rewrite();

-- A target belongs to one of them.
alter table target add column result_id uuid references result_statement (id);
drop trigger target_decided_once on target;
create trigger target_decided_once before update on target for each row
when (old.state <> 'proposed'
  or (new.id, new.number, new.indicator, new.level, new.period, new.office, new.project, new.sex, new.result_id,
      new.baseline, new.value, new.first, new.second, new.third, new.reason, new.proposed_at, new.proposed_by)
  is distinct from (old.id, old.number, old.indicator, old.level, old.period, old.office, old.project, old.sex, old.result_id,
      old.baseline, old.value, old.first, old.second, old.third, old.reason, old.proposed_at, old.proposed_by))
execute function refuse_rewrite();
