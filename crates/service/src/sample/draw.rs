//! Drawing: every record of the time is given a place by a hash of the seed and its id, and the first ones are drawn.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::authz::{Facts, Grant, Permission};
use domain::export::{Draw, SampleForm};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::command::{Claim, claim, finish};
use store::sample::Sample;
use store::{Source, Tx};
use uuid::Uuid;

use crate::audit::Pseudonyms;
use crate::{App, Ctx, ServiceError, ServiceResult};

/// Samples on the page.
const SHOWN: i64 = 50;

/// A sample and what it holds, under pseudonyms.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// It.
    pub sample: Sample,
    /// Pseudonyms of the records, in the order in which they were drawn.
    pub records: Vec<String>,
    /// Whether the same draw gives the same today.
    pub same: bool,
}

pub(super) fn require(ctx: &Ctx) -> ServiceResult<Grant> {
    Ok(ctx.require(Permission::SampleDraw, &Facts::NONE)?)
}

/// Those that were drawn lately.
pub async fn samples(ctx: &Ctx) -> ServiceResult<Vec<Sample>> {
    require(ctx).map(drop)?;
    Ok(store::sample::newest(ctx.db(), &ctx.app.sealer, SHOWN).await?)
}

/// Draws, writes down how, and gives the sample's id.
pub async fn draw(ctx: &Ctx, form: &SampleForm) -> ServiceResult<String> {
    let grant = require(ctx)?;
    let (command, by) = form.parse(ctx.now.date_naive())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = claim(&mut tx, command, "sample.draw", ctx.now).await? {
        return Ok(id);
    }
    let (ids, among) = drawn(&mut tx, &by).await?;
    let sample = Sample {
        id: ctx.id(),
        user: ctx.user(),
        drawn: ids.len() as i64,
        among,
        fingerprint: fingerprint(&ids),
        ids,
        draw: by,
        created_at: ctx.now,
    };
    store::sample::insert(&mut tx, &ctx.app.sealer, &sample).await?;
    finish(&mut tx, command, &sample.id.to_string()).await?;
    let entry = ctx.audit("export.sample_drawn", "sample", Some(sample.id)).detail(json!({
        "population": sample.draw.population,
        "from": sample.draw.from,
        "to": sample.draw.to,
        // What somebody typed is not for the log: whoever knows the word finds it by its fingerprint.
        "seed": hex::encode(Sha256::digest(&sample.draw.seed)),
        "size": sample.draw.size,
        "drawn": sample.drawn,
        "among": sample.among,
        "fingerprint": sample.fingerprint,
    }));
    tx.commit(entry).await?;
    Ok(sample.id.to_string())
}

/// One of them, drawn again.
pub async fn show(ctx: &Ctx, id: &str) -> ServiceResult<Drawn> {
    let grant = require(ctx)?;
    let sample = find(&ctx.app, id).await?;
    ctx.log_read(grant, ctx.audit("export.sample_read", "sample", Some(sample.id))).await?;
    Ok(Drawn { same: is_same(&ctx.app, &sample).await?, records: names(&ctx.app, &sample), sample })
}

pub(super) async fn find(app: &App, id: &str) -> ServiceResult<Sample> {
    let id: Uuid = id.parse().map_err(|_| ServiceError::NotFound)?;
    store::sample::by_id(&app.db, &app.sealer, id).await?.ok_or(ServiceError::NotFound)
}

/// Pseudonyms of what was drawn: those of this sample alone.
pub(super) fn names(app: &App, sample: &Sample) -> Vec<String> {
    let names = Pseudonyms(&app.sealer);
    sample.ids.iter().map(|id| names.in_sample(sample.id, "sample.record", *id)).collect()
}

/// Whether the same draw gives the same now. A record that is not among the others any more is still counted: that it went
/// behind a wall is nobody's to see.
pub(super) async fn is_same(app: &App, sample: &Sample) -> ServiceResult<bool> {
    let mut all = population(&app.db, &sample.draw).await?;
    all.extend(&sample.ids);
    all.sort();
    all.dedup();
    let again = first(all, &sample.draw.seed, usize::try_from(sample.draw.size).unwrap_or_default());
    Ok(fingerprint(&again) == sample.fingerprint)
}

async fn population(src: impl Source, by: &Draw) -> ServiceResult<Vec<Uuid>> {
    let end = by.to.succ_opt().unwrap_or(by.to);
    Ok(store::sample::population(src, by.population, (midnight(by.from), midnight(end))).await?)
}

/// What a draw gives now, and among how many.
async fn drawn(src: impl Source, by: &Draw) -> ServiceResult<(Vec<Uuid>, i64)> {
    let all = population(src, by).await?;
    let among = all.len() as i64;
    Ok((first(all, &by.seed, usize::try_from(by.size).unwrap_or_default()), among))
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

/// The first `size` by the hash of seed and id. A record that is added to a population moves no other one.
fn first(mut all: Vec<Uuid>, seed: &str, size: usize) -> Vec<Uuid> {
    all.sort_by_cached_key(|id| place(seed, *id));
    all.truncate(size);
    all
}

fn place(seed: &str, id: Uuid) -> [u8; 32] {
    Sha256::new().chain_update(seed.as_bytes()).chain_update([0]).chain_update(id.as_bytes()).finalize().into()
}

/// Of what was drawn, in its order.
fn fingerprint(ids: &[Uuid]) -> String {
    let mut sum = Sha256::new();
    for id in ids {
        sum.update(id.as_bytes());
    }
    hex::encode(sum.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_word_draws_the_same_and_another_one_others() {
        let all: Vec<Uuid> = (0..1_000).map(Uuid::from_u128).collect();
        let mut turned = all.clone();
        turned.reverse();
        assert_eq!(first(all.clone(), "oslo", 25), first(turned, "oslo", 25));
        assert_ne!(first(all.clone(), "oslo", 25), first(all.clone(), "bergen", 25));
        assert_eq!(first(all.clone(), "oslo", 25)[..10], first(all.clone(), "oslo", 10)[..]);
        assert_eq!(first(all[..3].to_vec(), "oslo", 25).len(), 3);
    }

    #[test]
    fn every_record_is_as_likely_as_the_others() {
        let all: Vec<Uuid> = (0..20).map(Uuid::from_u128).collect();
        let mut hits = [0_u32; 20];
        for n in 0..2_000 {
            for id in first(all.clone(), &n.to_string(), 5) {
                hits[id.as_u128() as usize] += 1;
            }
        }
        assert!(hits.iter().all(|n| (400..600).contains(n)), "{hits:?}");
    }
}
