//! What the provider will see: put together once, shown as the preview, and frozen by the same function when sent.

use domain::directory::Seeker;
use domain::person::{Literacy, Sex};
use domain::referral::{NewReferral, SharedValues};
use store::case::Case;
use store::referral_subject::Subject;

use crate::{Ctx, ServiceError, ServiceResult};

/// The person of a case, as far as a referral needs to know.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub subject: Subject,
    pub age: Option<i64>,
}

impl Known {
    /// Reads it. The caller has found the case.
    pub async fn of(ctx: &Ctx, case: &Case) -> ServiceResult<Known> {
        let subject = store::referral_subject::of_person(ctx.db(), case.person).await?;
        Ok(Known { age: subject.birth.age_on(ctx.today()).map(|a| i64::from(a.years)), subject })
    }

    /// What a service asks about. What somebody preferred not to say is not known.
    pub fn seeker(&self) -> Seeker {
        Seeker {
            sex: Some(self.subject.sex).filter(|s| matches!(s, Sex::Female | Sex::Male)),
            age: self.age,
            reads: match self.subject.literacy {
                Literacy::ReadsWrites => Some(true),
                Literacy::CannotRead => Some(false),
                _ => None,
            },
        }
    }
}

/// What the provider sees of the person when this referral is sent: only the fields that were chosen and allowed.
pub(crate) fn freeze(known: &Known, referral: &NewReferral) -> SharedValues {
    SharedValues {
        name: Some(known.subject.name.clone()),
        phone: known.subject.phone.clone(),
        age: known.age,
        sex: Some(known.subject.sex),
        contact_language: Some(known.subject.contact_language.clone()),
        reading: Some(known.subject.literacy),
        need: Some((referral.category, referral.reason.clone())),
        expected_outcome: referral.expected_outcome.clone(),
        access_needs: referral.access_needs.clone(),
        current_place: Some(known.subject.places.join(", ")).filter(|p| !p.is_empty()),
        message: referral.message.clone(),
    }
    .limited_to(&referral.fields)
}

/// Names what a preview showed, without saying it: who sends something else is asked to look again. Keyed, because it
/// stands in the page, and a phone behind a veil could be found by trying numbers.
pub(crate) fn fingerprint(ctx: &Ctx, values: &SharedValues, referral: &NewReferral) -> ServiceResult<String> {
    let text = serde_json::to_vec(&(
        values,
        referral.service,
        referral.urgency,
        referral.accompaniment,
        referral.client_request,
        referral.transport,
    ))
    .map_err(|_| ServiceError::Internal("shared values cannot be written".into()))?;
    Ok(hex::encode(&ctx.app.sealer.tag("referral.preview", &text)[..16]))
}
