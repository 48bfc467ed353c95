//! `setup`: what a build, or the tests, need from the machine. Installs only what is missing and says
//! nothing when nothing is. Debian's packages as root; elsewhere it says exactly what to install.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::{cmd, tools, wasm};

struct Need {
    what: &'static str,
    packages: &'static [&'static str],
    only_for_tests: bool,
    present: fn() -> bool,
}

const NEEDS: [Need; 4] = [
    Need {
        what: "OpenSSL's headers (the encrypted database)",
        packages: &["libssl-dev"],
        only_for_tests: false,
        present: tools::has_openssl,
    },
    Need {
        what: "PostgreSQL's programs (15 or newer)",
        packages: &["postgresql"],
        only_for_tests: true,
        present: tools::has_postgres,
    },
    Need { what: "Chromium", packages: &["chromium"], only_for_tests: true, present: tools::has_chromium },
    Need { what: "Node.js and npm", packages: &["nodejs", "npm"], only_for_tests: true, present: tools::has_node },
];

const NO_WASM_TARGET: &str = "\
The islands need the wasm target. With rustup and a network:  rustup target add wasm32-unknown-unknown
Where rustup reaches no server, Debian 12 has a toolchain that comes with the sources of std. As root:
  apt-get install rustc-web cargo-web rust-web-src rust-web-llvm lld-22 rust-web-clippy rustfmt-web
  rustup toolchain link debian-web /usr
  rustup override set debian-web
Build std for wasm once, in any empty crate, from the vendored sources that rust-web-src ships:
  RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes cargo build --release \\
    -Zbuild-std=std,panic_abort --target wasm32-unknown-unknown
  cp target/wasm32-unknown-unknown/release/deps/*.rlib \\
    \"$(rustc --print target-libdir --target wasm32-unknown-unknown)\"";

pub fn setup(tests: bool) -> Result<()> {
    wasm_target()?;
    let missing: Vec<&Need> =
        NEEDS.iter().filter(|need| (tests || !need.only_for_tests) && !(need.present)()).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    if tests { npm_packages() } else { Ok(()) }
}

fn wasm_target() -> Result<()> {
    if tools::has_wasm_target() {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    match cmd::run_within(Duration::from_secs(60), rustup.args(["target", "add", wasm::TARGET])) {
        Ok(()) => Ok(()),
        Err(error) => bail!("{error:#}\n\n{NO_WASM_TARGET}"),
    }
}

fn install(missing: &[&Need]) -> Result<()> {
    let list =
        |separator: &str, words: fn(&&Need) -> String| missing.iter().map(words).collect::<Vec<_>>().join(separator);
    let what = list(", ", |need| need.what.to_owned());
    let packages = list(" ", |need| need.packages.join(" "));
    if !(is_root() && cmd::on_path("apt-get")) {
        bail!("missing: {what}.\nOn Debian:  sudo apt-get install {packages}");
    }
    eprintln!("missing: {what}");
    cmd::run(Command::new("apt-get").args(["update", "-q"]))?;
    cmd::run(
        Command::new("apt-get")
            .args(["install", "-yq"])
            .args(packages.split(' '))
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )?;
    match missing.iter().find(|need| !(need.present)()) {
        None => Ok(()),
        Some(need) => bail!("{} still missing after installing {}", need.what, need.packages.join(" ")),
    }
}

/// npm writes `.package-lock.json` when it has finished; a lock file changed since asks for another run.
fn npm_packages() -> Result<()> {
    let folder = cmd::root().join("end2end");
    let changed = |path: &Path| path.metadata().and_then(|file| file.modified()).ok();
    if changed(&folder.join("node_modules/.package-lock.json")) >= changed(&folder.join("package-lock.json")) {
        return Ok(());
    }
    cmd::run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
}

/// The owner of the running process's own folder in `/proc`, so that no system call is needed.
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    Path::new("/proc/self").metadata().is_ok_and(|folder| folder.uid() == 0)
}
