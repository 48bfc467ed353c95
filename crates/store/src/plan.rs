//! Plans, numbered in their case; the newest is the one that counts. Its goals and steps are rows of their own, so
//! that a step can be done without writing a new version.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{ActionId, CaseId, GoalId, PlanId, UserId};
use domain::plan::{Action, Goal, Plan, PlanStatus};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// A version that is written.
#[derive(Debug, Clone)]
pub struct NewPlan<'a> {
    /// Its id.
    pub id: PlanId,
    /// Of which case.
    pub case: CaseId,
    /// Its number in the case.
    pub number: i64,
    /// Goes on from the version of the plan before, so that it tells apart every state of a case's plan.
    pub version: i64,
    /// What it says.
    pub plan: &'a Plan,
    /// Who wrote it.
    pub author: UserId,
}

/// Writes a version and takes the place of those before. Gives the ids of its steps, goal by goal.
///
/// `new_id` makes ids, one after the other.
pub async fn insert(
    tx: &mut Tx,
    new: &NewPlan<'_>,
    at: DateTime<Utc>,
    mut new_id: impl FnMut() -> Uuid,
) -> StoreResult<Vec<Vec<ActionId>>> {
    execute!(
        tx,
        "update plan set status = $1 where case_id = $2 and status <> $1",
        PlanStatus::Superseded.as_str(),
        new.case.0,
    )?
    .any();
    execute!(
        tx,
        "insert into plan (id, case_id, number, status, own_words, track, signed_on, review_due, created_at, created_by,
           version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        new.id.0,
        new.case.0,
        new.number,
        PlanStatus::Pending.as_str(),
        &new.plan.own_words,
        new.plan.track.as_str(),
        new.plan.signed_on,
        new.plan.review_due,
        at,
        new.author.0,
        new.version,
    )?
    .expect_rows(1)?;
    let mut ids = Vec::new();
    for (position, goal) in (0_i64..).zip(&new.plan.goals) {
        let id = GoalId(new_id());
        insert_goal(tx, new.id, id, position, goal).await?;
        let mut actions = Vec::new();
        for (position, action) in (0_i64..).zip(&goal.actions) {
            let action_id = ActionId(new_id());
            insert_action(tx, id, action_id, position, action).await?;
            actions.push(action_id);
        }
        ids.push(actions);
    }
    Ok(ids)
}

async fn insert_goal(tx: &mut Tx, plan: PlanId, id: GoalId, position: i64, goal: &Goal) -> StoreResult<()> {
    execute!(
        tx,
        "insert into plan_goal (id, plan_id, position, domain, statement, indicator, target_on, status, progress)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.0,
        plan.0,
        position,
        goal.domain.as_str(),
        &goal.statement,
        &goal.indicator,
        goal.target_on,
        goal.status.as_str(),
        goal.progress,
    )?
    .expect_rows(1)
}

async fn insert_action(tx: &mut Tx, goal: GoalId, id: ActionId, position: i64, action: &Action) -> StoreResult<()> {
    execute!(
        tx,
        "insert into plan_action (id, goal_id, position, what, responsible, due_on, done_on)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id.0,
        goal.0,
        position,
        &action.what,
        action.responsible.as_str(),
        action.due_on,
        action.done_on,
    )?
    .expect_rows(1)
}

/// A version as stored.
#[derive(Debug, Clone)]
pub struct PlanRow {
    /// Its id.
    pub id: PlanId,
    /// Its number in the case.
    pub number: i64,
    /// Where it stands.
    pub status: PlanStatus,
    /// What it says.
    pub plan: Plan,
    /// Ids of its steps, goal by goal.
    pub actions: Vec<Vec<ActionId>>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// Who wrote it.
    pub author: UserId,
    /// The author's name.
    pub author_name: String,
    /// When it was approved or returned.
    pub decided_at: Option<DateTime<Utc>>,
    /// Name of who did that.
    pub decided_by: Option<String>,
    /// What to change, when it was returned.
    pub return_reason: Option<String>,
    /// For optimistic edits.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    status: String,
    own_words: Option<String>,
    track: String,
    signed_on: Option<NaiveDate>,
    review_due: NaiveDate,
    created_at: DateTime<Utc>,
    created_by: Uuid,
    author_name: String,
    decided_at: Option<DateTime<Utc>>,
    decided_by: Option<String>,
    return_reason: Option<String>,
    version: i64,
}

#[derive(sqlx::FromRow)]
struct GoalRow {
    id: Uuid,
    domain: String,
    statement: String,
    indicator: Option<String>,
    target_on: Option<NaiveDate>,
    status: String,
    progress: i64,
}

#[derive(sqlx::FromRow)]
struct ActionRow {
    id: Uuid,
    goal_id: Uuid,
    what: String,
    responsible: String,
    due_on: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
}

/// A version of a case's plan: the one with this number, or the newest.
pub async fn of_case(src: &mut impl Source, case: CaseId, number: Option<i64>) -> StoreResult<Option<PlanRow>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select p.id, p.number, p.status, p.own_words, p.track, p.signed_on, p.review_due, p.created_at, p.created_by,
           coalesce(a.name, '') as author_name, p.decided_at, b.name as decided_by, p.return_reason, p.version
         from plan p
         left join app_user a on a.id = p.created_by
         left join app_user b on b.id = p.decided_by
         where p.case_id = $1 and (cast($2 as bigint) is null or p.number = $2)
         order by p.number desc limit 1",
        case.0,
        number,
    )?;
    match row {
        Some(row) => Ok(Some(with_goals(src, row).await?)),
        None => Ok(None),
    }
}

/// When the first version was written, if there is one.
pub async fn first_written(mut src: impl Source, case: CaseId) -> StoreResult<Option<DateTime<Utc>>> {
    let row: Option<(DateTime<Utc>,)> = fetch_optional!(
        src,
        (DateTime<Utc>,),
        "select created_at from plan where case_id = $1 order by number limit 1",
        case.0,
    )?;
    Ok(row.map(|(at,)| at))
}

async fn with_goals(src: &mut impl Source, r: Row) -> StoreResult<PlanRow> {
    let goals: Vec<GoalRow> = fetch_all!(
        src,
        GoalRow,
        "select id, domain, statement, indicator, target_on, status, progress
         from plan_goal where plan_id = $1 order by position",
        r.id,
    )?;
    let actions: Vec<ActionRow> = fetch_all!(
        src,
        ActionRow,
        "select a.id, a.goal_id, a.what, a.responsible, a.due_on, a.done_on
         from plan_action a join plan_goal g on g.id = a.goal_id
         where g.plan_id = $1 order by g.position, a.position",
        r.id,
    )?;
    let of = |goal: &GoalRow| actions.iter().filter(|a| a.goal_id == goal.id).collect::<Vec<_>>();
    let ids = goals.iter().map(|g| of(g).iter().map(|a| ActionId(a.id)).collect()).collect();
    let goals = goals.iter().map(|g| goal(g, &of(g))).collect::<StoreResult<_>>()?;
    Ok(PlanRow {
        id: PlanId(r.id),
        number: r.number,
        status: stored("plan.status", &r.status)?,
        plan: Plan {
            own_words: r.own_words,
            track: stored("plan.track", &r.track)?,
            signed_on: r.signed_on,
            review_due: r.review_due,
            goals,
        },
        actions: ids,
        created_at: r.created_at,
        author: UserId(r.created_by),
        author_name: r.author_name,
        decided_at: r.decided_at,
        decided_by: r.decided_by,
        return_reason: r.return_reason,
        version: r.version,
    })
}

fn goal(row: &GoalRow, actions: &[&ActionRow]) -> StoreResult<Goal> {
    Ok(Goal {
        domain: stored("plan_goal.domain", &row.domain)?,
        statement: row.statement.clone(),
        indicator: row.indicator.clone(),
        target_on: row.target_on,
        status: stored("plan_goal.status", &row.status)?,
        progress: row.progress,
        actions: actions.iter().map(|a| action(a)).collect::<StoreResult<_>>()?,
    })
}

fn action(row: &ActionRow) -> Result<Action, StoreError> {
    Ok(Action {
        what: row.what.clone(),
        responsible: stored("plan_action.responsible", &row.responsible)?,
        due_on: row.due_on,
        done_on: row.done_on,
    })
}
