//! `run`: builds for development and serves, with invented people in a data folder that is still empty.

use std::env;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::wasm::Profile;
use crate::{assets, cmd, setup};

pub fn run(args: &[String]) -> Result<()> {
    setup::setup(false)?;
    assets::make(Profile::Release)?;
    cmd::run(&mut cmd::cargo(["build", "--package", "server"]))?;
    seed_if_empty()?;
    // Replaces this program: Ctrl-C and the exit code are the server's own.
    Err(serve().args(args).exec().into())
}

/// The server just built, in the workspace, so that relative paths in its settings mean the same each time.
pub fn serve() -> Command {
    let mut command = Command::new(cmd::server());
    command.arg("serve").current_dir(cmd::root());
    command
}

/// Seeds only a data folder without a database, and never a database server somebody named.
pub fn seed_if_empty() -> Result<()> {
    let elsewhere = env::vars_os().any(|(name, _)| name.to_string_lossy().starts_with("PASSERELLE_DATABASE"));
    if elsewhere || has_database(&data_dir()) {
        return Ok(());
    }
    cmd::run(Command::new(cmd::server()).args(["seed", "demo"]).current_dir(cmd::root()))
}

fn data_dir() -> PathBuf {
    cmd::root().join(env::var("PASSERELLE_DATA_DIR").unwrap_or_else(|_| "data".to_owned()))
}

fn has_database(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else {
        return false;
    };
    entries.flatten().any(|entry| entry.path().extension().is_some_and(|end| end == "db" || end == "sqlite"))
}
