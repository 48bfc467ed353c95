//! Recording a visit to a business, and what follows for its life.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::livelihood::{After, BusinessVisit, Life, VisitForm, look};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::livelihood::Startup;
use store::livelihood_visit::VisitRow;
use uuid::Uuid;

use super::find::{find, hold_case};
use super::money::{Money, Way, held};
use super::photo;
use crate::case::note;
use crate::referral::Upload;
use crate::{Ctx, ServiceError, ServiceResult};

/// What the form of a visit begins with.
#[derive(Debug, Clone)]
pub struct VisitStart {
    /// Number of the business.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// In which currency amounts are.
    pub way: Way,
    /// Visits that are planned, in order; the first is the one that is due.
    pub planned: Vec<VisitRow>,
}

/// The form, for who may write about the business.
pub async fn visit_start(ctx: &Ctx, number: &str) -> ServiceResult<VisitStart> {
    let (startup, _, _) = find(ctx, number, Permission::LivelihoodWrite).await?;
    let money = Money::read(ctx.db(), &startup).await?.ok_or(ServiceError::NotFound)?;
    let visits = store::livelihood_visit::of_startup(ctx.db(), startup.id).await?;
    Ok(VisitStart {
        way: Way { modality: money.grant.modality, currency: money.currency()? },
        planned: visits.into_iter().filter(|v| v.seen.is_none()).collect(),
        code: startup.code,
        title: startup.title,
    })
}

/// Records a visit, with a photo where one came, and gives the number of the business.
pub async fn record_visit(ctx: &Ctx, form: &VisitForm, upload: Option<&Upload>) -> ServiceResult<String> {
    let (startup, _, right) = find(ctx, &form.business, Permission::LivelihoodWrite).await?;
    let money = Money::read(ctx.db(), &startup).await?.ok_or(ServiceError::NotFound)?;
    let (command, visit) = form.parse(ctx.today(), money.currency()?)?;
    let picture = photo::picture(ctx, upload)?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "startup.visit", ctx.now).await? {
        return Ok(number);
    }
    let startup = held(&mut tx, &startup).await?;
    let case = hold_case(ctx, &mut tx, &startup, Permission::LivelihoodWrite).await?;
    let id = keep_visit(ctx, &mut tx, &case, &startup, &visit).await?;
    if let Some(picture) = &picture {
        photo::keep(ctx, &mut tx, &startup, id, picture).await?;
    }
    finish(&mut tx, command, &startup.code).await?;
    let entry = ctx.audit("startup.visited", "startup", Some(startup.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "number": visit.offset, "photo": picture.is_some() }))).await?;
    Ok(startup.code)
}

/// Keeps a visit in the caller's transaction and gives its id.
pub(crate) async fn keep_visit(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    startup: &Startup,
    visit: &BusinessVisit,
) -> ServiceResult<Uuid> {
    let Some(life) = startup.life() else { return Err(ServiceError::refused("error-visit-not-begun")) };
    if visit.visited_on < life.started_on {
        return Err(ServiceError::field("visited_on", "error-visit-before"));
    }
    // One of the calendar was planned, and one between is new.
    let known = store::livelihood_visit::of_startup(&mut *tx, startup.id).await?;
    let of_calendar = |v: &&VisitRow| v.offset.is_some() && v.offset == visit.offset;
    let of_tranche = |v: &&VisitRow| v.seen.is_none() && v.tranche.is_some() && v.tranche == visit.tranche;
    let planned = known.iter().find(of_calendar).or_else(|| known.iter().find(of_tranche)).map(|v| v.id);
    if (visit.tranche.is_some() || visit.offset.is_some()) && planned.is_none() {
        return Err(ServiceError::field("offset", "error-unknown-choice"));
    }
    let id = planned.unwrap_or_else(|| ctx.id());
    store::livelihood_visit::record(tx, (id, startup.id), visit, (ctx.user(), ctx.now)).await?;
    if visit.used.is_some() {
        store::livelihood_visit::use_was_seen(tx, startup.id, visit.visited_on).await?;
    }
    store::livelihood::set_life(tx, startup.id, &lived(life, visit)).await?;
    note(ctx, tx, case, CaseEventKind::BusinessVisited, Some(startup.code.clone()), json!({})).await?;
    Ok(id)
}

/// How a business lived once this was seen. One that opened again lives.
fn lived(life: Life, visit: &BusinessVisit) -> Life {
    let mut life = life;
    let on = visit.visited_on;
    match visit.operating.runs() {
        Some(true) => {
            life.seen_on = life.seen_on.max(Some(on));
            life.closed_on = life.closed_on.filter(|closed| *closed > on);
        }
        Some(false) if life.seen_on.is_none_or(|seen| seen < on) => {
            life.closed_on = Some(life.closed_on.map_or(on, |closed| closed.min(on)));
        }
        Some(false) | None => {}
    }
    match look(life.started_on, on) {
        Some(After::Six) => life.at_6 = Some(visit.operating),
        Some(After::Twelve) => life.at_12 = Some(visit.operating),
        None => {}
    }
    life
}
