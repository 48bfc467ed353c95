//! A value of a field in words, one line for each row of a list.

use domain::branch::{BranchField, Waiting};
use domain::person::{IdDocumentForm, MemberForm, PhoneForm};

use crate::ui::answer;

/// The value that a field has here. Nothing said is said so.
pub fn words(field: BranchField, of: &Waiting) -> Vec<String> {
    let p = &of.profile;
    let lines = match field {
        BranchField::ContactLanguage => vec![answer("contact_language", &p.contact_language)],
        BranchField::Languages => p.languages.iter().map(|l| answer("languages", l)).collect(),
        BranchField::Counsellor => vec![answer("counsellor", &p.counsellor)],
        BranchField::Literacy => vec![answer("literacy", &p.literacy)],
        BranchField::Phones => p.phones.iter().map(phone).collect(),
        BranchField::Current => vec![joined(vec![p.locality.clone(), p.current.clone()])],
        BranchField::Residence => vec![answer("residence", &p.residence)],
        BranchField::Origin => vec![joined(vec![p.origin.clone(), answer("origin_answer", &p.origin_answer)])],
        BranchField::Household => p.household.iter().map(member).collect(),
        BranchField::Mother => vec![p.mother.clone()],
        BranchField::Nationalities => p.nationalities.iter().map(|c| answer("nationalities", c)).collect(),
        BranchField::Marital => vec![answer("marital", &p.marital)],
        BranchField::Documents => p.documents.iter().map(document).collect(),
        BranchField::Risk => vec![of.risk.map(|risk| t!(risk.label_key())).unwrap_or_default()],
    };
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { vec![t!("empty-value")] } else { lines }
}

fn joined(parts: Vec<String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A phone with what may be done with it. Its digits keep their order in Arabic too.
fn phone(p: &PhoneForm) -> String {
    let safe = match (p.safe_to_call.as_str(), p.safe_to_text.as_str()) {
        ("yes", "yes") => t!("identity-call-and-text"),
        ("yes", _) => t!("identity-call-only"),
        (_, "yes") => t!("identity-text-only"),
        _ => t!("identity-unsafe"),
    };
    joined(vec![format!("\u{2066}{}\u{2069}", p.number), answer("owner", &p.owner), safe, p.safe_times.clone()])
}

/// A document. The characters of its number keep their order in Arabic too.
fn document(d: &IdDocumentForm) -> String {
    joined(vec![answer("documents[kind]", &d.kind), format!("\u{2066}{}\u{2069}", d.number), d.issuer.clone()])
}

fn member(m: &MemberForm) -> String {
    joined(vec![
        m.name.clone(),
        answer("relation", &m.relation),
        m.birth_year.clone(),
        answer("in_school", &m.in_school),
    ])
}
