//! The outside programs and headers: whether each is here, and how to call the ones that vary.
//! Each question takes milliseconds: `setup` asks all of them on every run.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{cmd, wasm};

/// The oldest Node.js that Playwright starts on. Debian 12 has 18.
const NODE: u32 = 20;

pub fn has_wasm_target() -> bool {
    let mut rustc = Command::new(env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned()));
    let folder = cmd::output(rustc.args(["--print", "target-libdir", "--target", wasm::TARGET]));
    folder.is_some_and(|folder| {
        let files = fs::read_dir(folder).into_iter().flatten().flatten();
        files.map(|file| file.file_name()).any(|name| name.to_string_lossy().starts_with("libstd-"))
    })
}

pub fn has_openssl() -> bool {
    env::var_os("OPENSSL_DIR").is_some()
        || Path::new("/usr/include/openssl/crypto.h").is_file()
        || cmd::succeeds(Command::new("pkg-config").args(["--exists", "libcrypto"]))
}

pub fn has_postgres() -> bool {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions.map(|version| version.path().join("bin/initdb")).any(|initdb| initdb.is_file())
}

pub fn has_chromium() -> bool {
    let path = env::var_os("CHROMIUM").unwrap_or_else(|| "/usr/bin/chromium".into());
    Path::new(&path).is_file()
}

pub fn has_node() -> bool {
    cmd::on_path("node") && cmd::on_path("npm")
}

pub fn has_nextest() -> bool {
    cmd::on_path("cargo-nextest")
}

/// Playwright of `end2end`, on the system's Node.js, or on one from npm where the system's is too old.
pub fn playwright<const N: usize>(args: [&str; N]) -> Command {
    let version = cmd::output(Command::new("node").arg("--version"));
    let mut command = if version.as_deref().and_then(major).is_some_and(|major| major >= NODE) {
        Command::new("node")
    } else {
        let mut npm = Command::new("npm");
        npm.args(["exec", "--yes", "--package=node@22", "--", "node"]);
        npm
    };
    command.arg("node_modules/@playwright/test/cli.js").args(args).current_dir(cmd::root().join("end2end"));
    command
}

/// The first number of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.1.0"), Some(9));
        assert_eq!(major("nonsense"), None);
    }
}
