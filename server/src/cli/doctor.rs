//! `passerelle doctor`: looks at the installation and says what to do. Changes nothing.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::authz::Role;
use lettre::AsyncSmtpTransport;
use lettre::Tokio1Executor;
use service::clock::{Clock as _, SystemClock};
use store::audit::Verdict;
use store::{Db, Keys};

use crate::config::Config;
use crate::{startup, tls};

/// Findings so far.
#[derive(Default)]
struct Report {
    failed: usize,
}

impl Report {
    fn good(&self, what: &str) {
        say!("ok    {what}");
    }
    fn note(&self, what: &str) {
        say!("note  {what}");
    }
    fn bad(&mut self, what: &str) {
        self.failed += 1;
        say!("BAD   {what}");
    }
    fn check(&mut self, outcome: Result<String, String>) {
        match outcome {
            Ok(what) => self.good(&what),
            Err(what) => self.bad(&what),
        }
    }
}

/// The exit code is 0 only when nothing is bad. The settings were read before; had they been wrong, we were not here.
pub async fn run(config: &Config) -> Result<(), String> {
    let mut report = Report::default();
    report.good(&format!("settings are understood; people reach this at {}", config.public_url()));
    report.check(address(config));
    report.check(tls::load(config).await.map(|tls| match tls {
        Some(_) => "certificate and key belong together".into(),
        None => "TLS is left to a proxy, or not needed on this machine".into(),
    }));
    folder(&mut report, config);
    keys(&mut report, config);
    match startup::open(config, false).await {
        Err(why) => report.bad(&why),
        Ok(installation) => {
            report.good(&format!("the database opens; its schema is {}", store::migrate::newest()));
            if let Err(error) = database(&mut report, config, &installation.db).await {
                report.bad(&format!("the database cannot be read: {error}"));
            }
            installation.db.close().await;
        }
    }
    mail(&mut report, config).await;
    match report.failed {
        0 => Ok(()),
        1 => Err("one thing has to be put right".into()),
        n => Err(format!("{n} things have to be put right")),
    }
}

fn address(config: &Config) -> Result<String, String> {
    if !config.secure() && !config.http_addr.ip().is_loopback() {
        return Err(format!("http_addr {} is open to others without TLS: `serve` will refuse it", config.http_addr));
    }
    Ok(format!("listens on {}", config.http_addr))
}

fn folder(report: &mut Report, config: &Config) {
    let path = &config.data_dir;
    let Ok(found) = fs::metadata(path) else {
        return report.bad(&format!("the data folder {} is missing: set PASSERELLE_DATA_DIR", path.display()));
    };
    if found.permissions().mode() & 0o077 != 0 {
        report.bad(&format!("others may look into {}: run `chmod 700` on it", path.display()));
    }
    let trial = path.join(".doctor");
    let wrote = fs::write(&trial, "trial").and_then(|()| fs::remove_file(&trial));
    report.check(match wrote {
        Ok(()) => Ok(format!("{} may be written", path.display())),
        Err(e) => Err(format!("{} cannot be written: {e}", path.display())),
    });
}

fn keys(report: &mut Report, config: &Config) {
    let folder = config.keys();
    match Keys::load(&folder, false) {
        Err(why) => report.bad(&why.to_string()),
        Ok(_) => report.good(&format!("both keys are in {} and only their owner may read them", folder.display())),
    }
    if folder.starts_with(&config.data_dir) {
        report.note("the keys lie beside the data: keep a copy of them elsewhere, on another disk or on paper");
    }
}

/// An encrypted file looks like noise; SQLite's own begins with its name.
fn is_encrypted(file: &Path) -> bool {
    fs::File::open(file)
        .and_then(|mut f| {
            let mut head = [0; 15];
            std::io::Read::read_exact(&mut f, &mut head).map(|()| head)
        })
        .is_ok_and(|head| &head != b"SQLite format 3")
}

async fn database(report: &mut Report, config: &Config, db: &Db) -> Result<(), store::StoreError> {
    let now = SystemClock.now();
    if let Db::Sqlite { .. } = db {
        report.check(match is_encrypted(&config.database_file()) {
            true => Ok("the file is encrypted".into()),
            false => Err(format!("{} is not encrypted", config.database_file().display())),
        });
        report.check(match store::backup::integrity(db).await? {
            None => Ok("every page of the file is whole".into()),
            Some(wrong) => Err(format!("the file is damaged, restore a copy: {wrong}")),
        });
    }
    let (entries, _) = store::audit::head(db).await?;
    report.check(match store::audit::verify_tail(db, TAIL).await? {
        Verdict::Holds { .. } => Ok(format!("the audit log has {entries} entries and its end holds")),
        Verdict::Broken { seq } => {
            Err(format!("the audit log was changed at entry {seq}: run `passerelle verify-audit`"))
        }
    });
    if let Some(last) = store::audit::last_at(db).await?
        && last > now + chrono::Duration::minutes(5)
    {
        report.bad(&format!("the clock says {now:.0}, but the last entry is of {last:.0}: set the clock"));
    }
    if store::user::with_role(db, Role::Admin).await? == 0 {
        report.bad("nobody is administrator: run `passerelle user add EMAIL --name NAME --role admin`");
    }
    let (waiting, dead) = store::job::backlog(db).await?;
    match dead {
        0 => report.good(&format!("{waiting} jobs wait, none was given up")),
        _ => report.bad(&format!("{dead} jobs were given up: see Jobs in the administration")),
    }
    if let Some(kind) = store::meta::get(db, store::meta::DEMO).await? {
        report.note(&format!("the people in it are invented ({kind})"));
    }
    backup_age(report, db, now).await
}

/// So many entries at the end are recomputed; `verify-audit` does them all.
const TAIL: i64 = 5_000;

async fn backup_age(report: &mut Report, db: &Db, now: DateTime<Utc>) -> Result<(), store::StoreError> {
    if matches!(db, Db::Postgres(_)) {
        return Ok(());
    }
    let at = store::meta::get(db, store::meta::BACKUP_AT).await?;
    match at.and_then(|at| at.parse::<DateTime<Utc>>().ok()) {
        None => report.note("no copy was ever made: run `passerelle backup`"),
        Some(at) if now - at > chrono::Duration::days(7) => {
            report.note(&format!("the last copy is {} days old: run `passerelle backup`", (now - at).num_days()));
        }
        Some(at) => report.good(&format!("the last copy is of {}", at.format("%Y-%m-%d %H:%M UTC"))),
    }
    Ok(())
}

async fn mail(report: &mut Report, config: &Config) {
    let Some(url) = &config.smtp_url else {
        return report.note("smtp_url is not set: mails are written to files and reach nobody");
    };
    let transport: AsyncSmtpTransport<Tokio1Executor> = match AsyncSmtpTransport::<Tokio1Executor>::from_url(url) {
        Ok(builder) => builder.timeout(Some(Duration::from_secs(10))).build(),
        Err(e) => return report.bad(&format!("smtp_url is not understood: {e}")),
    };
    report.check(match transport.test_connection().await {
        Ok(true) => Ok("the mail server answers".into()),
        Ok(false) => Err("the mail server does not want to talk: check smtp_url".into()),
        Err(e) => Err(format!("the mail server cannot be reached: {e}")),
    });
}
