//! The comparison as a job. A few hundred rows at a time are compared with all rows before them, and what was found is
//! kept together with how far it is: a job that breaks off, or has worked long enough, goes on from there.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::date::PartialDate;
use domain::duplicate::list::{Entry, List};
use domain::id::PersonId;
use domain::list_check::{CheckState, PAIRS_MAX, Surety};
use domain::person::{NameKind, letters_and_digits};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::list_check::{End, ListCheck, PartKind};
use store::{Audit, Tx};
use uuid::Uuid;

use super::begin;
use super::content::{Found, Known, Turn, keep, keep_pages, rows};
use crate::ctx::new_id;
use crate::job::{Handler, Job, JobError, Running, enqueue, read};
use crate::{App, ServiceError, ServiceResult, duplicate};

/// Rows that are compared before anybody looks at the clock: few enough for the memory, whatever the list is like.
pub const ROWS_AT_ONCE: usize = 250;
/// So long a thread compares before how far it is gets written down.
const TURN: Duration = Duration::from_secs(1);
/// So long one job works; then another one goes on, and other jobs get their turn.
const BUDGET: Duration = Duration::from_secs(45);

/// Most people of an office with whom a list is compared.
const BESIDE_MAX: i64 = 50_000;

/// The job.
#[derive(Debug, Serialize, Deserialize)]
pub struct CheckList {
    /// Which check.
    pub id: Uuid,
}

impl Job for CheckList {
    const KIND: &'static str = "list.check";
}

/// Does the job.
#[derive(Debug, Clone, Copy)]
pub struct CheckLists {
    /// How long one job works.
    pub budget: Duration,
    /// Most pairs that are kept.
    pub most: i64,
}

impl Default for CheckLists {
    fn default() -> Self {
        CheckLists { budget: BUDGET, most: PAIRS_MAX }
    }
}

impl Handler for CheckLists {
    fn kind(&self) -> &'static str {
        CheckList::KIND
    }
    fn run<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let id = read::<CheckList>(payload)?.id;
            match work(app, id, *self).await {
                // What cannot be opened or read will never be.
                Err(ServiceError::Store(store::StoreError::Sealed) | ServiceError::Internal(_)) => {
                    end(app, id, CheckState::Failed).await?;
                    Err(JobError::Never("the list cannot be read any more".into()))
                }
                other => Ok(other?),
            }
        })
    }
}

/// A list in memory, ready to be compared.
struct Ready {
    /// Codes of the registered; in the list below they stand before the rows.
    codes: Vec<String>,
    ids: Vec<String>,
    list: List,
}

async fn work(app: &Arc<App>, id: Uuid, limits: CheckLists) -> ServiceResult<()> {
    let until = Instant::now() + limits.budget;
    let Some(mut check) = store::list_check::by_id(&app.db, id).await?.filter(|c| c.state.is_open()) else {
        return Ok(());
    };
    let ready = Arc::new(prepare(app, &check).await?);
    while (check.done as usize) < ready.ids.len() {
        let (next, found) = compare(&ready, &check, limits).await?;
        let pairs = check.pairs + found.len() as i64;
        if pairs > limits.most {
            return end(app, id, CheckState::TooMany).await;
        }
        let pause = Instant::now() >= until && (next as usize) < ready.ids.len();
        if !note(app, &check, next, &found, pause).await? || pause {
            return Ok(());
        }
        (check.done, check.pairs) = (next, pairs);
    }
    finish(app, &check).await
}

/// Opens the list and reads it again: it was found readable when it came.
async fn prepare(app: &App, check: &ListCheck) -> ServiceResult<Ready> {
    let mut bytes = Vec::with_capacity(usize::try_from(check.size).unwrap_or_default());
    for number in 0..check.parts() {
        let part = store::list_check::part(&app.db, &app.sealer, check.id, PartKind::List, number).await?;
        bytes.extend(part.ok_or_else(|| ServiceError::Internal("a part of the list is missing".into()))?);
    }
    let (beside, numbers) = match check.beside.map(|compartment| (check.office, compartment)) {
        Some(desk) => (
            store::pair_scan::of_desk(&app.db, desk, BESIDE_MAX).await?,
            store::id_document::of_desk(&app.db, &app.sealer, desk).await?,
        ),
        None => Default::default(),
    };
    blocking(move || {
        let (rows, _) = duplicate::read(&bytes).map_err(|_| ServiceError::Internal("the list is no list".into()))?;
        let (codes, mut entries): (Vec<String>, Vec<Entry>) =
            beside.into_iter().map(|found| registered(found, &numbers)).unzip();
        let (ids, brought): (Vec<String>, Vec<Entry>) = rows.into_iter().map(|row| (row.id, row.entry)).unzip();
        entries.extend(brought);
        Ok(Ready { codes, ids, list: List::new(&entries) })
    })
    .await?
}

/// Somebody who is registered, as a row that is compared.
fn registered(found: store::person_search::Found, numbers: &HashMap<PersonId, String>) -> (String, Entry) {
    let (fathers, own): (Vec<_>, Vec<_>) = found.names.0.into_iter().partition(|p| p.kind == NameKind::Father);
    let year = || PartialDate::new(found.birth.year()?, None, None).ok();
    let entry = Entry {
        names: own.into_iter().filter(|p| p.kind != NameKind::Grandfather).map(|p| p.text).collect(),
        father: fathers.into_iter().next().map(|p| p.text),
        sex: Some(found.sex),
        birth: found.birth.date.or_else(year),
        place: Some(found.place),
        phone: found.phones.into_iter().next(),
        mother: found.mother,
        document: numbers.get(&found.person).map(|number| letters_and_digits(number)),
    };
    (found.code, entry)
}

/// Compares rows from where the check is, for one turn: up to which row, and what was found. One thread, so that the
/// others answer requests.
async fn compare(ready: &Arc<Ready>, check: &ListCheck, limits: CheckLists) -> ServiceResult<(i64, Turn)> {
    let (ready, from, least) = (ready.clone(), check.done as usize, check.least.score());
    let room = usize::try_from(limits.most - check.pairs).unwrap_or_default();
    blocking(move || {
        let until = Instant::now() + TURN.min(limits.budget);
        let (mut next, mut found, first) = (from, Turn::default(), ready.codes.len());
        while next < ready.ids.len() && found.len() <= room {
            let to = (next + ROWS_AT_ONCE).min(ready.ids.len());
            for pair in ready.list.pairs(first + next..first + to, least).into_iter().take(room + 1) {
                let id_b = ready.ids[pair.b - first].clone();
                match pair.a.checked_sub(first) {
                    None => {
                        found.known.push(Known { id: id_b, code: ready.codes[pair.a].clone(), score: pair.score });
                    }
                    Some(a) => found.pairs.push(Found {
                        id_a: ready.ids[a].clone(),
                        id_b,
                        score: pair.score,
                        reasons: pair.signs.iter().map(|sign| sign.as_str().to_owned()).collect(),
                    }),
                }
            }
            next = to;
            if Instant::now() >= until {
                break;
            }
        }
        (next as i64, found)
    })
    .await
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> ServiceResult<T> {
    tokio::task::spawn_blocking(work).await.map_err(|_| ServiceError::Internal("comparing a list broke off".into()))
}

/// Writes down how far it is and what was found; with `pause`, also that another job goes on. False when nobody wants
/// the check any more, or somebody else works on it.
async fn note(app: &App, check: &ListCheck, next: i64, found: &Turn, pause: bool) -> ServiceResult<bool> {
    let mut tx = begin(&app.db).await?;
    let pairs = check.pairs + found.len() as i64;
    if !store::list_check::advance(&mut tx, check.id, check.done, next, pairs).await? {
        return Ok(false);
    }
    if !found.is_empty() {
        keep(&mut tx, &app.sealer, check.id, PartKind::Found, check.done, std::slice::from_ref(found)).await?;
    }
    if pause {
        let now = app.clock.now();
        enqueue(&mut tx, new_id(now), &CheckList { id: check.id }, now, now).await?;
    }
    tx.commit_unchecked_bookkeeping().await?;
    Ok(true)
}

/// Puts the result in its order. The list itself is not needed any more, and goes at once.
async fn finish(app: &App, check: &ListCheck) -> ServiceResult<()> {
    let mut tx = begin(&app.db).await?;
    let (mut found, mut known): (Vec<Found>, Vec<Known>) = Default::default();
    for number in store::list_check::numbers(&mut tx, check.id, PartKind::Found).await? {
        for turn in rows::<Turn>(&mut tx, &app.sealer, check.id, PartKind::Found, number).await? {
            found.extend(turn.pairs);
            known.extend(turn.known);
        }
    }
    found.sort_by(|p, q| q.score.total_cmp(&p.score));
    known.sort_by(|p, q| q.score.total_cmp(&p.score));
    let of = |surety| found.iter().filter(|f| Surety::of(f.score) == surety).count() as i64;
    let result = End {
        state: CheckState::Done,
        pairs: found.len() as i64,
        nearly: of(Surety::Nearly),
        likely: of(Surety::Likely),
        known: known.len() as i64,
    };
    if !store::list_check::end(&mut tx, check.id, result, app.clock.now()).await? {
        return Ok(());
    }
    keep_pages(&mut tx, &app.sealer, check.id, PartKind::Pairs, &found).await?;
    keep_pages(&mut tx, &app.sealer, check.id, PartKind::Known, &known).await?;
    close(app, tx, check, result).await
}

/// Ends a check without a result.
async fn end(app: &App, id: Uuid, state: CheckState) -> ServiceResult<()> {
    let mut tx = begin(&app.db).await?;
    let Some(check) = store::list_check::by_id(&mut tx, id).await? else { return Ok(()) };
    let result = End { state, pairs: 0, nearly: 0, likely: 0, known: 0 };
    if !store::list_check::end(&mut tx, id, result, app.clock.now()).await? {
        return Ok(());
    }
    close(app, tx, &check, result).await
}

async fn close(app: &App, mut tx: Tx, check: &ListCheck, result: End) -> ServiceResult<()> {
    for kind in [PartKind::List, PartKind::Found] {
        store::list_check::drop_parts(&mut tx, check.id, kind).await?;
    }
    let mut entry = Audit::new(app.clock.now(), "list.checked", "list_check", Some(check.id));
    entry.office_id = Some(check.office);
    let detail = json!({ "state": result.state, "rows": check.rows, "pairs": result.pairs, "registered": check.beside.is_some() });
    Ok(tx.commit(entry.detail(detail)).await?)
}
