//! `bench`: speed and size of the release build with many people, as a table.

use anyhow::Result;

use crate::wasm::Profile;
use crate::{assets, cmd, setup};

pub fn bench(options: &[String]) -> Result<()> {
    setup::setup(true)?;
    assets::make(Profile::Release)?;
    // The profile of benches is that of releases: the binary is the one that `build --release` makes.
    cmd::run(cmd::cargo(["bench", "--package", "server", "--bench", "programme", "--"]).args(options))
}
