//! Answers, as they come. Each sending keeps what was answered, so that nothing is lost when the talk ends early, and so
//! that an answer about ending one's life counts at once, whatever else is missing.

use chrono::Days;
use domain::authz::Permission;
use domain::case::TaskKind;
use domain::form::Check;
use domain::wellbeing::{
    AnswerForm, Answers, CheckState, Go, Pack, Scored, TALK_WITHIN, danger_grew, needs_safety, score,
};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::wellbeing::CheckRow;

use super::{find, unlocked};
use crate::case::{hold, to_do};
use crate::{Ctx, ServiceError, ServiceResult};

/// Where the talk goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// With the next question.
    Ask,
    /// Another day.
    Later,
    /// It has ended.
    Ended,
    /// With the safety protocol, now.
    Safety,
}

impl Next {
    const fn as_str(self) -> &'static str {
        match self {
            Next::Ask => "ask",
            Next::Later => "later",
            Next::Ended => "ended",
            Next::Safety => "safety",
        }
    }

    fn read(text: &str) -> Next {
        [Next::Later, Next::Ended, Next::Safety].into_iter().find(|n| n.as_str() == text).unwrap_or(Next::Ask)
    }
}

/// What became of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Code of the case.
    pub code: String,
    /// Number of the questionnaire.
    pub number: i64,
    /// Where the talk goes on.
    pub next: Next,
}

/// Keeps answers and says where the talk goes on.
pub async fn answer(ctx: &Ctx, form: &AnswerForm) -> ServiceResult<Answered> {
    let (case, check, words, grant) = find(ctx, &form.code, &form.number, Permission::WellbeingAsk).await?;
    unlocked(&check)?;
    let (command, version) = sending(form)?;
    let done = |next| Answered { code: case.code.clone(), number: check.number, next };
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(next) = command::claim(&mut tx, command, "wellbeing.answer", ctx.now).await? {
        return Ok(done(Next::read(&next)));
    }
    hold(&mut tx, &case).await?;
    let now = store::wellbeing::by_number(&mut tx, case.id, check.number).await?.ok_or(ServiceError::NotFound)?;
    unlocked(&now)?;
    let (before, _) = store::wellbeing::open(&mut tx, &ctx.app.sealer, check.id).await?;
    let answers = form.over(words, &before)?;
    let stale = now.version != version || now.state != CheckState::Open;
    // Whoever typed on an old page is told, but never at the price of a cry for help that was not heard.
    if stale && !needs_safety(words, &form.over(words, &Answers::default())?) {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    // Of one question, an answer has to come; one that was given before may be sent again as it is.
    let silent = form.answers.values().all(|a| a.trim().is_empty());
    if let Some(open) = before.next(words).filter(|_| form.all.is_empty() && form.go() == Go::On && !stale)
        && silent
    {
        return Err(ServiceError::field(&AnswerForm::field(open), "error-wellbeing-answer"));
    }
    let next = if stale {
        begin_safety(ctx, &mut tx, &case, &now).await?;
        Next::Safety
    } else {
        if danger_grew(words, &before, &answers) {
            begin_safety(ctx, &mut tx, &case, &now).await?;
        }
        let looked_over = !form.all.is_empty();
        let next = keep(ctx, &mut tx, &case, &now, words, (&answers, form.go(), looked_over)).await?;
        let protocol = store::wellbeing_safety::of_check(&mut tx, &ctx.app.sealer, check.id).await?;
        // Until it is written down what was done, nothing comes before it.
        if protocol.iter().any(|p| p.record.is_none()) { Next::Safety } else { next }
    };
    command::finish(&mut tx, command, next.as_str()).await?;
    let entry = ctx.audit("wellbeing.answered", "wellbeing", Some(check.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "number": check.number }))).await?;
    Ok(done(next))
}

fn sending(form: &AnswerForm) -> ServiceResult<(uuid::Uuid, i64)> {
    let mut check = Check::new();
    let command = check.command(&form.command);
    let version = check.version(&form.version);
    Ok(check.finish(command.zip(version))?)
}

/// Keeps answers in the caller's transaction, and what follows from them: the end, a talk about support. The last answer of
/// one question after the other is not the end: all of them are looked over first, because nothing is put right afterwards.
/// Until then that is to be done, so that no answers lie there without what they come to.
async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    check: &CheckRow,
    words: &Pack,
    (answers, go, looked_over): (&Answers, Go, bool),
) -> ServiceResult<Next> {
    let whole = answers.next(words).is_none();
    let ended = match go {
        Go::Stop if !whole => Some(CheckState::Stopped),
        Go::On if whole && looked_over => Some(CheckState::Done),
        Go::Stop => Some(CheckState::Done),
        _ => None,
    };
    let result = match ended {
        Some(_) => Some(result(tx, case, check, words, answers).await?),
        None => None,
    };
    let end = ended.zip(result.as_ref());
    store::wellbeing::save(tx, &ctx.app.sealer, (check.id, check.version), answers, end, ctx.now).await?;
    to_be_ended(ctx, tx, case, check, whole && ended.is_none()).await?;
    if result.as_ref().and_then(|r| r.positive) == Some(true) {
        let due_on = ctx.today().checked_add_days(Days::new(TALK_WITHIN)).unwrap_or(ctx.today());
        to_do(ctx, tx, case, TaskKind::WellbeingTalk, Some(check.id), due_on).await?;
    }
    Ok(match go {
        _ if ended.is_some() => Next::Ended,
        Go::Leave => Next::Later,
        _ => Next::Ask,
    })
}

/// The task of the caseworker to end a questionnaire of which every question was asked: there once while it waits, and done
/// with the end.
async fn to_be_ended(ctx: &Ctx, tx: &mut Tx, case: &Case, check: &CheckRow, waits: bool) -> ServiceResult<()> {
    let (kind, about) = (TaskKind::WellbeingEnd, Some(check.id));
    if !waits {
        store::task::done(tx, case.id, kind, about, ctx.now, Some(ctx.user())).await?;
        return Ok(());
    }
    let open = store::task::of_case(&mut *tx, case.id).await?;
    if open.iter().any(|t| t.kind == kind && t.subject == about) {
        return Ok(());
    }
    to_do(ctx, tx, case, kind, about, ctx.today()).await
}

/// Scored by the cut-off that counts today for this person and this language; it is kept with the result.
async fn result(tx: &mut Tx, case: &Case, check: &CheckRow, words: &Pack, answers: &Answers) -> ServiceResult<Scored> {
    let person = store::person::by_id(&mut *tx, case.person).await?.ok_or(ServiceError::NotFound)?;
    let cutoffs = store::wellbeing::cutoffs(&mut *tx).await?;
    Ok(score(words, answers, cutoffs.get(words, check.language, person.sex)))
}

/// Opens a round of the protocol, unless one waits: whoever asked writes down what was done, and whoever supervises looks
/// today.
async fn begin_safety(ctx: &Ctx, tx: &mut Tx, case: &Case, check: &CheckRow) -> ServiceResult<()> {
    let round = ctx.id();
    if !store::wellbeing_safety::begin(tx, round, check.id, ctx.user(), ctx.now).await? {
        return Ok(());
    }
    for kind in [TaskKind::WellbeingProtocol, TaskKind::WellbeingSafety] {
        to_do(ctx, tx, case, kind, Some(round), ctx.today()).await?;
    }
    tx.record(ctx.audit("wellbeing.safety_opened", "wellbeing", Some(check.id)).case(case.id, case.office));
    Ok(())
}
