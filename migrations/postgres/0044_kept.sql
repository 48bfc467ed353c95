-- The day until which the record of a closed case is kept.
alter table closure add column keep_until date;
update closure set keep_until = (decided_at at time zone 'UTC' + interval '24 months')::date
where decision = 'closed' and decided_at is not null
  and exists (select 1 from case_file c where c.id = closure.case_id and c.status = 'closed' and c.merged_into is null)
  and not exists (select 1 from closure l where l.case_id = closure.case_id and l.decision = 'closed' and l.proposed_at > closure.proposed_at);
create index closure_by_day on closure (keep_until, id);
