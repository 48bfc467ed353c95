//! Days on which offices work, and what is due when.

use chrono::NaiveDate;
use domain::calendar::{Holiday, Weekend};
use domain::id::OfficeId;
use domain::referral::{ServiceLevel, Urgency};

use crate::db::Source;
use crate::error::stored;
use crate::{StoreResult, Tx};

/// What the clock of an office's referrals goes by, apart from its holidays.
#[derive(Debug, Clone)]
pub struct Rules {
    /// IANA name.
    pub timezone: String,
    /// Days of the week on which nobody works.
    pub weekend: Weekend,
    /// What is due when.
    pub level: ServiceLevel,
}

type RulesRow = (String, String, i64, i64, i64, i64, i64, i64);
type LevelRow = (String, i64, i64, i64, i64, i64, i64, i64);

/// The rules of an office for an urgency; nothing for an office that does not exist.
pub async fn rules(mut src: impl Source, office: OfficeId, urgency: Urgency) -> StoreResult<Option<Rules>> {
    let row: Option<RulesRow> = fetch_optional!(
        src,
        RulesRow,
        "select o.timezone, o.weekend, l.acknowledge, l.answer, l.first_reminder, l.second_reminder, l.supervisor, l.expires
         from office o cross join service_level l where o.id = $1 and l.urgency = $2",
        office.0,
        urgency.as_str(),
    )?;
    row.map(|(timezone, weekend, k, a, f, s, v, e)| {
        Ok(Rules { timezone, weekend: stored("office.weekend", &weekend)?, level: level([k, a, f, s, v, e]) })
    })
    .transpose()
}

/// An office's weekend.
pub async fn weekend(mut src: impl Source, office: OfficeId) -> StoreResult<Weekend> {
    let (weekend,): (String,) = fetch_one!(src, (String,), "select weekend from office where id = $1", office.0)?;
    stored("office.weekend", &weekend)
}

/// Sets an office's weekend.
pub async fn set_weekend(tx: &mut Tx, office: OfficeId, weekend: Weekend) -> StoreResult<()> {
    execute!(tx, "update office set weekend = $1 where id = $2", weekend.as_str(), office.0)?.expect_rows(1)
}

/// An office's holidays from `from` on, the next one first; a hundred at most.
pub async fn holidays(mut src: impl Source, office: OfficeId, from: NaiveDate) -> StoreResult<Vec<Holiday>> {
    let rows: Vec<(NaiveDate, String)> = fetch_all!(
        src,
        (NaiveDate, String),
        "select day, name from holiday where office_id = $1 and day >= $2 order by day limit 100",
        office.0,
        from,
    )?;
    Ok(rows.into_iter().map(|(day, name)| Holiday { day, name }).collect())
}

/// Adds a holiday; one that is there gets the new name.
pub async fn add_holiday(tx: &mut Tx, office: OfficeId, holiday: &Holiday) -> StoreResult<()> {
    execute!(
        tx,
        "insert into holiday (office_id, day, name) values ($1, $2, $3)
         on conflict (office_id, day) do update set name = excluded.name",
        office.0,
        holiday.day,
        &holiday.name,
    )?
    .expect_rows(1)
}

/// Takes a holiday away, and says whether there was one.
pub async fn remove_holiday(tx: &mut Tx, office: OfficeId, day: NaiveDate) -> StoreResult<bool> {
    let changed = execute!(tx, "delete from holiday where office_id = $1 and day = $2", office.0, day)?;
    Ok(changed.rows() > 0)
}

/// Every service level with its version, the least urgent first.
pub async fn levels(mut src: impl Source) -> StoreResult<Vec<(Urgency, ServiceLevel, i64)>> {
    let rows: Vec<LevelRow> = fetch_all!(
        src,
        LevelRow,
        "select urgency, acknowledge, answer, first_reminder, second_reminder, supervisor, expires, version from service_level",
    )?;
    let mut levels = rows
        .into_iter()
        .map(|(urgency, k, a, f, s, v, e, version)| {
            Ok((stored("service_level.urgency", &urgency)?, level([k, a, f, s, v, e]), version))
        })
        .collect::<StoreResult<Vec<_>>>()?;
    levels.sort_by_key(|(urgency, ..)| *urgency);
    Ok(levels)
}

/// Changes the service level of version `version`.
pub async fn set_level(tx: &mut Tx, urgency: Urgency, level: &ServiceLevel, version: i64) -> StoreResult<()> {
    execute!(
        tx,
        "update service_level set answer = $1, first_reminder = $2, second_reminder = $3, supervisor = $4, expires = $5,
           acknowledge = $6, version = version + 1
         where urgency = $7 and version = $8",
        i64::from(level.answer),
        i64::from(level.first_reminder),
        i64::from(level.second_reminder),
        i64::from(level.supervisor),
        i64::from(level.expires),
        i64::from(level.acknowledge),
        urgency.as_str(),
        version,
    )?
    .expect_rows(1)
}

fn level(numbers: [i64; 6]) -> ServiceLevel {
    // What the form lets through fits.
    let [acknowledge, answer, first_reminder, second_reminder, supervisor, expires] =
        numbers.map(|n| u32::try_from(n).unwrap_or(u32::MAX));
    ServiceLevel { acknowledge, answer, first_reminder, second_reminder, supervisor, expires }
}
