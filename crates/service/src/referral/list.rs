//! The board and the lists of referrals, as far as the actor sees.

use domain::authz::{Permission, Scope};
use domain::id::{OrganisationId, UserId};
use store::referral_line::ReferralLine;
use store::referral_list::{Filter, Key, View};

use crate::caseload::takers;
use crate::{Ctx, ServiceError, ServiceResult};

/// Tickets in a column of the board.
const COLUMN_MAX: i64 = 12;
/// Rows of a page of a list.
const PAGE: i64 = 50;

/// One state of the board.
#[derive(Debug, Clone)]
pub struct BoardColumn {
    /// Which.
    pub view: View,
    /// How many there are.
    pub total: i64,
    /// The first of them.
    pub lines: Vec<ReferralLine>,
}

/// The board.
#[derive(Debug, Clone)]
pub struct Board {
    /// Its columns.
    pub columns: Vec<BoardColumn>,
    /// How many answers are overdue.
    pub overdue: i64,
    /// What the filters offer.
    pub choices: Choices,
}

/// What the filters offer.
#[derive(Debug, Clone)]
pub struct Choices {
    /// Providers.
    pub providers: Vec<(OrganisationId, String)>,
    /// Caseworkers of the office, for whoever sees more than his own cases.
    pub caseworkers: Vec<(UserId, String)>,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its rows.
    pub lines: Vec<ReferralLine>,
    /// How many there are in all.
    pub total: i64,
    /// Where the next page begins.
    pub next: Option<Key>,
    /// How many answers are overdue.
    pub overdue: i64,
    /// What the filters offer.
    pub choices: Choices,
}

const COLUMNS: [View; 6] =
    [View::Drafts, View::Waiting, View::Accepted, View::InService, View::Completed, View::Undone];

/// The board.
pub async fn board(ctx: &Ctx, filter: &Filter) -> ServiceResult<Board> {
    let scope = scope(ctx)?;
    let counts = store::referral_of::counts(ctx.db(), scope, filter).await?;
    let mut columns = Vec::new();
    for view in COLUMNS {
        let lines = store::referral_list::list(ctx.db(), scope, view, filter, None, COLUMN_MAX).await?;
        columns.push(BoardColumn { view, total: total(&counts, view), lines });
    }
    let overdue = store::referral_of::overdue(ctx.db(), scope, ctx.now).await?;
    Ok(Board { columns, overdue, choices: choices(ctx).await? })
}

/// One page of a list.
pub async fn list(ctx: &Ctx, view: View, filter: &Filter, after: Option<Key>) -> ServiceResult<Page> {
    let scope = scope(ctx)?;
    let mut lines = store::referral_list::list(ctx.db(), scope, view, filter, after, PAGE + 1).await?;
    let more = lines.len() as i64 > PAGE;
    lines.truncate(PAGE as usize);
    let counts = store::referral_of::counts(ctx.db(), scope, filter).await?;
    Ok(Page {
        next: lines.last().filter(|_| more).map(ReferralLine::key),
        total: total(&counts, view),
        overdue: store::referral_of::overdue(ctx.db(), scope, ctx.now).await?,
        choices: choices(ctx).await?,
        lines,
    })
}

fn scope(ctx: &Ctx) -> ServiceResult<domain::authz::Scope> {
    match ctx.actor.scope(Permission::ReferralRead) {
        Scope::Nothing => Err(ServiceError::Forbidden),
        scope => Ok(scope),
    }
}

fn total(counts: &[(domain::referral::ReferralStatus, i64)], view: View) -> i64 {
    let statuses = view.statuses();
    counts.iter().filter(|(s, _)| statuses.contains(s)).map(|(_, n)| n).sum()
}

async fn choices(ctx: &Ctx) -> ServiceResult<Choices> {
    let providers = store::directory_list::providers(ctx.db()).await?;
    let caseworkers = match ctx.actor.scope(Permission::ReferralRead) {
        Scope::Office { office, compartment } => {
            let workers = takers(ctx, ctx.db(), office, compartment).await?;
            workers.into_iter().map(|w| (w.user, w.name)).collect()
        }
        _ => Vec::new(),
    };
    Ok(Choices { providers, caseworkers })
}
