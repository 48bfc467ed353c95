-- What a programme makes its own: texts, rules, lists of values, and the words about consent. Only what it changed; the
-- rest is as the product says.

-- One row for each kind: raised by each change, so that every instance sees that there is something new.
create table programme_version (
    kind text not null,
    version bigint not null,
    constraint programme_version_pk primary key (kind)
);
insert into programme_version (kind, version) values ('text', 0), ('rule', 0), ('list', 0), ('consent', 0);

create table programme_value (
    kind text not null,
    name text not null, -- key of a text, code of a rule, code of a list
    locale text not null, -- empty where the value speaks no language
    value text not null,
    constraint programme_value_pk primary key (kind, name, locale)
);

create table programme_change (
    id uuid not null,
    kind text not null,
    name text not null,
    locale text not null,
    old_value text, -- nothing: as the product says
    new_value text,
    changed_at timestamptz not null,
    changed_by uuid not null,
    constraint programme_change_pk primary key (id),
    constraint programme_change_user foreign key (changed_by) references app_user (id)
);
create index programme_change_of on programme_change (kind, name, id);

-- The words that are read aloud before anybody answers. A version is never changed: what somebody agreed to stays known.
create table consent_text (
    version text not null,
    valid_from date not null,
    words jsonb not null, -- JSON: the words in each language
    created_at timestamptz not null,
    created_by uuid not null,
    constraint consent_text_pk primary key (version),
    constraint consent_text_user foreign key (created_by) references app_user (id)
);
create unique index consent_text_by_day on consent_text (valid_from);
