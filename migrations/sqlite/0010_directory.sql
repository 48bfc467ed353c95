-- The directory, kept by people; and needs that nothing in it meets.

alter table service add column hazardous integer not null default 0;
alter table service add column pays text;
alter table service add column apply_by text;

create index organisation_by_name on organisation (name, id);
create index organisation_by_agreement on organisation (agreement_to) where active;

create table unmet_need (
    id blob not null,
    case_id blob not null,
    category text not null,
    area text not null, -- P-code at the second level at most: nobody is found by it
    noted_at text not null,
    noted_by blob,
    outcome text,
    ended_at text,
    constraint unmet_need_pk primary key (id),
    constraint unmet_need_case foreign key (case_id) references case_file (id)
) strict;
create unique index unmet_need_one_open on unmet_need (case_id, category) where outcome is null;
create index unmet_need_by_area on unmet_need (category, area) where outcome is null;
