//! A step that was opened by somebody who had the case, and is sent after they lost it. Nothing that was typed is lost:
//! it is taken once, as a draft of whoever has the case now. Whoever sends it learns nothing but that it was taken.

use chrono::{DateTime, Duration, Utc};
use domain::authz::{Grant, Permission};
use domain::case::TaskKind;
use domain::code::CaseCode;
use domain::id::UserId;
use domain::intake::{Occasion, Step, StepForm};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::draft::{Draft, Place};
use uuid::Uuid;

use super::way::Way;
use crate::branch::once;
use crate::{Ctx, ServiceError, ServiceResult, access, case};

/// What it is sealed as.
const OPENED: &str = "profile_draft.opened";
/// How long after it was opened a step is still taken.
const TAKEN: Duration = Duration::days(30);

/// What the form of a step carries, sealed: that somebody could fill it in, how much of it, and what stood in it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Opened {
    by: UserId,
    at: DateTime<Utc>,
    occasion: Occasion,
    step: Step,
    protected: bool,
    /// The draft that it showed.
    #[serde(default)]
    draft: Option<Uuid>,
}

impl Opened {
    /// Seals it for a form of this step.
    pub fn seal(ctx: &Ctx, way: &Way, draft: Option<&Draft>) -> ServiceResult<String> {
        let (occasion, step, protected) = (way.occasion, way.step, way.protected);
        let draft = draft.map(|d| d.id);
        let opened = Opened { by: ctx.user(), at: ctx.now, occasion, step, protected, draft };
        Ok(hex::encode(ctx.app.sealer.seal(OPENED, way.case.id.0, &opened)?))
    }

    fn open(ctx: &Ctx, case: &Case, text: &str) -> Option<Opened> {
        ctx.app.sealer.open(OPENED, case.id.0, &hex::decode(text).ok()?).ok()
    }

    /// The draft that a form showed to the actor; nothing when it says nothing about it.
    pub fn showed(ctx: &Ctx, way: &Way, text: &str) -> Option<Uuid> {
        Opened::open(ctx, &way.case, text).filter(|o| o.by == ctx.user())?.draft
    }
}

/// Takes a step of a case that is out of the actor's reach now, if they opened it while it was not; everything else is
/// answered like a case that is not there.
pub async fn late(ctx: &Ctx, form: &StepForm) -> ServiceResult<()> {
    let (case, opened) = opened_before(ctx, form).await?;
    let typed = form.answers_to(opened.step);
    let typed = if opened.protected { typed } else { typed.without_protected() };
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("step before a handover")).await?;
    let once = once(ctx, "late step", &form.base)?;
    if command::claim(&mut tx, once, "intake.late", ctx.now).await? != Claim::New {
        return Ok(());
    }
    let case = case::hold_standing(&mut tx, &case).await?;
    let place = Place { user: ctx.user(), case: case.id, occasion: opened.occasion, step: opened.step };
    store::draft::leave(&mut tx, &ctx.app.sealer, ctx.id(), place, &typed, ctx.now).await?;
    if let Some(caseworker) = case.caseworker {
        store::draft::take_up(&mut tx, case.id, caseworker).await?;
    }
    ask(ctx, &mut tx, &case).await?;
    command::finish(&mut tx, once, "").await?;
    let detail =
        json!({ "step": opened.step.as_str(), "occasion": opened.occasion.as_str(), "typed_by": ctx.user().0 });
    let entry = ctx.audit("person.late_step", "person", Some(case.person.0)).case(case.id, case.office);
    Ok(tx.commit(entry.detail(detail)).await?)
}

async fn opened_before(ctx: &Ctx, form: &StepForm) -> ServiceResult<(Case, Opened)> {
    let code: CaseCode = form.code.parse().map_err(|_| ServiceError::NotFound)?;
    let case = store::case::by_code(ctx.db(), code.as_str()).await?.ok_or(ServiceError::NotFound)?;
    let opened = Opened::open(ctx, &case, &form.base).filter(|o| o.by == ctx.user() && o.at + TAKEN > ctx.now);
    let opened = opened.filter(|o| form.about() == Some((o.occasion, o.step))).ok_or(ServiceError::NotFound)?;
    // Whoever still reads the case was refused for another reason.
    let facts = access::facts(ctx, &case).await?;
    if ctx.require(Permission::CaseRead, &facts).is_ok() {
        return Err(ServiceError::NotFound);
    }
    Ok((case, opened))
}

/// Asks whoever has the case to look at what was left, once for all of it.
async fn ask(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    let open = store::task::of_case(&mut *tx, case.id).await?;
    if !case.status.is_open() || open.iter().any(|t| t.kind == TaskKind::StepLeft) {
        return Ok(());
    }
    case::to_do(ctx, tx, case, TaskKind::StepLeft, None, ctx.today()).await
}

/// A step was saved or begun anew by whoever has the case: the next answers that were left for it come up, and nobody is
/// asked any more when there are none.
pub(super) async fn looked_at(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    if case.caseworker != Some(ctx.user()) {
        return Ok(());
    }
    store::draft::take_up(tx, case.id, ctx.user()).await?;
    if !store::draft::any_left(&mut *tx, case.id).await? {
        store::task::done(tx, case.id, TaskKind::StepLeft, None, ctx.now, Some(ctx.user())).await?;
    }
    Ok(())
}
