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

/// A count by two or three codes.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CountRow {
    /// Code of the office.
    pub office: String,
    /// First code.
    pub first: String,
    /// Second code; empty where there is none.
    pub second: String,
    /// How many.
    pub n: i64,
}

/// Cases by office and status; of one office or of all.
pub async fn caseload(mut src: impl Source, office: Option<Uuid>) -> StoreResult<Vec<CountRow>> {
    fetch_all!(
        src,
        CountRow,
        "select o.code as office, c.status as first, '' as second, cast(count(*) as bigint) as n
         from case_file c join office o on o.id = c.office_id
         where c.compartment = 'general' and c.merged_into is null
           and (cast($1 as text) is null or c.office_id = $2)
         group by o.code, c.status order by o.code, c.status",
        office.map(|_| "given"),
        office,
    )
}

/// Referrals that were sent, by office, kind of help and status; of one office or of all.
pub async fn referrals(mut src: impl Source, office: Option<Uuid>) -> StoreResult<Vec<CountRow>> {
    fetch_all!(
        src,
        CountRow,
        "select o.code as office, r.category as first, r.status as second, cast(count(*) as bigint) as n
         from referral r join case_file c on c.id = r.case_id join office o on o.id = r.office_id
         where c.compartment = 'general' and r.sent_at is not null
           and (cast($1 as text) is null or r.office_id = $2)
         group by o.code, r.category, r.status order by o.code, r.category, r.status",
        office.map(|_| "given"),
        office,
    )
}
