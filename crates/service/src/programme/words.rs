//! Versions of the words about consent.

use domain::consent::{ConsentVersion, ConsentWordsForm};
use serde_json::json;
use store::command::{self, Claim};
use store::programme::{self, Kind};
use store::{Tx, consent_words};

use super::manage;
use crate::{Ctx, ServiceError, ServiceResult};

/// Every version of the programme's own, the newest first.
pub async fn consent_versions(ctx: &Ctx) -> ServiceResult<Vec<ConsentVersion>> {
    manage(ctx).map(drop)?;
    Ok(consent_words::all(ctx.db()).await?)
}

/// Adds a version. Of two that begin on one day the second is refused, and told so.
pub async fn add_consent_version(ctx: &Ctx, form: &ConsentWordsForm) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let (command, new) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "programme.consent_words", ctx.now).await? {
        return Ok(());
    }
    programme::raise(&mut tx, Kind::Consent).await?;
    if !consent_words::insert(&mut tx, &new, ctx.now, ctx.user()).await? {
        return Err(ServiceError::field("valid_from", "error-consent-words-taken"));
    }
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("programme.consent_words_added", "consent_words", None);
    tx.commit(entry.detail(json!({ "version": new.version }))).await?;
    ctx.app.programme.look_again();
    Ok(())
}
