//! Training: courses and cohorts are planned, people enrolled from their case or without one, attendance taken, skills
//! assessed, certificates given.
//!
//! Whoever trains reaches their own cohorts, and of the people in them what a class needs: the same of everybody, and
//! nothing that leads to a case.

mod assess;
mod attend;
mod candidate;
mod case_tab;
mod certificate;
mod child;
mod cohort;
mod coming;
mod course;
mod draft;
mod due;
mod enrol;
mod kit;
mod list;
mod look;
mod moves;
mod newcomer;
mod risk;
mod roll;
mod session;
mod stipend;
mod stipend_list;
mod trace;
mod verify;

pub use assess::{TraineePage, assess, trainee};
pub(crate) use attend::keep as keep_attendance;
pub use attend::{ClassMark, SessionPage, attend, attendance};
pub use case_tab::{CaseTrainingLine, CaseTrainings, of_case};
pub use certificate::{CertificatePage, certificate, certify};
pub(crate) use child::stop_hazardous;
pub use cohort::{CohortStart, edit_cohort, new_cohort, save_cohort};
pub use course::{CoursePage, CourseStart, Courses, course, course_form, courses, save_course};
pub use draft::keep_marks;
pub use due::{due, to_assess};
pub(crate) use enrol::keep as keep_enrolment;
pub use enrol::{EnrolStart, enrol, enrolling};
pub use kit::{KitStart, deliver_kit, kit_form, kits_due, look_at_kit_by_case, look_at_kit_by_cohort, save_kit};
pub use list::{TrainingList, list};
pub(crate) use look::{looked_until, met};
pub use moves::{move_by_case, move_by_cohort};
pub use newcomer::{NewcomerStart, add_newcomer, newcomer};
pub use roll::{CohortPage, Line, roll};
pub use session::{add_session, session_start};
pub use stipend::{StipendLine, StipendProposal, request_stipends, stipends};
pub use stipend_list::{StipendPage, decide_stipends, pay_stipends, stipend_list, stipend_lists, stipends_waiting};
pub use trace::trace;
pub(crate) use trace::{keep as keep_trace, plan as plan_trace, trace_on};
pub use verify::{Verified, verify};

pub use store::stipend::{CaseStipend, StipendList};
pub use store::training_cohort::StoredCohort;
pub use store::training_course::{StoredCourse, StoredCriterion};
pub use store::training_kit::{DueKit, Kit, KitLook};
pub use store::training_learned::{Result as LearnedResult, ToAssess};
pub use store::training_of_case::CaseTraining;
pub use store::training_session::{DueSession, Session};

use domain::authz::{Compartment, Facts, Grant, Permission};
use domain::training::CohortCode;
use store::Source;
use store::case::Case;
use store::training_enrolment::Enrolment;

use crate::{Ctx, ServiceError, ServiceResult};

/// What the decision needs to know of a cohort: it is its trainers' own, and its assessor's unless it is about attendance.
fn facts(ctx: &Ctx, cohort: &StoredCohort, permission: Permission) -> Facts {
    let trains = cohort.cohort.trainers.contains(&ctx.user());
    let assesses = cohort.cohort.assessor == Some(ctx.user()) && permission != Permission::TrainingAttend;
    Facts::case(cohort.office, (trains || assesses).then_some(ctx.user()), Compartment::General)
}

/// The cohort with this code, if it exists for the actor with this permission, and the grant.
async fn find(ctx: &Ctx, src: impl Source, code: &str, permission: Permission) -> ServiceResult<(StoredCohort, Grant)> {
    let code: CohortCode = code.parse().map_err(|_| ServiceError::NotFound)?;
    let cohort = store::training_cohort::by_code(src, code.as_str()).await?.ok_or(ServiceError::NotFound)?;
    let read = Permission::TrainingRead;
    ctx.require_seen(read, &facts(ctx, &cohort, read))?;
    let grant = ctx.require(permission, &facts(ctx, &cohort, permission))?;
    Ok((cohort, grant))
}

/// The case of somebody in a class, as it stands now; nothing for somebody without one.
async fn case_of(src: impl Source, enrolment: &Enrolment) -> ServiceResult<Option<Case>> {
    Ok(match enrolment.case {
        Some(id) => Some(store::case::by_id(src, id).await?.ok_or(ServiceError::NotFound)?),
        None => None,
    })
}

/// Whether the actor may do this in a cohort.
fn may(ctx: &Ctx, cohort: &StoredCohort, permission: Permission) -> bool {
    ctx.require(permission, &facts(ctx, cohort, permission)).is_ok()
}
