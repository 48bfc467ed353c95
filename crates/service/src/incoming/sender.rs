//! What a provider's focal point sees of what it sent: a number, initials, and one of five words. Nothing of the case.

use chrono::{DateTime, TimeDelta, Utc};
use domain::authz::{Compartment, Facts, Grant, Permission};
use domain::id::{OfficeId, OrganisationId};
use domain::incoming::{Feedback, IncomingMove, IncomingParty, IncomingStepForm};
use domain::programme::Rule;
use store::Tx;
use store::command::{Claim, claim, finish};

use super::receive::entry;
use super::step::take;
use crate::{Ctx, ServiceError, ServiceResult};

/// Most rows that are shown.
const ROWS: i64 = 60;

/// An office that referrals can be sent to.
#[derive(Debug, Clone)]
pub struct Office {
    /// Its id.
    pub id: OfficeId,
    /// Its name.
    pub name: String,
    /// Whom to call when a life is at stake.
    pub phone: Option<String>,
}

/// One that was sent.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Its number.
    pub number: String,
    /// Initials of who it is about: which of theirs it is.
    pub initials: String,
    /// Name of the office.
    pub office: String,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// What became of it.
    pub feedback: Feedback,
    /// What may be tried instead.
    pub advice: Option<String>,
    /// For taking it back; nothing once it ended.
    pub version: Option<i64>,
}

fn granted(ctx: &Ctx) -> ServiceResult<(OrganisationId, Grant)> {
    let organisation = ctx.actor.organisation().ok_or(ServiceError::NotFound)?;
    let grant = ctx.require(Permission::IncomingSend, &Facts::organisation(organisation));
    Ok((organisation, grant.map_err(|_| ServiceError::NotFound)?))
}

/// Offices that referrals can be sent to, by name.
pub async fn offices(ctx: &Ctx) -> ServiceResult<Vec<Office>> {
    let (_, grant) = granted(ctx)?;
    drop(grant);
    let mut offices: Vec<Office> = store::office::all(ctx.db())
        .await?
        .into_iter()
        .filter(|o| o.active)
        .map(|o| Office { id: OfficeId(o.id), name: o.name, phone: o.phone })
        .collect();
    offices.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(offices)
}

/// What the reader's organisation sent, until the days of a provider after the end are over. Puts the reading on record.
pub async fn sent(ctx: &Ctx) -> ServiceResult<Vec<Sent>> {
    let (organisation, grant) = granted(ctx)?;
    let days = store::programme::rules(ctx.db()).await?.get(Rule::ProviderDays);
    let since = ctx.now - TimeDelta::days(i64::from(days));
    let found =
        store::incoming::of_organisation(ctx.db(), &ctx.app.sealer, organisation, ctx.user(), since, ROWS).await?;
    ctx.log_read(grant, ctx.audit("incoming.sent_read", "organisation", Some(organisation.0))).await?;
    let offices = store::office::all(ctx.db()).await?;
    let name = |id: OfficeId| offices.iter().find(|o| o.id == id.0).map(|o| o.name.clone()).unwrap_or_default();
    Ok(found
        .into_iter()
        .map(|i| Sent {
            office: name(i.office),
            initials: i.about.as_ref().map(|a| a.initials()).unwrap_or_default(),
            sent_at: i.received_at,
            feedback: i.progress.status.feedback(),
            advice: i.advice,
            version: i.progress.status.is_open().then_some(i.version),
            number: i.number,
        })
        .collect())
}

/// Takes one back. What lies behind a wall is there for whoever sent it only.
pub async fn take_back(ctx: &Ctx, form: &IncomingStepForm) -> ServiceResult<()> {
    let (organisation, grant) = granted(ctx)?;
    let wanted = IncomingStepForm { step: IncomingMove::Withdraw.as_str().into(), ..form.clone() }.parse()?;
    let found = store::incoming::by_number(ctx.db(), &ctx.app.sealer, &form.number).await?;
    let theirs = |i: &store::incoming::Incoming| {
        i.organisation == Some(organisation)
            && i.channel == domain::incoming::Channel::Online
            && (i.compartment == Compartment::General || i.noted_by == ctx.user())
    };
    let mut incoming = found.filter(theirs).ok_or(ServiceError::NotFound)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = claim(&mut tx, wanted.command, "incoming.take_back", ctx.now).await? {
        return Ok(());
    }
    // What the office did meanwhile does not matter to the sender, as long as it goes on.
    let action = take(ctx, &mut tx, &mut incoming, &wanted, IncomingParty::Sender).await?;
    store::incoming::save(&mut tx, &incoming).await?;
    finish(&mut tx, wanted.command, "").await?;
    Ok(tx.commit(entry(ctx, action, &incoming)).await?)
}
