-- What somebody typed into an old version of a profile or of the risk, and what waits of it for a decision.

create table edit_branch (
    id uuid not null,
    case_id uuid not null,
    typed_by uuid not null,
    typed_at timestamptz not null,
    -- Codes of the fields that have two values.
    fields jsonb not null,
    typed bytea not null, -- X: phones and names
    constraint edit_branch_pk primary key (id),
    constraint edit_branch_case foreign key (case_id) references case_file (id)
);
create index edit_branch_by_case on edit_branch (case_id, typed_at);

-- Who typed a draft and lost the case before saving it: it goes to whoever has the case, who looks it over.
alter table profile_draft add column left_by uuid;

-- A list may be compared with the people of an office too, on one side of its walls: which, and how many rows are alike.
alter table list_check add column beside text;
alter table list_check add column known bigint not null default 0;
