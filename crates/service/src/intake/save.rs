//! Saving a step: a new version, the draft gone, and what follows from the answers.

use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::intake::{Answer, Occasion, Protected, Section, Step, StepForm};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::snapshot::{NewSnapshot, Saved};

use super::difference::differences;
use super::due;
use super::late::{Opened, looked_at};
use super::way::{self, find, is_adult, last_known};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// What became of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// At which occasion.
    pub occasion: Occasion,
    /// The step to go on with; nothing when this was the last one.
    pub next: Option<Step>,
}

/// Saves the answers to a step as a new version. Sent twice, it is one version; based on an older version than the newest,
/// it is refused and says where they differ.
pub async fn save(ctx: &Ctx, form: &StepForm) -> ServiceResult<Outcome> {
    let found = find(ctx, &form.code, form.about()).await?;
    let (place, protects) = (found.place(ctx), found.protected);
    let (entry, showed) = (found.audit(ctx, "person.step_saved"), Opened::showed(ctx, &found, &form.base));
    let (case, occasion, step) = (found.case, found.occasion, found.step);
    // Who may not read an answer does not give it either: what was answered stays.
    let typed = if protects { form.clone() } else { form.clone().without_protected() };
    let mut answers = typed.parse(step, ctx.today(), is_adult(ctx, &case).await?)?;
    if let Section::Household(household) = &mut answers.section {
        household.facts = way::household(ctx, &case).await?;
    }
    let outcome = Outcome { occasion, next: step.next() };
    let mut tx = Tx::begin(ctx.db(), found.grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, answers.command, "intake.save", ctx.now).await? {
        return Ok(outcome);
    }
    // Savings of one case wait for each other: the second of two sees the version of the first.
    let case = case::hold_living(ctx, &mut tx, &case, Permission::PersonEdit).await?;
    let versions: Vec<Saved> =
        store::snapshot::of_case(&mut tx, case.id).await?.into_iter().filter(|v| v.step == step).collect();
    let known = last_known(&versions, occasion);
    let here = known.filter(|v| v.occasion == occasion);
    let before = match known {
        Some(saved) => Some(store::snapshot::open(&mut tx, &ctx.app.sealer, saved.id).await?),
        None => None,
    };
    let kept = before.as_ref().map(|(_, protected)| protected.clone()).unwrap_or_default();
    if here.map_or(0, |v| v.version) != answers.version {
        let shown = if protects { kept.clone() } else { Protected::default() };
        let saved = before.as_ref().map(|(section, _)| StepForm::of(section, &shown, ctx.locale)).unwrap_or_default();
        let now = StepForm::of(&answers.section, &answers.protected, ctx.locale);
        return Err(ServiceError::Conflict(differences(step, &saved, &now)));
    }
    let protected = if protects { answers.protected } else { kept.clone() };
    let new = NewSnapshot {
        id: ctx.id(),
        case: case.id,
        occasion,
        // Numbers go on from the highest, which after a merge is not always the newest.
        version: versions.iter().filter(|v| v.occasion == occasion).map(|v| v.version).max().unwrap_or(0) + 1,
        section: &answers.section,
        protected: &protected,
        by: ctx.user(),
    };
    store::snapshot::insert(&mut tx, &ctx.app.sealer, &new, ctx.now).await?;
    store::draft::drop(&mut tx, place, showed).await?;
    looked_at(ctx, &mut tx, &case).await?;
    due::answered(ctx, &mut tx, &case, occasion).await?;
    keep_safe(ctx, &mut tx, &case, &kept, &protected).await?;
    let detail = json!({ "step": step.as_str(), "occasion": occasion.as_str() });
    case::note(ctx, &mut tx, &case, CaseEventKind::SnapshotSaved, None, detail).await?;
    command::finish(&mut tx, answers.command, "").await?;
    tx.commit(entry).await?;
    Ok(outcome)
}

/// Who fears revenge gets a plan to stay safe: asked for at once, and once.
async fn keep_safe(ctx: &Ctx, tx: &mut Tx, case: &Case, before: &Protected, now: &Protected) -> ServiceResult<()> {
    if now.fear != Some(Answer::Yes) || before.fear == Some(Answer::Yes) {
        return Ok(());
    }
    let open = store::task::of_case(&mut *tx, case.id).await?;
    if open.iter().any(|t| t.kind == TaskKind::SafetyPlan) {
        return Ok(());
    }
    case::to_do(ctx, tx, case, TaskKind::SafetyPlan, None, ctx.today()).await
}
