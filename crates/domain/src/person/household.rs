//! Who lives with the person and who depends on them. A light record: a wife or a child who seeks support herself is
//! registered on her own, and never hangs on his record.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Sex;
use crate::form::Check;
use crate::intake::Answer;

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
    /// Whether there are papers: a birth certificate, a card.
    pub documents: Option<Answer>,
    /// About the member's health; sealed.
    pub health: MemberHealth,
}

/// What is known of a member's health. Sealed as a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MemberHealth {
    /// Whether daily life is hard because of a health problem.
    pub disability: Option<Answer>,
    /// Whether an illness lasts.
    pub chronic: Option<Answer>,
}

impl MemberHealth {
    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        *self == MemberHealth::default()
    }
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
    /// [`Answer`].
    pub documents: String,
    /// [`Answer`].
    pub disability: String,
    /// [`Answer`].
    pub chronic: String,
}

/// Most members of one household.
pub const MEMBERS_MAX: usize = 30;

impl MemberForm {
    /// Whether nothing was said about this row.
    pub fn is_empty(&self) -> bool {
        [
            &self.name,
            &self.relation,
            &self.sex,
            &self.birth_year,
            &self.in_school,
            &self.documents,
            &self.disability,
            &self.chronic,
        ]
        .iter()
        .all(|s| s.trim().is_empty())
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
            documents: check.code(&format!("{at}[documents]"), &self.documents),
            health: MemberHealth {
                disability: check.code(&format!("{at}[disability]"), &self.disability),
                chronic: check.code(&format!("{at}[chronic]"), &self.chronic),
            },
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
        let code = |answer: Option<Answer>| answer.map(|a| a.to_string()).unwrap_or_default();
        MemberForm {
            name: m.name.clone(),
            relation: m.relation.as_str().into(),
            sex: m.sex.as_str().into(),
            birth_year: m.birth_year.map(|y| y.to_string()).unwrap_or_default(),
            in_school: if m.in_school == InSchool::NotAsked { String::new() } else { m.in_school.as_str().into() },
            lives_elsewhere: !m.lives_with,
            documents: code(m.documents),
            disability: code(m.health.disability),
            chronic: code(m.health.chronic),
        }
    }
}

/// What a household comes to, in numbers: nobody in it can be told from them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HouseholdFacts {
    /// People under one roof, the person among them.
    pub size: i64,
    /// Members under 18.
    pub under_18: i64,
    /// Of a hundred who can work, how many depend on them; nothing when nobody can.
    pub dependency: Option<i64>,
    /// Members of school age who do not go to school.
    pub out_of_school: i64,
}

/// Ages at which children go to school.
pub const SCHOOL_AGE: std::ops::RangeInclusive<i32> = 6..=17;
/// Ages at which people count as able to work.
const WORKING_AGE: std::ops::RangeInclusive<i32> = 15..=64;

impl HouseholdFacts {
    /// Of the members who live with a person of this age. Whose year of birth is not known counts for the size alone.
    pub fn of(members: &[Member], age: Option<i32>, today: NaiveDate) -> Self {
        let here: Vec<&Member> = members.iter().filter(|m| m.lives_with).collect();
        let years = |m: &&Member| m.birth_year.map(|y| (today.year() - y).max(0));
        let ages: Vec<i32> = here.iter().filter_map(years).collect();
        let able = ages.iter().chain(&age).filter(|a| WORKING_AGE.contains(*a)).count();
        let others = ages.iter().chain(&age).filter(|a| !WORKING_AGE.contains(*a)).count();
        let missing = |m: &&&Member| m.in_school == InSchool::No && years(m).is_some_and(|a| SCHOOL_AGE.contains(&a));
        let count = |n: usize| i64::try_from(n).unwrap_or_default();
        HouseholdFacts {
            size: count(here.len()) + 1,
            under_18: count(ages.iter().filter(|a| **a < super::ADULT).count()),
            dependency: (able > 0).then(|| count(others) * 100 / count(able)),
            out_of_school: count(here.iter().filter(missing).count()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(birth_year: Option<i32>, in_school: InSchool, lives_with: bool) -> Member {
        Member {
            name: "Awa".into(),
            relation: Relation::Child,
            sex: Sex::Female,
            birth_year,
            in_school,
            lives_with,
            documents: None,
            health: MemberHealth::default(),
        }
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    #[test]
    fn a_household_in_numbers() {
        let members = [
            member(Some(2016), InSchool::No, true),
            member(Some(2022), InSchool::No, true),
            member(Some(1990), InSchool::NotApplicable, true),
            member(None, InSchool::No, true),
            member(Some(2015), InSchool::No, false),
        ];
        let facts = HouseholdFacts::of(&members, Some(30), today());
        let expected = HouseholdFacts { size: 5, under_18: 2, dependency: Some(100), out_of_school: 1 };
        assert_eq!(facts, expected);
    }

    #[test]
    fn somebody_alone_depends_on_nobody_and_a_child_alone_on_nobody_who_works() {
        assert_eq!(HouseholdFacts::of(&[], Some(30), today()).dependency, Some(0));
        assert_eq!(HouseholdFacts::of(&[], Some(12), today()), HouseholdFacts { size: 1, ..HouseholdFacts::default() });
    }

    #[test]
    fn a_saved_member_fills_the_form_so_that_nothing_differs() {
        let mut saved = member(Some(2016), InSchool::Yes, false);
        saved.documents = Some(Answer::No);
        saved.health.chronic = Some(Answer::Yes);
        let mut check = Check::new();
        assert_eq!(parse_all(&mut check, &[MemberForm::from(&saved)], today()), [saved]);
    }
}
