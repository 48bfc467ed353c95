-- Indexes for the lists that every page begins with: an office's counts, what is due, who has how much, names.

-- Open cases at high risk, and open cases by their last contact: the view of what needs attention.
create index case_file_at_risk on case_file (office_id, compartment, risk, status, id)
    where risk = 'high' and status not in ('closed', 'transferred');
create index case_file_by_contact on case_file (office_id, compartment, coalesce(last_contact_on, opened_on), status, id)
    where status not in ('closed', 'transferred');
-- How many open cases each caseworker has.
create index case_file_by_load on case_file (office_id, caseworker_id, status)
    where status not in ('closed', 'transferred');

-- What is due, in the order in which it is shown, and one kind of it.
drop index task_open_by_assignee;
drop index task_open_by_office;
create index task_open_by_assignee on task (assignee_id, due_on, id, kind) where done_at is null;
create index task_open_by_office on task (office_id, due_on, id, kind) where done_at is null;
create index task_open_by_kind on task (office_id, kind, due_on, id) where done_at is null;

-- Whether one person has a word in their name, from the index alone.
drop index person_key_by_person;
create index person_key_by_person on person_key (person_id, token);
