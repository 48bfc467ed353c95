//! The worker: does the jobs that requests left behind. Several may run, in several processes.

use std::sync::Arc;
use std::time::Duration;

use service::App;
use service::job::{Handlers, housekeeping, run_next};
use tokio::sync::watch;

/// How long an idle worker waits before it looks again.
const IDLE: Duration = Duration::from_secs(1);
/// How long it waits after a failure of the database.
const AFTER_FAILURE: Duration = Duration::from_secs(10);
/// How often it sweeps.
const SWEEP: Duration = Duration::from_secs(600);

/// Wakes the clocks that are due, then does one job. False when there was nothing to do.
async fn step(app: &Arc<App>, handlers: &Handlers) -> service::ServiceResult<bool> {
    crate::programme::refresh(app).await;
    let woken = service::referral::wake(app).await?
        + service::incoming::wake(app).await?
        + service::internal::wake(app).await?
        + service::person::child_clock::wake(app).await?
        + service::feedback::wake(app).await?;
    Ok(run_next(app, handlers).await? || woken > 0)
}

/// Works until `stopping` says true; the job at hand is finished first.
pub async fn run(app: Arc<App>, handlers: Handlers, mut stopping: watch::Receiver<bool>) {
    let mut sweep = tokio::time::interval(SWEEP);
    while !*stopping.borrow() {
        let pause = match step(&app, &handlers).await {
            Ok(true) => continue,
            Ok(false) => IDLE,
            Err(error) => {
                tracing::error!(error = %error, "worker.failed");
                AFTER_FAILURE
            }
        };
        tokio::select! {
            _ = stopping.changed() => {}
            _ = sweep.tick() => {
                if let Err(error) = service::digest::wake(&app).await {
                    tracing::error!(error = %error, "digest.failed");
                }
                if let Err(error) = service::referral::wake_reports(&app).await {
                    tracing::error!(error = %error, "reports.failed");
                }
                if let Err(error) = service::consent::wake(&app).await {
                    tracing::error!(error = %error, "consents.failed");
                }
                if let Err(error) = housekeeping(&app).await {
                    tracing::error!(error = %error, "housekeeping.failed");
                }
                if let Err(error) = service::pair::nightly(&app).await {
                    tracing::error!(error = %error, "nightly.failed");
                }
                if let Err(error) = service::support::count(&app).await {
                    tracing::error!(error = %error, "counting.failed");
                }
                if let Err(error) = service::support::count_heard(&app).await {
                    tracing::error!(error = %error, "counting.failed");
                }
                if let Err(error) = service::support::count_linked(&app).await {
                    tracing::error!(error = %error, "counting.failed");
                }
                if let Err(error) = service::daily::nightly(&app).await {
                    tracing::error!(error = %error, "nightly.failed");
                }
            }
            () = tokio::time::sleep(pause) => {}
        }
    }
    tracing::info!("worker.stopped");
}
