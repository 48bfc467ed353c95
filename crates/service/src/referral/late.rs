//! An answer that came after the end: a late yes begins nothing by itself, the caseworker decides.

use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::referral::{Answer, LateAnswer, MoveForm, Note, Step};
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::referral::Referral;

use super::answer::set_appointment;
use super::close::TASKS;
use super::draft::parse_command;
use super::tell::{Told, ask, clear, organisation_name, tell};
use super::{By, advance, check_version, gate, load};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Keeps what the provider says after the end, in the caller's transaction, and asks the caseworker.
pub(crate) async fn apply_late(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referral: &mut Referral,
    answer: &Answer,
    note: Option<&str>,
    zone: chrono_tz::Tz,
) -> ServiceResult<()> {
    let (late, what) = match answer {
        Answer::Accept(appointment) => {
            if let Some(appointment) = appointment {
                set_appointment(referral, appointment, zone);
            }
            (LateAnswer::Accept, Note::LateAccept)
        }
        Answer::Decline(_) => (LateAnswer::Decline, Note::LateDecline),
        // A place at some later time helps nobody who has waited too long already.
        Answer::Wait(_) => return Err(ServiceError::field("answer", "error-late-wait")),
    };
    referral.late_answer = Some(late);
    referral.answered_at = Some(ctx.now);
    store::referral_save::save(tx, referral).await?;
    referral.version += 1;
    let by = By::Provider(referral.organisation);
    super::note(ctx, tx, referral, by, what, note).await?;
    let organisation = organisation_name(tx, referral.organisation).await?;
    let kind = CaseEventKind::ReferralChanged;
    tell(ctx, tx, case, referral, Told { kind, organisation: &organisation, by, reason: Some(what.as_str()) }).await?;
    clear(ctx, tx, referral, &[TaskKind::ReferralAnswered]).await?;
    ask(ctx, tx, case, referral, TaskKind::ReferralAnswered, 1).await
}

/// The caseworker takes a late yes up: the referral goes on where it would be had the provider answered in time.
/// Consent is asked again: it may have ended meanwhile.
pub async fn take_up(ctx: &Ctx, form: &MoveForm) -> ServiceResult<()> {
    let (mut referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    let command = parse_command(&form.command)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "referral.take_up", ctx.now).await? {
        return Ok(());
    }
    check_version(&form.version, &referral)?;
    if referral.late_answer != Some(LateAnswer::Accept) {
        return Err(ServiceError::refused("error-referral-moved"));
    }
    let case = case::hold_open(ctx, &mut tx, &case, Permission::ReferralWrite).await?;
    gate::again(ctx, &mut tx, &case, &mut referral).await?;
    let mut steps = vec![Step::Reopen, Step::Accept];
    // An appointment that has passed meanwhile is none.
    match referral.appointment_at.is_some_and(|at| at > ctx.now) {
        true => steps.push(Step::Schedule),
        false => referral.appointment_at = None,
    }
    referral.late_answer = None;
    clear(ctx, &mut tx, &referral, &TASKS).await?;
    advance(ctx, &mut tx, &mut referral, By::Staff, &steps, None).await?;
    let organisation = organisation_name(&mut tx, referral.organisation).await?;
    let kind = CaseEventKind::ReferralAccepted;
    let told = Told { kind, organisation: &organisation, by: By::Staff, reason: None };
    tell(ctx, &mut tx, &case, &referral, told).await?;
    ask(ctx, &mut tx, &case, &referral, TaskKind::ReferralAnswered, 1).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.taken_up", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}
