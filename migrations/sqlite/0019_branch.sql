-- What somebody typed into an old version of a profile or of the risk, and what waits of it for a decision.

create table edit_branch (
    id blob not null,
    case_id blob not null,
    typed_by blob not null,
    typed_at text not null,
    -- Codes of the fields that have two values.
    fields text not null,
    typed blob not null, -- X: phones and names
    constraint edit_branch_pk primary key (id),
    constraint edit_branch_case foreign key (case_id) references case_file (id)
) strict;
create index edit_branch_by_case on edit_branch (case_id, typed_at);

-- Who typed a draft and lost the case before saving it: it goes to whoever has the case, who looks it over.
alter table profile_draft add column left_by blob;

-- A list may be compared with the people of an office too, on one side of its walls: which, and how many rows are alike.
alter table list_check add column beside text;
alter table list_check add column known integer not null default 0;
