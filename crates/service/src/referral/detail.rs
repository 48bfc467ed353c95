//! One referral with everything that happened to it, and the referrals of a case.

use domain::authz::{Facts, Permission};
use domain::case::TaskKind;
use domain::referral::{Move, Party, SharedValues};
use store::case::Case;
use store::referral::{Referral, SHARED_VALUES};
use store::referral_event::EventLine;
use store::referral_line::ReferralLine;
use store::service_match::Candidate;

use super::given::Given;
use super::load;
use crate::case::Identity;
use crate::{Ctx, ServiceError, ServiceResult, case};

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
    /// Whether the actor has to look again at a referral without consent.
    pub to_review: bool,
}

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
    let tasks = store::task::of_case(ctx.db(), case.id).await?;
    let waits = |kind: TaskKind| tasks.iter().any(|t| t.kind == kind && t.subject == Some(referral.id.0));
    Ok(Detail {
        events: store::referral_event::of_referral(ctx.db(), referral.id).await?,
        second: second(ctx, &referral).await?,
        mailed: !store::partner::focal_points(ctx.db(), referral.organisation).await?.is_empty(),
        may_write: may(ctx, &case, Permission::ReferralWrite),
        may_reveal: may(ctx, &case, Permission::PersonReveal),
        to_tell: waits(TaskKind::ReferralAnswered),
        to_review: waits(TaskKind::ReferralReview) && referral.override_by == Some(ctx.user()),
        case_code: case.code,
        code_name: case.code_name,
        service,
        given,
        identity,
        referral,
    })
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

/// The referrals of a case, newest first, and whether the actor may write one. The head of the page logs the read.
pub async fn of_case(ctx: &Ctx, code: &str) -> ServiceResult<(Vec<ReferralLine>, bool)> {
    let (case, grant) = case::find(ctx, code, Permission::ReferralRead).await?;
    drop(grant);
    Ok((store::referral_of::of_case(ctx.db(), case.id).await?, may(ctx, &case, Permission::ReferralWrite)))
}
