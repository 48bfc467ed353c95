//! Change in a portfolio, of many people together. Each reader has one portfolio, their own office or all of them: there is
//! nothing to subtract.

use domain::authz::{Compartment, Permission, Reach, reach};
use domain::case::{CaseStatus, ClosureReason};
use domain::outcome::{Ending, Followed, Paired, Round, Scoring, changes};
use store::outcome_due::Pair;
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// What the page of change shows.
#[derive(Debug, Clone)]
pub struct OutcomeFigures {
    /// By the later survey.
    pub rounds: Vec<(Round, Paired)>,
    /// The weights that count.
    pub scoring: Scoring,
    /// Whether it is about every office.
    pub everywhere: bool,
}

/// The page, for the reader's office or for all.
pub async fn figures(ctx: &Ctx) -> ServiceResult<OutcomeFigures> {
    let office = seen(ctx)?;
    let scoring = store::outcome_weights::current(ctx.db()).await?;
    let mut rounds = Vec::new();
    for round in [Round::SixMonths, Round::TwelveMonths] {
        let pairs = store::outcome_due::pairs(ctx.db(), office, round, &scoring.version).await?;
        let people: Vec<Followed> = pairs.iter().filter_map(|pair| followed(ctx, round, pair)).collect();
        rounds.push((round, changes(&people, scoring.weights.change)));
    }
    Ok(OutcomeFigures { rounds, scoring, everywhere: office.is_none() })
}

/// The one office that the reader may see, or all of them.
fn seen(ctx: &Ctx) -> ServiceResult<Option<Uuid>> {
    let of = |wanted: Reach| {
        let mut all = ctx.actor.assignments.iter();
        all.find(|a| reach(a.role, Permission::OutcomeFigures) == wanted && a.compartment == Compartment::General)
    };
    if of(Reach::All).is_some() {
        return Ok(None);
    }
    of(Reach::Office).and_then(|a| a.office).map(|o| Some(o.0)).ok_or(ServiceError::Forbidden)
}

/// What became of somebody; nothing while the window of the later survey is not over.
fn followed(ctx: &Ctx, round: Round, pair: &Pair) -> Option<Followed> {
    if let Some(after) = pair.after {
        return Some(Followed::Scored { before: pair.before, after });
    }
    let over = round.window(pair.opened_on).until < ctx.today();
    let closure = pair.closure.as_deref().and_then(|c| c.parse::<ClosureReason>().ok());
    use ClosureReason::*;
    let gone = matches!(closure, Some(Deceased | NationalAuthority | ChildProtection | Turned18));
    if gone || pair.status == CaseStatus::Transferred {
        return Some(Followed::Missing(Ending::Censored));
    }
    over.then_some(Followed::Missing(Ending::NotAsked))
}
