//! Offices: the list, one, new, changed.

use domain::admin::{OfficeEdit, OfficeForm};
use domain::authz::{Facts, Grant, Permission};
use serde_json::{Map, json};
use store::command::{self, Claim};
use store::office::OfficeRow;
use store::{StoreError, Tx};

use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// An office.
pub type Office = OfficeRow;

fn manage(ctx: &Ctx) -> ServiceResult<Grant> {
    Ok(ctx.require(Permission::OfficeManage, &Facts::NONE)?)
}

/// All offices, by code.
pub async fn office_list(ctx: &Ctx) -> ServiceResult<Vec<Office>> {
    manage(ctx).map(drop)?;
    Ok(store::office::all(ctx.db()).await?)
}

/// The office with this code.
pub async fn office(ctx: &Ctx, code: &str) -> ServiceResult<Office> {
    office_list(ctx).await?.into_iter().find(|o| o.code == code).ok_or(ServiceError::NotFound)
}

/// Names of the time zones of Africa and the Middle East first asked for, then every other, for a list to choose from.
pub fn timezones() -> Vec<&'static str> {
    let (near, far): (Vec<_>, Vec<_>) = chrono_tz::TZ_VARIANTS
        .iter()
        .map(|tz| tz.name())
        .filter(|n| n.contains('/'))
        .partition(|n| n.starts_with("Africa/") || n.starts_with("Asia/"));
    near.into_iter().chain(far).collect()
}

/// A new office. Its code is in case codes: it is never changed and never used again.
pub async fn create_office(ctx: &Ctx, form: &OfficeForm) -> ServiceResult<String> {
    let grant = manage(ctx)?;
    let (command, edit) = parsed(form)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "office.create", ctx.now).await? {
        return Ok(code);
    }
    let row = OfficeRow {
        id: ctx.id(),
        code: edit.code.clone(),
        name: edit.name,
        country: edit.country,
        pcode: None,
        timezone: edit.timezone,
        phone: edit.phone,
        active: true,
        version: 1,
    };
    store::office::insert(&mut tx, &row, ctx.now).await.map_err(taken)?;
    command::finish(&mut tx, command, &edit.code).await?;
    let mut entry = ctx.audit("office.created", "office", Some(row.id)).detail(json!({ "code": edit.code }));
    entry.office_id = Some(row.id.into());
    tx.commit(entry).await?;
    Ok(edit.code)
}

/// Saves the form over the version it was opened with.
pub async fn edit_office(ctx: &Ctx, form: &OfficeForm) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let saved = office(ctx, form.code.trim()).await?;
    let (command, edit) = parsed(form)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "office.edit", ctx.now).await? {
        return Ok(());
    }
    let changed = differences(&saved, &edit);
    if form.version.trim() != saved.version.to_string() {
        let differences = changed.into_iter().map(|(field, saved, _)| Difference { field: field.into(), saved });
        return Err(ServiceError::Conflict(differences.collect()));
    }
    let (id, timezone) = (saved.id, edit.timezone);
    let row =
        OfficeRow { name: edit.name, country: edit.country, timezone, phone: edit.phone, active: edit.active, ..saved };
    store::office::update(&mut tx, &row).await?;
    command::finish(&mut tx, command, "").await?;
    let changes: Map<_, _> = changed.into_iter().map(|(f, old, new)| (f.to_owned(), json!([old, new]))).collect();
    let mut entry = ctx.audit("office.updated", "office", Some(id)).detail(json!({ "changes": changes }));
    entry.office_id = Some(id.into());
    Ok(tx.commit(entry).await?)
}

/// Field, saved value, typed value.
fn differences(saved: &OfficeRow, edit: &OfficeEdit) -> Vec<(&'static str, String, String)> {
    let phone = |p: &Option<String>| p.clone().unwrap_or_default();
    [
        ("name", saved.name.clone(), edit.name.clone()),
        ("country", saved.country.clone(), edit.country.clone()),
        ("timezone", saved.timezone.clone(), edit.timezone.clone()),
        ("phone", phone(&saved.phone), phone(&edit.phone)),
        ("active", saved.active.to_string(), edit.active.to_string()),
    ]
    .into_iter()
    .filter(|(_, saved, typed)| saved != typed)
    .collect()
}

fn parsed(form: &OfficeForm) -> ServiceResult<(uuid::Uuid, OfficeEdit)> {
    let (command, edit) = form.parse()?;
    if edit.timezone.parse::<chrono_tz::Tz>().is_err() {
        return Err(ServiceError::field("timezone", "error-unknown-choice"));
    }
    Ok((command, edit))
}

fn taken(error: StoreError) -> ServiceError {
    if error.is_unique("office_code_unique", "office.code") {
        return ServiceError::field("code", "error-office-code-taken");
    }
    error.into()
}
