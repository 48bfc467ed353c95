//! Who runs a survey: anybody of the office on the same side of its walls, or of no office, but whoever has the case.

use chrono::NaiveDate;
use domain::authz::{Compartment, Facts, Permission, Role};
use domain::form::FieldError;
use domain::id::UserId;
use domain::outcome::{AskForm, Round, SurveyState, Window};
use serde_json::json;
use store::case::Case;
use store::command::{self, Claim};
use store::{Source, Tx};
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult, case};

/// Roles of the case's office that run surveys.
const INTERVIEWERS: [Role; 3] = [Role::Caseworker, Role::Supervisor, Role::FocalPoint];

/// Who can be asked to run a survey of a case: everybody but whoever has it. Whoever is of no office can be asked by each,
/// outside walls.
pub(super) async fn candidates(ctx: &Ctx, mut src: impl Source, case: &Case) -> ServiceResult<Vec<(UserId, String)>> {
    let mut all = Vec::new();
    for role in INTERVIEWERS {
        all.extend(store::user::in_office(&mut src, case.office, role, case.compartment, ctx.today()).await?);
    }
    if case.compartment == Compartment::General {
        all.extend(store::user::anywhere(&mut src, Role::MeOfficer, ctx.today()).await?);
    }
    all.retain(|(user, _)| Some(*user) != case.caseworker);
    all.sort_by(|a, b| (&a.1, a.0.0).cmp(&(&b.1, b.0.0)));
    all.dedup();
    Ok(all)
}

/// Asks somebody to run a survey and gives the case's code. The own caseworker is refused, with the reason.
pub async fn ask(ctx: &Ctx, form: &AskForm) -> ServiceResult<String> {
    let (case, grant) = case::find(ctx, &form.code, Permission::OutcomePlan).await?;
    let (command, round, interviewer) = form.parse()?;
    if case.caseworker == Some(interviewer) {
        return Err(ServiceError::field("interviewer", "error-outcome-own"));
    }
    if let Some(error) = untimely(&case, round, ctx.today(), false) {
        return Err(ServiceError::Invalid(vec![error]));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "outcome.ask", ctx.now).await? {
        return Ok(code);
    }
    case::hold(&mut tx, &case).await?;
    adult(ctx, &mut tx, &case).await?;
    if !candidates(ctx, &mut tx, &case).await?.iter().any(|(user, _)| *user == interviewer) {
        return Err(ServiceError::field("interviewer", "error-outcome-interviewer"));
    }
    let survey = asked_of(ctx, &mut tx, &case, round, interviewer).await?;
    command::finish(&mut tx, command, &case.code).await?;
    let entry = ctx.audit("outcome.asked", "outcome", Some(survey)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "round": round.as_str(), "interviewer": interviewer.0 }))).await?;
    Ok(case.code)
}

/// Asks somebody in the caller's transaction. A survey that has ended is not run again.
async fn asked_of(ctx: &Ctx, tx: &mut Tx, case: &Case, round: Round, interviewer: UserId) -> ServiceResult<Uuid> {
    let survey = store::outcome::ensure(tx, ctx.id(), case.id, round, ctx.now).await?;
    if !survey.state.is_open() {
        return Err(ServiceError::field("round", ended_key(survey.state)));
    }
    store::outcome::ask(tx, survey.id, survey.version, interviewer).await?;
    Ok(survey.id)
}

/// Why a survey that has ended is not run again.
pub(super) fn ended_key(state: SurveyState) -> &'static str {
    match state {
        SurveyState::Declined => "error-outcome-declined",
        SurveyState::Missed => "error-outcome-missed",
        SurveyState::Done | SurveyState::Waiting | SurveyState::Asked => "error-outcome-twice",
    }
}

/// Why a survey cannot be run on a day: the case has ended, or the day is outside the window. `now`: also too early.
pub(super) fn untimely(case: &Case, round: Round, today: NaiveDate, now: bool) -> Option<FieldError> {
    let window = round.window(case.opened_on);
    let error = |key: &str| FieldError {
        field: String::new(),
        key: key.to_owned(),
        args: vec![("from".into(), window.from.to_string()), ("until".into(), window.until.to_string())],
    };
    if !case.status.is_open() {
        return Some(error("error-outcome-closed"));
    }
    let early = now && today < window.from;
    (early || today > window.until).then(|| error("error-outcome-window"))
}

/// A survey that the actor is asked to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its id.
    pub id: Uuid,
    /// Which of the three.
    pub round: Round,
    /// The case's code name.
    pub code_name: String,
    /// When it counts.
    pub window: Window,
}

/// What the actor is asked to run and may, the one that is due first at the top.
pub async fn mine(ctx: &Ctx) -> ServiceResult<Vec<Asked>> {
    if !ctx.actor.may_somewhere(Permission::OutcomeAsk) {
        return Err(ServiceError::Forbidden);
    }
    let mut lines = Vec::new();
    for line in store::outcome::asked(ctx.db(), ctx.user()).await? {
        let facts = Facts::case(domain::id::OfficeId(line.office), Some(ctx.user()), line.compartment);
        let window = line.round.window(line.opened_on);
        if ctx.require(Permission::OutcomeAsk, &facts).is_ok() && window.until >= ctx.today() {
            lines.push(Asked { id: line.id, round: line.round, code_name: line.code_name, window });
        }
    }
    lines.sort_by_key(|l| (l.window.due_on, l.id));
    Ok(lines)
}

/// Whether a survey can be asked of the person: it is for adults.
pub(crate) async fn is_for(ctx: &Ctx, src: impl Source, case: &Case) -> ServiceResult<bool> {
    let head = store::case_head::of_case(src, case.id).await?;
    let child = head.birth.age_on(ctx.today()).is_some_and(|age| age.maybe_child || age.years < 18);
    Ok(case.compartment != Compartment::Child && !child)
}

/// Refuses what is not for children.
pub(super) async fn adult(ctx: &Ctx, src: impl Source, case: &Case) -> ServiceResult<()> {
    if is_for(ctx, src, case).await? { Ok(()) } else { Err(ServiceError::refused("error-outcome-child")) }
}
