//! Verbs of the command line, one file each.

/// Prints a line. Nobody may be listening any more (`| head`), and that is no failure.
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        writeln!(std::io::stdout(), $($text)*).unwrap_or_default()
    }};
}

mod backup;
mod doctor;
mod duplicates;
mod migrate;
mod restore;
mod seed;
mod serve;
mod tls;
mod user;
mod verify_audit;
mod worker;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::config::Config;

/// Tracks each person on the way back to civilian life, and those who help.
#[derive(Debug, Parser)]
#[command(name = "passerelle", version, about, propagate_version = true)]
pub struct Cli {
    /// Settings file (TOML). `PASSERELLE_…` variables override it.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Serve the pages; runs the background jobs too.
    Serve(serve::Serve),
    /// Do the background jobs only, beside servers that run with --no-worker.
    Worker,
    /// Make the database and its keys, or bring the schema up to date.
    Migrate,
    /// Fill an empty installation with invented people.
    Seed(seed::Seed),
    /// Make certificates for an office without a domain name.
    Tls(tls::Tls),
    /// Copy the database while it is in use. The copy is encrypted; the keys are not in it.
    Backup(backup::Backup),
    /// Check a copy and put it in place.
    Restore(restore::Restore),
    /// Look at the installation and say what is wrong with it. Changes nothing.
    Doctor,
    /// Find people who are twice in a list.
    #[command(subcommand)]
    Duplicates(duplicates::Duplicates),
    /// Add, reset, lock and list accounts.
    #[command(subcommand)]
    User(user::User),
    /// Recompute the chain of the audit log and name the first row that was changed.
    VerifyAudit,
}

/// Runs the verb. The error is one line that says what to do.
pub async fn run(cli: Cli) -> Result<(), String> {
    let config = Config::load(cli.config.as_deref())?;
    match cli.verb {
        Verb::Serve(args) => serve::run(&config, args).await,
        Verb::Worker => worker::run(&config).await,
        Verb::Migrate => migrate::run(&config).await,
        Verb::Seed(args) => seed::run(&config, args).await,
        Verb::Tls(args) => tls::run(&config, args),
        Verb::Backup(args) => backup::run(&config, args).await,
        Verb::Restore(args) => restore::run(&config, args).await,
        Verb::Doctor => doctor::run(&config).await,
        Verb::Duplicates(verb) => duplicates::run(verb),
        Verb::User(verb) => user::run(&config, verb).await,
        Verb::VerifyAudit => verify_audit::run(&config).await,
    }
}
