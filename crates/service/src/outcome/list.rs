//! The three surveys of a case: when each is due, who runs it, what it came to.

use chrono::NaiveDate;
use domain::authz::{Facts, Permission};
use domain::id::UserId;
use domain::outcome::{Round, Scores, Scoring, SurveyState, Window};
use store::outcome::SurveyRow;

use super::ask::{candidates, is_for};
use crate::{Ctx, ServiceResult, case};

/// One of the three.
#[derive(Debug, Clone)]
pub struct RoundLine {
    /// Which.
    pub round: Round,
    /// When it counts.
    pub window: Window,
    /// The survey, once somebody thought of it.
    pub survey: Option<SurveyRow>,
    /// Its scores under the weights that count; nothing where there are none, or too little was answered.
    pub scores: Option<Scores>,
    /// Whether it can still be run.
    pub ahead: bool,
    /// Whether the case ended before the time for it was over: nobody missed it.
    pub ended: bool,
}

/// What the tab shows of them.
#[derive(Debug, Clone)]
pub struct OutcomePage {
    /// Code of the case.
    pub code: String,
    /// Today in the office.
    pub today: NaiveDate,
    /// The three, in order.
    pub rounds: Vec<RoundLine>,
    /// The weights that count.
    pub scoring: Scoring,
    /// Who can be asked to run one; empty for who may not ask.
    pub candidates: Vec<(UserId, String)>,
    /// Whether the person is asked at all: not a child.
    pub for_adults: bool,
}

/// The page; nothing for who may not read it. The reading is on record.
pub async fn page(ctx: &Ctx, code: &str) -> ServiceResult<Option<OutcomePage>> {
    let (case, _) = case::find(ctx, code, Permission::CaseRead).await?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let Ok(grant) = ctx.require(Permission::OutcomeRead, &facts) else { return Ok(None) };
    ctx.log_read(grant, ctx.audit("outcome.read", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    let scoring = store::outcome_weights::current(ctx.db()).await?;
    let surveys = store::outcome::of_case(ctx.db(), case.id).await?;
    let scores = store::outcome_answers::scores(ctx.db(), case.id).await?;
    let open = case.status.is_open() && case.merged_into.is_none();
    let for_adults = is_for(ctx, ctx.db(), &case).await?;
    let closed_on = if case.status.is_open() { None } else { store::case::closed_on(ctx.db(), case.id).await? };
    let line = |round: &Round| {
        let survey = surveys.iter().find(|s| s.round == *round).cloned();
        let of = |s: &SurveyRow| scores.iter().find(|r| r.survey == s.id && r.scoring == scoring.version);
        let window = round.window(case.opened_on);
        let going = survey.as_ref().is_none_or(|s| s.state.is_open());
        RoundLine {
            round: *round,
            window,
            scores: survey.as_ref().and_then(of).map(|r| r.scores),
            ahead: open && going && window.until >= ctx.today(),
            ended: closed_on.is_some_and(|on| on <= window.until)
                && survey.as_ref().is_none_or(|s| s.state != SurveyState::Done),
            survey,
        }
    };
    let may_plan = open && ctx.require(Permission::OutcomePlan, &facts).is_ok();
    let candidates = if may_plan { candidates(ctx, ctx.db(), &case).await? } else { Vec::new() };
    Ok(Some(OutcomePage {
        today: ctx.today(),
        rounds: Round::ALL.iter().map(line).collect(),
        for_adults,
        code: case.code,
        scoring,
        candidates,
    }))
}
