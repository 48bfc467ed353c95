//! Open tasks of a day or a week, for whoever has to do them.

use chrono::NaiveDate;
use domain::authz::Scope;
use domain::case::TaskKind;

use crate::case_due::COUNT_MAX;
use crate::task::{OpenTask, OpenTaskRow};
use crate::{Db, StoreResult};

/// Which work. Consents to ask for again are no work: nobody has to hurry, so they are listed apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinds {
    /// Something to do.
    Work,
    /// The same without decisions on plans, which are listed apart while they are not late.
    Ahead,
}

/// The first day that counts when everything before today is meant.
pub const EVER: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The last day, when everything ahead is meant: the last that both databases write with four digits.
pub const FOREVER: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// Open tasks due from `from` until `until`, the most overdue first. A case that has ended may have some: a last look.
/// What tells a result of questions about wellbeing is for whoever has the case, and for no office.
pub async fn between(
    db: &Db,
    scope: Scope,
    kinds: Kinds,
    (from, until): (NaiveDate, NaiveDate),
    limit: i64,
) -> StoreResult<Vec<OpenTask>> {
    let apart = if kinds == Kinds::Ahead { TaskKind::PlanApproval.as_str() } else { "" };
    let rows: Vec<OpenTaskRow> = match scope {
        Scope::Nothing => Vec::new(),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            OpenTaskRow,
            "select t.id, c.code, c.code_name, t.kind, t.subject_id, t.note, t.due_on, t.latest_on, t.due_time, u.name as assignee
             from task t
             join case_file c on c.id = t.case_id
             left join app_user u on u.id = t.assignee_id
             where t.assignee_id = $1 and t.done_at is null and t.due_on >= $2 and t.due_on <= $3
               and t.kind <> 'consent_ends' and t.kind <> $7
               and c.caseworker_id = $1 and c.compartment = $4 and c.office_id = $5
             order by t.due_on, t.id limit $6",
            user.0,
            from,
            until,
            compartment.as_str(),
            office.0,
            limit,
            apart,
        )?,
        Scope::Office { office, compartment } => fetch_all!(
            db,
            OpenTaskRow,
            "select t.id, c.code, c.code_name, t.kind, t.subject_id, t.note, t.due_on, t.latest_on, t.due_time, u.name as assignee
             from task t
             join case_file c on c.id = t.case_id
             left join app_user u on u.id = t.assignee_id
             where t.office_id = $1 and t.done_at is null and t.due_on >= $2 and t.due_on <= $3
               and t.kind <> 'consent_ends' and t.kind <> $6 and t.kind not in ('wellbeing_end', 'wellbeing_talk')
               and c.office_id = $1 and c.compartment = $4
             order by t.due_on, t.id limit $5",
            office.0,
            from,
            until,
            compartment.as_str(),
            limit,
            apart,
        )?,
    };
    rows.into_iter().map(OpenTask::try_from).collect()
}

/// Open tasks of one kind due until `until`, with who has them or else whose case it is.
pub async fn of_kind(
    db: &Db,
    scope: Scope,
    kind: TaskKind,
    until: NaiveDate,
    limit: i64,
) -> StoreResult<Vec<OpenTask>> {
    let rows: Vec<OpenTaskRow> = match scope {
        Scope::Nothing => Vec::new(),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            OpenTaskRow,
            "select t.id, c.code, c.code_name, t.kind, t.subject_id, t.note, t.due_on, t.latest_on, t.due_time, u.name as assignee
             from task t
             join case_file c on c.id = t.case_id
             left join app_user u on u.id = t.assignee_id
             where t.assignee_id = $1 and t.done_at is null and t.kind = $2 and t.due_on <= $3
               and c.caseworker_id = $1 and c.compartment = $4 and c.office_id = $5
             order by t.due_on, t.id limit $6",
            user.0,
            kind.as_str(),
            until,
            compartment.as_str(),
            office.0,
            limit,
        )?,
        Scope::Office { office, compartment } => fetch_all!(
            db,
            OpenTaskRow,
            "select t.id, c.code, c.code_name, t.kind, t.subject_id, t.note, t.due_on, t.latest_on, t.due_time, u.name as assignee
             from task t
             join case_file c on c.id = t.case_id
             left join app_user u on u.id = coalesce(t.assignee_id, c.caseworker_id)
             where t.office_id = $1 and t.done_at is null and t.kind = $2 and t.due_on <= $3
               and c.office_id = $1 and c.compartment = $4
             order by t.due_on, t.id limit $5",
            office.0,
            kind.as_str(),
            until,
            compartment.as_str(),
            limit,
        )?,
    };
    rows.into_iter().map(OpenTask::try_from).collect()
}

/// How much work is due until `today`, and how much of it is late; each at most [`COUNT_MAX`].
pub async fn count(db: &Db, scope: Scope, today: NaiveDate) -> StoreResult<(i64, i64)> {
    match scope {
        Scope::Nothing => Ok((0, 0)),
        Scope::Own { user, office, compartment } => fetch_one!(
            db,
            (i64, i64),
            "select cast(count(*) as bigint), cast(coalesce(sum(late), 0) as bigint)
             from (select case when coalesce(t.latest_on, t.due_on) < $2 then 1 else 0 end as late
                   from task t join case_file c on c.id = t.case_id
                   where t.assignee_id = $1 and t.done_at is null and t.due_on <= $2 and t.kind <> 'consent_ends'
                     and c.caseworker_id = $1 and c.compartment = $3 and c.office_id = $4
                   order by t.due_on, t.id limit $5) few",
            user.0,
            today,
            compartment.as_str(),
            office.0,
            COUNT_MAX,
        ),
        Scope::Office { office, compartment } => fetch_one!(
            db,
            (i64, i64),
            "select cast(count(*) as bigint), cast(coalesce(sum(late), 0) as bigint)
             from (select case when coalesce(t.latest_on, t.due_on) < $2 then 1 else 0 end as late
                   from task t join case_file c on c.id = t.case_id
                   where t.office_id = $1 and t.done_at is null and t.due_on <= $2 and t.kind <> 'consent_ends'
                     and t.kind not in ('wellbeing_end', 'wellbeing_talk')
                     and c.office_id = $1 and c.compartment = $3
                   order by t.due_on, t.id limit $4) few",
            office.0,
            today,
            compartment.as_str(),
            COUNT_MAX,
        ),
    }
}
