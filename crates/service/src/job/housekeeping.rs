//! What is swept now and then: sessions that ended, jobs done long ago, failed tries long forgotten, drafts left behind.

use chrono::Duration;
use domain::authz::Grant;
use domain::programme::Rule;
use store::Tx;

use crate::{App, ServiceResult};

/// A job that is done stays in sight for so long.
const KEEP_DONE: Duration = Duration::days(14);
/// A failed sign-in is remembered for so long.
const KEEP_FAILURES: Duration = Duration::days(1);

/// Sweeps. Says nothing about any person, so the log needs no entry.
pub async fn housekeeping(app: &App) -> ServiceResult<()> {
    let now = app.clock.now();
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("housekeeping")).await?;
    let sessions = store::session::sweep(&mut tx, now).await?;
    let jobs = store::job::sweep(&mut tx, now - KEEP_DONE).await?;
    store::throttle::sweep(&mut tx, now - KEEP_FAILURES).await?;
    // What was typed into a step and never saved is kept for so long.
    let keep = store::programme::rules(&mut tx).await?.get(Rule::DraftDays);
    let drafts = store::draft::sweep(&mut tx, now - Duration::days(i64::from(keep))).await?;
    tx.commit_unchecked_bookkeeping().await?;
    tracing::debug!(sessions, jobs, drafts, "housekeeping.done");
    Ok(())
}
