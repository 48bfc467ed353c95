//! `passerelle migrate`

use crate::config::Config;
use crate::startup;

pub async fn run(config: &Config) -> Result<(), String> {
    let installation = startup::open(config, true).await?;
    say!("The database is at version {}.", store::migrate::applied(&installation.db).await);
    installation.db.close().await;
    Ok(())
}
