-- From the money of which office a payment was made, and on whose word: what failed and arrived after all needs both.
alter table payment add column office_id blob;
alter table payment add column requested_by blob;
alter table payment add column approved_by blob;
