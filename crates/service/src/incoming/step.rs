//! What the office does with an incoming referral. Of two who act at once, one does it and the other is told.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::incoming::{IncomingMove, IncomingParty, IncomingRefused, IncomingStep, IncomingStepForm};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::incoming::Incoming;
use store::incoming_list::NewEvent;

use super::find::find;
use super::receive::entry;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Where to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stepped {
    /// At the referral.
    Stay(String),
    /// At the registration that it begins.
    Register(String),
    /// At the referrals of the case that it belongs to.
    Case(String),
    /// It ended: at the list.
    Ended,
}

/// Takes a step for the office.
pub async fn step(ctx: &Ctx, form: &IncomingStepForm) -> ServiceResult<Stepped> {
    let found = find(ctx, ctx.db(), &form.number).await;
    let wanted = match form.parse() {
        Ok(wanted) => wanted,
        // Whoever may not see it is told so before what is wrong with the form.
        Err(errors) => return Err(found.err().unwrap_or_else(|| errors.into())),
    };
    let (mut incoming, grant) = match found {
        // Sent twice: by now it may be out of sight, and it is done all the same.
        Err(error) => match store::command::result(ctx.db(), wanted.command, ACTION, ctx.user()).await? {
            Some(code) if !code.is_empty() => return Ok(Stepped::Case(code)),
            _ => return Err(error),
        },
        Ok((incoming, _)) if incoming.case.is_some() => {
            return match store::command::result(ctx.db(), wanted.command, ACTION, ctx.user()).await? {
                Some(code) => Ok(Stepped::Case(code)),
                None => Err(ServiceError::Conflict(Vec::new())),
            };
        }
        Ok(found) => found,
    };
    let to = match wanted.step {
        IncomingMove::Link => Some(linkable(ctx, &incoming, &form.case).await?),
        _ => None,
    };
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, wanted.command, ACTION, ctx.now).await? {
        return Ok(after(&incoming, wanted.step, code));
    }
    if wanted.version != incoming.version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let action = take(ctx, &mut tx, &mut incoming, &wanted, IncomingParty::Office).await?;
    if let Some(case) = &to {
        link(ctx, &mut tx, &mut incoming, case).await?;
    }
    store::incoming::save(&mut tx, &incoming).await?;
    let code = to.map(|c| c.code).unwrap_or_default();
    finish(&mut tx, wanted.command, &code).await?;
    tx.commit(entry(ctx, action, &incoming)).await?;
    Ok(after(&incoming, wanted.step, code))
}

/// The name of the command.
const ACTION: &str = "incoming.step";

fn after(incoming: &Incoming, step: IncomingMove, code: String) -> Stepped {
    match step {
        IncomingMove::Accept => Stepped::Register(incoming.number.clone()),
        IncomingMove::Link => Stepped::Case(code),
        IncomingMove::Acknowledge | IncomingMove::Attempt => Stepped::Stay(incoming.number.clone()),
        IncomingMove::Decline | IncomingMove::NotReach | IncomingMove::Withdraw => Stepped::Ended,
    }
}

/// The case that it can be linked to: within reach, open, and behind the same wall.
async fn linkable(ctx: &Ctx, incoming: &Incoming, code: &str) -> ServiceResult<Case> {
    let found = case::find(ctx, code, Permission::ReferralWrite).await;
    let (case, _) = found.map_err(|_| ServiceError::field("case", "error-incoming-case"))?;
    if case.compartment != incoming.compartment {
        return Err(ServiceError::field("case", "error-incoming-wall"));
    }
    if !case.status.is_open() {
        return Err(ServiceError::field("case", "error-incoming-closed"));
    }
    Ok(case)
}

/// Takes the step on the record and writes it down; gives its name for the log.
pub(super) async fn take(
    ctx: &Ctx,
    tx: &mut Tx,
    incoming: &mut Incoming,
    wanted: &IncomingStep,
    by: IncomingParty,
) -> ServiceResult<&'static str> {
    incoming.progress = incoming.progress.take(wanted.step, by).map_err(|refused| match refused {
        IncomingRefused::NotAllowed => ServiceError::refused("error-incoming-taken"),
        IncomingRefused::TooFewAttempts => ServiceError::refused("error-incoming-attempts"),
    })?;
    incoming.handled_by = Some(ctx.user());
    if let Some(reason) = wanted.reason {
        incoming.declined = Some(reason);
        incoming.advice = wanted.advice.clone();
    }
    let status = incoming.progress.status;
    if !status.awaits_answer() {
        incoming.next = None;
    }
    if !status.is_open() {
        incoming.ended_at = Some(ctx.now);
    }
    let event = NewEvent {
        id: ctx.id(),
        incoming: incoming.id,
        at: ctx.now,
        by_user: Some(ctx.user()),
        by_organisation: ctx.actor.organisation(),
        what: wanted.step.as_str(),
        note: wanted.note.as_deref(),
    };
    store::incoming_list::happened(tx, &ctx.app.sealer, &event).await?;
    Ok(match wanted.step {
        IncomingMove::Acknowledge => "incoming.acknowledged",
        IncomingMove::Attempt => "incoming.tried",
        IncomingMove::Accept => "incoming.accepted",
        IncomingMove::Link => "incoming.linked",
        IncomingMove::Decline => "incoming.declined",
        IncomingMove::NotReach => "incoming.not_reached",
        IncomingMove::Withdraw => "incoming.withdrawn",
    })
}

/// It belongs to this case from now on; the timeline says so. What is protected leaves its number only.
pub(super) async fn link(ctx: &Ctx, tx: &mut Tx, incoming: &mut Incoming, case: &Case) -> ServiceResult<()> {
    incoming.case = Some(case.id);
    let open = !incoming.category.is_some_and(|c| c.is_sealed());
    let organisation = match incoming.organisation.filter(|_| open) {
        Some(id) => store::directory_list::organisation_name(&mut *tx, id).await?,
        None => None,
    };
    let detail = json!({ "organisation": organisation });
    case::note(ctx, tx, case, CaseEventKind::IncomingLinked, Some(incoming.number.clone()), detail).await
}
