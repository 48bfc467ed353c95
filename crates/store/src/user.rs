//! Accounts and the roles they hold.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Assignment, Compartment, Role};
use domain::id::{OfficeId, OrganisationId, UserId};
use domain::locale::Locale;
use domain::speaker::Speaker;
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreResult, Tx};

/// An account.
#[derive(Debug, Clone)]
pub struct User {
    /// Its id.
    pub id: UserId,
    /// Sign-in name, lower case.
    pub email: String,
    /// Name to show to colleagues.
    pub name: String,
    /// PHC string; partners who sign in by mailed code only have none.
    pub password_hash: Option<String>,
    /// Language of pages and mails.
    pub language: Locale,
    /// With whom they can speak.
    pub speaker: Speaker,
    /// Sealed TOTP secret (`app_user.totp_secret`).
    pub totp_secret: Option<Vec<u8>>,
    /// Since when the second factor is on.
    pub totp_since: Option<DateTime<Utc>>,
    /// Whether it may sign in.
    pub active: bool,
    /// Version for optimistic edits.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct UserRow {
    id: Uuid,
    email: String,
    name: String,
    password_hash: Option<String>,
    language: String,
    spoken_languages: Json<Vec<String>>,
    sex: Option<String>,
    totp_secret: Option<Vec<u8>>,
    totp_since: Option<DateTime<Utc>>,
    active: bool,
    version: i64,
}

impl TryFrom<UserRow> for User {
    type Error = crate::StoreError;
    fn try_from(r: UserRow) -> StoreResult<User> {
        Ok(User {
            id: UserId(r.id),
            email: r.email,
            name: r.name,
            password_hash: r.password_hash,
            language: stored("app_user.language", &r.language)?,
            speaker: speaker(&r.spoken_languages, r.sex.as_deref())?,
            totp_secret: r.totp_secret,
            totp_since: r.totp_since,
            active: r.active,
            version: r.version,
        })
    }
}

/// With whom somebody can speak, from the columns that say so.
pub(crate) fn speaker(languages: &[String], sex: Option<&str>) -> StoreResult<Speaker> {
    Ok(Speaker {
        languages: languages.iter().map(|l| stored("app_user.spoken_languages", l)).collect::<StoreResult<_>>()?,
        sex: stored_opt("app_user.sex", sex)?,
    })
}

/// By sign-in name, in lower case.
pub async fn by_email(mut src: impl Source, email: &str) -> StoreResult<Option<User>> {
    let row: Option<UserRow> = fetch_optional!(
        src,
        UserRow,
        "select id, email, name, password_hash, language, spoken_languages, sex, totp_secret, totp_since, active, version
         from app_user where email = $1",
        email,
    )?;
    row.map(User::try_from).transpose()
}

/// By id.
pub async fn by_id(mut src: impl Source, id: UserId) -> StoreResult<Option<User>> {
    let row: Option<UserRow> = fetch_optional!(
        src,
        UserRow,
        "select id, email, name, password_hash, language, spoken_languages, sex, totp_secret, totp_since, active, version
         from app_user where id = $1",
        id.0,
    )?;
    row.map(User::try_from).transpose()
}

/// A new account.
pub async fn insert(tx: &mut Tx, user: &User, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into app_user (id, email, name, password_hash, language, spoken_languages, sex, active, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
        user.id.0,
        &user.email,
        &user.name,
        &user.password_hash,
        user.language.as_str(),
        Json(&user.speaker.languages),
        user.speaker.sex.map(|s| s.as_str()),
        user.active,
        at,
    )?
    .expect_rows(1)
}

/// The roles an account holds on `today`.
pub async fn assignments(mut src: impl Source, user: UserId, today: NaiveDate) -> StoreResult<Vec<Assignment>> {
    let rows: Vec<(String, Option<Uuid>, String, Option<Uuid>)> = fetch_all!(
        src,
        (String, Option<Uuid>, String, Option<Uuid>),
        "select role, office_id, compartment, organisation_id from user_role
         where user_id = $1 and (expires_on is null or expires_on >= $2) order by granted_at, id",
        user.0,
        today,
    )?;
    rows.into_iter()
        .map(|(role, office, compartment, organisation)| {
            Ok(Assignment {
                role: stored::<Role>("user_role.role", &role)?,
                office: office.map(OfficeId),
                compartment: stored::<Compartment>("user_role.compartment", &compartment)?,
                organisation: organisation.map(OrganisationId),
            })
        })
        .collect()
}

/// Whether every role that an account had for a time is over by `today`. One that never had any is not meant.
pub async fn is_over(mut src: impl Source, user: UserId, today: NaiveDate) -> StoreResult<bool> {
    let (over,): (bool,) = fetch_one!(
        src,
        (bool,),
        "select exists (select 1 from user_role where user_id = $1)
           and not exists (select 1 from user_role
             where user_id = $1 and (expires_on is null or expires_on >= $2))",
        user.0,
        today,
    )?;
    Ok(over)
}

/// Gives a role.
pub async fn grant_role(
    tx: &mut Tx,
    id: Uuid,
    user: UserId,
    role: &Assignment,
    at: DateTime<Utc>,
    expires_on: Option<NaiveDate>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into user_role (id, user_id, role, office_id, compartment, organisation_id, granted_at, expires_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        user.0,
        role.role.as_str(),
        role.office.map(|o| o.0),
        role.compartment.as_str(),
        role.organisation.map(|o| o.0),
        at,
        expires_on,
    )?
    .expect_rows(1)
}

/// Names of accounts, for showing who did something.
pub async fn names(mut src: impl Source) -> StoreResult<Vec<(Uuid, String)>> {
    fetch_all!(src, (Uuid, String), "select id, name from app_user")
}

/// Who works in an office with a role: id and name, by name.
pub async fn in_office(
    mut src: impl Source,
    office: OfficeId,
    role: Role,
    compartment: Compartment,
    today: NaiveDate,
) -> StoreResult<Vec<(UserId, String)>> {
    let rows: Vec<(Uuid, String)> = fetch_all!(
        src,
        (Uuid, String),
        "select distinct u.id, u.name from app_user u join user_role r on r.user_id = u.id
         where r.office_id = $1 and r.role = $2 and r.compartment = $3 and u.active
           and (r.expires_on is null or r.expires_on >= $4)
         order by u.name",
        office.0,
        role.as_str(),
        compartment.as_str(),
        today,
    )?;
    Ok(rows.into_iter().map(|(id, name)| (UserId(id), name)).collect())
}

/// Everybody who may sign in and holds a role on `today` outside walls, whatever the office, with their names.
pub async fn anywhere(mut src: impl Source, role: Role, today: NaiveDate) -> StoreResult<Vec<(UserId, String)>> {
    let rows: Vec<(Uuid, String)> = fetch_all!(
        src,
        (Uuid, String),
        "select distinct u.id, u.name from app_user u join user_role r on r.user_id = u.id
         where r.role = $1 and r.compartment = 'general' and u.active and (r.expires_on is null or r.expires_on >= $2)
         order by u.name",
        role.as_str(),
        today,
    )?;
    Ok(rows.into_iter().map(|(id, name)| (UserId(id), name)).collect())
}

/// Everybody who may sign in and holds a role on `today` outside walls, in an office or anywhere.
pub async fn holders(
    mut src: impl Source,
    role: Role,
    office: Option<OfficeId>,
    today: NaiveDate,
) -> StoreResult<Vec<UserId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select distinct u.id from app_user u join user_role r on r.user_id = u.id
         where r.role = $1 and r.compartment = 'general' and u.active
           and (r.expires_on is null or r.expires_on >= $2)
           and (cast($3 as text) is null or r.office_id = $4) order by u.id",
        role.as_str(),
        today,
        office.map(|_| "given"),
        office.map(|o| o.0),
    )?;
    Ok(rows.into_iter().map(|(id,)| UserId(id)).collect())
}

/// Changes name, address, languages and sex of version `version`.
pub async fn update(
    tx: &mut Tx,
    id: UserId,
    name: &str,
    email: &str,
    language: Locale,
    speaker: &Speaker,
    version: i64,
) -> StoreResult<()> {
    execute!(
        tx,
        "update app_user set name = $1, email = $2, language = $3, spoken_languages = $4, sex = $5, version = version + 1
         where id = $6 and version = $7",
        name,
        email,
        language.as_str(),
        Json(&speaker.languages),
        speaker.sex.map(|s| s.as_str()),
        id.0,
        version,
    )?
    .expect_rows(1)
}

/// Sets the password. One that was handed out ends at `expires_at` and has to be replaced at the first sign-in.
pub async fn set_password(tx: &mut Tx, id: UserId, hash: &str, expires_at: Option<DateTime<Utc>>) -> StoreResult<()> {
    execute!(
        tx,
        "update app_user set password_hash = $1, password_expires_at = $2 where id = $3",
        hash,
        expires_at,
        id.0,
    )?
    .expect_rows(1)
}

/// Until when a handed-out password holds; nothing when the password is the user's own.
pub async fn password_expires_at(mut src: impl Source, id: UserId) -> StoreResult<Option<DateTime<Utc>>> {
    let (at,): (Option<DateTime<Utc>>,) =
        fetch_one!(src, (Option<DateTime<Utc>>,), "select password_expires_at from app_user where id = $1", id.0,)?;
    Ok(at)
}

/// Lets an account sign in, or not any more.
pub async fn set_active(tx: &mut Tx, id: UserId, active: bool) -> StoreResult<()> {
    execute!(tx, "update app_user set active = $1, version = version + 1 where id = $2", active, id.0)?.expect_rows(1)
}

/// Notes that somebody signed in.
pub async fn seen(tx: &mut Tx, id: UserId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update app_user set last_seen_at = $1 where id = $2", at, id.0)?.expect_rows(1)
}

/// Takes a role away; false when it was not there.
pub async fn end_role(tx: &mut Tx, id: Uuid, user: UserId) -> StoreResult<bool> {
    Ok(execute!(tx, "delete from user_role where id = $1 and user_id = $2", id, user.0)?.rows() == 1)
}

/// Whether there is any account at all.
pub async fn any(mut src: impl Source) -> StoreResult<bool> {
    let row: Option<(Uuid,)> = fetch_optional!(src, (Uuid,), "select id from app_user limit 1")?;
    Ok(row.is_some())
}

/// How many accounts may sign in and hold a role.
pub async fn with_role(mut src: impl Source, role: Role) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(distinct u.id) as bigint) from app_user u join user_role r on r.user_id = u.id
         where r.role = $1 and u.active",
        role.as_str(),
    )?;
    Ok(n)
}
