-- What is left in a case of steps that were typed and not saved is asked by case.
create index profile_draft_by_case on profile_draft (case_id);
