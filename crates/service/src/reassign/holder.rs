//! Whose cases could change hands, and which of them.

use domain::id::UserId;
use domain::reassign::MOVE_MAX;
use store::caseload::Worker;
use store::reassign::Movable;

use super::{Desk, desk};
use crate::caseload::{Load, Loads, takers};
use crate::{Ctx, ServiceError, ServiceResult};

/// A caseworker with what they have in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub user: UserId,
    /// Name.
    pub name: String,
    /// What they have in hand.
    pub load: Load,
    /// Whether they may still work on cases of the office.
    pub works_here: bool,
}

/// The first step: which cases of one caseworker.
#[derive(Debug, Clone)]
pub struct Choosing {
    /// Whose cases.
    pub from: Holder,
    /// Their open cases, the oldest first; at most [`MOVE_MAX`].
    pub cases: Vec<Movable>,
    /// Everybody else who works there, the least loaded first.
    pub receivers: Vec<Holder>,
}

/// The caseloads of an office with everybody's name.
pub(super) struct Staff {
    /// What everybody has in hand.
    pub loads: Loads,
    /// Who may take cases.
    pub workers: Vec<Worker>,
}

impl Staff {
    pub(super) async fn of(ctx: &Ctx, desk: Desk) -> ServiceResult<Staff> {
        Ok(Staff {
            loads: Loads::count(ctx.db(), desk.office, desk.compartment).await?,
            workers: takers(ctx, ctx.db(), desk.office, desk.compartment).await?,
        })
    }

    pub(super) fn worker(&self, worker: &Worker) -> Holder {
        let load = self.loads.of(worker.user);
        Holder { user: worker.user, name: worker.name.clone(), load, works_here: true }
    }

    /// Whoever has cases there, also who may not work on them any more.
    pub(super) async fn holder(&self, ctx: &Ctx, user: UserId) -> ServiceResult<Holder> {
        if let Some(worker) = self.workers.iter().find(|w| w.user == user) {
            return Ok(self.worker(worker));
        }
        if !self.loads.holders().any(|u| u == user) {
            return Err(ServiceError::NotFound);
        }
        let account = store::user::by_id(ctx.db(), user).await?.ok_or(ServiceError::NotFound)?;
        Ok(Holder { user, name: account.name, load: self.loads.of(user), works_here: false })
    }
}

/// Everybody who has open cases of the actor's office: who does not work there any more, then the heaviest loaded.
pub async fn holders(ctx: &Ctx) -> ServiceResult<Vec<Holder>> {
    let (desk, _) = desk(ctx)?;
    let staff = Staff::of(ctx, desk).await?;
    let mut holders = Vec::new();
    for user in staff.loads.holders() {
        holders.push(staff.holder(ctx, user).await?);
    }
    holders.sort_by(|a, b| (a.works_here, b.load.work, &a.name).cmp(&(b.works_here, a.load.work, &b.name)));
    Ok(holders)
}

/// The cases of one caseworker, and who could take them. That they were read is on record.
pub async fn choosing(ctx: &Ctx, from: &str) -> ServiceResult<Choosing> {
    let (desk, grant) = desk(ctx)?;
    let from: UserId = from.parse().map_err(|_| ServiceError::NotFound)?;
    let staff = Staff::of(ctx, desk).await?;
    let from = staff.holder(ctx, from).await?;
    let cases =
        store::reassign::of_caseworker(ctx.db(), desk.office, desk.compartment, from.user, MOVE_MAX as i64).await?;
    let mut entry = ctx.audit("case.handover_prepared", "user", Some(from.user.0));
    entry.office_id = Some(desk.office);
    ctx.log_read(grant, entry.detail(serde_json::json!({ "shown": cases.len() }))).await?;
    let mut receivers: Vec<Holder> =
        staff.workers.iter().filter(|w| w.user != from.user).map(|w| staff.worker(w)).collect();
    receivers.sort_by(|a, b| (a.load.work, &a.name).cmp(&(b.load.work, &b.name)));
    Ok(Choosing { from, cases, receivers })
}
