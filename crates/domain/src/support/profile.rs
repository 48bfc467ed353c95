//! What is known of a community and of an institution.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::question::Ask::{Day, Line, Number, One, Score, Text};
use super::question::{Answers, AnswersForm, Options, Question, may, must};
use crate::form::{Check, FieldError};
use crate::id::OrganisationId;

/// At which level of the state an institution works.
pub const INSTITUTION_LEVELS: Options = Options { list: "level", codes: &["national", "regional", "local"] };
const TYPES: Options = Options {
    list: "institution",
    codes: &[
        "ddr_commission",
        "ministry",
        "police",
        "court",
        "local_council",
        "training_institute",
        "veterans_office",
        "civil_registry",
        "health_service",
    ],
};
const YES_NO: Options = Options { list: "yesno", codes: &["yes", "no"] };

/// What is asked about a community. Its leaders are roles: nobody is named.
pub fn community_questions() -> Vec<Question> {
    vec![
        may("aliases", Line).hint(),
        may("population", Number(1..=5_000_000)),
        may("displaced", Number(0..=1_000_000)),
        may("leaders", Text).hint(),
        may("committee_women", Number(0..=200)),
        may("committee_men", Number(0..=200)),
        may("capacity", Number(5..=5_000)).hint(),
        may("tension", Score).hint(),
        may("access", Line).hint(),
        may("harm_review", Day),
    ]
}

/// What is asked about an institution.
pub fn institution_questions() -> Vec<Question> {
    vec![
        must("level", One(INSTITUTION_LEVELS)),
        must("institution", One(TYPES)),
        may("mandate", Text).hint(),
        may("budget_line", One(YES_NO)),
        may("satisfaction", Number(0..=100)).hint(),
        may("contact_roles", Text).hint(),
    ]
}

/// What the form of a community sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CommunityForm {
    /// Which sending of the form this is.
    pub command: String,
    /// P-code of a community that exists.
    pub community: String,
    /// Version that was seen.
    pub version: String,
    /// The place, for a new one.
    pub place: String,
    /// What was asked about it.
    pub answers: AnswersForm,
}

impl CommunityForm {
    /// Checks the form: which sending, which version of an existing one, and what it says. The place is resolved apart.
    pub fn parse(&self) -> Result<(Uuid, i64, Answers), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = if self.community.is_empty() { Some(0) } else { check.version(&self.version) };
        if self.community.is_empty() && self.place.trim().is_empty() {
            check.error("place", "error-community-place");
        }
        let answers = check.within("answers", |check| Answers::parse(check, &community_questions(), &self.answers));
        check.finish(command.zip(version).map(|(command, version)| (command, version, answers)))
    }
}

/// What the form sends with which a community goes on under the code that replaced its own.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CommunityContinueForm {
    /// Which sending of the form this is.
    pub command: String,
    /// P-code of the community.
    pub community: String,
    /// Version that was seen.
    pub version: String,
    /// P-code under which it goes on.
    pub successor: String,
}

impl CommunityContinueForm {
    /// Checks the form: which sending, which version, under which code.
    pub fn parse(&self) -> Result<(Uuid, i64, String), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let successor = check.required_line("successor", &self.successor, "error-community-successor");
        check.finish(command.zip(version).map(|(command, version)| (command, version, successor)))
    }
}

/// What the form of an institution sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct InstitutionForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of an institution that exists.
    pub id: String,
    /// Version that was seen.
    pub version: String,
    /// What it is called.
    pub name: String,
    /// Id of its entry in the directory.
    pub organisation: String,
    /// Whether the author knows that another entry in the directory ends the links of cases to it.
    pub ends_links: bool,
    /// The place for which it works.
    pub place: String,
    /// What was asked about it.
    pub answers: AnswersForm,
}

/// An institution that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institution {
    /// What it is called.
    pub name: String,
    /// Its entry in the directory.
    pub organisation: Option<OrganisationId>,
    /// P-code of the place for which it works: a commune, a region, a country.
    pub pcode: Option<String>,
    /// What is known of it.
    pub answers: Answers,
}

impl Institution {
    /// Whether it stood for an organisation to which people said yes, and stands for another one, or none, from now on.
    pub fn leaves_its_entry(&self, now: &Institution) -> bool {
        self.organisation.is_some() && self.organisation != now.organisation
    }
}

impl InstitutionForm {
    /// Checks the form: which sending, which version of an existing one, and what it says. The place is resolved apart.
    pub fn parse(&self) -> Result<(Uuid, i64, Institution), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = if self.id.is_empty() { Some(0) } else { check.version(&self.version) };
        let name = check.required_line("name", &self.name, "error-institution-name");
        let organisation = check.code("organisation", &self.organisation);
        let answers = check.within("answers", |check| Answers::parse(check, &institution_questions(), &self.answers));
        let institution = Institution { name, organisation, pcode: None, answers };
        check.finish(command.zip(version).map(|(command, version)| (command, version, institution)))
    }
}

/// Women in a hundred of a committee. Thirty is the least that the field asks for.
pub fn committee_share(answers: &Answers) -> Option<i64> {
    let women = answers.number("committee_women")?;
    let all = women + answers.number("committee_men")?;
    (women * 100).checked_div(all)
}

/// Women in a hundred that a committee has at least.
pub const WOMEN_AT_LEAST: i64 = 30;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_community_has_a_place_and_an_institution_a_name() {
        let command = Uuid::nil().to_string();
        let community = CommunityForm { command: command.clone(), ..CommunityForm::default() };
        assert_eq!(community.parse().unwrap_err()[0].key, "error-community-place");
        let institution = InstitutionForm { command, ..InstitutionForm::default() };
        let keys: Vec<_> = institution.parse().unwrap_err().into_iter().map(|e| e.field).collect();
        assert_eq!(keys, ["name", "answers[one][level]", "answers[one][institution]"]);
    }

    #[test]
    fn an_institution_leaves_its_entry_when_it_had_one_and_stands_for_another_or_none() {
        let with = |n: Option<u128>| Institution {
            name: "Court".into(),
            organisation: n.map(|n| OrganisationId(Uuid::from_u128(n))),
            pcode: None,
            answers: Answers::default(),
        };
        for (before, now, leaves) in
            [(None, Some(1), false), (Some(1), Some(1), false), (Some(1), Some(2), true), (Some(1), None, true)]
        {
            assert_eq!(with(before).leaves_its_entry(&with(now)), leaves, "{before:?} {now:?}");
        }
    }

    #[test]
    fn the_share_of_women_needs_both_numbers() {
        let with = |pairs: &[(&str, i64)]| Answers {
            numbers: pairs.iter().map(|(k, n)| ((*k).to_owned(), *n)).collect(),
            ..Answers::default()
        };
        assert_eq!(committee_share(&with(&[("committee_women", 4), ("committee_men", 5)])), Some(44));
        assert_eq!(committee_share(&with(&[("committee_women", 4)])), None);
        assert_eq!(committee_share(&with(&[("committee_women", 0), ("committee_men", 0)])), None);
    }
}
