//! The rows that reports count, kept in memory for less than a minute: every question is then answered by adding up.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use domain::indicator::Facts;

use crate::{App, Ctx, ServiceResult};

/// Younger than this they are used as they are.
const FRESH: TimeDelta = TimeDelta::seconds(20);
/// Older than this they are not used at all; between the two they are read anew while the old ones still answer.
const STALE: TimeDelta = TimeDelta::seconds(60);

/// The rows and when they were read.
#[derive(Clone)]
pub(super) struct Read {
    /// When.
    pub at: DateTime<Utc>,
    /// The rows.
    pub facts: Arc<Facts>,
}

/// What an instance knows of the programme's numbers.
#[derive(Default)]
pub struct HeldFacts {
    last: Mutex<Option<Read>>,
    /// Only one request reads at a time: the others wait for it or use what there is.
    reading: tokio::sync::Mutex<()>,
}

impl HeldFacts {
    fn last(&self) -> MutexGuard<'_, Option<Read>> {
        // Nothing can panic while it is held; if something did, what was read before is still right.
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn younger_than(&self, now: DateTime<Utc>, age: TimeDelta) -> Option<Read> {
        self.last().clone().filter(|read| now - read.at < age)
    }
}

/// The rows, less than a minute old.
pub(super) async fn facts(ctx: &Ctx) -> ServiceResult<Read> {
    let held = &ctx.app.facts;
    if let Some(read) = held.younger_than(ctx.now, FRESH) {
        return Ok(read);
    }
    if let Some(read) = held.younger_than(ctx.now, STALE) {
        let (app, now) = (ctx.app.clone(), ctx.now);
        tokio::spawn(async move {
            // Whoever comes when they are stale reads them and is told what went wrong.
            if let Ok(turn) = app.facts.reading.try_lock() {
                drop(renew(&app, now).await);
                drop(turn);
            }
        });
        return Ok(read);
    }
    let turn = held.reading.lock().await;
    if let Some(read) = held.younger_than(ctx.now, STALE) {
        return Ok(read);
    }
    let read = renew(&ctx.app, ctx.now).await;
    drop(turn);
    read
}

/// The rows for a file that the worker writes.
pub(crate) async fn for_file(app: &App) -> ServiceResult<Arc<Facts>> {
    let now = app.clock.now();
    let turn = app.facts.reading.lock().await;
    let read = match app.facts.younger_than(now, STALE) {
        Some(read) => Ok(read),
        None => renew(app, now).await,
    };
    drop(turn);
    Ok(read?.facts)
}

async fn renew(app: &App, now: DateTime<Utc>) -> ServiceResult<Read> {
    let facts = Arc::new(store::indicator::facts(&app.db, &app.sealer).await?);
    let read = Read { at: now, facts };
    *app.facts.last() = Some(read.clone());
    Ok(read)
}
