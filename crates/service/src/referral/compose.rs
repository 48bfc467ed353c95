//! What the page of a new referral shows at each step: services for the need, then exactly what would be shared.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Grant, Permission};
use domain::consent::Gate;
use domain::directory::Category;
use domain::id::UserId;
use domain::referral::{NewReferral, ReferralForm, ReferralStatus, SharedField, Urgency};
use store::Audit;
use store::case::Case;
use store::referral::Referral;
use store::service_match::Candidate;

use super::detail::may;
use super::freeze::{Known, fingerprint, freeze};
use super::given::Given;
use super::offers::{Offers, offers};
use super::sla::Sla;
use super::{gate, load};
use crate::case::Identity;
use crate::caseload::supervisors;
use crate::support::{Warned, to_home, to_service};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// The page of a new or drafted referral.
#[derive(Debug, Clone)]
pub struct Composed {
    /// Code of the case.
    pub case_code: String,
    /// Code name of the case.
    pub code_name: String,
    /// What the form holds before anybody typed: a draft, or nothing.
    pub form: ReferralForm,
    /// The chosen need.
    pub category: Option<Category>,
    /// Services for it.
    pub offers: Option<Offers>,
    /// What would be sent, once everything is answered.
    pub preview: Option<Preview>,
    /// Where the person lives and where the chosen service is, if nobody more should be sent there for now.
    pub warned: Vec<Warned>,
    /// Within how many working days (hours of an emergency) an answer is due.
    pub levels: Vec<(Urgency, u32)>,
    /// Who can agree to sending without consent.
    pub seconds: Vec<(UserId, String)>,
    /// The identity, while it is shown to the actor.
    pub identity: Option<Identity>,
    /// Whether the actor may ask for the identity.
    pub may_reveal: bool,
}

/// Exactly what would be sent.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The service.
    pub service: Candidate,
    /// The fields that are shared.
    pub fields: Vec<SharedField>,
    /// Their values, as the provider would see them after accepting, as far as the actor may read them now.
    pub given: Given,
    /// What consent says.
    pub gate: Gate,
    /// Until when the consent holds that covers it.
    pub consent_until: Option<NaiveDate>,
    /// When an answer would be due.
    pub answer_due: DateTime<Utc>,
    /// Names it: sent back with the form.
    pub seen: String,
    /// Whether somebody at the provider gets a mail.
    pub mailed: bool,
}

/// A new referral for the case `code`, with what was typed so far.
pub async fn compose(ctx: &Ctx, code: &str, typed: ReferralForm) -> ServiceResult<Composed> {
    let (case, grant) = case::find(ctx, code, Permission::ReferralWrite).await?;
    let entry = ctx.audit("referral.prepared", "case", Some(case.id.0));
    composed(ctx, &case, grant, entry, typed).await
}

/// What the form of a new referral holds when it is tried elsewhere after `number` came to nothing: the same need and
/// words, without the provider. Nothing for a referral of another case, or out of the actor's reach.
pub async fn elsewhere(ctx: &Ctx, code: &str, number: &str) -> ServiceResult<Option<ReferralForm>> {
    let Ok((referral, case, grant)) = load::find(ctx, number, Permission::ReferralWrite).await else { return Ok(None) };
    drop(grant);
    if case.code != code || !referral.progress.is_undone() {
        return Ok(None);
    }
    let form = form_of(&referral, &case);
    let (version, number, service) = Default::default();
    Ok(Some(ReferralForm { version, number, service, intent: "services".into(), ..form }))
}

/// The draft with this number, with what was typed since.
pub async fn edit(ctx: &Ctx, number: &str, typed: Option<ReferralForm>) -> ServiceResult<Composed> {
    let (referral, case, grant) = load::find(ctx, number, Permission::ReferralWrite).await?;
    if !matches!(referral.progress.status, ReferralStatus::Draft | ReferralStatus::Ready) {
        return Err(ServiceError::NotFound);
    }
    let entry = ctx.audit("referral.prepared", "referral", Some(referral.id.0));
    composed(ctx, &case, grant, entry, typed.unwrap_or_else(|| form_of(&referral, &case))).await
}

fn form_of(r: &Referral, case: &Case) -> ReferralForm {
    ReferralForm {
        version: r.version.to_string(),
        case: case.code.clone(),
        number: r.number.clone(),
        category: r.category.as_str().into(),
        service: r.service.to_string(),
        urgency: r.urgency.as_str().into(),
        reason: r.reason.clone(),
        access_needs: r.access_needs.clone().unwrap_or_default(),
        message: r.message.clone().unwrap_or_default(),
        client_request: r.client_request,
        accompaniment: r.accompaniment.as_str().into(),
        expected_outcome: r.expected_outcome.clone().unwrap_or_default(),
        sent_via: r.sent_via.as_str().into(),
        transport: r.transport,
        transport_note: r.transport_note.clone().unwrap_or_default(),
        fields: r.fields.iter().map(|f| f.as_str().to_owned()).collect(),
        ..ReferralForm::default()
    }
}

async fn composed(ctx: &Ctx, case: &Case, grant: Grant, entry: Audit, form: ReferralForm) -> ServiceResult<Composed> {
    let (identity, entry) = case::shown(ctx, case, entry.case(case.id, case.office)).await?;
    ctx.log_read(grant, entry).await?;
    let category = form.parse_category().ok();
    let (mut found, mut shown) = (None, None);
    let mut warned = Vec::new();
    if let Some(category) = category {
        let known = Known::of(ctx, case).await?;
        if let Ok(referral) = form.parse() {
            shown = preview(ctx, case, &known, &referral, identity.as_ref()).await?;
            warned.extend(to_service(ctx, referral.service).await?);
        }
        found = Some(offers(ctx, &known, category).await?);
        warned.extend(to_home(ctx, case).await?.filter(|home| !warned.contains(home)));
    }
    Ok(Composed {
        case_code: case.code.clone(),
        code_name: case.code_name.clone(),
        form,
        category,
        offers: found,
        preview: shown,
        warned,
        levels: levels(ctx).await?,
        seconds: seconds(ctx, case).await?,
        may_reveal: may(ctx, case, Permission::PersonReveal),
        identity,
    })
}

async fn levels(ctx: &Ctx) -> ServiceResult<Vec<(Urgency, u32)>> {
    Ok(store::calendar::levels(ctx.db())
        .await?
        .into_iter()
        .map(|(urgency, level, _)| (urgency, level.answer))
        .collect())
}

/// Supervisors of the case, other than the actor.
pub(super) async fn seconds(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<(UserId, String)>> {
    let mut all = supervisors(ctx, ctx.db(), case).await?;
    all.retain(|(id, _)| *id != ctx.user());
    Ok(all)
}

async fn preview(
    ctx: &Ctx,
    case: &Case,
    known: &Known,
    referral: &NewReferral,
    identity: Option<&Identity>,
) -> ServiceResult<Option<Preview>> {
    let Some(service) = store::service_match::by_id(ctx.db(), referral.service).await? else { return Ok(None) };
    if service.category != referral.category {
        return Ok(None);
    }
    let values = freeze(known, referral);
    let gate = gate::ask(ctx, ctx.db(), case, service.organisation, referral).await?;
    let consent_until = match &gate {
        Gate::Open(id) => {
            let answers = store::consent::answers(ctx.db(), case.id).await?;
            answers.iter().find(|a| a.id == *id).and_then(|a| a.valid_to)
        }
        _ => None,
    };
    Ok(Some(Preview {
        seen: fingerprint(ctx, &values, referral)?,
        mailed: !store::partner::focal_points(ctx.db(), service.organisation).await?.is_empty(),
        fields: referral.fields.clone(),
        answer_due: Sla::of(ctx.db(), case.office, referral.urgency, ctx.now).await?.answer_due(ctx.now),
        consent_until,
        service,
        given: Given::to(values, identity),
        gate,
    }))
}
