//! The pairs that wait for the actor, and those that were decided.

use domain::authz::{Permission, Scope};
use domain::duplicate::{Reason, is_strong};
use domain::pair::{PairSource, PairState};
use serde_json::json;
use store::Audit;
use store::pair_list::{self, PairKey, PairLine, PairSide};

use super::find::{Seen, reach};
use crate::{Ctx, ServiceError, ServiceResult};

/// Pairs on a page.
const ROWS: usize = 30;

/// A pair in a list.
#[derive(Debug, Clone)]
pub struct PairRow {
    /// Its id.
    pub id: String,
    /// Whether they are very alike.
    pub strong: bool,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How it was found.
    pub source: PairSource,
    /// The two: neutral names, or only the office.
    pub sides: [Seen<PairSide>; 2],
}

/// One page of pairs.
#[derive(Debug, Clone)]
pub struct PairList {
    /// Rows, the likest first.
    pub rows: Vec<PairRow>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// One page of the pairs in this state that exist for the actor. `after` is where it begins, from [`PairList::next`].
/// Puts on record which cases were shown.
pub async fn list(ctx: &Ctx, state: PairState, after: &str) -> ServiceResult<PairList> {
    if !ctx.actor.may_somewhere(Permission::PersonCompare) {
        return Err(ServiceError::Forbidden);
    }
    let mut lines = lines(ctx, state, key(after)).await?;
    let next = lines.get(ROWS - 1).filter(|_| lines.len() > ROWS).map(|l| format!("{}.{}", l.score, l.id));
    lines.truncate(ROWS);
    let mut rows = Vec::new();
    let mut right = None;
    for line in lines {
        // The query gave what exists for the actor; the table has the last word.
        let [a, b] = &line.sides;
        let Some((in_reach, grant)) = reach(ctx, [&a.facts, &b.facts]) else { continue };
        right = Some(grant);
        rows.push(row(line, in_reach));
    }
    if let Some(grant) = right {
        let shown = rows.iter().flat_map(|r| &r.sides).filter_map(Seen::open).map(|s| s.code.as_str());
        let detail = json!({ "shown": shown.collect::<Vec<_>>() });
        let entry = ctx.audit("person.pairs_read", "person", None).detail(detail);
        ctx.log_read(grant, Audit { office_id: ctx.office.as_ref().map(|o| o.id), ..entry }).await?;
    }
    Ok(PairList { rows, next })
}

fn key(after: &str) -> Option<PairKey> {
    let (score, id) = after.split_once('.')?;
    Some((score.parse().ok()?, id.parse().ok()?))
}

async fn lines(ctx: &Ctx, state: PairState, after: Option<PairKey>) -> ServiceResult<Vec<PairLine>> {
    let limit = ROWS as i64 + 1;
    let (db, offices) = (ctx.db(), ctx.actor.offices(Permission::PersonCompare));
    if !offices.is_empty() {
        return Ok(pair_list::of_offices(db, &offices, state, after, limit).await?);
    }
    match ctx.actor.scope(Permission::PersonCompare) {
        Scope::Own { user, office, compartment } => {
            Ok(pair_list::of_focal_point(db, user, office, compartment, state, after, limit).await?)
        }
        Scope::Office { .. } | Scope::Nothing => Ok(Vec::new()),
    }
}

fn row(line: PairLine, in_reach: [bool; 2]) -> PairRow {
    let [a, b] = line.sides;
    let seen = |side: PairSide, open| if open { Seen::Open(side) } else { Seen::masked(side.office, side.opened_on) };
    PairRow {
        id: line.id.to_string(),
        strong: is_strong(line.score),
        reasons: line.reasons,
        source: line.source,
        sides: [seen(a, in_reach[0]), seen(b, in_reach[1])],
    }
}
