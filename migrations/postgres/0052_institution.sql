-- Institutions have the place for which they work; a link of a case that was a mistake stays in its row and is not shown.

alter table institution add column pcode text constraint institution_place references place (pcode);
create index institution_by_place on institution (pcode);
create index support_record_ahead on support_record (office_id, held_on) where state in ('planned', 'delayed');

alter table case_support add column mistake text; -- why it was one
