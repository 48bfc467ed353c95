//! Sending one: to whom, and the sending itself.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::consent::file_refused;
use domain::id::{InternalId, UserId};
use domain::internal::{InternalForm, SENT, Unit};
use domain::referral::Stage;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::internal::{Internal, Words};

use crate::referral::{Sla, next_number};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// What the form offers.
#[derive(Debug, Clone)]
pub struct Composing {
    /// Code of the case.
    pub case_code: String,
    /// Its neutral name.
    pub code_name: String,
    /// Units with somebody in them, and who that is.
    pub units: Vec<(Unit, Vec<(UserId, String)>)>,
    /// Whether the consent to the case file was taken back or refused: nothing can be sent then.
    pub refused: bool,
}

/// The form. The head of the page logs the read.
pub async fn composing(ctx: &Ctx, code: &str) -> ServiceResult<Composing> {
    let (case, grant) = case::find(ctx, code, Permission::ReferralWrite).await?;
    drop(grant);
    let mut units = Vec::new();
    for unit in Unit::ALL {
        let colleagues = colleagues(ctx, &case, *unit).await?;
        if !colleagues.is_empty() {
            units.push((*unit, colleagues));
        }
    }
    let refused = file_refused(&store::consent::answers(ctx.db(), case.id).await?);
    Ok(Composing { case_code: case.code, code_name: case.code_name, units, refused })
}

/// Everybody in the unit but the actor; nobody where it would leave the wall around the case.
async fn colleagues(ctx: &Ctx, case: &Case, unit: Unit) -> ServiceResult<Vec<(UserId, String)>> {
    let Some(wall) = unit.wall(case.compartment) else { return Ok(Vec::new()) };
    let (role, _) = unit.seat();
    let workers = store::caseload::workers(ctx.db(), case.office, role, wall, ctx.today()).await?;
    Ok(workers.into_iter().filter(|w| w.user != ctx.user()).map(|w| (w.user, w.name)).collect())
}

/// Sends it, and gives its number.
pub async fn send(ctx: &Ctx, form: &InternalForm) -> ServiceResult<String> {
    let (case, grant) = case::find(ctx, &form.case, Permission::ReferralWrite).await?;
    let new = form.parse()?;
    let there = colleagues(ctx, &case, new.unit).await?;
    let known = new.colleague.is_none_or(|user| there.iter().any(|(id, _)| *id == user));
    let wall = new.unit.wall(case.compartment).filter(|_| known && !there.is_empty());
    let wall = wall.ok_or_else(|| ServiceError::field("to", "error-internal-nobody"))?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = claim(&mut tx, new.command, "internal.send", ctx.now).await? {
        return Ok(number);
    }
    let case = case::hold_open(ctx, &mut tx, &case, Permission::ReferralWrite).await?;
    if file_refused(&store::consent::answers(&mut tx, case.id).await?) {
        return Err(ServiceError::refused("error-internal-consent"));
    }
    let clock = Sla::of(&mut tx, case.office, new.urgency, ctx.now).await?.reading(ctx.now, ctx.now);
    let internal = Internal {
        id: InternalId(ctx.id()),
        number: next_number(ctx, &mut tx).await?,
        case: case.id,
        office: case.office,
        compartment: wall,
        unit: new.unit,
        colleague: new.colleague,
        from: ctx.user(),
        urgency: new.urgency,
        progress: SENT,
        words: Words { reason: new.reason, task: new.task, ..Words::default() },
        satisfaction: None,
        sent_at: ctx.now,
        answered_by: None,
        answered_at: None,
        completed_at: None,
        verified_at: None,
        closed_at: None,
        answer_due: Some(clock.due),
        stage: Stage::Waiting,
        next: clock.next,
        version: 1,
    };
    store::internal::insert(&mut tx, &ctx.app.sealer, &internal).await?;
    said(ctx, &mut tx, &case, &internal, CaseEventKind::InternalSent).await?;
    finish(&mut tx, new.command, &internal.number).await?;
    let entry = ctx.audit("internal.sent", "internal", Some(internal.id.0)).case(case.id, case.office);
    tx.commit(entry).await?;
    Ok(internal.number)
}

/// Tells it on the timeline. What lies behind another wall than the case leaves nothing there.
pub(super) async fn said(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    internal: &Internal,
    kind: CaseEventKind,
) -> ServiceResult<()> {
    if domain::authz::Compartment::General != internal.compartment && internal.compartment != case.compartment {
        return Ok(());
    }
    let detail = json!({ "unit": internal.unit.as_str() });
    let event = store::case_event::CaseEvent {
        id: ctx.id(),
        case: case.id,
        at: ctx.now,
        by_user: ctx.somebody(),
        by_organisation: None,
        kind,
        reference: Some(internal.number.clone()),
        detail,
    };
    Ok(store::case_event::append(tx, &[event]).await?)
}
