//! The end of a referral, with what came of it.

use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::referral::{CloseForm, Step};
use store::Tx;
use store::command::{self, Claim};

use super::draft::parse_command;
use super::tell::{Told, clear, organisation_name, tell};
use super::{By, advance, check_version, load, unmet};
use crate::{Ctx, ServiceResult};

/// Everything that may still ask for attention.
pub(crate) const TASKS: [TaskKind; 7] = [
    TaskKind::ReferralAnswered,
    TaskKind::ReferralVerify,
    TaskKind::ReferralEscalated,
    TaskKind::ReferralExpired,
    TaskKind::ReferralUptake,
    TaskKind::ReferralUnread,
    TaskKind::ReferralReport,
];

/// Closes a referral.
pub async fn close(ctx: &Ctx, form: &CloseForm) -> ServiceResult<()> {
    let (mut referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    let command = parse_command(&form.command)?;
    let (outcome, note) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "referral.close", ctx.now).await? {
        return Ok(());
    }
    check_version(&form.version, &referral)?;
    advance(ctx, &mut tx, &mut referral, By::Staff, &[Step::Close(Some(outcome))], note.as_deref()).await?;
    clear(ctx, &mut tx, &referral, &TASKS).await?;
    if outcome.leaves_a_need() {
        unmet::open(ctx, &mut tx, &case, &referral).await?;
    }
    let organisation = organisation_name(&mut tx, referral.organisation).await?;
    let told = Told {
        kind: CaseEventKind::ReferralClosed,
        organisation: &organisation,
        by: By::Staff,
        reason: Some(outcome.as_str()),
    };
    tell(ctx, &mut tx, &case, &referral, told).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.closed", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}
