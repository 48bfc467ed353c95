//! The one PostgreSQL cluster that all tests of this checkout share: made, started, joined.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use sqlx::postgres::{PgConnectOptions, PgConnection, PgSslMode};
use sqlx::{ConnectOptions, query_scalar};
use tokio::sync::OnceCell;

use crate::error::{Error, io};
use crate::home::Home;
use crate::install::{Install, run};

const PORT: u16 = 5432;
const USER: &str = "postgres";

/// A crash loses these data and may: nothing waits for the disk. The rest keeps the server small and the same everywhere.
const SETTINGS: &str = "
listen_addresses = ''
port = 5432
max_connections = 200
shared_buffers = 32MB
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_logical_replication_workers = 0
checkpoint_timeout = 1h
log_checkpoints = off
autovacuum = off
jit = off
dynamic_shared_memory_type = mmap
timezone = 'UTC'
";

/// Starts or joins the private cluster; this process counts as its user from now on.
pub async fn postgres() -> Result<&'static Cluster, Error> {
    static CLUSTER: OnceCell<Cluster> = OnceCell::const_new();
    let join = async || {
        let joined = tokio::task::spawn_blocking(Cluster::join).await;
        joined.expect("nobody cancels the task, and it does not panic")
    };
    CLUSTER.get_or_try_init(join).await
}

/// A running PostgreSQL server of our own. It stays up at least as long as this process.
pub struct Cluster {
    home: Home,
}

impl Cluster {
    fn join() -> Result<Self, Error> {
        let cluster = Self { home: Home::enter()? };
        let lock = cluster.home.lock_start()?;
        cluster.home.ensure_reaper()?; // first: it clears away a failed start as well
        if !cluster.is_running() {
            cluster.start(&lock)?;
        }
        Ok(cluster)
    }

    /// Asked under the start lock: a start that is not `ready` broke off.
    fn is_running(&self) -> bool {
        let socket = self.socket_directory().join(format!(".s.PGSQL.{PORT}"));
        self.ready().exists() && UnixStream::connect(socket).is_ok()
    }

    fn start(&self, lock: &File) -> Result<(), Error> {
        let install = Install::find(self.home.as_root)?;
        self.home.stop_remains(lock)?;
        let (data, socket) = (self.data_directory(), self.socket_directory());
        absent_is_fine(fs::remove_file(self.ready())).map_err(io("remove", &self.ready()))?;
        for dir in [&data, &socket] {
            absent_is_fine(fs::remove_dir_all(dir)).map_err(io("remove", dir))?;
            install.create_dir(dir)?;
        }
        let mut initdb = install.command("initdb");
        initdb.args(["--username", USER, "--auth", "trust", "--no-sync"]);
        initdb.args(["--encoding", "UTF8", "--locale", "C.UTF-8", "--pgdata"]).arg(&data);
        run(&mut initdb, lock, &self.home.path.join("initdb.log"))?;
        configure(&data.join("postgresql.conf"), &socket)?;

        let server_log = data.join("server.log");
        let mut start = install.command("pg_ctl");
        start.args(["start", "--wait", "--timeout", "60", "--pgdata"]).arg(&data).arg("--log").arg(&server_log);
        run(&mut start, lock, &self.home.path.join("start.log")).map_err(|error| match error {
            Error::Program { program, output } => {
                let log = fs::read_to_string(&server_log).unwrap_or_default();
                Error::Program { program, output: output + &log }
            }
            other => other,
        })?;
        File::create(self.ready()).map_err(io("create", &self.ready()))?;
        Ok(())
    }

    /// Where the server keeps its data.
    pub fn data_directory(&self) -> PathBuf {
        self.home.path.join("data")
    }

    /// Where its socket is.
    pub fn socket_directory(&self) -> PathBuf {
        self.home.path.join("socket")
    }

    fn ready(&self) -> PathBuf {
        self.home.path.join("ready")
    }

    /// The file that keeps the cluster alive while it is locked.
    pub(crate) fn users_lock(&self) -> PathBuf {
        self.home.path.join("users.lock")
    }

    /// How to connect to one of its databases, as superuser.
    pub fn options(&self, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(self.socket_directory())
            .port(PORT)
            .username(USER)
            .database(database)
            .ssl_mode(PgSslMode::Disable)
    }

    /// The same as an address, for a program's configuration.
    pub fn url(&self, database: &str) -> String {
        let socket = self.socket_directory();
        format!("postgres:///{database}?host={}&port={PORT}&user={USER}", socket.display())
    }

    /// A connection that may create and drop databases. None is handed out before the server has proved to be ours.
    pub(crate) async fn admin(&self) -> Result<PgConnection, Error> {
        let mut connection = self.options("postgres").disable_statement_logging().connect().await?;
        let found: String = query_scalar("show data_directory").fetch_one(&mut connection).await?;
        let expected = self.data_directory();
        match Path::new(&found) == expected {
            true => Ok(connection),
            false => Err(Error::Foreign { expected, found: found.into() }),
        }
    }
}

fn configure(file: &Path, socket: &Path) -> Result<(), Error> {
    let text = format!("{SETTINGS}unix_socket_directories = '{}'\n", socket.display());
    let mut conf = fs::OpenOptions::new().append(true).open(file).map_err(io("open", file))?;
    conf.write_all(text.as_bytes()).map_err(io("write", file))
}

fn absent_is_fine(removed: std::io::Result<()>) -> std::io::Result<()> {
    match removed {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
