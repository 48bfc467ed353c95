//! The book: what was granted, approved, paid and confirmed, and every name that moved it.

use chrono::Duration;
use domain::authz::Permission;
use store::livelihood_ledger::{Book, BookLine};

use super::find::seen;
use crate::{Ctx, ServiceError, ServiceResult};

/// Lines on the page.
const ROWS: i64 = 200;
/// Days after which a payment is late that the person has not confirmed.
const LATE_DAYS: i64 = 7;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// Sums by currency.
    pub books: Vec<Book>,
    /// Tranches, the newest first.
    pub lines: Vec<BookLine>,
    /// Tranches that were paid, and how many of them were paid twice.
    pub twice: (i64, i64),
    /// Whether it is about every office.
    pub everywhere: bool,
}

/// The book of the reader's office, or of all.
pub async fn ledger(ctx: &Ctx) -> ServiceResult<Ledger> {
    let seen = seen(ctx, Permission::MoneyLedger).ok_or(ServiceError::Forbidden)?;
    let opens = ctx.actor.may_somewhere(Permission::LivelihoodRead);
    let late = ctx.now - Duration::days(LATE_DAYS);
    Ok(Ledger {
        books: store::livelihood_ledger::book(ctx.db(), seen, late).await?,
        lines: store::livelihood_ledger::book_lines(ctx.db(), seen, opens, ROWS).await?,
        twice: store::livelihood_ledger::paid_twice(ctx.db(), seen).await?,
        everywhere: seen.every_office,
    })
}
