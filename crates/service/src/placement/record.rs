//! An apprenticeship or a job begins.

use chrono::Days;
use domain::authz::{Facts, Permission};
use domain::case::{CaseEventKind, TaskKind};
use domain::form::FieldError;
use domain::id::ActionId;
use domain::placement::{Hours, LookKind, Placement, PlacementFinding, PlacementForm, findings, looks_after};
use domain::plan::LinkKind;
use serde_json::json;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::placement::StoredPlacement;
use store::training_of_case::CaseTraining;
use store::{Source, Tx};
use uuid::Uuid;

use super::find::{allowed, find_case};
use super::running;
use crate::{Ctx, ServiceError, ServiceResult, case, plan};

/// Days within which the caseworker sees whether a place is safe for the person.
const SAFE_WITHIN: u64 = 1;

/// What the form begins with.
#[derive(Debug, Clone)]
pub struct PlacementStart {
    /// What it says so far.
    pub form: PlacementForm,
    /// Code name of the person, once the case is known.
    pub code_name: Option<String>,
    /// Steps of the person's plan for which it may be.
    pub steps: Vec<(ActionId, String)>,
}

/// The form; filled in with a case where it comes from one.
pub async fn record_start(ctx: &Ctx, code: &str) -> ServiceResult<PlacementStart> {
    if !ctx.actor.may_somewhere(Permission::PlacementWrite) {
        return Err(ServiceError::Forbidden);
    }
    let (code_name, steps) = match code.trim() {
        "" => (None, Vec::new()),
        code => {
            let (case, right) = find_case(ctx, code).await?;
            drop(right);
            let steps = plan::waiting_steps(ctx, &case).await?;
            (Some(case.code_name), steps)
        }
    };
    let form = PlacementForm { code: code.trim().to_owned(), ..PlacementForm::default() };
    Ok(PlacementStart { form, code_name, steps })
}

/// Records that somebody begins, and gives the id. Sent twice, it is one.
pub async fn record(ctx: &Ctx, form: &PlacementForm) -> ServiceResult<String> {
    if !ctx.actor.may_somewhere(Permission::PlacementWrite) {
        return Err(ServiceError::Forbidden);
    }
    let (found, grant) = match find_case(ctx, &form.code).await {
        Err(ServiceError::NotFound) => return Err(unknown_case(form, ctx.today())),
        found => found?,
    };
    let (command, placement) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = claim(&mut tx, command, "placement.record", ctx.now).await? {
        return Ok(id);
    }
    // Behind a wall meanwhile, in other hands, or ended: as if it had been so before.
    store::case::hold(&mut tx, found.id).await?;
    let case = store::case::by_id(&mut tx, found.id).await?.ok_or(ServiceError::NotFound)?;
    drop(allowed(ctx, &case, Permission::PlacementWrite)?);
    if !case.status.is_open() {
        return Err(ServiceError::refused("error-placement-case-closed"));
    }
    let doubt = check(ctx, &mut tx, &case, &placement, None).await?;
    let id = keep(ctx, &mut tx, &case, &placement).await?;
    if doubt {
        doubted(ctx, &mut tx, &case, id).await?;
    }
    plan::becomes(ctx, &mut tx, &case, &form.step, (LinkKind::Placement, id)).await?;
    finish(&mut tx, command, &id.to_string()).await?;
    let entry = ctx.audit("placement.started", "placement", Some(id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "kind": placement.kind.as_str() }))).await?;
    Ok(id.to_string())
}

/// Every error of the form at once, beside that of the case.
fn unknown_case(form: &PlacementForm, today: chrono::NaiveDate) -> ServiceError {
    let unknown = FieldError { field: "code".into(), key: "error-placement-case".into(), args: Vec::new() };
    let others = form.parse(today).err().unwrap_or_default();
    ServiceError::Invalid([vec![unknown], others].concat())
}

/// Refuses what stands in the way. Whom a person is not to meet is for who may read the case: nobody else is told by a
/// refusal who works where, and the caseworker looks instead. Gives whether they have to.
/// A placement that is corrected does not stand in its own way; one that has ended puts nobody anywhere, and is written down
/// as it was: also what was stopped for a child.
pub(super) async fn check(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    placement: &Placement,
    was: Option<&StoredPlacement>,
) -> ServiceResult<bool> {
    if was.is_some_and(|was| was.ended.is_some()) {
        return Ok(false);
    }
    let person = store::person::by_id(&mut *tx, case.person).await?.ok_or(ServiceError::NotFound)?;
    let classes = classes(&mut *tx, case).await?;
    let work = running(&mut *tx, case.id, was.map(|w| w.id)).await?;
    let age = person.birth.age_on(ctx.today());
    let found = findings(age, placement.hazardous, &placement.hours, &classes, &work);
    let field = |f: &PlacementFinding| match f {
        PlacementFinding::Hazardous => "hazardous",
        PlacementFinding::InClass | PlacementFinding::AtWork => "shift",
        PlacementFinding::AgeUnknown | PlacementFinding::TooYoung => "",
    };
    let error = |f: &PlacementFinding| FieldError { field: field(f).into(), key: f.label_key(), args: Vec::new() };
    let mut errors: Vec<FieldError> = found.iter().map(error).collect();
    let there = was.is_some_and(|was| was.placement.employer == placement.employer);
    let meets = !there && meets_somebody(ctx, &mut *tx, case, &placement.employer).await?;
    let told = reads(ctx, case);
    if meets && told {
        errors.push(FieldError { field: "employer".into(), key: "error-placement-apart".into(), args: Vec::new() });
    }
    if errors.is_empty() { Ok(meets && !told) } else { Err(errors.into()) }
}

/// Asks whoever has the case to see whether the place is safe for the person.
pub(super) async fn doubted(ctx: &Ctx, tx: &mut Tx, case: &Case, id: Uuid) -> ServiceResult<()> {
    let due = ctx.today().checked_add_days(Days::new(SAFE_WITHIN)).unwrap_or(ctx.today());
    case::to_do(ctx, tx, case, TaskKind::PlacementSafe, Some(id), due).await
}

/// Days and hours of classes that go on.
async fn classes(src: impl Source, case: &Case) -> ServiceResult<Vec<Hours>> {
    let class = |t: CaseTraining| Hours { from: t.starts_on, until: Some(t.ends_on), shift: t.shift };
    let all = store::training_of_case::of_case(src, case.id).await?;
    Ok(all.into_iter().filter(|t| t.status.is_in_class()).map(class).collect())
}

/// Whether somebody works there whom the person is not to meet.
async fn meets_somebody(ctx: &Ctx, mut src: impl Source, case: &Case, employer: &str) -> ServiceResult<bool> {
    let wanted = domain::name::words(employer);
    for other in store::contact_rule::of_case(&mut src, &ctx.app.sealer, case.id).await? {
        // What a record had that was merged is with the one that stays.
        let kept = store::case::by_id(&mut src, other).await?.and_then(|c| c.merged_into).unwrap_or(other);
        let all = store::placement::of_case(&mut src, kept).await?;
        if all.iter().any(|p| p.ended.is_none() && domain::name::words(&p.placement.employer) == wanted) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Keeps a placement in the caller's transaction, with what is to be looked at, and its line in the timeline.
pub(crate) async fn keep(ctx: &Ctx, tx: &mut Tx, case: &Case, placement: &Placement) -> ServiceResult<Uuid> {
    let id = ctx.id();
    store::placement::insert(tx, (id, case.id), placement, (ctx.user(), ctx.now)).await?;
    let planned = looks_after(placement.kind, placement.hours.from, placement.hours.until);
    let looks: Vec<(Uuid, LookKind, i64, chrono::NaiveDate)> =
        planned.into_iter().map(|(kind, days, due)| (ctx.id(), kind, days, due)).collect();
    store::placement::plan(tx, id, &looks).await?;
    if let Some((.., due)) = looks.first() {
        case::to_do(ctx, tx, case, TaskKind::PlacementLook, Some(id), *due).await?;
    }
    let detail = json!({ "placement": placement.kind.as_str() });
    case::note(ctx, tx, case, CaseEventKind::PlacementStarted, Some(id.to_string()), detail).await?;
    Ok(id)
}

/// Whether the actor may read the case itself.
pub(super) fn reads(ctx: &Ctx, case: &Case) -> bool {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    ctx.require(Permission::CaseRead, &facts).is_ok()
}

/// Whether the actor may write about work in this case.
pub(super) fn may_write(ctx: &Ctx, case: &Case) -> bool {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    case.merged_into.is_none() && ctx.require(Permission::PlacementWrite, &facts).is_ok()
}
