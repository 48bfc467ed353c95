//! From settings to an open installation.

use std::os::unix::fs::DirBuilderExt as _;
use std::sync::Arc;

use service::App;
use service::clock::SystemClock;
use service::job::Handlers;
use service::read_log::ReadLog;
use service::referral::DocumentLimits;
use store::db::Location;
use store::{Db, Keys, Sealer, StoreError};
use tracing_subscriber::EnvFilter;

use crate::config::Config;
use crate::mail::{self, Mailer};

/// JSON lines on standard error that name no person.
pub fn log_to_stderr() {
    let filter = EnvFilter::try_from_env("PASSERELLE_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let log = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr);
    // Where the log cannot be written, a complaint on standard error would break off whoever wanted to log.
    log.log_internal_errors(false).init();
}

/// An opened database and its keys.
pub struct Installation {
    /// The database.
    pub db: Db,
    /// The keys.
    pub keys: Keys,
}

/// Opens the database. `create` makes what is missing: folder, keys, file, schema.
pub async fn open(config: &Config, create: bool) -> Result<Installation, String> {
    let exists = config.database_url.is_some() || config.database_file().exists();
    if !create && !exists {
        return Err(format!(
            "there is no database in {}: run `passerelle migrate` or `passerelle seed demo` first, or set PASSERELLE_DATA_DIR",
            config.data_dir.display()
        ));
    }
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&config.data_dir)
        .map_err(|e| format!("the folder {} cannot be made: {e}", config.data_dir.display()))?;
    // New keys for an existing file could never open it.
    let may_create_keys = create && (config.database_url.is_some() || !exists);
    let keys = Keys::load(&config.keys(), may_create_keys).map_err(|e| e.to_string())?;
    let location = match &config.database_url {
        Some(url) => Location::server(url).map_err(|e| e.to_string())?,
        None => Location::File { path: config.database_file(), key: keys.database },
    };
    let db = Db::open(&location).await.map_err(|e| explain("the database cannot be opened", &e))?;
    if create {
        store::migrate::run(&db).await.map_err(|e| explain("the database cannot be brought up to date", &e))?;
    } else if store::migrate::applied(&db).await != store::migrate::newest() {
        return Err("the database has another version than this program: run `passerelle migrate`".into());
    }
    Ok(Installation { db, keys })
}

/// What the store says is enough when it says what to do.
fn explain(what: &str, error: &StoreError) -> String {
    match error {
        StoreError::Setup(text) => text.clone(),
        other => format!("{what}: {other}"),
    }
}

/// What requests and jobs share.
pub async fn app(config: &Config, installation: &Installation) -> Result<Arc<App>, String> {
    if store::meta::get(&installation.db, store::meta::SEEDING).await.map_err(|e| e.to_string())?.is_some() {
        return Err("seeding broke off before it was finished: empty the installation and seed again".into());
    }
    let demo = store::meta::get(&installation.db, store::meta::DEMO).await.map_err(|e| e.to_string())?.is_some();
    Ok(Arc::new(App {
        db: installation.db.clone(),
        sealer: Sealer::new(&installation.keys.seal),
        clock: Arc::new(SystemClock),
        reads: ReadLog::start(installation.db.clone()),
        looking: service::person::Looking::default(),
        programme: service::programme::Held::default(),
        facts: service::indicator::HeldFacts::default(),
        sources: service::session::Sources::default(),
        searches_per_hour: config.searches_per_hour,
        documents: DocumentLimits { megabytes: config.document_megabytes, count: config.documents_per_referral },
        base_url: config.public_url(),
        demo,
    }))
}

/// What the worker can do.
pub fn handlers(config: &Config) -> Result<Handlers, String> {
    Ok(mail::handlers(
        Handlers::default()
            .with(service::audit::CheckLog)
            .with(service::referral::LookAtClocks)
            .with(service::referral::LookAtReports)
            .with(service::incoming::LookAtIncomings)
            .with(service::internal::LookAtInternals)
            .with(service::person::child_clock::LookAtChildren)
            .with(service::consent::SeeToEnds)
            .with(service::need::LookAtNeedsJob)
            .with(service::pair::ScanPairsJob)
            .with(service::export::MakeExports::default())
            .with(service::outcome::RescoreJob)
            .with(service::list_check::CheckLists::default()),
        &Mailer::new(config)?,
    ))
}
