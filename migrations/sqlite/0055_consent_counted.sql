-- What reports count of consents, read from the index alone.
create index consent_counted on consent (case_id, recorded_at, valid_to, withdrawn_at, purpose, recipient, decision)
    where purpose = 'case_management' and recipient = 'programme' and decision = 'given';
