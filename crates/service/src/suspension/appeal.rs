//! An appeal: written down by whoever has the case, decided by somebody who did neither propose nor decide.

use chrono::NaiveDate;
use domain::authz::{Compartment, Facts, Grant, Permission};
use domain::case::TaskKind;
use domain::id::OfficeId;
use domain::suspension::{
    AppealDecisionForm, AppealForm, AppealOutcome, SuspensionReason, SuspensionState, appeal_until, decide_by, look_on,
};
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::suspension::{APPEAL_DECISION_WORDS, APPEAL_WORDS, Suspension, WORDS};
use store::suspension_list::Waiting;
use uuid::Uuid;

use super::end::lift;
use super::{calendar, standing};
use crate::case::{self, to_do};
use crate::{Ctx, ServiceError, ServiceResult};

/// Appeals on one page.
const ROWS: i64 = 50;

/// Writes an appeal down and gives the case's code.
pub async fn appeal(ctx: &Ctx, form: &AppealForm) -> ServiceResult<String> {
    let (case, grant) = case::find(ctx, &form.code, Permission::CaseStatus).await?;
    let appeal = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, appeal.command, "suspension.appeal", ctx.now).await? {
        return Ok(code);
    }
    let suspension = standing(&mut tx, &case, SuspensionState::Running).await?;
    let office = calendar(&mut tx, &case, suspension.told.map_or(appeal.on, |t| t.on)).await?;
    let late = suspension.told.is_some_and(|told| appeal.on > appeal_until(&office, told.on));
    let early = suspension.decided_at.is_some_and(|at| appeal.on < ctx.local_date(at));
    if late || early {
        return Err(ServiceError::field("appealed_on", if late { "error-appeal-late" } else { "error-appeal-early" }));
    }
    let due_on = decide_by(&office, ctx.today());
    let words = ctx.app.sealer.seal(APPEAL_WORDS, suspension.id, &appeal.words)?;
    store::suspension::appeal(&mut tx, suspension.id, appeal.on, &words, due_on).await?;
    to_do(ctx, &mut tx, &case, TaskKind::AppealDecide, Some(suspension.id), due_on).await?;
    finish(&mut tx, appeal.command, &case.code).await?;
    tx.commit(ctx.audit("suspension.appealed", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

/// An appeal as whoever decides on it sees it: no name and no code.
#[derive(Debug, Clone)]
pub struct AppealPage {
    /// Id of the suspension.
    pub id: Uuid,
    /// Name of the office.
    pub office: String,
    /// Why benefits are suspended.
    pub reason: SuspensionReason,
    /// What happened.
    pub words: String,
    /// What the person says.
    pub appeal: String,
    /// When it ends as it stands.
    pub ends_on: NaiveDate,
    /// The last day for deciding.
    pub appeal_by: NaiveDate,
    /// Whether the actor may decide: they did neither propose nor decide before.
    pub may_decide: bool,
}

/// The appeal that waits, for who may decide on appeals there.
async fn find(ctx: &Ctx, id: &str) -> ServiceResult<(Suspension, Case, Grant)> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let suspension = store::suspension::by_id(ctx.db(), id).await?.ok_or(ServiceError::NotFound)?;
    let case = store::case::by_id(ctx.db(), suspension.case).await?.ok_or(ServiceError::NotFound)?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let grant = ctx.require(Permission::SuspensionAppeal, &facts).map_err(|_| ServiceError::NotFound)?;
    Ok((suspension, case, grant))
}

fn is_third(ctx: &Ctx, s: &Suspension) -> bool {
    s.proposed_by != ctx.user() && s.decided_by != Some(ctx.user())
}

fn waits(s: &Suspension) -> bool {
    s.state == SuspensionState::Running && s.appealed_on.is_some() && s.appeal_outcome.is_none()
}

/// The page of an appeal that waits. That its words were opened is on record.
pub async fn appeal_page(ctx: &Ctx, id: &str) -> ServiceResult<AppealPage> {
    let (s, case, grant) = find(ctx, id).await?;
    let (words, by) = s.appeal_words.as_ref().zip(s.appeal_by).filter(|_| waits(&s)).ok_or(ServiceError::NotFound)?;
    let entry = ctx.audit("suspension.read", "case", Some(case.id.0)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    let office = store::office::by_id(ctx.db(), case.office).await?.ok_or(ServiceError::NotFound)?;
    Ok(AppealPage {
        id: s.id,
        office: office.name,
        reason: s.reason,
        words: ctx.app.sealer.open(WORDS, s.id, &s.words)?,
        appeal: ctx.app.sealer.open(APPEAL_WORDS, s.id, words)?,
        ends_on: s.ends_on,
        appeal_by: by,
        may_decide: is_third(ctx, &s),
    })
}

/// Decides on an appeal.
pub async fn decide_appeal(ctx: &Ctx, form: &AppealDecisionForm) -> ServiceResult<()> {
    let (s, case, grant) = find(ctx, &form.suspension).await?;
    if !is_third(ctx, &s) {
        return Err(ServiceError::Forbidden);
    }
    let decision = form.parse(ctx.today(), s.ends_on)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = claim(&mut tx, decision.command, "suspension.decide_appeal", ctx.now).await? {
        return Ok(());
    }
    store::case::hold(&mut tx, case.id).await?;
    let case = store::case::by_id(&mut tx, case.id).await?.ok_or(ServiceError::NotFound)?;
    if !waits(&standing(&mut tx, &case, SuspensionState::Running).await?) {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let words = ctx.app.sealer.seal(APPEAL_DECISION_WORDS, s.id, &decision.words)?;
    let ends_on = decision.ends_on.unwrap_or(s.ends_on);
    let who = (ctx.user(), ctx.now);
    store::suspension::decide_appeal(&mut tx, s.id, decision.outcome, &words, ends_on, who).await?;
    let kind = TaskKind::AppealDecide;
    store::task::done(&mut tx, case.id, kind, Some(s.id), ctx.now, Some(ctx.user())).await?;
    match decision.outcome {
        AppealOutcome::Upheld => {}
        AppealOutcome::Lifted => lift(ctx, &mut tx, &case, &s).await?,
        AppealOutcome::Shortened => {
            let look = look_on(ends_on, ctx.today());
            store::task::pull_forward(&mut tx, case.id, TaskKind::SuspensionReview, look).await?;
        }
    }
    finish(&mut tx, decision.command, "").await?;
    let entry = ctx.audit("suspension.appeal_decided", "case", Some(case.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry.reason(decision.outcome.as_str())).await?)
}

/// Appeals that wait, for who decides on those of every office; nothing for everybody else.
pub async fn appeals(ctx: &Ctx) -> ServiceResult<Vec<Waiting>> {
    let everywhere = Facts::case(OfficeId(Uuid::nil()), None, Compartment::General);
    match ctx.require(Permission::SuspensionAppeal, &everywhere) {
        Ok(_) => Ok(store::suspension_list::appeals(ctx.db(), ROWS).await?),
        Err(_) => Ok(Vec::new()),
    }
}
