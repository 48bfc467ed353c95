//! The situation of a person, asked in steps that can be left and taken up again: at the intake, and again later, to see
//! what changed.
//!
//! Answers to one step at one occasion are kept in versions; the newest counts. What is not answered was not asked, and is
//! never a no. What could show how somebody was associated is a part of its own ([`Protected`]), for fewer readers.

mod education;
mod form;
mod health;
mod household;
mod income;
mod occupation;
mod terms;
mod wishes;

pub use education::{
    Education, EducationForm, Employment, Schooling, Skill, SkillForm, SkillLevel, SkillSource, Work, WorkForm,
};
pub use form::{StepAnswers, StepForm};
pub use health::{Difficulty, Health, HealthForm, Pregnancy};
pub use household::{Household, HouseholdForm};
pub use income::{Animals, AnimalsForm, Creditor, Dwelling, Good, Income, IncomeForm, Land, Tenure};
pub use occupation::{Occupation, Said, all as occupations, by_code, find, required_occupation, resolve};
pub use terms::{Clause, Terms, TermsForm};
pub use wishes::{Acceptance, Area, Barrier, TRACKS, Wishes, WishesForm};

use serde::{Deserialize, Serialize};

text_enum! {
    /// When the questions are asked.
    pub enum Occasion ("occasion") {
        Intake = "intake",
        SixMonths = "six_months",
        TwelveMonths = "twelve_months",
        Exit = "exit",
    }
}

text_enum! {
    /// One page of questions.
    pub enum Step ("intake-step") {
        Household = "household",
        Education = "education",
        Income = "income",
        Health = "health",
        Wishes = "wishes",
        Terms = "terms",
    }
}

impl Step {
    /// What is asked again after half a year, after a year and at the end. What an adult undertakes is undertaken once.
    pub const ASKED_AGAIN: [Step; 5] = [Step::Household, Step::Education, Step::Income, Step::Health, Step::Wishes];

    /// The step after this one.
    pub fn next(self) -> Option<Step> {
        let at = Step::ALL.iter().position(|s| *s == self)?;
        Step::ALL.get(at + 1).copied()
    }
}

text_enum! {
    /// An answer to a yes-or-no question. No answer at all is: not asked.
    pub enum Answer ("answer") {
        Yes = "yes",
        No = "no",
        Unknown = "unknown",
        Declined = "declined",
    }
}

/// The answers to one step, as they are sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Who lives with the person, in numbers.
    Household(Household),
    /// Schooling, work, skills.
    Education(Education),
    /// Income and belongings.
    Income(Income),
    /// Health and difficulties.
    Health(Health),
    /// Wishes, and what stands in their way.
    Wishes(Wishes),
    /// What an adult undertakes.
    Terms(Terms),
}

impl Section {
    /// To which step these are the answers.
    pub fn step(&self) -> Step {
        match self {
            Section::Household(_) => Step::Household,
            Section::Education(_) => Step::Education,
            Section::Income(_) => Step::Income,
            Section::Health(_) => Step::Health,
            Section::Wishes(_) => Step::Wishes,
            Section::Terms(_) => Step::Terms,
        }
    }
}

/// What only those read who may read how somebody was associated. Sealed apart from the other answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Protected {
    /// The work done meanwhile, as a civil occupation.
    pub during: Option<Work>,
    /// Whether the person fears that somebody takes revenge.
    pub fear: Option<Answer>,
    /// Whether somebody who had a say over the person lives near.
    pub commander: Option<Answer>,
}

impl Protected {
    /// Whether nothing of it was answered.
    pub fn is_empty(&self) -> bool {
        *self == Protected::default()
    }
}
