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
    /// The protocol.
    pub protocol: Protocol,
    /// Who supervises the office, to be called.
    pub supervisors: Vec<String>,
    /// The office's phone.
    pub phone: Option<String>,
    /// Whether the actor may write down what was done.
    pub may_record: bool,
    /// Whether the actor may review it.
    pub may_review: bool,
    /// Whether the questions can be gone on with afterwards.
    pub may_ask: bool,
}

/// The protocol of a questionnaire. The reading is on record.
pub async fn protocol(ctx: &Ctx, code: &str, number: &str) -> ServiceResult<SafetyPage> {
    let (case, check, _, grant) = find(ctx, code, number, Permission::WellbeingSafety).await?;
    let found = store::wellbeing_safety::of_check(ctx.db(), &ctx.app.sealer, check.id).await?;
    let protocol = found.ok_or(ServiceError::NotFound)?;
    let entry = ctx.audit("wellbeing.safety_read", "wellbeing", Some(check.id)).case(case.id, case.office);
    ctx.log_read(grant, entry.detail(json!({ "number": check.number }))).await?;
    let (office, wall) = (case.office, case.compartment);
    let supervisors = store::user::in_office(ctx.db(), office, Role::Supervisor, wall, ctx.today()).await?;
    let here = store::office::by_id(ctx.db(), office).await?;
    let facts = Facts::case(office, case.caseworker, wall);
    let writable = case.merged_into.is_none();
    let reviewed = protocol.review.is_some();
    let may = |permission| writable && ctx.require(permission, &facts).is_ok();
    Ok(SafetyPage {
        may_record: protocol.record.is_none() && may(Permission::WellbeingSafety),
        may_review: protocol.record.is_some() && !reviewed && may(Permission::WellbeingReview),
        may_ask: !check.locked && may(Permission::WellbeingAsk),
        code: case.code,
        number: check.number,
        protocol,
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
    let protocol = hold(ctx, &mut tx, &case, &check).await?;
    store::wellbeing_safety::record(&mut tx, &ctx.app.sealer, protocol.id, &record, ctx.user(), ctx.now).await?;
    let kind = TaskKind::WellbeingProtocol;
    store::task::done(&mut tx, case.id, kind, Some(check.id), ctx.now, Some(ctx.user())).await?;
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
    let protocol = hold(ctx, &mut tx, &case, &check).await?;
    if protocol.record.is_none() {
        return Err(ServiceError::refused("error-safety-not-recorded"));
    }
    store::wellbeing_safety::review(&mut tx, &ctx.app.sealer, protocol.id, &review, ctx.user(), ctx.now).await?;
    let kind = TaskKind::WellbeingSafety;
    store::task::done(&mut tx, case.id, kind, Some(check.id), ctx.now, Some(ctx.user())).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("wellbeing.safety_reviewed", "wellbeing", Some(check.id)).case(case.id, case.office);
    tx.commit(entry).await?;
    Ok((case.code, check.number))
}

/// The protocol, held in the caller's transaction where the case still is.
async fn hold(ctx: &Ctx, tx: &mut Tx, case: &Case, check: &CheckRow) -> ServiceResult<Protocol> {
    case::hold(tx, case).await?;
    store::wellbeing_safety::of_check(&mut *tx, &ctx.app.sealer, check.id).await?.ok_or(ServiceError::NotFound)
}
