-- When a provider was told to stop and to destroy its copies: also of what it was done with already.
alter table referral add column stop_asked_at text;
update referral set stop_asked_at = closed_at where status = 'revoked' and sent_at is not null;

-- Whether a referral holds one of the places that its opportunity had free.
alter table referral add column took_place integer not null default 0;

-- How consent was explained, and whether the person got a copy. What was asked before nobody asked about says neither.
alter table consent add column explained text;
alter table consent add column copy_given integer not null default 0;
