//! Names as ordered parts with their kind: not everybody has a first and a last name.

use serde::{Deserialize, Serialize};

use crate::form::Check;

text_enum! {
    /// What a part of a name is.
    pub enum NameKind ("name-kind") {
        Given = "given",
        Father = "father",
        Grandfather = "grandfather",
        Family = "family",
        Nickname = "nickname",
    }
}

text_enum! {
    /// Which part is said first.
    pub enum NameOrder ("name-order") {
        GivenFirst = "given_first",
        FamilyFirst = "family_first",
    }
}

/// One part of a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamePart {
    /// What it is.
    pub kind: NameKind,
    /// As it was said, in any script.
    pub text: String,
}

/// The parts of a name, in the order in which the person says them. Never empty after parsing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(pub Vec<NamePart>);

impl Names {
    /// The name on one line, without the nickname unless there is nothing else.
    pub fn display(&self) -> String {
        let join = |parts: Vec<&str>| parts.join(" ");
        let formal = join(self.0.iter().filter(|p| p.kind != NameKind::Nickname).map(|p| p.text.as_str()).collect());
        if formal.is_empty() { join(self.all()) } else { formal }
    }

    /// Every part's text, for comparing.
    pub fn all(&self) -> Vec<&str> {
        self.0.iter().map(|p| p.text.as_str()).collect()
    }

    /// The text of the parts of one kind.
    pub fn of(&self, kind: NameKind) -> String {
        self.0.iter().filter(|p| p.kind == kind).map(|p| p.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// From one field for each kind and the order.
    pub(crate) fn parse(check: &mut Check, field: impl Fn(NameKind) -> String, order: &str) -> Names {
        use NameKind::*;
        let order = check.code::<NameOrder>("name_order", order).unwrap_or(NameOrder::GivenFirst);
        let kinds = match order {
            NameOrder::GivenFirst => [Given, Father, Grandfather, Family, Nickname],
            NameOrder::FamilyFirst => [Family, Given, Father, Grandfather, Nickname],
        };
        let names: Vec<NamePart> = kinds
            .into_iter()
            .filter_map(|kind| Some(NamePart { kind, text: check.line(kind.as_str(), &field(kind))? }))
            .collect();
        let named = names.iter().any(|p| matches!(p.kind, Given | Family) && has_letters(&p.text));
        if !named && !check.failed_at(&[Given.as_str(), Family.as_str()]) {
            check.error(Given.as_str(), "error-name-missing");
        }
        Names(names)
    }
}

/// A name that cannot be searched is none.
fn has_letters(text: &str) -> bool {
    !crate::name::words(text).is_empty()
}
