//! What is due, overdue and waiting for the actor.

use chrono::{Days, NaiveDate};
use domain::authz::{Permission, Scope};
use domain::case::{CaseStatus, TaskKind};
use domain::id::UserId;
pub use store::case_line::CaseLine;
pub use store::referral_line::ReferralLine;
pub use store::task::OpenTask;

use crate::{Ctx, ServiceResult};

/// Days ahead that the page looks.
const AHEAD: u64 = 7;
/// Tasks on the page: the rest is one link away.
const TASKS: i64 = 60;
/// Referrals on the page.
const WAITING: i64 = 6;
/// Rows of the short lists.
const FEW: i64 = 5;

/// Open cases in somebody's hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// Name.
    pub name: String,
    /// How many.
    pub open: i64,
}

/// The page of somebody who works with cases.
#[derive(Debug, Clone)]
pub struct Today {
    /// Whether it is about a whole office.
    pub office: bool,
    /// Sessions, follow-ups and the rest that is due today or was before, the most overdue first.
    pub due: Vec<OpenTask>,
    /// What comes in the next seven days.
    pub soon: Vec<OpenTask>,
    /// Consents to ask for again.
    pub consents: Vec<OpenTask>,
    /// Referrals that wait for a provider's answer, the one that is due first at the top.
    pub waiting: Vec<ReferralLine>,
    /// Whether there is more than the page shows.
    pub more: bool,
    /// Cases that the actor opened last.
    pub recent: Vec<CaseLine>,
    /// Cases whose closure waits for a second person; for supervisors.
    pub closing: Vec<CaseLine>,
    /// Who has how many open cases, the most loaded first; for supervisors.
    pub loads: Vec<Load>,
}

/// The page; nothing for somebody whose work is not with cases.
pub async fn today(ctx: &Ctx) -> ServiceResult<Option<Today>> {
    let scope = ctx.actor.scope(Permission::CaseList);
    if scope == Scope::Nothing {
        return Ok(None);
    }
    let day = ctx.today();
    let until = day.checked_add_days(Days::new(AHEAD)).unwrap_or(day);
    let tasks = store::task::due(ctx.db(), scope, until, TASKS).await?;
    let more = tasks.len() == usize::try_from(TASKS).unwrap_or_default();
    let (due, soon, consents) = sort(tasks, day);
    let opened = store::case_recent::opened(ctx.db(), scope, ctx.user(), FEW).await?;
    let (office, closing, loads) = match scope {
        Scope::Office(office) => (true, closing(ctx, scope).await?, loads(ctx, office).await?),
        Scope::Own { .. } | Scope::Nothing => (false, Vec::new(), Vec::new()),
    };
    let waiting = match ctx.actor.scope(Permission::ReferralRead) {
        Scope::Nothing => Vec::new(),
        scope => store::referral_list::waiting(ctx.db(), scope, WAITING).await?,
    };
    let recent = store::case_line::of_codes(ctx.db(), &opened).await?;
    Ok(Some(Today { office, due, soon, consents, waiting, more, recent, closing, loads }))
}

/// What is due, what comes soon, and consents, which nobody has to hurry for.
fn sort(tasks: Vec<OpenTask>, day: NaiveDate) -> (Vec<OpenTask>, Vec<OpenTask>, Vec<OpenTask>) {
    let (consents, work): (Vec<_>, Vec<_>) = tasks.into_iter().partition(|t| t.kind == TaskKind::ConsentEnds);
    let (due, soon) = work.into_iter().partition(|t| t.due_on <= day);
    (due, soon, consents)
}

async fn closing(ctx: &Ctx, scope: Scope) -> ServiceResult<Vec<CaseLine>> {
    let keys = store::case_list::with_status(ctx.db(), scope, CaseStatus::ClosurePending, None, FEW).await?;
    let codes: Vec<String> = keys.into_iter().map(|k| k.code).collect();
    Ok(store::case_line::of_codes(ctx.db(), &codes).await?)
}

async fn loads(ctx: &Ctx, office: domain::id::OfficeId) -> ServiceResult<Vec<Load>> {
    let names =
        store::user::in_office(ctx.db(), office, domain::authz::Role::Caseworker, domain::authz::Compartment::General)
            .await?;
    let counted: Vec<(UserId, i64)> = store::case_list::loads(ctx.db(), office).await?;
    let mut loads: Vec<Load> = names
        .into_iter()
        .map(|(user, name)| Load { name, open: counted.iter().find(|(u, _)| *u == user).map_or(0, |(_, n)| *n) })
        .collect();
    loads.sort_by(|a, b| (b.open, &a.name).cmp(&(a.open, &b.name)));
    Ok(loads)
}
