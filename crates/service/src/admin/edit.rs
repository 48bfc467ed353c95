//! Name, address and language of an account.

use domain::admin::UserForm;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};

use super::create::taken;
use super::{find, manage_users};
use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// Saves the form over the version it was opened with.
pub async fn edit_user(ctx: &Ctx, form: &UserForm) -> ServiceResult<()> {
    let grant = manage_users(ctx)?;
    let saved = find(ctx, &form.user).await?;
    let (command, edit) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "user.edit", ctx.now).await? {
        return Ok(());
    }
    let mut changed = Vec::new();
    let mut compare = |field: &str, saved: &str, typed: &str| {
        if saved != typed {
            changed.push(Difference { field: field.to_owned(), saved: saved.to_owned() });
        }
    };
    compare("name", &saved.name, &edit.name);
    compare("email", &saved.email, edit.email.as_str());
    compare("language", saved.language.as_str(), edit.language.as_str());
    if form.version.trim() != saved.version.to_string() {
        return Err(ServiceError::Conflict(changed));
    }
    store::user::update(&mut tx, saved.id, &edit.name, edit.email.as_str(), edit.language, saved.version)
        .await
        .map_err(taken)?;
    command::finish(&mut tx, command, "").await?;
    let fields: Vec<_> = changed.into_iter().map(|d| d.field).collect();
    let entry = ctx.audit("user.updated", "user", Some(saved.id.0));
    Ok(tx.commit(entry.detail(json!({ "fields": fields }))).await?)
}
