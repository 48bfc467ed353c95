//! Who an account is for: name, address, languages, sex.

use domain::admin::UserForm;
use domain::speaker::Speaker;
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
    compare("spoken", &codes(&saved.speaker), &codes(&edit.speaker));
    compare("sex", sex(&saved.speaker), sex(&edit.speaker));
    if form.version.trim() != saved.version.to_string() {
        return Err(ServiceError::Conflict(changed));
    }
    let (name, email) = (&edit.name, edit.email.as_str());
    store::user::update(&mut tx, saved.id, name, email, edit.language, &edit.speaker, saved.version)
        .await
        .map_err(taken)?;
    command::finish(&mut tx, command, "").await?;
    let fields: Vec<_> = changed.into_iter().map(|d| d.field).collect();
    let entry = ctx.audit("user.updated", "user", Some(saved.id.0));
    Ok(tx.commit(entry.detail(json!({ "fields": fields }))).await?)
}

fn codes(speaker: &Speaker) -> String {
    speaker.languages.iter().map(|l| l.as_str()).collect::<Vec<_>>().join(", ")
}

fn sex(speaker: &Speaker) -> &'static str {
    speaker.sex.map(|s| s.as_str()).unwrap_or_default()
}
