//! What somebody sees of his own account.

use chrono::{DateTime, Utc};
use domain::locale::Locale;
use domain::speaker::Speaker;
use store::user_list::RoleLine;
use uuid::Uuid;

use super::{own, user};
use crate::session::IDLE;
use crate::{Ctx, ServiceResult};

/// One's own account.
#[derive(Debug, Clone)]
pub struct Overview {
    /// Name to show to colleagues.
    pub name: String,
    /// Sign-in name.
    pub email: String,
    /// Language of pages and mails.
    pub language: Locale,
    /// With whom they can speak, as the administrator noted it.
    pub speaker: Speaker,
    /// Whether the mail of the morning is wanted.
    pub digest: bool,
    /// Version to edit.
    pub version: i64,
    /// Since when the second factor is on.
    pub two_factor_since: Option<DateTime<Utc>>,
    /// Demonstration data: nobody is asked for a code there.
    pub demo: bool,
    /// Roles held today.
    pub roles: Vec<RoleLine>,
    /// Sessions that are alive, the last used first.
    pub sessions: Vec<OwnSession>,
}

/// One of one's own sessions.
#[derive(Debug, Clone)]
pub struct OwnSession {
    /// Names it; not its token.
    pub id: Uuid,
    /// The browser, in its own words.
    pub device: Option<String>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used.
    pub last_seen_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// The actor's account.
pub async fn overview(ctx: &Ctx) -> ServiceResult<Overview> {
    own(ctx).map(drop)?;
    let user = user(ctx).await?;
    let today = ctx.today();
    let roles = store::user_list::roles(ctx.db(), user.id).await?;
    let sessions = store::session::of_user(ctx.db(), user.id).await?;
    let sessions = sessions
        .into_iter()
        .filter(|s| s.expires_at > ctx.now && ctx.now - s.last_seen_at < IDLE)
        .map(|s| OwnSession {
            id: s.id,
            device: s.device,
            created_at: s.created_at,
            last_seen_at: s.last_seen_at,
            current: s.id == ctx.session,
        })
        .collect();
    Ok(Overview {
        digest: store::digest::wanted(ctx.db(), user.id).await?,
        name: user.name,
        email: user.email,
        language: user.language,
        speaker: user.speaker,
        version: user.version,
        two_factor_since: user.totp_since,
        demo: ctx.app.demo,
        roles: roles.into_iter().filter(|r| r.expires_on.is_none_or(|day| day >= today)).collect(),
        sessions,
    })
}
