//! Checking the whole chain, as a job: however long the log is, no page waits for it. The result is kept.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::authz::Grant;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::audit::{Verdict, verify};
use store::{Audit, Tx, audit_list};

use super::{position, reader};
use crate::job::{Handler, Job, JobError, Running, enqueue};
use crate::{App, Ctx, ServiceResult};

/// Where the result of the last check is kept.
const RESULT: &str = "audit.check";

/// The job.
#[derive(Debug, Serialize, Deserialize)]
pub struct Check {}

impl Job for Check {
    const KIND: &'static str = "audit.check";
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// When it ended.
    pub at: DateTime<Utc>,
    /// How many entries it recomputed, up to the first that does not hold.
    pub entries: i64,
    /// The first entry that does not follow from the one before.
    pub broken: Option<i64>,
    /// Fingerprint of the last entry, hexadecimal.
    pub fingerprint: String,
}

/// The last check, and whether another is under way.
pub async fn last_check(ctx: &Ctx) -> ServiceResult<(Option<Checked>, bool)> {
    reader(ctx).map(drop)?;
    let running = store::job::is_waiting(ctx.db(), Check::KIND).await?;
    let last: Option<Checked> =
        store::meta::get(ctx.db(), RESULT).await?.and_then(|text| serde_json::from_str(&text).ok());
    let shown = |seq| position::shown(&ctx.app.sealer, seq);
    Ok((last.map(|c| Checked { broken: c.broken.map(shown), ..c }), running))
}

/// Asks for a check. One that waits or runs already is enough.
pub async fn start_check(ctx: &Ctx) -> ServiceResult<()> {
    let (grant, _) = reader(ctx)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if store::job::is_waiting(&mut tx, Check::KIND).await? {
        return Ok(());
    }
    enqueue(&mut tx, ctx.id(), &Check {}, ctx.now, ctx.now).await?;
    Ok(tx.commit(ctx.audit("audit.check_asked", "audit", None)).await?)
}

/// Recomputes the chain and keeps the result.
pub async fn check(app: &App) -> ServiceResult<Checked> {
    let verdict = verify(&app.db).await?;
    let (entries, broken) = match verdict {
        Verdict::Holds { entries } => (entries, None),
        Verdict::Broken { seq } => (seq - 1, Some(seq)),
    };
    if let Some(seq) = broken {
        tracing::error!(seq, "audit.check.broken");
    }
    let last = audit_list::find(&app.db, entries, audit_list::HeldBack::default()).await?;
    let fingerprint = last.map(|l| hex::encode(&l.entry.hash)).unwrap_or_default();
    let checked = Checked { at: app.clock.now(), entries, broken, fingerprint };
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("audit check")).await?;
    store::meta::set(&mut tx, RESULT, &json!(checked).to_string()).await?;
    let entry = Audit::new(checked.at, "audit.checked", "audit", None);
    // Not how many: whoever counts those that are shown to them would see that there are others.
    let broken = broken.map(|seq| position::shown(&app.sealer, seq));
    tx.commit(entry.detail(json!({ "broken": broken }))).await?;
    Ok(checked)
}

/// Does the job.
#[derive(Debug, Clone, Copy)]
pub struct CheckLog;

impl Handler for CheckLog {
    fn kind(&self) -> &'static str {
        Check::KIND
    }
    fn run<'a>(&'a self, app: &'a Arc<App>, _: serde_json::Value) -> Running<'a> {
        Box::pin(async move { check(app).await.map(drop).map_err(JobError::from) })
    }
}
