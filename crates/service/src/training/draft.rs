//! Marks that were typed and not saved are kept meanwhile, for the one who typed them: a phone may die in class.

use chrono::{DateTime, Utc};
use domain::authz::Permission;
use domain::training::{MarkForm, MarksForm, SEATS_MAX};
use serde_json::json;
use store::Tx;

use super::{attend, find};
use crate::{Ctx, ServiceError, ServiceResult};

/// Longest text that is kept of a field.
const TEXT_MAX: usize = 200;

/// Keeps what was typed so far, and says when. Nothing when somebody saved the session meanwhile.
pub async fn keep_marks(ctx: &Ctx, form: &MarksForm) -> ServiceResult<Option<DateTime<Utc>>> {
    let (cohort, grant) = find(ctx, ctx.db(), &form.cohort, Permission::TrainingAttend).await?;
    let session = attend::session(ctx.db(), &cohort, &form.number).await?;
    let short = |text: &str| text.chars().count() <= TEXT_MAX;
    let fits = |m: &MarkForm| short(&m.who) && short(&m.status) && short(&m.minutes);
    if form.marks.len() as i64 > SEATS_MAX || !short(&form.topic) || !form.marks.iter().all(fits) {
        return Err(ServiceError::refused("error-unknown-choice"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    store::training_cohort::hold(&mut tx, cohort.id).await?;
    // On its way while the session was saved: it must not bring back what was saved.
    let now = attend::session(&mut tx, &cohort, &form.number).await?;
    if form.version.trim().parse() != Ok(now.version) {
        return Ok(None);
    }
    let ids = (ctx.id(), session.id, ctx.user());
    // The log says that somebody began, not each pause between two marks.
    if store::training_draft::keep(&mut tx, &ctx.app.sealer, ids, form, ctx.now).await? {
        let mut entry = ctx.audit("training.draft_kept", "training_session", Some(session.id));
        entry.office_id = Some(cohort.office);
        tx.commit(entry.detail(json!({ "cohort": cohort.code, "number": session.number }))).await?;
    } else {
        tx.commit_unchecked_bookkeeping().await?;
    }
    Ok(Some(ctx.now))
}
