-- Reports: the numbers of a time as they were told, with the rows they were reckoned from. Never changed; corrected by
-- another one that names it.

create table report (
    id uuid not null,
    number bigint not null,
    period text not null,
    as_of date not null,
    restates uuid,
    reason text,
    size bigint not null, -- of the rows, in bytes
    made_at timestamptz not null,
    made_by uuid not null,
    constraint report_pk primary key (id),
    constraint report_number_unique unique (number),
    constraint report_restates_unique unique (restates),
    constraint report_user foreign key (made_by) references app_user (id),
    constraint report_before foreign key (restates) references report (id)
);
create unique index report_first on report (period) where restates is null;

-- As it was told: a kind, and up to two numbers.
create table report_row (
    report_id uuid not null,
    position bigint not null,
    indicator text not null,
    formula bigint not null,
    family text,
    class text not null,
    kind text not null,
    a bigint,
    b bigint,
    constraint report_row_pk primary key (report_id, position),
    constraint report_row_report foreign key (report_id) references report (id)
);

-- The rows that were counted, without name, code or id.
create table report_part (
    report_id uuid not null,
    number bigint not null,
    content bytea not null, -- X
    constraint report_part_pk primary key (report_id, number),
    constraint report_part_report foreign key (report_id) references report (id)
);

create trigger report_no_update before update on report for each row execute function refuse_rewrite();
create trigger report_no_delete before delete on report for each row execute function refuse_rewrite();
create trigger report_row_no_update before update on report_row for each row execute function refuse_rewrite();
create trigger report_row_no_delete before delete on report_row for each row execute function refuse_rewrite();
create trigger report_part_no_update before update on report_part for each row execute function refuse_rewrite();
create trigger report_part_no_delete before delete on report_part for each row execute function refuse_rewrite();
