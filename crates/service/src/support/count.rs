//! How many cases each community receives: counted once a month in the background, and from then on what is told.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use domain::support::Received;
use store::Audit;
use store::{support_community, support_home};
use uuid::Uuid;

use super::begin_counting;
use crate::{App, ServiceError, ServiceResult};

/// So many communities are one transaction.
const TOGETHER: i64 = 50;

/// What a community receives: its id, cases of people who live there, and cases that are linked to what is done there.
type Found = (Uuid, Received, Received);

/// Counts those that were not counted this month, and says how many. A month that is fixed stays so: nobody who looks
/// often sees one person come or go. The exact numbers go nowhere. Two workers may count at once: the first one fixes.
/// What cannot be counted or fixed is left for the next time and keeps no other community from it: it is an error when
/// all others are done.
pub async fn count(app: &Arc<App>) -> ServiceResult<u64> {
    let today = app.clock.now().date_naive();
    let (month, first) = (today.format("%Y-%m").to_string(), today.with_day(1).unwrap_or(today));
    let (mut counted, mut failed, mut after) = (0, 0, Uuid::nil());
    let mut lives: Option<BTreeMap<Uuid, i64>> = None;
    loop {
        let some = support_community::uncounted(&app.db, &month, after, TOGETHER).await?;
        let Some(last) = some.last() else { break };
        after = *last;
        let cases = match &lives {
            Some(known) => known,
            None => lives.insert(support_home::cases(&app.db, first).await?.into_iter().collect()),
        };
        let mut found = Vec::new();
        for id in &some {
            match of(app, *id, cases, first).await {
                Ok(one) => found.push(one),
                Err(error) => tracing::error!(community = %id, error = %error, "counting.failed"),
            }
        }
        let fixed = fix_all(app, &month, &found).await;
        counted += fixed;
        failed += some.len() as u64 - fixed;
    }
    match failed {
        0 => Ok(counted),
        n => Err(ServiceError::Internal(format!("{n} communities are not counted, {counted} others are"))),
    }
}

/// Together, which is cheap; where that does not go, one after the other. Says how many were fixed.
async fn fix_all(app: &App, month: &str, found: &[Found]) -> u64 {
    if fix(app, month, found).await.is_ok() {
        return found.len() as u64;
    }
    let mut fixed = 0;
    for one in found {
        match fix(app, month, std::slice::from_ref(one)).await {
            Ok(()) => fixed += 1,
            Err(error) => tracing::error!(community = %one.0, error = %error, "counting.failed"),
        }
    }
    fixed
}

/// Reads, and holds up nobody who writes.
async fn of(app: &App, id: Uuid, cases: &BTreeMap<Uuid, i64>, first: NaiveDate) -> ServiceResult<Found> {
    let cases = Received::of(cases.get(&id).copied().unwrap_or_default());
    let linked = Received::of(support_community::linked(&app.db, id, first).await?);
    Ok((id, cases, linked))
}

async fn fix(app: &App, month: &str, found: &[Found]) -> ServiceResult<()> {
    if found.is_empty() {
        return Ok(());
    }
    let mut tx = begin_counting(app).await?;
    for (id, cases, linked) in found {
        support_community::fix_received(&mut tx, *id, month, *cases, *linked).await?;
    }
    tx.commit(Audit::new(app.clock.now(), "support.counted", "community", None)).await?;
    Ok(())
}
