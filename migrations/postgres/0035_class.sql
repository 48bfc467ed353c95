-- The waiting list is in the order in which people came: who comes back to it stands at its end.
alter table training_enrolment add column waits_since timestamptz;
update training_enrolment set waits_since = created_at;

-- Each later tranche has a visit of its own that looks at its use.
alter table business_visit add column tranche bigint;
create unique index business_visit_one_for_tranche on business_visit (startup_id, tranche) where tranche is not null and visited_on is null;
