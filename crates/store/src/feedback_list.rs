//! What lies at a desk. No list opens what is sealed; whoever something is about finds nothing of it.

use chrono::{DateTime, Utc};
use domain::feedback::{Category, Channel, Desk, Shelf, State};
use domain::id::OfficeId;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult};

/// One line of a list: nothing of what was said.
#[derive(Debug, Clone)]
pub struct FeedbackLine {
    /// Its number.
    pub reference: String,
    /// Name of the office.
    pub office: Option<String>,
    /// How it came.
    pub channel: Channel,
    /// What it is about; nothing where that is protected.
    pub category: Option<Category>,
    /// Who has it.
    pub desk: Desk,
    /// Where it stands.
    pub state: State,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// What is due next.
    pub due: DateTime<Utc>,
    /// Whether nobody did in time what was due.
    pub late: bool,
    /// Whether the person added something since staff last did anything.
    pub news: bool,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    reference: String,
    office: Option<String>,
    channel: String,
    category: Option<String>,
    desk: String,
    state: String,
    received_at: DateTime<Utc>,
    acknowledge_by: DateTime<Utc>,
    resolve_by: DateTime<Utc>,
    late: bool,
    last: Option<String>,
}

impl TryFrom<LineRow> for FeedbackLine {
    type Error = StoreError;
    fn try_from(r: LineRow) -> StoreResult<FeedbackLine> {
        let state: State = stored("feedback.state", &r.state)?;
        Ok(FeedbackLine {
            reference: r.reference,
            office: r.office,
            channel: stored("feedback.channel", &r.channel)?,
            category: stored_opt("feedback.category", r.category.as_deref())?,
            desk: stored("feedback.desk", &r.desk)?,
            due: if state == State::New { r.acknowledge_by } else { r.resolve_by },
            state,
            received_at: r.received_at,
            late: r.late,
            news: r.last.as_deref() == Some("said"),
        })
    }
}

/// A desk whose list is asked for.
#[derive(Debug, Clone, Copy)]
pub struct At {
    /// Which.
    pub desk: Desk,
    /// Of which office; of every office where there is none.
    pub office: Option<OfficeId>,
    /// Not what is about this office.
    pub except: Option<OfficeId>,
    /// Only what nobody dealt with in time.
    pub late_only: bool,
}

/// What lies at a desk, without what the account with this tag is kept out of: open ones by what is due, ended ones by
/// when they came, also what was put away.
pub async fn list(
    mut src: impl Source,
    at: At,
    shelf: Shelf,
    tag: &[u8],
    limit: i64,
) -> StoreResult<Vec<FeedbackLine>> {
    let rows: Vec<LineRow> = fetch_all!(
        src,
        LineRow,
        "select f.reference, o.name as office, f.channel, f.category, f.desk, f.state, f.received_at, f.acknowledge_by,
           f.resolve_by, f.late,
           (select e.what from feedback_event e where e.feedback_id = f.id order by e.at desc, e.id desc limit 1) as last
         from feedback f left join office o on o.id = f.office_id
         where f.desk = $1 and (cast($2 as text) is null or f.office_id = $3)
           and (cast($8 as text) is null or f.office_id is null or f.office_id <> $9)
           and (f.late or not $4) and (f.state in ('new', 'acknowledged')) = $5
           and (f.apart = $10 or not $5)
           and not exists (select 1 from feedback_barred b where b.feedback_id = f.id and b.tag = $6)
         order by case when f.state = 'new' then f.acknowledge_by when f.state = 'acknowledged' then f.resolve_by else null end,
           f.received_at desc, f.id limit $7",
        at.desk.as_str(),
        at.office.map(|_| "given"),
        at.office.map(|o| o.0),
        at.late_only,
        shelf != Shelf::Answered,
        tag,
        limit,
        at.except.map(|_| "given"),
        at.except.map(|o| o.0),
        shelf == Shelf::Apart,
    )?;
    rows.into_iter().map(FeedbackLine::try_from).collect()
}
