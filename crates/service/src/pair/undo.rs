//! A merge was wrong: within 90 days both records stand again as they were, with what was moved. What happened since
//! stays with the case that stayed, and what was told to providers cannot be called back.

use domain::case::{CaseEventKind, TaskKind};
use domain::id::{CaseId, UserId};
use domain::pair::{PairState, UndoForm};
use serde_json::json;
use store::case::Case;
use store::command::{self, Claim};
use store::merge::MergeRow;
use store::{Tx, id_document, merge_case, merge_person};

use super::both::{Both, both, hold_both};
use super::snapshot::Snapshot;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Undoes the merge of a pair, which waits for review again. Sent twice, it is done once.
pub async fn undo(ctx: &Ctx, form: &UndoForm) -> ServiceResult<()> {
    let (seen, grant) = both(ctx, ctx.db(), &form.pair).await?;
    let asked = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, asked.command, "person.unmerge", ctx.now).await? {
        return Ok(());
    }
    // Money is held before its case by everybody: nobody waits for somebody who waits for them.
    store::livelihood::hold_all(&mut tx, [seen.cases[0].id, seen.cases[1].id]).await?;
    let now = hold_both(ctx, &mut tx, &seen).await?;
    if now.pair.version != asked.version || now.pair.state != PairState::Merged {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let row = store::merge::of_pair(&mut tx, now.pair.id).await?.ok_or(ServiceError::NotFound)?;
    let snapshot: Option<Snapshot> = store::merge::snapshot(&mut tx, &ctx.app.sealer, row.id).await?;
    let snapshot = snapshot.filter(|_| ctx.now <= row.undo_until);
    let snapshot = snapshot.ok_or_else(|| ServiceError::refused("error-undo-late"))?;
    let (kept, merged) = of(&now, row.kept)?;
    if kept.merged_into.is_some() {
        return Err(ServiceError::refused("error-undo-order"));
    }
    put_back(ctx, &mut tx, &now, &row, &snapshot).await?;
    for (of, other) in [(kept, merged), (merged, kept)] {
        case::note(ctx, &mut tx, of, CaseEventKind::Unmerged, Some(other.code.clone()), json!({})).await?;
    }
    store::merge::undone(&mut tx, row.id, ctx.now, ctx.user()).await?;
    let (id, state) = (now.pair.id, PairState::Open);
    store::pair::decide(&mut tx, id, asked.version, state, None, ctx.now, ctx.user()).await?;
    command::finish(&mut tx, asked.command, "").await?;
    let entry = ctx.audit("person.unmerged", "person", Some(kept.person.0)).case(kept.id, kept.office);
    Ok(tx.commit(entry.reason(asked.reason).detail(json!({ "other": merged.code }))).await?)
}

/// The case that stayed and the other one.
fn of(now: &Both, kept: CaseId) -> ServiceResult<(&Case, &Case)> {
    let [a, b] = &now.cases;
    match (a.id == kept, b.id == kept) {
        (true, _) => Ok((a, b)),
        (_, true) => Ok((b, a)),
        _ => Err(ServiceError::NotFound),
    }
}

async fn put_back(ctx: &Ctx, tx: &mut Tx, now: &Both, row: &MergeRow, s: &Snapshot) -> ServiceResult<()> {
    let (kept, merged) = of(now, row.kept)?;
    let at_kept = &now.records[usize::from(now.cases[1].id == kept.id)];
    // What somebody changed since, they changed knowing of both: it stays as it is now.
    if at_kept.stored.version == s.kept_version {
        merge_person::write(tx, kept.person, &s.kept.stored, s.kept_version, ctx.now).await?;
        merge_person::set_phones(tx, kept.person, &s.kept.phones).await?;
        merge_person::set_household(tx, kept.person, &s.kept.household).await?;
        id_document::set(tx, kept.person, &s.kept.documents).await?;
    }
    merge_person::set_phones(tx, merged.person, &s.merged.phones).await?;
    merge_person::set_household(tx, merged.person, &s.merged.household).await?;
    id_document::set(tx, merged.person, &s.merged.documents).await?;
    for (id, position) in &s.merged.episodes {
        merge_person::set_episode(tx, *id, merged.person, *position).await?;
    }
    merge_case::stand_again(tx, merged.id, kept.id, &s.stood).await?;
    merge_case::touch(tx, kept.id, kept.version).await?;
    merge_person::rekey(tx, merged.person, merged.id).await?;
    merge_person::rekey(tx, kept.person, kept.id).await?;
    move_back(tx, [kept, merged], row, s).await
}

/// Everything that was moved, by its id; tasks last.
async fn move_back(tx: &mut Tx, [kept, merged]: [&Case; 2], row: &MergeRow, s: &Snapshot) -> ServiceResult<()> {
    let worker = s.stood.caseworker_id.map(UserId);
    for (id, office) in &s.referrals {
        merge_case::set_referral(tx, *id, merged.id, *office).await?;
        merge_case::follow(tx, *id, kept.id, merged.id, merged.office, worker).await?;
    }
    for id in &s.incoming {
        store::merge_referral::set_incoming(tx, *id, merged.id).await?;
    }
    for id in &s.internal {
        store::merge_referral::set_internal(tx, *id, merged.id).await?;
        merge_case::follow(tx, *id, kept.id, merged.id, merged.office, worker).await?;
    }
    for id in &s.consents {
        merge_case::set_consent(tx, *id, merged.id).await?;
    }
    for id in &s.overruled {
        merge_case::restore_consent(tx, *id, row.at).await?;
    }
    let (sessions, grown) = &s.sessions;
    for id in sessions {
        merge_case::set_session(tx, *id, merged.id, *grown).await?;
    }
    let (follow_ups, grown) = &s.follow_ups;
    for id in follow_ups {
        merge_case::set_follow_up(tx, *id, merged.id, *grown).await?;
    }
    let (answers, grown) = &s.answers;
    for id in answers {
        store::snapshot::set_case(tx, *id, merged.id, *grown).await?;
    }
    let (screenings, grown) = &s.screenings;
    for id in screenings {
        store::screening::set_case(tx, *id, merged.id, *grown).await?;
    }
    for id in &s.suspicions {
        store::suspicion::set_case(tx, *id, merged.id).await?;
    }
    for id in &s.branches {
        store::branch::set_case(tx, *id, merged.id).await?;
    }
    for draft in &s.drafts {
        store::draft::set_case(tx, *draft, merged.id, row.at).await?;
    }
    let (checks, grown) = &s.checks;
    for id in checks {
        store::wellbeing::set_case(tx, *id, merged.id, *grown).await?;
    }
    for (done, undone) in &s.replaced {
        store::outcome::swap(tx, (*done, merged.id), (*undone, kept.id)).await?;
    }
    for id in &s.surveys {
        store::outcome::set_case(tx, *id, merged.id).await?;
    }
    for id in &s.trainings {
        store::training_of_case::set_case(tx, *id, merged.id).await?;
        merge_case::follow(tx, *id, kept.id, merged.id, merged.office, worker).await?;
        if let Some(kit) = store::training_kit::of_enrolment(&mut *tx, *id).await? {
            merge_case::follow(tx, kit.id, kept.id, merged.id, merged.office, worker).await?;
        }
    }
    for id in &s.placements {
        store::placement::set_case(tx, *id, merged.id).await?;
        merge_case::follow(tx, *id, kept.id, merged.id, merged.office, worker).await?;
    }
    for id in &s.startups {
        for recovery in store::livelihood::set_case(tx, *id, merged.id).await? {
            merge_case::follow(tx, recovery, kept.id, merged.id, merged.office, worker).await?;
        }
    }
    for id in &s.members {
        store::livelihood_member::set_case(tx, *id, merged.id).await?;
    }
    for id in &s.coops {
        store::coop::set_case(tx, *id, merged.id).await?;
    }
    for id in &s.support {
        store::support_link::set_case(tx, *id, merged.id).await?;
    }
    if let Some(funding) = s.funding {
        store::funding::give_back(tx, kept.id, funding).await?;
    }
    for id in &s.needs {
        store::need::set_case(tx, *id, merged.id).await?;
    }
    for id in &s.plans {
        merge_case::set_plan(tx, *id, merged.id).await?;
    }
    merge_case::unask(tx, kept.id, TaskKind::FileConsent, row.at).await?;
    for task in &s.kept_tasks {
        // Who has the case may have changed since.
        merge_case::reopen_task(tx, task.id, row.at).await?;
    }
    for task in &s.merged_tasks {
        let second_look = task.kind.parse::<TaskKind>().is_ok_and(TaskKind::is_second_look);
        let assignee = if second_look { task.assignee_id.map(UserId) } else { worker };
        merge_case::reopen_task(tx, task.id, row.at).await?;
        merge_case::set_task(tx, task.id, merged.id, merged.office, assignee).await?;
    }
    Ok(())
}
