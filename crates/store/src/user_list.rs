//! Accounts as an administrator sees them: lists, and the roles with their dates.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Compartment, Role};
use domain::id::{OfficeId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::like::escaped;
use crate::{Db, StoreResult};

/// Which accounts a list shows.
#[derive(Debug, Clone, Default)]
pub struct UserFilter {
    /// Part of a name or address.
    pub text: Option<String>,
    /// Holding a role, whether or not it has ended.
    pub role: Option<Role>,
    /// May sign in, or may not.
    pub active: Option<bool>,
}

/// One account of a list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct UserLine {
    /// Its id.
    pub id: Uuid,
    /// Name to show to colleagues.
    pub name: String,
    /// Sign-in name.
    pub email: String,
    /// Whether it may sign in.
    pub active: bool,
    /// Since when the second factor is on.
    pub totp_since: Option<DateTime<Utc>>,
    /// When it last signed in.
    pub last_seen_at: Option<DateTime<Utc>>,
}

/// Accounts by name, after the one with this name and id.
pub async fn list(
    mut src: impl Source,
    filter: &UserFilter,
    after: Option<&(String, Uuid)>,
    limit: i64,
) -> StoreResult<Vec<UserLine>> {
    let text = filter.text.as_ref().map(|t| format!("%{}%", escaped(&t.to_lowercase())));
    fetch_all!(
        src,
        UserLine,
        "select u.id, u.name, u.email, u.active, u.totp_since, u.last_seen_at
         from app_user u
         where (cast($1 as text) is null or lower(u.name) like $1 escape '!' or u.email like $1 escape '!')
           and (cast($2 as text) is null or exists (select 1 from user_role r where r.user_id = u.id and r.role = $2))
           and (cast($3 as text) is null or u.active = $4)
           and (cast($5 as text) is null or (u.name, u.id) > ($5, $6))
         order by u.name, u.id limit $7",
        text.as_deref(),
        filter.role.map(|r| r.as_str()),
        filter.active.map(|_| "given"),
        filter.active,
        after.map(|(name, _)| name.as_str()),
        after.map(|(_, id)| *id),
        limit,
    )
}

/// A role somebody holds, or held until a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleLine {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub user: UserId,
    /// What.
    pub role: Role,
    /// Where.
    pub office: Option<OfficeId>,
    /// Name of the office, or of the organisation whose partner this is.
    pub place: Option<String>,
    /// Behind which wall.
    pub compartment: Compartment,
    /// Since when.
    pub granted_at: DateTime<Utc>,
    /// Last day.
    pub expires_on: Option<NaiveDate>,
}

#[derive(sqlx::FromRow)]
struct RoleRow {
    id: Uuid,
    user_id: Uuid,
    role: String,
    office_id: Option<Uuid>,
    place: Option<String>,
    compartment: String,
    granted_at: DateTime<Utc>,
    expires_on: Option<NaiveDate>,
}

impl RoleRow {
    fn line(self) -> StoreResult<RoleLine> {
        Ok(RoleLine {
            id: self.id,
            user: UserId(self.user_id),
            role: stored("user_role.role", &self.role)?,
            office: self.office_id.map(OfficeId),
            place: self.place,
            compartment: stored("user_role.compartment", &self.compartment)?,
            granted_at: self.granted_at,
            expires_on: self.expires_on,
        })
    }
}

/// The roles of one account, oldest first, ended ones too.
pub async fn roles(mut src: impl Source, user: UserId) -> StoreResult<Vec<RoleLine>> {
    let rows: Vec<RoleRow> = fetch_all!(
        src,
        RoleRow,
        "select r.id, r.user_id, r.role, r.office_id, coalesce(o.name, g.name) as place, r.compartment, r.granted_at,
           r.expires_on
         from user_role r left join office o on o.id = r.office_id left join organisation g on g.id = r.organisation_id
         where r.user_id = $1 order by r.granted_at, r.id",
        user.0,
    )?;
    rows.into_iter().map(RoleRow::line).collect()
}

/// The roles of all accounts from one name to another: those of one page of the list.
pub async fn roles_between(mut src: impl Source, first: &str, last: &str) -> StoreResult<Vec<RoleLine>> {
    let rows: Vec<RoleRow> = fetch_all!(
        src,
        RoleRow,
        "select r.id, r.user_id, r.role, r.office_id, coalesce(o.name, g.name) as place, r.compartment, r.granted_at,
           r.expires_on
         from user_role r join app_user u on u.id = r.user_id
           left join office o on o.id = r.office_id left join organisation g on g.id = r.organisation_id
         where u.name >= $1 and u.name <= $2 order by r.granted_at, r.id",
        first,
        last,
    )?;
    rows.into_iter().map(RoleRow::line).collect()
}

/// How many accounts there are: active, and active without a second factor.
pub async fn counts(db: &Db) -> StoreResult<(i64, i64)> {
    fetch_one!(
        db,
        (i64, i64),
        "select cast(count(*) as bigint),
                cast(coalesce(sum(case when totp_since is null then 1 else 0 end), 0) as bigint)
         from app_user where active",
    )
}
