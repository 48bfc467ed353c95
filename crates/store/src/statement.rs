//! Results of the logframe. They are written once; one takes the place of another.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use domain::indicator::{NewStatement, Statement};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreResult, Tx};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    level: String,
    mark: String,
    sentence: String,
    parent: Option<i64>,
    source: String,
    role: String,
    replaces: Option<i64>,
    made_at: DateTime<Utc>,
}

impl Row {
    fn read(self) -> StoreResult<Statement> {
        Ok(Statement {
            id: self.id,
            number: self.number,
            level: stored("result_statement.level", &self.level)?,
            mark: self.mark,
            sentence: self.sentence,
            parent: self.parent,
            source: self.source,
            role: stored("result_statement.role", &self.role)?,
            replaces: self.replaces,
            made_at: self.made_at,
        })
    }
}

/// Every result there is or was, by number. A programme has tens.
pub async fn all(mut src: impl Source) -> StoreResult<Vec<Statement>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select s.id, s.number, s.level, s.mark, s.sentence, p.number as parent, s.source, s.role, o.number as replaces,
           s.made_at
         from result_statement s
         left join result_statement p on p.id = s.parent_id
         left join result_statement o on o.id = s.replaces
         order by s.number",
    )?;
    rows.into_iter().map(Row::read).collect()
}

/// A new one, below `parent` and in the place of `replaces`.
pub async fn insert(
    tx: &mut Tx,
    (id, number): (Uuid, i64),
    new: &NewStatement,
    (parent, replaces): (Option<Uuid>, Option<Uuid>),
    at: DateTime<Utc>,
    by: UserId,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into result_statement (id, number, level, mark, sentence, parent_id, source, role, replaces, reason, made_at,
           made_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        id,
        number,
        new.level.as_str(),
        &new.mark,
        &new.sentence,
        parent,
        &new.source,
        new.role.as_str(),
        replaces,
        new.replaces.as_ref().map(|(_, why)| why.as_str()),
        at,
        by.0,
    )?
    .expect_rows(1)
}
