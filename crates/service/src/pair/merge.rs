//! One person: one record stays, the other one's case is closed and its code leads to the one that stays.
//!
//! Everything in one transaction, with what an undo needs. Of consent the most restrictive counts. Timelines, the log,
//! and a plan beside which there is another one stay where they are, and can be read there.

use chrono::Duration;
use domain::case::{CaseEventKind, TaskKind};
use domain::id::{MergeId, UserId};
use domain::pair::{Merge, MergeForm, PairState, UNDO_DAYS};
use serde_json::json;
use store::case::Case;
use store::command::{self, Claim};
use store::draft::Stood;
use store::merge::NewMerge;
use store::{Tx, id_document, merge_case, merge_person};

use super::both::{Both, both, hold_both};
use super::effects::{Effects, PlanGoes, effects};
use super::mail;
use super::obstacle::obstacle;
use super::review::is_own;
use super::snapshot::{Record, Snapshot};
use super::unite;
use crate::{Ctx, ServiceError, ServiceResult, case, consent, referral, support, wall};

/// Tasks about a plan: they stay with it.
const OF_PLAN: [TaskKind; 4] =
    [TaskKind::PlanAction, TaskKind::PlanApproval, TaskKind::PlanReturned, TaskKind::PlanReview];

/// Merges the two and gives the code of the case that stays. Sent twice, it is done once; whoever works on what was
/// changed meanwhile is told.
pub async fn merge(ctx: &Ctx, form: &MergeForm) -> ServiceResult<String> {
    let (seen, grant) = both(ctx, ctx.db(), &form.pair).await?;
    let asked = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, asked.command, "person.merge", ctx.now).await? {
        return Ok(code);
    }
    // Money is held before its case by everybody: nobody waits for somebody who waits for them.
    store::livelihood::hold_all(&mut tx, [seen.cases[0].id, seen.cases[1].id]).await?;
    let now = hold_both(ctx, &mut tx, &seen).await?;
    if now.pair.version != asked.version || now.pair.state != PairState::Open || now.seen() != asked.seen {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    if is_own(ctx, &now.pair) {
        return Err(ServiceError::refused("error-pair-own"));
    }
    if let Some(obstacle) = obstacle(&mut tx, &now, asked.keep).await? {
        return Err(ServiceError::refused(&obstacle.label_key()));
    }
    let (kept, merged) = now.by_fate(asked.keep);
    let twice = merge_case::paid_under_both(&mut tx, [kept.id, merged.id]).await?;
    let revoked = write(ctx, &mut tx, &now, &asked).await?;
    if twice {
        mail::tell(ctx, &mut tx, [kept, merged]).await?;
        let entry = ctx.audit("person.paid_twice", "person", Some(kept.person.0)).case(kept.id, kept.office);
        tx.record(entry.detail(json!({ "other": merged.code })));
    }
    command::finish(&mut tx, asked.command, &kept.code).await?;
    let entry = ctx.audit("person.merged", "person", Some(kept.person.0)).case(kept.id, kept.office);
    tx.commit(entry.detail(json!({ "other": merged.code, "referrals_revoked": revoked }))).await?;
    Ok(kept.code.clone())
}

/// Writes everything; gives how many referrals were revoked.
async fn write(ctx: &Ctx, tx: &mut Tx, now: &Both, asked: &Merge) -> ServiceResult<usize> {
    let (kept, merged) = now.by_fate(asked.keep);
    let follows = effects(ctx, &mut *tx, kept, merged).await?;
    let [first, second] = &now.records;
    let values = unite::chosen([&first.stored, &second.stored], asked);
    let [of_kept, of_merged] = [&now.records[asked.keep.index()], &now.records[asked.keep.other().index()]];
    merge_person::write(tx, kept.person, &values, of_kept.stored.version, ctx.now).await?;
    no_child(ctx, tx, kept).await?;
    parts(ctx, tx, kept, merged, [of_kept, of_merged]).await?;
    let mut snapshot = Snapshot {
        kept: of_kept.clone(),
        kept_version: of_kept.stored.version + 1,
        merged: of_merged.clone(),
        stood: merge_case::stands(&mut *tx, merged.id).await?,
        kept_tasks: merge_case::open_tasks(&mut *tx, kept.id).await?,
        merged_tasks: merge_case::open_tasks(&mut *tx, merged.id).await?,
        referrals: Vec::new(),
        incoming: Vec::new(),
        internal: Vec::new(),
        trainings: Vec::new(),
        startups: Vec::new(),
        members: Vec::new(),
        coops: Vec::new(),
        placements: Vec::new(),
        support: Vec::new(),
        consents: Vec::new(),
        overruled: follows.overruled.iter().map(|c| c.id.0).collect(),
        sessions: (Vec::new(), 0),
        follow_ups: (Vec::new(), 0),
        answers: (Vec::new(), 0),
        screenings: (Vec::new(), 0),
        suspicions: Vec::new(),
        branches: Vec::new(),
        drafts: Vec::new(),
        checks: (Vec::new(), 0),
        surveys: Vec::new(),
        replaced: Vec::new(),
        funding: None,
        needs: Vec::new(),
        plans: Vec::new(),
    };
    overrule(ctx, tx, [kept, merged], &follows).await?;
    move_records(ctx, tx, [kept, merged], &follows, &mut snapshot).await?;
    merge_case::lead(tx, merged.id, merged.version, kept, ctx.today()).await?;
    merge_case::touch(tx, kept.id, kept.version).await?;
    merge_person::no_keys(tx, merged.person).await?;
    merge_person::rekey(tx, kept.person, kept.id).await?;
    let stopping: Vec<_> = follows.referrals.iter().map(|(r, _)| r.id).collect();
    let revoked = referral::revoke_for_merge(ctx, tx, kept, &stopping).await?.len();
    support::end_uncovered(ctx, tx, kept).await?;
    if follows.file_refused {
        consent::file::check_ground(ctx, tx, kept).await?;
    }
    for (of, other) in [(kept, merged), (merged, kept)] {
        case::note(ctx, tx, of, CaseEventKind::Merged, Some(other.code.clone()), json!({})).await?;
    }
    keep(ctx, tx, now, [kept, merged], &snapshot).await?;
    Ok(revoked)
}

/// Somebody who may be a child is not found to be one by the way: that has consequences of its own.
async fn no_child(ctx: &Ctx, tx: &mut Tx, kept: &Case) -> ServiceResult<()> {
    let person = store::person::by_id(&mut *tx, kept.person).await?.ok_or(ServiceError::NotFound)?;
    match person.birth.age_on(ctx.today()) {
        Some(age) if age.maybe_child => Err(ServiceError::field("birth", "error-merge-child")),
        _ => Ok(()),
    }
}

/// Phones, household, documents and episodes of both, each once.
async fn parts(ctx: &Ctx, tx: &mut Tx, kept: &Case, merged: &Case, records: [&Record; 2]) -> ServiceResult<()> {
    let [a, b] = records;
    merge_person::set_phones(tx, kept.person, &unite::phones(&a.phones, &b.phones)).await?;
    merge_person::set_phones(tx, merged.person, &[]).await?;
    merge_person::set_household(tx, kept.person, &unite::household(&a.household, &b.household)).await?;
    merge_person::set_household(tx, merged.person, &[]).await?;
    id_document::set(tx, kept.person, &unite::documents(&a.documents, &b.documents)).await?;
    id_document::set(tx, merged.person, &[]).await?;
    // Opened only to see which of them are the same: what they say goes nowhere.
    let sealer = &ctx.app.sealer;
    let known = store::association::of_person(&mut *tx, sealer, kept.person).await?;
    let others = store::association::of_person(&mut *tx, sealer, merged.person).await?;
    let mut position = a.episodes.iter().map(|(_, p)| p + 1).max().unwrap_or_default();
    for ((id, _), episode) in b.episodes.iter().zip(&others) {
        if !known.contains(episode) {
            merge_person::set_episode(tx, *id, kept.person, position).await?;
            position += 1;
        }
    }
    Ok(())
}

/// Takes back every yes that the other record overrules, while each is still in its own case.
async fn overrule(ctx: &Ctx, tx: &mut Tx, cases: [&Case; 2], follows: &Effects) -> ServiceResult<()> {
    for case in cases {
        let own = store::consent::of_case(&mut *tx, case.id).await?;
        let ending: Vec<_> = follows.overruled.iter().filter(|c| own.iter().any(|o| o.id == c.id)).collect();
        for answer in &ending {
            store::consent::withdraw(tx, answer.id, case.id, None, ctx.now, ctx.user()).await?;
            let renewal = TaskKind::ConsentEnds;
            store::task::done(tx, case.id, renewal, Some(answer.id.0), ctx.now, Some(ctx.user())).await?;
        }
        if !ending.is_empty() {
            let about = |c: &&store::consent::ConsentRow| json!({ "purpose": c.purpose.as_str(), "recipient": c.recipient.code() });
            let detail = json!({ "answers": ending.iter().map(about).collect::<Vec<_>>() });
            case::note(ctx, tx, cases[0], CaseEventKind::ConsentWithdrawn, None, detail).await?;
        }
    }
    Ok(())
}

/// Moves what belongs to the person's way from now on. Referrals first: whoever answers one at this moment is either
/// done, with the tasks that follow, or told that it moved.
async fn move_records(
    ctx: &Ctx,
    tx: &mut Tx,
    [kept, merged]: [&Case; 2],
    follows: &Effects,
    snapshot: &mut Snapshot,
) -> ServiceResult<()> {
    snapshot.referrals = merge_case::move_referrals(tx, merged.id, kept.id, kept.office).await?;
    snapshot.consents = merge_case::move_consents(tx, merged.id, kept.id).await?;
    snapshot.sessions = merge_case::move_sessions(tx, merged.id, kept.id).await?;
    snapshot.follow_ups = merge_case::move_follow_ups(tx, merged.id, kept.id).await?;
    snapshot.incoming = store::merge_referral::move_incoming(tx, merged.id, kept.id).await?;
    snapshot.internal = store::merge_referral::move_internal(tx, merged.id, kept.id).await?;
    snapshot.trainings = store::training_of_case::move_all(tx, merged.id, kept.id).await?;
    // Money last among them: whoever pays at this moment has done so, or waits.
    if follows.startups_move {
        snapshot.startups = store::livelihood::move_all(tx, merged.id, kept.id).await?;
    }
    snapshot.members = store::livelihood_member::move_all(tx, merged.id, kept.id, follows.membership_moves).await?;
    snapshot.coops = store::coop::move_all(tx, merged.id, kept.id).await?;
    snapshot.placements = store::placement::move_all(tx, merged.id, kept.id).await?;
    snapshot.support = store::support_link::move_all(tx, merged.id, kept.id).await?;
    if let Some(funding) = merged.funding.filter(|_| kept.funding.is_none()) {
        store::funding::take_over(tx, kept.id, funding).await?;
        snapshot.funding = Some(funding);
    }
    snapshot.needs = store::need::move_open(tx, merged.id, kept.id).await?;
    snapshot.answers = store::snapshot::move_all(tx, merged.id, kept.id).await?;
    snapshot.screenings = store::screening::move_all(tx, merged.id, kept.id).await?;
    snapshot.suspicions = store::suspicion::move_all(tx, merged.id, kept.id).await?;
    snapshot.branches = store::branch::move_all(tx, merged.id, kept.id).await?;
    snapshot.drafts = drafts(tx, [kept, merged]).await?;
    snapshot.checks = store::wellbeing::move_all(tx, merged.id, kept.id).await?;
    snapshot.surveys = store::outcome::move_all(tx, merged.id, kept.id).await?;
    snapshot.replaced = store::outcome::replace_undone(tx, merged.id, kept.id).await?;
    // A survey of which the other case has its own stays, and is nothing to do any more.
    for left in store::outcome::of_case(&mut *tx, merged.id).await? {
        for case in [merged.id, kept.id] {
            let kind = TaskKind::OutcomeSurvey;
            store::task::done(tx, case, kind, Some(left.id), ctx.now, Some(ctx.user())).await?;
        }
    }
    match follows.plan {
        PlanGoes::Along => snapshot.plans = merge_case::move_plans(tx, merged.id, kept.id).await?,
        PlanGoes::Nothing | PlanGoes::Nowhere => {
            for kind in OF_PLAN {
                store::task::done(tx, merged.id, kind, None, ctx.now, Some(ctx.user())).await?;
            }
        }
    }
    wall::over(ctx, tx, merged).await?;
    for task in merge_case::open_tasks(&mut *tx, merged.id).await? {
        let second_look = task.kind.parse::<TaskKind>().is_ok_and(TaskKind::is_second_look);
        let assignee = if second_look { task.assignee_id.map(UserId) } else { kept.caseworker };
        merge_case::set_task(tx, task.id, kept.id, kept.office, assignee).await?;
    }
    Ok(())
}

/// Moves what was typed and not saved, and gives it as it stood: who had the other case has it no more.
async fn drafts(tx: &mut Tx, [kept, merged]: [&Case; 2]) -> ServiceResult<Vec<Stood>> {
    let stood = store::draft::stand(&mut *tx, merged.id).await?;
    if let Some(had) = merged.caseworker.filter(|had| Some(*had) != kept.caseworker) {
        store::draft::set_aside(tx, merged.id, had).await?;
    }
    store::draft::move_all(tx, merged.id, kept.id).await?;
    if let Some(has) = kept.caseworker {
        store::draft::take_up(tx, kept.id, has).await?;
    }
    Ok(stood)
}

/// Keeps the decision, and what an undo needs.
async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    now: &Both,
    [kept, merged]: [&Case; 2],
    snapshot: &Snapshot,
) -> ServiceResult<()> {
    let row = NewMerge {
        id: MergeId(ctx.id()),
        pair: now.pair.id,
        kept: kept.id,
        merged: merged.id,
        undo_until: ctx.now + Duration::days(UNDO_DAYS),
    };
    store::merge::insert(tx, &ctx.app.sealer, &row, snapshot, ctx.now, ctx.user()).await?;
    let (id, version, state) = (now.pair.id, now.pair.version, PairState::Merged);
    Ok(store::pair::decide(tx, id, version, state, None, ctx.now, ctx.user()).await?)
}
