//! The cluster's folder and the three locks in it. They make processes that know nothing of each other share one
//! cluster, and they vanish with the process that holds them, however it ends.
//!
//! - `users.lock`: shared by each process that uses the cluster, exclusive for the one that takes it down. Whoever
//!   holds it owns the folder's existence. Each user appends a byte: the reaper sees who came and went meanwhile.
//! - `start.lock`: exclusive while the cluster is looked after or started.
//! - `reaper.lock`: held by the reaper, as its standard input, for as long as it lives.

use std::env;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sha2::{Digest, Sha256};

use crate::error::{Error, io};
use crate::install::run;

const REAPER: &str = include_str!("reaper.sh");
/// What follows the folder in the socket's path; the system allows 107 bytes for the whole.
const SOCKET: &str = "/passerelle-pg-0123456789ab/socket/.s.PGSQL.5432";

/// The cluster's folder, which exists as long as this value does.
pub(crate) struct Home {
    pub path: PathBuf,
    /// Are we root? Then it is searchable by the user who runs PostgreSQL.
    pub as_root: bool,
    _users: File,
}

impl Home {
    /// Makes or joins the folder of this checkout and this user.
    pub fn enter() -> Result<Self, Error> {
        let uid = own_uid()?;
        let key = Sha256::digest(format!("{uid} {}", env!("CARGO_MANIFEST_DIR")));
        let path = temporary_folder(uid == 0)?.join(format!("passerelle-pg-{}", hex::encode(&key[..6])));
        loop {
            create(&path, uid)?;
            if let Some(users) = join(&path.join("users.lock"))? {
                return Ok(Self { path, as_root: uid == 0, _users: users });
            }
        }
    }

    /// Waits for the right to look after the cluster; it ends when the file is dropped.
    pub fn lock_start(&self) -> Result<File, Error> {
        let path = self.path.join("start.lock");
        let file = open(&path).map_err(io("open", &path))?;
        file.lock().map_err(io("lock", &path))?;
        Ok(file)
    }

    /// Starts the process that takes the cluster down after its last user, unless there is one.
    pub fn ensure_reaper(&self) -> Result<(), Error> {
        let path = self.path.join("reaper.lock");
        let lock = open(&path).map_err(io("open", &path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(()),
            Err(TryLockError::Error(e)) => return Err(io("lock", &path)(e)),
        }
        let script = self.reaper();
        fs::write(&script, REAPER).map_err(io("write", &script))?;
        // a session of its own: neither Ctrl-C nor the test runner's clean-up reaches it
        let mut command = Command::new("setsid");
        command.args(["--fork", "sh"]).arg(script).arg("watch").arg(&self.path);
        command.current_dir("/").stdin(lock).stdout(Stdio::null()).stderr(Stdio::null());
        let status = command.status().map_err(io("run", Path::new("setsid")))?;
        match status.success() {
            true => Ok(()),
            false => Err(Error::Program { program: "setsid".into(), output: status.to_string() }),
        }
    }

    /// Stops what is left of a cluster whose start or server broke off.
    pub fn stop_remains(&self, lock: &File) -> Result<(), Error> {
        let mut command = Command::new("sh");
        command.arg(self.reaper()).arg("stop").arg(&self.path);
        run(&mut command, lock, &self.path.join("stop.log"))
    }

    /// Written with the reaper's start only, for a running shell still reads it.
    fn reaper(&self) -> PathBuf {
        self.path.join("reaper.sh")
    }
}

/// Adds this process to the users. `None` when the reaper took the folder away meanwhile: begin again.
fn join(path: &Path) -> Result<Option<File>, Error> {
    match open(path) {
        Ok(file) => enlist(file, path),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(io("open", path)(e)),
    }
}

/// The lock counts only if the locked file is still the one that newcomers open.
fn enlist(mut file: File, path: &Path) -> Result<Option<File>, Error> {
    file.lock_shared().map_err(io("lock", path))?;
    let locked = file.metadata().map_err(io("read", path))?;
    match fs::metadata(path) {
        Ok(there) if (there.dev(), there.ino()) == (locked.dev(), locked.ino()) => {}
        Err(e) if e.kind() != ErrorKind::NotFound => return Err(io("read", path)(e)),
        _ => return Ok(None),
    }
    file.write_all(b"+").map_err(io("write", path))?;
    Ok(Some(file))
}

/// Makes the folder; one that exists must be ours, for its name can be guessed and the temporary folder is everybody's.
fn create(path: &Path, uid: u32) -> Result<(), Error> {
    match fs::create_dir(path) {
        // searchable for the user `postgres`, whatever the umask
        Ok(()) => {
            return fs::set_permissions(path, PermissionsExt::from_mode(0o711)).map_err(io("open up", path));
        }
        Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
        Err(e) => return Err(io("create", path)(e)),
    }
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() && found.uid() == uid => Ok(()),
        Ok(_) => Err(Error::NotOurs(path.to_owned())),
        Err(_) => Ok(()), // gone again: `join` will see
    }
}

fn open(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().create(true).append(true).open(path)
}

fn own_uid() -> Result<u32, Error> {
    let path = Path::new("/proc/self");
    Ok(fs::metadata(path).map_err(io("read", path))?.uid())
}

/// The system's temporary folder, if a socket in it can be reached by whoever runs PostgreSQL.
fn temporary_folder(as_root: bool) -> Result<PathBuf, Error> {
    [env::temp_dir(), "/tmp".into(), "/var/tmp".into()]
        .iter()
        .filter_map(|dir| dir.canonicalize().ok())
        .find(|dir| dir.as_os_str().len() + SOCKET.len() <= 107 && (!as_root || searchable(dir)))
        .ok_or(Error::NoFolder)
}

/// May anybody go through this folder and all above it?
fn searchable(dir: &Path) -> bool {
    dir.ancestors().all(|dir| fs::metadata(dir).is_ok_and(|found| found.mode() & 0o001 != 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Test = Result<(), Box<dyn std::error::Error>>;

    #[test]
    fn a_private_parent_is_not_searchable() -> Test {
        let dir = tempfile::tempdir()?;
        fs::set_permissions(dir.path(), PermissionsExt::from_mode(0o700))?;
        fs::create_dir(dir.path().join("open"))?;
        assert!(!searchable(&dir.path().join("open")));
        assert!(searchable(Path::new("/usr/bin")));
        Ok(())
    }

    #[test]
    fn what_is_not_our_folder_is_refused() -> Test {
        let dir = tempfile::tempdir()?;
        let us = own_uid()?;
        create(dir.path(), us)?;
        assert!(matches!(create(dir.path(), us + 1), Err(Error::NotOurs(_))));

        let file = dir.path().join("file");
        File::create(&file)?;
        assert!(matches!(create(&file, us), Err(Error::NotOurs(_))));
        let link = dir.path().join("link");
        std::os::unix::fs::symlink("/usr", &link)?;
        assert!(matches!(create(&link, us), Err(Error::NotOurs(_))));
        Ok(())
    }

    #[test]
    fn the_lock_of_a_deleted_file_does_not_count() -> Test {
        let dir = tempfile::tempdir()?;
        let path = dir.path().join("users.lock");
        let opened_early = open(&path)?;
        fs::remove_file(&path)?;
        assert!(enlist(opened_early.try_clone()?, &path)?.is_none(), "gone");
        let replaced = open(&path)?;
        assert!(enlist(opened_early, &path)?.is_none(), "replaced");
        assert!(enlist(replaced, &path)?.is_some());
        assert!(join(&dir.path().join("no/users.lock"))?.is_none());
        Ok(())
    }
}
