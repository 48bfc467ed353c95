//! The islands: compiles `client` for wasm and makes its JavaScript bindings.
//!
//! Bindings are kept per profile in `target/xtask` and made again only when the compiled wasm, or this
//! file, has changed.

use std::fs;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::{assets, cmd};

pub const TARGET: &str = "wasm32-unknown-unknown";

/// How the wasm is compiled. Release is small (budget and browser tests use it), dev is quick to rebuild.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Dev,
    Release,
}

impl Profile {
    fn cargo_name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "wasm-release",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "wasm-release",
        }
    }
}

/// A JavaScript module, and the wasm it instantiates from the address it is given.
pub struct Bound {
    pub js: Vec<u8>,
    pub wasm: Vec<u8>,
}

pub fn build(profile: Profile) -> Result<Bound> {
    let (package, name) = ("client", profile.cargo_name());
    cmd::run(&mut cmd::cargo(["build", "--package", package, "--target", TARGET, "--profile", name]))?;
    let path = cmd::target().join(TARGET).join(profile.folder()).join("client.wasm");
    let compiled = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;

    let kept = cmd::target().join("xtask").join(profile.folder());
    let stamp = assets::hash(&[&compiled, include_bytes!("wasm.rs")]);
    if fs::read_to_string(kept.join("stamp")).is_ok_and(|old| old == stamp)
        && let (Ok(js), Ok(wasm)) = (fs::read(kept.join("client.js")), fs::read(kept.join("client_bg.wasm")))
    {
        return Ok(Bound { js, wasm });
    }
    let bound = bind(compiled, profile)?;
    assets::write(&kept.join("client.js"), &bound.js)?;
    assets::write(&kept.join("client_bg.wasm"), &bound.wasm)?;
    assets::write(&kept.join("stamp"), stamp.as_bytes())?;
    Ok(bound)
}

fn bind(compiled: Vec<u8>, profile: Profile) -> Result<Bound> {
    let mut output = Bindgen::new()
        .input_bytes("client", compiled)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .keep_debug(false)
        .remove_name_section(profile == Profile::Release)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen")?;
    // A snippet is a further script beside the module, which would need a hashed name of its own.
    let snippets = output.snippets().values().map(Vec::len).sum::<usize>() + output.local_modules().len();
    ensure!(snippets == 0, "a dependency of `client` brings {snippets} JavaScript snippets, which are not served");
    Ok(Bound { js: output.js().as_bytes().to_vec(), wasm: output.wasm_mut().emit_wasm() })
}
