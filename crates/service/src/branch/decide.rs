//! Somebody decides what holds, field by field. What changed since the page was shown is shown again, with the choices as
//! they were made; what came to wait meanwhile goes on waiting.

use domain::authz::{Facts, Permission};
use domain::branch::{BranchField, DecideForm, Decision, Keep, Waiting};
use serde_json::json;
use store::Tx;
use store::branch::Branch;
use store::case::Case;
use store::command::{self, Claim};

use super::Began;
use super::keep::done_if_nothing_waits;
use super::show::{now, open_fields};
use crate::{Ctx, ServiceError, ServiceResult, case, person};

/// Writes what was decided. Sent twice, it is decided once.
pub async fn decide(ctx: &Ctx, form: &DecideForm) -> ServiceResult<()> {
    let (case, grant) = case::find(ctx, &form.code, Permission::PersonEdit).await?;
    let branches = store::branch::of_case(ctx.db(), &ctx.app.sealer, case.id).await?;
    let decision = form.parse(&open_fields(&branches))?;
    let asked: Vec<BranchField> = decision.keep.iter().map(|(field, _)| *field).collect();
    if asked.contains(&BranchField::Risk) {
        ctx.require(Permission::CaseStatus, &Facts::case(case.office, case.caseworker, case.compartment)).map(drop)?;
    }
    let (person, saved) = now(ctx, &case).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, decision.command, "person.decide", ctx.now).await? {
        return Ok(());
    }
    let seen = Began::open(ctx, &case, &decision.seen).filter(|_| !asked.is_empty()).ok_or_else(changed)?;
    let same = |field: &BranchField| match field {
        BranchField::Risk => seen.saved.risk == saved.risk,
        field => field.same(&seen.saved.profile, &saved.profile),
    };
    if !asked.iter().all(same) {
        return Err(changed());
    }
    let whole = chosen(ctx, &decision, &saved, &branches)?;
    // Whoever decides, saves or hands the case over at this moment waits, and then finds another version.
    hold(&mut tx, &case).await?;
    let written = person::write(ctx, &mut tx, &case, person, (&saved.profile, &whole.profile)).await?;
    set_risk(ctx, &mut tx, &case, whole).await?;
    for branch in branches.iter().filter(|b| decision.branches.contains(&b.id)) {
        let left: Vec<BranchField> = branch.fields.iter().copied().filter(|f| !asked.contains(f)).collect();
        if left.len() < branch.fields.len() {
            store::branch::leave(&mut tx, branch.id, &left).await?;
        }
    }
    done_if_nothing_waits(ctx, &mut tx, &case).await?;
    command::finish(&mut tx, decision.command, "").await?;
    let kept: serde_json::Map<_, _> =
        decision.keep.iter().map(|(field, keep)| (field.as_str().to_owned(), json!(keep.word()))).collect();
    let entry = ctx.audit("person.decided", "person", Some(case.person.0)).case(case.id, case.office);
    Ok(tx.commit(entry.detail(json!({ "kept": kept, "fields": written }))).await?)
}

async fn hold(tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    store::case::hold(tx, case.id).await?;
    let now = store::case::by_id(&mut *tx, case.id).await?.ok_or(ServiceError::NotFound)?;
    if now.version == case.version { Ok(()) } else { Err(changed()) }
}

fn changed() -> ServiceError {
    ServiceError::Conflict(Vec::new())
}

/// What holds from now on.
fn chosen(ctx: &Ctx, decision: &Decision, saved: &Waiting, branches: &[Branch]) -> ServiceResult<Waiting> {
    let country = ctx.office.as_ref().map_or("", |o| o.country.as_str());
    let mut whole = saved.clone();
    for (field, keep) in &decision.keep {
        match keep {
            Keep::Saved => {}
            Keep::Typed(id) => {
                let of = branches.iter().find(|b| b.id == *id && b.fields.contains(field)).ok_or_else(changed)?;
                match field {
                    BranchField::Risk => whole.risk = of.waiting.risk,
                    field => field.take(&of.waiting.profile, &mut whole.profile),
                }
            }
            Keep::Both => {
                let shown = |b: &&Branch| decision.branches.contains(&b.id) && b.fields.contains(field);
                for branch in branches.iter().filter(shown) {
                    field.take_both(&branch.waiting.profile, &mut whole.profile, country);
                }
            }
        }
    }
    Ok(whole)
}

async fn set_risk(ctx: &Ctx, tx: &mut Tx, case: &Case, whole: Waiting) -> ServiceResult<()> {
    let Some(risk) = whole.risk.filter(|risk| case.risk != Some(*risk)) else { return Ok(()) };
    case::write_risk(ctx, tx, case, risk).await
}
