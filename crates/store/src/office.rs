//! Offices.

use chrono::{DateTime, Utc};
use domain::id::OfficeId;
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// An office as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OfficeRow {
    /// Its id.
    pub id: Uuid,
    /// Three letters, in case codes.
    pub code: String,
    /// Its name.
    pub name: String,
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Where it is.
    pub pcode: Option<String>,
    /// IANA name.
    pub timezone: String,
    /// For providers and persons to call.
    pub phone: Option<String>,
    /// Whether new cases open there.
    pub active: bool,
    /// For optimistic edits.
    pub version: i64,
}

/// By id.
pub async fn by_id(mut src: impl Source, id: OfficeId) -> StoreResult<Option<OfficeRow>> {
    fetch_optional!(
        src,
        OfficeRow,
        "select id, code, name, country, pcode, timezone, phone, active, version from office where id = $1",
        id.0,
    )
}

/// All, by code.
pub async fn all(mut src: impl Source) -> StoreResult<Vec<OfficeRow>> {
    fetch_all!(
        src,
        OfficeRow,
        "select id, code, name, country, pcode, timezone, phone, active, version from office order by code",
    )
}

/// A new office.
pub async fn insert(tx: &mut Tx, o: &OfficeRow, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into office (id, code, name, country, pcode, timezone, phone, active, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
        o.id,
        &o.code,
        &o.name,
        &o.country,
        &o.pcode,
        &o.timezone,
        &o.phone,
        o.active,
        at,
    )?
    .expect_rows(1)
}

/// Changes the office of version `o.version`. Its code stays: case codes hold it.
pub async fn update(tx: &mut Tx, o: &OfficeRow) -> StoreResult<()> {
    execute!(
        tx,
        "update office set name = $1, country = $2, timezone = $3, phone = $4, active = $5, version = version + 1
         where id = $6 and version = $7",
        &o.name,
        &o.country,
        &o.timezone,
        &o.phone,
        o.active,
        o.id,
        o.version,
    )?
    .expect_rows(1)
}
