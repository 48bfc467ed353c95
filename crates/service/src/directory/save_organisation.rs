//! An organisation: new, or saved over the version that was opened.

use domain::authz::{Facts, Grant, Permission};
use domain::directory::OrganisationForm;
use domain::id::OrganisationId;
use domain::place::Place;
use serde_json::{Map, json};
use store::command::{self, Claim};
use store::directory::OrganisationEntry;
use store::{StoreError, Tx};

use crate::{Ctx, Difference, ServiceError, ServiceResult, place};

/// To write in the directory.
pub(super) fn write(ctx: &Ctx) -> ServiceResult<Grant> {
    Ok(ctx.require(Permission::DirectoryWrite, &Facts::NONE)?)
}

/// What the form of an organisation begins with, and the places to choose from.
#[derive(Debug, Clone)]
pub struct OrganisationStart {
    /// Empty for a new one.
    pub form: OrganisationForm,
    /// Places of the actor's country.
    pub places: Vec<Place>,
}

/// The form of an organisation, of a new one without `id`.
pub async fn organisation_form(ctx: &Ctx, id: Option<&str>) -> ServiceResult<OrganisationStart> {
    drop(write(ctx)?);
    let form = match id {
        None => OrganisationForm { active: true, ..OrganisationForm::default() },
        Some(id) => {
            let (entry, version) = find(ctx, id).await?;
            form_of(&entry, version, label(ctx, entry.pcode.as_deref()).await?)
        }
    };
    Ok(OrganisationStart { form, places: place::choices(ctx).await? })
}

async fn find(ctx: &Ctx, id: &str) -> ServiceResult<(OrganisationEntry, i64)> {
    let id: OrganisationId = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    store::directory::organisation(ctx.db(), id).await?.ok_or(ServiceError::NotFound)
}

/// What a place field shows of a P-code.
pub(super) async fn label(ctx: &Ctx, pcode: Option<&str>) -> ServiceResult<String> {
    let Some(pcode) = pcode else { return Ok(String::new()) };
    Ok(store::place::by_pcode(ctx.db(), pcode).await?.map_or_else(|| pcode.to_owned(), |p| p.label()))
}

fn form_of(o: &OrganisationEntry, version: i64, place: String) -> OrganisationForm {
    let day = |d: Option<chrono::NaiveDate>| d.map(|d| d.to_string()).unwrap_or_default();
    OrganisationForm {
        command: String::new(),
        id: o.id.to_string(),
        version: version.to_string(),
        name: o.name.clone(),
        kind: o.kind.as_str().into(),
        place,
        locality: o.locality.clone().unwrap_or_default(),
        phone: o.phone.clone().unwrap_or_default(),
        psea_on: day(o.psea_on),
        screened_on: day(o.screened_on),
        agreement_ref: o.agreement_ref.clone().unwrap_or_default(),
        agreement_to: day(o.agreement_to),
        active: o.active,
    }
}

/// Saves an organisation and gives its id. Sent twice, it is done once.
pub async fn save_organisation(ctx: &Ctx, form: &OrganisationForm) -> ServiceResult<String> {
    let grant = write(ctx)?;
    let saved = match form.id.trim() {
        "" => None,
        id => Some(find(ctx, id).await?),
    };
    let (command, entry) = checked(ctx, form, saved.as_ref()).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "organisation.save", ctx.now).await? {
        return Ok(id);
    }
    let id = entry.id.to_string();
    let audit = match &saved {
        None => {
            store::directory::insert_organisation(&mut tx, &entry, ctx.now).await.map_err(taken)?;
            ctx.audit("organisation.created", "organisation", Some(entry.id.0))
        }
        Some((before, version)) => {
            let label = label(ctx, before.pcode.as_deref()).await?;
            let changed = differences(&form_of(before, *version, label), form);
            if form.version.trim() != version.to_string() {
                let told = changed.into_iter().map(|(field, saved, _)| Difference { field: field.into(), saved });
                return Err(ServiceError::Conflict(told.collect()));
            }
            store::directory::update_organisation(&mut tx, &entry, *version).await.map_err(taken)?;
            let changes: Map<_, _> =
                changed.into_iter().map(|(f, old, new)| (f.to_owned(), json!([old, new]))).collect();
            ctx.audit("organisation.updated", "organisation", Some(entry.id.0)).detail(json!({ "changes": changes }))
        }
    };
    command::finish(&mut tx, command, &id).await?;
    tx.commit(audit).await?;
    Ok(id)
}

/// The form with all that is wrong about it, its place included.
async fn checked(
    ctx: &Ctx,
    form: &OrganisationForm,
    saved: Option<&(OrganisationEntry, i64)>,
) -> ServiceResult<(uuid::Uuid, OrganisationEntry)> {
    let parsed = form.parse(ctx.today());
    let found = match form.place.trim() {
        "" => Ok(None),
        text => place::resolve(ctx, "place", text).await?.map(|p| Some(p.pcode)),
    };
    let ((command, edit), pcode) = match (parsed, found) {
        (Ok(edit), Ok(pcode)) => (edit, pcode),
        (Ok(_), Err(unclear)) => return Err(vec![unclear].into()),
        (Err(mut errors), found) => {
            errors.extend(found.err());
            return Err(errors.into());
        }
    };
    let entry = OrganisationEntry {
        id: saved.map_or_else(|| OrganisationId(ctx.id()), |(o, _)| o.id),
        name: edit.name,
        kind: edit.kind,
        pcode,
        locality: edit.locality,
        phone: edit.phone,
        psea_on: edit.psea_on,
        screened_on: edit.screened_on,
        agreement_ref: edit.agreement_ref,
        agreement_to: edit.agreement_to,
        active: edit.active,
    };
    Ok((command, entry))
}

/// Field, saved value, typed value.
fn differences(saved: &OrganisationForm, typed: &OrganisationForm) -> Vec<(&'static str, String, String)> {
    let fields = |f: &OrganisationForm| {
        [
            ("name", f.name.clone()),
            ("kind", f.kind.clone()),
            ("place", f.place.clone()),
            ("locality", f.locality.clone()),
            ("phone", f.phone.clone()),
            ("psea_on", f.psea_on.clone()),
            ("screened_on", f.screened_on.clone()),
            ("agreement_ref", f.agreement_ref.clone()),
            ("agreement_to", f.agreement_to.clone()),
            ("active", f.active.to_string()),
        ]
    };
    let both = fields(saved).into_iter().zip(fields(typed));
    both.map(|((field, old), (_, new))| (field, old, new)).filter(|(_, old, new)| old.trim() != new.trim()).collect()
}

fn taken(error: StoreError) -> ServiceError {
    if error.is_unique("organisation_name_unique", "organisation.name") {
        return ServiceError::field("name", "error-organisation-taken");
    }
    error.into()
}
