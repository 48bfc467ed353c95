//! A service or an opportunity: new, or saved over the version that was opened. Whoever saves it has checked it.

use domain::directory::{ServiceEdit, ServiceForm, expiry};
use domain::form::FieldError;
use domain::id::{OrganisationId, ServiceId};
use domain::place::Place;
use domain::programme::Rule;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::directory::ServiceEntry;

use super::save_organisation::{label, write};
use crate::{Ctx, Difference, ServiceError, ServiceResult, job, need, place};

/// What the form of a service begins with.
#[derive(Debug, Clone)]
pub struct ServiceStart {
    /// Empty for a new one.
    pub form: ServiceForm,
    /// Name of who offers it.
    pub organisation: String,
    /// Places of the actor's country.
    pub places: Vec<Place>,
}

/// The form of a new service of an organisation.
pub async fn new_service(ctx: &Ctx, organisation: &str) -> ServiceResult<ServiceStart> {
    drop(write(ctx)?);
    let id: OrganisationId = organisation.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let (owner, _) = store::directory::organisation(ctx.db(), id).await?.ok_or(ServiceError::NotFound)?;
    let form = ServiceForm {
        organisation: id.to_string(),
        place: label(ctx, owner.pcode.as_deref()).await?,
        active: true,
        ..ServiceForm::default()
    };
    Ok(ServiceStart { form, organisation: owner.name, places: place::choices(ctx).await? })
}

/// The form of a service that exists.
pub async fn edit_service(ctx: &Ctx, id: &str) -> ServiceResult<ServiceStart> {
    drop(write(ctx)?);
    let (entry, version) = find(ctx, id).await?;
    let organisation = store::directory_list::organisation_name(ctx.db(), entry.organisation).await?;
    Ok(ServiceStart {
        form: form_of(ctx, &entry, version).await?,
        organisation: organisation.unwrap_or_default(),
        places: place::choices(ctx).await?,
    })
}

async fn find(ctx: &Ctx, id: &str) -> ServiceResult<(ServiceEntry, i64)> {
    let id: ServiceId = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    store::directory::service(ctx.db(), id).await?.ok_or(ServiceError::NotFound)
}

async fn form_of(ctx: &Ctx, s: &ServiceEntry, version: i64) -> ServiceResult<ServiceForm> {
    let day = |d: Option<chrono::NaiveDate>| d.map(|d| d.to_string()).unwrap_or_default();
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let mut areas = Vec::new();
    for pcode in &s.areas {
        areas.push(label(ctx, Some(pcode)).await?);
    }
    Ok(ServiceForm {
        command: String::new(),
        id: s.id.to_string(),
        organisation: s.organisation.to_string(),
        version: version.to_string(),
        category: s.category.as_str().into(),
        kind: s.kind.as_str().into(),
        title: s.title.clone(),
        place: label(ctx, Some(&s.pcode)).await?,
        areas: areas.join("\n"),
        for_sex: s.for_sex.map(|sex| sex.as_str().into()).unwrap_or_default(),
        age_min: number(s.age_min),
        age_max: number(s.age_max),
        needs_reading: s.needs_reading,
        hazardous: s.hazardous,
        step_free: s.step_free,
        free_places: number(s.free_places),
        cost: s.cost.clone().unwrap_or_default(),
        pays: s.pays.clone().unwrap_or_default(),
        hours: s.hours.clone().unwrap_or_default(),
        apply_by: day(s.apply_by),
        starts_on: day(s.starts_on),
        ends_on: day(s.ends_on),
        active: s.active,
    })
}

/// Saves a service and gives its id; those who have an open need for it are told. Sent twice, it is done once.
pub async fn save_service(ctx: &Ctx, form: &ServiceForm) -> ServiceResult<String> {
    let grant = write(ctx)?;
    let saved = match form.id.trim() {
        "" => None,
        id => Some(find(ctx, id).await?),
    };
    let organisation = match &saved {
        Some((entry, _)) => entry.organisation,
        None => known(ctx, &form.organisation).await?,
    };
    let (command, edit, places) = checked(ctx, form).await?;
    let id = saved.as_ref().map_or_else(|| ServiceId(ctx.id()), |(entry, _)| entry.id);
    let days = store::programme::rules(ctx.db()).await?.get(Rule::DirectoryDays);
    let entry = entry(ctx, days, id, organisation, edit, places);
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "service.save", ctx.now).await? {
        return Ok(id);
    }
    let action = match &saved {
        None => {
            store::directory::insert_service(&mut tx, &entry).await?;
            "service.created"
        }
        Some((before, version)) => {
            if form.version.trim() != version.to_string() {
                let saved = form_of(ctx, before, *version).await?;
                return Err(ServiceError::Conflict(differences(&saved, form)));
            }
            store::directory::update_service(&mut tx, &entry, *version).await?;
            "service.updated"
        }
    };
    if entry.active {
        job::enqueue(&mut tx, ctx.id(), &need::LookAtNeeds { service: entry.id }, ctx.now, ctx.now).await?;
    }
    command::finish(&mut tx, command, &entry.id.to_string()).await?;
    let audit = ctx.audit(action, "service", Some(entry.id.0));
    tx.commit(audit.detail(json!({ "category": entry.category.as_str(), "active": entry.active }))).await?;
    Ok(entry.id.to_string())
}

async fn known(ctx: &Ctx, organisation: &str) -> ServiceResult<OrganisationId> {
    let id: OrganisationId = organisation.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let found = store::directory_list::organisation_name(ctx.db(), id).await?;
    found.map(|_| id).ok_or(ServiceError::NotFound)
}

/// The form with all that is wrong about it, every place included: where it is given, then for whom.
async fn checked(ctx: &Ctx, form: &ServiceForm) -> ServiceResult<(uuid::Uuid, ServiceEdit, Vec<String>)> {
    let parsed = form.parse();
    let mut unclear: Vec<FieldError> = Vec::new();
    let mut pcodes = Vec::new();
    let areas = form.areas.lines().map(|line| ("areas", line));
    for (field, text) in std::iter::once(("place", form.place.as_str())).chain(areas) {
        if text.trim().is_empty() {
            continue;
        }
        match place::resolve(ctx, field, text).await? {
            Ok(place) => pcodes.push(place.pcode),
            Err(error) => unclear.push(named(error, field, text)),
        }
    }
    match parsed {
        Ok((command, edit)) if unclear.is_empty() => Ok((command, edit, pcodes)),
        Ok(_) => Err(unclear.into()),
        Err(mut errors) => {
            errors.extend(unclear);
            Err(errors.into())
        }
    }
}

/// Of several places in one field, the error says which one is meant.
fn named(error: FieldError, field: &str, text: &str) -> FieldError {
    if field == "place" {
        return error;
    }
    let mut args = error.args;
    for (_, places) in &mut args {
        if places.is_empty() {
            *places = "none".into();
        }
    }
    args.push(("line".into(), text.trim().into()));
    FieldError { key: "error-area-unclear".into(), args, ..error }
}

fn entry(
    ctx: &Ctx,
    days: u32,
    id: ServiceId,
    organisation: OrganisationId,
    s: ServiceEdit,
    mut places: Vec<String>,
) -> ServiceEntry {
    let pcode = places.remove(0);
    let mut areas = if places.is_empty() { vec![pcode.clone()] } else { places };
    areas.sort();
    areas.dedup();
    ServiceEntry {
        id,
        organisation,
        category: s.category,
        kind: s.kind,
        title: s.title,
        pcode,
        areas,
        for_sex: s.for_sex,
        age_min: s.age_min,
        age_max: s.age_max,
        needs_reading: s.needs_reading,
        step_free: s.step_free,
        free_places: s.free_places,
        cost: s.cost,
        hours: s.hours,
        starts_on: s.starts_on,
        ends_on: s.ends_on,
        verified_on: ctx.today(),
        expires_on: expiry(ctx.today(), days),
        hazardous: s.hazardous,
        pays: s.pays,
        apply_by: s.apply_by,
        active: s.active,
    }
}

/// What somebody else saved meanwhile, of what can be told in a line.
fn differences(saved: &ServiceForm, typed: &ServiceForm) -> Vec<Difference> {
    let fields = |f: &ServiceForm| {
        [
            ("title", f.title.clone()),
            ("place", f.place.clone()),
            ("areas", f.areas.clone()),
            ("age_min", f.age_min.clone()),
            ("age_max", f.age_max.clone()),
            ("free_places", f.free_places.clone()),
            ("cost", f.cost.clone()),
            ("pays", f.pays.clone()),
            ("hours", f.hours.clone()),
            ("apply_by", f.apply_by.clone()),
            ("starts_on", f.starts_on.clone()),
            ("ends_on", f.ends_on.clone()),
        ]
    };
    let both = fields(saved).into_iter().zip(fields(typed)).filter(|((_, old), (_, new))| old.trim() != new.trim());
    both.map(|((field, saved), _)| Difference { field: field.into(), saved }).collect()
}
