//! Follow-ups, numbered in their case and written once, and the calendar by which the next one is planned.

use chrono::{DateTime, NaiveDate, Utc};
use domain::follow_up::{FollowUp, FollowUpCalendar, FollowUpRule};
use domain::id::{CaseId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// Writes a follow-up and gives its number. Follow-ups of one case wait for each other.
pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    case: CaseId,
    f: &FollowUp,
    by: UserId,
    at: DateTime<Utc>,
) -> StoreResult<i64> {
    crate::case::hold(tx, case).await?;
    let (number,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "select cast(coalesce(max(number), 0) + 1 as bigint) from follow_up where case_id = $1",
        case.0,
    )?;
    execute!(
        tx,
        "insert into follow_up (id, case_id, number, made_on, channel, contact, absence, situation, activity, summary,
           next_on, made_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        id,
        case.0,
        number,
        f.made_on,
        f.channel.as_str(),
        f.contact.as_str(),
        f.absence.map(|a| a.as_str()),
        f.situation.map(|s| s.as_str()),
        f.activity.map(|a| a.as_str()),
        &f.summary,
        f.next_on,
        by.0,
        at,
    )?
    .expect_rows(1)?;
    Ok(number)
}

/// A follow-up as stored.
#[derive(Debug, Clone)]
pub struct FollowUpRow {
    /// Its id.
    pub id: Uuid,
    /// Its number in the case.
    pub number: i64,
    /// What was recorded.
    pub follow_up: FollowUp,
    /// Name of whoever made it.
    pub made_by: String,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    made_on: NaiveDate,
    channel: String,
    contact: String,
    absence: Option<String>,
    situation: Option<String>,
    activity: Option<String>,
    summary: String,
    next_on: Option<NaiveDate>,
    made_by: String,
    recorded_at: DateTime<Utc>,
}

impl TryFrom<Row> for FollowUpRow {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<FollowUpRow> {
        Ok(FollowUpRow {
            id: r.id,
            number: r.number,
            follow_up: FollowUp {
                made_on: r.made_on,
                channel: stored("follow_up.channel", &r.channel)?,
                contact: stored("follow_up.contact", &r.contact)?,
                absence: stored_opt("follow_up.absence", r.absence.as_deref())?,
                situation: stored_opt("follow_up.situation", r.situation.as_deref())?,
                activity: stored_opt("follow_up.activity", r.activity.as_deref())?,
                summary: r.summary,
                next_on: r.next_on,
            },
            made_by: r.made_by,
            recorded_at: r.recorded_at,
        })
    }
}

/// Follow-ups of a case, newest first; `before` is the number to go on from.
pub async fn of_case(
    mut src: impl Source,
    case: CaseId,
    before: Option<i64>,
    limit: i64,
) -> StoreResult<Vec<FollowUpRow>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select f.id, f.number, f.made_on, f.channel, f.contact, f.absence, f.situation, f.activity, f.summary, f.next_on,
           coalesce(u.name, '') as made_by, f.recorded_at
         from follow_up f
         left join app_user u on u.id = f.made_by
         where f.case_id = $1 and f.number < $2
         order by f.number desc limit $3",
        case.0,
        before.unwrap_or(i64::MAX),
        limit,
    )?;
    rows.into_iter().map(FollowUpRow::try_from).collect()
}

/// The calendar with its version. What no programme decided on is as usual.
pub async fn calendar(mut src: impl Source) -> StoreResult<(FollowUpCalendar, i64)> {
    let (version,): (i64,) = fetch_one!(src, (i64,), "select version from follow_up_calendar where id = 1")?;
    let rows: Vec<(String, i64)> = fetch_all!(src, (String, i64), "select rule, days from follow_up_days")?;
    // A rule that went with another version of the program says nothing.
    let days = rows.into_iter().filter_map(|(rule, days)| Some((rule.parse().ok()?, u32::try_from(days).ok()?)));
    Ok((FollowUpCalendar::of(days), version))
}

/// Changes the calendar of version `version`.
pub async fn set_calendar(tx: &mut Tx, calendar: &FollowUpCalendar, version: i64) -> StoreResult<()> {
    execute!(tx, "update follow_up_calendar set version = version + 1 where id = 1 and version = $1", version)?
        .expect_rows(1)?;
    for rule in FollowUpRule::ALL {
        execute!(
            tx,
            "insert into follow_up_days (rule, days) values ($1, $2)
             on conflict (rule) do update set days = excluded.days",
            rule.as_str(),
            i64::from(calendar.days(*rule)),
        )?
        .any();
    }
    Ok(())
}
