-- Registrations that somebody began and has not saved: of one user, sealed, seen by nobody else. `id` is the command of
-- the form; gone when it is saved, when the person says no, or after a week.
create table registration_draft (
    id uuid not null,
    user_id uuid not null,
    office_id uuid not null,
    typed bytea not null,
    began_at timestamptz not null,
    saved_at timestamptz not null,
    constraint registration_draft_pk primary key (id),
    constraint registration_draft_user foreign key (user_id) references app_user (id),
    constraint registration_draft_office foreign key (office_id) references office (id)
);
create index registration_draft_by_user on registration_draft (user_id);
create index registration_draft_by_age on registration_draft (saved_at);

-- Whose citizen somebody is (ISO 3166-1 alpha-3), and whether they are married.
alter table person add column nationalities jsonb not null default '[]';
alter table person add column marital text;
