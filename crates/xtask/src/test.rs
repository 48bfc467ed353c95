//! `test`: every check and test, cheapest first, stopping at the first that fails.

use anyhow::Result;

use crate::wasm::Profile;
use crate::{assets, budget, check, cmd, setup, tools};

pub fn test(fast: bool) -> Result<()> {
    setup::setup(true)?;
    check::format_and_lints()?;
    assets::make(Profile::Release)?;
    budget::check()?;
    // nextest has no doc tests; cargo test, where nextest is not installed, would run them twice.
    if tools::has_nextest() {
        cmd::run(&mut cmd::cargo(["nextest", "run", "--workspace"]))?;
    } else {
        eprintln!("cargo-nextest is not installed: `cargo install --locked cargo-nextest` makes this faster");
        cmd::run(&mut cmd::cargo(["test", "--workspace", "--all-targets"]))?;
    }
    cmd::run(&mut cmd::cargo(["test", "--workspace", "--doc"]))?;
    if !fast && cmd::root().join("end2end/tests").is_dir() {
        // The same shape as the tests, so this compiles nothing but a server no test has needed.
        cmd::run(&mut cmd::cargo(["build", "--workspace", "--all-targets"]))?;
        cmd::run(&mut tools::playwright(["test"]))?;
    }
    Ok(())
}
