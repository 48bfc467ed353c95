//! Cases where something is due, the most overdue first; and how many cases a list holds.

use chrono::NaiveDate;
use domain::authz::Scope;
use domain::case::CaseStatus;
use uuid::Uuid;

use crate::{Db, StoreResult};

/// Where a row stands in the list of what is due.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct DueKey {
    /// The case's code.
    pub code: String,
    /// The day on which its first open task is due.
    pub due_on: NaiveDate,
    /// Its id.
    pub id: Uuid,
}

/// Counts beside the name of a view stop here: nobody needs to know more exactly, and a page must not wait for it.
pub const COUNT_MAX: i64 = 100;

/// Open cases with a task due until `today`, the most overdue first; `after` is the keyset.
pub async fn due(
    db: &Db,
    scope: Scope,
    today: NaiveDate,
    after: Option<(NaiveDate, Uuid)>,
    limit: i64,
) -> StoreResult<Vec<DueKey>> {
    let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or(today);
    let (from, id) = after.unwrap_or((first, Uuid::nil()));
    match scope {
        Scope::Nothing => Ok(Vec::new()),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            DueKey,
            "select c.code, d.due_on, c.id
             from (select case_id, min(due_on) as due_on
                   from task where assignee_id = $1 and done_at is null and due_on <= $2
                   group by case_id) d
             join case_file c on c.id = d.case_id
             where c.caseworker_id = $1 and c.compartment = $3 and c.office_id = $7
               and (d.due_on, c.id) > ($4, $5)
             order by d.due_on, c.id limit $6",
            user.0,
            today,
            compartment.as_str(),
            from,
            id,
            limit,
            office.0,
        ),
        Scope::Office { office, compartment } => fetch_all!(
            db,
            DueKey,
            "select c.code, d.due_on, c.id
             from (select case_id, min(due_on) as due_on
                   from task where office_id = $1 and done_at is null and due_on <= $2
                     and kind not in ('wellbeing_end', 'wellbeing_talk')
                   group by case_id) d
             join case_file c on c.id = d.case_id
             where c.office_id = $1 and c.compartment = $3
               and (d.due_on, c.id) > ($4, $5)
             order by d.due_on, c.id limit $6",
            office.0,
            today,
            compartment.as_str(),
            from,
            id,
            limit,
        ),
    }
}

/// How many cases have each status, for the counts of a list.
pub async fn by_status(db: &Db, scope: Scope) -> StoreResult<Vec<(CaseStatus, i64)>> {
    let rows: Vec<(String, i64)> = match scope {
        Scope::Nothing => Vec::new(),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            (String, i64),
            // `coalesce` keeps the index of the office's statuses out of it: somebody's own cases are fewer.
            "select coalesce(status, ''), cast(count(*) as bigint)
             from case_file where caseworker_id = $1 and compartment = $2 and office_id = $3
             group by coalesce(status, '')",
            user.0,
            compartment.as_str(),
            office.0,
        )?,
        Scope::Office { office, compartment } => fetch_all!(
            db,
            (String, i64),
            "select status, cast(count(*) as bigint)
             from case_file where office_id = $1 and compartment = $2 group by status",
            office.0,
            compartment.as_str(),
        )?,
    };
    rows.into_iter().map(|(status, n)| Ok((crate::error::stored("case_file.status", &status)?, n))).collect()
}

/// How many open cases have a task due until `today`, at most [`COUNT_MAX`].
pub async fn count_due(db: &Db, scope: Scope, today: NaiveDate) -> StoreResult<i64> {
    let (n,): (i64,) = match scope {
        Scope::Nothing => (0,),
        Scope::Own { user, office, compartment } => fetch_one!(
            db,
            (i64,),
            "select cast(count(*) as bigint)
             from (select distinct t.case_id
                   from task t join case_file c on c.id = t.case_id
                   where t.assignee_id = $1 and t.done_at is null and t.due_on <= $2
                     and c.caseworker_id = $1 and c.compartment = $3 and c.office_id = $5
                   limit $4) few",
            user.0,
            today,
            compartment.as_str(),
            COUNT_MAX,
            office.0,
        )?,
        Scope::Office { office, compartment } => fetch_one!(
            db,
            (i64,),
            "select cast(count(*) as bigint)
             from (select distinct t.case_id
                   from task t join case_file c on c.id = t.case_id
                   where t.office_id = $1 and t.done_at is null and t.due_on <= $2
                     and t.kind not in ('wellbeing_end', 'wellbeing_talk')
                     and c.office_id = $1 and c.compartment = $3
                   limit $4) few",
            office.0,
            today,
            compartment.as_str(),
            COUNT_MAX,
        )?,
    };
    Ok(n)
}

/// How many open cases are at high risk or not seen or spoken to since `quiet_since`,
/// at most [`COUNT_MAX`].
pub async fn count_attention(db: &Db, scope: Scope, quiet_since: NaiveDate) -> StoreResult<i64> {
    let (n,): (i64,) = match scope {
        Scope::Nothing => (0,),
        Scope::Own { user, office, compartment } => fetch_one!(
            db,
            (i64,),
            "select cast(count(*) as bigint)
             from (select id
                   from case_file
                   where caseworker_id = $1 and compartment = $2 and office_id = $5 and status not in ('closed', 'transferred')
                     and (risk = 'high' or coalesce(last_contact_on, opened_on) < $3)
                   limit $4) few",
            user.0,
            compartment.as_str(),
            quiet_since,
            COUNT_MAX,
            office.0,
        )?,
        Scope::Office { office, compartment } => fetch_one!(
            db,
            (i64,),
            "select cast(count(*) as bigint)
             from (select id
                   from (select id from case_file
                         where office_id = $1 and compartment = $2 and status not in ('closed', 'transferred')
                           and risk = 'high'
                         limit $4) risky
                   union
                   select id
                   from (select id from case_file
                         where office_id = $1 and compartment = $2 and status not in ('closed', 'transferred')
                           and coalesce(last_contact_on, opened_on) < $3
                         limit $4) quiet
                   limit $4) few",
            office.0,
            compartment.as_str(),
            quiet_since,
            COUNT_MAX,
        )?,
    };
    Ok(n)
}
