-- The waiting list is in the order in which people came: who comes back to it stands at its end.
alter table training_enrolment add column waits_since timestamptz;
update training_enrolment set waits_since = created_at;

-- Each later tranche has a visit of its own that looks at its use.
alter table business_visit add column tranche bigint;
create unique index business_visit_one_for_tranche on business_visit (startup_id, tranche) where tranche is not null and visited_on is null;

-- What the page of a day asks for each time somebody opens it.
create index tranche_met on tranche (met_at, id) where state = 'condition_met';
create index tranche_arrived on tranche (paid_at, id) where state = 'paid';
create index startup_with_writer on startup (writer_id, written_at, id) where state in ('draft', 'revised');
create index startup_grant_by_day on startup_grant (decided_at, id);
create index payee_to_agree on payee (set_at, id) where ended_at is null and needs_approval and approved_by is null;
create index purchase_open on purchase (requested_at, id) where state in ('requested', 'ordered');
create index statement_line_differing on statement_line (office_id, payment_id)
    where outcome in ('amount_differs', 'currency_differs', 'phone_differs');

-- An account is recognised whoever used it, also until another payee was named.
create index payee_by_any_account on payee (account_tag, grant_id) where account_tag is not null;
