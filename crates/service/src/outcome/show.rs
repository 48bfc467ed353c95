//! One survey: for whoever runs it the questions, and nothing else of the case; for whoever has the case the answers that
//! its scores are made of.

use chrono::NaiveDate;
use domain::authz::{Facts, Permission};
use domain::form::FieldError;
use domain::outcome::{Round, Scores, Scoring, SurveyAnswers, SurveyState, Window};
use domain::person::Language;
use serde_json::json;
use store::case::Case;
use store::outcome::SurveyRow;
use store::outcome_answers::Version;
use uuid::Uuid;

use super::ask::untimely;
use crate::{Ctx, ServiceError, ServiceResult};

/// What the page of a survey shows.
#[derive(Debug, Clone)]
pub struct SurveyPage {
    /// The survey.
    pub survey: SurveyRow,
    /// The case's code name.
    pub code_name: String,
    /// Code of the case, for who reads it.
    pub code: Option<String>,
    /// The language in which the programme speaks with the person.
    pub language: Language,
    /// When it counts.
    pub window: Window,
    /// Today in the office.
    pub today: NaiveDate,
    /// Answers so far, or those that count.
    pub answers: SurveyAnswers,
    /// Scores under the weights that count.
    pub scores: Option<Scores>,
    /// The weights that count.
    pub scoring: Scoring,
    /// Every version of the answers, the newest first.
    pub versions: Vec<Version>,
    /// Why it cannot be run now.
    pub refusal: Option<FieldError>,
    /// Whether the actor runs it, or puts it right.
    pub may_ask: bool,
}

impl SurveyPage {
    /// Which of the three.
    pub fn round(&self) -> Round {
        self.survey.round
    }
}

/// The page. The reading is on record.
pub async fn show(ctx: &Ctx, id: &str) -> ServiceResult<SurveyPage> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let survey = store::outcome::by_id(ctx.db(), id).await?.ok_or(ServiceError::NotFound)?;
    let case = store::case::by_id(ctx.db(), survey.case).await?.ok_or(ServiceError::NotFound)?;
    let own = Facts::case(case.office, survey.interviewer, case.compartment);
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let runs = ctx.require(Permission::OutcomeAsk, &own);
    let reads = ctx.require(Permission::OutcomeRead, &facts);
    let (may_ask, may_read) = (runs.is_ok() && case.merged_into.is_none(), reads.is_ok());
    let grant = reads.or(runs.map_err(|_| domain::authz::Denied)).map_err(|_| ServiceError::NotFound)?;
    let told = may_read && survey.state == SurveyState::Done;
    if !may_ask && !told {
        return Err(ServiceError::NotFound);
    }
    let entry = ctx.audit("outcome.survey_read", "outcome", Some(id)).case(case.id, case.office);
    ctx.log_read(grant, entry.detail(json!({ "round": survey.round.as_str() }))).await?;
    let versions = store::outcome_answers::versions(ctx.db(), &ctx.app.sealer, id).await?;
    let answers = match versions.first() {
        Some(newest) => newest.kept.answers.clone(),
        None => store::outcome::draft(ctx.db(), &ctx.app.sealer, id).await?,
    };
    let scoring = store::outcome_weights::current(ctx.db()).await?;
    let scores = store::outcome_answers::scores(ctx.db(), case.id).await?;
    let person = store::person::by_id(ctx.db(), case.person).await?.ok_or(ServiceError::NotFound)?;
    Ok(SurveyPage {
        language: person.contact_language,
        window: survey.round.window(case.opened_on),
        today: ctx.today(),
        scores: scores.into_iter().find(|r| r.survey == id && r.scoring == scoring.version).map(|r| r.scores),
        refusal: refusal(ctx, &case, &survey),
        code_name: case.code_name,
        code: may_read.then_some(case.code),
        survey,
        answers,
        scoring,
        versions,
        may_ask,
    })
}

/// Why it cannot be run now: by this actor, or on this day.
pub(super) fn refusal(ctx: &Ctx, case: &Case, survey: &SurveyRow) -> Option<FieldError> {
    if case.caseworker == Some(ctx.user()) {
        return Some(FieldError { field: String::new(), key: "error-outcome-own".into(), args: Vec::new() });
    }
    // What was done can be put right after its window, as long as the case is open.
    let today = if survey.state == SurveyState::Done { survey.done_on.unwrap_or(ctx.today()) } else { ctx.today() };
    untimely(case, survey.round, today, true)
}
