-- What reports count lies in indexes: all of it is read once a minute while somebody looks, and what people wrote, or what
-- is sealed beside it, must not be read with it.
create index referral_counted on referral (case_id, sent_at, answered_at, appointment_at, verified_at, no_shows, decline_reason, status)
    where sent_at is not null;
create index profile_snapshot_counted on profile_snapshot (case_id, occasion, saved_at, id, difficulty);
create index counselling_session_counted on counselling_session (case_id, attended, held_on);
create index plan_counted on plan (case_id, signed_on) where signed_on is not null;
create index follow_up_counted on follow_up (case_id, contact, made_on);
create index task_counted on task (case_id, due_on, done_at) where kind = 'follow_up';
