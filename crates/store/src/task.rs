//! What is to be done. A task is cleared by doing the thing, in the same transaction.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::case::TaskKind;
use domain::id::{CaseId, OfficeId, TaskId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// A new task.
#[derive(Debug, Clone)]
pub struct NewTask {
    /// Its id.
    pub id: TaskId,
    /// About which case.
    pub case: CaseId,
    /// Of which office.
    pub office: OfficeId,
    /// For whom; everybody of the office when nobody.
    pub assignee: Option<UserId>,
    /// What.
    pub kind: TaskKind,
    /// The record that it is about.
    pub subject: Option<Uuid>,
    /// A few words; never a name.
    pub note: Option<String>,
    /// When at the latest.
    pub due_on: NaiveDate,
}

/// Adds tasks, each with the time at which it arose.
pub async fn insert_all(tx: &mut Tx, new: &[(NewTask, DateTime<Utc>)]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into task (id, case_id, office_id, assignee_id, kind, subject_id, note, due_on, created_at)",
        new,
        |(t, at)| t.id.0,
        t.case.0,
        t.office.0,
        t.assignee.map(|u| u.0),
        t.kind.as_str(),
        t.subject,
        &t.note,
        t.due_on,
        *at,
    )
}

/// Adds a task.
pub async fn insert(tx: &mut Tx, task: NewTask, at: DateTime<Utc>) -> StoreResult<()> {
    insert_all(tx, &[(task, at)]).await
}

/// Clears the open tasks of a kind about one record (or, with no record, of the case).
pub async fn done(
    tx: &mut Tx,
    case: CaseId,
    kind: TaskKind,
    subject: Option<Uuid>,
    at: DateTime<Utc>,
    by: Option<UserId>,
) -> StoreResult<u64> {
    let any = subject.is_none();
    let subject = subject.unwrap_or(Uuid::nil());
    Ok(execute!(
        tx,
        "update task set done_at = $1, done_by = $2
         where case_id = $3 and kind = $4 and done_at is null and ($5 or subject_id = $6)",
        at,
        by.map(|u| u.0),
        case.0,
        kind.as_str(),
        any,
        subject,
    )?
    .rows())
}

/// Clears the open tasks of a kind that are due until a day.
pub async fn done_until(
    tx: &mut Tx,
    case: CaseId,
    kind: TaskKind,
    until: NaiveDate,
    at: DateTime<Utc>,
    by: Option<UserId>,
) -> StoreResult<u64> {
    Ok(execute!(
        tx,
        "update task set done_at = $1, done_by = $2
         where case_id = $3 and kind = $4 and done_at is null and due_on <= $5",
        at,
        by.map(|u| u.0),
        case.0,
        kind.as_str(),
        until,
    )?
    .rows())
}

/// Clears the open tasks of a kind that were made before an instant.
pub async fn done_made_before(
    tx: &mut Tx,
    case: CaseId,
    kind: TaskKind,
    before: DateTime<Utc>,
    at: DateTime<Utc>,
    by: Option<UserId>,
) -> StoreResult<u64> {
    Ok(execute!(
        tx,
        "update task set done_at = $1, done_by = $2
         where case_id = $3 and kind = $4 and done_at is null and created_at < $5",
        at,
        by.map(|u| u.0),
        case.0,
        kind.as_str(),
        before,
    )?
    .rows())
}

/// Says until when the open tasks of a kind are still in time.
pub async fn in_time_until(tx: &mut Tx, case: CaseId, kind: TaskKind, latest_on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update task set latest_on = $1 where case_id = $2 and kind = $3 and done_at is null",
        latest_on,
        case.0,
        kind.as_str(),
    )?
    .any();
    Ok(())
}

/// Says at what time of its day an open task is, as clocks in the office show it.
pub async fn at_time(
    tx: &mut Tx,
    case: CaseId,
    kind: TaskKind,
    subject: Uuid,
    time: Option<NaiveTime>,
) -> StoreResult<()> {
    let Some(time) = time else { return Ok(()) };
    execute!(
        tx,
        "update task set due_time = $1 where case_id = $2 and kind = $3 and subject_id = $4 and done_at is null",
        time,
        case.0,
        kind.as_str(),
        subject,
    )?
    .any();
    Ok(())
}

/// Moves what is due later than `day` to that day, on which it has to be done.
pub async fn pull_forward(tx: &mut Tx, case: CaseId, kind: TaskKind, day: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update task set due_on = $1, latest_on = null where case_id = $2 and kind = $3 and done_at is null and due_on > $1",
        day,
        case.0,
        kind.as_str(),
    )?
    .any();
    Ok(())
}

/// Clears every open task of a case that has ended. Whether it was right to open it at once, or to share without consent, is
/// asked all the same, and so are what was done for somebody who thought of ending their life, and whether a provider that
/// was told to stop destroyed its copies.
pub async fn done_all(tx: &mut Tx, case: CaseId, at: DateTime<Utc>, by: UserId) -> StoreResult<()> {
    execute!(
        tx,
        "update task set done_at = $1, done_by = $2 where case_id = $3 and done_at is null 
           and kind not in ('access_review', 'wellbeing_protocol', 'wellbeing_safety', 'referral_review', 'referral_stop')",
        at,
        by.0,
        case.0,
    )?
    .any();
    Ok(())
}

/// Ticks off a task that somebody wrote; nothing happens to one that is done, or that follows from a record.
pub async fn own_done(tx: &mut Tx, case: CaseId, id: TaskId, at: DateTime<Utc>, by: UserId) -> StoreResult<()> {
    execute!(
        tx,
        "update task set done_at = $1, done_by = $2 where id = $3 and case_id = $4 and kind = $5 and done_at is null",
        at,
        by.0,
        id.0,
        case.0,
        TaskKind::Own.as_str(),
    )?
    .any();
    Ok(())
}

/// Hands the open tasks of a case to its new caseworker. What waits for a second pair of eyes stays with them.
pub async fn reassign(tx: &mut Tx, case: CaseId, to: UserId) -> StoreResult<()> {
    for kind in TaskKind::ALL.iter().filter(|k| !k.is_second_look()) {
        execute!(
            tx,
            "update task set assignee_id = $1 where case_id = $2 and kind = $3 and done_at is null",
            to.0,
            case.0,
            kind.as_str(),
        )?
        .any();
    }
    Ok(())
}

/// Hands every open task of a case over, also what waits for a second pair of eyes: nobody who had it reaches the case.
pub async fn hand_over(tx: &mut Tx, case: CaseId, to: Option<UserId>) -> StoreResult<()> {
    execute!(tx, "update task set assignee_id = $1 where case_id = $2 and done_at is null", to.map(|u| u.0), case.0,)?
        .any();
    Ok(())
}

/// Leaves what waits for a second pair of eyes to whoever supervises.
pub async fn leave_second_looks(tx: &mut Tx, case: CaseId) -> StoreResult<()> {
    for kind in TaskKind::ALL.iter().filter(|k| k.is_second_look()) {
        execute!(
            tx,
            "update task set assignee_id = null where case_id = $1 and kind = $2 and done_at is null",
            case.0,
            kind.as_str(),
        )?
        .any();
    }
    Ok(())
}

/// An open task with what a list shows of its case.
#[derive(Debug, Clone)]
pub struct OpenTask {
    /// Its id.
    pub id: TaskId,
    /// The case's code.
    pub case_code: String,
    /// The case's code name.
    pub code_name: String,
    /// What.
    pub kind: TaskKind,
    /// The record that it is about.
    pub subject: Option<Uuid>,
    /// A few words.
    pub note: Option<String>,
    /// When.
    pub due_on: NaiveDate,
    /// Until when it is still in time, where the calendar gives some days.
    pub latest_on: Option<NaiveDate>,
    /// At what time, where people agreed on one: as clocks in the office show it.
    pub due_time: Option<NaiveTime>,
    /// Name of who is to do it.
    pub assignee: Option<String>,
}

#[derive(sqlx::FromRow)]
pub(crate) struct OpenTaskRow {
    id: Uuid,
    code: String,
    code_name: String,
    kind: String,
    subject_id: Option<Uuid>,
    note: Option<String>,
    due_on: NaiveDate,
    latest_on: Option<NaiveDate>,
    due_time: Option<NaiveTime>,
    assignee: Option<String>,
}

impl OpenTask {
    /// The day after which it is late.
    pub fn latest(&self) -> NaiveDate {
        self.latest_on.map_or(self.due_on, |day| day.max(self.due_on))
    }
}

impl TryFrom<OpenTaskRow> for OpenTask {
    type Error = StoreError;
    fn try_from(r: OpenTaskRow) -> StoreResult<OpenTask> {
        Ok(OpenTask {
            id: TaskId(r.id),
            case_code: r.code,
            code_name: r.code_name,
            kind: stored("task.kind", &r.kind)?,
            subject: r.subject_id,
            note: r.note,
            due_on: r.due_on,
            latest_on: r.latest_on,
            due_time: r.due_time,
            assignee: r.assignee,
        })
    }
}

/// Open tasks of one case, the most overdue first.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<OpenTask>> {
    let rows: Vec<OpenTaskRow> = fetch_all!(
        src,
        OpenTaskRow,
        "select t.id, c.code, c.code_name, t.kind, t.subject_id, t.note, t.due_on, t.latest_on, t.due_time, u.name as assignee
         from task t
         join case_file c on c.id = t.case_id
         left join app_user u on u.id = t.assignee_id
         where t.case_id = $1 and t.done_at is null order by t.due_on, t.id limit 50",
        case.0,
    )?;
    rows.into_iter().map(OpenTask::try_from).collect()
}
