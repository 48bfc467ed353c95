//! The mail of the morning: how much is due, and a link. No name, no number of a case, no category.
//!
//! Sent on working days of the reader's office between half past six and noon, to whoever works with cases and has
//! something due. A reader switches it off on the account page.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::authz::{Actor, Grant, Permission, Scope};
use domain::id::UserId;
use serde::{Deserialize, Serialize};
use store::digest::Reader;
use store::{Tx, digest, task_day};

use crate::ctx::new_id;
use crate::job::{self, Job, JobError};
use crate::partner::mail::{About, Letter};
use crate::{App, ServiceResult, directory, incoming};

/// From when on, by the clock of the office, and until when: a program that starts at night says nothing.
const FROM: NaiveTime = at(6, 30);
const UNTIL: NaiveTime = at(12, 0);

const fn at(hour: u32, minute: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

/// Tell somebody how much is due today.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Digest {
    /// Whom.
    pub user: UserId,
    /// Which day: what comes later says nothing.
    pub day: NaiveDate,
}

impl Job for Digest {
    const KIND: &'static str = "mail.digest";
}

/// Leaves a job for everybody whose morning has come, and says for how many.
pub async fn wake(app: &App) -> ServiceResult<usize> {
    let now = app.clock.now();
    // West of Greenwich it is yesterday still; a day more is looked at than can have come.
    let tomorrow = now.date_naive() + TimeDelta::days(1);
    let mut woken = 0;
    for reader in digest::readers(&app.db, tomorrow).await? {
        let Some(day) = morning(app, &reader, now).await? else { continue };
        let mut tx = Tx::begin(&app.db, Grant::unchecked_system("mail of the morning")).await?;
        if digest::take(&mut tx, reader.user, day).await? {
            job::enqueue(&mut tx, new_id(now), &Digest { user: reader.user, day }, now, now).await?;
            tx.commit_unchecked_bookkeeping().await?;
            woken += 1;
        }
    }
    Ok(woken)
}

/// The day at the reader's office, when it is the morning of a working day.
async fn morning(app: &App, reader: &Reader, now: DateTime<Utc>) -> ServiceResult<Option<NaiveDate>> {
    let local = now.with_timezone(&reader.timezone.parse().unwrap_or(Tz::UTC)).naive_local();
    let day = local.date();
    if !(FROM..UNTIL).contains(&local.time()) || reader.weekend.holds(day) {
        return Ok(None);
    }
    let holidays = store::calendar::holidays(&app.db, reader.office, day).await?;
    Ok((!holidays.iter().any(|h| h.day == day)).then_some(day))
}

/// Writes the mail; nothing when nothing is due, when the day is over or the reader does not work with cases any more.
pub async fn write(app: &App, job: &Digest) -> Result<Option<Letter>, JobError> {
    let now = app.clock.now();
    let Some(user) = store::user::by_id(&app.db, job.user).await?.filter(|u| u.active) else { return Ok(None) };
    let assignments = store::user::assignments(&app.db, job.user, job.day).await?;
    let actor = Actor { user: job.user, assignments };
    let scope = actor.scope(Permission::CaseList);
    if scope == Scope::Nothing || now - job.day.and_time(FROM).and_utc() > TimeDelta::hours(24) {
        return Ok(None);
    }
    let (mut due, mut late) = task_day::count(&app.db, scope, job.day).await?;
    // Referrals to the programme are nobody's task before they belong to a case: what their clock reminds of counts here.
    if let Some(desk) = incoming::desk_of(&actor) {
        let (reminded, overdue) = store::incoming_list::reminded(&app.db, desk, now).await?;
        (due, late) = (due + reminded, late + overdue);
    }
    let referrals = actor.scope(Permission::ReferralRead);
    let messages = store::referral_unread::count(&app.db, referrals).await?;
    let upkeep = directory::upkeep_of(&app.db, &actor, job.day).await?;
    let stale = upkeep.map_or(0, |u| u.stale + u.soon);
    if due == 0 && messages == 0 && stale == 0 {
        return Ok(None);
    }
    let about = About::Digest { due, late, messages, stale, url: format!("{}/", app.base_url) };
    Ok(Some(Letter { to: user.email, locale: user.language, about }))
}
