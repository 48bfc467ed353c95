//! The clock of a referral inside the programme: what nobody answers comes to the supervisor.

use std::sync::Arc;

use domain::authz::Grant;
use domain::case::{CaseEventKind, TaskKind};
use domain::id::InternalId;
use domain::internal::Act;
use domain::referral::Stage;
use serde::{Deserialize, Serialize};
use store::{Tx, internal_list};

use super::reply::{ask, refusal};
use super::send::said;
use crate::job::{self, Handler, Job, JobError, Running, read};
use crate::referral::Sla;
use crate::{App, Ctx, ServiceResult};

/// Clocks that one look takes.
const MOST: i64 = 100;

/// Look at the clock of a referral inside the programme.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LookAtInternal {
    /// Which.
    pub internal: InternalId,
}

impl Job for LookAtInternal {
    const KIND: &'static str = "internal.clock";
}

/// Leaves a job for every clock that is due, and says how many there were. Two workers may do it at once.
pub async fn wake(app: &Arc<App>) -> ServiceResult<usize> {
    let now = app.clock.now();
    let due = internal_list::due(&app.db, now, MOST).await?;
    job::leave(app, &due, now, internal_list::take, |internal| LookAtInternal { internal }).await
}

/// Does the job.
#[derive(Debug, Clone, Copy)]
pub struct LookAtInternals;

impl Handler for LookAtInternals {
    fn kind(&self) -> &'static str {
        LookAtInternal::KIND
    }

    fn run<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let job: LookAtInternal = read(payload)?;
            look(&Ctx::system(app.clone()), job.internal).await.map_err(JobError::from)
        })
    }
}

async fn look(ctx: &Ctx, id: InternalId) -> ServiceResult<()> {
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("clocks")).await?;
    let found = store::internal::by_id(&mut tx, &ctx.app.sealer, id).await?;
    let Some(mut internal) = found.filter(|i| i.progress.status.awaits_answer()) else {
        return Ok(tx.commit_unchecked_bookkeeping().await?);
    };
    let Some(case) = store::case::by_id(&mut tx, internal.case).await? else { return Ok(()) };
    if !case.status.is_open() {
        // Nobody works on it any more: nobody is to be told.
        let due = internal.answer_due.unwrap_or(internal.sent_at);
        internal_list::wind(&mut tx, id, internal.version, internal.stage, (due, None)).await?;
        return Ok(tx.commit_unchecked_bookkeeping().await?);
    }
    let sla = Sla::of(&mut tx, internal.office, internal.urgency, internal.sent_at).await?;
    let clock = sla.reading(internal.sent_at, ctx.now);
    let told = internal.stage >= Stage::Supervisor;
    internal.stage = internal.stage.max(clock.stage);
    internal.answer_due = Some(clock.due);
    internal.next = clock.next;
    if told || internal.stage < Stage::Supervisor {
        let ahead = (clock.due, clock.next);
        internal_list::wind(&mut tx, id, internal.version, internal.stage, ahead).await?;
        return Ok(tx.commit_unchecked_bookkeeping().await?);
    }
    internal.progress = Act::Late.take(internal.progress).map_err(refusal)?;
    store::internal::save(&mut tx, &ctx.app.sealer, &internal).await?;
    ask(ctx, &mut tx, &case, &internal, TaskKind::InternalLate, 0).await?;
    said(ctx, &mut tx, &case, &internal, CaseEventKind::InternalChanged).await?;
    let entry = ctx.audit("internal.escalated", "internal", Some(internal.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}
