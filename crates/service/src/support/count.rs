//! How many cases each community receives: counted once a month in the background, and from then on what is told.

use std::sync::Arc;

use chrono::Datelike;
use domain::authz::Grant;
use domain::support::Received;
use store::support_community;
use store::{Audit, Tx};

use crate::{App, ServiceResult};

/// So many communities are one transaction.
const TOGETHER: i64 = 50;

/// Counts those that were not counted this month, and says how many. A month that is fixed stays so: nobody who looks
/// often sees one person come or go. The exact numbers go nowhere. Two workers may count at once: the first one fixes.
pub async fn count(app: &Arc<App>) -> ServiceResult<u64> {
    let today = app.clock.now().date_naive();
    let (month, first) = (today.format("%Y-%m").to_string(), today.with_day(1).unwrap_or(today));
    let mut counted = 0;
    loop {
        let some = support_community::uncounted(&app.db, &month, TOGETHER).await?;
        if some.is_empty() {
            return Ok(counted);
        }
        let mut tx = Tx::begin(&app.db, Grant::unchecked_system("counting the cases of communities")).await?;
        for (id, pcode) in &some {
            let cases = Received::of(support_community::cases(&mut tx, pcode, first).await?);
            let linked = Received::of(support_community::linked(&mut tx, *id).await?);
            support_community::fix_received(&mut tx, *id, &month, cases, linked).await?;
        }
        tx.commit(Audit::new(app.clock.now(), "support.counted", "community", None)).await?;
        counted += some.len() as u64;
    }
}
