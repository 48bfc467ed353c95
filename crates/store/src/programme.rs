//! What a programme changed, and everything that it ever changed.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use domain::programme::{Rule, Rules};
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// What kind of value it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text of the catalogues; its name is the key.
    Text,
    /// A number; its name is the code of the rule.
    Rule,
    /// A list of values; its name is the code of the list.
    List,
    /// The words about consent; their name is the version.
    Consent,
    /// A cut-off of a questionnaire about wellbeing; its name says for whom.
    Cutoff,
    /// Where the programme can be reached; its name says for what.
    Contact,
}

impl Kind {
    const fn as_str(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Rule => "rule",
            Kind::List => "list",
            Kind::Consent => "consent",
            Kind::Cutoff => "cutoff",
            Kind::Contact => "contact",
        }
    }
}

/// A value that a programme changed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Value {
    /// Key or code.
    pub name: String,
    /// Language; empty where the value speaks none.
    pub locale: String,
    /// The value.
    pub value: String,
}

/// One change: from what to what. Nothing is as the product says.
#[derive(Debug, Clone)]
pub struct Change {
    /// Its id.
    pub id: Uuid,
    /// Key or code.
    pub name: String,
    /// Language; empty where the value speaks none.
    pub locale: String,
    /// Before.
    pub old: Option<String>,
    /// After.
    pub new: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: UserId,
}

/// A change as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ChangeLine {
    /// Key or code.
    pub name: String,
    /// Language; empty where the value speaks none.
    pub locale: String,
    /// Before.
    pub old_value: Option<String>,
    /// After.
    pub new_value: Option<String>,
    /// When.
    pub changed_at: DateTime<Utc>,
    /// Name of who did it.
    pub by: String,
}

/// Rises with every change of any kind: cheap to ask.
pub async fn version_of_all(mut src: impl Source) -> StoreResult<i64> {
    let (version,): (i64,) = fetch_one!(src, (i64,), "select cast(sum(version) as bigint) from programme_version")?;
    Ok(version)
}

/// Rises with every change of a kind.
pub async fn version(mut src: impl Source, kind: Kind) -> StoreResult<i64> {
    let (version,): (i64,) =
        fetch_one!(src, (i64,), "select version from programme_version where kind = $1", kind.as_str())?;
    Ok(version)
}

/// How often one value was changed: the version of its form.
pub async fn changes(mut src: impl Source, kind: Kind, name: &str) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from programme_change where kind = $1 and name = $2",
        kind.as_str(),
        name,
    )?;
    Ok(n)
}

/// Raises the version. Whoever else changes values of this kind waits from here on.
pub async fn raise(tx: &mut Tx, kind: Kind) -> StoreResult<()> {
    execute!(tx, "update programme_version set version = version + 1 where kind = $1", kind.as_str())?.expect_rows(1)
}

/// What was changed, of a kind.
pub async fn values(mut src: impl Source, kind: Kind) -> StoreResult<Vec<Value>> {
    fetch_all!(
        src,
        Value,
        "select name, locale, value from programme_value where kind = $1 order by name, locale",
        kind.as_str(),
    )
}

/// What was changed of one name, in each language.
pub async fn of_name(mut src: impl Source, kind: Kind, name: &str) -> StoreResult<Vec<Value>> {
    fetch_all!(
        src,
        Value,
        "select name, locale, value from programme_value where kind = $1 and name = $2 order by locale",
        kind.as_str(),
        name,
    )
}

/// The numbers by which the programme works.
pub async fn rules(mut src: impl Source) -> StoreResult<Rules> {
    let saved = values(&mut src, Kind::Rule).await?;
    // What this version does not know any more is left alone.
    let known = |v: Value| Some((v.name.parse::<Rule>().ok()?, v.value.parse::<u32>().ok()?));
    Ok(Rules::of(saved.into_iter().filter_map(known)))
}

/// Changes a value and keeps what it was.
pub async fn set(tx: &mut Tx, kind: Kind, change: &Change) -> StoreResult<()> {
    match &change.new {
        Some(value) => execute!(
            tx,
            "insert into programme_value (kind, name, locale, value) values ($1, $2, $3, $4)
             on conflict (kind, name, locale) do update set value = excluded.value",
            kind.as_str(),
            &change.name,
            &change.locale,
            value,
        )?
        .expect_rows(1)?,
        None => execute!(
            tx,
            "delete from programme_value where kind = $1 and name = $2 and locale = $3",
            kind.as_str(),
            &change.name,
            &change.locale,
        )?
        .expect_rows(1)?,
    }
    execute!(
        tx,
        "insert into programme_change (id, kind, name, locale, old_value, new_value, changed_at, changed_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        change.id,
        kind.as_str(),
        &change.name,
        &change.locale,
        change.old.as_deref(),
        change.new.as_deref(),
        change.at,
        change.by.0,
    )?
    .expect_rows(1)
}

/// Changes of one name, the newest first.
pub async fn history(mut src: impl Source, kind: Kind, name: &str, most: i64) -> StoreResult<Vec<ChangeLine>> {
    fetch_all!(
        src,
        ChangeLine,
        "select c.name, c.locale, c.old_value, c.new_value, c.changed_at, u.name as \"by\"
         from programme_change c join app_user u on u.id = c.changed_by
         where c.kind = $1 and c.name = $2 order by c.id desc limit $3",
        kind.as_str(),
        name,
        most,
    )
}

/// Changes of a kind, the newest first.
pub async fn history_of_kind(mut src: impl Source, kind: Kind, most: i64) -> StoreResult<Vec<ChangeLine>> {
    fetch_all!(
        src,
        ChangeLine,
        "select c.name, c.locale, c.old_value, c.new_value, c.changed_at, u.name as \"by\"
         from programme_change c join app_user u on u.id = c.changed_by
         where c.kind = $1 order by c.id desc limit $2",
        kind.as_str(),
        most,
    )
}
