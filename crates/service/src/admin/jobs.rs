//! Background work as an administrator sees it: what waits, what was given up, and why. Never what is in it.

use chrono::{DateTime, Utc};
use domain::authz::{Facts, Permission};
use store::Tx;
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// Rows on the page.
const SHOWN: i64 = 100;

/// One job.
pub type JobLine = store::job::JobRow;

/// The page.
#[derive(Debug, Clone)]
pub struct JobList {
    /// What waits or was given up first, then what was done last.
    pub rows: Vec<JobLine>,
    /// How many wait.
    pub waiting: i64,
    /// How many were given up.
    pub dead: i64,
    /// The time of this page.
    pub now: DateTime<Utc>,
}

/// Jobs.
pub async fn jobs(ctx: &Ctx) -> ServiceResult<JobList> {
    ctx.require(Permission::JobRead, &Facts::NONE).map(drop)?;
    let (waiting, dead) = store::job::backlog(ctx.db()).await?;
    Ok(JobList { rows: store::job::list(ctx.db(), SHOWN).await?, waiting, dead, now: ctx.now })
}

/// Tries a job again that was given up. One that works or waits again meanwhile is left alone.
pub async fn retry_job(ctx: &Ctx, id: &str) -> ServiceResult<()> {
    let grant = ctx.require(Permission::JobRetry, &Facts::NONE)?;
    let id: Uuid = id.parse().map_err(|_| ServiceError::NotFound)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if !store::job::revive(&mut tx, id, ctx.now).await? {
        return Ok(());
    }
    Ok(tx.commit(ctx.audit("job.retried", "job", Some(id))).await?)
}
