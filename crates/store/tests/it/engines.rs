//! What must be the same on both engines, and what a file must not give away.

use std::collections::BTreeMap;

use sqlx::Row;
use store::Db;
use store::db::Location;

use crate::support::{on_postgres, on_sqlite};

/// Table → column → (nullable, class of type).
type Shape = BTreeMap<String, BTreeMap<String, (bool, &'static str)>>;

fn class(declared: &str) -> &'static str {
    match declared.to_lowercase().as_str() {
        "text" | "timestamp with time zone" | "time without time zone" | "date" | "jsonb" => "text",
        "integer" | "bigint" | "boolean" => "integer",
        "blob" | "uuid" | "bytea" => "blob",
        "real" | "double precision" => "real",
        other => panic!("a type that is on no list: {other}"),
    }
}

async fn shape(db: &Db) -> Shape {
    let mut shape = Shape::new();
    let mut add = |table: String, column: String, nullable, declared: String| {
        if !table.starts_with("_sqlx") && !table.starts_with("sqlite") {
            shape.entry(table).or_default().insert(column, (nullable, class(&declared)));
        }
    };
    match db {
        Db::Sqlite { read, .. } => {
            let sql = "select m.name as t, c.name as c, c.\"notnull\" as n, c.type as d
                       from sqlite_master m join pragma_table_xinfo(m.name) c where m.type = 'table'";
            for row in sqlx::query(sql).fetch_all(read).await.unwrap() {
                let not_null: i64 = row.get("n");
                let table: String = row.get("t");
                if !table.starts_with("_sqlx") && !table.starts_with("sqlite") {
                    add(table, row.get("c"), not_null == 0, row.get("d"));
                }
            }
        }
        Db::Postgres(pool) => {
            let sql =
                "select table_name::text as t, column_name::text as c, is_nullable = 'YES' as n, data_type::text as d
                       from information_schema.columns where table_schema = 'public'";
            for row in sqlx::query(sql).fetch_all(pool).await.unwrap() {
                let table: String = row.get("t");
                if !table.starts_with("_sqlx") {
                    add(table, row.get("c"), row.get("n"), row.get("d"));
                }
            }
        }
    }
    shape
}

#[tokio::test(flavor = "multi_thread")]
async fn both_engines_have_the_same_tables_and_columns() {
    let mut sqlite = None;
    on_sqlite(async |db| sqlite = Some(shape(&db).await)).await;
    let mut postgres = None;
    on_postgres(async |db| postgres = Some(shape(&db).await)).await;
    let (sqlite, postgres) = (sqlite.unwrap(), postgres.unwrap());
    assert!(sqlite.len() > 30, "{}", sqlite.len());
    assert_eq!(sqlite, postgres);
}

#[test]
fn both_folders_have_the_same_files() {
    let files = |engine: &str| {
        let folder = format!("{}/../../migrations/{engine}", env!("CARGO_MANIFEST_DIR"));
        let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(files("sqlite"), files("postgres"));
}

/// Every text given to a query macro: (file, SQLite's text, PostgreSQL's text).
pub(crate) fn texts() -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let folder = format!("{}/src", env!("CARGO_MANIFEST_DIR"));
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name == "macros.rs" {
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        for call in ["fetch_one!(", "fetch_optional!(", "fetch_all!(", "execute!(", "insert_all!("] {
            for (at, _) in source.match_indices(call) {
                let rest = &source[at..];
                let first = literal(rest, "\"").unwrap_or_else(|| panic!("{name}: a query without a literal text"));
                let after = &rest[first.1..];
                let second =
                    after.trim_start_matches([',', ' ', '\n']).strip_prefix("pg:").and_then(|r| literal(r, "\""));
                let first = if call == "insert_all!(" { values(&first.0) } else { first.0 };
                found.push((name.clone(), first.clone(), second.map_or(first, |s| s.0)));
            }
        }
    }
    found
}

/// What follows the columns of an `insert_all!`: the values of one row.
fn values(into: &str) -> String {
    let columns = into.matches(',').count() + 1;
    let places: Vec<_> = (1..=columns).map(|n| format!("${n}")).collect();
    format!("{into} values ({})", places.join(", "))
}

/// The first string literal in `text` and where it ends.
fn literal(text: &str, quote: &str) -> Option<(String, usize)> {
    let start = text.find(quote)? + 1;
    let mut end = start;
    let bytes = text.as_bytes();
    while bytes[end] != b'"' {
        end += if bytes[end] == b'\\' { 2 } else { 1 };
    }
    Some((text[start..end].replace("\\\"", "\"").replace("\\\n", " "), end + 1))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_sql_text_can_be_prepared_on_both_engines() {
    use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};
    let texts = texts();
    assert!(texts.len() > 30, "{}", texts.len());
    on_sqlite(async |db| {
        let Db::Sqlite { write, .. } = &db else { unreachable!() };
        for (file, sqlite, _) in &texts {
            let prepared = write.prepare(AssertSqlSafe(sqlite.clone()).into_sql_str()).await;
            assert!(prepared.is_ok(), "{file}: {sqlite}\n{:?}", prepared.err());
        }
    })
    .await;
    on_postgres(async |db| {
        let Db::Postgres(pool) = &db else { unreachable!() };
        for (file, _, postgres) in &texts {
            let prepared = pool.prepare(AssertSqlSafe(postgres.clone()).into_sql_str()).await;
            assert!(prepared.is_ok(), "{file}: {postgres}\n{:?}", prepared.err());
        }
    })
    .await;
}

#[test]
fn second_texts_stay_rare() {
    let second = texts().iter().filter(|(_, a, b)| a != b).count();
    assert!(second <= 15, "{second} texts for PostgreSQL alone");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_is_encrypted_and_a_wrong_key_is_said_plainly() {
    let folder = testkit::TempDir::new().unwrap();
    let path = folder.path().join("test.db");
    let db = Db::open(&Location::File { path: path.clone(), key: [1; 32] }).await.unwrap();
    store::migrate::run(&db).await.unwrap();
    db.close().await;
    let bytes = std::fs::read(&path).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    assert!(!bytes.windows(11).any(|w| w == b"audit_entry"));
    let wrong = Db::open(&Location::File { path, key: [2; 32] }).await.unwrap_err().to_string();
    assert!(wrong.contains("cannot be opened with this key"), "{wrong}");
}
