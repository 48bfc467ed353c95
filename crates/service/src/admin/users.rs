//! Accounts: the list, and one of them.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use domain::locale::Locale;
use domain::speaker::Speaker;
use store::user_list::{self, RoleLine, UserFilter};
use uuid::Uuid;

use super::{find, manage_users};
use crate::{Ctx, ServiceResult};

/// Rows on a page.
const PAGE: usize = 50;

/// A role somebody holds, or held until a day.
#[derive(Debug, Clone)]
pub struct Role {
    /// What, where and until when.
    pub line: RoleLine,
    /// Whether its last day is past.
    pub ended: bool,
}

/// An account of the list, or by itself.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its id.
    pub id: UserId,
    /// Name to show to colleagues.
    pub name: String,
    /// Sign-in name.
    pub email: String,
    /// Language; the list leaves it out.
    pub language: Option<Locale>,
    /// With whom they can speak; the list leaves it out.
    pub speaker: Speaker,
    /// Whether it may sign in.
    pub active: bool,
    /// Since when the second factor is on.
    pub two_factor_since: Option<DateTime<Utc>>,
    /// When it last signed in; the page of one account leaves it out.
    pub last_seen_at: Option<DateTime<Utc>>,
    /// Until when a handed-out password holds; the list leaves it out.
    pub password_until: Option<DateTime<Utc>>,
    /// Roles, oldest first.
    pub roles: Vec<Role>,
    /// Version to edit; the list leaves it out.
    pub version: i64,
    /// Whether it is the one who asks.
    pub own: bool,
}

/// What the address of the list says.
#[derive(Debug, Clone, Default)]
pub struct UserQuery {
    /// Part of a name or address.
    pub text: String,
    /// Code of a role.
    pub role: String,
    /// `active` or `inactive`.
    pub state: String,
    /// Key of the last row before.
    pub after: String,
}

/// One page of the list.
#[derive(Debug, Clone)]
pub struct UserPage {
    /// Rows by name.
    pub rows: Vec<Account>,
    /// Key of the last row, if there are more.
    pub next: Option<String>,
}

/// Accounts by name.
pub async fn user_list(ctx: &Ctx, query: &UserQuery) -> ServiceResult<UserPage> {
    manage_users(ctx).map(drop)?;
    let text = query.text.trim();
    let filter = UserFilter {
        text: (!text.is_empty()).then(|| text.to_owned()),
        role: query.role.parse().ok(),
        active: match query.state.as_str() {
            "active" => Some(true),
            "inactive" => Some(false),
            _ => None,
        },
    };
    let after = match query.after.parse::<UserId>() {
        // The key in the address is the id alone: names do not belong there.
        Ok(id) => store::user::by_id(ctx.db(), id).await?.map(|u| (u.name, id.0)),
        Err(_) => None,
    };
    let mut lines = user_list::list(ctx.db(), &filter, after.as_ref(), PAGE as i64 + 1).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let roles = match (lines.first(), lines.last()) {
        (Some(first), Some(last)) => user_list::roles_between(ctx.db(), &first.name, &last.name).await?,
        _ => Vec::new(),
    };
    let next = lines.last().filter(|_| more).map(|l| l.id.to_string());
    let today = ctx.today();
    let of = |id: Uuid| {
        let held = roles.iter().filter(|r| r.user.0 == id).cloned();
        held.map(|line| Role { ended: line.expires_on.is_some_and(|day| day < today), line }).collect()
    };
    let rows = lines.into_iter().map(|l| Account {
        id: UserId(l.id),
        name: l.name,
        email: l.email,
        language: None,
        speaker: Speaker::default(),
        active: l.active,
        two_factor_since: l.totp_since,
        last_seen_at: l.last_seen_at,
        password_until: None,
        roles: of(l.id),
        version: 0,
        own: l.id == ctx.user().0,
    });
    Ok(UserPage { rows: rows.collect(), next })
}

/// One account.
pub async fn user(ctx: &Ctx, id: &str) -> ServiceResult<Account> {
    manage_users(ctx).map(drop)?;
    let user = find(ctx, id).await?;
    let today = ctx.today();
    let roles = user_list::roles(ctx.db(), user.id).await?;
    let password_until = store::user::password_expires_at(ctx.db(), user.id).await?;
    Ok(Account {
        own: user.id == ctx.user(),
        id: user.id,
        name: user.name,
        email: user.email,
        language: Some(user.language),
        speaker: user.speaker,
        active: user.active,
        two_factor_since: user.totp_since,
        last_seen_at: None,
        password_until,
        roles: roles
            .into_iter()
            .map(|line| Role { ended: line.expires_on.is_some_and(|day| day < today), line })
            .collect(),
        version: user.version,
    })
}
