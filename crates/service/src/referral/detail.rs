//! One referral with everything that happened to it, and the referrals of a case.

use chrono::{DateTime, Utc};
use domain::authz::{Facts, Permission};
use domain::case::TaskKind;
use domain::directory::Fit;
use domain::programme::Rule;
use domain::referral::{Move, Party, SharedValues, Stage};
use store::case::Case;
use store::need::Need;
use store::referral::{Referral, SHARED_VALUES};
use store::referral_event::EventLine;
use store::referral_line::ReferralLine;
use store::service_match::Candidate;

use super::freeze::Known;
use super::given::Given;
use super::message::reads_for_the_case;
use super::offers::{Offer, offers};
use super::thread::{self, Side, Thread};
use super::{load, sla};
use crate::case::Identity;
use crate::incoming::IncomingLine;
use crate::internal::InternalLine;
use crate::{Ctx, ServiceError, ServiceResult, case, incoming, internal};

/// A referral as its page shows it.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The row.
    pub referral: Referral,
    /// Code of the case.
    pub case_code: String,
    /// Code name of the case.
    pub code_name: String,
    /// The service and its provider.
    pub service: Candidate,
    /// What the provider sees, once it was sent, as far as the actor may read it now.
    pub given: Option<Given>,
    /// The identity, while it is shown to the actor.
    pub identity: Option<Identity>,
    /// Whether the actor may ask for the identity.
    pub may_reveal: bool,
    /// What happened, newest first.
    pub events: Vec<EventLine>,
    /// Name of whoever agreed to sending without consent.
    pub second: Option<String>,
    /// Whether somebody at the provider gets mails.
    pub mailed: bool,
    /// Whether the actor may move it at all.
    pub may_write: bool,
    /// Whether an answer waits to be told to the person.
    pub to_tell: bool,
    /// Whether the provider has not yet said that it destroyed what was taken back.
    pub to_stop: bool,
    /// Whether the actor has to look again at a referral without consent.
    pub to_review: bool,
    /// What the clock does next, while an answer is awaited.
    pub clock: Option<ClockView>,
    /// Whether it came to nothing, so that another service may help.
    pub undone: bool,
    /// Other services for the same need then; three at most.
    pub others: Vec<Offer>,
    /// What was written to and fro; nothing before it was sent.
    pub thread: Option<Thread>,
    /// Whether the same help waits to be offered without sharing.
    pub to_offer: bool,
}

/// The clock of a referral that waits for an answer.
#[derive(Debug, Clone)]
pub struct ClockView {
    /// Since when it stands still, because the person is awaited.
    pub stopped: Option<DateTime<Utc>>,
    /// What comes next, and when: the stages that are still ahead.
    pub ahead: Vec<(Stage, DateTime<Utc>)>,
}

/// Services of the same need that a page suggests.
const OTHERS: usize = 3;

impl Detail {
    /// Whether the actor may make this move now.
    pub fn allows(&self, action: Move) -> bool {
        self.may_write && self.referral.progress.status.allows(action, Party::Sender)
    }
}

/// One referral. Puts the reading on record.
pub async fn detail(ctx: &Ctx, number: &str) -> ServiceResult<Detail> {
    let (referral, case, grant) = load::find(ctx, number, Permission::ReferralRead).await?;
    let entry = ctx.audit("referral.read", "referral", Some(referral.id.0)).case(case.id, case.office);
    let (identity, entry) = case::shown(ctx, &case, entry).await?;
    ctx.log_read(grant, entry).await?;
    let service = store::service_match::by_id(ctx.db(), referral.service).await?.ok_or(ServiceError::NotFound)?;
    let given = values(ctx, &referral)?.map(|v| Given::to(v, identity.as_ref()));
    let may_write = may(ctx, &case, Permission::ReferralWrite);
    let undone = undone(ctx, &referral).await?;
    let others = if may_write && undone { others(ctx, &case, &referral).await? } else { Vec::new() };
    let thread = match referral.sent_at {
        Some(_) => Some(thread::read(ctx, &case, &referral, Side::Staff(None), reads_for_the_case(ctx, &case)).await?),
        None => None,
    };
    let tasks = store::task::of_case(ctx.db(), case.id).await?;
    let waits = |kind: TaskKind| tasks.iter().any(|t| t.kind == kind && t.subject == Some(referral.id.0));
    Ok(Detail {
        events: store::referral_event::of_referral(ctx.db(), referral.id).await?,
        second: second(ctx, &referral).await?,
        mailed: !store::partner::focal_points(ctx.db(), referral.organisation).await?.is_empty(),
        clock: clock(ctx, &referral).await?,
        undone,
        others,
        thread,
        may_write,
        may_reveal: may(ctx, &case, Permission::PersonReveal),
        to_tell: waits(TaskKind::ReferralAnswered),
        to_offer: waits(TaskKind::OfferUnshared),
        to_stop: holds_copies(ctx, &referral).await?,
        to_review: waits(TaskKind::ReferralReview) && referral.override_by == Some(ctx.user()),
        case_code: case.code,
        code_name: case.code_name,
        service,
        given,
        identity,
        referral,
    })
}

/// Whether a provider that opened it was told to stop, and has not said that it destroyed its copies.
async fn holds_copies(ctx: &Ctx, r: &Referral) -> ServiceResult<bool> {
    let asked = r.stop_asked_at.is_some() && r.stop_confirmed_at.is_none();
    Ok(asked && store::referral_event::was_opened(ctx.db(), r.id).await?)
}

/// What the clock does next.
async fn clock(ctx: &Ctx, referral: &Referral) -> ServiceResult<Option<ClockView>> {
    let Some(from) = referral.clock.from.filter(|_| referral.progress.status.awaits_answer()) else { return Ok(None) };
    let sla = sla::of(ctx.db(), referral, ctx.now).await?;
    let ahead = Stage::ALL.into_iter().filter(|s| *s > referral.clock.stage).map(|s| (s, sla.due(from, s)));
    let stopped = referral.clock.stopped;
    let ahead = if stopped.is_some() { Vec::new() } else { ahead.collect() };
    Ok(Some(ClockView { stopped, ahead }))
}

/// Whether it came to nothing. Where it is over, only while the need stands open.
async fn undone(ctx: &Ctx, r: &Referral) -> ServiceResult<bool> {
    if r.progress.status.is_undone() || !r.progress.is_undone() {
        return Ok(r.progress.is_undone());
    }
    Ok(store::need::open_of_case(ctx.db(), r.case).await?.iter().any(|need| need.category == r.category))
}

/// Other services for the need of a referral that came to nothing, the best fit first. What is full, has no place left or is
/// known to be far away is left out.
async fn others(ctx: &Ctx, case: &Case, referral: &Referral) -> ServiceResult<Vec<Offer>> {
    let known = Known::of(ctx, case).await?;
    let mut found = offers(ctx, &known, referral.category).await?.offers;
    let reach = i64::from(store::programme::rules(ctx.db()).await?.get(Rule::NearbyKm));
    let helps = |o: &Offer| {
        let near = o.km.is_none_or(|km| km <= reach);
        let has_room = !o.candidate.is_full(ctx.today()) && o.candidate.conditions.free_places != Some(0);
        o.fit != Fit::NotOpen && near && has_room
    };
    found.retain(|o| o.candidate.organisation != referral.organisation && helps(o));
    found.truncate(OTHERS);
    Ok(found)
}

/// The frozen values, opened. Who shows them to staff puts them behind [`Given`] first.
pub(crate) fn values(ctx: &Ctx, referral: &Referral) -> ServiceResult<Option<SharedValues>> {
    let sealed = referral.shared_values.as_deref();
    Ok(sealed.map(|s| ctx.app.sealer.open(SHARED_VALUES, referral.id.0, s)).transpose()?)
}

/// Whether the actor may do this to the case.
pub(super) fn may(ctx: &Ctx, case: &Case, permission: Permission) -> bool {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    ctx.require(permission, &facts).is_ok()
}

async fn second(ctx: &Ctx, referral: &Referral) -> ServiceResult<Option<String>> {
    match referral.override_by {
        Some(user) => Ok(store::user::by_id(ctx.db(), user).await?.map(|u| u.name)),
        None => Ok(None),
    }
}

/// The referrals of a case.
#[derive(Debug, Clone)]
pub struct CaseReferrals {
    /// Newest first.
    pub lines: Vec<ReferralLine>,
    /// Those that came in about the person.
    pub incoming: Vec<IncomingLine>,
    /// Those inside the programme.
    pub internal: Vec<InternalLine>,
    /// Needs that nothing met.
    pub needs: Vec<Need>,
    /// Whether the actor may write one.
    pub may_write: bool,
}

/// The referrals of a case. The head of the page logs the read.
pub async fn of_case(ctx: &Ctx, code: &str) -> ServiceResult<CaseReferrals> {
    let (case, grant) = case::find(ctx, code, Permission::ReferralRead).await?;
    drop(grant);
    Ok(CaseReferrals {
        lines: store::referral_of::of_case(ctx.db(), case.id).await?,
        incoming: incoming::of_case(ctx, &case).await?,
        internal: internal::of_case(ctx, &case).await?,
        needs: store::need::open_of_case(ctx.db(), case.id).await?,
        may_write: case.status.is_open() && may(ctx, &case, Permission::ReferralWrite),
    })
}
