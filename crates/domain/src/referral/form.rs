//! What the programme's forms send: a new referral, its draft, and what is done with it later.

use serde::{Deserialize, Serialize};

use super::{Outcome, RevokeReason, SharedField, Urgency, allowed_fields};
use crate::directory::Category;
use crate::form::{Check, FieldError};
use crate::id::{ServiceId, UserId};

text_enum! {
    /// Who goes with the person.
    pub enum Accompaniment ("accompaniment") {
        None = "none",
        Caseworker = "caseworker",
        Family = "family",
    }
}

text_enum! {
    /// How the provider hears of a referral.
    pub enum SentVia ("sent-via") {
        System = "system",
        Email = "email",
        Phone = "phone",
        Paper = "paper",
        InPerson = "in_person",
    }
}

text_enum! {
    /// Where a referral comes from and goes to.
    pub enum Direction ("direction") {
        Outgoing = "outgoing",
        Incoming = "incoming",
        Internal = "internal",
    }
}

/// A new or drafted referral.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ReferralForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version of the draft.
    pub version: String,
    /// Code of the case.
    pub case: String,
    /// Number of the draft; empty for a new referral.
    pub number: String,
    /// What the reader wants: `services`, `check`, `draft` or `send`.
    pub intent: String,
    /// For what.
    pub category: String,
    /// To whom.
    pub service: String,
    /// How soon.
    pub urgency: String,
    /// What exactly, in a few words.
    pub reason: String,
    /// What has to be made easier.
    pub access_needs: String,
    /// What helps the provider prepare.
    pub message: String,
    /// Whether the person asked for it.
    pub client_request: bool,
    /// Who goes along.
    pub accompaniment: String,
    /// What is hoped for.
    pub expected_outcome: String,
    /// [`SentVia`].
    pub sent_via: String,
    /// Whether the programme pays or arranges the way.
    pub transport: bool,
    /// How, for colleagues.
    pub transport_note: String,
    /// What is shared.
    pub fields: Vec<String>,
    /// What the page showed as shared: sending something else is refused.
    pub seen: String,
    /// Whether it goes although the provider says that the service is full.
    pub full_confirmed: bool,
    /// Why it goes although consent does not cover it: a life is at stake.
    pub override_reason: String,
    /// The supervisor who agreed.
    pub override_by: String,
}

/// A referral to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReferral {
    /// For what.
    pub category: Category,
    /// To whom.
    pub service: ServiceId,
    /// How soon.
    pub urgency: Urgency,
    /// What exactly.
    pub reason: String,
    /// What has to be made easier.
    pub access_needs: Option<String>,
    /// What helps the provider prepare.
    pub message: Option<String>,
    /// Whether the person asked for it.
    pub client_request: bool,
    /// Who goes along.
    pub accompaniment: Accompaniment,
    /// What is hoped for.
    pub expected_outcome: Option<String>,
    /// How the provider hears of it.
    pub sent_via: SentVia,
    /// Whether the programme pays or arranges the way.
    pub transport: bool,
    /// How, for colleagues.
    pub transport_note: Option<String>,
    /// What is shared: never more than the category allows, always what it cannot do without.
    pub fields: Vec<SharedField>,
    /// Sending although consent does not cover it.
    pub vital_interest: Option<VitalInterest>,
}

/// A life is at stake, and a second person agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VitalInterest {
    /// Why.
    pub reason: String,
    /// Who agreed.
    pub second: UserId,
}

impl ReferralForm {
    /// What is needed is the category alone: the step in which services are offered.
    pub fn parse_category(&self) -> Result<Category, Vec<FieldError>> {
        let mut check = Check::new();
        let category = check.required_code("category", &self.category, "error-referral-category");
        check.finish(category)
    }

    /// The whole referral.
    pub fn parse(&self) -> Result<NewReferral, Vec<FieldError>> {
        let mut check = Check::new();
        let category: Option<Category> = check.required_code("category", &self.category, "error-referral-category");
        let service: Option<ServiceId> = check.required_code("service", &self.service, "error-referral-service");
        let urgency: Option<Urgency> = check.required_code("urgency", &self.urgency, "error-referral-urgency");
        let reason = check.line("reason", &self.reason).unwrap_or_default();
        let access_needs = check.line("access_needs", &self.access_needs);
        let message = check.text("message", &self.message);
        let accompaniment = check.code("accompaniment", &self.accompaniment).unwrap_or(Accompaniment::None);
        let expected_outcome = check.line("expected_outcome", &self.expected_outcome);
        let sent_via = check.code("sent_via", &self.sent_via).unwrap_or(SentVia::System);
        let transport_note = check.line("transport_note", &self.transport_note);
        if transport_note.is_some() && !self.transport {
            check.error("transport", "error-referral-transport");
        }
        let wanted: Vec<SharedField> = check.codes("fields", &self.fields);
        let vital_interest = self.vital_interest(&mut check);
        let referral = (|| {
            let category = category?;
            let fields = allowed_fields(category).into_iter().filter(|f| f.is_always() || wanted.contains(f)).collect();
            Some(NewReferral {
                category,
                service: service?,
                urgency: urgency?,
                reason,
                access_needs,
                message,
                client_request: self.client_request,
                accompaniment,
                expected_outcome,
                sent_via,
                transport: self.transport,
                transport_note,
                fields,
                vital_interest,
            })
        })();
        check.finish(referral)
    }

    fn vital_interest(&self, check: &mut Check) -> Option<VitalInterest> {
        if self.override_reason.trim().is_empty() && self.override_by.trim().is_empty() {
            return None;
        }
        let reason = check.required_text("override_reason", &self.override_reason, "error-override-reason");
        let second = check.required_code("override_by", &self.override_by, "error-override-by")?;
        Some(VitalInterest { reason, second })
    }
}

/// Taking a referral back.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct RevokeForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that the reader saw.
    pub version: String,
    /// Which referral.
    pub number: String,
    /// Why.
    pub reason: String,
    /// In words.
    pub note: String,
}

impl RevokeForm {
    /// Why, and in words.
    pub fn parse(&self) -> Result<(RevokeReason, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let reason = check.required_code("reason", &self.reason, "error-revoke-reason");
        let note = check.text("note", &self.note);
        check.finish(reason.map(|r| (r, note)))
    }
}

/// What the person says about the service.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct VerifyForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that the reader saw.
    pub version: String,
    /// Which referral.
    pub number: String,
    /// What came of it, in the person's view.
    pub outcome: String,
    /// 1 to 5, or nothing when not asked.
    pub satisfaction: String,
    /// In words.
    pub note: String,
    /// `close` ends the referral too.
    pub intent: String,
}

/// What the person said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// What came of it.
    pub outcome: Outcome,
    /// How satisfied, 1 to 5.
    pub satisfaction: Option<i64>,
    /// In words.
    pub note: Option<String>,
    /// Whether the referral ends with it.
    pub close: bool,
}

impl VerifyForm {
    /// What the person said.
    pub fn parse(&self) -> Result<Verified, Vec<FieldError>> {
        let mut check = Check::new();
        let outcome = check.required_code("outcome", &self.outcome, "error-verify-outcome");
        let satisfaction = check.number("satisfaction", &self.satisfaction, 1..=5);
        let note = check.text("note", &self.note);
        let close = self.intent == "close";
        check.finish(outcome.map(|outcome| Verified { outcome, satisfaction, note, close }))
    }
}

/// Ending a referral.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CloseForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that the reader saw.
    pub version: String,
    /// Which referral.
    pub number: String,
    /// What came of it.
    pub outcome: String,
    /// In words.
    pub note: String,
}

impl CloseForm {
    /// What came of it, and in words.
    pub fn parse(&self) -> Result<(Outcome, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let outcome = check.required_code("outcome", &self.outcome, "error-close-outcome");
        let note = check.text("note", &self.note);
        check.finish(outcome.map(|o| (o, note)))
    }
}

/// A button that needs nothing but the referral: send again, told the person, reviewed.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct MoveForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that the reader saw.
    pub version: String,
    /// Which referral.
    pub number: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> ReferralForm {
        ReferralForm {
            category: "hiv_vct".into(),
            service: "00000000-0000-0000-0000-000000000005".into(),
            urgency: "routine".into(),
            fields: vec!["name".into(), "age".into(), "current_place".into()],
            ..ReferralForm::default()
        }
    }

    #[test]
    fn fields_that_the_category_does_not_allow_are_dropped_and_the_need_is_always_there() {
        assert_eq!(form().parse().unwrap().fields, [SharedField::Age, SharedField::Need]);
    }

    #[test]
    fn sending_without_consent_needs_a_reason_and_a_second_person() {
        let reason_only = ReferralForm { override_reason: "In danger tonight".into(), ..form() };
        assert_eq!(reason_only.parse().unwrap_err()[0].field, "override_by");
        let person_only = ReferralForm { override_by: "00000000-0000-0000-0000-000000000001".into(), ..form() };
        assert_eq!(person_only.parse().unwrap_err()[0].field, "override_reason");
        assert_eq!(form().parse().unwrap().vital_interest, None);
    }

    #[test]
    fn an_unknown_field_is_refused() {
        let bad = ReferralForm { fields: vec!["armed_group".into()], ..form() };
        assert_eq!(bad.parse().unwrap_err()[0].field, "fields");
    }
}
