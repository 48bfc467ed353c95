//! `fetch_one! fetch_optional! fetch_all! execute! insert_all!`: the same text and arguments on either engine.
//!
//! `fetch_all!(source, Row, "select … where id = $1", id)`. A second text, `pg: "…"`, only where the dialects truly
//! differ (a test counts them). `execute!` takes a transaction only and yields [`Changed`](crate::db::Changed).

/// Expands one query for the four kinds of connection.
#[macro_export]
macro_rules! run_query {
    ($method:ident, $src:expr, $row:ty, $sql:literal, $pg:literal $(, $arg:expr)*) => {{
        use $crate::db::Handle;
        match $src.handle() {
            Handle::SqlitePool(c) => sqlx::query_as::<_, $row>($sql)$(.bind($arg))*.$method(c).await,
            Handle::PgPool(c) => sqlx::query_as::<_, $row>($pg)$(.bind($arg))*.$method(c).await,
            Handle::Sqlite(c) => sqlx::query_as::<_, $row>($sql)$(.bind($arg))*.$method(c).await,
            Handle::Pg(c) => sqlx::query_as::<_, $row>($pg)$(.bind($arg))*.$method(c).await,
        }
        .map_err($crate::StoreError::from)
    }};
}

/// Exactly one row.
#[macro_export]
macro_rules! fetch_one {
    ($src:expr, $row:ty, $sql:literal, pg: $pg:literal $(, $arg:expr)* $(,)?) => { $crate::run_query!(fetch_one, $src, $row, $sql, $pg $(, $arg)*) };
    ($src:expr, $row:ty, $sql:literal $(, $arg:expr)* $(,)?) => { $crate::run_query!(fetch_one, $src, $row, $sql, $sql $(, $arg)*) };
}

/// One row or none.
#[macro_export]
macro_rules! fetch_optional {
    ($src:expr, $row:ty, $sql:literal, pg: $pg:literal $(, $arg:expr)* $(,)?) => { $crate::run_query!(fetch_optional, $src, $row, $sql, $pg $(, $arg)*) };
    ($src:expr, $row:ty, $sql:literal $(, $arg:expr)* $(,)?) => { $crate::run_query!(fetch_optional, $src, $row, $sql, $sql $(, $arg)*) };
}

/// All rows.
#[macro_export]
macro_rules! fetch_all {
    ($src:expr, $row:ty, $sql:literal, pg: $pg:literal $(, $arg:expr)* $(,)?) => { $crate::run_query!(fetch_all, $src, $row, $sql, $pg $(, $arg)*) };
    ($src:expr, $row:ty, $sql:literal $(, $arg:expr)* $(,)?) => { $crate::run_query!(fetch_all, $src, $row, $sql, $sql $(, $arg)*) };
}

/// Rows of one statement: many enough that the way to the database and back no longer counts, few enough for the
/// variables that a statement may have, with thirty columns.
pub const ROWS: usize = 64;

/// New rows, many by one statement: `insert_all!(tx, "insert into t (a, b)", rows, |row| row.a, row.b)`. As many values
/// as columns, in their order. Takes `&mut Tx` only; each row is written, or it is an error.
#[macro_export]
macro_rules! insert_all {
    ($tx:expr, $into:literal, $rows:expr, |$row:pat_param| $($value:expr),+ $(,)?) => {
        async {
            let tx: &mut $crate::Tx = $tx;
            for rows in $rows.chunks($crate::macros::ROWS) {
                let written = match tx.connection() {
                    $crate::tx::Connection::Sqlite(c) => {
                        let mut query = sqlx::QueryBuilder::<sqlx::Sqlite>::new($into);
                        query.push_values(rows, |mut q, $row| { $(q.push_bind($value);)+ });
                        query.build().execute(c).await?.rows_affected()
                    }
                    $crate::tx::Connection::Pg(c) => {
                        let mut query = sqlx::QueryBuilder::<sqlx::Postgres>::new($into);
                        query.push_values(rows, |mut q, $row| { $(q.push_bind($value);)+ });
                        query.build().execute(c).await?.rows_affected()
                    }
                };
                $crate::db::Changed::new(written).expect_rows(rows.len() as u64)?;
            }
            Ok::<(), $crate::StoreError>(())
        }
        .await
    };
}

/// A write. Takes `&mut Tx` only.
#[macro_export]
macro_rules! execute {
    ($tx:expr, $sql:literal, pg: $pg:literal $(, $arg:expr)* $(,)?) => {{
        let tx: &mut $crate::Tx = $tx;
        match tx.connection() {
            $crate::tx::Connection::Sqlite(c) => sqlx::query::<sqlx::Sqlite>($sql)$(.bind($arg))*.execute(c).await.map(|r| r.rows_affected()),
            $crate::tx::Connection::Pg(c) => sqlx::query::<sqlx::Postgres>($pg)$(.bind($arg))*.execute(c).await.map(|r| r.rows_affected()),
        }
        .map($crate::db::Changed::new)
        .map_err($crate::StoreError::from)
    }};
    ($tx:expr, $sql:literal $(, $arg:expr)* $(,)?) => { $crate::execute!($tx, $sql, pg: $sql $(, $arg)*) };
}
