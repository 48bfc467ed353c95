//! Where things are in the workspace, and the one way to run another program.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The workspace's folder. Read when running: a copied `target` may hold a program built elsewhere.
pub fn root() -> PathBuf {
    let here = env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&here).ancestors().nth(2).unwrap_or(Path::new(".")).to_owned()
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    root().join(env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned()))
}

/// The built site. Fixed, whatever the target folder: the server embeds it by this path.
pub fn site() -> PathBuf {
    root().join("target/site")
}

/// The server's binary as `cargo build -p server` leaves it.
pub fn server() -> PathBuf {
    target().join("debug/passerelle")
}

/// Cargo, in the workspace, without the variables that `cargo run` set for this program: build scripts
/// that watch them (ring's does) would run again each time.
pub fn cargo<const N: usize>(args: [&str; N]) -> Command {
    let mut command = Command::new(env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&*name);
        }
    }
    command.args(args).current_dir(root());
    command
}

/// Announces the command, runs it with this terminal, and fails when it fails.
pub fn run(command: &mut Command) -> Result<()> {
    eprintln!("▸ {}", line(command));
    let status = command.status().with_context(|| format!("cannot start `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Whether the command runs and succeeds; its output is dropped.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
}

/// What the command prints, trimmed; `None` when it cannot run or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// As [`run`], but gives up after `limit`: for what asks a network that may never answer.
pub fn run_within(limit: Duration, command: &mut Command) -> Result<()> {
    eprintln!("▸ {}", line(command));
    let mut child = command.spawn().with_context(|| format!("cannot start `{}`", line(command)))?;
    let deadline = Instant::now() + limit;
    loop {
        match child.try_wait()? {
            Some(status) if status.success() => return Ok(()),
            Some(status) => bail!("`{}` failed ({status})", line(command)),
            None if Instant::now() >= deadline => {
                child.kill()?;
                child.wait()?;
                bail!("`{}` gave no answer within {} s", line(command), limit.as_secs());
            }
            None => thread::sleep(Duration::from_millis(50)),
        }
    }
}

/// Whether a program of that name is on the `PATH`.
pub fn on_path(program: &str) -> bool {
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_the_workspace() {
        assert!(root().join("Cargo.lock").is_file());
    }

    #[test]
    fn a_command_that_never_answers_is_ended() {
        let started = Instant::now();
        let error = run_within(Duration::from_millis(200), Command::new("sleep").arg("30")).expect_err("too slow");
        assert!(error.to_string().contains("no answer"), "{error}");
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_failing_command_is_named_in_the_error() {
        let error = run(Command::new("sh").args(["-c", "exit 3"])).expect_err("fails");
        assert!(error.to_string().contains("sh -c exit 3"), "{error}");
    }
}
