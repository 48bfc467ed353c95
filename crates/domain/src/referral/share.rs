//! What a provider may see, and when.
//!
//! A closed list: the armed group, how the person was associated, the category of person, screening, notes and scores
//! are no field here, so that no form, template or mistake can share them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ReferralStatus;
use crate::consent::DataCategory;
use crate::directory::{Category, Sector};
use crate::person::{Literacy, Sex};

text_enum! {
    /// One fact that can be shared with a provider.
    pub enum SharedField ("shared") {
        Name = "name",
        Phone = "phone",
        Age = "age",
        Sex = "sex",
        ContactLanguage = "contact_language",
        Reading = "reading",
        Need = "need",
        AccessNeeds = "access_needs",
        CurrentPlace = "current_place",
        Message = "message",
    }
}

impl SharedField {
    /// The kind of data that consent names.
    pub fn data(self) -> DataCategory {
        match self {
            SharedField::Name => DataCategory::Name,
            SharedField::Phone => DataCategory::Contact,
            SharedField::Age | SharedField::Sex => DataCategory::AgeSex,
            SharedField::ContactLanguage => DataCategory::Language,
            SharedField::Reading => DataCategory::EducationSkills,
            SharedField::Need | SharedField::Message => DataCategory::Need,
            SharedField::AccessNeeds => DataCategory::AccessNeeds,
            SharedField::CurrentPlace => DataCategory::Location,
        }
    }

    /// Whether the provider sees it only after accepting.
    pub fn after_accepting(self) -> bool {
        matches!(self, SharedField::Name | SharedField::Phone)
    }

    /// Whether a referral makes no sense without it.
    pub fn is_always(self) -> bool {
        self == SharedField::Need
    }
}

/// The smallest set of facts that lets a provider of this category do its work.
pub fn allowed_fields(category: Category) -> Vec<SharedField> {
    use SharedField::*;
    // Tested under the number of the referral: not even the name is needed.
    if category == Category::HivVct {
        return vec![Age, Sex, ContactLanguage, Need, AccessNeeds];
    }
    let mut fields = vec![Name, Phone, Age, Sex, ContactLanguage];
    if matches!(category.sector(), Sector::TrainingLivelihood | Sector::Education) {
        fields.push(Reading);
    }
    fields.extend([Need, AccessNeeds]);
    // Where somebody lives helps only who goes there, and endangers most who hide.
    let comes_to_the_person = matches!(
        category,
        Category::HousingLandProperty
            | Category::NfiShelter
            | Category::Food
            | Category::Wash
            | Category::AgricultureInputs
            | Category::LivestockVet
            | Category::FamilyTracing
            | Category::FamilyMediation
    );
    if comes_to_the_person {
        fields.push(CurrentPlace);
    }
    fields.push(Message);
    fields
}

/// The kinds of data that consent has to cover for these fields, each once.
pub fn data_of(fields: &[SharedField]) -> Vec<DataCategory> {
    DataCategory::ALL.iter().copied().filter(|d| fields.iter().any(|f| f.data() == *d)).collect()
}

/// What the provider sees, frozen when the referral was sent. Codes stay codes: each reader sees his own language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SharedValues {
    /// Legal name as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A number that is safe to call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<i64>,
    /// Woman or man.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Code of ISO 639-3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_language: Option<String>,
    /// How well the person reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<Literacy>,
    /// The category, and what exactly in the caseworker's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need: Option<(Category, String)>,
    /// What has to be made easier, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_needs: Option<String>,
    /// Place names, the nearest first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_place: Option<String>,
    /// What helps the provider prepare.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

impl SharedValues {
    /// Only what `fields` allow.
    #[must_use]
    pub fn limited_to(mut self, fields: &[SharedField]) -> Self {
        for field in SharedField::ALL.iter().filter(|f| !fields.contains(f)) {
            self.clear(*field);
        }
        self
    }

    /// Without what is shown only after accepting; of the name the initials stay.
    #[must_use]
    pub fn before_accepting(mut self) -> Self {
        self.name = self.name.as_deref().map(initials);
        for field in SharedField::ALL.iter().filter(|f| f.after_accepting() && **f != SharedField::Name) {
            self.clear(*field);
        }
        self
    }

    fn clear(&mut self, field: SharedField) {
        match field {
            SharedField::Name => self.name = None,
            SharedField::Phone => self.phone = None,
            SharedField::Age => self.age = None,
            SharedField::Sex => self.sex = None,
            SharedField::ContactLanguage => self.contact_language = None,
            SharedField::Reading => self.reading = None,
            SharedField::Need => self.need = None,
            SharedField::AccessNeeds => self.access_needs = None,
            SharedField::CurrentPlace => self.current_place = None,
            SharedField::Message => self.message = None,
        }
    }
}

/// `K. S.`: the first letter of the first and of the last word.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let letter = |w: &str| w.chars().find(|c| c.is_alphabetic()).map(|c| format!("{}.", c.to_uppercase()));
    let first = words.next().and_then(letter);
    let last = words.next_back().and_then(letter);
    first.into_iter().chain(last).collect::<Vec<_>>().join(" ")
}

/// How much of a referral its provider may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProviderAccess {
    /// It does not exist for the provider yet.
    Hidden,
    /// That it came; the rest after opening it.
    Unopened,
    /// Its fields, to work with.
    Open {
        /// Whether name and phone are among them.
        named: bool,
    },
    /// Its fields, to read.
    ReadOnly {
        /// Whether name and phone are among them.
        named: bool,
    },
    /// Nothing: it was taken back, and copies have to be destroyed.
    Stopped,
    /// Nothing: the time is over.
    Over,
}

/// What the provider may see at `now`. `declined` when the provider once said no; `until` ends reading.
pub fn provider_access(
    status: ReferralStatus,
    declined: bool,
    until: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> ProviderAccess {
    use ReferralStatus::*;
    match status {
        Draft | Ready => ProviderAccess::Hidden,
        Sent | Escalated => ProviderAccess::Unopened,
        Received => ProviderAccess::Open { named: false },
        Accepted | Scheduled | InService | NoShow => ProviderAccess::Open { named: true },
        // A withdrawn consent ends reading here too.
        Completed | Verified if until.is_some_and(|u| u <= now) => ProviderAccess::Over,
        Completed | Verified => ProviderAccess::ReadOnly { named: true },
        Declined | ReturnedByProvider | Closed if until.is_some_and(|u| now < u) => {
            ProviderAccess::ReadOnly { named: !declined }
        }
        Declined | ReturnedByProvider | Closed | Expired => ProviderAccess::Over,
        Revoked => ProviderAccess::Stopped,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_field_is_about_association_screening_notes_or_scores() {
        for word in ["group", "association", "category", "rank", "screening", "note", "score", "health", "risk"] {
            assert!(!SharedField::ALL.iter().any(|f| f.as_str().contains(word)), "{word}");
        }
    }

    #[test]
    fn every_category_shares_the_need_and_nobody_shares_more_than_the_list() {
        for category in Category::ALL {
            let fields = allowed_fields(*category);
            assert!(fields.contains(&SharedField::Need), "{category}");
            let mut once = fields.clone();
            once.dedup();
            assert_eq!(once, fields, "{category}");
        }
        assert!(!allowed_fields(Category::HivVct).contains(&SharedField::Name));
        assert!(!allowed_fields(Category::GbvServices).contains(&SharedField::CurrentPlace));
    }

    #[test]
    fn what_is_not_allowed_is_gone_and_before_accepting_only_initials_stay() {
        let values = SharedValues {
            name: Some("Korotimi Sambaré".into()),
            phone: Some("+226 70 00 00 00".into()),
            age: Some(27),
            current_place: Some("Dori".into()),
            ..SharedValues::default()
        };
        let limited = values.clone().limited_to(&[SharedField::Name, SharedField::Phone]);
        assert_eq!((limited.age, limited.current_place), (None, None));
        let before = values.before_accepting();
        assert_eq!(before.name.as_deref(), Some("K. S."));
        assert_eq!(before.phone, None);
        assert_eq!(before.age, Some(27));
    }

    #[test]
    fn a_provider_sees_fields_only_between_opening_and_thirty_days_after_the_end() {
        use ReferralStatus::*;
        let now = DateTime::UNIX_EPOCH;
        let later = now + chrono::TimeDelta::days(1);
        for status in ReferralStatus::ALL {
            let access = provider_access(*status, false, None, now);
            let sees = matches!(access, ProviderAccess::Open { .. } | ProviderAccess::ReadOnly { .. });
            let expected =
                matches!(status, Received | Accepted | Scheduled | InService | NoShow | Completed | Verified);
            assert_eq!(sees, expected, "{status}");
        }
        assert_eq!(provider_access(Closed, false, Some(later), now), ProviderAccess::ReadOnly { named: true });
        assert_eq!(provider_access(Closed, true, Some(later), now), ProviderAccess::ReadOnly { named: false });
        assert_eq!(provider_access(Closed, false, Some(now), now), ProviderAccess::Over);
        assert_eq!(provider_access(Completed, false, Some(now), now), ProviderAccess::Over);
        assert_eq!(provider_access(Revoked, false, Some(later), now), ProviderAccess::Stopped);
    }

    #[test]
    fn initials_of_one_word_are_one_letter() {
        assert_eq!(initials("Hama"), "H.");
        assert_eq!(initials("أغ الحسيني"), "أ. ا.");
        assert_eq!(initials(""), "");
    }
}
