//! The timeline of a case: written once, never changed.

use chrono::{DateTime, Utc};
use domain::case::{CaseEventKind, CaseStatus};
use domain::id::{CaseId, OrganisationId, UserId};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreResult, Tx};

/// Something that happened.
#[derive(Debug, Clone)]
pub struct CaseEvent {
    /// Its id.
    pub id: Uuid,
    /// To which case.
    pub case: CaseId,
    /// When.
    pub at: DateTime<Utc>,
    /// Which user did it.
    pub by_user: Option<UserId>,
    /// Which provider did it.
    pub by_organisation: Option<OrganisationId>,
    /// What.
    pub kind: CaseEventKind,
    /// A number to show, e.g. of a referral or session.
    pub reference: Option<String>,
    /// Facts for the sentence; never class X, never the name of a person. Understood by the page: `text` (shown as
    /// written), `from` and `to` (statuses), `reason`, `caseworker` (name of a colleague), `office`
    /// and `transfer` (a reason) of a move to another office, `answers` (of a consent).
    pub detail: serde_json::Value,
}

/// Adds to timelines.
pub async fn append(tx: &mut Tx, new: &[CaseEvent]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into case_event (id, case_id, at, by_user, by_organisation, kind, reference, detail)",
        new,
        |e| e.id,
        e.case.0,
        e.at,
        e.by_user.map(|u| u.0),
        e.by_organisation.map(|o| o.0),
        e.kind.as_str(),
        &e.reference,
        Json(&e.detail),
    )
}

/// An entry with the names to show.
#[derive(Debug, Clone)]
pub struct TimelineEntry {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: CaseEventKind,
    /// A number to show.
    pub reference: Option<String>,
    /// Facts for the sentence.
    pub detail: serde_json::Value,
    /// Who: a user's or an organisation's name.
    pub by: Option<String>,
}

#[derive(sqlx::FromRow)]
struct TimelineRow {
    id: Uuid,
    at: DateTime<Utc>,
    kind: String,
    reference: Option<String>,
    detail: Json<serde_json::Value>,
    by_name: Option<String>,
}

/// A move of a case from one status to another.
#[derive(Debug, Clone)]
pub struct Move {
    /// When.
    pub at: DateTime<Utc>,
    /// Who moved it.
    pub by: Option<UserId>,
    /// Where to.
    pub to: CaseStatus,
}

type MoveRow = (DateTime<Utc>, Option<Uuid>, Json<serde_json::Value>);

/// Every move of a case, oldest first.
pub async fn moves(mut src: impl Source, case: CaseId) -> StoreResult<Vec<Move>> {
    let rows: Vec<MoveRow> = fetch_all!(
        src,
        MoveRow,
        "select at, by_user, detail
         from case_event where case_id = $1 and kind = 'status_changed' order by at, id",
        case.0,
    )?;
    rows.into_iter()
        .map(|(at, by, detail)| {
            let to = detail.get("to").and_then(|v| v.as_str()).unwrap_or_default();
            Ok(Move { at, by: by.map(UserId), to: stored("case_event.detail", to)? })
        })
        .collect()
}

/// The timeline of a case, newest first; `before` is the keyset.
pub async fn of_case(
    mut src: impl Source,
    case: CaseId,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> StoreResult<Vec<TimelineEntry>> {
    let (at, id) = before.unwrap_or((DateTime::<Utc>::MAX_UTC, Uuid::max()));
    // PostgreSQL's range ends before chrono's.
    let at = at.min(DateTime::from_timestamp(253_402_300_799, 0).unwrap_or(at));
    let rows: Vec<TimelineRow> = fetch_all!(
        src,
        TimelineRow,
        "select e.id, e.at, e.kind, e.reference, e.detail, coalesce(u.name, o.name) as by_name
         from case_event e
         left join app_user u on u.id = e.by_user
         left join organisation o on o.id = e.by_organisation
         where e.case_id = $1 and (e.at, e.id) < ($2, $3)
         order by e.at desc, e.id desc limit $4",
        case.0,
        at,
        id,
        limit,
    )?;
    rows.into_iter()
        .map(|r| {
            Ok(TimelineEntry {
                id: r.id,
                at: r.at,
                kind: stored("case_event.kind", &r.kind)?,
                reference: r.reference,
                detail: r.detail.0,
                by: r.by_name,
            })
        })
        .collect()
}

/// Whether this user opened the case, or found that it belongs behind another wall.
pub async fn handed_over_by(mut src: impl Source, case: CaseId, user: UserId) -> StoreResult<bool> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "select cast(1 as bigint) from case_event where case_id = $1 and kind in ($2, $4, $5) and by_user = $3 limit 1",
        case.0,
        CaseEventKind::Opened.as_str(),
        user.0,
        CaseEventKind::ChildFound.as_str(),
        CaseEventKind::AdultFound.as_str(),
    )?;
    Ok(row.is_some())
}
