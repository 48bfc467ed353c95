-- The mother's name tells two people of one name apart.
alter table person add column mother_name text;

-- Identity documents. Which kind it is can tell what somebody was, and the number tells who they are: both are sealed. The
-- tag of a number is made with the installation's key; without it nobody can look a number up.
create table id_document (
    id blob not null,
    person_id blob not null,
    position integer not null,
    number_tag text,
    document blob not null, -- X
    constraint id_document_pk primary key (id),
    constraint id_document_person foreign key (person_id) references person (id)
) strict;
create index id_document_by_person on id_document (person_id);
create index id_document_by_number on id_document (number_tag);
