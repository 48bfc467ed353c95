//! Telling whoever has to know that one person was paid under two records. The mail names nobody, no case and no sum.

use domain::authz::Role;
use domain::id::UserId;
use serde::{Deserialize, Serialize};
use store::Tx;
use store::case::Case;

use crate::job::{self, Job, JobError};
use crate::partner::mail::{About, Letter};
use crate::{App, Ctx, ServiceResult};

/// Tell somebody that one person was paid under two records.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PaidTwice {
    /// Whom.
    pub user: UserId,
    /// Whether they keep the money: others look into the log.
    pub keeps_money: bool,
}

impl Job for PaidTwice {
    const KIND: &'static str = "mail.paid_twice";
}

/// Enqueues a mail for finance of both offices and for the data-protection officers.
pub(super) async fn tell(ctx: &Ctx, tx: &mut Tx, [kept, merged]: [&Case; 2]) -> ServiceResult<()> {
    let today = ctx.today();
    let mut finance = store::user::holders(&mut *tx, Role::Finance, Some(kept.office), today).await?;
    finance.extend(store::user::holders(&mut *tx, Role::Finance, Some(merged.office), today).await?);
    let officers = store::user::holders(&mut *tx, Role::Dpo, None, today).await?;
    let mut told: Vec<(UserId, bool)> = finance.into_iter().map(|user| (user, true)).collect();
    told.extend(officers.into_iter().map(|user| (user, false)));
    told.sort_unstable_by_key(|(user, keeps_money)| (*user, !keeps_money));
    told.dedup_by_key(|(user, _)| *user);
    for (user, keeps_money) in told {
        job::enqueue(tx, ctx.id(), &PaidTwice { user, keeps_money }, ctx.now, ctx.now).await?;
    }
    Ok(())
}

/// Writes the mail; nothing for an account that is closed.
pub async fn write(app: &App, job: &PaidTwice) -> Result<Option<Letter>, JobError> {
    let user = store::user::by_id(&app.db, job.user).await?.filter(|u| u.active);
    let page = if job.keeps_money { "livelihoods/ledger" } else { "audit" };
    let about = About::PaidTwice { url: format!("{}/{page}", app.base_url) };
    Ok(user.map(|u| Letter { to: u.email, locale: u.language, about }))
}
