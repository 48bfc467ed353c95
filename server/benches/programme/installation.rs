//! An installation for one measurement: an empty data folder, or a fresh database of the test kit's PostgreSQL with
//! its durability switched on.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use sqlx::Connection as _;
use testkit::{PgDatabase, TempDir};

/// The two engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    pub fn name(self) -> &'static str {
        match self {
            Engine::Sqlite => "embedded, encrypted",
            Engine::Postgres => "PostgreSQL",
        }
    }
}

/// Where one measurement happens.
pub struct Installation {
    folder: TempDir,
    postgres: Option<PgDatabase>,
}

impl Installation {
    pub async fn new(engine: Engine) -> Result<Self, String> {
        let folder = TempDir::new().map_err(|e| e.to_string())?;
        let postgres = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => {
                let database = testkit::empty_database().await.map_err(|e| e.to_string())?;
                durable(&database, true).await?;
                Some(database)
            }
        };
        Ok(Installation { folder, postgres })
    }

    pub async fn remove(self) -> Result<(), String> {
        match self.postgres {
            None => Ok(()),
            Some(database) => {
                durable(&database, false).await?;
                database.drop_now().await.map_err(|e| e.to_string())
            }
        }
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
        command.env("PASSERELLE_DATA_DIR", self.folder.path().join("data"));
        command.env("PASSERELLE_HTTP_ADDR", "127.0.0.1:0").env("PASSERELLE_LOG", "error");
        if let Some(database) = &self.postgres {
            command.env("PASSERELLE_DATABASE_URL", &database.url);
        }
        command.stdin(Stdio::null());
        command
    }

    /// Seeds; how long it took.
    pub fn seed(&self, amount: &[(&str, u64)], seed: u64) -> Result<Duration, String> {
        let begun = Instant::now();
        let mut command = self.command();
        command.args(["seed", "load", "--seed", &seed.to_string()]);
        for (name, number) in amount {
            command.args([format!("--{name}"), number.to_string()]);
        }
        let status = command.stdout(Stdio::null()).status().map_err(|e| e.to_string())?;
        if status.success() { Ok(begun.elapsed()) } else { Err("seeding failed".into()) }
    }

    /// Size of the database file; nothing on PostgreSQL.
    pub fn bytes(&self) -> Option<u64> {
        std::fs::metadata(self.folder.path().join("data/passerelle.db")).ok().map(|m| m.len())
    }

    /// Starts the server.
    pub fn serve(&self) -> Result<Server, String> {
        let begun = Instant::now();
        let mut child = self.command().arg("serve").stdout(Stdio::piped()).spawn().map_err(|e| e.to_string())?;
        let stdout = child.stdout.take().ok_or("no output")?;
        let mut lines = BufReader::new(stdout).lines();
        let first = lines.next().and_then(Result::ok).ok_or("the server did not start")?;
        let address = first.rsplit("://").next().and_then(|a| a.parse().ok()).ok_or("the server names no address")?;
        std::thread::spawn(move || lines.map_while(Result::ok).count());
        Ok(Server { child, address, begun })
    }
}

/// The test kit gives up durability for speed. A comparison must not.
async fn durable(database: &PgDatabase, on: bool) -> Result<(), String> {
    let failed = |e: sqlx::Error| e.to_string();
    let mut admin = sqlx::PgConnection::connect_with(&database.options).await.map_err(failed)?;
    let changes = match on {
        true => ["alter system set fsync = on", "alter system set synchronous_commit = on"],
        false => ["alter system reset fsync", "alter system reset synchronous_commit"],
    };
    for change in changes.into_iter().chain(["select pg_reload_conf()"]) {
        sqlx::raw_sql(change).execute(&mut admin).await.map_err(failed)?;
    }
    admin.close().await.map_err(failed)
}

/// A running server.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
    /// When it was started.
    pub begun: Instant,
}

impl Server {
    /// Memory in bytes: now, and at its highest.
    pub fn memory(&self) -> Option<(u64, u64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let kib = |name: &str| {
            let line = status.lines().find(|l| l.starts_with(name))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        };
        Some((kib("VmRSS:")? * 1024, kib("VmHWM:")? * 1024))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It ends with the measurement, however that ended.
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}
