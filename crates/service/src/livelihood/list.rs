//! The list of businesses, and those of one case.

use domain::authz::Permission;
use domain::livelihood::BusinessState;
use serde::{Deserialize, Serialize};
use store::case::Case;
use store::livelihood::Startup;
use store::livelihood_list::StartupLine;

use super::find::{facts, seen};
use crate::cursor::Cursor;
use crate::{Ctx, ServiceError, ServiceResult, access, case};

/// Rows on a page.
const ROWS: usize = 50;

/// What the address asks for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StartupQuery {
    /// Only those whose plan stands there.
    pub state: String,
    /// Where the page begins.
    pub after: String,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Rows.
    pub lines: Vec<StartupLine>,
    /// Where the next page begins; nothing at the end.
    pub next: Option<String>,
    /// Whether the reader may write a plan.
    pub may_write: bool,
    /// Whether the reader may see associations.
    pub may_group: bool,
    /// Whether the reader may see figures.
    pub may_count: bool,
}

/// The list, as far as the reader's sight goes.
pub async fn list(ctx: &Ctx, query: &StartupQuery) -> ServiceResult<Listed> {
    let seen = seen(ctx, Permission::LivelihoodRead).ok_or(ServiceError::Forbidden)?;
    let state: Option<BusinessState> = query.state.parse().ok();
    let before = query.after.parse::<Cursor>().ok().map(|c| (c.at, c.id));
    let mut lines = store::livelihood_list::startups(ctx.db(), seen, state, before, ROWS as i64 + 1).await?;
    let more = lines.len() > ROWS;
    lines.truncate(ROWS);
    let next = lines.last().filter(|_| more).map(|l| Cursor::new(l.written_at, l.id).to_string());
    Ok(Listed {
        lines,
        next,
        may_write: ctx.actor.may_somewhere(Permission::LivelihoodWrite),
        may_group: [Permission::LivelihoodWrite, Permission::LivelihoodDecide]
            .into_iter()
            .any(|p| ctx.actor.may_somewhere(p)),
        may_count: ctx.actor.may_somewhere(Permission::LivelihoodFigures),
    })
}

/// The businesses of a case, the newest first. The read is on record with the case's own.
pub async fn of_case(ctx: &Ctx, code: &str) -> ServiceResult<Vec<Startup>> {
    let case = readable(ctx, code).await?;
    Ok(store::livelihood::of_case(ctx.db(), case.id).await?)
}

/// The case with this code, for who may read of its money.
pub(super) async fn readable(ctx: &Ctx, code: &str) -> ServiceResult<Case> {
    let (case, _) = case::find(ctx, code, Permission::CaseRead).await?;
    let sight = access::facts(ctx, &case).await?;
    // Who only looks at the case, and who works behind a wall, sees nothing of its money.
    if ctx.require(Permission::LivelihoodRead, &facts(&case)).is_err() || sight.visit.is_some() {
        return Err(ServiceError::Forbidden);
    }
    Ok(case)
}
