//! What is shared with a provider, line by line: the same in the preview, on the provider's page and in the letter.

use domain::person::Language;
use domain::referral::{SharedField, SharedValues};
use service::referral::Given;

use crate::pages::person::sex_at;

/// Label and value of every field that has one, in the order of the list.
pub fn lines(fields: &[SharedField], values: &SharedValues) -> Vec<(SharedField, String, String)> {
    SharedField::ALL
        .iter()
        .filter(|f| fields.contains(f))
        .filter_map(|f| value(*f, values).map(|v| (*f, t!(f.label_key()), v)))
        .collect()
}

/// The same for staff, in the same order: no value where it is shown only while the identity is.
pub fn given_lines(fields: &[SharedField], given: &Given) -> Vec<(SharedField, String, Option<String>)> {
    let mut read = lines(fields, &given.values).into_iter().peekable();
    let mut out = Vec::new();
    for field in SharedField::ALL.iter().copied().filter(|f| fields.contains(f)) {
        if let Some((field, label, value)) = read.next_if(|(f, ..)| *f == field) {
            out.push((field, label, Some(value)));
        } else if given.veiled.contains(&field) {
            out.push((field, t!(field.label_key()), None));
        }
    }
    out
}

fn value(field: SharedField, values: &SharedValues) -> Option<String> {
    match field {
        SharedField::Name => values.name.clone(),
        SharedField::Phone => values.phone.clone(),
        SharedField::Age => values.age.map(|n| t!("shared-age-value", n = n)),
        SharedField::Sex => values.sex.map(|sex| values.age.map_or_else(|| t!(sex.label_key()), |n| sex_at(sex, n))),
        SharedField::ContactLanguage => values.contact_language.as_deref().map(language),
        SharedField::Reading => values.reading.map(|r| t!(r.label_key())),
        SharedField::Need => values.need.as_ref().map(|(category, words)| {
            let category = t!(category.label_key());
            let need = if words.is_empty() {
                category
            } else {
                t!("shared-need-value", need = category, words = words.clone())
            };
            match &values.expected_outcome {
                Some(hoped) => t!("shared-need-expected", need = need, hoped = hoped.clone()),
                None => need,
            }
        }),
        SharedField::AccessNeeds => values.access_needs.clone(),
        SharedField::CurrentPlace => values.current_place.clone(),
        SharedField::Message => values.message.clone(),
    }
}

/// The language's name, or its code where no name is known.
fn language(code: &str) -> String {
    code.parse::<Language>().map_or_else(|_| code.to_owned(), |l| t!(l.label_key()))
}

/// Whether the value reads from left to right in every language.
pub fn is_ltr(field: SharedField) -> bool {
    field == SharedField::Phone
}
