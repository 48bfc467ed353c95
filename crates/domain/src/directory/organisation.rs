//! What is filled in about an organisation, and about who answers for it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::OrganisationKind;
use crate::account::{Email, required_email};
use crate::date::parse_day;
use crate::form::{Check, FieldError};
use crate::locale::Locale;
use crate::person::Sex;

/// What the form of an organisation sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct OrganisationForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Its id; empty for a new one.
    pub id: String,
    /// Version that was edited; empty for a new one.
    pub version: String,
    /// Its name.
    pub name: String,
    /// [`OrganisationKind`].
    pub kind: String,
    /// Where it sits: a place of the directory.
    pub place: String,
    /// Quarter or village.
    pub locality: String,
    /// For callers.
    pub phone: String,
    /// Day on which protection from sexual exploitation and abuse was assessed.
    pub psea_on: String,
    /// Day on which it was screened (sanctions, due diligence).
    pub screened_on: String,
    /// Reference of the agreement on sharing data.
    pub agreement_ref: String,
    /// Last day of that.
    pub agreement_to: String,
    /// Whether people are referred to it.
    pub active: bool,
}

/// A parsed [`OrganisationForm`]. The place is not looked up yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationEdit {
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// The quarter or village.
    pub locality: Option<String>,
    /// For callers.
    pub phone: Option<String>,
    /// When its protection from sexual exploitation and abuse was assessed.
    pub psea_on: Option<NaiveDate>,
    /// When it was screened.
    pub screened_on: Option<NaiveDate>,
    /// The agreement to share data.
    pub agreement_ref: Option<String>,
    /// Until when that holds.
    pub agreement_to: Option<NaiveDate>,
    /// Whether people are referred to it.
    pub active: bool,
}

impl OrganisationForm {
    /// Checks the form.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, OrganisationEdit), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let name = check.required_line("name", &self.name, "error-organisation-name");
        let kind = check.required_code("kind", &self.kind, "error-organisation-kind");
        let locality = check.line("locality", &self.locality);
        let phone = check.line("phone", &self.phone);
        let psea_on = past(&mut check, "psea_on", &self.psea_on, today);
        let screened_on = past(&mut check, "screened_on", &self.screened_on, today);
        let agreement_ref = check.line("agreement_ref", &self.agreement_ref);
        let agreement_to = parse_day(&mut check, "agreement_to", &self.agreement_to);
        if agreement_to.is_some() && agreement_ref.is_none() {
            check.error("agreement_ref", "error-agreement-ref");
        }
        let active = self.active;
        let edit = kind.map(|kind| OrganisationEdit {
            name,
            kind,
            locality,
            phone,
            psea_on,
            screened_on,
            agreement_ref,
            agreement_to,
            active,
        });
        check.finish(command.zip(edit))
    }
}

/// A day on which something was done.
fn past(check: &mut Check, field: &str, value: &str, today: NaiveDate) -> Option<NaiveDate> {
    let day = parse_day(check, field, value)?;
    if day > today {
        check.error(field, "error-done-later");
        return None;
    }
    Some(day)
}

/// How the agreement on sharing data with an organisation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// There is none.
    None,
    /// Its last day was this.
    Ended(NaiveDate),
    /// It ends within the days in which one is renewed.
    EndsSoon(NaiveDate),
    /// It holds, until a day if one was agreed.
    Holds(Option<NaiveDate>),
}

impl Agreement {
    /// From its reference and its last day. `notice` is how many days before its end one is renewed.
    pub fn of(reference: Option<&str>, to: Option<NaiveDate>, today: NaiveDate, notice: u32) -> Agreement {
        match (reference, to) {
            (None, _) => Agreement::None,
            (Some(_), Some(to)) if to < today => Agreement::Ended(to),
            (Some(_), Some(to)) if (to - today).num_days() <= i64::from(notice) => Agreement::EndsSoon(to),
            (Some(_), to) => Agreement::Holds(to),
        }
    }
}

/// What the form of a focal point sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ContactForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the organisation.
    pub organisation: String,
    /// Name to show.
    pub name: String,
    /// Where referrals and codes are sent.
    pub email: String,
    /// For callers.
    pub phone: String,
    /// [`Sex`]: some matters are told to women only.
    pub sex: String,
    /// Code of the language of mails.
    pub language: String,
}

/// A parsed [`ContactForm`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    /// Name to show.
    pub name: String,
    /// Where referrals and codes are sent.
    pub email: Email,
    /// For callers.
    pub phone: Option<String>,
    /// Woman or man.
    pub sex: Sex,
    /// Language of mails.
    pub language: Locale,
}

impl ContactForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<(Uuid, NewContact), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let name = check.required_line("name", &self.name, "error-contact-name");
        let email = required_email(&mut check, "email", &self.email);
        let phone = check.line("phone", &self.phone);
        let sex = check.required_code("sex", &self.sex, "error-contact-sex");
        let language = check.required_code("language", &self.language, "error-language-missing");
        let contact = email.zip(sex).zip(language).map(|((email, sex), language)| NewContact {
            name,
            email,
            phone,
            sex,
            language,
        });
        check.finish(command.zip(contact))
    }
}

/// The button "does not answer for it any more".
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ContactEndForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the focal point.
    pub contact: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn form() -> OrganisationForm {
        OrganisationForm {
            command: Uuid::nil().to_string(),
            name: "Clinic of Dori".into(),
            kind: "health_facility".into(),
            active: true,
            ..OrganisationForm::default()
        }
    }

    fn refused(form: &OrganisationForm) -> Vec<(String, String)> {
        form.parse(day("2026-11-24")).unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
    }

    #[test]
    fn an_agreement_with_an_end_has_a_reference_and_nothing_is_done_tomorrow() {
        assert!(form().parse(day("2026-11-24")).is_ok());
        let nameless = OrganisationForm { agreement_to: "2027-01-01".into(), ..form() };
        assert_eq!(refused(&nameless), [("agreement_ref".into(), "error-agreement-ref".into())]);
        let early = OrganisationForm { psea_on: "2026-11-25".into(), ..form() };
        assert_eq!(refused(&early), [("psea_on".into(), "error-done-later".into())]);
    }

    #[test]
    fn an_agreement_is_to_renew_sixty_days_before_its_end() {
        let to = Some(day("2027-03-01"));
        let on = |today: &str| Agreement::of(Some("A-1"), to, day(today), 60);
        assert_eq!(on("2026-12-30"), Agreement::Holds(to));
        assert_eq!(on("2026-12-31"), Agreement::EndsSoon(day("2027-03-01")));
        assert_eq!(on("2027-03-01"), Agreement::EndsSoon(day("2027-03-01")));
        assert_eq!(on("2027-03-02"), Agreement::Ended(day("2027-03-01")));
        assert_eq!(Agreement::of(Some("A-1"), None, day("2027-03-02"), 60), Agreement::Holds(None));
        assert_eq!(Agreement::of(None, to, day("2026-12-30"), 60), Agreement::None);
    }
}
