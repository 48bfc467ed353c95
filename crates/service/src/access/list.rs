//! What waits for the actor, what is open, what the actor asked for.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::access::{AccessDays, AccessKind, AccessState, masked_name};
use domain::authz::{Compartment, Facts, Permission, Role, Scope};
use domain::id::OfficeId;
use store::access_list::{self, Line as Stored};
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// Lines of one list.
const ROWS: i64 = 50;
/// How long back one's own requests are listed.
const OWN: Duration = Duration::days(60);
/// How long an answer is news.
const NEWS: Duration = Duration::days(7);

/// Who asks or looks, as the office that has the case and the data-protection officer see it.
#[derive(Debug, Clone)]
pub struct Line {
    /// Id of the access.
    pub id: Uuid,
    /// Code of the case.
    pub code: String,
    /// Who.
    pub who: String,
    /// For how long it was asked.
    pub days: Option<AccessDays>,
    /// When it was asked or opened.
    pub at: DateTime<Utc>,
    /// The last day for an answer.
    pub answer_by: Option<NaiveDate>,
    /// When it ends.
    pub until: Option<DateTime<Utc>>,
}

/// What the actor asked for or opened: the name stays behind its mask, the code is there while the case is open.
#[derive(Debug, Clone)]
pub struct Mine {
    /// Id of the access.
    pub id: Uuid,
    /// The name behind its mask.
    pub name: String,
    /// Name of the office that has the case.
    pub office: String,
    /// How it came about.
    pub kind: AccessKind,
    /// What became of it.
    pub state: AccessState,
    /// When it was asked or opened.
    pub at: DateTime<Utc>,
    /// When it ends, while it is open, and the code.
    pub open: Option<(DateTime<Utc>, String)>,
}

/// The page.
#[derive(Debug, Clone, Default)]
pub struct Accesses {
    /// Requests that wait for the actor's answer.
    pub waiting: Vec<Line>,
    /// Cases opened at once that the actor may review.
    pub to_review: Vec<Line>,
    /// Cases of the actor's office that others may look at now.
    pub open: Vec<Line>,
    /// What the actor asked for or opened.
    pub mine: Vec<Mine>,
    /// Whether the actor may search outside the caseload.
    pub may_search: bool,
}

/// Everything about access that is for the actor.
pub async fn accesses(ctx: &Ctx) -> ServiceResult<Accesses> {
    let may_ask = ctx.actor.may_somewhere(Permission::AccessAsk);
    if !may_ask && !ctx.actor.may_somewhere(Permission::AccessReview) {
        return Err(ServiceError::Forbidden);
    }
    let (mut waiting, mut open) = (Vec::new(), Vec::new());
    if let Some(office) = office(ctx, Permission::AccessAnswer) {
        waiting = lines(access_list::waiting(ctx.db(), office, ROWS).await?);
        open = lines(access_list::open(ctx.db(), office, ctx.now, ROWS).await?);
    }
    Ok(Accesses {
        waiting,
        to_review: to_review(ctx, ROWS).await?,
        open,
        mine: if may_ask { own(ctx, ROWS).await? } else { Vec::new() },
        may_search: ctx.require(Permission::AccessSearch, &Facts::NONE).is_ok(),
    })
}

fn office(ctx: &Ctx, permission: Permission) -> Option<OfficeId> {
    match ctx.actor.scope(permission) {
        Scope::Office { office, compartment: Compartment::General } => Some(office),
        _ => None,
    }
}

fn lines(stored: Vec<Stored>) -> Vec<Line> {
    stored.into_iter().map(line).collect()
}

fn line(l: Stored) -> Line {
    Line {
        id: l.id,
        code: l.code,
        who: l.user_name,
        days: l.days,
        at: l.asked_at,
        answer_by: l.answer_by,
        until: l.until,
    }
}

/// Cases opened at once that nobody has reviewed: of the actor's office, or of all for the data-protection officer.
async fn to_review(ctx: &Ctx, limit: i64) -> ServiceResult<Vec<Line>> {
    let everywhere = Facts::case(OfficeId(Uuid::nil()), None, Compartment::General);
    let office = match ctx.require(Permission::AccessReview, &everywhere) {
        Ok(_) => None,
        Err(_) => match office(ctx, Permission::AccessReview) {
            Some(office) => Some(office),
            None => return Ok(Vec::new()),
        },
    };
    Ok(lines(access_list::unreviewed(ctx.db(), office, limit).await?))
}

/// The same for the first page of whoever reviews; nothing for everybody else.
pub async fn reviews(ctx: &Ctx) -> ServiceResult<Vec<Line>> {
    if ctx.actor.has(Role::Dpo) { to_review(ctx, ROWS).await } else { Ok(Vec::new()) }
}

async fn own(ctx: &Ctx, limit: i64) -> ServiceResult<Vec<Mine>> {
    let all = access_list::of_user(ctx.db(), ctx.user(), ctx.now - OWN, limit).await?;
    Ok(all.into_iter().map(|l| mine_of(ctx, l)).collect())
}

fn mine_of(ctx: &Ctx, l: Stored) -> Mine {
    let open = l.until.filter(|_| l.is_open(ctx.now));
    Mine {
        id: l.id,
        name: masked_name(&l.names),
        office: l.office,
        kind: l.kind,
        state: l.state,
        at: l.asked_at,
        open: open.map(|until| (until, l.code)),
    }
}

/// What the actor's first page says: requests that were answered lately, and what is open.
pub(crate) async fn mine(ctx: &Ctx, limit: usize) -> ServiceResult<Vec<Mine>> {
    if !ctx.actor.may_somewhere(Permission::AccessAsk) {
        return Ok(Vec::new());
    }
    let all = access_list::of_user(ctx.db(), ctx.user(), ctx.now - OWN, ROWS).await?;
    let news = |l: &Stored| l.is_open(ctx.now) || l.answered_at.is_some_and(|at| at > ctx.now - NEWS);
    Ok(all.into_iter().filter(news).take(limit).map(|l| mine_of(ctx, l)).collect())
}
