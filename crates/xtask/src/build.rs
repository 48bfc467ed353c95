//! `build`: everything for development, or the one release binary with its assets inside.

use anyhow::Result;

use crate::wasm::Profile;
use crate::{assets, cmd, setup};

pub fn build(release: bool) -> Result<()> {
    setup::setup(false)?;
    assets::make(Profile::Release)?;
    if release {
        cmd::run(&mut cmd::cargo(["build", "--release", "--package", "server"]))
    } else {
        cmd::run(&mut cmd::cargo(["build", "--workspace"]))
    }
}
