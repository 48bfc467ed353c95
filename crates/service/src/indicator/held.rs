//! The rows that reports count, kept in memory for less than a minute: every question is then answered by adding up. Who
//! may see numbers sees all of them, so what is held belongs to no scope; nothing that somebody may not see is ever in it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::indicator::{Class, CutError, CutForm, Facts, Indicator, Shown, achieved};
use store::indicator_points::{Points, points};
use store::target::Target;

use super::board::{Numbers, numbers};
use crate::{App, Ctx, ServiceError, ServiceResult};

/// Older than this they are not used.
const STALE: TimeDelta = TimeDelta::seconds(60);
/// While somebody looks at numbers they are read anew so often, so that nobody waits for it.
const RENEWED: Duration = Duration::from_secs(30);
/// Somebody looks as long as this has not passed since the last question.
const WATCHED: TimeDelta = TimeDelta::minutes(10);
/// So many dashboards, each cut in another way, are kept with the rows they were reckoned from.
const BOARDS: usize = 64;

/// What a dashboard tells, by how it was cut and on which day.
type Boards = HashMap<(CutForm, NaiveDate), Result<Numbers, CutError>>;

/// What is aimed at: indicator, time, codes of the office, the funded project and the sex; and the day on which it is
/// looked at.
type Aimed = (Indicator, Class, [String; 3], NaiveDate);

/// The rows, when they were read, and what was reckoned from them.
#[derive(Clone)]
pub(super) struct Read {
    /// When.
    pub at: DateTime<Utc>,
    /// The rows.
    pub facts: Arc<Facts>,
    /// Where its areas and offices lie: beside the rows, so that no locked report holds it.
    pub points: Arc<Points>,
    boards: Arc<Mutex<Boards>>,
    /// As many as there are targets.
    aimed: Arc<Mutex<HashMap<Aimed, Shown>>>,
}

/// What an instance knows of the programme's numbers.
#[derive(Default)]
pub struct HeldFacts {
    last: Mutex<Option<Read>>,
    /// Only one request reads at a time: the others wait for it or use what there is.
    reading: tokio::sync::Mutex<()>,
    /// When somebody asked last, and which day it was there.
    asked: Mutex<Option<(DateTime<Utc>, NaiveDate)>>,
    /// Whether something reads them anew now and then.
    kept: AtomicBool,
}

/// Nothing can panic while one of these is held; if something did, what was written before is still right.
fn open<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl HeldFacts {
    fn younger_than(&self, now: DateTime<Utc>, age: TimeDelta) -> Option<Read> {
        open(&self.last).clone().filter(|read| now - read.at < age)
    }
}

impl Read {
    /// The numbers of a dashboard; reckoned once for each way of cutting.
    pub async fn board(&self, form: &CutForm, today: NaiveDate) -> ServiceResult<Result<Numbers, CutError>> {
        let key = (form.clone(), today);
        if let Some(known) = open(&self.boards).get(&key) {
            return Ok(known.clone());
        }
        let (facts, asked) = (self.facts.clone(), form.clone());
        let told = reckon(move || numbers(&facts, &asked, today)).await?;
        let mut boards = open(&self.boards);
        if boards.len() < BOARDS {
            boards.insert(key, told.clone());
        }
        Ok(told)
    }

    /// What the numbers of these targets are; reckoned once for each number.
    pub async fn achieved(&self, targets: &[&Target], today: NaiveDate) -> ServiceResult<Vec<Shown>> {
        let aimed = |t: &&Target| {
            (t.indicator, t.period, [t.office.clone(), t.project.clone(), t.sex_code().to_owned()], today)
        };
        let asked: Vec<Aimed> = targets.iter().map(aimed).collect();
        let mut known = open(&self.aimed).clone();
        let missing: Vec<Aimed> = asked.iter().filter(|key| !known.contains_key(*key)).cloned().collect();
        if !missing.is_empty() {
            let facts = self.facts.clone();
            let told = reckon(move || {
                let of = |(indicator, period, [office, project, sex], day): &Aimed| {
                    achieved(&facts, *indicator, *period, (office, project, sex), *day)
                };
                missing.into_iter().map(|aimed| (aimed.clone(), of(&aimed))).collect::<Vec<_>>()
            });
            known.extend(told.await?);
            open(&self.aimed).extend(known.clone());
        }
        Ok(asked.iter().map(|key| known.get(key).copied().unwrap_or(Shown::NoData)).collect())
    }
}

/// Adding up many rows, where it keeps no other request waiting.
pub(crate) async fn reckon<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> ServiceResult<T> {
    let broken = |_| ServiceError::Internal("adding up broke off".into());
    tokio::task::spawn_blocking(work).await.map_err(broken)
}

/// The rows, less than a minute old.
pub(super) async fn facts(ctx: &Ctx) -> ServiceResult<Read> {
    let held = &ctx.app.facts;
    *open(&held.asked) = Some((ctx.now, ctx.today()));
    if !held.kept.swap(true, Ordering::Relaxed) {
        tokio::spawn(keep(Arc::downgrade(&ctx.app)));
    }
    if let Some(read) = held.younger_than(ctx.now, STALE) {
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

/// Reads them anew as long as somebody looks, with the plain dashboard. Whoever comes when they are stale reads them, and
/// is told what went wrong.
async fn keep(app: Weak<App>) {
    loop {
        tokio::time::sleep(RENEWED).await;
        let Some(app) = app.upgrade() else { return };
        let (held, now) = (&app.facts, app.clock.now());
        let asked = *open(&held.asked);
        let Some((_, today)) = asked.filter(|(at, _)| now - *at < WATCHED) else {
            held.kept.store(false, Ordering::Relaxed);
            return;
        };
        let Ok(turn) = held.reading.try_lock() else { continue };
        if let Ok(read) = renew(&app, now).await {
            drop(read.board(&CutForm::default(), today).await);
        }
        drop(turn);
    }
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
    let points = Arc::new(points(&app.db, &facts).await?);
    let read = Read { at: now, facts, points, boards: Arc::default(), aimed: Arc::default() };
    *open(&app.facts.last) = Some(read.clone());
    Ok(read)
}
