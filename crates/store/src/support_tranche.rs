//! The parts of a project's budget.

use chrono::NaiveDate;
use domain::id::UserId;
use domain::support::Part;
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// A part of a project's budget.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ProjectTranche {
    /// Its id.
    pub id: Uuid,
    /// Which one.
    pub position: i64,
    /// How much was planned.
    pub planned: i64,
    /// Until when.
    pub due_on: NaiveDate,
    /// Who planned it.
    pub planned_by: Uuid,
    /// How much was paid.
    pub paid: Option<i64>,
    /// When.
    pub paid_on: Option<NaiveDate>,
    /// Who noted that, or put it right last.
    pub paid_by: Option<Uuid>,
    /// When it was taken back.
    pub taken_back_on: Option<NaiveDate>,
}

impl ProjectTranche {
    /// What it holds of the budget.
    pub fn holds(&self) -> i64 {
        Part { planned: self.planned, paid: self.paid, taken_back: self.taken_back_on.is_some() }.holds()
    }
}

/// The parts of a budget, in order.
pub async fn of(mut src: impl Source, project: Uuid) -> StoreResult<Vec<ProjectTranche>> {
    fetch_all!(
        src,
        ProjectTranche,
        "select id, position, planned, due_on, planned_by, paid, paid_on, paid_by, taken_back_on
         from project_tranche where project_id = $1 order by position",
        project,
    )
}

/// Plans a part of the budget.
pub async fn plan(
    tx: &mut Tx,
    id: Uuid,
    project: Uuid,
    position: i64,
    (planned, due_on, by): (i64, NaiveDate, UserId),
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into project_tranche (id, project_id, position, planned, due_on, planned_by) values ($1, $2, $3, $4, $5, $6)",
        id,
        project,
        position,
        planned,
        due_on,
        by.0,
    )?
    .expect_rows(1)
}

/// Writes down that a part was paid. Once.
pub async fn pay(tx: &mut Tx, id: Uuid, paid: i64, on: NaiveDate, by: UserId) -> StoreResult<()> {
    execute!(
        tx,
        "update project_tranche set paid = $1, paid_on = $2, paid_by = $3
         where id = $4 and paid is null and taken_back_on is null",
        paid,
        on,
        by.0,
        id,
    )?
    .expect_rows(1)
}

/// Takes a part back that was not paid. Once.
pub async fn take_back(tx: &mut Tx, id: Uuid, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update project_tranche set taken_back_on = $1 where id = $2 and paid is null and taken_back_on is null",
        on,
        id,
    )?
    .expect_rows(1)
}

/// Takes all parts of a project back that were not paid.
pub async fn take_back_rest(tx: &mut Tx, project: Uuid, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update project_tranche set taken_back_on = $1 where project_id = $2 and paid is null and taken_back_on is null",
        on,
        project,
    )?
    .any();
    Ok(())
}

/// Puts a payment right: how much was paid in truth and when. Where nothing was, the part is taken back: what it held may
/// be planned otherwise already.
pub async fn correct(
    tx: &mut Tx,
    id: Uuid,
    paid: Option<(i64, NaiveDate)>,
    (by, today): (UserId, NaiveDate),
) -> StoreResult<()> {
    execute!(
        tx,
        "update project_tranche set paid = $1, paid_on = $2, paid_by = $3, taken_back_on = $4
         where id = $5 and paid is not null",
        paid.map(|(amount, _)| amount),
        paid.map(|(_, on)| on),
        by.0,
        paid.is_none().then_some(today),
        id,
    )?
    .expect_rows(1)
}
