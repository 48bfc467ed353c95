//! `passerelle seed`

use clap::{Args, Subcommand};
use domain::locale::Locale;
use service::ServiceError;
use service::seed::{self, Amount, DEFAULT_SEED, DEMO_PASSWORD, Demo, Seeded};

use crate::config::Config;
use crate::startup;

/// What `seed` can be told.
#[derive(Debug, Args)]
pub struct Seed {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The fictional programme "Liptako Retour" with an account for each role.
    Demo {
        /// Another seed makes other people.
        #[arg(long, default_value_t = DEFAULT_SEED)]
        seed: u64,
        /// How many people.
        #[arg(long, default_value_t = 1200)]
        people: usize,
        /// Language of the records: en or fr.
        #[arg(long, default_value = "en")]
        language: Locale,
    },
    /// Any number of invented people, for measuring.
    Load {
        /// How many people.
        #[arg(long)]
        people: u64,
        /// How many referrals they have, all together.
        #[arg(long, default_value_t = 0)]
        referrals: u64,
        /// How many services the directory holds besides.
        #[arg(long, default_value_t = 0)]
        services: u64,
        /// How many businesses, one for each of the first people.
        #[arg(long, default_value_t = 0)]
        startups: u64,
        /// How many people one class has.
        #[arg(long, default_value_t = 0)]
        trainees: u64,
        /// Another seed makes other people.
        #[arg(long, default_value_t = DEFAULT_SEED)]
        seed: u64,
    },
}

pub async fn run(config: &Config, args: Seed) -> Result<(), String> {
    let installation = startup::open(config, true).await?;
    let app = startup::app(config, &installation).await?;
    let begun = std::time::Instant::now();
    let outcome = match args.what {
        What::Demo { seed, people, language } => seed::demo(&app, Demo { seed, people, language }).await,
        What::Load { people, referrals, services, startups, trainees, seed } => {
            let amount = Amount { people, referrals, services, startups, trainees };
            seed::load(&app, amount, seed, |done| progress(done, people)).await
        }
    };
    tracing::info!(seconds = begun.elapsed().as_secs_f64(), "seed.done");
    installation.db.close().await;
    let made = outcome.map_err(|e| explain(&e, config))?;
    tell(&made);
    Ok(())
}

/// A line every ten thousand people.
fn progress(done: u64, of: u64) {
    if done.is_multiple_of(10_000) || done == of {
        tracing::info!(done, of, "seed.load");
    }
}

fn explain(error: &ServiceError, config: &Config) -> String {
    let key = match error {
        ServiceError::Invalid(errors) => errors.first().map(|e| e.key.as_str()),
        _ => None,
    };
    let place = config.database_url.as_ref().map_or(config.data_dir.display().to_string(), |_| "the database".into());
    match key {
        Some("seed-not-empty") => {
            format!("{place} holds data already, and invented people are never mixed with others: choose an empty one")
        }
        Some("seed-broken-off") => format!("an earlier seed broke off: empty {place} and seed again"),
        Some(key) => format!("seeding failed: {key}"),
        None => format!("seeding failed: {error}"),
    }
}

fn tell(made: &Seeded) {
    say!("{} invented people. Password of every account: {DEMO_PASSWORD}", made.people);
    for (email, role) in &made.accounts {
        say!("  {email:<36} {role}");
    }
}
