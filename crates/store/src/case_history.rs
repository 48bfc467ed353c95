//! The log of one case: who read and changed what, when and why.

use chrono::{DateTime, Utc};
use domain::id::CaseId;

use crate::StoreResult;
use crate::db::Source;

/// An entry with the name to show.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct HistoryLine {
    /// Position in the log.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the user; nobody is an automatic task.
    pub who: Option<String>,
    /// The role that allowed it, as a code.
    pub role: Option<String>,
    /// The verb, such as `case.read`.
    pub action: String,
    /// The kind of record.
    pub entity: String,
    /// Why, where somebody had to say.
    pub reason: Option<String>,
    /// Facts about the change, JSON.
    pub detail: String,
}

/// The log of a case, newest first; `before` is the keyset.
pub async fn of_case(
    mut src: impl Source,
    case: CaseId,
    before: Option<i64>,
    limit: i64,
) -> StoreResult<Vec<HistoryLine>> {
    fetch_all!(
        src,
        HistoryLine,
        "select a.seq, a.at, u.name as who, a.role, a.action, a.entity, a.reason, a.detail
         from audit_entry a left join app_user u on u.id = a.user_id
         where a.case_id = $1 and a.seq < $2
         order by a.seq desc limit $3",
        case.0,
        before.unwrap_or(i64::MAX),
        limit,
    )
}
