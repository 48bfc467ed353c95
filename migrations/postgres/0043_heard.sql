-- How an organisation answers referrals is fixed once a month, too: nobody sees one go out, or go behind a wall.

alter table organisation_heard add column referrals bigint; -- nothing where there were few
alter table organisation_heard add column referrals_answered bigint;
alter table organisation_heard add column referrals_days bigint;
