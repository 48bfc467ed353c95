//! `passerelle verify-audit`

use store::audit::{Verdict, verify};

use crate::config::Config;
use crate::startup;

pub async fn run(config: &Config) -> Result<(), String> {
    let installation = startup::open(config, false).await?;
    let verdict = verify(&installation.db).await.map_err(|e| e.to_string())?;
    installation.db.close().await;
    match verdict {
        Verdict::Holds { entries } => {
            say!("The log holds: {entries} entries, each follows from the one before.");
            Ok(())
        }
        Verdict::Broken { seq } => Err(format!("the log was changed: entry {seq} does not follow from the one before")),
    }
}
