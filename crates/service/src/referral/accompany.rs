//! Going along: whoever promised it has it on the list of the day of the appointment.

use domain::case::TaskKind;
use domain::id::TaskId;
use domain::referral::{Accompaniment, ReferralStatus};
use store::Tx;
use store::referral::Referral;
use store::task::NewTask;

use super::answer::{local, zone};
use crate::{Ctx, ServiceResult};

/// Brings the task in line with the referral, in the transaction that moved it: there while an appointment is ahead or has
/// not been told of, gone when it was moved elsewhere, took place, was missed or is off.
pub(super) async fn keep(ctx: &Ctx, tx: &mut Tx, referral: &Referral) -> ServiceResult<()> {
    if referral.accompaniment != Accompaniment::Caseworker {
        return Ok(());
    }
    let (kind, subject) = (TaskKind::Accompany, Some(referral.id.0));
    store::task::done(tx, referral.case, kind, subject, ctx.now, ctx.somebody()).await?;
    let set = referral.appointment_at.filter(|_| referral.progress.status == ReferralStatus::Scheduled);
    let case = store::case::by_id(&mut *tx, referral.case).await?;
    let Some((at, case)) = set.zip(case) else { return Ok(()) };
    let due_on = local(at, zone(&mut *tx, &case).await?).date();
    let task = NewTask {
        id: TaskId(ctx.id()),
        case: case.id,
        office: case.office,
        assignee: case.caseworker,
        kind,
        subject,
        note: Some(referral.number.clone()),
        due_on,
    };
    Ok(store::task::insert(tx, task, ctx.now).await?)
}
