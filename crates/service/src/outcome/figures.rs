//! Change in a portfolio, of many people together. Each reader has one portfolio, their own office or all of them: there is
//! nothing to subtract.

use std::collections::BTreeMap;

use chrono::Datelike;
use domain::authz::{Compartment, Permission, Reach, reach};
use domain::outcome::{Cohort, Ending, Means, Paired, Round, Scored, Scoring, by_cohort, changes};
use store::outcome_due::Pair;
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// What the page of change shows.
#[derive(Debug, Clone)]
pub struct OutcomeFigures {
    /// By the later survey.
    pub rounds: Vec<(Round, Paired)>,
    /// Means of people who began together, by the later survey; without what is of fewer than five.
    pub cohorts: BTreeMap<Cohort, Vec<(Round, Means)>>,
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
    let (mut rounds, mut cohorts) = (Vec::new(), BTreeMap::<Cohort, Vec<_>>::new());
    for (nth, round) in [Round::SixMonths, Round::TwelveMonths].into_iter().enumerate() {
        let told = by_cohort(pairs.iter().filter_map(|pair| scored(pair, nth)), month);
        for (cohort, people) in &told {
            cohorts.entry(*cohort).or_default().extend(Means::of(people).map(|means| (round, means)));
        }
        let missing: Vec<Ending> =
            pairs.iter().filter(|p| p.later[nth].is_none()).filter_map(|p| unscored(ctx, round, p)).collect();
        let all: Vec<Scored> = told.into_values().flatten().collect();
        rounds.push((round, changes(&all, &missing, scoring.weights.change)));
    }
    Ok(OutcomeFigures { rounds, cohorts, scoring, everywhere: office.is_none() })
}

fn scored(pair: &Pair, nth: usize) -> Option<Scored> {
    let (after, day) = pair.later[nth]?;
    Some(Scored { opened_on: pair.opened_on, day, before: pair.before, after })
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

/// What became of somebody without a later score; nothing while the window of the later survey is not over. Only an end
/// within the window explains why nobody asked: whoever was missed before stays missed, whatever comes after.
fn unscored(ctx: &Ctx, round: Round, pair: &Pair) -> Option<Ending> {
    let until = round.window(pair.opened_on).until;
    if pair.closed.is_some_and(|(on, why)| on <= until && why.is_censored()) {
        return Some(Ending::Censored);
    }
    (until < ctx.today()).then_some(Ending::NotAsked)
}
