//! Where PostgreSQL's programs are, and as whom they run: PostgreSQL refuses to run as root.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, os::unix};

use crate::error::{Error, io};

/// `create database … strategy` came with this version.
const OLDEST: u32 = 15;

/// An installed PostgreSQL and the account that runs it.
pub(crate) struct Install {
    bin: PathBuf,
    /// User and group id, when they are not our own.
    account: Option<(u32, u32)>,
}

impl Install {
    /// Looks where Debian puts the programs, then in PATH.
    pub fn find(as_root: bool) -> Result<Self, Error> {
        let path = env::var_os("PATH").unwrap_or_default();
        let bin = newest(Path::new("/usr/lib/postgresql")).or_else(|| in_path(&path)).ok_or(Error::NotInstalled)?;
        let account = match as_root {
            true => {
                let file = Path::new("/etc/passwd");
                let passwd = fs::read_to_string(file).map_err(io("read", file))?;
                Some(account(&passwd, "postgres").ok_or(Error::NoAccount)?)
            }
            false => None,
        };
        Ok(Self { bin, account })
    }

    /// Makes a folder for the account that runs PostgreSQL.
    pub fn create_dir(&self, dir: &Path) -> Result<(), Error> {
        fs::create_dir(dir).map_err(io("create", dir))?;
        fs::set_permissions(dir, unix::fs::PermissionsExt::from_mode(0o700)).map_err(io("protect", dir))?;
        match self.account {
            Some((uid, gid)) => unix::fs::chown(dir, Some(uid), Some(gid)).map_err(io("give away", dir)),
            None => Ok(()),
        }
    }

    /// One of PostgreSQL's programs, without what the developer's environment tells PostgreSQL.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.bin.join(program));
        for (name, _) in env::vars_os().filter(|(name, _)| name.as_encoded_bytes().starts_with(b"PG")) {
            command.env_remove(name);
        }
        command.env("LC_ALL", "C").current_dir("/");
        if let Some((uid, gid)) = self.account {
            command.uid(uid).gid(gid); // std clears the supplementary groups too
        }
        command
    }
}

/// Runs a command to its end. It has `lock` as its standard input: should we be killed, nobody starts over while it is
/// still at work. What it prints goes to the file `log`: the server it may leave behind must not hold a pipe of ours.
pub(crate) fn run(command: &mut Command, lock: &File, log: &Path) -> Result<(), Error> {
    let out = File::create(log).map_err(io("create", log))?;
    let err = out.try_clone().map_err(io("share", log))?;
    let lock = lock.try_clone().map_err(io("share", Path::new("start.lock")))?;
    let program = Path::new(command.get_program()).to_owned();
    command.stdin(lock).stdout(out).stderr(err);
    let status = command.status().map_err(io("run", &program))?;
    if status.success() {
        return Ok(());
    }
    let output = fs::read_to_string(log).unwrap_or_default();
    Err(Error::Program { program: program.display().to_string(), output })
}

/// The newest version's programs under Debian's `/usr/lib/postgresql/<version>/bin`.
fn newest(root: &Path) -> Option<PathBuf> {
    let version = |dir: &Path| dir.file_name()?.to_str()?.parse::<u32>().ok();
    fs::read_dir(root)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter_map(|dir| Some((version(&dir)?, dir.join("bin"))))
        .filter(|(version, bin)| *version >= OLDEST && has_server(bin))
        .max()
        .map(|(_, bin)| bin)
}

/// The first folder of PATH that holds the server's programs.
fn in_path(path: &OsStr) -> Option<PathBuf> {
    env::split_paths(path).find(|dir| dir.is_absolute() && has_server(dir))
}

fn has_server(bin: &Path) -> bool {
    bin.join("initdb").is_file() && bin.join("pg_ctl").is_file()
}

/// User and group id of `name` in the text of `/etc/passwd`.
fn account(passwd: &str, name: &str) -> Option<(u32, u32)> {
    let line = passwd.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut ids = line.split(':').skip(2).map(|id| id.parse().ok());
    Some((ids.next()??, ids.next()??))
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    fn install(root: &Path, version: &str, programs: &[&str]) -> io::Result<()> {
        let bin = root.join(version).join("bin");
        fs::create_dir_all(&bin)?;
        for program in programs {
            File::create(bin.join(program))?;
        }
        Ok(())
    }

    #[test]
    fn the_newest_complete_server_is_chosen() -> Result<(), Box<dyn std::error::Error>> {
        let root = tempfile::tempdir()?;
        install(root.path(), "9.6", &["initdb", "pg_ctl"])?;
        install(root.path(), "13", &["initdb", "pg_ctl"])?;
        assert_eq!(newest(root.path()), None, "too old");
        install(root.path(), "15", &["initdb", "pg_ctl"])?;
        install(root.path(), "17", &["initdb", "pg_ctl"])?;
        install(root.path(), "18", &["psql"])?; // the client package only
        assert_eq!(newest(root.path()), Some(root.path().join("17/bin")));
        Ok(())
    }

    #[test]
    fn a_server_in_path_is_found() -> Result<(), Box<dyn std::error::Error>> {
        let root = tempfile::tempdir()?;
        install(root.path(), "own", &["initdb", "pg_ctl"])?;
        let path = env::join_paths([root.path().join("none"), root.path().join("own/bin")])?;
        assert_eq!(in_path(&path), Some(root.path().join("own/bin")));
        assert_eq!(in_path(OsStr::new("")), None);
        Ok(())
    }

    #[test]
    fn a_machine_without_postgresql_is_told_the_package() {
        assert_eq!(newest(Path::new("/nowhere")), None);
        assert!(format!("{:?}", Error::NotInstalled).contains("apt-get install postgresql"));
    }

    #[test]
    fn the_account_is_read_from_passwd() {
        let passwd =
            "root:x:0:0::/root:/bin/sh\npostgresql:x:9:9::/:/bin/sh\npostgres:x:101:104:,,,:/var/lib:/bin/bash\n";
        assert_eq!(account(passwd, "postgres"), Some((101, 104)));
        assert_eq!(account("root:x:0:0::/root:/bin/sh\n", "postgres"), None);
    }
}
