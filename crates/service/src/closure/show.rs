//! What the page "End the case" shows.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Facts, Permission};
use domain::case::{CaseStatus, ClosureCheck, ClosureReason, ClosureStatement};
use domain::follow_up::Attempts;
use domain::intake::Occasion;
use serde_json::json;
use store::case::Case;
use store::closure::{Closure, STATEMENT, WORDS};

use super::checklist::{CheckLine, Record};
use super::decide::may_close;
use crate::case::find;
use crate::{Ctx, ServiceResult};

/// A proposal that waits, or the one by which the case was closed.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Why, as everybody on the case may read it.
    pub reason: ClosureReason,
    /// The whole statement, for who may read it.
    pub statement: Option<ClosureStatement>,
    /// When the person died.
    pub died_on: Option<NaiveDate>,
    /// Name of who proposed it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether the actor proposed it.
    pub own: bool,
    /// The checklist of its reason; nothing for who may not know the reason.
    pub lines: Vec<CheckLine>,
    /// Who closed the case and when.
    pub closed: Option<(String, DateTime<Utc>)>,
    /// What whoever closed it said, for who may read it.
    pub words: Option<String>,
    /// What was missing when it was closed all the same.
    pub missing: Vec<ClosureCheck>,
    /// Until when the record is kept.
    pub keep_until: Option<NaiveDate>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ClosurePage {
    /// Code of the case.
    pub code: String,
    /// Version of the case.
    pub version: i64,
    /// Where it stands.
    pub status: CaseStatus,
    /// Today in the office.
    pub today: NaiveDate,
    /// What the record says of every computed check.
    pub record: Vec<CheckLine>,
    /// What failed since the person was last seen or spoken to.
    pub attempts: Attempts,
    /// The proposal.
    pub proposal: Option<Proposal>,
    /// Whether a proposal can be made.
    pub may_propose: bool,
    /// Whether the actor may decide on the proposal.
    pub may_close: bool,
    /// How many steps about the situation at the end were asked.
    pub exit_asked: usize,
    /// Until when the record is kept if the case is closed today.
    pub keep_until: NaiveDate,
}

/// The page for who may move the case on. The read is on record, and whether a statement was opened.
pub async fn page(ctx: &Ctx, code: &str) -> ServiceResult<ClosurePage> {
    let (case, grant) = find(ctx, code, Permission::CaseStatus).await?;
    let mut record = Record::of(ctx, ctx.db(), &case).await?;
    let ended = matches!(case.status, CaseStatus::ClosurePending | CaseStatus::Closed);
    let closure = if ended { store::closure::of_case(ctx.db(), case.id).await? } else { None };
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    record.protocol_waits &= ctx.require(Permission::WellbeingSafety, &facts).is_ok();
    let sealed = closure.as_ref().is_some_and(|c| c.reason == ClosureReason::Sealed);
    let own = closure.as_ref().is_some_and(|c| c.proposed_by == ctx.user());
    // What cannot harm is for everybody on the case.
    let opens = !sealed || own || ctx.require(Permission::AssociationRead, &facts).is_ok();
    let proposal = match closure {
        Some(closure) => Some(proposal(ctx, &case, &record, closure, opens).await?),
        None => None,
    };
    let entry = ctx.audit("closure.read", "case", Some(case.id.0)).case(case.id, case.office);
    ctx.log_read(grant, entry.detail(json!({ "sealed": sealed && opens }))).await?;
    Ok(ClosurePage {
        record: ClosureCheck::ALL
            .iter()
            .filter(|c| record.shows(**c))
            .map(|c| CheckLine { check: *c, holds: record.holds(*c, &[]) })
            .collect(),
        attempts: record.attempts,
        may_propose: case.status.can_become(CaseStatus::ClosurePending),
        may_close: case.status == CaseStatus::ClosurePending && may_close(ctx, &case).is_ok() && !own,
        exit_asked: crate::intake::asked(ctx.db(), &case, Occasion::Exit).await?,
        proposal,
        keep_until: ctx.app.programme.snapshot().rules.kept_until(ctx.today()),
        today: ctx.today(),
        version: case.version,
        status: case.status,
        code: case.code,
    })
}

async fn proposal(ctx: &Ctx, case: &Case, record: &Record, c: Closure, opens: bool) -> ServiceResult<Proposal> {
    let sealer = &ctx.app.sealer;
    let statement = opens.then(|| sealer.open::<ClosureStatement>(STATEMENT, c.id, &c.statement)).transpose()?;
    let words = c.decision_words.as_ref().filter(|_| opens);
    let by = store::user::by_id(ctx.db(), c.proposed_by).await?.map(|u| u.name).unwrap_or_default();
    let waits = case.status == CaseStatus::ClosurePending;
    let lines = statement.as_ref().filter(|_| waits).map(|s| record.lines(s.reason, &c.said));
    Ok(Proposal {
        reason: c.reason,
        words: words.map(|w| sealer.open(WORDS, c.id, w)).transpose()?,
        statement,
        died_on: c.died_on,
        by,
        at: c.proposed_at,
        own: c.proposed_by == ctx.user(),
        lines: lines.unwrap_or_default(),
        closed: c.decided_by.zip(c.decided_at),
        missing: c.missing,
        keep_until: c.keep_until,
    })
}
