-- Whether a referral is of a protected kind of help is read with what is counted of it: those are in no number.
drop index referral_counted;
create index referral_counted on referral (case_id, sent_at, answered_at, appointment_at, verified_at, no_shows, decline_reason, status, category)
    where sent_at is not null;
