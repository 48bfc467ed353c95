//! Who lives with the person and who depends on them. A light record: a wife or a child who seeks support herself is
//! registered on her own, and never hangs on his record.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Sex;
use crate::form::Check;

text_enum! {
    /// What the member is to the person.
    pub enum Relation ("relation") {
        Spouse = "spouse",
        Child = "child",
        Stepchild = "stepchild",
        Parent = "parent",
        Sibling = "sibling",
        Grandparent = "grandparent",
        OtherRelative = "other_relative",
        NonRelative = "non_relative",
    }
}

text_enum! {
    /// Whether the member goes to school.
    pub enum InSchool ("in-school") {
        Yes = "yes",
        No = "no",
        NotApplicable = "na",
        Unknown = "unknown",
        NotAsked = "not_asked",
    }
}

/// A member of the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The name, as said.
    pub name: String,
    /// What to the person.
    pub relation: Relation,
    /// Sex.
    pub sex: Sex,
    /// Year of birth, if known.
    pub birth_year: Option<i32>,
    /// School.
    pub in_school: InSchool,
    /// Whether under the same roof.
    pub lives_with: bool,
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct MemberForm {
    /// The name.
    pub name: String,
    /// [`Relation`].
    pub relation: String,
    /// [`Sex`].
    pub sex: String,
    /// Year of birth.
    pub birth_year: String,
    /// [`InSchool`]; nothing is not asked.
    pub in_school: String,
    /// Whether under another roof: ticked for the few.
    pub lives_elsewhere: bool,
}

/// Most members of one household.
pub const MEMBERS_MAX: usize = 30;

impl MemberForm {
    /// Whether nothing was said about this row.
    pub fn is_empty(&self) -> bool {
        [&self.name, &self.relation, &self.sex, &self.birth_year, &self.in_school].iter().all(|s| s.trim().is_empty())
    }

    fn parse(&self, check: &mut Check, at: &str, today: NaiveDate) -> Option<Member> {
        let name = check.required_line(&format!("{at}[name]"), &self.name, "error-member-name");
        let relation = check.required_code(&format!("{at}[relation]"), &self.relation, "error-member-relation");
        let sex = check.required_code(&format!("{at}[sex]"), &self.sex, "error-member-sex");
        let this_year = i64::from(today.year());
        let birth_year = check.number(&format!("{at}[birth_year]"), &self.birth_year, this_year - 110..=this_year);
        let in_school = check.code(&format!("{at}[in_school]"), &self.in_school).unwrap_or(InSchool::NotAsked);
        Some(Member {
            name,
            relation: relation?,
            sex: sex?,
            birth_year: birth_year.and_then(|y| i32::try_from(y).ok()),
            in_school,
            lives_with: !self.lives_elsewhere,
        })
    }
}

/// Every row that is not empty.
pub(super) fn parse_all(check: &mut Check, forms: &[MemberForm], today: NaiveDate) -> Vec<Member> {
    let mut out = Vec::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| !f.is_empty()) {
        let at = format!("household[{i}]");
        if i >= MEMBERS_MAX {
            check.error_with(format!("{at}[name]"), "error-too-many", vec![("max", MEMBERS_MAX.to_string())]);
            break;
        }
        out.extend(form.parse(check, &at, today));
    }
    out
}

impl From<&Member> for MemberForm {
    fn from(m: &Member) -> Self {
        MemberForm {
            name: m.name.clone(),
            relation: m.relation.as_str().into(),
            sex: m.sex.as_str().into(),
            birth_year: m.birth_year.map(|y| y.to_string()).unwrap_or_default(),
            in_school: if m.in_school == InSchool::NotAsked { String::new() } else { m.in_school.as_str().into() },
            lives_elsewhere: !m.lives_with,
        }
    }
}
