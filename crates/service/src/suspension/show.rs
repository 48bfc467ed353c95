//! What the page "Suspend benefits" shows.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Facts, Permission};
use domain::case::CaseStatus;
use domain::person::Language;
use domain::suspension::{AppealOutcome, Hearing, SuspensionReason, SuspensionState, Told, appeal_until};
use store::suspension::{APPEAL_DECISION_WORDS, APPEAL_WORDS, DECISION_WORDS, Suspension, WORDS};
use uuid::Uuid;

use super::calendar;
use super::decide::may_decide;
use crate::case::find;
use crate::{Ctx, ServiceResult};

/// A suspension with its words.
#[derive(Debug, Clone)]
pub struct Said {
    /// Its id.
    pub id: Uuid,
    /// Where it stands.
    pub state: SuspensionState,
    /// Why.
    pub reason: SuspensionReason,
    /// What happened.
    pub words: String,
    /// Whether the person was heard before.
    pub hearing: Hearing,
    /// When.
    pub heard_on: Option<NaiveDate>,
    /// When it ends, at the latest.
    pub ends_on: NaiveDate,
    /// Who proposed it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether the actor did.
    pub own: bool,
    /// Who decided, and when.
    pub decided: Option<(String, DateTime<Utc>)>,
    /// Why.
    pub decision: Option<String>,
    /// How the person was told.
    pub told: Option<Told>,
    /// The last day for an appeal.
    pub appeal_until: Option<NaiveDate>,
    /// When the person appealed, and what the person says.
    pub appeal: Option<(NaiveDate, String)>,
    /// What was decided on it, and why.
    pub outcome: Option<(AppealOutcome, String)>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct SuspensionPage {
    /// Code of the case.
    pub code: String,
    /// Version of the case.
    pub version: i64,
    /// Today in the office.
    pub today: NaiveDate,
    /// The language in which to speak to the person.
    pub language: Language,
    /// The newest suspension.
    pub said: Option<Said>,
    /// Whether one can be proposed.
    pub may_propose: bool,
    /// Whether the actor may decide on the proposal, or end what runs.
    pub may_decide: bool,
    /// Whether the actor may decide on the appeal.
    pub may_decide_appeal: bool,
}

/// The page for who may move the case on. The read is on record.
pub async fn page(ctx: &Ctx, code: &str) -> ServiceResult<SuspensionPage> {
    let (case, grant) = find(ctx, code, Permission::CaseStatus).await?;
    let newest = store::suspension::newest(ctx.db(), case.id).await?;
    let entry = ctx.audit("suspension.read", "case", Some(case.id.0)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    let language = store::case_head::contact_language(ctx.db(), case.id).await?;
    let open = |s: &Suspension| matches!(s.state, SuspensionState::Proposed | SuspensionState::Running);
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let third = newest.as_ref().is_some_and(|s| s.proposed_by != ctx.user() && s.decided_by != Some(ctx.user()));
    let until = match newest.as_ref().and_then(|s| s.told) {
        Some(told) => Some(appeal_until(&calendar(ctx.db(), &case, told.on).await?, told.on)),
        None => None,
    };
    Ok(SuspensionPage {
        version: case.version,
        today: ctx.today(),
        language: language.parse().unwrap_or(Language::Fra),
        may_propose: case.status.can_become(CaseStatus::Suspended)
            && case.status != CaseStatus::ClosurePending
            && !newest.as_ref().is_some_and(open),
        may_decide: may_decide(ctx, &case).is_ok(),
        may_decide_appeal: third && ctx.require(Permission::SuspensionAppeal, &facts).is_ok(),
        said: match newest {
            Some(s) => Some(said(ctx, s, until).await?),
            None => None,
        },
        code: case.code,
    })
}

async fn said(ctx: &Ctx, s: Suspension, appeal_until: Option<NaiveDate>) -> ServiceResult<Said> {
    let sealer = &ctx.app.sealer;
    let open =
        |column, sealed: &Option<Vec<u8>>| sealed.as_ref().map(|w| sealer.open::<String>(column, s.id, w)).transpose();
    let by = store::user::by_id(ctx.db(), s.proposed_by).await?.map(|u| u.name).unwrap_or_default();
    let decider = match s.decided_by {
        Some(user) => store::user::by_id(ctx.db(), user).await?.map(|u| u.name),
        None => None,
    };
    Ok(Said {
        id: s.id,
        state: s.state,
        reason: s.reason,
        words: sealer.open(WORDS, s.id, &s.words)?,
        hearing: s.hearing,
        heard_on: s.heard_on,
        ends_on: s.ends_on,
        by,
        at: s.proposed_at,
        own: s.proposed_by == ctx.user(),
        decided: decider.zip(s.decided_at),
        decision: open(DECISION_WORDS, &s.decision_words)?,
        told: s.told,
        appeal_until,
        appeal: s.appealed_on.zip(open(APPEAL_WORDS, &s.appeal_words)?),
        outcome: s.appeal_outcome.zip(open(APPEAL_DECISION_WORDS, &s.appeal_decision_words)?),
    })
}
