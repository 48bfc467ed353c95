//! Reports: numbers as they were told, with the sealed rows they were reckoned from. Written once.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::UserId;
use domain::indicator::{Facts, Family, ReportRow, Shown};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{Sealer, StoreError, StoreResult, Tx};

/// Column of the sealed rows.
const CONTENT: &str = "report_part.content";
/// Lists of [`Facts`] that were added after the first reports, at most: an empty one is one byte.
const LATER: usize = 24;
/// Bytes of a part.
const PART: usize = 256 * 1024;

/// A report without its numbers.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Report {
    /// Its id.
    pub id: Uuid,
    /// What it is called by.
    pub number: i64,
    /// Code of its time.
    pub period: String,
    /// The day as of which it was reckoned.
    pub as_of: NaiveDate,
    /// Number of the one that it puts right.
    pub restates: Option<i64>,
    /// Why.
    pub reason: Option<String>,
    /// Number of the one that puts it right.
    pub restated_by: Option<i64>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Who made it.
    pub made_by: String,
}

/// A report that is new.
#[derive(Debug, Clone)]
pub struct NewReport<'a> {
    /// Its id.
    pub id: Uuid,
    /// What it is called by.
    pub number: i64,
    /// Code of its time.
    pub period: &'a str,
    /// The day as of which it was reckoned.
    pub as_of: NaiveDate,
    /// What it puts right, and why.
    pub restates: Option<(Uuid, &'a str)>,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: UserId,
}

/// Writes a report with its numbers and the rows behind them.
pub async fn insert(
    tx: &mut Tx,
    sealer: &Sealer,
    new: &NewReport<'_>,
    rows: &[ReportRow],
    facts: &Facts,
) -> StoreResult<()> {
    let content = postcard::to_stdvec(facts).map_err(|_| StoreError::Sealed)?;
    execute!(
        tx,
        "insert into report (id, number, period, as_of, restates, reason, size, made_at, made_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        new.id,
        new.number,
        new.period,
        new.as_of,
        new.restates.map(|(id, _)| id),
        new.restates.map(|(_, why)| why),
        content.len() as i64,
        new.at,
        new.by.0,
    )?
    .expect_rows(1)?;
    let numbered: Vec<(i64, &ReportRow)> = (0..).zip(rows).collect();
    insert_all!(
        tx,
        "insert into report_row (report_id, position, indicator, formula, family, class, kind, a, b)",
        numbered,
        |(position, row)| new.id,
        *position,
        row.indicator.as_str(),
        i64::from(row.formula),
        row.family.map(Family::as_str),
        &row.class,
        told(row.shown).0,
        told(row.shown).1,
        told(row.shown).2,
    )?;
    for (number, bytes) in (0_i64..).zip(content.chunks(PART)) {
        let sealed = sealer.seal_part(CONTENT, new.id, number, bytes)?;
        execute!(
            tx,
            "insert into report_part (report_id, number, content) values ($1, $2, $3)",
            new.id,
            number,
            sealed,
        )?
        .expect_rows(1)?;
    }
    Ok(())
}

/// A number as it is stored: its kind, and up to two numbers.
fn told(shown: Shown) -> (&'static str, Option<i64>, Option<i64>) {
    match shown {
        Shown::NoData => ("no_data", None, None),
        Shown::Hidden => ("hidden", None, None),
        Shown::NotCut => ("not_cut", None, None),
        Shown::Number(n) => ("number", Some(n), None),
        Shown::Share { of, all } => ("share", Some(of), Some(all)),
        Shown::OnlyAll(all) => ("only_all", Some(all), None),
        Shown::Days(n) => ("days", Some(n), None),
        Shown::NotYet => ("not_yet", None, None),
    }
}

fn read(kind: &str, a: Option<i64>, b: Option<i64>) -> StoreResult<Shown> {
    Ok(match (kind, a, b) {
        ("no_data", ..) => Shown::NoData,
        ("hidden", ..) => Shown::Hidden,
        ("not_cut", ..) => Shown::NotCut,
        ("number", Some(n), _) => Shown::Number(n),
        ("share", Some(of), Some(all)) => Shown::Share { of, all },
        ("only_all", Some(all), _) => Shown::OnlyAll(all),
        ("days", Some(n), _) => Shown::Days(n),
        ("not_yet", ..) => Shown::NotYet,
        _ => return Err(StoreError::Corrupt("report_row.kind")),
    })
}

/// Reports, the newest first; `before` is the keyset.
pub async fn list(mut src: impl Source, before: Option<i64>, limit: i64) -> StoreResult<Vec<Report>> {
    fetch_all!(
        src,
        Report,
        "select r.id, r.number, r.period, r.as_of, o.number as restates, r.reason, n.number as restated_by, r.made_at,
           u.name as made_by
         from report r
         join app_user u on u.id = r.made_by
         left join report o on o.id = r.restates
         left join report n on n.restates = r.id
         where r.number < $1 order by r.number desc limit $2",
        before.unwrap_or(i64::MAX),
        limit,
    )
}

/// The report with this number.
pub async fn by_number(mut src: impl Source, number: i64) -> StoreResult<Option<Report>> {
    fetch_optional!(
        src,
        Report,
        "select r.id, r.number, r.period, r.as_of, o.number as restates, r.reason, n.number as restated_by, r.made_at,
           u.name as made_by
         from report r
         join app_user u on u.id = r.made_by
         left join report o on o.id = r.restates
         left join report n on n.restates = r.id
         where r.number = $1",
        number,
    )
}

/// What the report with this id is called by.
pub async fn number_of(mut src: impl Source, id: Uuid) -> StoreResult<Option<i64>> {
    let row: Option<(i64,)> = fetch_optional!(src, (i64,), "select number from report where id = $1", id)?;
    Ok(row.map(|(number,)| number))
}

/// The number of the report that stands for a time: the last of those that put each other right.
pub async fn standing(mut src: impl Source, period: &str) -> StoreResult<Option<i64>> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "select r.number from report r
         where r.period = $1 and not exists (select 1 from report n where n.restates = r.id)",
        period,
    )?;
    Ok(row.map(|(number,)| number))
}

#[derive(sqlx::FromRow)]
struct Row {
    indicator: String,
    formula: i64,
    family: Option<String>,
    class: String,
    kind: String,
    a: Option<i64>,
    b: Option<i64>,
}

/// The numbers of a report, in their order.
pub async fn rows(mut src: impl Source, report: Uuid) -> StoreResult<Vec<ReportRow>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select indicator, formula, family, class, kind, a, b from report_row where report_id = $1 order by position",
        report,
    )?;
    rows.into_iter()
        .map(|r| {
            Ok(ReportRow {
                indicator: stored("report_row.indicator", &r.indicator)?,
                formula: u32::try_from(r.formula).map_err(|_| StoreError::Corrupt("report_row.formula"))?,
                family: stored_opt("report_row.family", r.family.as_deref())?,
                class: r.class,
                shown: read(&r.kind, r.a, r.b)?,
            })
        })
        .collect()
}

/// The rows behind the numbers of a report, as they were.
pub async fn facts(mut src: impl Source, sealer: &Sealer, report: Uuid) -> StoreResult<Facts> {
    let parts: Vec<(i64, Vec<u8>)> = fetch_all!(
        src,
        (i64, Vec<u8>),
        "select number, content from report_part where report_id = $1 order by number",
        report,
    )?;
    let mut content = Vec::new();
    for (number, sealed) in parts {
        content.extend(sealer.open_part(CONTENT, report, number, &sealed)?);
    }
    let (size,): (i64,) = fetch_one!(src, (i64,), "select size from report where id = $1", report)?;
    if content.len() as i64 != size {
        return Err(StoreError::Corrupt("report_part.content"));
    }
    thaw(content)
}

/// Rows as they were frozen. Lists that are counted since come last, and are empty in rows that were frozen before.
fn thaw(mut content: Vec<u8>) -> StoreResult<Facts> {
    content.extend([0; LATER]);
    let (facts, _) = postcard::take_from_bytes(&content).map_err(|_| StoreError::Corrupt("report_part.content"))?;
    Ok(facts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_were_frozen_before_something_was_counted_are_read() {
        let facts = Facts { children: vec![3, 0], ..Facts::default() };
        let frozen = postcard::to_stdvec(&facts).unwrap();
        let before = frozen[..frozen.len() - 1].to_vec();
        for content in [before, frozen] {
            assert_eq!(thaw(content).unwrap(), facts);
        }
    }
}
