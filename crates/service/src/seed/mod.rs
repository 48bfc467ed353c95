//! Invented data: a demonstration programme, or any number of people for measuring.
//!
//! Only an empty installation is seeded, and the installation remembers that its people are invented. The same seed
//! on the same day makes the same people. Groups, people and telephone numbers are fictional.

mod act;
mod after;
mod base;
mod calendar;
mod casework;
mod chance;
mod civil;
mod classes;
mod concerns;
mod course;
mod demo;
mod directory;
mod ending;
mod funding;
mod holidays;
mod load;
mod load_referrals;
mod load_work;
mod measured;
mod names;
mod papers;
mod persona;
mod phrases;
mod places;
mod planning;
mod referral_acts;
mod referred;
mod referring;
mod register;
mod results;
mod screening;
mod services;
mod slots;
mod staff;
mod starting;
mod supplying;
mod support;
mod support_project;
mod support_work;
mod together;
mod trades;
mod training;
mod voice;
mod wellbeing;
mod working;
mod writer;

pub use base::{Base, OfficeSeed};
pub use chance::Chance;
pub use demo::{Demo, demo};
pub use directory::ServiceSeed;
pub use load::{Amount, load};
pub use register::{Register, register};
pub use staff::{DEMO_PASSWORD, StaffSeed, to_try as accounts_to_try};

use domain::authz::Grant;
use store::{Audit, Tx, meta};

use crate::{App, ServiceError, ServiceResult};

/// The seed when nobody names one.
pub const DEFAULT_SEED: u64 = 20_261_124;

/// What came of it, for the one who asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seeded {
    /// People made.
    pub people: u64,
    /// Sign-in names of the accounts to try, with what each is.
    pub accounts: Vec<(String, &'static str)>,
}

/// The right to make things up.
fn grant() -> Grant {
    Grant::unchecked_system("seeding")
}

/// A transaction of the seed.
async fn begin(app: &App) -> ServiceResult<Tx> {
    Ok(Tx::begin(&app.db, grant()).await?)
}

/// Refuses an installation that holds anything, and marks this one as being seeded. What breaks off halfway is
/// neither served nor seeded again.
async fn start(app: &App) -> ServiceResult<()> {
    if meta::get(&app.db, meta::SEEDING).await?.is_some() {
        return Err(ServiceError::refused("seed-broken-off"));
    }
    if store::user::any(&app.db).await? || !store::office::all(&app.db).await?.is_empty() {
        return Err(ServiceError::refused("seed-not-empty"));
    }
    let mut tx = begin(app).await?;
    meta::set(&mut tx, meta::SEEDING, "1").await?;
    tx.commit(Audit::new(app.clock.now(), "seed.started", "installation", None)).await?;
    Ok(())
}

/// The last step: from now on it may be served.
async fn finish(app: &App, kind: &'static str, seed: u64) -> ServiceResult<()> {
    let mut tx = begin(app).await?;
    meta::set(&mut tx, meta::DEMO, kind).await?;
    meta::remove(&mut tx, meta::SEEDING).await?;
    // Whoever serves it next is not busy with what was invented today.
    crate::pair::done_for_today(&mut tx, app.clock.now()).await?;
    let entry = Audit::new(app.clock.now(), "seed.finished", "installation", None);
    tx.commit(entry.detail(serde_json::json!({ "kind": kind, "seed": seed }))).await?;
    app.db.learn().await?;
    Ok(())
}
