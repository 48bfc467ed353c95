//! Change in a portfolio, of many people together. Each reader has one portfolio, their own office or all of them: there is
//! nothing to subtract.

use chrono::{Datelike, NaiveDate};
use domain::authz::{Compartment, Permission, Reach, reach};
use domain::case::{CaseStatus, ClosureReason};
use domain::outcome::{Ending, Followed, Paired, Round, Scoring, changes};
use domain::small_cells::SMALLEST;
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
    let pairs = store::outcome_due::pairs(ctx.db(), office, &scoring.version).await?;
    let month = ctx.today().with_day(1).unwrap_or(ctx.today());
    let told = |(nth, round)| (round, changes(&followed(ctx, (nth, round), &pairs, month), scoring.weights.change));
    let rounds = [Round::SixMonths, Round::TwelveMonths].into_iter().enumerate().map(told).collect();
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

/// What became of everybody. Surveys are told by months that are over, in the order of their days, and five people more at a
/// time: whoever looks each day never learns the score of the one who came last.
fn followed(ctx: &Ctx, (nth, round): (usize, Round), pairs: &[Pair], month: NaiveDate) -> Vec<Followed> {
    let mut scored = Vec::new();
    let mut missing = Vec::new();
    for pair in pairs {
        match pair.later[nth] {
            Some((after, day)) if day < month => scored.push((day, Followed::Scored { before: pair.before, after })),
            Some(_) => {}
            None => missing.extend(unscored(ctx, round, pair)),
        }
    }
    // Those of one day stay in the order of their cases.
    scored.sort_by_key(|(day, _)| *day);
    let few = scored.len() % SMALLEST as usize;
    scored.truncate(scored.len() - few);
    scored.into_iter().map(|(_, followed)| followed).chain(missing).collect()
}

/// What became of somebody without a later score; nothing while the window of the later survey is not over.
fn unscored(ctx: &Ctx, round: Round, pair: &Pair) -> Option<Followed> {
    let over = round.window(pair.opened_on).until < ctx.today();
    let closure = pair.closure.as_deref().and_then(|c| c.parse::<ClosureReason>().ok());
    use ClosureReason::*;
    let gone = matches!(closure, Some(Deceased | NationalAuthority | ChildProtection | Turned18));
    if gone || pair.status == CaseStatus::Transferred {
        return Some(Followed::Missing(Ending::Censored));
    }
    over.then_some(Followed::Missing(Ending::NotAsked))
}
