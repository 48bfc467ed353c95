//! The form that registers a person. Parsing it is what makes a registration valid.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::phone::PhoneForm;
use super::{
    Age, Birth, ID_DOCUMENTS_MAX, IdDocumentForm, MemberForm, NameKind, Names, PersonCategory, Profile, ProfileForm,
    Sex, number_key,
};
use crate::association::{self, Episode, EpisodeForm};
use crate::consent::{AnswerForm, ConsentForm, Conversation, DataCategory, Decision, Purpose, Recipient};
use crate::date::DateParts;
use crate::directory::Sector;
use crate::duplicate::Features;
use crate::form::{Check, FieldError};

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct PersonForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Given names.
    pub given: String,
    /// Father's name.
    pub father: String,
    /// Grandfather's name.
    pub grandfather: String,
    /// Family name.
    pub family: String,
    /// Other names.
    pub nickname: String,
    /// Mother's name: no part of the person's own.
    pub mother: String,
    /// [`Country`](super::Country) codes.
    pub nationalities: Vec<String>,
    /// [`MaritalStatus`](super::MaritalStatus); empty when it was not asked.
    pub marital: String,
    /// `given_first` or `family_first`.
    pub name_order: String,
    /// [`Sex`].
    pub sex: String,
    /// Birth date, as far as it is known.
    pub birth: DateParts,
    /// Or an estimated age.
    pub age: String,
    /// How either is known.
    pub age_evidence: String,
    /// Identity documents.
    pub documents: Vec<IdDocumentForm>,
    /// Languages.
    pub languages: Vec<String>,
    /// Language of contact.
    pub contact_language: String,
    /// Whom the person would rather speak to.
    pub counsellor: String,
    /// Reading.
    pub literacy: String,
    /// Phones.
    pub phones: Vec<PhoneForm>,
    /// Place of origin.
    pub origin: String,
    /// Why there is none.
    pub origin_answer: String,
    /// Place of living.
    pub current: String,
    /// Village or quarter.
    pub locality: String,
    /// How they live there.
    pub residence: String,
    /// Household.
    pub household: Vec<MemberForm>,
    /// [`PersonCategory`].
    pub category: String,
    /// Association.
    pub episodes: Vec<EpisodeForm>,
    /// The first conversation about consent; its first answer is about keeping a case file.
    pub consent: ConsentForm,
    /// Whether a child agrees too, besides the parent or guardian.
    pub assent: bool,
    /// Why this is another person than the ones that look the same.
    pub distinct_reason: String,
    /// The member of somebody's household who is registered in her own right, if that is what this is.
    pub member: String,
    /// Code of the funded project that pays for the case; empty for none.
    pub funding: String,
    /// Number of the incoming referral with which it began.
    pub incoming: String,
    /// `leave`: keep what was typed and stop here. Otherwise the person is registered.
    pub go: String,
}

/// A person to register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Names.
    pub names: Names,
    /// Sex.
    pub sex: Sex,
    /// Birth.
    pub birth: Birth,
    /// Age on the day of registration.
    pub age: Age,
    /// What can change later.
    pub profile: Profile,
    /// Category; sealed.
    pub category: PersonCategory,
    /// Association; sealed.
    pub episodes: Vec<Episode>,
    /// The first answers.
    pub consent: Conversation,
    /// Why this is another person than the ones that look the same.
    pub distinct_reason: Option<String>,
    /// The member of somebody's household that this person was until now.
    pub member: Option<Uuid>,
    /// Code of the funded project that pays for the case.
    pub funding: Option<String>,
}

impl PersonForm {
    /// Checks the form. `country` is the office's.
    pub fn parse(&self, today: NaiveDate, country: &str) -> Result<Registration, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let names = Names::parse(&mut check, |kind| self.name(kind).to_owned(), &self.name_order);
        let birth = Birth::parse(&mut check, &self.birth, &self.age, &self.age_evidence, today);
        let age = birth.and_then(|b| b.age_on(today));
        let sex = check.required_code("sex", &self.sex, "error-sex-missing");
        let profile = self.profile().profile(&mut check, today, country);
        let minor = age.is_some_and(|a| a.maybe_child);
        let category = self.category(&mut check, age);
        let episodes = association::parse_all(&mut check, &self.episodes, today);
        let consent = self.consent(&mut check, today, minor);
        let distinct_reason = check.line("distinct_reason", &self.distinct_reason);
        let member = check.code("", &self.member);
        let funding = check.line("funding", &self.funding);
        check.finish((|| {
            Some(Registration {
                command: command?,
                names,
                sex: sex?,
                birth: birth?,
                age: age?,
                profile: profile?,
                category: category?,
                episodes,
                consent: consent?,
                distinct_reason,
                member,
                funding,
            })
        })())
    }

    /// Whether to keep what was typed and stop.
    pub fn leaves(&self) -> bool {
        self.go == "leave"
    }

    /// Whether the person said no to a case file: then nothing of what was typed may be kept.
    pub fn says_no(&self) -> bool {
        self.about_file().is_some_and(|a| a.decision.trim() == Decision::Refused.as_str())
    }

    /// The answer about keeping a case file.
    fn about_file(&self) -> Option<&AnswerForm> {
        self.consent.answers.iter().find(|a| a.purpose.trim() == Purpose::CaseManagement.as_str())
    }

    /// As much of what was typed as comparing needs. `value` gives a field's text by its path, the numbers say how many
    /// rows there are of phones and of documents.
    pub fn compared(value: impl Fn(&str) -> String, (phones, documents): (usize, usize)) -> PersonForm {
        let phone = |i: usize| PhoneForm { number: value(&format!("phones[{i}][number]")), ..PhoneForm::default() };
        let document = |i: usize| IdDocumentForm {
            number: value(&format!("documents[{i}][number]")),
            ..IdDocumentForm::default()
        };
        PersonForm {
            command: value("command"),
            given: value("given"),
            father: value("father"),
            grandfather: value("grandfather"),
            family: value("family"),
            nickname: value("nickname"),
            mother: value("mother"),
            sex: value("sex"),
            birth: DateParts { day: value("birth[day]"), month: value("birth[month]"), year: value("birth[year]") },
            age: value("age"),
            age_evidence: value("age_evidence"),
            origin: value("origin"),
            phones: (0..phones).map(phone).collect(),
            documents: (0..documents).map(document).collect(),
            ..PersonForm::default()
        }
    }

    /// What was typed so far, for comparing with other records. Nothing here is an error yet. `tag` makes of a document's
    /// number what other records have of it.
    pub fn features(
        &self,
        today: NaiveDate,
        country: &str,
        origin: Option<String>,
        tag: impl Fn(&str) -> Option<String>,
    ) -> Features {
        let mut ignored = Check::new();
        let birth = Birth::parse(&mut ignored, &self.birth, &self.age, &self.age_evidence, today);
        let names = NameKind::ALL.iter().map(|k| self.name(*k).to_owned()).filter(|n| !n.trim().is_empty());
        Features {
            names: names.collect(),
            birth_year: birth.and_then(|b| b.year()),
            estimated: birth.is_some_and(|b| b.date.is_none()),
            sex: self.sex.parse().unwrap_or(Sex::Declined),
            origin,
            phones: self.phones.iter().filter_map(|p| number_key(&p.number, country)).collect(),
            mother: Some(self.mother.clone()).filter(|m| !m.trim().is_empty()),
            documents: self.documents.iter().take(ID_DOCUMENTS_MAX).filter_map(|d| tag(&d.number)).collect(),
        }
    }

    /// The field of one kind of name.
    pub fn name(&self, kind: NameKind) -> &str {
        match kind {
            NameKind::Given => &self.given,
            NameKind::Father => &self.father,
            NameKind::Grandfather => &self.grandfather,
            NameKind::Family => &self.family,
            NameKind::Nickname => &self.nickname,
        }
    }

    fn profile(&self) -> ProfileForm {
        ProfileForm {
            languages: self.languages.clone(),
            contact_language: self.contact_language.clone(),
            counsellor: self.counsellor.clone(),
            literacy: self.literacy.clone(),
            phones: self.phones.clone(),
            origin: self.origin.clone(),
            origin_answer: self.origin_answer.clone(),
            current: self.current.clone(),
            locality: self.locality.clone(),
            residence: self.residence.clone(),
            household: self.household.clone(),
            mother: self.mother.clone(),
            nationalities: self.nationalities.clone(),
            marital: self.marital.clone(),
            documents: self.documents.clone(),
            ..ProfileForm::default()
        }
    }

    fn category(&self, check: &mut Check, age: Option<Age>) -> Option<PersonCategory> {
        let category: PersonCategory =
            check.required_code("category", &self.category, "error-person-category-missing")?;
        match age.map(|a| a.maybe_child) {
            Some(true) if !category.fits(true) => check.error("category", "error-person-category-child"),
            Some(false) if !category.fits(false) => check.error("category", "error-person-category-adult"),
            _ => {}
        }
        Some(category)
    }

    /// Without a yes to the case file nothing may be kept, so nothing is.
    fn consent(&self, check: &mut Check, today: NaiveDate, minor: bool) -> Option<Conversation> {
        let is_file = |a: &AnswerForm| a.purpose.trim() == Purpose::CaseManagement.as_str();
        let at = self.consent.answers.iter().position(is_file);
        let asked = at.and_then(|i| self.consent.answers.get(i)).map_or("", |a| a.decision.trim());
        let field = format!("consent[answers][{}][decision]", at.unwrap_or(0));
        if asked.is_empty() {
            check.error(field, "error-consent-file-missing");
        } else if asked == Decision::Refused.as_str() {
            check.error(field, "error-consent-file-refused");
        }
        let mut form = ConsentForm { assent: self.assent, ..self.with_kinds() };
        if let Some(file) = at.and_then(|i| form.answers.get_mut(i)).filter(|_| asked.is_empty()) {
            // Said above already; the rest of the conversation is checked as if it had been asked.
            file.decision = Decision::Refused.as_str().into();
        }
        let conversation = form.parse_in(check, "consent", today, minor);
        if minor && !self.assent {
            check.error("assent", "error-consent-child-agrees");
        }
        conversation
    }

    /// The first conversation asks about whole sectors. A yes to one is a yes to what its providers usually need; the
    /// consent page narrows it down.
    fn with_kinds(&self) -> ConsentForm {
        let mut consent = self.consent.clone();
        for answer in consent.answers.iter_mut().filter(|a| a.categories.is_empty()) {
            if let Ok(Recipient::Sector(sector)) = answer.recipient.trim().parse() {
                answer.categories = usually_shared(sector).iter().map(|d| d.as_str().to_owned()).collect();
            }
        }
        consent
    }
}

/// Kinds of data that providers of a sector usually need. Never how somebody was associated: that is no kind.
pub fn usually_shared(sector: Sector) -> &'static [DataCategory] {
    use DataCategory::*;
    match sector {
        Sector::Education | Sector::TrainingLivelihood => {
            &[Name, Contact, AgeSex, Language, Need, Location, AccessNeeds, EducationSkills]
        }
        Sector::BasicNeeds => &[Name, Contact, AgeSex, Language, Need, Location, AccessNeeds, Household],
        _ => &[Name, Contact, AgeSex, Language, Need, Location, AccessNeeds],
    }
}
