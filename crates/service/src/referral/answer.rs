//! What a provider says: its answer, and how it went. Said by itself, or written down by staff after a call.

use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::programme::Rule;
use domain::referral::{Answer, AnswerForm, Appointment, ProgressForm, ReferralStatus, Report, Step};
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::db::Source;
use store::referral::Referral;

use super::draft::parse_command;
use super::tell::{Told, ask, clear, organisation_name, tell};
use super::{By, advance, check_version, gate, load, unmet};
use crate::{Ctx, ServiceResult, case, need};

/// Staff writes down an answer that came by phone or on paper.
pub async fn answer_for_provider(ctx: &Ctx, form: &AnswerForm) -> ServiceResult<()> {
    let (mut referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    let command = parse_command(&form.command)?;
    let zone = zone(ctx.db(), &case).await?;
    let (answer, note) = form.parse(local(ctx.now, zone))?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "referral.answer", ctx.now).await? {
        return Ok(());
    }
    check_version(&form.version, &referral)?;
    if referral.progress.status == ReferralStatus::Expired {
        case::hold_open(ctx, &mut tx, &case, Permission::ReferralWrite).await?;
        gate::again(ctx, &mut tx, &case, &mut referral).await?;
    }
    apply_answer(ctx, &mut tx, &case, &mut referral, By::Staff, &answer, note.as_deref(), zone).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.answered", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}

/// Staff writes down how it went.
pub async fn report_for_provider(ctx: &Ctx, form: &ProgressForm) -> ServiceResult<()> {
    let (mut referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    let command = parse_command(&form.command)?;
    let zone = zone(ctx.db(), &case).await?;
    let (report, note) = form.parse(local(ctx.now, zone))?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "referral.report", ctx.now).await? {
        return Ok(());
    }
    check_version(&form.version, &referral)?;
    apply_report(ctx, &mut tx, &case, &mut referral, By::Staff, &report, note.as_deref(), zone).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.reported", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}

/// The zone of the office that owns the case: appointments are in its time.
pub(crate) async fn zone(src: impl Source, case: &Case) -> ServiceResult<Tz> {
    let office = store::office::by_id(src, case.office).await?;
    Ok(office.and_then(|o| o.timezone.parse().ok()).unwrap_or(Tz::UTC))
}

/// What clocks show there.
pub(crate) fn local(at: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    at.with_timezone(&zone).naive_local()
}

/// The moment at which clocks there show this.
pub(crate) fn instant(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    // A time that clocks skip in spring means the moment after the jump.
    zone.from_local_datetime(&local).earliest().map_or_else(|| local.and_utc(), |t| t.with_timezone(&Utc))
}

pub(super) fn set_appointment(referral: &mut Referral, appointment: &Appointment, zone: Tz) {
    referral.appointment_at = Some(instant(appointment.at, zone));
    referral.appointment_place = appointment.place.clone();
    referral.report_told_at = None;
}

/// Applies an answer in the caller's transaction.
#[expect(clippy::too_many_arguments, reason = "one command, said by either side")]
pub(crate) async fn apply_answer(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referral: &mut Referral,
    by: By,
    answer: &Answer,
    note: Option<&str>,
    zone: Tz,
) -> ServiceResult<()> {
    let mut steps = Vec::new();
    if matches!(referral.progress.status, ReferralStatus::Sent | ReferralStatus::Escalated) {
        steps.push(Step::Receive);
    }
    if referral.progress.status == ReferralStatus::Expired {
        steps.push(Step::Reopen);
    }
    let kind = match answer {
        Answer::Accept(appointment) => {
            steps.push(Step::Accept);
            if let Some(appointment) = appointment {
                set_appointment(referral, appointment, zone);
                steps.push(Step::Schedule);
            }
            CaseEventKind::ReferralAccepted
        }
        Answer::Wait(until) => {
            steps.push(Step::Wait);
            referral.answer_due = Some(instant(until.and_hms_opt(17, 0, 0).unwrap_or_default(), zone));
            CaseEventKind::ReferralChanged
        }
        Answer::Decline(reason) => {
            steps.push(Step::Decline(*reason));
            CaseEventKind::ReferralDeclined
        }
    };
    after(ctx, tx, case, referral, by, &steps, note, kind).await?;
    match answer {
        Answer::Accept(_) => need::referred(ctx, tx, case, referral.category).await?,
        Answer::Decline(reason) if reason.leaves_a_need() => need::unmet(ctx, tx, case, referral.category).await?,
        Answer::Wait(_) | Answer::Decline(_) => {}
    }
    if by != By::Staff {
        ask(ctx, tx, case, referral, TaskKind::ReferralAnswered, 1).await?;
    }
    Ok(())
}

/// Applies a report in the caller's transaction.
#[expect(clippy::too_many_arguments, reason = "one command, said by either side")]
pub(crate) async fn apply_report(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referral: &mut Referral,
    by: By,
    report: &Report,
    note: Option<&str>,
    zone: Tz,
) -> ServiceResult<()> {
    let (steps, kind): (Vec<Step>, _) = match report {
        Report::Appointment(appointment) => {
            set_appointment(referral, appointment, zone);
            (vec![Step::Schedule], CaseEventKind::ReferralChanged)
        }
        Report::Attended => (vec![Step::Start], CaseEventKind::ReferralChanged),
        Report::Missed => (vec![Step::Miss], CaseEventKind::ReferralChanged),
        Report::Finished(outcome) => {
            referral.outcome_note = note.map(str::to_owned);
            let complete = Step::Complete(*outcome);
            // One visit that was all there was to it.
            let started = referral.progress.status == ReferralStatus::InService;
            (if started { vec![complete] } else { vec![Step::Start, complete] }, CaseEventKind::ReferralCompleted)
        }
        Report::Returned(reason) => (vec![Step::GiveBack(*reason)], CaseEventKind::ReferralChanged),
    };
    after(ctx, tx, case, referral, by, &steps, note, kind).await?;
    if let Report::Returned(reason) = report
        && reason.leaves_a_need()
    {
        unmet::open(ctx, tx, case, referral).await?;
    }
    match report {
        Report::Finished(_) => {
            let days = store::programme::rules(&mut *tx).await?.get(Rule::VerifyDays);
            ask(ctx, tx, case, referral, TaskKind::ReferralVerify, days.into()).await?;
        }
        Report::Missed | Report::Returned(_) | Report::Appointment(_) if by != By::Staff => {
            ask(ctx, tx, case, referral, TaskKind::ReferralAnswered, 1).await?;
        }
        _ => {}
    }
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "the common end of two commands")]
async fn after(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referral: &mut Referral,
    by: By,
    steps: &[Step],
    note: Option<&str>,
    kind: CaseEventKind,
) -> ServiceResult<()> {
    // A newer answer takes the place of an older one that nobody has looked at yet.
    clear(ctx, tx, referral, &[TaskKind::ReferralAnswered, TaskKind::ReferralEscalated, TaskKind::ReferralExpired])
        .await?;
    advance(ctx, tx, referral, by, steps, note).await?;
    let organisation = organisation_name(tx, referral.organisation).await?;
    let reason = steps.last().and_then(|s| s.reason());
    tell(ctx, tx, case, referral, Told { kind, organisation: &organisation, by, reason }).await
}
