//! The clock's own steps: it reminds the provider, tells the supervisor, and ends what nobody answers.
//!
//! [`wake`] finds the clocks that are due and leaves a job for each; the job looks. A clock that cannot be looked at is
//! tried again like any job, and an administrator sees it.

use std::sync::Arc;

use domain::authz::Grant;
use domain::case::{CaseEventKind, TaskKind};
use domain::id::{ReferralId, TaskId};
use domain::referral::{Note, Stage, Step};
use serde::{Deserialize, Serialize};
use store::case::Case;
use store::referral::Referral;
use store::task::NewTask;
use store::{Tx, referral_clock};

use super::close::TASKS;
use super::tell::{Told, ask, organisation_name, tell};
use super::{By, acknowledge, advance, note, sla};
use crate::caseload::supervisors;
use crate::job::{self, Handler, Job, JobError, Running, read};
use crate::partner::mail;
use crate::{App, Ctx, ServiceResult, need};

/// Clocks that one look takes.
const MOST: i64 = 100;

/// Look at the clock of a referral.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LookAtClock {
    /// Which.
    pub referral: ReferralId,
}

impl Job for LookAtClock {
    const KIND: &'static str = "referral.clock";
}

/// Leaves a job for every clock that is due, and says how many there were. Two workers may do it at once.
pub async fn wake(app: &Arc<App>) -> ServiceResult<usize> {
    let now = app.clock.now();
    let due = referral_clock::due(&app.db, now, MOST).await?;
    job::leave(app, &due, now, referral_clock::take, |referral| LookAtClock { referral }).await
}

/// Does the job.
#[derive(Debug, Clone, Copy)]
pub struct LookAtClocks;

impl Handler for LookAtClocks {
    fn kind(&self) -> &'static str {
        LookAtClock::KIND
    }

    fn run<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let job: LookAtClock = read(payload)?;
            look_at(&Ctx::system(app.clone()), job.referral).await.map_err(JobError::from)
        })
    }
}

async fn look_at(ctx: &Ctx, id: ReferralId) -> ServiceResult<()> {
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("clocks")).await?;
    let Some(mut referral) = store::referral::by_id(&mut tx, id).await? else { return Ok(()) };
    let Some(case) = store::case::by_id(&mut tx, referral.case).await? else { return Ok(()) };
    let unread = acknowledge::look(ctx, &mut tx, &case, &mut referral).await?;
    let stage = look(ctx, &mut tx, &case, &mut referral).await?;
    if unread {
        tx.record(ctx.audit("referral.unread", "referral", Some(referral.id.0)).case(case.id, case.office));
    }
    let Some(stage) = stage else {
        if unread {
            mail::referral_reminder(ctx, &mut tx, &referral).await?;
        }
        return Ok(tx.commit_unchecked_bookkeeping().await?);
    };
    if matches!(stage, Stage::Reminded | Stage::RemindedAgain) {
        mail::referral_reminder(ctx, &mut tx, &referral).await?;
    }
    let action = logged_as(stage);
    let entry = ctx.audit(action, "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}

/// The log's name of reaching a stage.
pub(crate) fn logged_as(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting | Stage::Reminded | Stage::RemindedAgain => "referral.reminded",
        Stage::Supervisor => "referral.escalated",
        Stage::Expired => "referral.expired",
    }
}

/// Brings the referral to the stage that its clock has reached, and gives the stage when it is a new one. What was
/// looked at too late skips what would come too late.
pub(crate) async fn look(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &mut Referral) -> ServiceResult<Option<Stage>> {
    let runs = referral.progress.status.awaits_answer() && referral.clock.stopped.is_none();
    let Some(from) = referral.clock.from.filter(|_| runs) else {
        sla::end(&mut referral.clock);
        referral_clock::wind(tx, referral).await?;
        return Ok(None);
    };
    let sla = sla::of(&mut *tx, referral, ctx.now).await?;
    let (before, reached) = (referral.clock.stage, sla.stage(from, ctx.now));
    referral.clock.stage = before.max(reached);
    sla.wind(referral, from, ctx.now);
    if reached <= before {
        referral_clock::wind(tx, referral).await?;
        return Ok(None);
    }
    match reached {
        Stage::Expired => expire(ctx, tx, case, referral).await?,
        Stage::Supervisor => escalate(ctx, tx, case, referral).await?,
        Stage::Waiting | Stage::Reminded | Stage::RemindedAgain => {
            referral_clock::wind(tx, referral).await?;
            note(ctx, tx, referral, By::Clock, Note::Reminded, None).await?;
        }
    }
    Ok(Some(reached))
}

async fn escalate(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &mut Referral) -> ServiceResult<()> {
    advance(ctx, tx, referral, By::Clock, &[Step::Escalate], None).await?;
    said(ctx, tx, case, referral).await?;
    if !case.status.is_open() {
        return Ok(());
    }
    // Nobody in particular: whoever supervises that day. Where nobody does, nobody else would look.
    let unseen = supervisors(ctx, &mut *tx, case).await?.is_empty();
    let task = NewTask {
        id: TaskId(ctx.id()),
        case: case.id,
        office: case.office,
        assignee: case.caseworker.filter(|_| unseen),
        kind: TaskKind::ReferralEscalated,
        subject: Some(referral.id.0),
        note: Some(referral.number.clone()),
        due_on: super::local(ctx.now, super::zone(&mut *tx, case).await?).date(),
    };
    Ok(store::task::insert(tx, task, ctx.now).await?)
}

async fn expire(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &mut Referral) -> ServiceResult<()> {
    advance(ctx, tx, referral, By::Clock, &[Step::Expire], None).await?;
    said(ctx, tx, case, referral).await?;
    for kind in TASKS {
        store::task::done(tx, referral.case, kind, Some(referral.id.0), ctx.now, None).await?;
    }
    if case.status.is_open() {
        ask(ctx, tx, case, referral, TaskKind::ReferralExpired, 0).await?;
        need::unmet(ctx, tx, case, referral.category).await?;
    }
    Ok(())
}

async fn said(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &Referral) -> ServiceResult<()> {
    let organisation = organisation_name(tx, referral.organisation).await?;
    let kind = CaseEventKind::ReferralChanged;
    tell(ctx, tx, case, referral, Told { kind, organisation: &organisation, by: By::Clock, reason: None }).await
}
