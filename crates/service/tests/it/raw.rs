//! Rows as they lie in the database, and numbers that are told beside those that plain code makes of them.

use std::collections::HashSet;

use domain::indicator::{Indicator, Shown};
use uuid::Uuid;

use crate::world::World;

/// Every row of a text without parameters.
macro_rules! rows {
    ($db:expr, $row:ty, $sql:literal) => {
        store::fetch_all!($db, $row, $sql).unwrap() as Vec<$row>
    };
}

pub(crate) use rows;

/// What is hidden is of few people, or of few less than all.
pub fn same(shown: Shown, of: i64, all: i64) {
    match shown {
        Shown::NoData => assert_eq!(all, 0),
        Shown::Hidden => {}
        Shown::OnlyAll(n) => assert_eq!(n, all),
        shown => assert_eq!(shown, Shown::Share { of, all }),
    }
}

/// What plain code counted: how much, and of how many people it is.
#[derive(Debug, Default)]
pub struct Plain {
    pub of: i64,
    pub all: i64,
    everybody: HashSet<Uuid>,
    who_does: HashSet<Uuid>,
    who_does_not: HashSet<Uuid>,
}

impl FromIterator<(Uuid, i64, i64)> for Plain {
    /// Of whom, how much could count, and how much does.
    fn from_iter<T: IntoIterator<Item = (Uuid, i64, i64)>>(counted: T) -> Self {
        let mut plain = Plain::default();
        for (who, base, hit) in counted.into_iter().filter(|(_, base, _)| *base > 0) {
            plain.all += base;
            plain.of += hit;
            plain.everybody.insert(who);
            if hit > 0 {
                plain.who_does.insert(who);
            }
            if hit < base {
                plain.who_does_not.insert(who);
            }
        }
        plain
    }
}

impl Plain {
    /// What is told of everybody: hidden only where it is of few people, and then always.
    pub fn share(&self) -> Shown {
        let few = |who: &HashSet<Uuid>| (1..5).contains(&who.len());
        match self {
            _ if self.all == 0 => Shown::NoData,
            _ if few(&self.everybody) => Shown::Hidden,
            _ if few(&self.who_does) || few(&self.who_does_not) => Shown::OnlyAll(self.all),
            _ => Shown::Share { of: self.of, all: self.all },
        }
    }
}

/// What a board tells of an indicator.
pub fn tile(numbers: &service::indicator::Numbers, wanted: Indicator) -> Shown {
    numbers.tiles.iter().find(|(i, _)| *i == wanted).unwrap().1
}

/// Runs what a migration does with rows that are there, by how that begins; it says the same for both engines.
pub async fn backfilled(w: &World, [sqlite, postgres]: [&str; 2], begins: &str) {
    let update = |all: &str| {
        let from = &all[all.find(begins).unwrap()..];
        from[..from.find(';').unwrap()].to_owned()
    };
    assert_eq!(update(sqlite), update(postgres));
    let mut tx = w.tx().await;
    let sql = || sqlx::AssertSqlSafe(update(sqlite));
    match tx.connection() {
        store::tx::Connection::Sqlite(c) => sqlx::query::<sqlx::Sqlite>(sql()).execute(c).await.map(|_| ()).unwrap(),
        store::tx::Connection::Pg(c) => sqlx::query::<sqlx::Postgres>(sql()).execute(c).await.map(|_| ()).unwrap(),
    }
    w.commit(tx).await;
}
