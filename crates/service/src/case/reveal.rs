//! The legal name and the phones, on request: with a reason, for five minutes, on record.

use chrono::{DateTime, Duration, Utc};
use domain::authz::Permission;
use domain::case::{REVEAL_MINUTES, RevealForm, RevealReason};
use serde_json::json;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::reveal::{Reveal, RevealedPhone};
use store::{Audit, Tx};

use super::find_screened;
use crate::{Ctx, ServiceResult};

/// An identity while it is shown.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The legal name.
    pub name: String,
    /// Phones, with how to use them without putting anybody at risk.
    pub phones: Vec<RevealedPhone>,
    /// Why it is shown.
    pub reason: RevealReason,
    /// When it is hidden again.
    pub until: DateTime<Utc>,
}

/// Shows the identity behind a case to the actor for five minutes.
pub async fn reveal(ctx: &Ctx, form: &RevealForm) -> ServiceResult<()> {
    let (case, grant) = find_screened(ctx, &form.code, Permission::PersonReveal).await?;
    let form = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = claim(&mut tx, form.command, "identity.reveal", ctx.now).await? {
        return Ok(());
    }
    let row = Reveal {
        id: ctx.id(),
        user: ctx.user(),
        case: case.id,
        reason: form.reason,
        at: ctx.now,
        until: ctx.now + Duration::minutes(REVEAL_MINUTES),
    };
    store::reveal::insert(&mut tx, &row).await?;
    finish(&mut tx, form.command, &case.code).await?;
    let entry = ctx.audit("identity.revealed", "case", Some(case.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry.reason(form.reason.as_str())).await?)
}

/// Hides it again before the time is over.
pub async fn hide(ctx: &Ctx, code: &str) -> ServiceResult<()> {
    let (case, grant) = find_screened(ctx, code, Permission::PersonReveal).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    store::reveal::end(&mut tx, ctx.user(), case.id, ctx.now).await?;
    Ok(tx.commit(ctx.audit("identity.hidden", "case", Some(case.id.0)).case(case.id, case.office)).await?)
}

/// Whether the identity behind the case is shown to the actor now.
pub async fn revealed(ctx: &Ctx, case: &Case) -> ServiceResult<bool> {
    Ok(revealed_until(ctx, case).await?.is_some())
}

/// Until when it is shown to the actor. Nothing when it is not, or when the right to see it is gone.
pub async fn revealed_until(ctx: &Ctx, case: &Case) -> ServiceResult<Option<DateTime<Utc>>> {
    Ok(current(ctx, case).await?.map(|(_, until)| until))
}

async fn current(ctx: &Ctx, case: &Case) -> ServiceResult<Option<(RevealReason, DateTime<Utc>)>> {
    let facts = domain::authz::Facts::case(case.office, case.caseworker, case.compartment);
    if ctx.require(Permission::PersonReveal, &facts).is_err() {
        return Ok(None);
    }
    Ok(store::reveal::current(ctx.db(), ctx.user(), case.id, ctx.now).await?)
}

/// The identity, if it is shown now, and the entry of the reading with a word about it.
pub(crate) async fn shown(ctx: &Ctx, case: &Case, entry: Audit) -> ServiceResult<(Option<Identity>, Audit)> {
    let Some((reason, until)) = current(ctx, case).await? else { return Ok((None, entry)) };
    let (name, phones) = store::reveal::identity(ctx.db(), case.person).await?;
    Ok((Some(Identity { name, phones, reason, until }), entry.detail(json!({ "identity": "shown" }))))
}
