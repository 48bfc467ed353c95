//! Rows of the lists that may leave: services, and counts in which nobody is. Cases behind a wall are counted nowhere.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;

/// A service of the directory.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ServiceRow {
    /// Its id, to go on from.
    pub id: Uuid,
    /// Who offers it.
    pub organisation: String,
    /// What it is called.
    pub title: String,
    /// What kind of help.
    pub category: String,
    /// P-code of the organisation.
    pub pcode: Option<String>,
    /// Free places, as far as known.
    pub free_places: Option<i64>,
    /// When it was last confirmed.
    pub verified_on: NaiveDate,
}

/// Services after an id, in the order of ids.
pub async fn services(mut src: impl Source, after: Uuid, limit: i64) -> StoreResult<Vec<ServiceRow>> {
    fetch_all!(
        src,
        ServiceRow,
        "select s.id, o.name as organisation, s.title, s.category, o.pcode, s.free_places, s.verified_on
         from service s join organisation o on o.id = s.organisation_id
         where s.active and o.active and s.id > $1 order by s.id limit $2",
        after,
        limit,
    )
}

/// A case that numbers count.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CaseRow {
    /// Its id, to go on from.
    pub id: Uuid,
    /// Its office.
    pub office_id: Uuid,
    /// Where it stands.
    pub status: String,
    /// Whether it goes on.
    pub goes_on: bool,
}

/// Cases after an id, in the order of ids: those that the programme's numbers count.
pub async fn cases(mut src: impl Source, after: Uuid, limit: i64) -> StoreResult<Vec<CaseRow>> {
    fetch_all!(
        src,
        CaseRow,
        "select id, office_id, status, closed_on is null as goes_on from case_file
         where compartment = 'general' and merged_into is null and status <> 'draft'
           and coalesce(closure_reason, '') not in ('opened_in_error', 'duplicate') and id > $1
         order by id limit $2",
        after,
        limit,
    )
}

/// Referrals that were sent, of cases from one id to another: whose, kind of help, status. Those of a case follow each other.
pub async fn referrals(mut src: impl Source, first: Uuid, last: Uuid) -> StoreResult<Vec<(Uuid, String, String)>> {
    fetch_all!(
        src,
        (Uuid, String, String),
        "select case_id, category, status from referral
         where sent_at is not null and case_id between $1 and $2 order by case_id",
        first,
        last,
    )
}
