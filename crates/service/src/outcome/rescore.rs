//! After a set of weights was loaded: every set of answers gets scores under it too. Scores that are there stay.

use std::sync::Arc;

use domain::outcome::score;
use serde::{Deserialize, Serialize};

use crate::daily::{begin, end};
use crate::job::{self, Handler, Job, JobError, Running};
use crate::{App, Ctx, ServiceResult};

/// Sets of answers of one job.
const TOGETHER: i64 = 200;

/// Score what has no score under the weights that count.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Rescore {}

impl Job for Rescore {
    const KIND: &'static str = "outcome.rescore";
}

/// Does the job.
#[derive(Debug, Clone, Copy)]
pub struct RescoreJob;

impl Handler for RescoreJob {
    fn kind(&self) -> &'static str {
        Rescore::KIND
    }

    fn run<'a>(&'a self, app: &'a Arc<App>, _: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let ctx = Ctx::system(app.clone());
            rescore(&ctx).await.map_err(JobError::from)
        })
    }
}

/// Scores a part, and leaves a job for the rest.
async fn rescore(ctx: &Ctx) -> ServiceResult<()> {
    let mut tx = begin(ctx).await?;
    let scoring = store::outcome_weights::current(&mut tx).await?;
    let some = store::outcome_answers::unscored(&mut tx, &ctx.app.sealer, &scoring.version, TOGETHER).await?;
    for (id, answers) in &some {
        let scores = score(answers, &scoring);
        store::outcome_answers::insert_score(&mut tx, (ctx.id(), *id), &scoring.version, &scores, ctx.now).await?;
    }
    if some.len() as i64 == TOGETHER {
        job::enqueue(&mut tx, ctx.id(), &Rescore {}, ctx.now, ctx.now).await?;
    }
    end(tx).await
}
