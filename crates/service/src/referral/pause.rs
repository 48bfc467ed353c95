//! Stopping the clock while the person is awaited, and letting it run again.

use domain::authz::Permission;
use domain::referral::{MoveForm, Note};
use store::Tx;
use store::command::{self, Claim};

use super::draft::parse_command;
use super::{By, check_version, load, note, sla};
use crate::{Ctx, ServiceError, ServiceResult};

/// The provider cannot answer before the person did something: the clock stands still.
pub async fn stop_clock(ctx: &Ctx, form: &MoveForm) -> ServiceResult<()> {
    turn(ctx, form, true).await
}

/// The person did it: the clock runs on, without the days on which it stood.
pub async fn go_on(ctx: &Ctx, form: &MoveForm) -> ServiceResult<()> {
    turn(ctx, form, false).await
}

async fn turn(ctx: &Ctx, form: &MoveForm, stop: bool) -> ServiceResult<()> {
    let (action, what) =
        if stop { ("referral.clock_stopped", Note::WaitsForPerson) } else { ("referral.clock_resumed", Note::GoesOn) };
    let (mut referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    let command = parse_command(&form.command)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, action, ctx.now).await? {
        return Ok(());
    }
    check_version(&form.version, &referral)?;
    let (from, stopped) = (referral.clock.from, referral.clock.stopped);
    match (from.filter(|_| referral.progress.status.awaits_answer()), stopped) {
        (Some(_), None) if stop => {
            referral.clock.stopped = Some(ctx.now);
            referral.clock.next = None;
            // What waits for the person is late for nobody.
            referral.answer_due = None;
        }
        (Some(from), Some(stopped)) if !stop => {
            let sla = sla::of(&mut tx, &referral, ctx.now).await?;
            let from = sla.resumed(from, stopped, ctx.now);
            sla.wind(&mut referral, from, ctx.now);
        }
        _ => return Err(ServiceError::refused("error-referral-moved")),
    }
    store::referral_save::save(&mut tx, &referral).await?;
    note(ctx, &mut tx, &referral, By::Staff, what, None).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit(action, "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}
