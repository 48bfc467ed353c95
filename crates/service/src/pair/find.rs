//! The way to every pair: who may know that it exists, and which of the two may be seen.

use chrono::{Datelike, NaiveDate};
use domain::authz::{Compartment, Facts, Grant, Permission};
use domain::id::PairId;
use domain::pair::PairState;
use store::Source;
use store::case::Case;
use store::pair::Pair;

use crate::{Ctx, ServiceError, ServiceResult};

/// One of the two, as far as the actor may see it.
#[derive(Debug, Clone)]
pub enum Seen<T> {
    /// In reach.
    Open(T),
    /// Out of reach: only where it is, and since which year.
    Masked {
        /// Name of the office that can say more.
        office: String,
        /// Year in which the case was opened.
        year: i32,
    },
}

impl<T> Seen<T> {
    /// Out of reach.
    pub(super) fn masked(office: String, opened_on: NaiveDate) -> Self {
        Seen::Masked { office, year: opened_on.year() }
    }

    /// What is in reach.
    pub fn open(&self) -> Option<&T> {
        match self {
            Seen::Open(value) => Some(value),
            Seen::Masked { .. } => None,
        }
    }
}

/// A pair that exists for the actor.
pub(super) struct Known {
    pub pair: Pair,
    /// The cases of the two, as they are kept.
    pub cases: [Case; 2],
    /// Which of them the actor may see.
    pub in_reach: [bool; 2],
    /// To compare them.
    pub grant: Grant,
}

pub(super) fn facts(case: &Case) -> Facts {
    Facts::case(case.office, case.caseworker, case.compartment)
}

/// Which of two records the actor may see, and the grant; nothing when the pair does not exist for the actor.
pub(super) fn reach(ctx: &Ctx, facts: [&Facts; 2]) -> Option<([bool; 2], Grant)> {
    let grants = facts.map(|f| ctx.require(Permission::PersonCompare, f).ok());
    let in_reach = [grants[0].is_some(), grants[1].is_some()];
    // One in reach is enough, unless the other one is behind somebody else's wall: then nobody may know of it.
    let walled = |i: usize| !in_reach[i] && facts[i].compartment != Compartment::General;
    let grant = grants.into_iter().flatten().next()?;
    (!walled(0) && !walled(1)).then_some((in_reach, grant))
}

/// The pair with this id, if it exists for the actor. A malformed id is nobody's. Once one of the two was merged with
/// somebody else, there is no pair any more.
pub(super) async fn find(ctx: &Ctx, mut src: impl Source, id: &str) -> ServiceResult<Known> {
    if !ctx.actor.may_somewhere(Permission::PersonCompare) {
        return Err(ServiceError::Forbidden);
    }
    let id: PairId = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let pair = store::pair::by_id(&mut src, id).await?.ok_or(ServiceError::NotFound)?;
    let a = store::case::of_person(&mut src, pair.persons[0]).await?.ok_or(ServiceError::NotFound)?;
    let b = store::case::of_person(&mut src, pair.persons[1]).await?.ok_or(ServiceError::NotFound)?;
    if pair.state != PairState::Merged && (a.merged_into.is_some() || b.merged_into.is_some()) {
        return Err(ServiceError::NotFound);
    }
    let (in_reach, grant) = reach(ctx, [&facts(&a), &facts(&b)]).ok_or(ServiceError::NotFound)?;
    Ok(Known { pair, cases: [a, b], in_reach, grant })
}
