//! Services for a person: of a category, for the place where the person lives, checked recently.

use chrono::NaiveDate;
use domain::directory::{Category, Conditions, ServiceKind, still_full};
use domain::id::{OrganisationId, ServiceId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult};

/// A service that could be offered.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its id.
    pub id: ServiceId,
    /// Who offers it.
    pub organisation: OrganisationId,
    /// The provider's name.
    pub organisation_name: String,
    /// The provider's phone.
    pub phone: Option<String>,
    /// The provider's quarter or village.
    pub locality: Option<String>,
    /// For what.
    pub category: Category,
    /// Standing or time-bound.
    pub kind: ServiceKind,
    /// Its title.
    pub title: String,
    /// Name of the place where it is given.
    pub place: String,
    /// Where that is.
    pub position: Option<(f64, f64)>,
    /// What it asks of who comes.
    pub conditions: Conditions,
    /// What the person pays.
    pub cost: Option<String>,
    /// Opening hours.
    pub hours: Option<String>,
    /// What the person is paid.
    pub pays: Option<String>,
    /// The agreement on sharing data with the provider.
    pub agreement_ref: Option<String>,
    /// Until when that holds.
    pub agreement_to: Option<NaiveDate>,
    /// When somebody last checked it.
    pub verified_on: NaiveDate,
    /// From when on nobody relies on it.
    pub expires_on: NaiveDate,
    /// Whether both it and its provider work.
    pub active: bool,
}

impl Candidate {
    /// Whether its provider says that it takes nobody.
    pub fn is_full(&self, today: NaiveDate) -> bool {
        still_full(self.conditions.full_until, today).is_some()
    }
}

#[derive(sqlx::FromRow)]
struct CandidateRow {
    id: Uuid,
    organisation_id: Uuid,
    organisation: String,
    phone: Option<String>,
    locality: Option<String>,
    category: String,
    kind: String,
    title: String,
    place: String,
    lat: Option<f64>,
    lon: Option<f64>,
    for_sex: Option<String>,
    age_min: Option<i64>,
    age_max: Option<i64>,
    needs_reading: bool,
    step_free: bool,
    free_places: Option<i64>,
    full_until: Option<NaiveDate>,
    cost: Option<String>,
    hours: Option<String>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    verified_on: NaiveDate,
    expires_on: NaiveDate,
    hazardous: bool,
    pays: Option<String>,
    apply_by: Option<NaiveDate>,
    agreement_ref: Option<String>,
    agreement_to: Option<NaiveDate>,
    active: bool,
}

impl TryFrom<CandidateRow> for Candidate {
    type Error = StoreError;
    fn try_from(r: CandidateRow) -> StoreResult<Candidate> {
        Ok(Candidate {
            id: ServiceId(r.id),
            organisation: OrganisationId(r.organisation_id),
            organisation_name: r.organisation,
            phone: r.phone,
            locality: r.locality,
            category: stored("service.category", &r.category)?,
            kind: stored("service.kind", &r.kind)?,
            title: r.title,
            place: r.place,
            position: r.lat.zip(r.lon),
            conditions: Conditions {
                for_sex: stored_opt("service.for_sex", r.for_sex.as_deref())?,
                age_min: r.age_min,
                age_max: r.age_max,
                needs_reading: r.needs_reading,
                free_places: r.free_places,
                full_until: r.full_until,
                ends_on: r.ends_on,
                step_free: r.step_free,
                hazardous: r.hazardous,
                apply_by: r.apply_by,
                starts_on: r.starts_on,
            },
            cost: r.cost,
            hours: r.hours,
            pays: r.pays,
            agreement_ref: r.agreement_ref,
            agreement_to: r.agreement_to,
            verified_on: r.verified_on,
            expires_on: r.expires_on,
            active: r.active,
        })
    }
}

/// Services of `category` whose area holds `pcode` or a place above it, active and not stale on `today`.
pub async fn matching(
    mut src: impl Source,
    category: Category,
    pcode: &str,
    today: NaiveDate,
    limit: i64,
) -> StoreResult<Vec<Candidate>> {
    let rows: Vec<CandidateRow> = fetch_all!(
        src,
        CandidateRow,
        "with recursive up (pcode, parent) as (
           select pcode, parent from place where pcode = $1
           union all
           select p.pcode, p.parent from place p join up on p.pcode = up.parent)
         select s.id, s.organisation_id, o.name as organisation, o.phone, o.locality, s.category, s.kind, s.title,
           coalesce(l.name, s.pcode) as place, l.lat, l.lon, s.for_sex, s.age_min, s.age_max, s.needs_reading,
           s.step_free, s.free_places, s.full_until, s.cost, s.hours, s.starts_on, s.ends_on, s.verified_on, s.expires_on,
           s.hazardous, s.pays, s.apply_by, o.agreement_ref, o.agreement_to, s.active
         from service s
         join organisation o on o.id = s.organisation_id
         left join place l on l.pcode = s.pcode
         where s.category = $2 and s.active and o.active and s.expires_on >= $3
           and exists (select 1 from service_area a join up on up.pcode = a.pcode where a.service_id = s.id)
         order by o.name, s.title, s.id limit $4",
        pcode,
        category.as_str(),
        today,
        limit,
    )?;
    rows.into_iter().map(Candidate::try_from).collect()
}

/// How many active services of `category` there are in all: how many places are covered, and how many are stale.
pub async fn totals(mut src: impl Source, category: Category, today: NaiveDate) -> StoreResult<(i64, i64)> {
    fetch_one!(
        src,
        (i64, i64),
        "select cast(count(*) as bigint),
           cast(coalesce(sum(case when s.expires_on < $2 then 1 else 0 end), 0) as bigint)
         from service s join organisation o on o.id = s.organisation_id
         where s.category = $1 and s.active and o.active",
        category.as_str(),
        today,
    )
}

/// One service.
pub async fn by_id(mut src: impl Source, id: ServiceId) -> StoreResult<Option<Candidate>> {
    let row: Option<CandidateRow> = fetch_optional!(
        src,
        CandidateRow,
        "select s.id, s.organisation_id, o.name as organisation, o.phone, o.locality, s.category, s.kind, s.title,
           coalesce(l.name, s.pcode) as place, l.lat, l.lon, s.for_sex, s.age_min, s.age_max, s.needs_reading,
           s.step_free, s.free_places, s.full_until, s.cost, s.hours, s.starts_on, s.ends_on, s.verified_on, s.expires_on,
           s.hazardous, s.pays, s.apply_by, o.agreement_ref, o.agreement_to,
           case when s.active and o.active then true else false end as active
         from service s
         join organisation o on o.id = s.organisation_id
         left join place l on l.pcode = s.pcode
         where s.id = $1",
        id.0,
    )?;
    row.map(Candidate::try_from).transpose()
}
