//! The demonstration programme *Liptako Retour*: three offices, somebody for every role, providers, services.

use chrono::Duration;

use super::{Chance, Seeded, base, finish, staff, start};
use crate::{App, ServiceResult};

/// How far back its history goes.
const HISTORY: Duration = Duration::days(730);

/// Makes it on an empty installation.
pub async fn demo(app: &App, seed: u64) -> ServiceResult<Seeded> {
    start(app).await?;
    let now = app.clock.now();
    let mut chance = Chance::new(seed);
    let since = now - HISTORY;
    base::write(app, &mut chance, since, now.date_naive()).await?;
    finish(app, "demo", seed).await?;
    Ok(Seeded { people: 0, accounts: staff::to_try() })
}
