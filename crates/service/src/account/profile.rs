//! Name and language.

use domain::account::ProfileForm;
use store::Tx;
use store::command::{self, Claim};

use super::{own, user};
use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// Saves name and language of the actor.
pub async fn save_profile(ctx: &Ctx, form: &ProfileForm) -> ServiceResult<()> {
    let (id, profile) = form.parse()?;
    let grant = own(ctx)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, id, "account.profile", ctx.now).await? {
        return Ok(());
    }
    let saved = user(ctx).await?;
    if form.version.trim() != saved.version.to_string() {
        let mut differences = Vec::new();
        if saved.name != profile.name {
            differences.push(Difference { field: "name".into(), saved: saved.name });
        }
        if saved.language != profile.language {
            differences.push(Difference { field: "language".into(), saved: saved.language.to_string() });
        }
        return Err(ServiceError::Conflict(differences));
    }
    let (name, email) = (&profile.name, &saved.email);
    store::user::update(&mut tx, saved.id, name, email, profile.language, &saved.speaker, saved.version).await?;
    command::finish(&mut tx, id, "").await?;
    Ok(tx.commit(ctx.audit("account.updated", "user", Some(ctx.user().0))).await?)
}
