//! What a merge moves from one case to another, and back when it is undone. Timelines and logs stay where they are:
//! what happened cannot be rewritten.

use chrono::{DateTime, NaiveDate, Utc};
use domain::case::{CaseStatus, ClosureReason, TaskKind};
use domain::id::{CaseId, OfficeId, UserId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::Case;
use crate::db::Source;
use crate::{StoreResult, Tx};

/// How a case stood before it was merged into another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "columns of `case_file`")]
pub struct Stood {
    pub status: String,
    pub closed_on: Option<NaiveDate>,
    pub closure_reason: Option<String>,
    pub caseworker_id: Option<Uuid>,
}

/// How a case stands.
pub async fn stands(mut src: impl Source, id: CaseId) -> StoreResult<Stood> {
    fetch_one!(src, Stood, "select status, closed_on, closure_reason, caseworker_id from case_file where id = $1", id.0,)
}

/// Closes a case, whose code leads to another one from now on, and which is in the hands of who has that one; refused
/// when it changed since `version`.
pub async fn lead(tx: &mut Tx, id: CaseId, version: i64, to: &Case, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update case_file set status = $1, closed_on = $2, closure_reason = $3, merged_into = $4, caseworker_id = $7,
           version = version + 1
         where id = $5 and version = $6 and merged_into is null",
        CaseStatus::Closed.as_str(),
        on,
        ClosureReason::Duplicate.as_str(),
        to.id.0,
        id.0,
        version,
        to.caseworker.map(|u| u.0),
    )?
    .expect_rows(1)
}

/// The case stands for itself again, as it did; refused when it does not lead to `from` any more.
pub async fn stand_again(tx: &mut Tx, id: CaseId, from: CaseId, stood: &Stood) -> StoreResult<()> {
    execute!(
        tx,
        "update case_file set status = $1, closed_on = $2, closure_reason = $3, merged_into = null,
           caseworker_id = $6, version = version + 1
         where id = $4 and merged_into = $5",
        &stood.status,
        stood.closed_on,
        &stood.closure_reason,
        id.0,
        from.0,
        stood.caseworker_id,
    )?
    .expect_rows(1)
}

/// Makes every page of a case old that was opened before; refused when it changed since `version`.
pub async fn touch(tx: &mut Tx, id: CaseId, version: i64) -> StoreResult<()> {
    execute!(
        tx,
        "update case_file set version = version + 1 where id = $1 and version = $2 and merged_into is null",
        id.0,
        version,
    )?
    .expect_rows(1)
}

/// Codes of the cases that lead to this one, the oldest first.
pub async fn leading_here(mut src: impl Source, id: CaseId) -> StoreResult<Vec<String>> {
    let rows: Vec<(String,)> = fetch_all!(
        src,
        (String,),
        "select code from case_file where merged_into = $1 and merged_into is not null order by opened_at, id",
        id.0,
    )?;
    Ok(rows.into_iter().map(|(code,)| code).collect())
}

/// Moves every referral and gives each with the office it had. A page of one that was opened before is old.
pub async fn move_referrals(tx: &mut Tx, from: CaseId, to: CaseId, office: OfficeId) -> StoreResult<Vec<(Uuid, Uuid)>> {
    let rows: Vec<(Uuid, Uuid)> =
        fetch_all!(tx, (Uuid, Uuid), "select id, office_id from referral where case_id = $1 order by id", from.0)?;
    for (id, _) in &rows {
        set_referral(tx, *id, to, office.0).await?;
    }
    Ok(rows)
}

/// The referral is this case's.
pub async fn set_referral(tx: &mut Tx, id: Uuid, case: CaseId, office: Uuid) -> StoreResult<()> {
    execute!(
        tx,
        "update referral set case_id = $1, office_id = $2, version = version + 1 where id = $3",
        case.0,
        office,
        id,
    )?
    .expect_rows(1)
}

/// Moves every answer about consent and gives them.
pub async fn move_consents(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    ids(fetch_all!(tx, (Uuid,), "update consent set case_id = $1 where case_id = $2 returning id", to.0, from.0))
}

/// The answer is this case's.
pub async fn set_consent(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update consent set case_id = $1 where id = $2", case.0, id)?.expect_rows(1)
}

/// A yes that was taken back at `at`, by a merge, is a yes again.
pub async fn restore_consent(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update consent set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null
         where id = $1 and withdrawn_at = $2",
        id,
        at,
    )?
    .any();
    Ok(())
}

/// Moves every session behind those of the other case. Gives them, and by how much their numbers grew.
pub async fn move_sessions(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<(Vec<Uuid>, i64)> {
    let (last,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "select cast(coalesce(max(number), 0) as bigint) from counselling_session where case_id = $1",
        to.0,
    )?;
    let moved = ids(fetch_all!(
        tx,
        (Uuid,),
        "update counselling_session set case_id = $1, number = number + $2 where case_id = $3 returning id",
        to.0,
        last,
        from.0,
    ))?;
    Ok((moved, last))
}

/// How many sessions a case has.
pub async fn sessions(mut src: impl Source, case: CaseId) -> StoreResult<usize> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from counselling_session where case_id = $1",
        case.0,
    )?;
    Ok(usize::try_from(n).unwrap_or_default())
}

/// The session is this case's, with a number smaller by `less`.
pub async fn set_session(tx: &mut Tx, id: Uuid, case: CaseId, less: i64) -> StoreResult<()> {
    execute!(tx, "update counselling_session set case_id = $1, number = number - $2 where id = $3", case.0, less, id,)?
        .expect_rows(1)
}

/// Moves every follow-up behind those of the other case. Gives them, and by how much their numbers grew.
pub async fn move_follow_ups(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<(Vec<Uuid>, i64)> {
    let (last,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "select cast(coalesce(max(number), 0) as bigint) from follow_up where case_id = $1",
        to.0,
    )?;
    let moved = ids(fetch_all!(
        tx,
        (Uuid,),
        "update follow_up set case_id = $1, number = number + $2 where case_id = $3 returning id",
        to.0,
        last,
        from.0,
    ))?;
    Ok((moved, last))
}

/// The follow-up is this case's, with a number smaller by `less`.
pub async fn set_follow_up(tx: &mut Tx, id: Uuid, case: CaseId, less: i64) -> StoreResult<()> {
    execute!(tx, "update follow_up set case_id = $1, number = number - $2 where id = $3", case.0, less, id)?
        .expect_rows(1)
}

/// How many follow-ups a case has.
pub async fn follow_ups(mut src: impl Source, case: CaseId) -> StoreResult<usize> {
    let (n,): (i64,) =
        fetch_one!(src, (i64,), "select cast(count(*) as bigint) from follow_up where case_id = $1", case.0)?;
    Ok(usize::try_from(n).unwrap_or_default())
}

/// Moves every version of the plan and gives them.
pub async fn move_plans(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    ids(fetch_all!(tx, (Uuid,), "update plan set case_id = $1 where case_id = $2 returning id", to.0, from.0))
}

/// The version of the plan is this case's.
pub async fn set_plan(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update plan set case_id = $1 where id = $2", case.0, id)?.expect_rows(1)
}

fn ids(rows: StoreResult<Vec<(Uuid,)>>) -> StoreResult<Vec<Uuid>> {
    Ok(rows?.into_iter().map(|(id,)| id).collect())
}

/// An open task, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "columns of `task`")]
pub struct StoredTask {
    pub id: Uuid,
    pub case_id: Uuid,
    pub office_id: Uuid,
    pub assignee_id: Option<Uuid>,
    pub kind: String,
    pub subject_id: Option<Uuid>,
}

/// The open tasks of a case.
pub async fn open_tasks(mut src: impl Source, case: CaseId) -> StoreResult<Vec<StoredTask>> {
    fetch_all!(
        src,
        StoredTask,
        "select id, case_id, office_id, assignee_id, kind, subject_id
         from task where case_id = $1 and done_at is null order by id",
        case.0,
    )
}

/// The task is of this case and office, for this user.
pub async fn set_task(
    tx: &mut Tx,
    id: Uuid,
    case: CaseId,
    office: OfficeId,
    assignee: Option<UserId>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update task set case_id = $1, office_id = $2, assignee_id = $3 where id = $4",
        case.0,
        office.0,
        assignee.map(|u| u.0),
        id,
    )?
    .expect_rows(1)
}

/// A task that a merge cleared at `at` is open again. What was done since stays done.
pub async fn reopen_task(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update task set done_at = null, done_by = null where id = $1 and done_at = $2", id, at)?.any();
    Ok(())
}

/// Open tasks about a record follow it to another case.
pub async fn follow(
    tx: &mut Tx,
    subject: Uuid,
    from: CaseId,
    to: CaseId,
    office: OfficeId,
    assignee: Option<UserId>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update task set case_id = $1, office_id = $2, assignee_id = $3
         where case_id = $4 and subject_id = $5 and done_at is null",
        to.0,
        office.0,
        assignee.map(|u| u.0),
        from.0,
        subject,
    )?
    .any();
    Ok(())
}

/// Removes open tasks of a kind that a merge made at `at`.
pub async fn unask(tx: &mut Tx, case: CaseId, kind: TaskKind, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "delete from task where case_id = $1 and kind = $2 and created_at = $3 and done_at is null",
        case.0,
        kind.as_str(),
        at,
    )?
    .any();
    Ok(())
}

/// Whether money of two start-ups of these cases, or of groups they are in, is with the person. The caller holds them.
pub async fn paid_under_both(mut src: impl Source, [a, b]: [CaseId; 2]) -> StoreResult<bool> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(distinct s.id) as bigint)
         from startup s join startup_grant g on g.startup_id = s.id join tranche t on t.grant_id = g.id
         where (s.case_id in ($1, $2)
             or s.id in (select m.startup_id from startup_member m where m.left_on is null and m.case_id in ($1, $2)))
           and t.state in ('paid', 'confirmed_by_recipient', 'reconciled')",
        a.0,
        b.0,
    )?;
    Ok(n > 1)
}
