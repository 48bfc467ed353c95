//! A certificate: when it may be given, and how strangers can check it without learning anything else.

use serde::{Deserialize, Serialize};

use super::{CertificateKind, EnrolmentStatus, Hours};

/// Of a hundred hours somebody has to attend so many.
const ATTENDED_MIN: i64 = 80;
/// Points of the last test that are enough for a qualification.
const EXIT_TEST_MIN: i64 = 50;
text_enum! {
    /// Why a certificate cannot be given yet.
    pub enum CertificateMissing ("certificate-missing") {
        /// Never was in class, or left.
        NotInClass = "not_in_class",
        /// Too few hours.
        Hours = "hours",
        /// A criterion is open.
        Criteria = "criteria",
        /// The last test was not passed.
        ExitTest = "exit_test",
    }
}

/// What somebody has done so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Learned {
    /// Where they stand.
    pub status: EnrolmentStatus,
    /// Hours.
    pub hours: Hours,
    /// Criteria that they meet.
    pub competent: usize,
    /// All criteria.
    pub criteria: usize,
    /// The last test.
    pub exit_test: Option<i64>,
}

/// What is missing before a certificate of this kind can be given.
pub fn missing(kind: CertificateKind, learned: &Learned) -> Vec<CertificateMissing> {
    use CertificateMissing::*;
    let in_class = matches!(learned.status, EnrolmentStatus::Active | EnrolmentStatus::Completed);
    let hours = learned.hours.percent().is_some_and(|p| p >= ATTENDED_MIN);
    let competent = kind == CertificateKind::Attendance || learned.competent >= learned.criteria;
    let test = kind != CertificateKind::NationalQualification || learned.exit_test.is_some_and(|t| t >= EXIT_TEST_MIN);
    let all = [(in_class, NotInClass), (hours, Hours), (competent, Criteria), (test, ExitTest)];
    all.into_iter().filter(|(there, _)| !there).map(|(_, what)| what).collect()
}

/// `A. T.`: enough for whoever holds the paper, too little for anybody else.
pub fn initials(given: &str, family: &str) -> String {
    let first = |name: &str| name.trim().chars().next().map(|c| format!("{}.", c.to_uppercase()));
    [first(given), first(family)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What the button "Give the certificate" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CertificateForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the cohort.
    pub cohort: String,
    /// Id of the enrolment.
    pub id: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learned() -> Learned {
        Learned {
            status: EnrolmentStatus::Active,
            hours: Hours { attended: 80, held: 100 },
            competent: 5,
            criteria: 5,
            exit_test: Some(50),
        }
    }

    #[test]
    fn what_is_missing_is_said() {
        use CertificateKind::*;
        use CertificateMissing as M;
        assert_eq!(missing(NationalQualification, &learned()), []);
        let open = Learned { competent: 4, exit_test: None, hours: Hours { attended: 79, held: 100 }, ..learned() };
        assert_eq!(missing(NationalQualification, &open), [M::Hours, M::Criteria, M::ExitTest]);
        assert_eq!(missing(Competency, &open), [M::Hours, M::Criteria]);
        assert_eq!(missing(Attendance, &open), [M::Hours]);
        let left = Learned { status: EnrolmentStatus::DroppedOut, ..learned() };
        assert_eq!(missing(Attendance, &left), [M::NotInClass]);
    }

    #[test]
    fn initials_say_no_name() {
        assert_eq!(initials("Aminata", "Testname"), "A. T.");
        assert_eq!(initials("", "Élie"), "É.");
        assert_eq!(initials("أمينة", ""), "أ.");
    }
}
