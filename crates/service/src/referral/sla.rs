//! The clock of a referral in the zone and the calendar of the office that sent it.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::calendar::Calendar;
use domain::id::OfficeId;
use domain::referral::{ReferralStatus, SlaClock, Stage, Urgency};
use store::Tx;
use store::calendar;
use store::db::Source;
use store::referral::{Referral, Running};

use super::answer::{instant, local};
use crate::{Ctx, ServiceError, ServiceResult};

/// How time runs for a referral.
#[derive(Debug, Clone)]
pub(crate) struct Sla {
    clock: SlaClock,
    zone: Tz,
}

impl Sla {
    /// The rules of an office for an urgency, and its holidays since `from`.
    pub async fn of(
        mut src: impl Source,
        office: OfficeId,
        urgency: Urgency,
        from: DateTime<Utc>,
    ) -> ServiceResult<Sla> {
        let rules = calendar::rules(&mut src, office, urgency).await?;
        let rules = rules.ok_or_else(|| ServiceError::Internal("the office has no rules for its clock".into()))?;
        let zone = rules.timezone.parse().unwrap_or(Tz::UTC);
        let holidays = calendar::holidays(&mut src, office, local(from, zone).date()).await?;
        let holidays = holidays.into_iter().map(|h| h.day).collect();
        let calendar = Calendar { weekend: rules.weekend, holidays };
        Ok(Sla { clock: SlaClock { calendar, level: rules.level, urgency }, zone })
    }

    /// When an answer to what was sent at `from` is due.
    pub fn answer_due(&self, from: DateTime<Utc>) -> DateTime<Utc> {
        instant(self.clock.answer_due(local(from, self.zone)), self.zone)
    }

    /// When the provider says at the latest that it has what was sent at `from`.
    fn acknowledge_due(&self, from: DateTime<Utc>) -> DateTime<Utc> {
        instant(self.clock.acknowledge_due(local(from, self.zone)), self.zone)
    }

    /// When a stage is reached.
    pub fn due(&self, from: DateTime<Utc>, stage: Stage) -> DateTime<Utc> {
        instant(self.clock.due(local(from, self.zone), stage), self.zone)
    }

    /// How far the clock has run.
    pub fn stage(&self, from: DateTime<Utc>, now: DateTime<Utc>) -> Stage {
        self.clock.stage(local(from, self.zone), local(now, self.zone))
    }

    /// What a clock shows that never stands still.
    pub fn reading(&self, from: DateTime<Utc>, now: DateTime<Utc>) -> Reading {
        Reading { stage: self.stage(from, now), due: self.answer_due(from), next: self.next(from, now) }
    }

    fn next(&self, from: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.clock.next(local(from, self.zone), local(now, self.zone)).map(|at| instant(at, self.zone))
    }

    /// From when it counts after it stood still since `stopped`.
    pub fn resumed(&self, from: DateTime<Utc>, stopped: DateTime<Utc>, now: DateTime<Utc>) -> DateTime<Utc> {
        let [from, stopped, now] = [from, stopped, now].map(|at| local(at, self.zone));
        instant(self.clock.resumed(from, stopped, now), self.zone)
    }

    /// Sets what follows from the beginning of a clock that runs: when an answer is due, when to look next.
    pub fn wind(&self, referral: &mut Referral, from: DateTime<Utc>, now: DateTime<Utc>) {
        referral.clock.from = Some(from);
        referral.clock.stopped = None;
        let unread = referral.progress.status == ReferralStatus::Sent && referral.answered_at.is_none();
        referral.acknowledge_due = unread.then(|| self.acknowledge_due(from));
        let unread = referral.acknowledge_due.filter(|at| referral.acknowledge_told_at.is_none() && *at > now);
        referral.clock.next = [self.next(from, now), unread].into_iter().flatten().min();
        // On the waiting list an answer is due on the day that the provider named.
        referral.answer_due = Some(if referral.answered_at.is_some() { from } else { self.answer_due(from) });
    }
}

/// What a clock shows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading {
    /// How far it has run.
    pub stage: Stage,
    /// When an answer is due.
    pub due: DateTime<Utc>,
    /// When to look again.
    pub next: Option<DateTime<Utc>>,
}

/// The rules of this referral's clock.
pub(super) async fn of(src: impl Source, referral: &Referral, now: DateTime<Utc>) -> ServiceResult<Sla> {
    Sla::of(src, referral.office, referral.urgency, referral.clock.from.unwrap_or(now).min(now)).await
}

/// Begins anew at `from`.
pub(super) async fn begin(ctx: &Ctx, tx: &mut Tx, referral: &mut Referral, from: DateTime<Utc>) -> ServiceResult<()> {
    let sla = Sla::of(&mut *tx, referral.office, referral.urgency, from.min(ctx.now)).await?;
    referral.clock.stage = Stage::Waiting;
    referral.acknowledge_told_at = None;
    sla.wind(referral, from, ctx.now);
    Ok(())
}

/// Nobody waits any more.
pub(super) fn end(clock: &mut Running) {
    clock.next = None;
    clock.stopped = None;
}
