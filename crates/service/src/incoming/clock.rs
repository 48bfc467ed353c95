//! The clock of an incoming referral: it reminds the office, and then tells its supervisor. It ends nothing: somebody
//! waits for an answer.

use std::sync::Arc;

use domain::authz::Grant;
use domain::id::IncomingId;
use domain::referral::Stage;
use serde::{Deserialize, Serialize};
use store::Tx;
use store::incoming_list::{self, NewEvent};

use super::receive::entry;
use crate::job::{self, Handler, Job, JobError, Running, read};
use crate::referral::Sla;
use crate::{App, Ctx, ServiceResult};

/// Clocks that one look takes.
const MOST: i64 = 100;

/// Look at the clock of an incoming referral.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LookAtIncoming {
    /// Which.
    pub incoming: IncomingId,
}

impl Job for LookAtIncoming {
    const KIND: &'static str = "incoming.clock";
}

/// Leaves a job for every clock that is due, and says how many there were. Two workers may do it at once.
pub async fn wake(app: &Arc<App>) -> ServiceResult<usize> {
    let now = app.clock.now();
    let due = incoming_list::due(&app.db, now, MOST).await?;
    job::leave(app, &due, now, incoming_list::take, |incoming| LookAtIncoming { incoming }).await
}

/// Does the job.
#[derive(Debug, Clone, Copy)]
pub struct LookAtIncomings;

impl Handler for LookAtIncomings {
    fn kind(&self) -> &'static str {
        LookAtIncoming::KIND
    }

    fn run<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let job: LookAtIncoming = read(payload)?;
            look(&Ctx::system(app.clone()), job.incoming).await.map_err(JobError::from)
        })
    }
}

async fn look(ctx: &Ctx, id: IncomingId) -> ServiceResult<()> {
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("clocks")).await?;
    let found = store::incoming::by_id(&mut tx, &ctx.app.sealer, id).await?;
    let Some(incoming) = found.filter(|i| i.progress.status.awaits_answer()) else {
        return Ok(tx.commit_unchecked_bookkeeping().await?);
    };
    let sla = Sla::of(&mut tx, incoming.office, incoming.urgency, incoming.received_at).await?;
    let clock = sla.reading(incoming.received_at, ctx.now);
    let stage = incoming.stage.max(clock.stage);
    incoming_list::wind(&mut tx, id, incoming.version, stage, (Some(clock.due), clock.next)).await?;
    let told = incoming.stage >= Stage::Supervisor;
    let (what, action) = match stage {
        _ if stage == incoming.stage || told => return Ok(tx.commit_unchecked_bookkeeping().await?),
        Stage::Waiting | Stage::Reminded | Stage::RemindedAgain => ("reminded", "incoming.reminded"),
        Stage::Supervisor | Stage::Expired => ("escalated", "incoming.escalated"),
    };
    let event =
        NewEvent { id: ctx.id(), incoming: id, at: ctx.now, by_user: None, by_organisation: None, what, note: None };
    incoming_list::happened(&mut tx, &ctx.app.sealer, &event).await?;
    Ok(tx.commit(entry(ctx, action, &incoming)).await?)
}
