//! The nightly comparison: everybody who changed is compared as at registration, with the same sounds and the same
//! weights. One look takes a part and leaves a job for the rest, so that it costs what changed, not what there is.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use domain::authz::{Compartment, Grant};
use domain::duplicate::Likeness;
use domain::id::{PersonId, UserId};
use domain::pair::PairSource;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Tx;
use store::pair_scan::{self, Reached};
use store::person_search::{Found, Viewer};
use uuid::Uuid;

use super::suspect;
use crate::job::{self, Handler, Job, JobError, Running};
use crate::person::{SHOWN, alike_to};
use crate::{App, Ctx, ServiceResult};

/// Where it is kept how far the comparison has come.
const REACHED: &str = "pairs.reached";
/// People compared in one job.
const TOGETHER: i64 = 200;
/// What changed more recently waits: its transaction may have begun before, and end after, another one that was seen.
const SETTLED: Duration = Duration::minutes(5);

/// Compare who changed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ScanPairs {}

impl Job for ScanPairs {
    const KIND: &'static str = "duplicates.scan";
}

/// Does the job.
#[derive(Debug, Clone, Copy)]
pub struct ScanPairsJob;

impl Handler for ScanPairsJob {
    fn kind(&self) -> &'static str {
        ScanPairs::KIND
    }

    fn run<'a>(&'a self, app: &'a Arc<App>, _: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let ctx = Ctx::system(app.clone());
            scan(&ctx, true).await.map(drop).map_err(JobError::from)
        })
    }
}

/// Compares everybody who has not been compared since they changed: for a history that was written at once.
pub async fn scan_all(ctx: &Ctx) -> ServiceResult<()> {
    while scan(ctx, false).await? {}
    Ok(())
}

/// Compares the next part, and says whether there may be more; `go_on` leaves a job for it.
async fn scan(ctx: &Ctx, go_on: bool) -> ServiceResult<bool> {
    let reached = reached(ctx).await?;
    let changed = pair_scan::changed(ctx.db(), reached, ctx.now - SETTLED, TOGETHER).await?;
    let Some((_, last)) = changed.last() else { return Ok(false) };
    let (last, more) = (*last, changed.len() as i64 == TOGETHER);
    let mut found = Vec::new();
    for (person, _) in &changed {
        found.extend(pairs_of(ctx, person).await?);
    }
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("pairs")).await?;
    let mut new = 0;
    for (a, b, likeness) in found {
        // What somebody decided stays decided, also from before pairs were kept.
        if store::pair::is_distinct(&mut tx, a, b).await? {
            continue;
        }
        new += i64::from(suspect(ctx, &mut tx, a, b, likeness, PairSource::Scan).await?);
    }
    store::meta::set(&mut tx, REACHED, &format!("{} {}", last.0.timestamp_micros(), last.1)).await?;
    if more && go_on {
        job::enqueue(&mut tx, ctx.id(), &ScanPairs {}, ctx.now, ctx.now).await?;
    }
    let entry = ctx.audit("person.pairs_searched", "person", None);
    tx.commit(entry.detail(json!({ "compared": changed.len(), "found": new }))).await?;
    Ok(more)
}

async fn reached(ctx: &Ctx) -> ServiceResult<Reached> {
    let kept = store::meta::get(ctx.db(), REACHED).await?;
    let parsed = kept.as_deref().and_then(|text| {
        let (micros, id) = text.split_once(' ')?;
        Some((DateTime::from_timestamp_micros(micros.parse().ok()?)?, id.parse::<Uuid>().ok()?))
    });
    Ok(parsed.unwrap_or((DateTime::<Utc>::UNIX_EPOCH, Uuid::nil())))
}

/// Who is alike, as far as they may be compared: behind a wall only what its focal point sees, elsewhere only what is
/// behind no wall.
async fn pairs_of(ctx: &Ctx, person: &Found) -> ServiceResult<Vec<(PersonId, PersonId, Likeness)>> {
    let compartment = person.facts.compartment;
    let user = match (compartment, person.facts.caseworker) {
        (Compartment::General, _) => UserId(Uuid::nil()),
        (_, Some(focal_point)) => focal_point,
        (_, None) => return Ok(Vec::new()),
    };
    let alike = alike_to(ctx.db(), Viewer { user, compartment, office: None }, &person.features()).await?;
    let others = alike.into_iter().filter(|(other, _)| other.person != person.person);
    Ok(others.take(SHOWN).map(|(other, likeness)| (person.person, other.person, likeness)).collect())
}
