//! What can go wrong below the services.

/// Shorthand.
pub type StoreResult<T> = Result<T, StoreError>;

/// A failure of the database or of what is in it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A named constraint refused the write; the name is in the schema.
    #[error("constraint {0}")]
    Constraint(String),
    /// An update or delete met another number of rows than it had to: the row changed or is gone.
    #[error("{found} rows instead of {wanted}")]
    Rows {
        /// Rows met.
        found: u64,
        /// Rows expected.
        wanted: u64,
    },
    /// A stored value that the domain does not know: names the column, never the value.
    #[error("corrupt value in {0}")]
    Corrupt(&'static str),
    /// A sealed value that the key does not open.
    #[error("sealed value cannot be opened")]
    Sealed,
    /// The database is locked, full, gone or otherwise unable.
    #[error(transparent)]
    Database(sqlx::Error),
    /// Migration failed.
    #[error(transparent)]
    Migrate(sqlx::migrate::MigrateError),
    /// A file of keys or data cannot be used; says which and what to do.
    #[error("{0}")]
    Setup(String),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        if let Some(full) = crate::db::out_of_space(&error) {
            return full;
        }
        if let sqlx::Error::Database(db) = &error
            && let Some(name) = constraint_name(db.as_ref())
        {
            return StoreError::Constraint(name);
        }
        StoreError::Database(error)
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        use sqlx::migrate::MigrateError::{Execute, ExecuteMigration, VersionMissing};
        match error {
            VersionMissing(_) => StoreError::Setup(
                "the database is of a newer version than this program: install the newer program".into(),
            ),
            Execute(error) | ExecuteMigration(error, _) if crate::db::out_of_space(&error).is_some() => error.into(),
            other => StoreError::Migrate(other),
        }
    }
}

/// PostgreSQL names the constraint; SQLite lists its columns (`UNIQUE constraint failed: a.x, a.y`).
fn constraint_name(error: &dyn sqlx::error::DatabaseError) -> Option<String> {
    if let Some(name) = error.constraint() {
        return Some(name.to_owned());
    }
    error.message().split_once("constraint failed").map(|(_, what)| what.trim_start_matches(": ").to_owned())
}

impl StoreError {
    /// Whether a unique constraint on this table and column (or of this name) refused the write.
    pub fn is_unique(&self, constraint: &str, column: &str) -> bool {
        matches!(self, StoreError::Constraint(name) if name == constraint || name.contains(column))
    }
}

/// Parses a stored code; a value off its list is corrupt data, not a panic.
pub fn stored<T: std::str::FromStr>(column: &'static str, value: &str) -> StoreResult<T> {
    value.parse().map_err(|_| StoreError::Corrupt(column))
}

/// [`stored`] for a column that may be null.
pub fn stored_opt<T: std::str::FromStr>(column: &'static str, value: Option<&str>) -> StoreResult<Option<T>> {
    value.map(|v| stored(column, v)).transpose()
}
