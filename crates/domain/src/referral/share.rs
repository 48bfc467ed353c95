//! What of a person may be shared with a provider, and who reads how much of it.
//!
//! A closed list: the armed group, how the person was associated, the category of person, screening, notes and scores
//! are no field here, so that no form, template or mistake can share them.

use serde::{Deserialize, Serialize};

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

    /// Whether it says who the person is: staff read it only while the identity is shown to them.
    pub fn identifies(self) -> bool {
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

/// What of these fields may stand on the letter that the person carries. A paper is lost, or found at home: it never
/// says how to reach the person or where to find them. Under a protected need it says neither who nor why; the number
/// of the referral does.
pub fn on_paper(category: Category, fields: &[SharedField]) -> Vec<SharedField> {
    use SharedField::*;
    let mut kept = fields.to_vec();
    kept.retain(|f| match f {
        ContactLanguage | AccessNeeds => true,
        Phone | CurrentPlace => false,
        Name | Age | Sex | Reading | Need | Message => !category.is_sealed(),
    });
    kept
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
    /// What is hoped for, in the caseworker's words; goes with the need.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_outcome: Option<String>,
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

    /// Without what says who the person is, and which of those fields have a value.
    #[must_use]
    pub fn veiled(mut self) -> (Self, Vec<SharedField>) {
        let has = |field| match field {
            SharedField::Name => self.name.is_some(),
            SharedField::Phone => self.phone.is_some(),
            _ => false,
        };
        let veiled: Vec<SharedField> = SharedField::ALL.iter().copied().filter(|f| f.identifies() && has(*f)).collect();
        for field in SharedField::ALL.iter().filter(|f| f.identifies()) {
            self.clear(*field);
        }
        (self, veiled)
    }

    fn clear(&mut self, field: SharedField) {
        match field {
            SharedField::Name => self.name = None,
            SharedField::Phone => self.phone = None,
            SharedField::Age => self.age = None,
            SharedField::Sex => self.sex = None,
            SharedField::ContactLanguage => self.contact_language = None,
            SharedField::Reading => self.reading = None,
            SharedField::Need => (self.need, self.expected_outcome) = (None, None),
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
    fn a_veil_leaves_nothing_that_says_who_it_is() {
        let values = SharedValues {
            name: Some("Korotimi Sambaré".into()),
            age: Some(27),
            message: Some("Mornings".into()),
            ..SharedValues::default()
        };
        let (rest, veiled) = values.clone().veiled();
        assert_eq!(veiled, [SharedField::Name]);
        assert_eq!(rest, SharedValues { name: None, ..values });
    }

    #[test]
    fn a_letter_never_says_where_somebody_is_and_under_a_protected_need_not_who_or_why() {
        for category in Category::ALL {
            let kept = on_paper(*category, SharedField::ALL);
            for field in [SharedField::Phone, SharedField::CurrentPlace] {
                assert!(!kept.contains(&field), "{category}");
            }
            for field in [SharedField::Name, SharedField::Need, SharedField::Message] {
                assert_eq!(kept.contains(&field), !category.is_sealed(), "{category}");
            }
        }
        assert_eq!(on_paper(Category::Food, &[SharedField::Age]), [SharedField::Age]);
    }

    #[test]
    fn initials_of_one_word_are_one_letter() {
        assert_eq!(initials("Hama"), "H.");
        assert_eq!(initials("أغ الحسيني"), "أ. ا.");
        assert_eq!(initials(""), "");
    }
}
