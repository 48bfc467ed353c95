//! Something is offered: whoever has a case that needs it is told. One job looks at a part and leaves the rest to the
//! next one, so that a thousand cases that wait for one course are no long transaction.

use std::sync::Arc;

use chrono::Days;
use domain::authz::Grant;
use domain::case::TaskKind;
use domain::id::ServiceId;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::job::{self, Handler, Job, JobError, Running, read};
use crate::{App, Ctx, ServiceResult, case};

/// Cases that are told in one transaction.
const TOGETHER: i64 = 100;
/// Days within which a caseworker looks whether it fits.
const LOOK_DAYS: u64 = 3;

/// Look at the needs that a service could meet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LookAtNeeds {
    /// Which service.
    pub service: ServiceId,
}

impl Job for LookAtNeeds {
    const KIND: &'static str = "needs.look";
}

/// Does the job.
#[derive(Debug, Clone, Copy)]
pub struct LookAtNeedsJob;

impl Handler for LookAtNeedsJob {
    fn kind(&self) -> &'static str {
        LookAtNeeds::KIND
    }

    fn run<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let job: LookAtNeeds = read(payload)?;
            look(&Ctx::system(app.clone()), job).await.map_err(JobError::from)
        })
    }
}

async fn look(ctx: &Ctx, job: LookAtNeeds) -> ServiceResult<()> {
    let Some(service) = store::service_match::by_id(ctx.db(), job.service).await? else { return Ok(()) };
    // What ended, or is full, is nothing to tell anybody.
    if !service.active || service.conditions.free_places == Some(0) || service.is_full(ctx.today()) {
        return Ok(());
    }
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("needs")).await?;
    let needs = store::need::met_by(&mut tx, job.service, TOGETHER).await?;
    for (need, case) in &needs {
        let Some(case) = store::case::by_id(&mut tx, *case).await? else { continue };
        let due_on = ctx.today().checked_add_days(Days::new(LOOK_DAYS)).unwrap_or(ctx.today());
        case::to_do(ctx, &mut tx, &case, TaskKind::NeedOffer, Some(*need), due_on).await?;
    }
    if needs.len() as i64 == TOGETHER {
        job::enqueue(&mut tx, ctx.id(), &job, ctx.now, ctx.now).await?;
    }
    Ok(tx.commit_unchecked_bookkeeping().await?)
}
