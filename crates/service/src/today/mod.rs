//! What is due, overdue and waiting for the actor.

use chrono::{Days, Duration};
use domain::authz::{Compartment, Permission, Scope};
use domain::case::{CaseStatus, TaskKind};
use domain::id::OfficeId;
use domain::reassign::MOVE_MAX;
pub use store::case_due::COUNT_MAX;
pub use store::case_line::CaseLine;
pub use store::referral_line::ReferralLine;
pub use store::task::OpenTask;
use store::task_day::{self, EVER, FOREVER, Kinds};

use crate::access::Mine;
use crate::caseload::{Load, Loads, takers};
use crate::transfer::{Masked, Outgoing};
use crate::{Ctx, ServiceResult, access, transfer};

/// Days for which the page says that a case came from other hands.
const HANDED_OVER: i64 = 7;
/// Days ahead that the page looks.
const AHEAD: u64 = 7;
/// Tasks on the page that are due: the rest is one link away.
const DUE: i64 = 12;
/// Tasks of the next days.
const SOON: i64 = 8;
/// Consents that are looked at: several belong to one case.
const CONSENTS: i64 = 40;
/// Referrals on the page.
const WAITING: i64 = 6;
/// Caseworkers on the page.
const LOADS: usize = 12;
/// Rows of the short lists.
const FEW: i64 = 5;

/// A caseworker with what they have in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// Name.
    pub name: String,
    /// What they have.
    pub load: Load,
}

/// Cases that came from other hands lately.
#[derive(Debug, Clone)]
pub struct HandedOver {
    /// How many.
    pub counted: usize,
    /// The newest of them.
    pub cases: Vec<CaseLine>,
}

/// The page of somebody who works with cases.
#[derive(Debug, Clone)]
pub struct Today {
    /// Sessions, follow-ups and the rest that is due today or was before, the most overdue first.
    pub due: Vec<OpenTask>,
    /// How many there are of them, also those that are not on the page; at most [`COUNT_MAX`].
    pub counted: i64,
    /// How many of them are late.
    pub late: i64,
    /// What comes in the next seven days.
    pub soon: Vec<OpenTask>,
    /// Consents to ask for again, once for each case.
    pub consents: Vec<OpenTask>,
    /// Referrals that wait for a provider's answer, the one that is due first at the top.
    pub waiting: Vec<ReferralLine>,
    /// Referrals with a message of the provider that nobody has read, and how many messages there are.
    pub messages: (Vec<ReferralLine>, i64),
    /// Cases that other offices ask the actor to take.
    pub incoming: Vec<Masked>,
    /// Requests of the actor's office that another one did not answer in time.
    pub unanswered: Vec<Outgoing>,
    /// What the actor may look at outside their caseload, and requests that were answered lately.
    pub visits: Vec<Mine>,
    /// Cases that others handed over to the actor.
    pub handed_over: HandedOver,
    /// Cases that the actor opened last.
    pub recent: Vec<CaseLine>,
    /// What a supervisor sees besides.
    pub office: Option<OfficeDay>,
}

/// What a supervisor sees besides.
#[derive(Debug, Clone)]
pub struct OfficeDay {
    /// Cases that nobody has.
    pub unassigned: Vec<CaseLine>,
    /// Plans that wait for a decision, with whose cases they are.
    pub plans: Vec<OpenTask>,
    /// Providers that do not answer, by the case that waits for them.
    pub silent: Vec<OpenTask>,
    /// Cases whose closure waits for a second person.
    pub closing: Vec<CaseLine>,
    /// Who has how much, the most loaded first.
    pub loads: Vec<Loaded>,
    /// How many caseworkers more there are, with no more cases than these.
    pub others: i64,
}

/// The page; nothing for somebody whose work is not with cases.
pub async fn today(ctx: &Ctx) -> ServiceResult<Option<Today>> {
    let scope = ctx.actor.scope(Permission::CaseList);
    if scope == Scope::Nothing {
        return Ok(None);
    }
    let (db, day) = (ctx.db(), ctx.today());
    let after = |days| day.checked_add_days(Days::new(days)).unwrap_or(day);
    let (counted, late) = task_day::count(db, scope, day).await?;
    let due = task_day::between(db, scope, Kinds::Work, (EVER, day), DUE).await?;
    let soon = task_day::between(db, scope, Kinds::Ahead, (after(1), after(AHEAD)), SOON).await?;
    let consents = task_day::of_kind(db, scope, TaskKind::ConsentEnds, after(AHEAD), CONSENTS).await?;
    let waiting = match ctx.actor.scope(Permission::ReferralRead) {
        Scope::Nothing => Vec::new(),
        scope => store::referral_list::waiting(db, scope, WAITING).await?,
    };
    let referrals = ctx.actor.scope(Permission::ReferralRead);
    let messages = (
        store::referral_unread::list(db, referrals, WAITING).await?,
        store::referral_unread::count(db, referrals).await?,
    );
    let opened = store::case_recent::opened(db, scope, ctx.user(), FEW).await?;
    let recent = store::case_line::of_codes(db, &opened).await?;
    let incoming = transfer::incoming(ctx, FEW).await?;
    let unanswered = transfer::late(ctx, day, FEW).await?;
    let visits = access::mine(ctx, FEW as usize).await?;
    let handed_over = handed_over(ctx, scope).await?;
    let office = match scope {
        Scope::Office { office, compartment } => Some(of_office(ctx, scope, office, compartment).await?),
        Scope::Own { .. } | Scope::Nothing => None,
    };
    Ok(Some(Today {
        due,
        counted,
        late,
        soon,
        consents: once_a_case(consents),
        waiting,
        messages,
        incoming,
        unanswered,
        visits,
        handed_over,
        recent,
        office,
    }))
}

/// Several consents of one person are asked about in one conversation.
fn once_a_case(tasks: Vec<OpenTask>) -> Vec<OpenTask> {
    let mut kept: Vec<OpenTask> = Vec::new();
    for task in tasks {
        if kept.iter().all(|k| k.case_code != task.case_code) {
            kept.push(task);
        }
    }
    kept
}

async fn of_office(ctx: &Ctx, scope: Scope, office: OfficeId, compartment: Compartment) -> ServiceResult<OfficeDay> {
    let unassigned = store::case_list::unassigned(ctx.db(), office, compartment, FEW).await?;
    let loads = loads(ctx, office, compartment).await?;
    Ok(OfficeDay {
        unassigned: store::case_line::of_codes(ctx.db(), &unassigned).await?,
        plans: task_day::of_kind(ctx.db(), scope, TaskKind::PlanApproval, FOREVER, FEW).await?,
        silent: task_day::of_kind(ctx.db(), scope, TaskKind::ReferralEscalated, FOREVER, FEW).await?,
        closing: closing(ctx, scope).await?,
        others: loads.len().saturating_sub(LOADS) as i64,
        loads: loads.into_iter().take(LOADS).collect(),
    })
}

async fn closing(ctx: &Ctx, scope: Scope) -> ServiceResult<Vec<CaseLine>> {
    let keys = store::case_list::with_status(ctx.db(), scope, CaseStatus::ClosurePending, None, FEW).await?;
    let codes: Vec<String> = keys.into_iter().map(|k| k.code).collect();
    Ok(store::case_line::of_codes(ctx.db(), &codes).await?)
}

async fn loads(ctx: &Ctx, office: OfficeId, compartment: Compartment) -> ServiceResult<Vec<Loaded>> {
    let workers = takers(ctx, ctx.db(), office, compartment).await?;
    let counted = Loads::count(ctx.db(), office, compartment).await?;
    let mut loads: Vec<Loaded> =
        workers.into_iter().map(|w| Loaded { load: counted.of(w.user), name: w.name }).collect();
    loads.sort_by(|a, b| (b.load.work, &a.name).cmp(&(a.load.work, &b.name)));
    Ok(loads)
}

async fn handed_over(ctx: &Ctx, scope: Scope) -> ServiceResult<HandedOver> {
    let since = ctx.now - Duration::days(HANDED_OVER);
    let mut codes = store::reassign::handed_over(ctx.db(), scope, since, MOVE_MAX as i64).await?;
    let counted = codes.len();
    codes.truncate(FEW as usize);
    Ok(HandedOver { counted, cases: store::case_line::of_codes(ctx.db(), &codes).await? })
}
