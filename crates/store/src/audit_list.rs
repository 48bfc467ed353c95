//! The log as somebody reads it: a page of entries with the names behind the ids, by user, case, verb and day.
//!
//! A log grows for years. Each question reaches its entries through an index, or looks at a bounded part of the log
//! and says where it stopped.

use chrono::{DateTime, Utc};
use domain::audit::Act;
use uuid::Uuid;

use crate::audit::Entry;
use crate::like::escaped;
use crate::{Db, StoreResult};

/// How much of the log one page looks at when no index leads to its entries.
const STRETCH: i64 = 100_000;

/// What a page asks for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Entries of one user.
    pub user: Option<Uuid>,
    /// Entries of one case.
    pub case: Option<Uuid>,
    /// Entries of one office.
    pub office: Option<Uuid>,
    /// Entries whose verb begins so: one verb, or a family (`case.`).
    pub action: Option<String>,
    /// Whether something was read or changed.
    pub act: Option<Act>,
    /// Entries since this instant.
    pub from: Option<DateTime<Utc>>,
    /// Entries before this instant.
    pub to: Option<DateTime<Utc>>,
    /// Entries before this position (keyset).
    pub before: Option<i64>,
    /// What its reader must not learn.
    pub held_back: HeldBack,
}

/// What a reader of the log must not learn: that there is a complaint.
#[derive(Debug, Clone, Default)]
pub struct HeldBack {
    /// Entries about complaints that went around the line at any time.
    pub walled: bool,
    /// Entries about complaints out of which the account with this tag is kept.
    pub tag: Vec<u8>,
}

impl HeldBack {
    fn walled(&self) -> Option<&'static str> {
        self.walled.then_some("held")
    }
}

impl Filter {
    /// Says in a query whether days matter. A bare comparison would tempt a planner to sort the whole log by time.
    fn days(&self) -> Option<&'static str> {
        (self.from.is_some() || self.to.is_some()).then_some("given")
    }
}

/// An entry with names.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Line {
    /// The entry.
    #[sqlx(flatten)]
    pub entry: Entry,
    /// Name of who acted.
    pub user_name: Option<String>,
    /// Code of the case it belongs to.
    pub case_code: Option<String>,
    /// Code of the office it belongs to.
    pub office_code: Option<String>,
    /// Name of the account it is about.
    pub account_name: Option<String>,
}

/// Where a question may find its entries.
struct Span {
    low: i64,
    high: i64,
}

/// The positions between which entries of these days lie. Without days, the whole log.
async fn span(db: &Db, filter: &Filter) -> StoreResult<Span> {
    let before = filter.before.unwrap_or(i64::MAX);
    if filter.days().is_none() {
        return Ok(Span { low: 1, high: before });
    }
    let (low, high): (Option<i64>, Option<i64>) = fetch_one!(
        db,
        (Option<i64>, Option<i64>),
        "select min(seq), max(seq) from audit_entry where at >= $1 and at < $2",
        filter.from.unwrap_or(DateTime::UNIX_EPOCH),
        filter.to.unwrap_or(far()),
    )?;
    Ok(Span { low: low.unwrap_or(1), high: high.map_or(0, |h| h + 1).min(before) })
}

/// Later than anything this program will write, and known to both engines.
fn far() -> DateTime<Utc> {
    DateTime::from_timestamp(253_402_300_799, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// Entries, newest first.
pub async fn list(db: &Db, filter: &Filter, limit: i64) -> StoreResult<Vec<Line>> {
    let span = span(db, filter).await?;
    between(db, filter, &span, limit).await
}

/// One page and where the next begins; nothing after the last. A page may be short and still not the last.
pub async fn page(db: &Db, filter: &Filter, limit: i64) -> StoreResult<(Vec<Line>, Option<i64>)> {
    let mut span = span(db, filter).await?;
    let first = span.low;
    // A user, a case and an office have an index; a verb has none, and one office may have most of the log.
    if (filter.action.is_some() || filter.act.is_some()) && filter.user.is_none() && filter.case.is_none() {
        let (newest, _) = crate::audit::head(db).await?;
        span.low = first.max(span.high.min(newest + 1) - STRETCH);
    }
    let mut lines = between(db, filter, &span, limit + 1).await?;
    let more = usize::try_from(limit).is_ok_and(|l| lines.len() > l);
    if more {
        lines.pop();
        let last = lines.last().map(|l| l.entry.seq);
        return Ok((lines, last));
    }
    Ok((lines, (span.low > first).then_some(span.low)))
}

async fn between(db: &Db, filter: &Filter, span: &Span, limit: i64) -> StoreResult<Vec<Line>> {
    match (filter.case, filter.user, filter.office) {
        (Some(case), user, _) => of_case(db, case, user, filter, span, limit).await,
        (None, Some(user), _) => of_user(db, user, filter, span, limit).await,
        (None, None, Some(office)) => of_office(db, office, filter, span, limit).await,
        (None, None, None) => of_all(db, filter, span, limit).await,
    }
}

async fn of_case(
    db: &Db,
    case: Uuid,
    user: Option<Uuid>,
    filter: &Filter,
    span: &Span,
    limit: i64,
) -> StoreResult<Vec<Line>> {
    fetch_all!(
        db,
        Line,
        "select a.seq, a.at, a.user_id, a.role, a.permission, a.action, a.entity, a.entity_id, a.case_id, a.office_id,
           a.reason, a.detail, a.previous, a.hash,
           u.name as user_name, c.code as case_code, o.code as office_code, t.name as account_name
         from audit_entry a left join app_user u on u.id = a.user_id left join case_file c on c.id = a.case_id
           left join office o on o.id = a.office_id left join app_user t on t.id = a.entity_id
         where a.case_id = $1 and a.seq >= $2 and a.seq < $3
           and (cast($4 as text) is null or a.user_id = $5)
           and (cast($6 as text) is null or a.action like $6 escape '!')
           and (cast($7 as text) is null or (a.at >= $8 and a.at < $9))
           and (cast($11 as text) is null or a.office_id = $12)
           and (cast($15 as text) is null or a.act = $15)
           and not exists (select 1 from feedback f where f.id = a.entity_id
             and ((f.walled and cast($13 as text) is not null)
               or exists (select 1 from feedback_barred b where b.feedback_id = f.id and b.tag = $14)))
         order by a.seq desc limit $10",
        case,
        span.low,
        span.high,
        user.map(|_| "given"),
        user,
        pattern(filter),
        filter.days(),
        filter.from.unwrap_or(DateTime::UNIX_EPOCH),
        filter.to.unwrap_or(far()),
        limit,
        filter.office.map(|_| "given"),
        filter.office,
        filter.held_back.walled(),
        &filter.held_back.tag,
        filter.act.map(Act::as_str),
    )
}

async fn of_user(db: &Db, user: Uuid, filter: &Filter, span: &Span, limit: i64) -> StoreResult<Vec<Line>> {
    fetch_all!(
        db,
        Line,
        "select a.seq, a.at, a.user_id, a.role, a.permission, a.action, a.entity, a.entity_id, a.case_id, a.office_id,
           a.reason, a.detail, a.previous, a.hash,
           u.name as user_name, c.code as case_code, o.code as office_code, t.name as account_name
         from audit_entry a left join app_user u on u.id = a.user_id left join case_file c on c.id = a.case_id
           left join office o on o.id = a.office_id left join app_user t on t.id = a.entity_id
         where a.user_id = $1 and a.seq >= $2 and a.seq < $3
           and (cast($4 as text) is null or a.action like $4 escape '!')
           and (cast($5 as text) is null or (a.at >= $6 and a.at < $7))
           and (cast($9 as text) is null or a.office_id = $10)
           and (cast($13 as text) is null or a.act = $13)
           and not exists (select 1 from feedback f where f.id = a.entity_id
             and ((f.walled and cast($11 as text) is not null)
               or exists (select 1 from feedback_barred b where b.feedback_id = f.id and b.tag = $12)))
         order by a.seq desc limit $8",
        user,
        span.low,
        span.high,
        pattern(filter),
        filter.days(),
        filter.from.unwrap_or(DateTime::UNIX_EPOCH),
        filter.to.unwrap_or(far()),
        limit,
        filter.office.map(|_| "given"),
        filter.office,
        filter.held_back.walled(),
        &filter.held_back.tag,
        filter.act.map(Act::as_str),
    )
}

async fn of_office(db: &Db, office: Uuid, filter: &Filter, span: &Span, limit: i64) -> StoreResult<Vec<Line>> {
    fetch_all!(
        db,
        Line,
        "select a.seq, a.at, a.user_id, a.role, a.permission, a.action, a.entity, a.entity_id, a.case_id, a.office_id,
           a.reason, a.detail, a.previous, a.hash,
           u.name as user_name, c.code as case_code, o.code as office_code, t.name as account_name
         from audit_entry a left join app_user u on u.id = a.user_id left join case_file c on c.id = a.case_id
           left join office o on o.id = a.office_id left join app_user t on t.id = a.entity_id
         where a.office_id = $1 and a.seq >= $2 and a.seq < $3
           and (cast($4 as text) is null or a.action like $4 escape '!')
           and (cast($5 as text) is null or (a.at >= $6 and a.at < $7))
           and (cast($11 as text) is null or a.act = $11)
           and not exists (select 1 from feedback f where f.id = a.entity_id
             and ((f.walled and cast($9 as text) is not null)
               or exists (select 1 from feedback_barred b where b.feedback_id = f.id and b.tag = $10)))
         order by a.seq desc limit $8",
        office,
        span.low,
        span.high,
        pattern(filter),
        filter.days(),
        filter.from.unwrap_or(DateTime::UNIX_EPOCH),
        filter.to.unwrap_or(far()),
        limit,
        filter.held_back.walled(),
        &filter.held_back.tag,
        filter.act.map(Act::as_str),
    )
}

async fn of_all(db: &Db, filter: &Filter, span: &Span, limit: i64) -> StoreResult<Vec<Line>> {
    fetch_all!(
        db,
        Line,
        "select a.seq, a.at, a.user_id, a.role, a.permission, a.action, a.entity, a.entity_id, a.case_id, a.office_id,
           a.reason, a.detail, a.previous, a.hash,
           u.name as user_name, c.code as case_code, o.code as office_code, t.name as account_name
         from audit_entry a left join app_user u on u.id = a.user_id left join case_file c on c.id = a.case_id
           left join office o on o.id = a.office_id left join app_user t on t.id = a.entity_id
         where a.seq >= $1 and a.seq < $2
           and (cast($3 as text) is null or a.action like $3 escape '!')
           and (cast($4 as text) is null or (a.at >= $5 and a.at < $6))
           and (cast($10 as text) is null or a.act = $10)
           and not exists (select 1 from feedback f where f.id = a.entity_id
             and ((f.walled and cast($8 as text) is not null)
               or exists (select 1 from feedback_barred b where b.feedback_id = f.id and b.tag = $9)))
         order by a.seq desc limit $7",
        span.low,
        span.high,
        pattern(filter),
        filter.days(),
        filter.from.unwrap_or(DateTime::UNIX_EPOCH),
        filter.to.unwrap_or(far()),
        limit,
        filter.held_back.walled(),
        &filter.held_back.tag,
        filter.act.map(Act::as_str),
    )
}

/// Verbs hold an underscore, which means something to `like`.
fn pattern(filter: &Filter) -> Option<String> {
    filter.action.as_ref().map(|a| format!("{}%", escaped(a)))
}

/// One entry, unless it is held back.
pub async fn find(db: &Db, seq: i64, held_back: HeldBack) -> StoreResult<Option<Line>> {
    let filter = Filter { before: seq.checked_add(1), held_back, ..Filter::default() };
    Ok(list(db, &filter, 1).await?.into_iter().find(|l| l.entry.seq == seq))
}

/// People who act, for a filter: id and name, by name.
pub async fn users(db: &Db) -> StoreResult<Vec<(Uuid, String)>> {
    fetch_all!(db, (Uuid, String), "select id, name from app_user order by name, id")
}
