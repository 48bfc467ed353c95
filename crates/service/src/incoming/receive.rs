//! A referral comes in: sent by a provider, or noted by staff.

use domain::authz::{Compartment, Facts, Permission, Role};
use domain::id::{IncomingId, OfficeId, OrganisationId};
use domain::incoming::{Hand, IncomingForm, IncomingProgress, NewIncoming, Sender, wall};
use domain::referral::Stage;
use store::command::{Claim, claim, finish};
use store::incoming::Incoming;
use store::incoming_list::NewEvent;
use store::office::OfficeRow;
use store::{Audit, Tx};

use super::find::desk;
use crate::referral::{Sla, next_number};
use crate::{Ctx, ServiceError, ServiceResult};

/// What the form of staff offers.
#[derive(Debug, Clone)]
pub struct Form {
    /// Organisations that may have sent it.
    pub organisations: Vec<(OrganisationId, String)>,
}

/// The form, for whoever takes referrals in.
pub async fn form(ctx: &Ctx) -> ServiceResult<Form> {
    desk(ctx).ok_or(ServiceError::Forbidden)?;
    Ok(Form { organisations: store::directory_list::providers(ctx.db()).await? })
}

/// Notes one for the own office, and gives its number where whoever notes it may go on with it.
pub async fn note(ctx: &Ctx, form: &IncomingForm) -> ServiceResult<Option<String>> {
    let office = ctx.require_office()?.clone();
    let grant =
        ctx.require(Permission::IncomingHandle, &Facts::case(office.id, Some(ctx.user()), ctx.actor.compartment()))?;
    let new = form.parse(ctx.today(), &office.country, Hand::Staff)?;
    let organisation = match new.sender {
        Some(Sender::Organisation(id)) => {
            let known = store::directory_list::organisation_name(ctx.db(), id).await?;
            known.ok_or_else(|| ServiceError::field("organisation", "error-unknown-choice"))?;
            Some(id)
        }
        Some(Sender::Role(_)) | None => None,
    };
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = claim(&mut tx, new.command, "incoming.note", ctx.now).await? {
        return Ok(Some(number).filter(|n| !n.is_empty()));
    }
    let kept = keep(ctx, &mut tx, &new, office.id, organisation).await?;
    // What belongs behind a wall is out of sight of whoever noted it.
    let seen = desk(ctx) == Some((kept.office, kept.compartment));
    finish(&mut tx, new.command, if seen { &kept.number } else { "" }).await?;
    tx.commit(entry(ctx, "incoming.noted", &kept)).await?;
    Ok(seen.then_some(kept.number))
}

/// Sends one, as a provider's focal point.
pub async fn send(ctx: &Ctx, form: &IncomingForm) -> ServiceResult<String> {
    let organisation = ctx.actor.organisation().ok_or(ServiceError::NotFound)?;
    let grant = ctx.require(Permission::IncomingSend, &Facts::organisation(organisation));
    let grant = grant.map_err(|_| ServiceError::NotFound)?;
    let office = chosen(ctx, &form.office).await?;
    let country = office.as_ref().map_or("", |o| o.country.as_str());
    let new = form.parse(ctx.today(), country, Hand::Provider)?;
    let office = office.ok_or_else(|| ServiceError::field("office", "error-unknown-choice"))?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = claim(&mut tx, new.command, "incoming.send", ctx.now).await? {
        return Ok(number);
    }
    let kept = keep(ctx, &mut tx, &new, OfficeId(office.id), Some(organisation)).await?;
    finish(&mut tx, new.command, &kept.number).await?;
    tx.commit(entry(ctx, "incoming.sent", &kept)).await?;
    Ok(kept.number)
}

async fn chosen(ctx: &Ctx, office: &str) -> ServiceResult<Option<OfficeRow>> {
    let Ok(id) = office.trim().parse::<OfficeId>() else { return Ok(None) };
    Ok(store::office::by_id(ctx.db(), id).await?.filter(|o| o.active))
}

/// Keeps it, with its number and its clock, in the caller's transaction.
async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    new: &NewIncoming,
    office: OfficeId,
    organisation: Option<OrganisationId>,
) -> ServiceResult<Incoming> {
    let compartment = wall(new.about.child, new.category);
    if compartment != Compartment::General {
        let there = store::caseload::workers(&mut *tx, office, Role::FocalPoint, compartment, ctx.today()).await?;
        if there.is_empty() {
            // Nothing of it is kept where nobody may see it.
            return Err(ServiceError::refused("error-incoming-nobody"));
        }
    }
    let clock = Sla::of(&mut *tx, office, new.urgency, ctx.now).await?.reading(ctx.now, ctx.now);
    let incoming = Incoming {
        id: IncomingId(ctx.id()),
        number: next_number(ctx, tx).await?,
        office,
        compartment,
        organisation,
        sender_role: match new.sender {
            Some(Sender::Role(role)) => Some(role),
            Some(Sender::Organisation(_)) | None => None,
        },
        channel: new.channel,
        noted_by: ctx.user(),
        category: new.category,
        urgency: new.urgency,
        progress: IncomingProgress::NEW,
        without_yes: new.without_yes,
        about: Some(new.about.clone()),
        declined: None,
        advice: None,
        handled_by: None,
        case: None,
        received_at: ctx.now,
        answer_due: Some(clock.due),
        stage: Stage::Waiting,
        next: clock.next,
        ended_at: None,
        version: 1,
    };
    store::incoming::insert(tx, &ctx.app.sealer, &incoming).await?;
    let event = NewEvent {
        id: ctx.id(),
        incoming: incoming.id,
        at: ctx.now,
        by_user: Some(ctx.user()),
        by_organisation: ctx.actor.organisation(),
        what: "received",
        note: None,
    };
    store::incoming_list::happened(tx, &ctx.app.sealer, &event).await?;
    Ok(incoming)
}

/// An entry of the log about it.
pub(super) fn entry(ctx: &Ctx, action: &'static str, incoming: &Incoming) -> Audit {
    let entry = ctx.audit(action, "incoming", Some(incoming.id.0));
    Audit { office_id: Some(incoming.office), case_id: incoming.case, ..entry }
}
