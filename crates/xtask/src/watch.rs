//! `watch`: builds, serves, and does both again after an edit. Looks at the files' times twice a second:
//! no dependency, and the same on every file system.
//!
//! While a build fails, the last server that worked stays up.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::run::{seed_if_empty, serve};
use crate::wasm::Profile;
use crate::{assets, cmd, setup};

/// Only these hold sources. Edits that reach just the site need no compiler run for the server.
const SITE: [&str; 2] = ["style", "public"];
const CODE: [&str; 4] = ["app", "server", "crates", "migrations"];

const PAUSE: Duration = Duration::from_millis(500);

type Times = BTreeMap<PathBuf, SystemTime>;

pub fn watch() -> Result<()> {
    setup::setup(false)?;
    let (mut site, mut code) = (Times::new(), Times::new());
    let mut server: Option<Child> = None;
    loop {
        let (site_now, code_now) = (settled(&SITE), settled(&CODE));
        let code_changed = code != code_now;
        if code_changed || site != site_now {
            (site, code) = (site_now, code_now);
            match rebuild(code_changed) {
                Ok(()) => {
                    stop(server.take())?;
                    server = Some(serve().spawn()?);
                }
                Err(error) => eprintln!("error: {error:#}"),
            }
        }
        if let Some(child) = &mut server
            && let Some(status) = child.try_wait()?
        {
            eprintln!("the server stopped ({status}); it starts again after the next edit");
            server = None;
        }
        thread::sleep(PAUSE);
    }
}

fn rebuild(code: bool) -> Result<()> {
    assets::make(Profile::Dev)?;
    if code {
        cmd::run(&mut cmd::cargo(["build", "--package", "server"]))?;
        seed_if_empty()?;
    }
    Ok(())
}

/// The files' times once two looks agree: an editor or a `git checkout` may still be writing.
fn settled(folders: &[&str]) -> Times {
    let look = || {
        let mut times = Times::new();
        folders.iter().for_each(|folder| collect(&cmd::root().join(folder), &mut times));
        times
    };
    let mut before = look();
    loop {
        thread::sleep(Duration::from_millis(50));
        let now = look();
        if now == before {
            return now;
        }
        before = now;
    }
}

fn collect(folder: &Path, times: &mut Times) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        // A change of this program takes effect when it is started again.
        if path.ends_with("crates/xtask") {
            continue;
        }
        if path.is_dir() {
            collect(&path, times);
        } else if let Ok(time) = entry.metadata().and_then(|file| file.modified()) {
            times.insert(path, time);
        }
    }
}

/// Asks the server to finish what it is doing; insists after five seconds.
fn stop(server: Option<Child>) -> Result<()> {
    let Some(mut child) = server else {
        return Ok(());
    };
    cmd::succeeds(Command::new("kill").arg(child.id().to_string()));
    for _ in 0..100 {
        if child.try_wait()?.is_some() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    child.kill()?;
    child.wait()?;
    Ok(())
}
