//! The safety protocol: what is to be done now, what was done, and what whoever supervises makes of it.

use domain::authz::{Facts, Permission, Role};
use domain::case::TaskKind;
use domain::wellbeing::{SafetyForm, SafetyReviewForm};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::wellbeing::CheckRow;
use store::wellbeing_safety::Protocol;

use super::find;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// What the page of a protocol shows. Nothing of the answers: a supervisor reads it too.
#[derive(Debug, Clone)]
pub struct SafetyPage {
    /// Code of the case.
    pub code: String,
    /// Number of the questionnaire.
    pub number: i64,
    /// Every round of the protocol, the newest first.
    pub rounds: Vec<Protocol>,
    /// Who supervises the office, to be called.
    pub supervisors: Vec<String>,
    /// The office's phone.
    pub phone: Option<String>,
    /// The round of which the actor may write down what was done.
    pub record: Option<i64>,
    /// The round that the actor may review, the oldest first.
    pub review: Option<i64>,
    /// Whether a round waits for a second look by somebody other than the actor, who took part in it.
    pub other_reviews: bool,
    /// Whether the questions can be gone on with afterwards.
    pub may_ask: bool,
}

/// The protocol of a questionnaire. The reading is on record.
pub async fn protocol(ctx: &Ctx, code: &str, number: &str) -> ServiceResult<SafetyPage> {
    let (case, check, _, grant) = find(ctx, code, number, Permission::WellbeingSafety).await?;
    let mut rounds = store::wellbeing_safety::of_check(ctx.db(), &ctx.app.sealer, check.id).await?;
    if rounds.is_empty() {
        return Err(ServiceError::NotFound);
    }
    let entry = ctx.audit("wellbeing.safety_read", "wellbeing", Some(check.id)).case(case.id, case.office);
    ctx.log_read(grant, entry.detail(json!({ "number": check.number }))).await?;
    let (office, wall) = (case.office, case.compartment);
    let supervisors = store::user::in_office(ctx.db(), office, Role::Supervisor, wall, ctx.today()).await?;
    let here = store::office::by_id(ctx.db(), office).await?;
    let facts = Facts::case(office, case.caseworker, wall);
    let writable = case.merged_into.is_none();
    let may = |permission| writable && ctx.require(permission, &facts).is_ok();
    let reviews = may(Permission::WellbeingReview);
    let waiting = rounds.iter().find(|p| p.record.is_none()).map(|p| p.round);
    let unseen = || rounds.iter().filter(|p| p.record.is_some() && p.review.is_none());
    let reviewable = unseen().find(|p| !took_part(ctx, p)).map(|p| p.round);
    let other_reviews = reviews && reviewable.is_none() && unseen().next().is_some();
    rounds.reverse();
    Ok(SafetyPage {
        record: waiting.filter(|_| may(Permission::WellbeingSafety)),
        review: reviewable.filter(|_| reviews),
        other_reviews,
        may_ask: !check.locked && may(Permission::WellbeingAsk),
        code: case.code,
        number: check.number,
        rounds,
        supervisors: supervisors.into_iter().map(|(_, name)| name).collect(),
        phone: here.and_then(|o| o.phone),
    })
}

/// Writes down what was done.
pub async fn record_safety(ctx: &Ctx, form: &SafetyForm) -> ServiceResult<(String, i64)> {
    let (case, check, _, grant) = find(ctx, &form.code, &form.number, Permission::WellbeingSafety).await?;
    let (command, record) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "wellbeing.safety", ctx.now).await? {
        return Ok((case.code, check.number));
    }
    let protocol = hold(ctx, &mut tx, &case, &check, form.round()).await?;
    store::wellbeing_safety::record(&mut tx, &ctx.app.sealer, protocol.id, &record, ctx.user(), ctx.now).await?;
    let kind = TaskKind::WellbeingProtocol;
    store::task::done(&mut tx, case.id, kind, Some(protocol.id), ctx.now, Some(ctx.user())).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("wellbeing.safety_recorded", "wellbeing", Some(check.id)).case(case.id, case.office);
    tx.commit(entry).await?;
    Ok((case.code, check.number))
}

/// Keeps what whoever supervises makes of it. Of what nobody wrote down yet, there is nothing to make.
pub async fn review_safety(ctx: &Ctx, form: &SafetyReviewForm) -> ServiceResult<(String, i64)> {
    let (case, check, _, grant) = find(ctx, &form.code, &form.number, Permission::WellbeingReview).await?;
    let (command, review) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "wellbeing.review", ctx.now).await? {
        return Ok((case.code, check.number));
    }
    let protocol = hold(ctx, &mut tx, &case, &check, form.round()).await?;
    if protocol.record.is_none() {
        return Err(ServiceError::refused("error-safety-not-recorded"));
    }
    if took_part(ctx, &protocol) {
        return Err(ServiceError::refused("error-safety-own"));
    }
    store::wellbeing_safety::review(&mut tx, &ctx.app.sealer, protocol.id, &review, ctx.user(), ctx.now).await?;
    let kind = TaskKind::WellbeingSafety;
    store::task::done(&mut tx, case.id, kind, Some(protocol.id), ctx.now, Some(ctx.user())).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("wellbeing.safety_reviewed", "wellbeing", Some(check.id)).case(case.id, case.office);
    tx.commit(entry).await?;
    Ok((case.code, check.number))
}

/// Whether the actor opened a round or wrote down what was done: the second look is another person's.
fn took_part(ctx: &Ctx, protocol: &Protocol) -> bool {
    protocol.opened_by == ctx.user() || protocol.recorded_by == Some(ctx.user())
}

/// A round of the protocol, held in the caller's transaction where the case still is.
async fn hold(ctx: &Ctx, tx: &mut Tx, case: &Case, check: &CheckRow, round: Option<i64>) -> ServiceResult<Protocol> {
    case::hold(tx, case).await?;
    let rounds = store::wellbeing_safety::of_check(&mut *tx, &ctx.app.sealer, check.id).await?;
    rounds.into_iter().find(|p| Some(p.round) == round).ok_or(ServiceError::NotFound)
}
