//! Identity documents of a person: which kind, its number, and who issued it.
//!
//! Which kind somebody holds can tell what they were, and the number tells who they are: both are kept sealed, and a
//! number is found only by who types all of it.

use serde::{Deserialize, Serialize};

use super::phone::digit;
use crate::form::Check;

text_enum! {
    /// What kind of document it is.
    pub enum IdDocumentKind ("id-document-kind") {
        NationalId = "national_id",
        BirthCertificate = "birth_certificate",
        Voter = "voter",
        Passport = "passport",
        DemobCard = "demob_card",
        AmnestyCert = "amnesty_cert",
        Consular = "consular",
        Other = "other",
    }
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdDocument {
    /// What it is.
    pub kind: IdDocumentKind,
    /// Its number, as written on it.
    pub number: String,
    /// Who issued it, and where.
    pub issuer: Option<String>,
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct IdDocumentForm {
    /// [`IdDocumentKind`].
    pub kind: String,
    /// The number.
    pub number: String,
    /// Who issued it.
    pub issuer: String,
}

/// Most documents of one person.
pub const ID_DOCUMENTS_MAX: usize = 5;

/// A shorter number is that of many documents: it is kept, and nobody is found by it.
pub const COMPARED_FROM: usize = 4;

/// A number without what people write in different ways: capital letters and European digits alone.
pub fn letters_and_digits(number: &str) -> String {
    let plain = |c: char| digit(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(c);
    number.chars().map(plain).flat_map(char::to_uppercase).filter(|c| c.is_alphanumeric()).collect()
}

/// What numbers of documents are compared by, or nothing when there is too little of it.
pub fn document_key(number: &str) -> Option<String> {
    Some(letters_and_digits(number)).filter(|key| key.chars().count() >= COMPARED_FROM)
}

impl IdDocumentForm {
    /// Whether nothing was said about this row.
    pub fn is_empty(&self) -> bool {
        [&self.kind, &self.number, &self.issuer].iter().all(|s| s.trim().is_empty())
    }

    /// Whether both are the same document.
    pub fn same_number(&self, other: &IdDocumentForm) -> bool {
        let number = letters_and_digits(&self.number);
        !number.is_empty() && number == letters_and_digits(&other.number)
    }

    fn parse(&self, check: &mut Check, at: &str) -> Option<IdDocument> {
        let kind = check.required_code(&format!("{at}[kind]"), &self.kind, "error-id-document-kind");
        let number = check.required_line(&format!("{at}[number]"), &self.number, "error-id-document-number");
        if !number.is_empty() && letters_and_digits(&number).is_empty() {
            check.error(format!("{at}[number]"), "error-id-document-number");
        }
        let issuer = check.line(&format!("{at}[issuer]"), &self.issuer);
        Some(IdDocument { kind: kind?, number, issuer })
    }
}

/// Every row that is not empty. The same number twice is an error.
pub(super) fn parse_all(check: &mut Check, forms: &[IdDocumentForm]) -> Vec<IdDocument> {
    let mut out = Vec::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| !f.is_empty()) {
        let at = format!("documents[{i}]");
        if i >= ID_DOCUMENTS_MAX {
            check.error_with(format!("{at}[number]"), "error-too-many", vec![("max", ID_DOCUMENTS_MAX.to_string())]);
            break;
        }
        let Some(document) = form.parse(check, &at) else { continue };
        if forms[..i].iter().any(|before| !before.is_empty() && before.same_number(form)) {
            check.error(format!("{at}[number]"), "error-id-document-twice");
        }
        out.push(document);
    }
    out
}

/// The documents of both, each number once.
pub fn documents_of_both(one: &[IdDocumentForm], other: &[IdDocumentForm]) -> Vec<IdDocumentForm> {
    let new = other.iter().filter(|new| !one.iter().any(|known| known.same_number(new)));
    one.iter().chain(new).cloned().collect()
}

impl From<&IdDocument> for IdDocumentForm {
    fn from(d: &IdDocument) -> Self {
        IdDocumentForm {
            kind: d.kind.as_str().into(),
            number: d.number.clone(),
            issuer: d.issuer.clone().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(kind: &str, number: &str) -> IdDocumentForm {
        IdDocumentForm { kind: kind.into(), number: number.into(), ..IdDocumentForm::default() }
    }

    fn errors(forms: &[IdDocumentForm]) -> Vec<(String, String)> {
        let mut check = Check::new();
        parse_all(&mut check, forms);
        check.finish(Some(())).unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
    }

    #[test]
    fn a_number_is_compared_without_what_people_write_in_different_ways() {
        assert_eq!(document_key(" b-00 41/97 ").as_deref(), Some("B004197"));
        assert_eq!(document_key("B٠٠٤١٩٧"), document_key("b004197"));
        assert_eq!(document_key("№ 21"), document_key(""), "too little to find anybody by");
    }

    #[test]
    fn rows_that_are_empty_are_left_out_and_the_others_are_whole() {
        let mut check = Check::new();
        let documents = parse_all(&mut check, &[row("", " "), row("voter", " B 41 97 ")]);
        assert!(!check.failed());
        assert_eq!(documents, [IdDocument { kind: IdDocumentKind::Voter, number: "B 41 97".into(), issuer: None }]);
        assert_eq!(
            errors(&[row("", "B4197"), row("voter", ""), row("voter", "--")]),
            [
                ("documents[0][kind]".into(), "error-id-document-kind".into()),
                ("documents[1][number]".into(), "error-id-document-number".into()),
                ("documents[2][number]".into(), "error-id-document-number".into()),
            ]
        );
    }

    #[test]
    fn one_number_is_one_document_and_there_is_an_end_to_them() {
        let twice = [row("national_id", "B 41 97"), row("voter", "b4197")];
        assert_eq!(errors(&twice), [("documents[1][number]".into(), "error-id-document-twice".into())]);
        let many: Vec<_> = (0..=ID_DOCUMENTS_MAX).map(|n| row("voter", &format!("B410{n}"))).collect();
        assert_eq!(errors(&many), [("documents[5][number]".into(), "error-too-many".into())]);
    }
}
