-- Complaints about an organisation, and what the programme may keep of complaints.

alter table feedback add column organisation_id blob; -- only of what the line handles; of the rest it is in the sealed words
alter table feedback add column erased_at text; -- its words are gone; what is left can be counted
create index feedback_by_organisation on feedback (organisation_id, received_at) where organisation_id is not null;
create index feedback_by_answer on feedback (resolved_at) where erased_at is null and resolved_at is not null;

-- How complaints about an organisation were answered, as it may be told, fixed once a month.
create table organisation_heard (
    organisation_id blob not null,
    month text not null,
    complaints integer, -- nothing where there were few
    answered integer,
    median_days integer,
    constraint organisation_heard_pk primary key (organisation_id, month),
    constraint organisation_heard_organisation foreign key (organisation_id) references organisation (id)
) strict;
