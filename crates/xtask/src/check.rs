//! `check`: formatting and lints. Clippy reports all that `cargo check` does.

use anyhow::Result;

use crate::{cmd, setup};

pub fn check() -> Result<()> {
    setup::setup(false)?;
    format_and_lints()
}

pub fn format_and_lints() -> Result<()> {
    cmd::run(&mut cmd::cargo(["fmt", "--all", "--check"]))?;
    cmd::run(&mut cmd::cargo(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
}
