//! Keeping the answers of a conversation, in the transaction of whoever held it.

use chrono::Days;
use domain::case::{CaseEventKind, TaskKind};
use domain::consent::{Answer, Conversation, Decision, Manner, Purpose, version_on};
use domain::id::ConsentId;
use domain::programme::Rule;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::consent::{ConsentRow, NewConsent};

use super::file;
use crate::person::child_clock;
use crate::referral::revoke_for_withdrawal;
use crate::support::end_uncovered;
use crate::{Ctx, ServiceResult};

/// Keeps every answer, tells the timeline, asks for a yes to be renewed before it ends, and stops what a no or a yes to less
/// does not cover any more.
///
/// The case need not have been committed yet: registration keeps the first answers in its own transaction.
pub async fn keep(ctx: &Ctx, tx: &mut Tx, case: &Case, conversation: &Conversation) -> ServiceResult<Vec<ConsentId>> {
    let earlier = store::consent::of_case(&mut *tx, case.id).await?;
    let versions = store::consent_words::all(&mut *tx).await?;
    let text = version_on(&versions, ctx.today());
    let mut ids = Vec::new();
    for answer in &conversation.answers {
        close_renewal(ctx, tx, case, &earlier, answer).await?;
        let consent = new_consent(ctx, case, &conversation.manner, answer, text);
        store::consent::insert(tx, &consent, ctx.now, ctx.user()).await?;
        ask_for_renewal(ctx, tx, case, &consent).await?;
        ids.push(consent.id);
    }
    let about_file = |a: &Answer| a.purpose == Purpose::CaseManagement;
    if conversation.answers.iter().any(about_file) {
        file::check_ground(ctx, tx, case).await?;
    }
    if conversation.manner.assent && conversation.answers.iter().any(|a| about_file(a) && a.decision == Decision::Given)
    {
        store::task::done(tx, case.id, TaskKind::ChildAssent, None, ctx.now, Some(ctx.user())).await?;
    }
    child_clock::settled(ctx, tx, case).await?;
    for (decision, kind) in
        [(Decision::Given, CaseEventKind::ConsentGiven), (Decision::Refused, CaseEventKind::ConsentRefused)]
    {
        let about: Vec<_> = conversation.answers.iter().filter(|a| a.decision == decision).map(subject).collect();
        if !about.is_empty() {
            crate::case::note(ctx, tx, case, kind, None, json!({ "answers": about })).await?;
        }
    }
    stop_uncovered(ctx, tx, case, conversation.answers.iter().map(|a| a.purpose).zip(ids.iter().copied())).await?;
    end_uncovered(ctx, tx, case).await?;
    Ok(ids)
}

/// An answer given anew takes the place of the one before: a no, or a yes to less, is as good as taking that one back.
async fn stop_uncovered(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    said: impl Iterator<Item = (Purpose, ConsentId)>,
) -> ServiceResult<()> {
    // So at registration, and for most who are asked once more.
    if store::referral::unrevoked_of_case(&mut *tx, case.id).await?.is_empty() {
        return Ok(());
    }
    let (file, sharing): (Vec<_>, Vec<_>) = said.partition(|(purpose, _)| *purpose == Purpose::CaseManagement);
    // Whoever does not want the file is not offered more of it.
    for (said, offer_again) in [(file, false), (sharing, true)] {
        let said: Vec<ConsentId> = said.into_iter().map(|(_, id)| id).collect();
        revoke_for_withdrawal(ctx, tx, case, &said, offer_again).await?;
    }
    Ok(())
}

/// What an answer was about, for the timeline: codes only, never the name of an organisation.
pub(super) fn subject(answer: &Answer) -> serde_json::Value {
    json!({ "purpose": answer.purpose.as_str(), "recipient": answer.recipient.code() })
}

fn new_consent(ctx: &Ctx, case: &Case, manner: &Manner, answer: &Answer, text: &str) -> NewConsent {
    NewConsent {
        id: ConsentId(ctx.id()),
        case: case.id,
        purpose: answer.purpose,
        recipient: answer.recipient,
        categories: answer.categories.clone(),
        decision: answer.decision,
        text_version: text.to_owned(),
        language: manner.language,
        method: manner.method,
        witness: manner.witness.clone(),
        interpreter: manner.interpreter,
        told_how_to_withdraw: manner.told_how_to_withdraw,
        explained: manner.explained,
        copy_given: manner.copy_given,
        assent: manner.assent,
        valid_from: ctx.today(),
        valid_to: answer.valid_to,
    }
}

/// Whoever is asked again need not be reminded of the earlier answer.
async fn close_renewal(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    earlier: &[ConsentRow],
    answer: &Answer,
) -> ServiceResult<()> {
    for old in earlier.iter().filter(|c| c.purpose == answer.purpose && c.recipient == answer.recipient) {
        store::task::done(tx, case.id, TaskKind::ConsentEnds, Some(old.id.0), ctx.now, Some(ctx.user())).await?;
    }
    Ok(())
}

async fn ask_for_renewal(ctx: &Ctx, tx: &mut Tx, case: &Case, consent: &NewConsent) -> ServiceResult<()> {
    let Some(end) = consent.valid_to else { return Ok(()) };
    let notice = store::programme::rules(&mut *tx).await?.get(Rule::ConsentNotice);
    let due_on = end.checked_sub_days(Days::new(u64::from(notice))).unwrap_or(end).max(ctx.today());
    crate::case::to_do(ctx, tx, case, TaskKind::ConsentEnds, Some(consent.id.0), due_on).await
}
