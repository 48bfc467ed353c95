//! How a provider's focal point gets in: links in mails and one-time codes. Only hashes are stored.

use chrono::{DateTime, Utc};
use domain::id::{FocalPointId, OrganisationId, ReferralId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// Somebody who answers for a provider, with what a mail needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FocalPoint {
    /// The contact.
    pub id: FocalPointId,
    /// The account.
    pub user: UserId,
    /// Of which provider.
    pub organisation: OrganisationId,
    /// Name to show.
    pub name: String,
    /// Address of mails.
    pub email: String,
    /// Code of the language.
    pub language: String,
    /// Whether it is a woman: some matters are told to women only.
    pub woman: bool,
    /// For callers.
    pub phone: Option<String>,
}

type FocalRow = (Uuid, Uuid, Uuid, String, String, String, String, Option<String>);

fn focal(row: FocalRow) -> FocalPoint {
    let (id, user, organisation, name, email, language, sex, phone) = row;
    FocalPoint {
        id: id.into(),
        user: user.into(),
        organisation: organisation.into(),
        name,
        email,
        language,
        woman: sex == "female",
        phone,
    }
}

/// Those of one provider who can act, the longest known first.
pub async fn focal_points(mut src: impl Source, organisation: OrganisationId) -> StoreResult<Vec<FocalPoint>> {
    let rows: Vec<FocalRow> = fetch_all!(
        src,
        FocalRow,
        "select f.id, f.user_id, f.organisation_id, u.name, u.email, u.language, f.sex, f.phone
         from focal_point f join app_user u on u.id = f.user_id
         where f.organisation_id = $1 and f.active and u.active order by f.id",
        organisation.0,
    )?;
    Ok(rows.into_iter().map(focal).collect())
}

/// One who can act.
pub async fn focal_point(mut src: impl Source, id: FocalPointId) -> StoreResult<Option<FocalPoint>> {
    let row: Option<FocalRow> = fetch_optional!(
        src,
        FocalRow,
        "select f.id, f.user_id, f.organisation_id, u.name, u.email, u.language, f.sex, f.phone
         from focal_point f join app_user u on u.id = f.user_id
         where f.id = $1 and f.active and u.active",
        id.0,
    )?;
    Ok(row.map(focal))
}

/// One who can act, by the address of the account.
pub async fn at_address(mut src: impl Source, email: &str) -> StoreResult<Option<FocalPointId>> {
    let row: Option<(Uuid,)> = fetch_optional!(
        src,
        (Uuid,),
        "select f.id from app_user u join focal_point f on f.user_id = u.id
         where u.email = $1 and u.active and f.active order by f.id limit 1",
        email,
    )?;
    Ok(row.map(|(id,)| id.into()))
}

/// A link in a mail to one focal point about one referral.
pub async fn insert_link(
    tx: &mut Tx,
    token_hash: &[u8],
    referral: ReferralId,
    focal_point: FocalPointId,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into partner_link (token_hash, referral_id, focal_point_id, created_at, expires_at)
         values ($1, $2, $3, $4, $5)",
        token_hash,
        referral.0,
        focal_point.0,
        now,
        expires_at,
    )?
    .expect_rows(1)
}

/// To which referral and focal point a link leads, while it holds.
pub async fn link(
    mut src: impl Source,
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> StoreResult<Option<(ReferralId, FocalPointId)>> {
    let row: Option<(Uuid, Uuid)> = fetch_optional!(
        src,
        (Uuid, Uuid),
        "select referral_id, focal_point_id from partner_link where token_hash = $1 and expires_at > $2",
        token_hash,
        now,
    )?;
    Ok(row.map(|(referral, focal_point)| (ReferralId(referral), FocalPointId(focal_point))))
}

/// A one-time code as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Code {
    /// Its id.
    pub id: Uuid,
    /// Hash of the code and its id.
    pub code_hash: Vec<u8>,
    /// How often somebody tried.
    pub tries: i64,
}

/// A new code. The ones before it no longer hold.
pub async fn insert_code(
    tx: &mut Tx,
    id: Uuid,
    focal_point: FocalPointId,
    code_hash: &[u8],
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update partner_code set used_at = $1 where focal_point_id = $2 and used_at is null",
        now,
        focal_point.0,
    )?
    .any();
    execute!(
        tx,
        "insert into partner_code (id, focal_point_id, code_hash, created_at, expires_at, tries)
         values ($1, $2, $3, $4, $5, 0)",
        id,
        focal_point.0,
        code_hash,
        now,
        expires_at,
    )?
    .expect_rows(1)
}

/// The code that holds, if any. Counts the try: at most `most` are ever allowed, also by several at once.
pub async fn try_code(
    tx: &mut Tx,
    focal_point: FocalPointId,
    now: DateTime<Utc>,
    most: i64,
) -> StoreResult<Option<Code>> {
    fetch_optional!(
        tx,
        Code,
        "update partner_code set tries = tries + 1
         where focal_point_id = $1 and used_at is null and expires_at > $2 and tries < $3
         returning id, code_hash, tries",
        focal_point.0,
        now,
        most,
    )
}

/// Uses a code up.
pub async fn use_code(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update partner_code set used_at = $1 where id = $2 and used_at is null", now, id)?.expect_rows(1)
}

/// Removes links and codes that ended before `before`.
pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> StoreResult<u64> {
    let links = execute!(tx, "delete from partner_link where expires_at < $1", before)?.rows();
    let codes = execute!(tx, "delete from partner_code where expires_at < $1", before)?.rows();
    Ok(links + codes)
}
