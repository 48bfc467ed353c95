//! Mails to providers: who gets one, and what it says. Never personal data: a number and a link.
//!
//! A job names a referral and a focal point. Links and codes are made when the mail is written, so that neither waits
//! in the database in clear; a mail sent twice brings two links that both work.

use chrono::{DateTime, TimeDelta, Utc};
use domain::authz::Grant;
use domain::directory::Category;
use domain::id::{FocalPointId, ReferralId};
use domain::locale::Locale;
use domain::programme::Rule;
use domain::referral::provider_access;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::partner::FocalPoint;
use store::referral::Referral;
use store::{Audit, Tx};

use crate::ctx::new_id;
use crate::job::{self, Job, JobError};
use crate::session::token;
use crate::{App, Ctx, ServiceResult};

use super::code;

/// A provider is told of something new at most so often, for each referral.
const UPDATE_PAUSE: TimeDelta = TimeDelta::hours(1);

/// A provider is told that a referral came.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReferralSent {
    /// Which.
    pub referral: ReferralId,
    /// To whom.
    pub focal_point: FocalPointId,
}

impl Job for ReferralSent {
    const KIND: &'static str = "mail.referral_sent";
}

/// A provider is reminded of a referral that waits for its answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReferralReminder {
    /// Which.
    pub referral: ReferralId,
    /// To whom.
    pub focal_point: FocalPointId,
}

/// A provider is reminded to say what came of a referral.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReferralUnreported {
    /// Which.
    pub referral: ReferralId,
    /// To whom.
    pub focal_point: FocalPointId,
}

impl Job for ReferralUnreported {
    const KIND: &'static str = "mail.referral_unreported";
}

impl Job for ReferralReminder {
    const KIND: &'static str = "mail.referral_reminder";
}

/// A provider is told to stop and to destroy copies.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReferralStopped {
    /// Which.
    pub referral: ReferralId,
    /// To whom.
    pub focal_point: FocalPointId,
}

impl Job for ReferralStopped {
    const KIND: &'static str = "mail.referral_stopped";
}

/// A provider is told that something new waits for it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReferralUpdate {
    /// About which referral.
    pub referral: ReferralId,
    /// To whom.
    pub focal_point: FocalPointId,
}

impl Job for ReferralUpdate {
    const KIND: &'static str = "mail.referral_update";
}

/// A focal point asked for a one-time code.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PartnerCode {
    /// Who.
    pub focal_point: FocalPointId,
    /// When: a code that comes too late is not sent.
    pub asked_at: DateTime<Utc>,
}

impl Job for PartnerCode {
    const KIND: &'static str = "mail.partner_code";
}

/// A mail to write: to whom, in which language, what about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Address.
    pub to: String,
    /// Language of the reader.
    pub locale: Locale,
    /// What about.
    pub about: About,
}

/// What a mail is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A referral came.
    Sent {
        /// Its number.
        number: String,
        /// Where it can be opened.
        url: String,
    },
    /// A referral waits for an answer.
    Reminder {
        /// Its number.
        number: String,
        /// Where it can be opened.
        url: String,
    },
    /// Nobody has said what came of a referral.
    Unreported {
        /// Its number.
        number: String,
        /// Where it can be said.
        url: String,
    },
    /// A referral was taken back.
    Stopped {
        /// Its number.
        number: String,
        /// Where that can be read.
        url: String,
    },
    /// A case was opened by somebody whose it is not.
    AccessOpened {
        /// Where that is looked at.
        url: String,
    },
    /// Something has to be looked at. Not what.
    Waits {
        /// Where the day begins.
        url: String,
    },
    /// One person was paid under two records.
    PaidTwice {
        /// Where that is looked at.
        url: String,
    },
    /// Something new waits. Not what.
    Update {
        /// Number of the referral.
        number: String,
        /// Where it can be read.
        url: String,
    },
    /// How much is due today.
    Digest {
        /// Things to do, also those that are late.
        due: i64,
        /// How many of them are late.
        late: i64,
        /// How many messages of providers nobody has read.
        messages: i64,
        /// How many entries of the directory are to be checked again; nothing for who does not keep it.
        stale: i64,
        /// Where they are listed.
        url: String,
    },
    /// A one-time code.
    Code {
        /// Six digits.
        code: String,
        /// How long it holds.
        minutes: i64,
    },
}

/// Enqueues the mails about a referral that goes out with `tx`: one for each focal point.
pub(crate) async fn referral_sent(ctx: &Ctx, tx: &mut Tx, referral: &Referral) -> ServiceResult<()> {
    for to in recipients(tx, referral).await? {
        let job = ReferralSent { referral: referral.id, focal_point: to.id };
        job::enqueue(tx, ctx.id(), &job, ctx.now, ctx.now).await?;
    }
    Ok(())
}

/// Enqueues the reminders.
pub(crate) async fn referral_reminder(ctx: &Ctx, tx: &mut Tx, referral: &Referral) -> ServiceResult<()> {
    for to in recipients(tx, referral).await? {
        let job = ReferralReminder { referral: referral.id, focal_point: to.id };
        job::enqueue(tx, ctx.id(), &job, ctx.now, ctx.now).await?;
    }
    Ok(())
}

/// Enqueues the reminders that nobody has said what came of it.
pub(crate) async fn referral_report(ctx: &Ctx, tx: &mut Tx, referral: &Referral) -> ServiceResult<()> {
    for to in recipients(tx, referral).await? {
        let job = ReferralUnreported { referral: referral.id, focal_point: to.id };
        job::enqueue(tx, ctx.id(), &job, ctx.now, ctx.now).await?;
    }
    Ok(())
}

/// Enqueues the notices to stop.
pub(crate) async fn referral_stopped(ctx: &Ctx, tx: &mut Tx, referral: &Referral) -> ServiceResult<()> {
    for to in recipients(tx, referral).await? {
        let job = ReferralStopped { referral: referral.id, focal_point: to.id };
        job::enqueue(tx, ctx.id(), &job, ctx.now, ctx.now).await?;
    }
    Ok(())
}

/// Has the provider told that something new waits: now, or an hour after it was last told. While that is to come,
/// nothing more is.
pub(crate) async fn referral_update(ctx: &Ctx, tx: &mut Tx, referral: &Referral) -> ServiceResult<()> {
    let last = store::referral_message::mailed_at(&mut *tx, referral.id).await?;
    let next = last.map_or(ctx.now, |last| (last + UPDATE_PAUSE).max(ctx.now));
    if last.is_some_and(|last| last > ctx.now) {
        return Ok(());
    }
    store::referral_message::will_mail(tx, referral.id, next).await?;
    for to in recipients(tx, referral).await? {
        let job = ReferralUpdate { referral: referral.id, focal_point: to.id };
        job::enqueue(tx, ctx.id(), &job, ctx.now, next).await?;
    }
    Ok(())
}

/// Everybody who answers for the provider; about violence against women only women, where there are any.
async fn recipients(tx: &mut Tx, referral: &Referral) -> ServiceResult<Vec<FocalPoint>> {
    let all = store::partner::focal_points(&mut *tx, referral.organisation).await?;
    let women: Vec<FocalPoint> = all.iter().filter(|f| f.woman).cloned().collect();
    Ok(if referral.category == Category::GbvServices && !women.is_empty() { women } else { all })
}

/// Writes the mail about a new referral; nothing when there is no point in it any more.
pub async fn write_sent(app: &App, job: &ReferralSent) -> Result<Option<Letter>, JobError> {
    let Some((referral, to)) = still(app, job.referral, job.focal_point).await? else { return Ok(None) };
    if !referral.progress.status.is_with_provider() {
        return Ok(None);
    }
    let url = link(app, &referral, &to).await?;
    Ok(Some(Letter { locale: locale(&to), to: to.email, about: About::Sent { number: referral.number, url } }))
}

/// Writes a reminder to say what came of it; nothing when somebody said so meanwhile.
pub async fn write_unreported(app: &App, job: &ReferralUnreported) -> Result<Option<Letter>, JobError> {
    let Some((referral, to)) = still(app, job.referral, job.focal_point).await? else { return Ok(None) };
    if !store::referral_report::waits(&referral) {
        return Ok(None);
    }
    let url = link(app, &referral, &to).await?;
    Ok(Some(Letter { locale: locale(&to), to: to.email, about: About::Unreported { number: referral.number, url } }))
}

/// Writes a reminder; nothing when the answer came meanwhile.
pub async fn write_reminder(app: &App, job: &ReferralReminder) -> Result<Option<Letter>, JobError> {
    let Some((referral, to)) = still(app, job.referral, job.focal_point).await? else { return Ok(None) };
    if !referral.progress.status.awaits_answer() {
        return Ok(None);
    }
    let url = link(app, &referral, &to).await?;
    Ok(Some(Letter { locale: locale(&to), to: to.email, about: About::Reminder { number: referral.number, url } }))
}

/// Writes the notice to stop.
pub async fn write_stopped(app: &App, job: &ReferralStopped) -> Result<Option<Letter>, JobError> {
    let Some((referral, to)) = still(app, job.referral, job.focal_point).await? else { return Ok(None) };
    let url = link(app, &referral, &to).await?;
    Ok(Some(Letter { locale: locale(&to), to: to.email, about: About::Stopped { number: referral.number, url } }))
}

/// Writes that something new waits; nothing when it was read meanwhile, or can be read no longer.
pub async fn write_update(app: &App, job: &ReferralUpdate) -> Result<Option<Letter>, JobError> {
    let Some((referral, to)) = still(app, job.referral, job.focal_point).await? else { return Ok(None) };
    let p = &referral.progress;
    let access = provider_access(
        p.status,
        p.declined.is_some(),
        referral.stop_asked_at.is_some(),
        referral.access_until,
        app.clock.now(),
    );
    if !access.reads() || store::referral_message::unread(&app.db, referral.id, false).await? == 0 {
        return Ok(None);
    }
    let url = link(app, &referral, &to).await?;
    Ok(Some(Letter { locale: locale(&to), to: to.email, about: About::Update { number: referral.number, url } }))
}

/// Makes a code and writes the mail; nothing when it would come too late.
pub async fn write_code(app: &App, job: &PartnerCode) -> Result<Option<Letter>, JobError> {
    let now = app.clock.now();
    let Some(to) = store::partner::focal_point(&app.db, job.focal_point).await? else { return Ok(None) };
    if now - job.asked_at >= code::HOLDS {
        return Ok(None);
    }
    let code = code::make(app, &to, job.asked_at + code::HOLDS).await?;
    let minutes = code::HOLDS.num_minutes();
    Ok(Some(Letter { locale: locale(&to), to: to.email, about: About::Code { code, minutes } }))
}

async fn still(
    app: &App,
    referral: ReferralId,
    focal_point: FocalPointId,
) -> Result<Option<(Referral, FocalPoint)>, JobError> {
    let referral = store::referral::by_id(&app.db, referral).await?;
    Ok(referral.zip(store::partner::focal_point(&app.db, focal_point).await?))
}

/// A new link for this reader; only its hash stays.
async fn link(app: &App, referral: &Referral, to: &FocalPoint) -> ServiceResult<String> {
    let now = app.clock.now();
    let token = token::new()?;
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("link in a mail")).await?;
    let expires = now + TimeDelta::days(store::programme::rules(&mut tx).await?.get(Rule::LinkDays).into());
    store::partner::insert_link(&mut tx, &token::hash(&token), referral.id, to.id, now, expires).await?;
    let entry = Audit::new(now, "partner.link_made", "referral", Some(referral.id.0))
        .case(referral.case, referral.office)
        .detail(json!({ "focal_point": to.id }));
    tx.commit(entry).await?;
    Ok(format!("{}/partner/open/{token}", app.base_url))
}

fn locale(to: &FocalPoint) -> Locale {
    to.language.parse().unwrap_or(Locale::En)
}

/// For tests and the binary: an id of now.
pub(super) fn fresh_id(app: &App) -> uuid::Uuid {
    new_id(app.clock.now())
}
