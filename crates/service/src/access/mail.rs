//! Telling whoever has to know that a case was opened at once. The mail names nobody and no case.

use domain::authz::Role;
use domain::id::UserId;
use serde::{Deserialize, Serialize};
use store::Tx;
use store::case::Case;

use crate::job::{self, Job, JobError};
use crate::partner::mail::{About, Letter};
use crate::{App, Ctx, ServiceResult};

/// Tell somebody that a case was opened at once.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OpenedAtOnce {
    /// Whom.
    pub user: UserId,
}

impl Job for OpenedAtOnce {
    const KIND: &'static str = "mail.access_opened";
}

/// Enqueues a mail for everybody who supervises the office and for the data-protection officers, but for whoever opened
/// it.
pub(super) async fn tell(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    let today = ctx.today();
    let mut told = store::user::holders(&mut *tx, Role::Supervisor, Some(case.office), today).await?;
    told.extend(store::user::holders(&mut *tx, Role::Dpo, None, today).await?);
    told.retain(|user| *user != ctx.user());
    told.sort_unstable();
    told.dedup();
    for user in told {
        job::enqueue(tx, ctx.id(), &OpenedAtOnce { user }, ctx.now, ctx.now).await?;
    }
    Ok(())
}

/// Writes the mail; nothing for an account that is closed.
pub async fn write(app: &App, job: &OpenedAtOnce) -> Result<Option<Letter>, JobError> {
    let user = store::user::by_id(&app.db, job.user).await?.filter(|u| u.active);
    let about = About::AccessOpened { url: format!("{}/access", app.base_url) };
    Ok(user.map(|u| Letter { to: u.email, locale: u.language, about }))
}
