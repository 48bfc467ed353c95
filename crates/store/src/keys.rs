//! Key files: one for the database file, one for sealed columns. Apart, so that one leak is not both.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::{StoreError, StoreResult};

/// The keys of an installation.
#[derive(Clone)]
pub struct Keys {
    /// Opens the SQLite file.
    pub database: [u8; 32],
    /// Opens sealed columns, on both engines.
    pub seal: [u8; 32],
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

/// File names inside the key folder.
pub const DATABASE_KEY: &str = "database.key";
/// See [`DATABASE_KEY`].
pub const SEAL_KEY: &str = "seal.key";

impl Keys {
    /// Reads both files of `folder`; makes them (mode 0600) when `may_create`.
    pub fn load(folder: &Path, may_create: bool) -> StoreResult<Keys> {
        Ok(Keys {
            database: load(&folder.join(DATABASE_KEY), may_create)?,
            seal: load(&folder.join(SEAL_KEY), may_create)?,
        })
    }
}

fn load(path: &Path, may_create: bool) -> StoreResult<[u8; 32]> {
    match fs::read_to_string(path) {
        Ok(text) => {
            let mode = fs::metadata(path).map_err(|e| setup(path, e))?.permissions().mode();
            if mode & 0o077 != 0 {
                return Err(StoreError::Setup(format!("others may read {}: run `chmod 600` on it", path.display())));
            }
            let mut key = [0; 32];
            hex::decode_to_slice(text.trim(), &mut key).map_err(|_| {
                StoreError::Setup(format!("{} is not a key file: restore it from your copy", path.display()))
            })?;
            Ok(key)
        }
        Err(e) if e.kind() == std::io::ErrorKind::NotFound && may_create => create(path),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Err(StoreError::Setup(format!(
            "the key file {} is missing: restore it from your copy, without it the data cannot be read",
            path.display()
        ))),
        Err(e) => Err(setup(path, e)),
    }
}

fn create(path: &Path) -> StoreResult<[u8; 32]> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|e| setup(folder, e))?;
    }
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|_| StoreError::Setup("the system gives no random numbers".into()))?;
    let mut file =
        fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(|e| setup(path, e))?;
    writeln!(file, "{}", hex::encode(key)).and_then(|()| file.sync_all()).map_err(|e| setup(path, e))?;
    Ok(key)
}

fn setup(path: &Path, error: std::io::Error) -> StoreError {
    StoreError::Setup(format!("{}: {error}", PathBuf::from(path).display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_others_may_read_is_refused() {
        let folder = std::env::temp_dir().join(format!("passerelle-keys-{}", std::process::id()));
        let keys = Keys::load(&folder, true).expect("makes them");
        assert_eq!(Keys::load(&folder, false).expect("reads them").seal, keys.seal);
        assert_ne!(keys.seal, keys.database);
        fs::set_permissions(folder.join(SEAL_KEY), fs::Permissions::from_mode(0o644)).expect("chmod");
        assert!(Keys::load(&folder, false).unwrap_err().to_string().contains("chmod 600"));
        fs::remove_dir_all(&folder).expect("cleans up");
    }
}
