//! Why a test could not get its database. `Debug` reads like `Display`: `expect` and a failing test print it.

use std::error::Error as StdError;
use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why a test could not get its database.
#[derive(thiserror::Error)]
pub enum Error {
    /// No PostgreSQL server programs were found.
    #[error("PostgreSQL 15 or newer is not installed, and these tests run its server: apt-get install postgresql")]
    NotInstalled,
    /// PostgreSQL refuses to run as root, and there is nobody else to run it.
    #[error(
        "as root, these tests run PostgreSQL as the user `postgres`, who does not exist: apt-get install postgresql"
    )]
    NoAccount,
    /// The socket would be out of reach.
    #[error("neither TMPDIR nor /tmp nor /var/tmp has a short enough path that the user `postgres` may search")]
    NoFolder,
    /// Something else than our folder is in its place.
    #[error("{0} is not a folder of the user who runs the tests")]
    NotOurs(PathBuf),
    /// The server that answered on our socket is not the one we started.
    #[error("the server on our socket keeps its data in {found}, not in {expected}: nothing was written")]
    Foreign {
        /// The data directory we made.
        expected: PathBuf,
        /// The data directory the server told.
        found: PathBuf,
    },
    /// A file operation failed.
    #[error("cannot {what} {path}: {source}")]
    Io {
        /// What was tried, as an infinitive.
        what: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// `initdb`, `pg_ctl` or the shell failed.
    #[error("{program} failed:\n{output}")]
    Program {
        /// The program.
        program: String,
        /// What it printed.
        output: String,
    },
    /// The database refused a connection or a statement.
    #[error("PostgreSQL: {0}")]
    Sql(#[from] sqlx::Error),
    /// The caller's closure could not fill the template.
    #[error("the template database could not be migrated: {0}")]
    Migrate(Box<dyn StdError + Send + Sync>),
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// For `map_err`: names the operation and the file.
pub(crate) fn io<'a>(what: &'static str, path: &'a Path) -> impl FnOnce(io::Error) -> Error + 'a {
    move |source| Error::Io { what, path: path.to_owned(), source }
}
