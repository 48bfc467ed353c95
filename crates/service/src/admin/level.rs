//! How soon providers answer, and what follows when they do not. Clocks that run are looked at again when it changes.

use domain::authz::{Facts, Permission};
use domain::referral::{ServiceLevel, ServiceLevelForm, Urgency};
use serde_json::json;
use store::command::{self, Claim};
use store::{Tx, calendar, referral_clock};

use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// The service level of every urgency with its version, the least urgent first.
pub async fn service_levels(ctx: &Ctx) -> ServiceResult<Vec<(Urgency, ServiceLevel, i64)>> {
    ctx.require(Permission::OfficeManage, &Facts::NONE).map(drop)?;
    Ok(calendar::levels(ctx.db()).await?)
}

/// Saves the form over the version it was opened with.
pub async fn edit_service_level(ctx: &Ctx, form: &ServiceLevelForm) -> ServiceResult<()> {
    let grant = ctx.require(Permission::OfficeManage, &Facts::NONE)?;
    let (command, urgency, level) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "service_level.edit", ctx.now).await? {
        return Ok(());
    }
    let saved = calendar::levels(&mut tx).await?.into_iter().find(|(u, ..)| *u == urgency);
    let (_, saved, version) = saved.ok_or(ServiceError::NotFound)?;
    let changed = differences(&saved, &level);
    if form.version.trim() != version.to_string() {
        let differences =
            changed.into_iter().map(|(field, saved, _)| Difference { field: field.into(), saved: saved.to_string() });
        return Err(ServiceError::Conflict(differences.collect()));
    }
    calendar::set_level(&mut tx, urgency, &level, version).await?;
    referral_clock::look_again_at_urgency(&mut tx, urgency, ctx.now).await?;
    command::finish(&mut tx, command, "").await?;
    let changes: serde_json::Map<_, _> =
        changed.into_iter().map(|(field, old, new)| (field.to_owned(), json!([old, new]))).collect();
    let entry = ctx.audit("office.answer_times_changed", "office", None);
    Ok(tx.commit(entry.detail(json!({ "urgency": urgency.as_str(), "changes": changes }))).await?)
}

/// Field, saved value, typed value.
fn differences(saved: &ServiceLevel, typed: &ServiceLevel) -> Vec<(&'static str, u32, u32)> {
    [
        ("acknowledge", saved.acknowledge, typed.acknowledge),
        ("answer", saved.answer, typed.answer),
        ("first_reminder", saved.first_reminder, typed.first_reminder),
        ("second_reminder", saved.second_reminder, typed.second_reminder),
        ("supervisor", saved.supervisor, typed.supervisor),
        ("expires", saved.expires, typed.expires),
    ]
    .into_iter()
    .filter(|(_, saved, typed)| saved != typed)
    .collect()
}
