//! Training: cohorts and courses, attendance, one person, sheets to print, the check of a certificate, the tab of a case.

mod case_tab;
mod certificate;
mod cohort;
mod cohort_edit;
mod course;
mod course_edit;
mod courses;
mod due;
mod enrol;
mod kit;
mod list;
mod newcomer;
mod planner;
mod roll;
mod session;
mod session_new;
mod sheets;
mod trace;
mod trainee;
mod verify;
mod words;

pub use case_tab::CaseTrainingPage;
pub use certificate::CertificatePage;
pub use cohort::CohortPage;
pub use cohort_edit::{CohortEditPage, CohortNewPage};
pub use course::CoursePage;
pub use course_edit::{CourseEditPage, CourseNewPage};
pub use courses::CoursesPage;
pub use due::{Assessments, Due};
pub use enrol::EnrolPage;
pub use kit::{KitPage as TrainingKitPage, KitsDue};
pub use list::TrainingPage;
pub use newcomer::NewcomerPage;
pub use session::TrainingSessionPage;
pub use session_new::TrainingSessionNewPage;
pub use sheets::{RollPage, SheetPage};
pub use trainee::TraineePage;
pub use verify::VerifyPage;
pub use words::{hours, percent};

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A part of this page's address.
fn param(name: &str) -> String {
    use_params_map().read_untracked().get(name).unwrap_or_default()
}

/// The address of a cohort.
pub fn cohort_href(code: &str) -> String {
    format!("/training/cohorts/{code}")
}
