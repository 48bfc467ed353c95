//! What somebody typed into an old version, where it says something else than what is saved now: nothing of it is lost,
//! and somebody decides, field by field.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::CaseRisk;
use crate::form::{Check, FieldError};
use crate::person::{MemberForm, PhoneForm, ProfileForm, documents_of_both, number_key, phones_of_both};

text_enum! {
    /// What has two values. What is one answer is one field: a place with its quarter, all phones, the household.
    pub enum BranchField ("branch-field") {
        ContactLanguage = "contact_language",
        Languages = "languages",
        Counsellor = "counsellor",
        Literacy = "literacy",
        Phones = "phones",
        Current = "current",
        Residence = "residence",
        Origin = "origin",
        Household = "household",
        Risk = "risk",
        Mother = "mother",
        Documents = "documents",
        Nationalities = "nationalities",
        Marital = "marital",
    }
}

impl BranchField {
    /// What belongs to the profile.
    pub fn of_profile() -> impl Iterator<Item = BranchField> {
        BranchField::ALL.iter().copied().filter(|f| *f != BranchField::Risk)
    }

    /// Whether both values can hold at once: it is a list.
    pub fn can_keep_both(self) -> bool {
        matches!(self, BranchField::Languages | BranchField::Phones | BranchField::Household | BranchField::Documents)
    }

    /// Whether it says who somebody is, or where to find them: shown while the identity is.
    pub fn is_protected(self) -> bool {
        matches!(
            self,
            BranchField::Phones
                | BranchField::Household
                | BranchField::Mother
                | BranchField::Documents
                | BranchField::Nationalities
                | BranchField::Marital
        )
    }

    /// Takes this field of `from`.
    pub fn take(self, from: &ProfileForm, into: &mut ProfileForm) {
        let from = from.clone();
        match self {
            BranchField::ContactLanguage => into.contact_language = from.contact_language,
            BranchField::Languages => into.languages = from.languages,
            BranchField::Counsellor => into.counsellor = from.counsellor,
            BranchField::Literacy => into.literacy = from.literacy,
            BranchField::Phones => into.phones = from.phones,
            BranchField::Current => (into.current, into.locality) = (from.current, from.locality),
            BranchField::Residence => into.residence = from.residence,
            BranchField::Origin => (into.origin, into.origin_answer) = (from.origin, from.origin_answer),
            BranchField::Household => into.household = from.household,
            BranchField::Mother => into.mother = from.mother,
            BranchField::Documents => into.documents = from.documents,
            BranchField::Nationalities => into.nationalities = from.nationalities,
            BranchField::Marital => into.marital = from.marital,
            BranchField::Risk => {}
        }
    }

    /// Whether two profiles say the same here.
    pub fn same(self, a: &ProfileForm, b: &ProfileForm) -> bool {
        match self {
            BranchField::ContactLanguage => a.contact_language == b.contact_language,
            BranchField::Languages => a.languages == b.languages,
            BranchField::Counsellor => a.counsellor == b.counsellor,
            BranchField::Literacy => a.literacy == b.literacy,
            BranchField::Phones => a.phones == b.phones,
            BranchField::Current => (&a.current, &a.locality) == (&b.current, &b.locality),
            BranchField::Residence => a.residence == b.residence,
            BranchField::Origin => (&a.origin, &a.origin_answer) == (&b.origin, &b.origin_answer),
            BranchField::Household => a.household == b.household,
            BranchField::Mother => a.mother == b.mother,
            BranchField::Documents => a.documents == b.documents,
            BranchField::Nationalities => a.nationalities == b.nationalities,
            BranchField::Marital => a.marital == b.marital,
            BranchField::Risk => true,
        }
    }

    /// What both say, in `into`: every phone as safe as the more careful says, every language, every member once.
    pub fn take_both(self, other: &ProfileForm, into: &mut ProfileForm, country: &str) {
        match self {
            BranchField::Phones => into.phones = phones_of_both(&into.phones, &other.phones, country),
            BranchField::Documents => into.documents = documents_of_both(&into.documents, &other.documents),
            BranchField::Languages => {
                let new = other.languages.iter().filter(|l| !into.languages.contains(l)).cloned();
                let new: Vec<String> = new.collect();
                into.languages.extend(new);
            }
            BranchField::Household => {
                let same = |a: &MemberForm, b: &MemberForm| {
                    crate::name::words(&a.name) == crate::name::words(&b.name)
                        && a.relation == b.relation
                        && a.sex == b.sex
                };
                let new = other.household.iter().filter(|m| !into.household.iter().any(|known| same(known, m)));
                let new: Vec<MemberForm> = new.cloned().collect();
                into.household.extend(new);
            }
            _ => self.take(other, into),
        }
    }
}

/// The values that wait, in the words of the form. Kept sealed: it holds phones and names.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct Waiting {
    /// Of the profile.
    pub profile: ProfileForm,
    /// The risk.
    pub risk: Option<CaseRisk>,
}

/// Whether every number of `typed` is among `saved`: whoever sees what is saved has seen them.
pub fn shows_all_phones(saved: &[PhoneForm], typed: &[PhoneForm], country: &str) -> bool {
    let key = |p: &PhoneForm| number_key(&p.number, country).unwrap_or_else(|| p.number.clone());
    typed.iter().all(|t| saved.iter().any(|s| key(s) == key(t)))
}

/// What is to hold of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// What is saved now.
    Saved,
    /// What this branch says.
    Typed(Uuid),
    /// Everything that is saved and typed.
    Both,
}

impl Keep {
    /// How the form says it.
    pub fn code(self) -> String {
        match self {
            Keep::Saved => "saved".to_owned(),
            Keep::Typed(id) => id.to_string(),
            Keep::Both => "both".to_owned(),
        }
    }

    /// What the log calls it.
    pub fn word(self) -> &'static str {
        match self {
            Keep::Saved => "saved",
            Keep::Typed(_) => "typed",
            Keep::Both => "both",
        }
    }

    fn parse(text: &str) -> Option<Keep> {
        match text {
            "saved" => Some(Keep::Saved),
            "both" => Some(Keep::Both),
            id => id.parse().ok().map(Keep::Typed),
        }
    }
}

/// What the page sends on which somebody decides.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct DecideForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// What the page showed, as the server wrote it: the version of the profile and the risk.
    pub seen: String,
    /// The branches that the page showed: what came later is not decided with them.
    pub branches: Vec<String>,
    /// For each [`BranchField`]: `saved`, `both`, or the id of a branch.
    pub keep: BTreeMap<String, String>,
}

/// What somebody decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// What the page showed.
    pub seen: String,
    /// The branches that the page showed.
    pub branches: Vec<Uuid>,
    /// What is to hold.
    pub keep: Vec<(BranchField, Keep)>,
}

impl DecideForm {
    /// Checks the form. `open` is what can be decided; what is not answered goes on waiting.
    pub fn parse(&self, open: &[BranchField]) -> Result<Decision, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let branches: Vec<Uuid> = self.branches.iter().filter_map(|id| id.parse().ok()).collect();
        let mut keep = Vec::new();
        for field in open {
            let Some(typed) = self.keep.get(field.as_str()).filter(|t| !t.is_empty()) else { continue };
            match Keep::parse(typed) {
                Some(Keep::Both) if !field.can_keep_both() => check.error(path(*field), "error-unknown-choice"),
                Some(Keep::Typed(id)) if !branches.contains(&id) => check.error(path(*field), "error-unknown-choice"),
                Some(kept) => keep.push((*field, kept)),
                None => check.error(path(*field), "error-unknown-choice"),
            }
        }
        if let Some(first) = open.first().filter(|_| self.keep.values().all(String::is_empty)) {
            check.error(path(*first), "error-branch-keep");
        }
        check.finish(command.map(|command| Decision { command, seen: self.seen.clone(), branches, keep }))
    }
}

/// The form's path of a field.
pub fn path(field: BranchField) -> String {
    format!("keep[{field}]")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(keep: &[(&str, &str)], branch: Uuid) -> DecideForm {
        DecideForm {
            command: Uuid::nil().to_string(),
            branches: vec![branch.to_string()],
            keep: keep.iter().map(|(f, k)| ((*f).to_owned(), (*k).to_owned())).collect(),
            ..DecideForm::default()
        }
    }

    #[test]
    fn a_field_is_answered_with_something_that_was_shown() {
        let (shown, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let open = [BranchField::Current, BranchField::Phones];
        let said = form(&[("current", &shown.to_string()), ("phones", "both")], shown).parse(&open).unwrap();
        assert_eq!(said.keep, [(BranchField::Current, Keep::Typed(shown)), (BranchField::Phones, Keep::Both)]);
        let errors = form(&[("current", "both"), ("phones", &other.to_string())], shown).parse(&open).unwrap_err();
        assert!(errors.iter().all(|e| e.key == "error-unknown-choice"), "{errors:?}");
        let one = form(&[("current", "saved")], shown).parse(&open).unwrap();
        assert_eq!(one.keep, [(BranchField::Current, Keep::Saved)], "the other one goes on waiting");
        let errors = form(&[], shown).parse(&open).unwrap_err();
        assert_eq!((errors[0].field.as_str(), errors[0].key.as_str()), ("keep[current]", "error-branch-keep"));
    }

    #[test]
    fn what_is_kept_of_both_has_each_once_and_is_as_safe_as_the_more_careful_says() {
        let phone = |number: &str, safe: &str| PhoneForm {
            number: number.into(),
            owner: "own".into(),
            safe_to_call: safe.into(),
            safe_to_text: safe.into(),
            ..PhoneForm::default()
        };
        let member = |name: &str| MemberForm { name: name.into(), relation: "child".into(), ..MemberForm::default() };
        let mut saved = ProfileForm {
            phones: vec![phone("70 00 00 01", "yes"), phone("70 00 00 02", "yes")],
            languages: vec!["fr".into()],
            household: vec![member("Hawa")],
            ..ProfileForm::default()
        };
        let typed = ProfileForm {
            phones: vec![phone("70000001", "no"), phone("70 00 00 03", "yes")],
            languages: vec!["fr".into(), "ful".into()],
            household: vec![member("HAWA"), member("Ali")],
            ..ProfileForm::default()
        };
        for field in BranchField::of_profile().filter(|f| f.can_keep_both()) {
            field.take_both(&typed, &mut saved, "BFA");
        }
        let numbers: Vec<_> = saved.phones.iter().map(|p| (p.number.as_str(), p.safe_to_call.as_str())).collect();
        assert_eq!(numbers, [("70 00 00 01", "no"), ("70 00 00 02", "yes"), ("70 00 00 03", "yes")]);
        assert_eq!(saved.languages, ["fr", "ful"]);
        assert_eq!(saved.household.len(), 2);
    }
}
