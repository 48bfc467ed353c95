//! Organisations, their focal points, and what they offer where: writing them, and reading one to change it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::directory::{Category, OrganisationKind, ServiceKind};
use domain::id::{FocalPointId, OrganisationId, ServiceId, UserId};
use domain::person::Sex;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreResult, Tx};

/// An organisation as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationEntry {
    /// Its id.
    pub id: OrganisationId,
    /// Its name, unique.
    pub name: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Where it sits.
    pub pcode: Option<String>,
    /// The quarter or village.
    pub locality: Option<String>,
    /// For callers.
    pub phone: Option<String>,
    /// When its protection from sexual exploitation and abuse was assessed.
    pub psea_on: Option<NaiveDate>,
    /// When it was screened (sanctions, due diligence).
    pub screened_on: Option<NaiveDate>,
    /// The agreement to share data.
    pub agreement_ref: Option<String>,
    /// Until when that holds.
    pub agreement_to: Option<NaiveDate>,
    /// Whether people are referred to it.
    pub active: bool,
}

/// A new organisation.
pub async fn insert_organisation(tx: &mut Tx, o: &OrganisationEntry, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into organisation (id, name, search_key, kind, pcode, locality, phone, psea_on, screened_on, agreement_ref,
           agreement_to, active, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)",
        o.id.0,
        &o.name,
        domain::name::fold(&o.name),
        o.kind.as_str(),
        &o.pcode,
        &o.locality,
        &o.phone,
        o.psea_on,
        o.screened_on,
        &o.agreement_ref,
        o.agreement_to,
        o.active,
        at,
    )?
    .expect_rows(1)
}

/// A focal point to write.
#[derive(Debug, Clone)]
pub struct NewFocalPoint {
    /// Its id.
    pub id: FocalPointId,
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// The account it signs in with.
    pub user: UserId,
    /// For callers.
    pub phone: Option<String>,
    /// Woman or man: some services need a woman to answer.
    pub sex: Sex,
}

/// A new focal point, active.
pub async fn insert_focal_point(tx: &mut Tx, f: &NewFocalPoint) -> StoreResult<()> {
    execute!(
        tx,
        "insert into focal_point (id, organisation_id, user_id, phone, sex, active) values ($1, $2, $3, $4, $5, $6)",
        f.id.0,
        f.organisation.0,
        f.user.0,
        &f.phone,
        f.sex.as_str(),
        true,
    )?
    .expect_rows(1)
}

/// A service or opportunity as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceEntry {
    /// Its id.
    pub id: ServiceId,
    /// Who offers it.
    pub organisation: OrganisationId,
    /// What a person is referred for.
    pub category: Category,
    /// Standing or time-bound.
    pub kind: ServiceKind,
    /// Its title.
    pub title: String,
    /// Where it is given.
    pub pcode: String,
    /// The places it serves, at any level.
    pub areas: Vec<String>,
    /// For one sex only.
    pub for_sex: Option<Sex>,
    /// Youngest age.
    pub age_min: Option<i64>,
    /// Oldest age.
    pub age_max: Option<i64>,
    /// Whether one must read and write.
    pub needs_reading: bool,
    /// Whether a wheelchair gets in.
    pub step_free: bool,
    /// Places left, where counted.
    pub free_places: Option<i64>,
    /// What the person pays, in words.
    pub cost: Option<String>,
    /// Opening hours, in words.
    pub hours: Option<String>,
    /// First day of an opportunity.
    pub starts_on: Option<NaiveDate>,
    /// Last day of an opportunity.
    pub ends_on: Option<NaiveDate>,
    /// When somebody last checked that this is right.
    pub verified_on: NaiveDate,
    /// From when on nobody relies on it without checking again.
    pub expires_on: NaiveDate,
    /// Whether the work could harm somebody under 18.
    pub hazardous: bool,
    /// What the person is paid, in words.
    pub pays: Option<String>,
    /// Last day to apply.
    pub apply_by: Option<NaiveDate>,
    /// Whether people are referred to it.
    pub active: bool,
}

/// A new service with its areas.
pub async fn insert_service(tx: &mut Tx, s: &ServiceEntry) -> StoreResult<()> {
    insert_services(tx, std::slice::from_ref(s)).await
}

/// New services with their areas, many by one statement.
pub async fn insert_services(tx: &mut Tx, new: &[ServiceEntry]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into service (id, organisation_id, category, kind, title, search_key, pcode, for_sex, age_min, age_max,
           needs_reading, step_free, free_places, cost, hours, starts_on, ends_on, verified_on, expires_on, active,
           hazardous, pays, apply_by, version)",
        new,
        |s| s.id.0,
        s.organisation.0,
        s.category.as_str(),
        s.kind.as_str(),
        &s.title,
        domain::name::fold(&s.title),
        &s.pcode,
        s.for_sex.map(Sex::as_str),
        s.age_min,
        s.age_max,
        s.needs_reading,
        s.step_free,
        s.free_places,
        &s.cost,
        &s.hours,
        s.starts_on,
        s.ends_on,
        s.verified_on,
        s.expires_on,
        s.active,
        s.hazardous,
        &s.pays,
        s.apply_by,
        1_i64,
    )?;
    insert_areas(tx, new).await
}

async fn insert_areas(tx: &mut Tx, of: &[ServiceEntry]) -> StoreResult<()> {
    let areas: Vec<(Uuid, &str)> = of.iter().flat_map(|s| s.areas.iter().map(|a| (s.id.0, a.as_str()))).collect();
    insert_all!(tx, "insert into service_area (service_id, pcode)", areas, |(service, pcode)| *service, *pcode)
}

#[derive(sqlx::FromRow)]
struct OrganisationRow {
    name: String,
    kind: String,
    pcode: Option<String>,
    locality: Option<String>,
    phone: Option<String>,
    psea_on: Option<NaiveDate>,
    screened_on: Option<NaiveDate>,
    agreement_ref: Option<String>,
    agreement_to: Option<NaiveDate>,
    active: bool,
    version: i64,
}

/// An organisation to change, with its version.
pub async fn organisation(mut src: impl Source, id: OrganisationId) -> StoreResult<Option<(OrganisationEntry, i64)>> {
    let row: Option<OrganisationRow> = fetch_optional!(
        src,
        OrganisationRow,
        "select name, kind, pcode, locality, phone, psea_on, screened_on, agreement_ref, agreement_to, active, version
         from organisation where id = $1",
        id.0,
    )?;
    row.map(|r| {
        let kind = stored("organisation.kind", &r.kind)?;
        let entry = OrganisationEntry {
            id,
            name: r.name,
            kind,
            pcode: r.pcode,
            locality: r.locality,
            phone: r.phone,
            psea_on: r.psea_on,
            screened_on: r.screened_on,
            agreement_ref: r.agreement_ref,
            agreement_to: r.agreement_to,
            active: r.active,
        };
        Ok((entry, r.version))
    })
    .transpose()
}

/// Saves an organisation; refused when it changed since `version`.
pub async fn update_organisation(tx: &mut Tx, o: &OrganisationEntry, version: i64) -> StoreResult<()> {
    execute!(
        tx,
        "update organisation set name = $1, search_key = $2, kind = $3, pcode = $4, locality = $5, phone = $6,
           psea_on = $7, screened_on = $8, agreement_ref = $9, agreement_to = $10, active = $11, version = version + 1
         where id = $12 and version = $13",
        &o.name,
        domain::name::fold(&o.name),
        o.kind.as_str(),
        &o.pcode,
        &o.locality,
        &o.phone,
        o.psea_on,
        o.screened_on,
        &o.agreement_ref,
        o.agreement_to,
        o.active,
        o.id.0,
        version,
    )?
    .expect_rows(1)
}

/// A focal point does not answer any more.
pub async fn end_focal_point(tx: &mut Tx, id: FocalPointId) -> StoreResult<()> {
    execute!(tx, "update focal_point set active = $1 where id = $2 and active", false, id.0)?.expect_rows(1)
}

#[derive(sqlx::FromRow)]
struct ServiceRow {
    organisation_id: Uuid,
    category: String,
    kind: String,
    title: String,
    pcode: String,
    for_sex: Option<String>,
    age_min: Option<i64>,
    age_max: Option<i64>,
    needs_reading: bool,
    step_free: bool,
    free_places: Option<i64>,
    cost: Option<String>,
    hours: Option<String>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    verified_on: NaiveDate,
    expires_on: NaiveDate,
    hazardous: bool,
    pays: Option<String>,
    apply_by: Option<NaiveDate>,
    active: bool,
    version: i64,
}

/// A service to change, with its version.
pub async fn service(mut src: impl Source, id: ServiceId) -> StoreResult<Option<(ServiceEntry, i64)>> {
    let row: Option<ServiceRow> = fetch_optional!(
        src,
        ServiceRow,
        "select organisation_id, category, kind, title, pcode, for_sex, age_min, age_max, needs_reading, step_free,
           free_places, cost, hours, starts_on, ends_on, verified_on, expires_on, hazardous, pays, apply_by, active,
           version
         from service where id = $1",
        id.0,
    )?;
    let Some(r) = row else { return Ok(None) };
    let areas: Vec<(String,)> =
        fetch_all!(src, (String,), "select pcode from service_area where service_id = $1 order by pcode", id.0)?;
    let entry = ServiceEntry {
        id,
        organisation: OrganisationId(r.organisation_id),
        category: stored("service.category", &r.category)?,
        kind: stored("service.kind", &r.kind)?,
        title: r.title,
        pcode: r.pcode,
        areas: areas.into_iter().map(|(pcode,)| pcode).collect(),
        for_sex: stored_opt("service.for_sex", r.for_sex.as_deref())?,
        age_min: r.age_min,
        age_max: r.age_max,
        needs_reading: r.needs_reading,
        step_free: r.step_free,
        free_places: r.free_places,
        cost: r.cost,
        hours: r.hours,
        starts_on: r.starts_on,
        ends_on: r.ends_on,
        verified_on: r.verified_on,
        expires_on: r.expires_on,
        hazardous: r.hazardous,
        pays: r.pays,
        apply_by: r.apply_by,
        active: r.active,
    };
    Ok(Some((entry, r.version)))
}

/// Saves a service with its areas; refused when it changed since `version`.
pub async fn update_service(tx: &mut Tx, s: &ServiceEntry, version: i64) -> StoreResult<()> {
    execute!(
        tx,
        "update service set category = $1, kind = $2, title = $3, search_key = $4, pcode = $5, for_sex = $6, age_min = $7,
           age_max = $8, needs_reading = $9, step_free = $10, free_places = $11, cost = $12, hours = $13,
           starts_on = $14, ends_on = $15, verified_on = $16, expires_on = $17, active = $18, hazardous = $19,
           pays = $20, apply_by = $21, version = version + 1
         where id = $22 and version = $23",
        s.category.as_str(),
        s.kind.as_str(),
        &s.title,
        domain::name::fold(&s.title),
        &s.pcode,
        s.for_sex.map(Sex::as_str),
        s.age_min,
        s.age_max,
        s.needs_reading,
        s.step_free,
        s.free_places,
        &s.cost,
        &s.hours,
        s.starts_on,
        s.ends_on,
        s.verified_on,
        s.expires_on,
        s.active,
        s.hazardous,
        &s.pays,
        s.apply_by,
        s.id.0,
        version,
    )?
    .expect_rows(1)?;
    execute!(tx, "delete from service_area where service_id = $1", s.id.0)?.any();
    insert_areas(tx, std::slice::from_ref(s)).await
}

/// Takes one of the places that an opportunity has free; false where there is none, or nobody counts them. Whoever edits the
/// entry at that moment is told.
pub async fn take_place(tx: &mut Tx, service: ServiceId) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update service set free_places = free_places - 1, version = version + 1
         where id = $1 and kind = 'opportunity' and free_places > 0",
        service.0,
    )?;
    Ok(changed.rows() > 0)
}

/// Gives a place back that was taken; false where nobody counts them any more.
pub async fn give_place_back(tx: &mut Tx, service: ServiceId) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update service set free_places = free_places + 1, version = version + 1
         where id = $1 and kind = 'opportunity' and free_places is not null",
        service.0,
    )?;
    Ok(changed.rows() > 0)
}

/// Notes until when a service of this provider takes nobody; refused when somebody changed it since `version`.
pub async fn set_full(
    tx: &mut Tx,
    service: ServiceId,
    of: OrganisationId,
    until: Option<NaiveDate>,
    version: i64,
) -> StoreResult<()> {
    execute!(
        tx,
        "update service set full_until = $1, version = version + 1
         where id = $2 and organisation_id = $3 and version = $4 and active",
        until,
        service.0,
        of.0,
        version,
    )?
    .expect_rows(1)
}
