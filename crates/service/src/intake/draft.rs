//! What was typed and is not saved: kept while somebody types, or when they stop in the middle.

use chrono::{DateTime, Utc};
use domain::authz::Permission;
use domain::intake::{Occasion, StepForm};
use store::Tx;

use super::late::{Opened, looked_at};
use super::way::find;
use crate::{Ctx, ServiceResult, case};

/// What became of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Of which occasion.
    pub occasion: Occasion,
    /// When it was kept; nothing when the step was saved meanwhile, and what was typed is older than that.
    pub at: Option<DateTime<Utc>>,
}

/// Keeps what was typed, unchecked, for the one who typed it.
pub async fn keep(ctx: &Ctx, form: &StepForm) -> ServiceResult<Kept> {
    let way = find(ctx, &form.code, form.about()).await?;
    let (place, showed) = (way.place(ctx), Opened::showed(ctx, &way, &form.base));
    let entry = way.audit(ctx, "person.draft_kept");
    let mut typed = form.answers_to(way.step);
    if !way.protected {
        typed = typed.without_protected();
    }
    let mut tx = Tx::begin(ctx.db(), way.grant).await?;
    case::hold_again(ctx, &mut tx, &way.case, Permission::PersonEdit).await?;
    let versions = store::snapshot::of_case(&mut tx, place.case).await?;
    let here = versions.iter().find(|v| v.step == place.step && v.occasion == place.occasion);
    // On its way while the step was saved: it must not bring back what was saved.
    if form.version.parse() != Ok(here.map_or(0, |v| v.version)) {
        return Ok(Kept { occasion: place.occasion, at: None });
    }
    let begins = store::draft::keep(&mut tx, &ctx.app.sealer, ctx.id(), (place, showed), &typed, ctx.now).await?;
    // The log says that somebody began to type, not each pause between two words.
    if begins {
        tx.commit(entry).await?;
    } else {
        tx.commit_unchecked_bookkeeping().await?;
    }
    Ok(Kept { occasion: place.occasion, at: Some(ctx.now) })
}

/// Starts again: what the actor typed into the step is gone.
pub async fn drop_draft(ctx: &Ctx, form: &StepForm) -> ServiceResult<()> {
    let way = find(ctx, &form.code, form.about()).await?;
    let (place, entry) = (way.place(ctx), way.audit(ctx, "person.draft_dropped"));
    let showed = Opened::showed(ctx, &way, &form.base);
    let mut tx = Tx::begin(ctx.db(), way.grant).await?;
    let case = case::hold_again(ctx, &mut tx, &way.case, Permission::PersonEdit).await?;
    store::draft::drop(&mut tx, place, showed).await?;
    looked_at(ctx, &mut tx, &case).await?;
    Ok(tx.commit(entry).await?)
}
