-- What somebody wrote before they had to sign in again, sealed for them: it goes with the session.
alter table session add column written bytea; -- X
