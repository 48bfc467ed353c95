-- A link to an institution ends with the consent on which it rested; the other side of a link is told a number each month.

alter table case_support add column consent_ended integer not null default 0;

create table support_linked (
    target_id blob not null, -- an institution or a project
    month text not null,
    linked integer not null,
    constraint support_linked_pk primary key (target_id, month)
) strict;
