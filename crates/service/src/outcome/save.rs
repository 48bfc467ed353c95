//! Answers of a survey: kept as they come, scored at the end, put right with a reason and everything before beside it.

use domain::case::{CaseEventKind, TaskKind};
use domain::form::Check;
use domain::intake::Answer;
use domain::outcome::{Scores, SurveyAnswers, SurveyForm, SurveyGo, SurveyState, score, survey};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::outcome::SurveyRow;
use store::outcome_answers::Kept;
use uuid::Uuid;

use super::ask::{adult, ended_key};
use super::find;
use super::show::refusal;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// What became of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// Kept; it goes on.
    On,
    /// Kept for another day.
    Later,
    /// Done, or put right.
    Done,
    /// The person did not want to be asked.
    Declined,
}

impl Saved {
    const ALL: [(Saved, &'static str); 4] =
        [(Saved::On, "on"), (Saved::Later, "later"), (Saved::Done, "done"), (Saved::Declined, "declined")];

    fn as_str(self) -> &'static str {
        Saved::ALL.iter().find(|(s, _)| *s == self).map_or("on", |(_, code)| *code)
    }

    fn read(text: &str) -> Saved {
        Saved::ALL.iter().find(|(_, code)| *code == text).map_or(Saved::On, |(s, _)| *s)
    }
}

/// Keeps answers. Whoever has the case is refused with the reason, and so is whoever comes too early or too late.
pub async fn save(ctx: &Ctx, form: &SurveyForm) -> ServiceResult<Saved> {
    let (found, case, grant) = find(ctx, &form.survey).await?;
    let mut check = Check::new();
    let (command, version) = (check.command(&form.command), check.version(&form.version));
    let (command, version) = check.finish(command.zip(version))?;
    if let Some(error) = refusal(ctx, &case, &found) {
        return Err(ServiceError::Invalid(vec![error]));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(saved) = command::claim(&mut tx, command, "outcome.save", ctx.now).await? {
        return Ok(Saved::read(&saved));
    }
    case::hold(&mut tx, &case).await?;
    let row = store::outcome::by_id(&mut tx, found.id).await?.ok_or(ServiceError::NotFound)?;
    if row.case != case.id || row.interviewer != Some(ctx.user()) {
        return Err(ServiceError::NotFound);
    }
    if row.version != version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    adult(ctx, &mut tx, &case).await?;
    let saved = match row.state {
        SurveyState::Asked => run(ctx, &mut tx, &case, &row, form).await?,
        SurveyState::Done => put_right(ctx, &mut tx, &row, form).await?,
        ended => return Err(ServiceError::refused(ended_key(ended))),
    };
    command::finish(&mut tx, command, saved.as_str()).await?;
    let action = match (row.state, saved) {
        (SurveyState::Done, _) => "outcome.corrected",
        (_, Saved::Done) => "outcome.done",
        (_, Saved::Declined) => "outcome.declined",
        _ => "outcome.kept",
    };
    let entry = ctx.audit(action, "outcome", Some(row.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "round": row.round.as_str() }))).await?;
    Ok(saved)
}

async fn run(ctx: &Ctx, tx: &mut Tx, case: &Case, row: &SurveyRow, form: &SurveyForm) -> ServiceResult<Saved> {
    if row.agreed.is_none() {
        let mut check = Check::new();
        let agreed: Option<Answer> = check.required_code("agreed", &form.agreed, "error-outcome-agreed");
        if check.finish(agreed)? != Answer::Yes {
            store::outcome::end(tx, (row.id, row.version), SurveyState::Declined, None, ctx.today()).await?;
            done(ctx, tx, case, row).await?;
            return Ok(Saved::Declined);
        }
    }
    let before = store::outcome::draft(&mut *tx, &ctx.app.sealer, row.id).await?;
    let answers = form.over(&before)?;
    match form.go() {
        SurveyGo::Done => {
            finish_survey(ctx, tx, case, row, &answers).await?;
            Ok(Saved::Done)
        }
        go => {
            store::outcome::keep_draft(tx, &ctx.app.sealer, (row.id, row.version), &answers, true).await?;
            Ok(if go == SurveyGo::Leave { Saved::Later } else { Saved::On })
        }
    }
}

/// Ends it with these answers in the caller's transaction, scored by the weights that count.
async fn finish_survey(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    row: &SurveyRow,
    answers: &SurveyAnswers,
) -> ServiceResult<()> {
    let kept = Kept { answers: answers.clone(), reason: None };
    let id = write(ctx, tx, row.id, &kept).await?;
    store::outcome::end(tx, (row.id, row.version), SurveyState::Done, Some(id), ctx.today()).await?;
    let detail = json!({ "round": row.round.as_str() });
    case::note(ctx, tx, case, CaseEventKind::OutcomeSurveyed, None, detail).await?;
    done(ctx, tx, case, row).await
}

async fn done(ctx: &Ctx, tx: &mut Tx, case: &Case, row: &SurveyRow) -> ServiceResult<()> {
    let kind = TaskKind::OutcomeSurvey;
    store::task::done(tx, case.id, kind, Some(row.id), ctx.now, Some(ctx.user())).await?;
    Ok(())
}

/// Another version of the answers, with why. What was said first stays, and so do its scores.
async fn put_right(ctx: &Ctx, tx: &mut Tx, row: &SurveyRow, form: &SurveyForm) -> ServiceResult<Saved> {
    let mut check = Check::new();
    let reason = check.required_line("reason", &form.reason, "error-outcome-reason");
    let reason = check.finish(Some(reason))?;
    let versions = store::outcome_answers::versions(&mut *tx, &ctx.app.sealer, row.id).await?;
    let before = versions.into_iter().next().map(|v| v.kept.answers).unwrap_or_default();
    let answers = form.over(&before)?;
    if answers == before {
        return Err(ServiceError::refused("error-outcome-same"));
    }
    let id = write(ctx, tx, row.id, &Kept { answers, reason: Some(reason) }).await?;
    store::outcome::put_right(tx, (row.id, row.version), id).await?;
    Ok(Saved::Done)
}

/// Writes answers and their scores; gives the id of the answers.
async fn write(ctx: &Ctx, tx: &mut Tx, row: Uuid, kept: &Kept) -> ServiceResult<Uuid> {
    let scoring = store::outcome_weights::current(&mut *tx).await?;
    let scores: Scores = score(&kept.answers, &scoring);
    let id = ctx.id();
    store::outcome_answers::insert_answers(
        tx,
        &ctx.app.sealer,
        (id, row),
        &survey().version,
        kept,
        ctx.user(),
        ctx.now,
    )
    .await?;
    store::outcome_answers::insert_score(tx, (ctx.id(), id), &scoring.version, &scores, ctx.now).await?;
    Ok(id)
}
