-- A start-up may belong to a project of a community: its money is counted there too.
alter table startup add column project_id blob references project (id);
create index startup_by_project on startup (project_id) where project_id is not null;

-- Of which days a statement speaks, also where all its lines had come before.
alter table payment_statement add column first_on text;
alter table payment_statement add column last_on text;
update payment_statement set
    first_on = (select min(l.paid_on) from statement_line l where l.statement_id = payment_statement.id),
    last_on = (select max(l.paid_on) from statement_line l where l.statement_id = payment_statement.id);
create index statement_line_by_payment on statement_line (payment_id) where payment_id is not null;
create index payment_by_batch on payment (batch_id) where batch_id is not null;
create index project_by_office on project (office_id, created_at, id);
