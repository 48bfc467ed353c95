-- Who carries a project out: an organisation of the directory, or the programme itself. Nothing: words alone say it.
alter table project add column organisation_id blob references organisation (id);
alter table project add column by_programme integer not null default 0;

-- Where the programme can be reached.
insert into programme_version (kind, version) values ('contact', 0);
