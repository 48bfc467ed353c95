//! What the form of an incoming referral sends, from a provider or noted by staff.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{About, Channel, SenderRole, Under18, WithoutYes};
use crate::date::PartialDate;
use crate::directory::Category;
use crate::form::{Check, FieldError};
use crate::id::{OfficeId, OrganisationId};
use crate::person::{AgeEvidence, Birth, NameKind, NameOrder, Names, PersonForm, PhoneForm, YesNo, number_key};
use crate::referral::Urgency;

/// A person is referred to the programme.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct IncomingForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// To which office; of a provider.
    pub office: String,
    /// How it came; noted by staff.
    pub channel: String,
    /// The organisation that refers; noted by staff.
    pub organisation: String,
    /// Or who else; noted by staff.
    pub sender_role: String,
    /// How to reach whoever refers.
    pub sender: String,
    /// How soon.
    pub urgency: String,
    /// What kind of help; may stay open.
    pub category: String,
    /// Why.
    pub reason: String,
    /// What the person hopes for.
    pub hopes: String,
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// How the person is called.
    pub nickname: String,
    /// Which name is said first.
    pub name_order: String,
    /// Sex.
    pub sex: String,
    /// Year of birth.
    pub birth_year: String,
    /// [`Under18`]; asked where the year does not tell.
    pub under_18: String,
    /// Where the person is.
    pub place: String,
    /// A phone.
    pub phone: String,
    /// [`YesNo`].
    pub safe_to_call: String,
    /// Language.
    pub language: String,
    /// [`YesNo`]: whether the person agreed.
    pub agreed: String,
    /// Why it is noted without a yes.
    pub without_yes: String,
    /// The same in words.
    pub without_yes_words: String,
}

/// Whose form it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// A provider's: only with the person's yes.
    Provider,
    /// Staff's, who note what they were told.
    Staff,
}

/// Who refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// An organisation of the directory.
    Organisation(OrganisationId),
    /// Somebody else.
    Role(SenderRole),
}

/// An incoming referral to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIncoming {
    /// Recognises a form sent twice.
    pub command: Uuid,
    /// To which office, where the sender chose.
    pub office: Option<OfficeId>,
    /// How it came.
    pub channel: Channel,
    /// From whom; nothing where it is whoever is signed in.
    pub sender: Option<Sender>,
    /// How soon.
    pub urgency: Urgency,
    /// What kind of help.
    pub category: Option<Category>,
    /// Why it is kept without a yes; nothing where the person agreed.
    pub without_yes: Option<WithoutYes>,
    /// Who it is about, and why.
    pub about: About,
}

impl IncomingForm {
    /// Checks the form.
    pub fn parse(&self, today: NaiveDate, country: &str, hand: Hand) -> Result<NewIncoming, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let office = match hand {
            Hand::Provider => check.required_code("office", &self.office, "error-incoming-office").map(Some),
            Hand::Staff => Some(None),
        };
        let (channel, sender) = self.sender(&mut check, hand);
        let urgency = check.required_code("urgency", &self.urgency, "error-referral-urgency");
        let category = check.code("category", &self.category);
        let reason = check.required_text("reason", &self.reason, "error-incoming-reason");
        let hopes = check.text("hopes", &self.hopes);
        let names = Names::parse(&mut check, |kind| self.name(kind).to_owned(), &self.name_order);
        let sex = check.required_code("sex", &self.sex, "error-sex-missing");
        let (birth_year, child) = self.age(&mut check, today);
        let place = check.required_line("place", &self.place, "error-incoming-place");
        let phone = self.phone(&mut check, country);
        let language = check.code("language", &self.language);
        let (without_yes, words) = self.without_yes(&mut check, hand);
        let contact = check.line("sender", &self.sender);
        let about = sex.map(|sex| About {
            names,
            sex,
            birth_year,
            child,
            place,
            safe_to_call: phone.is_some() && self.safe_to_call == YesNo::Yes.as_str(),
            phone,
            language,
            reason,
            hopes,
            sender: contact,
            without_yes: words,
        });
        check.finish((|| {
            Some(NewIncoming {
                command: command?,
                office: office?,
                channel: channel?,
                sender,
                urgency: urgency?,
                category,
                without_yes,
                about: about?,
            })
        })())
    }

    fn sender(&self, check: &mut Check, hand: Hand) -> (Option<Channel>, Option<Sender>) {
        if hand == Hand::Provider {
            return (Some(Channel::Online), None);
        }
        let channel: Option<Channel> = check.required_code("channel", &self.channel, "error-incoming-channel");
        if channel == Some(Channel::Online) {
            check.error("channel", "error-unknown-choice");
        }
        let organisation = check.code("organisation", &self.organisation).map(Sender::Organisation);
        let role = check.code("sender_role", &self.sender_role).map(Sender::Role);
        if organisation.or(role).is_none() && !check.failed_at(&["organisation", "sender_role"]) {
            check.error("organisation", "error-incoming-sender");
        }
        (channel, organisation.or(role))
    }

    fn name(&self, kind: NameKind) -> &str {
        match kind {
            NameKind::Given => &self.given,
            NameKind::Family => &self.family,
            NameKind::Nickname => &self.nickname,
            NameKind::Father | NameKind::Grandfather => "",
        }
    }

    /// The year, and whether it may be a child. A year that is known decides; otherwise doubt counts as a child.
    fn age(&self, check: &mut Check, today: NaiveDate) -> (Option<i32>, bool) {
        let year = check
            .number("birth_year", &self.birth_year, 1900..=i64::from(today.year()))
            .and_then(|y| i32::try_from(y).ok());
        let said: Option<Under18> = check.code("under_18", &self.under_18);
        let by_year = year.and_then(|y| {
            let date = PartialDate::new(y, None, None).ok();
            Birth { date, estimated: None, evidence: AgeEvidence::NotAsked }.age_on(today)
        });
        match (by_year, said) {
            (Some(age), said) => (year, age.maybe_child || said == Some(Under18::Yes)),
            (None, Some(said)) => (None, said != Under18::No),
            (None, None) => {
                if !check.failed_at(&["birth_year", "under_18"]) {
                    check.error("under_18", "error-incoming-age");
                }
                (None, true)
            }
        }
    }

    fn phone(&self, check: &mut Check, country: &str) -> Option<String> {
        let phone = check.line("phone", &self.phone)?;
        if number_key(&phone, country).is_none() {
            check.error("phone", "error-phone");
        }
        let _: Option<YesNo> = check.required_code("safe_to_call", &self.safe_to_call, "error-phone-safe-call");
        Some(phone)
    }

    /// Without a yes nothing may be kept, but where a life is at stake; and then only by staff, with a reason.
    fn without_yes(&self, check: &mut Check, hand: Hand) -> (Option<WithoutYes>, Option<String>) {
        match (check.required_code("agreed", &self.agreed, "error-incoming-agreed"), hand) {
            (Some(YesNo::No), Hand::Provider) => {
                check.error("agreed", "error-incoming-not-agreed");
                (None, None)
            }
            (Some(YesNo::No), Hand::Staff) => {
                let why = check.required_code("without_yes", &self.without_yes, "error-incoming-without-yes");
                let words = check.required_text(
                    "without_yes_words",
                    &self.without_yes_words,
                    "error-incoming-without-yes-words",
                );
                (why, Some(words))
            }
            (Some(YesNo::Yes) | None, _) => (None, None),
        }
    }
}

impl About {
    /// What a registration starts with, and what other records are compared with.
    pub fn registration(&self) -> PersonForm {
        let phones = self.phone.iter().map(|number| PhoneForm {
            number: number.clone(),
            safe_to_call: if self.safe_to_call { YesNo::Yes } else { YesNo::No }.as_str().into(),
            ..PhoneForm::default()
        });
        let mut form = PersonForm {
            given: self.names.of(NameKind::Given),
            family: self.names.of(NameKind::Family),
            nickname: self.names.of(NameKind::Nickname),
            name_order: NameOrder::GivenFirst.as_str().into(),
            sex: self.sex.as_str().into(),
            contact_language: self.language.map(|l| l.as_str().to_owned()).unwrap_or_default(),
            current: self.place.clone(),
            phones: phones.collect(),
            ..PersonForm::default()
        };
        form.birth.year = self.birth_year.map(|y| y.to_string()).unwrap_or_default();
        form
    }
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
