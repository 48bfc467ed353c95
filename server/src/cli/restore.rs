//! `passerelle restore`

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use service::clock::{Clock as _, SystemClock};
use store::Keys;
use store::audit::Verdict;

use super::backup::{Manifest, checksum, manifest_of};
use crate::config::Config;

/// What `restore` can be told.
#[derive(Debug, Args)]
pub struct Restore {
    /// The copy: a `.db` file made by `backup` with its `.json` beside it, or a folder, for the newest in it.
    #[arg(value_name = "FILE")]
    copy: PathBuf,
    /// Only look whether the copy is whole and can be restored.
    #[arg(long)]
    verify: bool,
    /// Put the database that is there aside.
    #[arg(long)]
    replace: bool,
}

pub async fn run(config: &Config, args: Restore) -> Result<(), String> {
    if config.database_url.is_some() {
        return Err("a PostgreSQL database is restored with its own tool: run `pg_restore`".into());
    }
    let keys = Keys::load(&config.keys(), false).map_err(|e| e.to_string())?;
    let copy = chosen(&args.copy)?;
    let manifest = verify(&copy, &keys).await?;
    say!(
        "The copy of {} is whole: {} audit entries hold, schema {}.",
        manifest.made_at,
        manifest.audit_entries,
        manifest.schema
    );
    if args.verify {
        return Ok(());
    }
    put_in_place(config, &copy, args.replace)?;
    say!("It is in place in {}. Start the server.", config.data_dir.display());
    Ok(())
}

/// The file itself, or the newest copy of a folder: their names sort by time.
fn chosen(given: &Path) -> Result<PathBuf, String> {
    if !given.is_dir() {
        return Ok(given.to_owned());
    }
    let entries = fs::read_dir(given).map_err(|e| format!("{}: {e}", given.display()))?;
    let copies = entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "db"));
    copies.filter(|p| manifest_of(p).exists()).max().ok_or_else(|| format!("{} holds no copy", given.display()))
}

/// Checksum, key, every page, schema, and the chain of the audit log to its last entry.
async fn verify(copy: &Path, keys: &Keys) -> Result<Manifest, String> {
    let beside = manifest_of(copy);
    let text = fs::read_to_string(&beside).map_err(|e| format!("{}: {e}", beside.display()))?;
    let manifest: Manifest =
        serde_json::from_str(&text).map_err(|e| format!("{} is not what `backup` writes: {e}", beside.display()))?;
    let (bytes, sha256) = checksum(copy)?;
    if (bytes, &sha256) != (manifest.bytes, &manifest.sha256) {
        return Err(format!("{} was changed or cut off since it was made: use another copy", copy.display()));
    }
    if manifest.schema > store::migrate::newest() {
        return Err(format!("{} is of a newer version: install that version first", copy.display()));
    }
    let db = store::backup::open(copy, &keys.database).await.map_err(|e| e.to_string())?;
    let checked = content(&db, &manifest).await;
    db.close().await;
    checked.map(|()| manifest)
}

async fn content(db: &store::Db, manifest: &Manifest) -> Result<(), String> {
    if let Some(wrong) = store::backup::integrity(db).await.map_err(|e| e.to_string())? {
        return Err(format!("the copy is damaged inside: {wrong}"));
    }
    match store::audit::verify(db).await.map_err(|e| e.to_string())? {
        Verdict::Holds { entries } if entries == manifest.audit_entries => Ok(()),
        Verdict::Holds { entries } => {
            Err(format!("the copy has {entries} audit entries, but {} were noted", manifest.audit_entries))
        }
        Verdict::Broken { seq } => Err(format!("the audit log of the copy was changed at entry {seq}")),
    }
}

fn put_in_place(config: &Config, copy: &Path, replace: bool) -> Result<(), String> {
    let target = config.database_file();
    let cannot = |e: std::io::Error| format!("{}: {e}", target.display());
    if target.exists() {
        if !replace {
            return Err(format!("{} exists: stop the server, and say --replace to put it aside", target.display()));
        }
        put_aside(&target).map_err(cannot)?;
    }
    fs::create_dir_all(&config.data_dir).map_err(cannot)?;
    // First beside, then by name: a copy that breaks off is never taken for the database.
    let coming = target.with_extension("restoring");
    fs::copy(copy, &coming).map_err(cannot)?;
    fs::File::open(&coming).and_then(|f| f.sync_all()).map_err(cannot)?;
    fs::rename(&coming, &target).map_err(cannot)
}

/// The file and its log go together.
fn put_aside(target: &Path) -> std::io::Result<()> {
    let stamp = SystemClock.now().format("%Y%m%d-%H%M%S").to_string();
    for end in ["db", "db-wal", "db-shm"] {
        let from = target.with_extension(end);
        if from.exists() {
            fs::rename(&from, target.with_extension(format!("before-{stamp}.{end}")))?;
        }
    }
    Ok(())
}
