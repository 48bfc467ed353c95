//! What of a person changes over time and can be put right: contact, place, languages, household.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::phone::PhoneForm;
use super::{
    Asked, CounsellorPreference, Country, IdDocument, IdDocumentForm, Language, Literacy, MaritalStatus, Member,
    MemberForm, NATIONALITIES_MAX, Phone, Residence, household, id_document, phone,
};
use crate::form::{Check, FieldError};

/// Where somebody comes from, or why nobody knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A name or P-code of the place directory, as typed.
    Place(String),
    /// No place: not asked, not known, or not said.
    None(Asked),
}

/// The part of a record that can be edited. Places are as typed: the directory resolves them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Languages spoken; the one for contact among them.
    pub languages: Vec<Language>,
    /// In which language to speak to the person.
    pub contact_language: Language,
    /// Whom the person would rather speak to.
    pub counsellor: CounsellorPreference,
    /// Reading.
    pub literacy: Literacy,
    /// Phones, the best first.
    pub phones: Vec<Phone>,
    /// Where from.
    pub origin: Origin,
    /// Where now.
    pub current: String,
    /// Village or quarter below it.
    pub locality: Option<String>,
    /// How they live there.
    pub residence: Residence,
    /// The household.
    pub household: Vec<Member>,
    /// The mother's name, as said.
    pub mother: Option<String>,
    /// Whose citizen they are; nothing when it was not asked.
    pub nationalities: Vec<Country>,
    /// Whether they are married; nothing when it was not asked.
    pub marital: Option<MaritalStatus>,
    /// Identity documents; sealed.
    pub documents: Vec<IdDocument>,
}

/// What the page that edits a profile sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ProfileForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the record that was edited.
    pub version: String,
    /// What was saved in that version, sealed by the server; nothing when it is not known.
    pub base: String,
    /// [`Language`]s.
    pub languages: Vec<String>,
    /// [`Language`].
    pub contact_language: String,
    /// [`CounsellorPreference`]; empty when there is none.
    pub counsellor: String,
    /// [`Literacy`].
    pub literacy: String,
    /// Phones.
    pub phones: Vec<PhoneForm>,
    /// Place of origin: a name or a P-code.
    pub origin: String,
    /// [`Asked`], where there is no place.
    pub origin_answer: String,
    /// Place of living: a name or a P-code.
    pub current: String,
    /// Village or quarter.
    pub locality: String,
    /// [`Residence`].
    pub residence: String,
    /// Household.
    pub household: Vec<MemberForm>,
    /// The mother's name.
    pub mother: String,
    /// [`Country`] codes.
    pub nationalities: Vec<String>,
    /// [`MaritalStatus`]; empty when it was not asked.
    pub marital: String,
    /// Identity documents.
    pub documents: Vec<IdDocumentForm>,
}

impl ProfileForm {
    /// Which sending, of which version, and what it says. `country` is the office's.
    pub fn parse(&self, today: NaiveDate, country: &str) -> Result<(Uuid, i64, Profile), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = self.version.trim().parse::<i64>().ok();
        if version.is_none() {
            check.error("", "error-malformed");
        }
        let profile = self.profile(&mut check, today, country);
        check.finish((|| Some((command?, version?, profile?)))())
    }

    /// The fields that registration has too.
    pub(super) fn profile(&self, check: &mut Check, today: NaiveDate, country: &str) -> Option<Profile> {
        let contact = check.required_code("contact_language", &self.contact_language, "error-contact-language");
        let mut languages: Vec<Language> = check.codes("languages", &self.languages);
        let counsellor = check.code("counsellor", &self.counsellor).unwrap_or(CounsellorPreference::Anybody);
        let literacy = check.code("literacy", &self.literacy).unwrap_or(Literacy::NotAsked);
        let phones = phone::parse_all(check, &self.phones, country);
        let current = check.required_line("current", &self.current, "error-place-missing");
        let locality = check.line("locality", &self.locality);
        let residence = check.code("residence", &self.residence).unwrap_or(Residence::NotAsked);
        let origin = origin(check, &self.origin, &self.origin_answer);
        let household = household::parse_all(check, &self.household, today);
        let mother = check.line("mother", &self.mother);
        let nationalities = nationalities(check, &self.nationalities);
        let marital = check.code("marital", &self.marital);
        let documents = id_document::parse_all(check, &self.documents);
        let contact_language: Language = contact?;
        if !languages.contains(&contact_language) {
            languages.insert(0, contact_language);
        }
        Some(Profile {
            languages,
            contact_language,
            counsellor,
            literacy,
            phones,
            origin,
            current,
            locality,
            residence,
            household,
            mother,
            nationalities,
            marital,
            documents,
        })
    }
}

fn nationalities(check: &mut Check, typed: &[String]) -> Vec<Country> {
    let mut said: Vec<Country> = check.codes("nationalities[0]", typed);
    said.truncate(NATIONALITIES_MAX);
    said
}

fn origin(check: &mut Check, place: &str, answer: &str) -> Origin {
    match (check.line("origin", place), check.code::<Asked>("origin_answer", answer)) {
        (Some(place), None | Some(Asked::Said)) => Origin::Place(place),
        (Some(_), Some(_)) => {
            check.error("origin_answer", "error-origin-twice");
            Origin::None(Asked::NotAsked)
        }
        (None, Some(Asked::Said)) => {
            check.error("origin", "error-place-missing");
            Origin::None(Asked::NotAsked)
        }
        (None, answer) => Origin::None(answer.unwrap_or(Asked::NotAsked)),
    }
}
