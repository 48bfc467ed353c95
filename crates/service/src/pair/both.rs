//! A pair of which somebody may make one record: both cases in reach, and what was seen of them.

use domain::authz::{Grant, Permission};
use domain::pair::Which;
use store::case::Case;
use store::pair::Pair;
use store::{Source, Tx};

use super::find::{facts, find};
use super::snapshot::{Record, record};
use crate::{Ctx, ServiceError, ServiceResult};

/// Both records and cases of a pair.
pub(super) struct Both {
    pub pair: Pair,
    pub cases: [Case; 2],
    pub records: [Record; 2],
}

impl Both {
    /// The versions of everything that a merge changes, as forms carry them.
    pub fn seen(&self) -> String {
        let records = self.records.iter().map(|r| r.stored.version);
        let cases = self.cases.iter().map(|c| c.version);
        records.chain(cases).map(|v| v.to_string()).collect::<Vec<_>>().join(".")
    }

    /// The case that stays and the other one.
    pub fn by_fate(&self, keep: Which) -> (&Case, &Case) {
        (&self.cases[keep.index()], &self.cases[keep.other().index()])
    }
}

/// The pair, for who may see both and merge them, and the grant. Who sees only one of the two is told that it is not allowed.
pub(super) async fn both(ctx: &Ctx, mut src: impl Source, id: &str) -> ServiceResult<(Both, Grant)> {
    let known = find(ctx, &mut src, id).await?;
    let [a, b] = known.cases;
    ctx.require(Permission::PersonMerge, &facts(&a)).map(drop)?;
    let grant = ctx.require(Permission::PersonMerge, &facts(&b))?;
    let records = [record(&mut src, a.person).await?, record(&mut src, b.person).await?];
    Ok((Both { pair: known.pair, cases: [a, b], records }, grant))
}

/// The same inside a transaction, once nobody else changes either case any more.
pub(super) async fn hold_both(ctx: &Ctx, tx: &mut Tx, seen: &Both) -> ServiceResult<Both> {
    // Always in the same order: two who hold the same cases wait for each other instead of standing still.
    let [a, b] = seen.cases.each_ref().map(|c| c.id);
    for case in if a < b { [a, b] } else { [b, a] } {
        store::case::hold_even_merged(tx, case).await?;
    }
    match both(ctx, &mut *tx, &seen.pair.id.to_string()).await {
        // It was there a moment ago: somebody was faster.
        Err(ServiceError::NotFound) => Err(ServiceError::Conflict(Vec::new())),
        found => Ok(found?.0),
    }
}
