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

/// What of the log somebody may know to be there.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// Notes about safety.
    pub safety: bool,
    /// What the national authority wrote.
    pub screening: bool,
    /// Questions about wellbeing.
    pub wellbeing: bool,
    /// The safety protocol, which is a part of them.
    pub protocol: bool,
}

/// The log of a case, newest first, as far as the reader may know of it; `before` is the keyset.
pub async fn of_case(
    mut src: impl Source,
    case: CaseId,
    known: Known,
    before: Option<i64>,
    limit: i64,
) -> StoreResult<Vec<HistoryLine>> {
    fetch_all!(
        src,
        HistoryLine,
        "select a.seq, a.at, u.name as who, a.role, a.action, a.entity, a.reason, a.detail
         from audit_entry a left join app_user u on u.id = a.user_id
         where a.case_id = $1 and a.seq < $2
           and ($4 or a.action not like 'safety.%') and ($5 or a.action not like 'screening.%')
           and ($6 or a.action not like 'wellbeing.%' or ($7 and a.action like 'wellbeing.safety%'))
         order by a.seq desc limit $3",
        case.0,
        before.unwrap_or(i64::MAX),
        limit,
        known.safety,
        known.screening,
        known.wellbeing,
        known.protocol,
    )
}
