//! The book: what was granted, approved, paid and confirmed, by project, and every name that moved it.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use domain::authz::Permission;
use store::livelihood_ledger::{Book, BookLine, Part, book, book_lines, paid_twice};

use super::find::seen;
use crate::{Ctx, ServiceError, ServiceResult};

/// Lines on the page.
const ROWS: i64 = 200;
/// Days after which a payment is late that the person has not confirmed.
const LATE_DAYS: i64 = 7;
/// What the address asks with for what belongs to no project.
pub const NO_PROJECT: &str = "none";

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// Sums by currency, of what was asked for.
    pub books: Vec<Book>,
    /// Sums by project and currency, of everything: what the page can be limited to.
    pub projects: Vec<Book>,
    /// Tranches, the newest first.
    pub lines: Vec<BookLine>,
    /// Tranches that were paid, and how many of them were paid twice.
    pub twice: (i64, i64),
    /// Whether it is about every office.
    pub everywhere: bool,
    /// Whether the reader may open a project.
    pub opens_projects: bool,
}

/// The book of the reader's office, or of all; of one project where one is asked for.
pub async fn ledger(ctx: &Ctx, project: &str) -> ServiceResult<Ledger> {
    let seen = seen(ctx, Permission::MoneyLedger).ok_or(ServiceError::Forbidden)?;
    let opens = ctx.actor.may_somewhere(Permission::LivelihoodRead);
    let part = match project.trim() {
        "" => Part::Whole,
        NO_PROJECT => Part::NoProject,
        code => Part::Project(code),
    };
    let projects = book(ctx.db(), seen, Part::Whole, late(ctx)).await?;
    Ok(Ledger {
        books: totals(projects.iter().filter(|b| part.holds(b.project.as_deref()))),
        projects,
        lines: book_lines(ctx.db(), seen, part, opens, ROWS).await?,
        twice: paid_twice(ctx.db(), seen, part).await?,
        everywhere: seen.every_office,
        opens_projects: ctx.actor.may_somewhere(Permission::CommunityRead),
    })
}

/// What stands in the reader's book for one project, by currency; nothing for who may not see the book.
pub(crate) async fn of_project(ctx: &Ctx, code: &str) -> ServiceResult<Option<Vec<Book>>> {
    match seen(ctx, Permission::MoneyLedger) {
        Some(seen) => Ok(Some(book(ctx.db(), seen, Part::Project(code), late(ctx)).await?)),
        None => Ok(None),
    }
}

fn late(ctx: &Ctx) -> DateTime<Utc> {
    ctx.now - Duration::days(LATE_DAYS)
}

/// Sums of several projects, by currency. A grant belongs to one project, so that none is counted twice.
fn totals<'a>(parts: impl Iterator<Item = &'a Book>) -> Vec<Book> {
    let mut all: BTreeMap<&str, Book> = BTreeMap::new();
    for part in parts {
        let sum =
            all.entry(&part.currency).or_insert_with(|| Book { currency: part.currency.clone(), ..Book::default() });
        sum.grants += part.grants;
        sum.granted += part.granted;
        sum.owed += part.owed;
        sum.approved += part.approved;
        sum.paid += part.paid;
        sum.received += part.received;
        sum.reconciled += part.reconciled;
        sum.late += part.late;
    }
    all.into_values().collect()
}
