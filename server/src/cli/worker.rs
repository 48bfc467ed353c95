//! `passerelle worker`

use crate::config::Config;
use crate::{startup, stop, worker};

pub async fn run(config: &Config) -> Result<(), String> {
    let installation = startup::open(config, true).await?;
    let app = startup::app(config, &installation).await?;
    let handlers = startup::handlers(config)?;
    tracing::info!("worker.ready");
    worker::run(app, handlers, stop::requested()).await;
    installation.db.close().await;
    Ok(())
}
