//! What somebody reads who has the database and no key of the application: every value of every table, as its bytes.

use sqlx::Row;
use sqlx::{AssertSqlSafe, SqlSafeStr};
use store::Db;

/// Everything, as text as far as it is text.
pub async fn everything(db: &Db) -> String {
    let mut text = String::new();
    for (table, column) in columns(db).await {
        for value in values(db, &table, &column).await {
            text.push_str(&String::from_utf8_lossy(&value));
            text.push('\n');
        }
    }
    text
}

async fn columns(db: &Db) -> Vec<(String, String)> {
    match db {
        Db::Sqlite { read, .. } => {
            let sql = "select m.name as t, c.name as c from sqlite_master m join pragma_table_info(m.name) c
                       where m.type = 'table'";
            let rows = sqlx::query(sql).fetch_all(read).await.unwrap();
            rows.iter().map(|r| (r.get("t"), r.get("c"))).collect()
        }
        Db::Postgres(pool) => {
            let sql = "select table_name::text as t, column_name::text as c from information_schema.columns
                       where table_schema = 'public'";
            let rows = sqlx::query(sql).fetch_all(pool).await.unwrap();
            rows.iter().map(|r| (r.get("t"), r.get("c"))).collect()
        }
    }
}

async fn values(db: &Db, table: &str, column: &str) -> Vec<Vec<u8>> {
    match db {
        Db::Sqlite { read, .. } => {
            let sql = format!("select cast(\"{column}\" as blob) as v from \"{table}\" where \"{column}\" is not null");
            let rows = sqlx::query(AssertSqlSafe(sql).into_sql_str()).fetch_all(read).await.unwrap();
            rows.iter().map(|r| r.get("v")).collect()
        }
        Db::Postgres(pool) => {
            // Bytes as they are: written out, they would be digits in which no word is found.
            let sql = format!(
                "select case when pg_typeof(\"{column}\")::text = 'bytea' then decode(substr(\"{column}\"::text, 3), 'hex')
                   else convert_to(\"{column}\"::text, 'UTF8') end as v
                 from \"{table}\" where \"{column}\" is not null"
            );
            let rows = sqlx::query(AssertSqlSafe(sql).into_sql_str()).fetch_all(pool).await.unwrap();
            rows.iter().map(|r| r.get("v")).collect()
        }
    }
}
