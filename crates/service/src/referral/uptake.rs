//! Whether the person got there: asked some weeks after a referral was sent, when nobody has said so by then.

use domain::case::TaskKind;
use domain::follow_up::FollowUpRule;
use domain::referral::Step;
use store::Tx;
use store::referral::Referral;

use super::tell::ask;
use crate::{Ctx, ServiceResult};

/// Brings the task in line with the referral, in the transaction that moved it: there from sending on, gone once the person
/// was there or the referral is over.
pub(super) async fn keep(ctx: &Ctx, tx: &mut Tx, referral: &Referral, steps: &[Step]) -> ServiceResult<()> {
    let sent = steps.iter().any(|step| matches!(step, Step::Send | Step::Resend));
    let status = referral.progress.status;
    if sent || !status.awaits_uptake() {
        let (kind, subject) = (TaskKind::ReferralUptake, Some(referral.id.0));
        store::task::done(tx, referral.case, kind, subject, ctx.now, ctx.somebody()).await?;
    }
    let case = store::case::by_id(&mut *tx, referral.case).await?;
    let Some(case) = case.filter(|c| sent && c.status.is_open() && status.awaits_uptake()) else { return Ok(()) };
    let (calendar, _) = store::follow_up::calendar(&mut *tx).await?;
    ask(ctx, tx, &case, referral, TaskKind::ReferralUptake, u64::from(calendar.days(FollowUpRule::ReferralUptake)))
        .await
}
