//! The letter that goes with the person: less than the provider may know, on paper, in the provider's language.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::locale::Locale;
use domain::referral::{SharedField, on_paper};
use store::office::OfficeRow;
use store::referral::Referral;
use store::service_match::Candidate;

use super::answer::{local, zone};
use super::detail::values;
use super::given::Given;
use super::load;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// What the letter says.
#[derive(Debug, Clone)]
pub struct Slip {
    /// The referral.
    pub referral: Referral,
    /// What of the shared fields stands on paper.
    pub fields: Vec<SharedField>,
    /// Their values; the name only while the identity is shown to whoever prints.
    pub given: Given,
    /// The service and its provider.
    pub service: Candidate,
    /// The office that writes.
    pub office: OfficeRow,
    /// Who wrote.
    pub caseworker: String,
    /// Until when the consent holds.
    pub consent_until: Option<NaiveDate>,
    /// The day of the letter.
    pub today: NaiveDate,
    /// The day by which an answer is due.
    pub answer_due: Option<NaiveDate>,
    /// The provider's language, where one is known.
    pub language: Locale,
}

/// The letter of a referral that was sent. Puts the printing on record.
pub async fn letter(ctx: &Ctx, number: &str) -> ServiceResult<Slip> {
    let (referral, case, grant) = load::find(ctx, number, Permission::ReferralRead).await?;
    // A paper outlives the time for which somebody may look.
    if grant.is_visit() {
        return Err(ServiceError::Forbidden);
    }
    // What was taken back or never left is not printed.
    let values = values(ctx, &referral)?.filter(|_| referral.progress.status.is_with_provider());
    let values = values.ok_or(ServiceError::NotFound)?;
    let entry = ctx.audit("referral.printed", "referral", Some(referral.id.0)).case(case.id, case.office);
    let (identity, entry) = case::shown(ctx, &case, entry).await?;
    ctx.log_read(grant, entry).await?;
    let fields = on_paper(referral.category, &referral.fields);
    let missing = || ServiceError::NotFound;
    let office = store::office::by_id(ctx.db(), case.office).await?.ok_or_else(missing)?;
    let service = store::service_match::by_id(ctx.db(), referral.service).await?.ok_or_else(missing)?;
    let writer = store::user::by_id(ctx.db(), referral.from).await?;
    let answers = store::consent::answers(ctx.db(), case.id).await?;
    let focal = store::partner::focal_points(ctx.db(), referral.organisation).await?;
    let zone = zone(ctx.db(), &case).await?;
    Ok(Slip {
        caseworker: writer.map(|u| u.name).unwrap_or_default(),
        consent_until: answers.iter().find(|a| Some(a.id) == referral.consent).and_then(|a| a.valid_to),
        answer_due: referral.answer_due.map(|at| local(at, zone).date()),
        language: focal.first().and_then(|f| f.language.parse().ok()).unwrap_or(ctx.locale),
        today: ctx.today(),
        given: Given::to(values.limited_to(&fields), identity.as_ref()),
        fields,
        referral,
        service,
        office,
    })
}
