//! Who read and changed what in a case. Whoever works on the case may know who else looked at it.

use chrono::{DateTime, Utc};
use domain::authz::{Facts, Permission, Role};
use domain::case::{CaseStatus, RevealReason};
use serde_json::Value;
use store::case_history::{HistoryLine, Known};

use super::find;
use crate::access::Sight;
use crate::{Ctx, ServiceResult};

/// Entries of one page.
const ENTRIES: usize = 50;

/// An entry of the log of a case.
#[derive(Debug, Clone)]
pub struct Logged {
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the user; nobody is an automatic task.
    pub who: Option<String>,
    /// The role that allowed it.
    pub role: Option<Role>,
    /// The verb, such as `case.read`.
    pub action: String,
    /// Why an identity was shown.
    pub reveal_reason: Option<RevealReason>,
    /// Why, in somebody's words.
    pub reason: Option<String>,
    /// The status before and after.
    pub moved: Option<(CaseStatus, CaseStatus)>,
    /// Whether the identity was on the page.
    pub identity_shown: bool,
}

/// One page of the log.
#[derive(Debug, Clone)]
pub struct History {
    /// Entries, newest first.
    pub entries: Vec<Logged>,
    /// Where older entries begin.
    pub older: Option<i64>,
    /// Who else may look at the case now.
    pub visitors: Vec<Sight>,
}

/// The log of a case; `before` turns the page. The head of the page has logged the reading.
pub async fn history(ctx: &Ctx, code: &str, before: Option<i64>) -> ServiceResult<History> {
    let (case, _) = find(ctx, code, Permission::CaseRead).await?;
    // Without the visit: whoever looks for a time does not learn that there are such entries.
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let may = |permission| ctx.require(permission, &facts).is_ok();
    let known = Known {
        safety: may(Permission::AssociationRead),
        screening: may(Permission::ScreeningRead),
        wellbeing: may(Permission::WellbeingRead),
        protocol: may(Permission::WellbeingSafety),
    };
    let mut lines = store::case_history::of_case(ctx.db(), case.id, known, before, ENTRIES as i64 + 1).await?;
    let more = lines.len() > ENTRIES;
    lines.truncate(ENTRIES);
    let older = lines.last().filter(|_| more).map(|l| l.seq);
    let visitors = store::access_sight::sights(ctx.db(), case.id, ctx.now).await?;
    Ok(History { entries: lines.into_iter().map(read).collect(), older, visitors })
}

fn read(line: HistoryLine) -> Logged {
    let detail: Value = serde_json::from_str(&line.detail).unwrap_or_default();
    let status = |name: &str| detail.get(name).and_then(Value::as_str).and_then(|s| s.parse().ok());
    let reveal_reason = line.reason.as_deref().and_then(|r| r.parse().ok());
    Logged {
        at: line.at,
        who: line.who,
        role: line.role.as_deref().and_then(|r| r.parse().ok()),
        moved: status("from").zip(status("to")),
        identity_shown: detail.get("identity").and_then(Value::as_str) == Some("shown"),
        reason: line.reason.filter(|_| reveal_reason.is_none()),
        reveal_reason,
        action: line.action,
    }
}
