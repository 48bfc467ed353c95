//! One step of a worker: takes the next job, does it, and writes down what came of it.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use domain::authz::Grant;
use store::Tx;
use store::job::Job as Claimed;

use super::{Handlers, JobError};
use crate::{App, ServiceResult};

/// Nobody else takes a job for so long. Longer than the job may run.
const LEASE: Duration = Duration::seconds(120);
/// A job that runs longer is stopped and tried again.
const LONGEST: std::time::Duration = std::time::Duration::from_secs(100);
/// A job that goes wrong so often is given up.
pub const TRIES: i64 = 8;
/// A job that waits for something outside is given up after so long: a mail server may be away over a feast.
pub const GIVE_UP_AFTER: Duration = Duration::days(7);
/// Longest pause between two tries.
const LONGEST_PAUSE: Duration = Duration::minutes(5);

/// Does the next job that is due. False when there was none.
pub async fn run_next(app: &Arc<App>, handlers: &Handlers) -> ServiceResult<bool> {
    if !store::job::any_due(&app.db, app.clock.now()).await? {
        return Ok(false);
    }
    let mut tx = begin(app).await?;
    let claimed = store::job::claim(&mut tx, app.clock.now(), LEASE).await?;
    tx.commit_unchecked_bookkeeping().await?;
    let Some(job) = claimed else { return Ok(false) };
    let outcome = run(app, handlers, &job).await;
    if let (Err(error), Some(handler)) = (&outcome, handlers.of(&job.kind))
        && is_final(error, &job, app.clock.now())
        && let Err(error) = handler.given_up(app, job.payload.0.clone()).await
    {
        tracing::error!(job.kind = %job.kind, job.id = %job.id, error = %error, "job.given_up_failed");
    }
    let mut tx = begin(app).await?;
    let now = app.clock.now();
    match outcome {
        Ok(()) => {
            store::job::finish(&mut tx, job.id, now).await?;
            tracing::info!(job.kind = %job.kind, job.id = %job.id, "job.done");
        }
        Err(error) => {
            let dead = is_final(&error, &job, now).then_some(now);
            store::job::fail(&mut tx, job.id, &error.to_string(), now + pause(job.attempts), dead).await?;
            tracing::warn!(job.kind = %job.kind, job.id = %job.id, error = %error, dead = dead.is_some(), "job.failed");
        }
    }
    tx.commit_unchecked_bookkeeping().await?;
    Ok(true)
}

async fn begin(app: &App) -> ServiceResult<Tx> {
    Ok(Tx::begin(&app.db, Grant::unchecked_system("jobs")).await?)
}

async fn run(app: &Arc<App>, handlers: &Handlers, job: &Claimed) -> Result<(), JobError> {
    let Some(handler) = handlers.of(&job.kind) else {
        return Err(JobError::Failed("this program does not know the kind".into()));
    };
    let (app, payload) = (app.clone(), job.payload.0.clone());
    // A task of its own: a panic in a handler is a failed job, not the end of the worker.
    let task = tokio::spawn(async move { tokio::time::timeout(LONGEST, handler.run(&app, payload)).await });
    match task.await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(_)) => Err(JobError::Unavailable("it took too long".into())),
        Err(_) => Err(JobError::Failed("it broke off".into())),
    }
}

fn is_final(error: &JobError, job: &Claimed, now: DateTime<Utc>) -> bool {
    match error {
        JobError::Never(_) => true,
        JobError::Failed(_) => job.attempts >= TRIES,
        JobError::Unavailable(_) => now - job.created_at >= GIVE_UP_AFTER,
    }
}

/// 5 s, 10 s, 20 s … up to the longest.
fn pause(attempts: i64) -> Duration {
    let doublings = u32::try_from(attempts.clamp(1, 16) - 1).unwrap_or(16);
    Duration::seconds(5_i64.saturating_mul(1 << doublings)).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_stay_bounded() {
        assert_eq!(pause(1), Duration::seconds(5));
        assert_eq!(pause(3), Duration::seconds(20));
        assert_eq!(pause(60), LONGEST_PAUSE);
    }
}
