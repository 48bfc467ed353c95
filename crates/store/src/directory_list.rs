//! Reading the directory: lists, one organisation, what has to be checked again.

use chrono::NaiveDate;
use domain::directory::{Category, OrganisationKind, ServiceKind};
use domain::id::{OrganisationId, ServiceId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// An organisation as its page shows it.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Where it sits: village or quarter, place.
    pub places: Vec<String>,
    /// For callers.
    pub phone: Option<String>,
    /// When its protection from sexual exploitation and abuse was assessed.
    pub psea_on: Option<NaiveDate>,
    /// When it was screened.
    pub screened_on: Option<NaiveDate>,
    /// The agreement to share data.
    pub agreement_ref: Option<String>,
    /// Until when that holds.
    pub agreement_to: Option<NaiveDate>,
    /// Whether it works.
    pub active: bool,
}

#[derive(sqlx::FromRow)]
struct OrganisationRow {
    id: Uuid,
    name: String,
    kind: String,
    place: Option<String>,
    locality: Option<String>,
    phone: Option<String>,
    psea_on: Option<NaiveDate>,
    screened_on: Option<NaiveDate>,
    agreement_ref: Option<String>,
    agreement_to: Option<NaiveDate>,
    active: bool,
}

/// One organisation.
pub async fn organisation(mut src: impl Source, id: OrganisationId) -> StoreResult<Option<Organisation>> {
    let row: Option<OrganisationRow> = fetch_optional!(
        src,
        OrganisationRow,
        "select o.id, o.name, o.kind, l.name as place, o.locality, o.phone, o.psea_on, o.screened_on, o.agreement_ref,
           o.agreement_to, o.active
         from organisation o left join place l on l.pcode = o.pcode
         where o.id = $1",
        id.0,
    )?;
    row.map(|r| {
        Ok(Organisation {
            id: OrganisationId(r.id),
            name: r.name,
            kind: stored("organisation.kind", &r.kind)?,
            places: [r.locality, r.place].into_iter().flatten().filter(|p| !p.is_empty()).collect(),
            phone: r.phone,
            psea_on: r.psea_on,
            screened_on: r.screened_on,
            agreement_ref: r.agreement_ref,
            agreement_to: r.agreement_to,
            active: r.active,
        })
    })
    .transpose()
}

/// An organisation as a list shows it.
#[derive(Debug, Clone)]
pub struct OrganisationLine {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// When its protection from sexual exploitation and abuse was assessed.
    pub psea_on: Option<NaiveDate>,
    /// The agreement to share data.
    pub agreement_ref: Option<String>,
    /// Until when that holds.
    pub agreement_to: Option<NaiveDate>,
    /// Services that are offered.
    pub services: i64,
    /// Whether people are referred to it.
    pub active: bool,
}

#[derive(sqlx::FromRow)]
struct OrganisationLineRow {
    id: Uuid,
    name: String,
    kind: String,
    psea_on: Option<NaiveDate>,
    agreement_ref: Option<String>,
    agreement_to: Option<NaiveDate>,
    services: i64,
    active: bool,
}

impl TryFrom<OrganisationLineRow> for OrganisationLine {
    type Error = StoreError;
    fn try_from(r: OrganisationLineRow) -> StoreResult<OrganisationLine> {
        Ok(OrganisationLine {
            id: OrganisationId(r.id),
            name: r.name,
            kind: stored("organisation.kind", &r.kind)?,
            psea_on: r.psea_on,
            agreement_ref: r.agreement_ref,
            agreement_to: r.agreement_to,
            services: r.services,
            active: r.active,
        })
    }
}

/// Organisations by name, those first seen that work; of `ending` only active ones whose agreement ends by that day, or
/// that have none.
pub async fn organisations(
    mut src: impl Source,
    search: Option<&str>,
    ending: Option<NaiveDate>,
    after: Option<&Key>,
    limit: i64,
) -> StoreResult<Vec<OrganisationLine>> {
    let (name, id) = after.map_or(("", Uuid::nil()), |(name, id)| (name.as_str(), *id));
    let search = search.map(|s| format!("%{s}%"));
    let rows: Vec<OrganisationLineRow> = fetch_all!(
        src,
        OrganisationLineRow,
        "select o.id, o.name, o.kind, o.psea_on, o.agreement_ref, o.agreement_to, o.active,
           (select cast(count(*) as bigint) from service s where s.organisation_id = o.id and s.active) as services
         from organisation o
         where (cast($1 as text) is null or o.search_key like $1)
           and (not $2 or (o.active and (o.agreement_ref is null or o.agreement_to <= $3)))
           and (o.name, o.id) > ($4, $5)
         order by o.name, o.id limit $6",
        search.as_deref(),
        ending.is_some(),
        ending,
        name,
        id,
        limit,
    )?;
    rows.into_iter().map(OrganisationLine::try_from).collect()
}

/// How many active organisations have an agreement that ends by `day`, or none.
pub async fn ending(mut src: impl Source, day: NaiveDate) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from organisation
         where active and (agreement_ref is null or agreement_to <= $1)",
        day,
    )?;
    Ok(n)
}

/// The name of an organisation.
pub async fn organisation_name(mut src: impl Source, id: OrganisationId) -> StoreResult<Option<String>> {
    let row: Option<(String,)> = fetch_optional!(src, (String,), "select name from organisation where id = $1", id.0)?;
    Ok(row.map(|(name,)| name))
}

/// Active organisations that offer something, by name; for choosing one.
pub async fn providers(mut src: impl Source) -> StoreResult<Vec<(OrganisationId, String)>> {
    let rows: Vec<(Uuid, String)> = fetch_all!(
        src,
        (Uuid, String),
        "select o.id, o.name from organisation o
         where o.active and exists (select 1 from service s where s.organisation_id = o.id and s.active)
         order by o.name, o.id limit 500",
    )?;
    Ok(rows.into_iter().map(|(id, name)| (OrganisationId(id), name)).collect())
}

/// Organisations that something can be about, by name.
pub async fn in_use(mut src: impl Source) -> StoreResult<Vec<(OrganisationId, String)>> {
    let rows: Vec<(Uuid, String)> =
        fetch_all!(src, (Uuid, String), "select id, name from organisation where active order by name, id limit 500")?;
    Ok(rows.into_iter().map(|(id, name)| (OrganisationId(id), name)).collect())
}

/// A service as a list shows it.
#[derive(Debug, Clone)]
pub struct ServiceLine {
    /// Its id.
    pub id: ServiceId,
    /// Who offers it.
    pub organisation: OrganisationId,
    /// The provider's name.
    pub organisation_name: String,
    /// For what.
    pub category: Category,
    /// Standing or time-bound.
    pub kind: ServiceKind,
    /// Its title.
    pub title: String,
    /// Name of the place where it is given.
    pub place: String,
    /// Places left, where counted.
    pub free_places: Option<i64>,
    /// Until which day it takes nobody, as its provider says.
    pub full_until: Option<NaiveDate>,
    /// Last day of an opportunity.
    pub ends_on: Option<NaiveDate>,
    /// When somebody last checked it.
    pub verified_on: NaiveDate,
    /// From when on nobody relies on it.
    pub expires_on: NaiveDate,
    /// For optimistic edits.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct ServiceRow {
    id: Uuid,
    organisation_id: Uuid,
    organisation: String,
    category: String,
    kind: String,
    title: String,
    place: String,
    free_places: Option<i64>,
    full_until: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    verified_on: NaiveDate,
    expires_on: NaiveDate,
    version: i64,
}

impl TryFrom<ServiceRow> for ServiceLine {
    type Error = StoreError;
    fn try_from(r: ServiceRow) -> StoreResult<ServiceLine> {
        Ok(ServiceLine {
            id: ServiceId(r.id),
            organisation: OrganisationId(r.organisation_id),
            organisation_name: r.organisation,
            category: stored("service.category", &r.category)?,
            kind: stored("service.kind", &r.kind)?,
            title: r.title,
            place: r.place,
            free_places: r.free_places,
            full_until: r.full_until,
            ends_on: r.ends_on,
            verified_on: r.verified_on,
            expires_on: r.expires_on,
            version: r.version,
        })
    }
}

/// Narrows the directory.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Part of a name, folded.
    pub search: Option<String>,
    /// One category.
    pub category: Option<Category>,
    /// Only what has to be checked again, or has not.
    pub stale: Option<bool>,
}

/// The place of a line in its list: name of the provider, then the service.
pub type Key = (String, Uuid);

impl ServiceLine {
    /// Where the next page begins after this line.
    pub fn key(&self) -> Key {
        (self.organisation_name.clone(), self.id.0)
    }
}

/// Active services, by the name of their provider.
pub async fn services(
    mut src: impl Source,
    filter: &Filter,
    today: NaiveDate,
    after: Option<&Key>,
    limit: i64,
) -> StoreResult<Vec<ServiceLine>> {
    let (name, id) = after.map_or(("", Uuid::nil()), |(name, id)| (name.as_str(), *id));
    let search = filter.search.as_ref().map(|s| format!("%{s}%"));
    let rows: Vec<ServiceRow> = fetch_all!(
        src,
        ServiceRow,
        "select s.id, s.organisation_id, o.name as organisation, s.category, s.kind, s.title,
           coalesce(l.name, s.pcode) as place, s.free_places, s.full_until, s.ends_on, s.verified_on,
           s.expires_on, s.version
         from service s
         join organisation o on o.id = s.organisation_id
         left join place l on l.pcode = s.pcode
         where s.active and o.active
           and (cast($1 as text) is null or s.search_key like $1 or o.search_key like $1)
           and (cast($2 as text) is null or s.category = $2)
           and (cast($3 as text) is null or case when s.expires_on < $4 then 'stale' else 'fresh' end = $3)
           and (o.name, s.id) > ($5, $6)
         order by o.name, s.id limit $7",
        search.as_deref(),
        filter.category.map(Category::as_str),
        filter.stale.map(|s| if s { "stale" } else { "fresh" }),
        today,
        name,
        id,
        limit,
    )?;
    rows.into_iter().map(ServiceLine::try_from).collect()
}

/// The active services of one organisation, by title.
pub async fn services_of(mut src: impl Source, organisation: OrganisationId) -> StoreResult<Vec<ServiceLine>> {
    let rows: Vec<ServiceRow> = fetch_all!(
        src,
        ServiceRow,
        "select s.id, s.organisation_id, o.name as organisation, s.category, s.kind, s.title,
           coalesce(l.name, s.pcode) as place, s.free_places, s.full_until, s.ends_on, s.verified_on,
           s.expires_on, s.version
         from service s
         join organisation o on o.id = s.organisation_id
         left join place l on l.pcode = s.pcode
         where s.organisation_id = $1 and s.active
         order by s.title, s.id limit 200",
        organisation.0,
    )?;
    rows.into_iter().map(ServiceLine::try_from).collect()
}

/// How many active services have to be checked again.
pub async fn stale(mut src: impl Source, today: NaiveDate) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from service s join organisation o on o.id = s.organisation_id
         where s.active and o.active and s.expires_on < $1",
        today,
    )?;
    Ok(n)
}

/// How many active services there are.
pub async fn total(mut src: impl Source) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from service s join organisation o on o.id = s.organisation_id
         where s.active and o.active",
    )?;
    Ok(n)
}

/// Notes that somebody checked a service; refused when it is gone.
pub async fn checked(
    tx: &mut Tx,
    service: ServiceId,
    verified_on: NaiveDate,
    expires_on: NaiveDate,
) -> StoreResult<()> {
    execute!(
        tx,
        "update service set verified_on = $1, expires_on = $2, version = version + 1 where id = $3 and active",
        verified_on,
        expires_on,
        service.0,
    )?
    .expect_rows(1)
}

/// Names of the places a service is for.
pub async fn areas(mut src: impl Source, service: ServiceId) -> StoreResult<Vec<String>> {
    let rows: Vec<(String,)> = fetch_all!(
        src,
        (String,),
        "select coalesce(l.name, a.pcode) from service_area a left join place l on l.pcode = a.pcode
         where a.service_id = $1 order by 1 limit 50",
        service.0,
    )?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}
