//! The cases change hands, in one transaction. What changed since the preview stays where it is and is named.

use domain::id::UserId;
use domain::reassign::{ReassignForm, Reassignment, RowTo, path};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::caseload::Worker;
use store::command::{Claim, claim, finish};
use uuid::Uuid;

use super::{Desk, desk};
use crate::case::{give, given};
use crate::caseload::takers;
use crate::{Ctx, ServiceError, ServiceResult};

const ACTION: &str = "case.reassign";

/// What became of a reassignment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Who took how many cases.
    pub moved: Vec<(String, usize)>,
    /// Codes of those that had changed and stayed.
    pub left: Vec<String>,
}

/// What is kept of it under its command, for the page that follows.
#[derive(Serialize, Deserialize, Default)]
struct Kept {
    moved: Vec<(Uuid, usize)>,
    left: Vec<String>,
}

impl Kept {
    fn count(&mut self, to: UserId) {
        match self.moved.iter_mut().find(|(user, _)| *user == to.0) {
            Some((_, n)) => *n += 1,
            None => self.moved.push((to.0, 1)),
        }
    }

    fn total(&self) -> usize {
        self.moved.iter().map(|(_, n)| n).sum()
    }
}

/// Does what was confirmed and gives the command under which its outcome is kept.
pub async fn reassign(ctx: &Ctx, form: &ReassignForm) -> ServiceResult<Uuid> {
    let (desk, grant) = desk(ctx)?;
    let plan = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = claim(&mut tx, plan.command, ACTION, ctx.now).await? {
        return Ok(plan.command);
    }
    let workers = takers(ctx, &mut tx, desk.office, desk.compartment).await?;
    let mut kept = Kept::default();
    for (row, case) in in_order(&mut tx, &plan).await? {
        let to = receiver(&workers, &plan, row)?;
        let unchanged = case.filter(|c| is_as_seen(c, desk, plan.from, row.version));
        match unchanged {
            Some(case) if give(ctx, &mut tx, &case, to.user, &to.name, row.note.as_deref()).await? => {
                tx.record(given(ctx, &case, to.user));
                kept.count(to.user);
            }
            _ => kept.left.push(row.code.clone()),
        }
    }
    kept.left.sort();
    let result = serde_json::to_string(&kept).map_err(|e| ServiceError::Internal(e.to_string()))?;
    finish(&mut tx, plan.command, &result).await?;
    let mut entry = ctx.audit("case.reassigned", "user", Some(plan.from.0));
    entry.office_id = Some(desk.office);
    tx.commit(entry.detail(json!({ "moved": kept.total(), "left": kept.left.len() }))).await?;
    Ok(plan.command)
}

/// The rows with their cases, by the id of the case: two who reassign at once lock rows in the same order.
async fn in_order<'a>(tx: &mut Tx, plan: &'a Reassignment) -> ServiceResult<Vec<(&'a RowTo, Option<Case>)>> {
    let mut rows = Vec::with_capacity(plan.rows.len());
    for row in &plan.rows {
        rows.push((row, store::case::by_code(&mut *tx, &row.code).await?));
    }
    rows.sort_by_key(|(_, case)| case.as_ref().map(|c| c.id));
    Ok(rows)
}

fn receiver<'a>(workers: &'a [Worker], plan: &Reassignment, row: &RowTo) -> ServiceResult<&'a Worker> {
    let found = workers.iter().find(|w| w.user == row.to && w.user != plan.from);
    found.ok_or_else(|| ServiceError::field(&path(&row.code, "to"), "error-unknown-choice"))
}

/// Whether it is still a case that the preview could show. A case out of the actor's reach is none.
fn is_as_seen(case: &Case, desk: Desk, from: UserId, version: i64) -> bool {
    case.office == desk.office
        && case.compartment == desk.compartment
        && case.caseworker == Some(from)
        && case.status.is_open()
        && case.version == version
}

/// What became of a reassignment of the actor's own; nothing of somebody else's.
pub async fn outcome(ctx: &Ctx, command: &str) -> ServiceResult<Outcome> {
    desk(ctx).map(drop)?;
    let command: Uuid = command.parse().map_err(|_| ServiceError::NotFound)?;
    let result = store::command::result(ctx.db(), command, ACTION, ctx.user()).await?.ok_or(ServiceError::NotFound)?;
    let kept: Kept = serde_json::from_str(&result).map_err(|e| ServiceError::Internal(e.to_string()))?;
    let names = store::user::names(ctx.db()).await?;
    let name = |user: Uuid| names.iter().find(|(id, _)| *id == user).map(|(_, name)| name.clone());
    let moved = kept.moved.into_iter().filter_map(|(user, n)| Some((name(user)?, n))).collect();
    Ok(Outcome { moved, left: kept.left })
}
