//! What is swept now and then: sessions that ended, jobs done long ago, failed tries long forgotten, drafts left behind,
//! lists that were checked; and what people said, when it may be kept no longer.

use std::sync::Arc;

use chrono::Duration;
use domain::authz::Grant;
use domain::programme::Rule;
use store::Tx;

use crate::{App, ServiceResult};

/// A job that is done stays in sight for so long.
const KEEP_DONE: Duration = Duration::days(14);
/// A failed sign-in is remembered for so long.
const KEEP_FAILURES: Duration = Duration::days(1);

/// Sweeps. Says nothing about any person, so the log needs no entry; what goes of lists, exports and complaints has one each.
pub async fn housekeeping(app: &Arc<App>) -> ServiceResult<()> {
    let now = app.clock.now();
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("housekeeping")).await?;
    // For a while an ended one says for whom a form waits that was sent too late.
    let sessions = store::session::sweep(&mut tx, now - crate::session::WRITTEN).await?;
    let jobs = store::job::sweep(&mut tx, now - KEEP_DONE).await?;
    store::throttle::sweep(&mut tx, now - KEEP_FAILURES).await?;
    let rules = store::programme::rules(&mut tx).await?;
    let kept = |rule| now - Duration::days(i64::from(rules.get(rule)));
    let drafts = store::draft::sweep(&mut tx, kept(Rule::DraftDays), now).await?;
    let marks = store::training_draft::sweep(&mut tx, kept(Rule::DraftDays)).await?;
    let begun = store::registration_draft::sweep(&mut tx, kept(Rule::BegunDays)).await?;
    let incoming = store::incoming::sweep(&mut tx, kept(Rule::ProviderDays)).await?;
    tx.commit_unchecked_bookkeeping().await?;
    let lists = crate::list_check::expire(app).await?;
    let exports = crate::export::expire(app).await?;
    let complaints = crate::feedback::erase(app).await?;
    tracing::debug!(sessions, jobs, drafts, marks, begun, incoming, lists, exports, complaints, "housekeeping.done");
    Ok(())
}
