//! How many cases are linked to each institution and project: counted once a month in the background, and from then on
//! what is told.

use std::sync::Arc;

use chrono::Datelike;
use domain::support::Received;
use store::Audit;
use store::support_linked;
use uuid::Uuid;

use super::begin_counting;
use crate::{App, ServiceResult};

/// So many of them are one transaction.
const TOGETHER: i64 = 50;

/// Counts those that were not counted this month, and says how many. A month that is fixed stays so: nobody who looks
/// often sees one person come, go, or move behind a wall. Two workers may count at once: the first one fixes.
pub async fn count_linked(app: &Arc<App>) -> ServiceResult<u64> {
    let today = app.clock.now().date_naive();
    let (month, first) = (today.format("%Y-%m").to_string(), today.with_day(1).unwrap_or(today));
    let (mut counted, mut after) = (0, Uuid::nil());
    loop {
        let some = support_linked::uncounted(&app.db, &month, after, TOGETHER).await?;
        let Some(last) = some.last() else { return Ok(counted) };
        after = *last;
        let mut found = Vec::new();
        for id in &some {
            found.push((*id, Received::of(support_linked::cases(&app.db, *id, first).await?)));
        }
        let mut tx = begin_counting(app).await?;
        for (id, cases) in &found {
            support_linked::fix(&mut tx, *id, &month, *cases).await?;
        }
        tx.commit(Audit::new(app.clock.now(), "support.linked_counted", "institution", None)).await?;
        counted += found.len() as u64;
    }
}
