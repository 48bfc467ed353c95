-- Institutions have the place for which they work; a link of a case that was a mistake stays in its row and is not shown.

alter table institution add column pcode text constraint institution_place references place (pcode);
create index institution_by_place on institution (pcode);
create index support_record_ahead on support_record (office_id, held_on) where state in ('planned', 'delayed');

alter table case_support add column mistake text; -- why it was one

-- Renewals are given up with their agreement: those that stayed open when it was over end now, on the only day known to
-- have been. Where no party was named, the office sees to it.
update commitment set state = 'dropped', ended_on = raised_on, version = version + 1
where kind = 'renewal' and state = 'open'
  and record_id in (select id from support_record where kind = 'agreement' and state in ('done', 'stopped'));
update commitment set owner = (select o.name from office o where o.id = commitment.office_id), version = version + 1
where kind = 'renewal' and owner = '—' and office_id in (select id from office);
