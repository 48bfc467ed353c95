//! The form of a step: one wire struct, of which each page fills in its own part.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    EducationForm, HealthForm, HouseholdForm, IncomeForm, Occasion, Protected, Section, Step, TermsForm, WishesForm,
};
use crate::form::{Check, FieldError};
use crate::locale::Locale;

/// What the page of a step sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct StepForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// [`Occasion`].
    pub occasion: String,
    /// [`Step`].
    pub step: String,
    /// The version on which the answers are based; 0 before the first.
    pub version: String,
    /// That the page was opened, sealed.
    pub base: String,
    /// `leave`: keep what was typed and stop here. Otherwise the step is saved.
    pub go: String,
    /// Which list gets one more row; then nothing is saved.
    pub add: String,
    /// Answers to [`Step::Household`].
    pub household: HouseholdForm,
    /// Answers to [`Step::Education`].
    pub education: EducationForm,
    /// Answers to [`Step::Income`].
    pub income: IncomeForm,
    /// Answers to [`Step::Health`].
    pub health: HealthForm,
    /// Answers to [`Step::Wishes`].
    pub wishes: WishesForm,
    /// Answers to [`Step::Terms`].
    pub terms: TermsForm,
}

/// A step that can be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepAnswers {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// The version on which the answers are based.
    pub version: i64,
    /// The answers.
    pub section: Section,
    /// Those for fewer readers.
    pub protected: Protected,
}

impl StepForm {
    /// At which occasion, and which step. Nobody types them: what is wrong is no page.
    pub fn about(&self) -> Option<(Occasion, Step)> {
        Some((self.occasion.parse().ok()?, self.step.parse().ok()?))
    }

    /// Whether to keep what was typed and stop.
    pub fn leaves(&self) -> bool {
        self.go == "leave"
    }

    /// Checks the answers to `step`. `adult`: whether the questions for adults may be asked.
    /// Fields are named by their part: `income[cash]`.
    pub fn parse(&self, step: Step, today: NaiveDate, adult: bool) -> Result<StepAnswers, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let parsed = check.within(step.as_str(), |check| match step {
            Step::Household => (Section::Household(self.household.parse(check)), Protected::default()),
            Step::Education => {
                let (education, during) = self.education.parse(check);
                (Section::Education(education), Protected { during, ..Protected::default() })
            }
            Step::Income => (Section::Income(self.income.parse(check)), Protected::default()),
            Step::Health => (Section::Health(self.health.parse(check, today, adult)), Protected::default()),
            Step::Wishes => {
                let (wishes, protected) = self.wishes.parse(check);
                (Section::Wishes(wishes), protected)
            }
            Step::Terms => (Section::Terms(self.terms.parse(check, adult)), Protected::default()),
        });
        let (section, protected) = parsed;
        check.finish((|| Some(StepAnswers { command: command?, version: version?, section, protected }))())
    }

    /// The same form with nothing but the answers to `step`: what a draft keeps.
    pub fn answers_to(&self, step: Step) -> StepForm {
        let mut kept = StepForm { step: step.as_str().into(), ..StepForm::default() };
        match step {
            Step::Household => kept.household = self.household.clone(),
            Step::Education => kept.education = self.education.clone(),
            Step::Income => kept.income = self.income.clone(),
            Step::Health => kept.health = self.health.clone(),
            Step::Wishes => kept.wishes = self.wishes.clone(),
            Step::Terms => kept.terms = self.terms.clone(),
        }
        kept
    }

    /// Takes the answers out that are for fewer readers, or the typed ones of somebody who may not give them.
    pub fn without_protected(mut self) -> StepForm {
        self.education.during = Default::default();
        self.wishes.fear = String::new();
        self.wishes.commander = String::new();
        self
    }

    /// A form filled in with saved answers.
    pub fn of(section: &Section, protected: &Protected, locale: Locale) -> StepForm {
        let mut form = StepForm { step: section.step().as_str().into(), ..StepForm::default() };
        match section {
            Section::Household(_) => form.household.complete = true,
            Section::Education(e) => form.education = EducationForm::of(e, protected.during.as_ref(), locale),
            Section::Income(i) => form.income = IncomeForm::from(i),
            Section::Health(h) => form.health = HealthForm::from(h),
            Section::Wishes(w) => form.wishes = WishesForm::of(w, protected),
            Section::Terms(t) => form.terms = TermsForm::from(t),
        }
        form
    }
}

/// The code of an answer, or nothing.
pub(super) fn code<T: std::fmt::Display>(answer: Option<T>) -> String {
    answer.map(|a| a.to_string()).unwrap_or_default()
}
