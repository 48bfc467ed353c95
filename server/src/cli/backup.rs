//! `passerelle backup`

use std::fs;
use std::io::Read as _;
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use clap::Args;
use domain::authz::Grant;
use serde::{Deserialize, Serialize};
use service::clock::{Clock as _, SystemClock};
use sha2::{Digest as _, Sha256};
use store::keys::{DATABASE_KEY, SEAL_KEY};
use store::{Audit, Tx};

use crate::config::Config;
use crate::startup;

/// What `backup` can be told.
#[derive(Debug, Args)]
pub struct Backup {
    /// Folder for the copy; `backups` in the data folder when not given. Better: another disk.
    #[arg(value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Put the keys beside the copy. Whoever holds both reads everything.
    #[arg(long)]
    with_keys: bool,
}

/// What is known of a copy, written beside it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// When it was made (RFC 3339).
    pub made_at: String,
    /// Version of the program.
    pub program: String,
    /// Version of the schema.
    pub schema: i64,
    /// Entries of the audit log.
    pub audit_entries: i64,
    /// Hash of the last of them.
    pub audit_hash: String,
    /// Size of the file.
    pub bytes: u64,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// Where the manifest of a copy is.
pub fn manifest_of(copy: &Path) -> PathBuf {
    copy.with_extension("json")
}

pub async fn run(config: &Config, args: Backup) -> Result<(), String> {
    if config.database_url.is_some() {
        return Err("a PostgreSQL database is copied with its own tool: run `pg_dump --format=custom`, and keep \
                    seal.key elsewhere, without it sealed facts cannot be read"
            .into());
    }
    let installation = startup::open(config, false).await?;
    let folder = args.folder.unwrap_or_else(|| config.data_dir.join("backups"));
    let made = make(config, &installation, &folder, args.with_keys).await;
    installation.db.close().await;
    let (copy, manifest) = made?;
    say!("{} ({} bytes, {} audit entries)", copy.display(), manifest.bytes, manifest.audit_entries);
    match args.with_keys {
        true => say!("The keys are beside it: whoever holds both reads everything."),
        false => say!("The keys are not in it: keep {} in another place.", config.keys().display()),
    }
    Ok(())
}

async fn make(
    config: &Config,
    installation: &startup::Installation,
    folder: &Path,
    with_keys: bool,
) -> Result<(PathBuf, Manifest), String> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|e| format!("the folder {} cannot be made: {e}", folder.display()))?;
    let now = SystemClock.now();
    let copy = folder.join(now.format("passerelle-%Y%m%d-%H%M%S.db").to_string());
    if copy.exists() {
        return Err(format!("{} exists already: wait a second and run it again", copy.display()));
    }
    let db = &installation.db;
    store::backup::copy(db, &copy).await.map_err(|e| format!("the copy cannot be made: {e}"))?;
    fs::set_permissions(&copy, fs::Permissions::from_mode(0o600)).map_err(|e| cannot(&copy, &e))?;
    // The copy's own numbers, not those of the database that went on meanwhile.
    let opened = store::backup::open(&copy, &installation.keys.database).await.map_err(|e| e.to_string())?;
    let (audit_entries, hash) = store::audit::head(&opened).await.map_err(|e| e.to_string())?;
    let schema = store::migrate::applied(&opened).await;
    opened.close().await;
    let (bytes, sha256) = checksum(&copy)?;
    let manifest = Manifest {
        made_at: now.to_rfc3339(),
        program: env!("CARGO_PKG_VERSION").into(),
        schema,
        audit_entries,
        audit_hash: hex::encode(hash),
        bytes,
        sha256,
    };
    let beside = manifest_of(&copy);
    let text = serde_json::to_string_pretty(&manifest).map_err(|e| e.to_string())?;
    fs::write(&beside, text + "\n").map_err(|e| cannot(&beside, &e))?;
    if with_keys {
        copy_keys(&config.keys(), &folder.join("keys"))?;
    }
    let mut tx = Tx::begin(db, Grant::unchecked_system("backup")).await.map_err(|e| e.to_string())?;
    let entry = Audit::new(now, "backup.made", "installation", None);
    let entry = entry.detail(serde_json::json!({ "audit_entries": audit_entries, "with_keys": with_keys }));
    store::meta::set(&mut tx, store::meta::BACKUP_AT, &manifest.made_at).await.map_err(|e| e.to_string())?;
    tx.commit(entry).await.map_err(|e| e.to_string())?;
    Ok((copy, manifest))
}

fn copy_keys(from: &Path, to: &Path) -> Result<(), String> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(to).map_err(|e| cannot(to, &e))?;
    for name in [DATABASE_KEY, SEAL_KEY] {
        // Copies the mode too, which is 0600.
        fs::copy(from.join(name), to.join(name)).map_err(|e| cannot(&to.join(name), &e))?;
    }
    Ok(())
}

/// Size and SHA-256 of a file, which need not fit into memory.
pub fn checksum(path: &Path) -> Result<(u64, String), String> {
    let mut file = fs::File::open(path).map_err(|e| cannot(path, &e))?;
    let (mut hash, mut bytes, mut buffer) = (Sha256::new(), 0, vec![0; 1 << 16]);
    loop {
        let n = file.read(&mut buffer).map_err(|e| cannot(path, &e))?;
        if n == 0 {
            return Ok((bytes, hex::encode(hash.finalize())));
        }
        hash.update(&buffer[..n]);
        bytes += n as u64;
    }
}

fn cannot(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
