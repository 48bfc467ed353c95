//! Moving a referral: the machine decides, the row and its events follow, all in the caller's transaction.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::OrganisationId;
use domain::programme::Rule;
use domain::referral::{Note, Party, ReferralStatus, Refused, Step, reads_until};
use store::Tx;
use store::referral::Referral;
use store::referral_event::ReferralEvent;

use super::{accompany, acknowledge, places, sla, uptake};
use crate::{Ctx, ServiceError, ServiceResult};

/// On whose side the actor stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// The programme, also when it writes down what a provider said.
    Staff,
    /// The provider's focal point.
    Provider(OrganisationId),
    /// The clock.
    Clock,
}

impl By {
    fn party(self) -> Party {
        match self {
            By::Staff => Party::Sender,
            By::Provider(_) => Party::Provider,
            By::Clock => Party::System,
        }
    }

    fn organisation(self) -> Option<OrganisationId> {
        match self {
            By::Staff | By::Clock => None,
            By::Provider(organisation) => Some(organisation),
        }
    }
}

/// Takes the steps, one after the other, and saves the referral once. A step that cannot follow is refused and
/// nothing is written; when somebody else was faster, the save finds another version.
pub(crate) async fn advance(
    ctx: &Ctx,
    tx: &mut Tx,
    referral: &mut Referral,
    by: By,
    steps: &[Step],
    note: Option<&str>,
) -> ServiceResult<()> {
    let days = store::programme::rules(&mut *tx).await?.get(Rule::ProviderDays);
    let reading_ends = ctx.now + TimeDelta::days(i64::from(days));
    for (i, step) in steps.iter().enumerate() {
        let from = referral.progress.status;
        referral.progress = referral.progress.take(*step, by.party()).map_err(refusal)?;
        stamp(referral, *step, from, ctx.now, reading_ends);
        places::keep(ctx, tx, referral, *step, from).await?;
        let last = i + 1 == steps.len();
        happened(ctx, tx, referral, by, from, step.reason(), note.filter(|_| last)).await?;
    }
    keep_time(ctx, tx, referral, steps).await?;
    store::referral_save::save(tx, referral).await?;
    referral.version += 1;
    acknowledge::keep(ctx, tx, referral).await?;
    uptake::keep(ctx, tx, referral, steps).await?;
    accompany::keep(ctx, tx, referral).await
}

/// Writes down something that leaves the status as it is.
pub(super) async fn note(
    ctx: &Ctx,
    tx: &mut Tx,
    referral: &Referral,
    by: By,
    what: Note,
    words: Option<&str>,
) -> ServiceResult<()> {
    happened(ctx, tx, referral, by, referral.progress.status, Some(what.as_str()), words).await
}

async fn happened(
    ctx: &Ctx,
    tx: &mut Tx,
    referral: &Referral,
    by: By,
    from: ReferralStatus,
    reason: Option<&str>,
    words: Option<&str>,
) -> ServiceResult<()> {
    let event = ReferralEvent {
        id: ctx.id(),
        referral: referral.id,
        at: ctx.now,
        by_user: ctx.somebody().filter(|_| by != By::Clock),
        by_organisation: by.organisation(),
        from,
        to: referral.progress.status,
        reason: reason.map(str::to_owned),
        note: words.map(str::to_owned),
    };
    Ok(store::referral_event::append(tx, &event).await?)
}

/// The clock begins when it is sent, and again on the day that a waiting list named; it ends with an answer.
async fn keep_time(ctx: &Ctx, tx: &mut Tx, referral: &mut Referral, steps: &[Step]) -> ServiceResult<()> {
    match steps.last() {
        Some(Step::Send | Step::Resend) => sla::begin(ctx, tx, referral, ctx.now).await,
        Some(Step::Wait) => sla::begin(ctx, tx, referral, referral.answer_due.unwrap_or(ctx.now)).await,
        _ => {
            if !referral.progress.status.awaits_answer() {
                sla::end(&mut referral.clock);
            }
            if referral.progress.status != ReferralStatus::Sent {
                referral.acknowledge_due = None;
            }
            Ok(())
        }
    }
}

fn refusal(refused: Refused) -> ServiceError {
    match refused {
        Refused::NotAllowed => ServiceError::refused("error-referral-moved"),
        Refused::OutcomeMissing => ServiceError::field("outcome", "error-close-outcome"),
    }
}

/// The times that belong to a step. After the end the provider reads until `reading_ends`.
fn stamp(r: &mut Referral, step: Step, from: ReferralStatus, now: DateTime<Utc>, reading_ends: DateTime<Utc>) {
    r.status_since = now;
    r.access_until = reads_until(step, from, r.access_until, now, reading_ends);
    match step {
        Step::Send | Step::Resend => {
            r.sent_at = Some(now);
            r.answered_at = None;
            r.late_answer = None;
        }
        Step::Accept | Step::Wait | Step::Decline(_) => r.answered_at = Some(now),
        // At the end of the service its report is asked for anew.
        Step::Start => r.report_told_at = None,
        Step::Complete(_) => r.completed_at = Some(now),
        Step::Verify => r.verified_at = Some(now),
        Step::Close(_) => r.closed_at = Some(now),
        Step::Revoke(_) => {
            r.closed_at = Some(now);
            r.stop_asked_at = r.sent_at.map(|_| now);
            // An appointment with somebody who was told to stop takes place no more. One that is past stays history.
            if r.appointment_at.is_some_and(|at| at > now) {
                r.appointment_at = None;
                r.appointment_place = None;
            }
        }
        Step::GiveBack(_)
        | Step::Prepare
        | Step::Withhold
        | Step::Receive
        | Step::Schedule
        | Step::Miss
        | Step::Escalate
        | Step::Expire
        | Step::Reopen => {}
    }
}

/// Refuses what was decided on an older version.
pub(crate) fn check_version(seen: &str, referral: &Referral) -> ServiceResult<()> {
    if seen.trim().parse() == Ok(referral.version) { Ok(()) } else { Err(ServiceError::Conflict(Vec::new())) }
}
