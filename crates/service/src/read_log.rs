//! The log of reads, as durable as the log of writes and not a disk flush for each page.
//!
//! Pages hand their entries to one writer, which commits whatever has gathered as a group; each page waits for its
//! group. A read whose entry cannot be written is refused.

use store::audit::ReadEntry;
use store::{Db, StoreError};
use tokio::sync::{mpsc, oneshot};

use crate::{ServiceError, ServiceResult};

type Waiting = (Vec<ReadEntry>, oneshot::Sender<Result<(), ()>>);

/// Hands entries to the writer. Cheap to clone.
#[derive(Debug, Clone)]
pub struct ReadLog {
    sender: mpsc::Sender<Waiting>,
}

/// Most entries committed as one group.
const GROUP: usize = 256;

impl ReadLog {
    /// Starts the writer on the current runtime. It ends when the last `ReadLog` is dropped.
    pub fn start(db: Db) -> Self {
        let (sender, receiver) = mpsc::channel(1024);
        tokio::spawn(write(db, receiver));
        ReadLog { sender }
    }

    /// Returns when the entries are on disk.
    pub async fn record(&self, entries: Vec<ReadEntry>) -> ServiceResult<()> {
        let refused = || ServiceError::Internal("the log of reads cannot be written".into());
        let (done, wait) = oneshot::channel();
        self.sender.send((entries, done)).await.map_err(|_| refused())?;
        wait.await.map_err(|_| refused())?.map_err(|()| refused())
    }
}

async fn write(db: Db, mut receiver: mpsc::Receiver<Waiting>) {
    let mut group: Vec<Waiting> = Vec::with_capacity(GROUP);
    while receiver.recv_many(&mut group, GROUP).await > 0 {
        let entries: Vec<ReadEntry> = group.iter().flat_map(|(e, _)| e.iter().cloned()).collect();
        let outcome = store::audit::append_reads(&db, &entries).await;
        if let Err(error) = &outcome {
            log_failure(error);
        }
        for (_, done) in group.drain(..) {
            // The page may have gone away meanwhile; its entry stays.
            let told = done.send(outcome.as_ref().map(|_| ()).map_err(|_| ()));
            tracing::trace!(page_gone = told.is_err(), "audit.read_log.group");
        }
    }
}

fn log_failure(error: &StoreError) {
    tracing::error!(error = %error, "audit.read_log.failed");
}
