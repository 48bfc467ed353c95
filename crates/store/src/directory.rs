//! Organisations, their focal points, and what they offer where.

use chrono::{DateTime, NaiveDate, Utc};
use domain::directory::{Category, OrganisationKind, ServiceKind};
use domain::id::{FocalPointId, OrganisationId, ServiceId, UserId};

use crate::{StoreResult, Tx};

/// An organisation to write.
#[derive(Debug, Clone)]
pub struct NewOrganisation {
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
}

/// A new organisation, active.
pub async fn insert_organisation(tx: &mut Tx, o: &NewOrganisation, at: DateTime<Utc>) -> StoreResult<()> {
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
        true,
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
    /// `f` or `m`: some services need a woman to answer.
    pub sex: String,
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
        &f.sex,
        true,
    )?
    .expect_rows(1)
}

/// A service or opportunity to write.
#[derive(Debug, Clone)]
pub struct NewService {
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
    /// `f` or `m` when it is for one sex only.
    pub for_sex: Option<String>,
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
}

/// A new service with its areas, active.
pub async fn insert_service(tx: &mut Tx, s: &NewService) -> StoreResult<()> {
    execute!(
        tx,
        "insert into service (id, organisation_id, category, kind, title, search_key, pcode, for_sex, age_min, age_max,
           needs_reading, step_free, free_places, cost, hours, starts_on, ends_on, verified_on, expires_on, active,
           version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1)",
        s.id.0,
        s.organisation.0,
        s.category.as_str(),
        s.kind.as_str(),
        &s.title,
        domain::name::fold(&s.title),
        &s.pcode,
        &s.for_sex,
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
        true,
    )?
    .expect_rows(1)?;
    for pcode in &s.areas {
        execute!(tx, "insert into service_area (service_id, pcode) values ($1, $2)", s.id.0, pcode)?.expect_rows(1)?;
    }
    Ok(())
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
