//! Schooling, reading, work and skills.

use serde::{Deserialize, Serialize};

use super::form::code;
use super::occupation::resolve;
use super::{Answer, Occupation, Said, by_code};
use crate::form::Check;
use crate::locale::Locale;
use crate::person::Language;

text_enum! {
    /// The highest schooling (levels of ISCED 2011).
    pub enum Schooling ("schooling") {
        Nothing = "none",
        Quranic = "quranic_traditional",
        PrimaryIncomplete = "primary_incomplete",
        Primary = "primary",
        LowerSecondary = "lower_secondary",
        UpperSecondary = "upper_secondary",
        Vocational = "vocational",
        Tertiary = "tertiary",
        Unknown = "unknown",
        Declined = "declined",
    }
}

text_enum! {
    /// As what somebody works.
    pub enum Employment ("employment") {
        Employee = "employee",
        SelfEmployed = "self_employed",
        FamilyWorker = "family_worker",
        Apprentice = "apprentice",
        CasualDaily = "casual_daily",
        UnemployedSeeking = "unemployed_seeking",
        UnemployedNotSeeking = "unemployed_not_seeking",
        Student = "student",
        Unable = "unable",
        Declined = "declined",
    }
}

text_enum! {
    /// How well somebody can do something.
    pub enum SkillLevel ("skill-level") {
        Basic = "basic",
        Working = "working",
        Expert = "expert",
    }
}

text_enum! {
    /// Where somebody learned it.
    pub enum SkillSource ("skill-source") {
        School = "school",
        Apprenticeship = "apprenticeship",
        Work = "work",
        /// Said like this also of what was learned with a group: the list must not tell.
        Own = "self",
    }
}

/// Work of one time of life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// Which.
    pub what: Said,
    /// For how many years.
    pub years: Option<i64>,
}

/// What somebody can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// In words.
    pub what: String,
    /// How well.
    pub level: Option<SkillLevel>,
    /// Where learned.
    pub source: Option<SkillSource>,
    /// Whether there is a paper about it.
    pub certificate: bool,
}

/// Answers about schooling, work and skills.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Education {
    /// Highest schooling.
    pub level: Option<Schooling>,
    /// The last class, in words: classes have other names in each country.
    pub last_grade: Option<String>,
    /// Whether the person wants to go on.
    pub resume: Option<Answer>,
    /// Languages in which the person reads and writes a short letter.
    pub reads_writes: Vec<Language>,
    /// Languages in which the person reads a little.
    pub reads_some: Vec<Language>,
    /// Whether the person counts money and reckons without help.
    pub numeracy: Option<Answer>,
    /// Work before.
    pub before: Option<Work>,
    /// Work now.
    pub now: Option<Work>,
    /// As what the person works now.
    pub employment: Option<Employment>,
    /// Wished for, the dearest first.
    pub desired: Vec<Said>,
    /// What the person can do.
    pub skills: Vec<Skill>,
}

/// What the form sends about one time's work.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct WorkForm {
    /// As typed, or an occupation's label.
    pub what: String,
    /// The code that was chosen, where several were found; `words` keeps what was typed.
    pub pick: String,
    /// Years.
    pub years: String,
}

/// What the form sends about one skill.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct SkillForm {
    /// In words.
    pub what: String,
    /// [`SkillLevel`].
    pub level: String,
    /// [`SkillSource`].
    pub source: String,
    /// Whether there is a paper about it.
    pub certificate: bool,
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct EducationForm {
    /// [`Schooling`].
    pub level: String,
    /// The last class.
    pub last_grade: String,
    /// [`Answer`].
    pub resume: String,
    /// [`Language`]s.
    pub reads_writes: Vec<String>,
    /// [`Language`]s.
    pub reads_some: Vec<String>,
    /// [`Answer`].
    pub numeracy: String,
    /// Work before.
    pub before: WorkForm,
    /// Work meanwhile, for fewer readers.
    pub during: WorkForm,
    /// Work now.
    pub now: WorkForm,
    /// [`Employment`].
    pub employment: String,
    /// Wished for.
    pub desired: Vec<WorkForm>,
    /// Skills.
    pub skills: Vec<SkillForm>,
}

/// How many wishes there are room for.
const DESIRED_MAX: usize = 3;
/// Most skills.
const SKILLS_MAX: usize = 12;
/// Longest working life.
const YEARS_MAX: i64 = 70;

impl WorkForm {
    fn parse(&self, check: &mut Check, at: &str) -> Option<Work> {
        let what = resolve(check, &format!("{at}[what]"), &self.what, &self.pick)?;
        Some(Work { what, years: check.number(&format!("{at}[years]"), &self.years, 0..=YEARS_MAX) })
    }

    fn of(work: Option<&Work>, locale: Locale) -> WorkForm {
        work.map_or_else(WorkForm::default, |w| WorkForm { years: code(w.years), ..WorkForm::said(&w.what, locale) })
    }

    fn said(said: &Said, locale: Locale) -> WorkForm {
        let words = |w: &String| WorkForm { what: w.clone(), pick: "words".into(), ..WorkForm::default() };
        match said {
            Said::Coded(code) => by_code(code).map_or_else(WorkForm::default, |o: &Occupation| WorkForm {
                what: o.label(locale),
                ..WorkForm::default()
            }),
            Said::Words(w) => words(w),
        }
    }
}

impl SkillForm {
    fn is_empty(&self) -> bool {
        [&self.what, &self.level, &self.source].iter().all(|s| s.trim().is_empty()) && !self.certificate
    }

    fn parse(&self, check: &mut Check, at: &str) -> Skill {
        Skill {
            what: check.required_line(&format!("{at}[what]"), &self.what, "error-skill-what"),
            level: check.code(&format!("{at}[level]"), &self.level),
            source: check.code(&format!("{at}[source]"), &self.source),
            certificate: self.certificate,
        }
    }
}

impl EducationForm {
    /// The answers, and the work meanwhile, which is for fewer readers.
    pub(super) fn parse(&self, check: &mut Check) -> (Education, Option<Work>) {
        let reads_writes: Vec<Language> = check.codes("reads_writes", &self.reads_writes);
        let mut reads_some: Vec<Language> = check.codes("reads_some", &self.reads_some);
        // Who reads and writes a language also reads a little of it.
        reads_some.retain(|l| !reads_writes.contains(l));
        let wished = self.desired.iter().take(DESIRED_MAX).enumerate();
        let education = Education {
            level: check.code("level", &self.level),
            last_grade: check.line("last_grade", &self.last_grade),
            resume: check.code("resume", &self.resume),
            numeracy: check.code("numeracy", &self.numeracy),
            before: self.before.parse(check, "before"),
            now: self.now.parse(check, "now"),
            employment: check.code("employment", &self.employment),
            desired: wished
                .filter_map(|(i, w)| resolve(check, &format!("desired[{i}][what]"), &w.what, &w.pick))
                .collect(),
            skills: self.skills(check),
            reads_writes,
            reads_some,
        };
        let during = self.during.parse(check, "during");
        (education, during)
    }

    fn skills(&self, check: &mut Check) -> Vec<Skill> {
        let rows: Vec<_> = self.skills.iter().enumerate().filter(|(_, s)| !s.is_empty()).collect();
        if rows.len() > SKILLS_MAX {
            check.error_with("skills[0][what]", "error-too-many", vec![("max", SKILLS_MAX.to_string())]);
            return Vec::new();
        }
        rows.into_iter().map(|(i, s)| s.parse(check, &format!("skills[{i}]"))).collect()
    }

    pub(super) fn of(e: &Education, during: Option<&Work>, locale: Locale) -> EducationForm {
        let languages = |list: &[Language]| list.iter().map(Language::to_string).collect();
        EducationForm {
            level: code(e.level),
            last_grade: e.last_grade.clone().unwrap_or_default(),
            resume: code(e.resume),
            reads_writes: languages(&e.reads_writes),
            reads_some: languages(&e.reads_some),
            numeracy: code(e.numeracy),
            before: WorkForm::of(e.before.as_ref(), locale),
            during: WorkForm::of(during, locale),
            now: WorkForm::of(e.now.as_ref(), locale),
            employment: code(e.employment),
            desired: e.desired.iter().map(|s| WorkForm::said(s, locale)).collect(),
            skills: e
                .skills
                .iter()
                .map(|s| SkillForm {
                    what: s.what.clone(),
                    level: code(s.level),
                    source: code(s.source),
                    certificate: s.certificate,
                })
                .collect(),
        }
    }
}

#[cfg(test)]
#[path = "education_tests.rs"]
mod tests;
