//! Work for later: enqueued in the transaction that causes it, done by a worker, again and again until it works.
//!
//! A job is a struct with a name ([`Job`]); what it needs from outside (a mail server) is in its [`Handler`], which
//! the binary registers. A handler may run twice for one job and must not mind. Its errors hold no personal data:
//! an administrator reads them.

mod housekeeping;
mod run;

pub use housekeeping::housekeeping;
pub use run::{GIVE_UP_AFTER, TRIES, run_next};

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::authz::Grant;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{StoreResult, Tx};
use uuid::Uuid;

use crate::{App, Ctx, ServiceError, ServiceResult};

/// What is to be done, as stored. Never holds personal data: ids only.
pub trait Job: Serialize + DeserializeOwned {
    /// Its name.
    const KIND: &'static str;
}

/// Enqueues a job that is due at `run_at`; it is committed or rolled back with `tx`.
pub async fn enqueue<J: Job>(
    tx: &mut Tx,
    id: Uuid,
    job: &J,
    now: DateTime<Utc>,
    run_at: DateTime<Utc>,
) -> ServiceResult<()> {
    let payload = serde_json::to_value(job).map_err(|_| ServiceError::Internal("a job cannot be written".into()))?;
    Ok(store::job::enqueue(tx, id, J::KIND, &payload, now, run_at).await?)
}

/// Leaves a job for each of what is due, and says how many there were. Two workers may do it at once: `take` takes one out
/// of the list, and says whether it was there.
pub(crate) async fn leave<T: Copy, J: Job>(
    app: &Arc<App>,
    due: &[T],
    now: DateTime<Utc>,
    take: impl AsyncFn(&mut Tx, T, DateTime<Utc>) -> StoreResult<bool>,
    job: impl Fn(T) -> J,
) -> ServiceResult<usize> {
    if due.is_empty() {
        return Ok(0);
    }
    let ctx = Ctx::system(app.clone());
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("clocks")).await?;
    for one in due {
        if take(&mut tx, *one, now).await? {
            enqueue(&mut tx, ctx.id(), &job(*one), now, now).await?;
        }
    }
    tx.commit_unchecked_bookkeeping().await?;
    Ok(due.len())
}

/// Why a job did not work.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JobError {
    /// Something outside is down. Tried again for [`GIVE_UP_AFTER`].
    #[error("{0}")]
    Unavailable(String),
    /// It went wrong. Tried again [`TRIES`] times in all.
    #[error("{0}")]
    Failed(String),
    /// It can never work: given up at once.
    #[error("{0}")]
    Never(String),
}

impl From<ServiceError> for JobError {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::Store(error) => JobError::Unavailable(format!("the database: {error}")),
            ServiceError::NotFound => JobError::Never("what it is about is gone".into()),
            other => JobError::Failed(other.to_string()),
        }
    }
}

impl From<store::StoreError> for JobError {
    fn from(error: store::StoreError) -> Self {
        ServiceError::from(error).into()
    }
}

/// What a handler gives back.
pub type Running<'a> = Pin<Box<dyn Future<Output = Result<(), JobError>> + Send + 'a>>;

/// Does the jobs of one kind.
pub trait Handler: Send + Sync {
    /// Which kind.
    fn kind(&self) -> &'static str;
    /// Does one. `payload` is the job as written by [`enqueue`]; read it with [`read`].
    fn run<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a>;
    /// What is to be done when one is given up: whoever waits for it hears so.
    fn given_up<'a>(&'a self, _: &'a Arc<App>, _: serde_json::Value) -> Running<'a> {
        Box::pin(async { Ok(()) })
    }
}

/// Reads a job back.
pub fn read<J: Job>(payload: serde_json::Value) -> Result<J, JobError> {
    serde_json::from_value(payload).map_err(|_| JobError::Never("it was written by another version".into()))
}

/// The handlers that a worker knows.
#[derive(Clone, Default)]
pub struct Handlers(Vec<Arc<dyn Handler>>);

impl Handlers {
    /// One more.
    pub fn with(mut self, handler: impl Handler + 'static) -> Self {
        self.0.push(Arc::new(handler));
        self
    }

    fn of(&self, kind: &str) -> Option<Arc<dyn Handler>> {
        self.0.iter().find(|h| h.kind() == kind).cloned()
    }
}
