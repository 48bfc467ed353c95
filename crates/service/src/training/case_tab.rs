//! The trainings of a case: where the person stands, hours, skills, certificate; and what they could join.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::case::TaskKind;
use domain::directory::Category;
use domain::follow_up::FollowUpRule;
use domain::referral::ReferralStatus;
use domain::training::{CompetencyResult, EnrolmentStatus, Finding, Hours, Trace};
use store::case::Case;
use store::stipend::CaseStipend;
use store::training_cohort::StoredCohort;
use store::training_kit::Kit;
use store::training_of_case::CaseTraining;

use super::coming::{self, By};
use super::trace;
use crate::placement::{self, StoredPlacement};
use crate::{Ctx, ServiceError, ServiceResult, access, case};

/// One training of the case.
#[derive(Debug, Clone)]
pub struct CaseTrainingLine {
    /// The training.
    pub training: CaseTraining,
    /// Hours.
    pub hours: Hours,
    /// Criteria that the person meets, and all of them.
    pub competent: (usize, usize),
    /// Where the person may go next.
    pub next: Vec<EnrolmentStatus>,
    /// What stands in the way of coming, or of coming back.
    pub findings: Vec<Finding>,
    /// Whether the person could come, or come back.
    pub may_come: bool,
    /// Whether the person comes less and less, or not any more.
    pub at_risk: bool,
    /// The toolkit that was handed over.
    pub kit: Option<Kit>,
    /// Whether it was stopped because it is hazardous.
    pub stopped: bool,
    /// What the person works half a year later: the newest answer.
    pub traced: Option<Trace>,
    /// Whether the actor may ask that now.
    pub may_trace: bool,
}

/// The page.
#[derive(Debug, Clone)]
pub struct CaseTrainings {
    /// Code of the case.
    pub code: String,
    /// The newest first.
    pub lines: Vec<CaseTrainingLine>,
    /// Apprenticeships and jobs, the newest first.
    pub placements: Vec<StoredPlacement>,
    /// Stipends on lists that count, the newest first: nothing for who looks at the case for a time.
    pub stipends: Vec<CaseStipend>,
    /// Whether the actor may begin one.
    pub may_place: bool,
    /// Cohorts that can still be joined.
    pub open: Vec<StoredCohort>,
    /// Number of a referral for training that a provider accepted.
    pub referral: Option<String>,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may enrol and move.
    pub may_enrol: bool,
}

/// What stands in the way of coming to a cohort, or of coming back.
async fn obstacles(ctx: &Ctx, case: &Case, training: &CaseTraining) -> ServiceResult<Vec<Finding>> {
    let cohort = store::training_cohort::by_code(ctx.db(), &training.code).await?.ok_or(ServiceError::NotFound)?;
    let enrolment = store::training_enrolment::by_id(ctx.db(), training.id).await?.ok_or(ServiceError::NotFound)?;
    coming::obstacles(ctx, ctx.db(), (&cohort, &enrolment), Some(case), By::Case).await
}

/// The trainings of a case. Puts the reading on record.
pub async fn of_case(ctx: &Ctx, code: &str) -> ServiceResult<CaseTrainings> {
    let (case, grant) = case::find(ctx, code, Permission::CaseRead).await?;
    ctx.log_read(grant, ctx.audit("training.read", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    let facts = access::facts(ctx, &case).await?;
    let open = case.status.is_open() && case.merged_into.is_none();
    let may_enrol = open && ctx.require(Permission::TrainingEnrol, &facts).is_ok();
    let tasks = store::task::of_case(ctx.db(), case.id).await?;
    let (calendar, _) = store::follow_up::calendar(ctx.db()).await?;
    let mut lines = Vec::new();
    for training in store::training_of_case::of_case(ctx.db(), case.id).await? {
        let waits = |kind: TaskKind| tasks.iter().any(|t| t.kind == kind && t.subject == Some(training.id));
        let results = store::training_learned::of_enrolment(ctx.db(), training.id).await?;
        let competent = results.iter().filter(|r| r.result == CompetencyResult::Competent).count();
        let criteria = store::training_course::criteria(ctx.db(), training.course).await?.len();
        let may_come = may_enrol && training.status.may_come();
        lines.push(CaseTrainingLine {
            findings: if may_come { obstacles(ctx, &case, &training).await? } else { Vec::new() },
            may_come,
            hours: Hours { attended: training.attended, held: training.held },
            competent: (competent, criteria),
            next: if may_enrol { training.status.allowed() } else { Vec::new() },
            at_risk: waits(TaskKind::TrainingRisk),
            kit: store::training_kit::of_enrolment(ctx.db(), training.id).await?,
            stopped: waits(TaskKind::TrainingHazard),
            traced: store::training_trace::of_enrolment(ctx.db(), training.id).await?.into_iter().next(),
            may_trace: may_enrol
                && trace::may_ask(
                    training.status,
                    calendar.due(FollowUpRule::TrainingTrace, training.ends_on),
                    ctx.today(),
                ),
            training,
        });
    }
    let joined = |c: &StoredCohort| lines.iter().any(|l| l.training.cohort == c.id);
    let cohorts = match may_enrol {
        true => store::training_cohort::open(ctx.db(), case.office, ctx.today()).await?,
        false => Vec::new(),
    };
    use ReferralStatus::{Accepted, InService, Scheduled};
    let referrals = store::referral_of::of_case(ctx.db(), case.id).await?;
    let referral = referrals.into_iter().find(|r| {
        let category = r.target.as_ref().map(|t| t.category);
        let training = matches!(category, Some(Category::VocationalTraining | Category::Apprenticeship));
        training && matches!(r.status, Accepted | Scheduled | InService)
    });
    Ok(CaseTrainings {
        open: cohorts.into_iter().filter(|c| !joined(c)).collect(),
        referral: referral.filter(|_| may_enrol).map(|r| r.number),
        placements: placement::of_case(ctx, &case).await?,
        stipends: match facts.visit {
            None => store::stipend::of_case(ctx.db(), case.id).await?,
            Some(_) => Vec::new(),
        },
        may_place: open && ctx.require(Permission::PlacementWrite, &facts).is_ok(),
        lines,
        today: ctx.today(),
        may_enrol,
        code: case.code,
    })
}
