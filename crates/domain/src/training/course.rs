//! A course: what is taught, to whom it may be taught, and what somebody can do afterwards.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};
use crate::id::OrganisationId;
use crate::intake::{WorkForm, required_occupation};
use crate::person::YesNo;

/// Most hours of theory or of practice.
const HOURS_MAX: i64 = 2_000;
/// Youngest age that a course may ask for, and the oldest.
const AGES: std::ops::RangeInclusive<i64> = 14..=60;
/// From this age on somebody may do hazardous work (ILO Convention 182, article 3 d).
const HAZARDOUS_FROM: i64 = 18;
/// Most criteria of one course.
const CRITERIA_MAX: usize = 60;

text_enum! {
    /// The trade that a course belongs to.
    pub enum TrainingSector ("training-sector") {
        Building = "building",
        Metal = "metal",
        Mechanics = "mechanics",
        Electricity = "electricity",
        Textile = "textile",
        Food = "food",
        Farming = "farming",
        Services = "services",
        Digital = "digital",
        Business = "business",
    }
}

text_enum! {
    /// What somebody gets who completes the course.
    pub enum CertificateKind ("certificate-kind") {
        /// For having been there.
        Attendance = "attendance",
        /// For what they can do.
        Competency = "competency",
        /// A qualification of the country, with an examination.
        NationalQualification = "national_qualification",
    }
}

text_enum! {
    /// How it is taught.
    pub enum LiteracyTrack ("literacy-track") {
        /// With pictures and by showing: nobody has to read.
        Pictogram = "pictogram",
        /// Part of it has to be read and written.
        Reading = "reading",
    }
}

/// What somebody has to be able to do, in a unit of the course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// The unit.
    pub unit: String,
    /// What is looked at.
    pub text: String,
}

/// A course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// What it is called.
    pub title: String,
    /// The trade.
    pub sector: TrainingSector,
    /// The occupation, by its code of ISCO-08.
    pub isco: String,
    /// Who gives it; the programme itself when nobody.
    pub organisation: Option<OrganisationId>,
    /// Hours of theory.
    pub hours_theory: i64,
    /// Hours of practice.
    pub hours_practice: i64,
    /// What it ends with.
    pub certificate: CertificateKind,
    /// From which age on.
    pub min_age: i64,
    /// What has to be known before.
    pub prerequisites: Option<String>,
    /// How it is taught.
    pub literacy: LiteracyTrack,
    /// Whether the work is hazardous: never for anybody under 18.
    pub hazardous: bool,
    /// What is assessed, in order.
    pub criteria: Vec<Criterion>,
}

/// What the form of a course sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CourseForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the course; empty for a new one.
    pub id: String,
    /// Version that was seen.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// [`TrainingSector`].
    pub sector: String,
    /// The occupation.
    pub work: WorkForm,
    /// Id of the organisation that gives it.
    pub organisation: String,
    /// Hours.
    pub hours_theory: String,
    /// Hours.
    pub hours_practice: String,
    /// [`CertificateKind`].
    pub certificate: String,
    /// Years.
    pub min_age: String,
    /// What has to be known before.
    pub prerequisites: String,
    /// [`LiteracyTrack`].
    pub literacy: String,
    /// Whether the work is hazardous: [`YesNo`].
    pub hazardous: String,
    /// One line for each criterion: `Unit: what somebody can do`.
    pub criteria: String,
}

impl CourseForm {
    /// Checks the form: which sending, which version of an existing course, and what it says.
    pub fn parse(&self) -> Result<(Uuid, i64, Course), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = if self.id.is_empty() { Some(0) } else { check.version(&self.version) };
        let title = check.required_line("title", &self.title, "error-course-title");
        let sector = check.required_code("sector", &self.sector, "error-course-sector");
        let isco = required_occupation(&mut check, "work[what]", (&self.work.what, &self.work.pick));
        let organisation = self.organisation(&mut check);
        let certificate = check.required_code("certificate", &self.certificate, "error-course-certificate");
        let hours_theory = check.number("hours_theory", &self.hours_theory, 0..=HOURS_MAX).unwrap_or_default();
        let hours_practice = check.number("hours_practice", &self.hours_practice, 0..=HOURS_MAX).unwrap_or_default();
        if !check.failed_at(&["hours_theory", "hours_practice"]) && hours_theory + hours_practice == 0 {
            check.error("hours_theory", "error-course-hours");
        }
        let min_age = check.number("min_age", &self.min_age, AGES);
        if self.min_age.trim().is_empty() {
            check.error("min_age", "error-course-age");
        }
        let literacy = check.required_code("literacy", &self.literacy, "error-course-literacy");
        let hazardous = check.required_code("hazardous", &self.hazardous, "error-course-hazardous");
        let hazardous = hazardous.map(|yes: YesNo| yes == YesNo::Yes);
        if hazardous == Some(true) && min_age.is_some_and(|age| age < HAZARDOUS_FROM) {
            check.error("min_age", "error-course-hazardous-age");
        }
        let prerequisites = check.line("prerequisites", &self.prerequisites);
        let criteria = self.criteria(&mut check, certificate);
        let course = (|| {
            Some(Course {
                title,
                sector: sector?,
                isco: isco?,
                organisation,
                hours_theory,
                hours_practice,
                certificate: certificate?,
                min_age: min_age?,
                prerequisites,
                literacy: literacy?,
                hazardous: hazardous?,
                criteria,
            })
        })();
        check.finish(command.zip(version).zip(course).map(|((command, version), course)| (command, version, course)))
    }

    fn organisation(&self, check: &mut Check) -> Option<OrganisationId> {
        check.code("organisation", &self.organisation)
    }

    fn criteria(&self, check: &mut Check, kind: Option<CertificateKind>) -> Vec<Criterion> {
        let text = check.text("criteria", &self.criteria).unwrap_or_default();
        let mut out: Vec<Criterion> = Vec::new();
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
            // Arabic has the same colon; a full-width one comes from some keyboards.
            let Some((unit, what)) = line.split_once([':', '：']) else {
                check.error("criteria", "error-course-criterion");
                break;
            };
            let criterion = Criterion { unit: unit.trim().to_owned(), text: what.trim().to_owned() };
            if criterion.unit.is_empty() || criterion.text.is_empty() {
                check.error("criteria", "error-course-criterion");
                break;
            }
            if !out.contains(&criterion) {
                out.push(criterion);
            }
        }
        if out.len() > CRITERIA_MAX {
            check.error_with("criteria", "error-course-criteria-many", vec![("max", CRITERIA_MAX.to_string())]);
        }
        let asks = kind.is_some_and(|k| k != CertificateKind::Attendance);
        if asks && out.is_empty() && !check.failed_at(&["criteria"]) {
            check.error("criteria", "error-course-criteria");
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form() -> CourseForm {
        CourseForm {
            command: Uuid::nil().to_string(),
            title: "Welding".into(),
            sector: "metal".into(),
            work: WorkForm { what: "7212".into(), ..WorkForm::default() },
            hours_practice: "200".into(),
            certificate: "competency".into(),
            min_age: "18".into(),
            literacy: "pictogram".into(),
            hazardous: "yes".into(),
            criteria: "Safety: wears mask and gloves\n\nJoints: welds a corner\nSafety: wears mask and gloves".into(),
            ..CourseForm::default()
        }
    }

    fn refused(form: &CourseForm) -> Vec<String> {
        form.parse().unwrap_err().into_iter().map(|e| e.key).collect()
    }

    #[test]
    fn a_course_names_its_occupation_and_each_criterion_once() {
        let (_, _, course) = form().parse().unwrap();
        assert_eq!((course.isco.as_str(), course.criteria.len()), ("7212", 2));
        let unknown = CourseForm { work: WorkForm { what: "Praise singer".into(), ..WorkForm::default() }, ..form() };
        assert_eq!(refused(&unknown), ["error-course-occupation-unknown"]);
        assert_eq!(refused(&CourseForm { criteria: "no unit".into(), ..form() }), ["error-course-criterion"]);
        assert_eq!(refused(&CourseForm { criteria: String::new(), ..form() }), ["error-course-criteria"]);
    }

    #[test]
    fn hazardous_work_is_for_nobody_under_18() {
        assert_eq!(refused(&CourseForm { min_age: "16".into(), ..form() }), ["error-course-hazardous-age"]);
        assert!(CourseForm { min_age: "16".into(), hazardous: "no".into(), ..form() }.parse().is_ok());
        assert_eq!(refused(&CourseForm { hazardous: String::new(), ..form() }), ["error-course-hazardous"]);
    }

    proptest! {
        #[test]
        fn no_text_makes_the_form_panic(s in "\\PC{0,60}") {
            let _ = CourseForm { criteria: s.clone(), title: s.clone(), min_age: s, ..form() }.parse();
        }
    }
}
