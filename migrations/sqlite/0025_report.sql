-- Reports: the numbers of a time as they were told, with the rows they were reckoned from. Never changed; corrected by
-- another one that names it.

create table report (
    id blob not null,
    number integer not null,
    period text not null,
    as_of text not null,
    restates blob,
    reason text,
    size integer not null, -- of the rows, in bytes
    made_at text not null,
    made_by blob not null,
    constraint report_pk primary key (id),
    constraint report_number_unique unique (number),
    constraint report_restates_unique unique (restates),
    constraint report_user foreign key (made_by) references app_user (id),
    constraint report_before foreign key (restates) references report (id)
) strict;
create unique index report_first on report (period) where restates is null;

-- As it was told: a kind, and up to two numbers.
create table report_row (
    report_id blob not null,
    position integer not null,
    indicator text not null,
    formula integer not null,
    family text,
    class text not null,
    kind text not null,
    a integer,
    b integer,
    constraint report_row_pk primary key (report_id, position),
    constraint report_row_report foreign key (report_id) references report (id)
) strict;

-- The rows that were counted, without name, code or id.
create table report_part (
    report_id blob not null,
    number integer not null,
    content blob not null, -- X
    constraint report_part_pk primary key (report_id, number),
    constraint report_part_report foreign key (report_id) references report (id)
) strict;

create trigger report_no_update before update on report begin select raise(abort, 'append only'); end;
create trigger report_no_delete before delete on report begin select raise(abort, 'append only'); end;
create trigger report_row_no_update before update on report_row begin select raise(abort, 'append only'); end;
create trigger report_row_no_delete before delete on report_row begin select raise(abort, 'append only'); end;
create trigger report_part_no_update before update on report_part begin select raise(abort, 'append only'); end;
create trigger report_part_no_delete before delete on report_part begin select raise(abort, 'append only'); end;
