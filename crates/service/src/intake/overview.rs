//! The steps of an occasion: what is done, what was begun, what is not asked yet.

use chrono::{DateTime, Utc};
use domain::authz::{Facts, Permission};
use domain::case::CaseStatus;
use domain::intake::{Occasion, Step};
use store::case::Case;
use store::snapshot::Saved;

use crate::{Ctx, ServiceResult, case};

/// One step.
#[derive(Debug, Clone)]
pub struct StepLine {
    /// Which.
    pub step: Step,
    /// The newest version of it.
    pub saved: Option<Saved>,
    /// When the actor last typed something that is not saved.
    pub draft: Option<DateTime<Utc>>,
    /// Whether the actor may open it.
    pub may_open: bool,
}

/// The steps of one occasion.
#[derive(Debug, Clone)]
pub struct IntakeOverview {
    /// Code of the case.
    pub code: String,
    /// Where the case stands.
    pub status: CaseStatus,
    /// Which occasion.
    pub occasion: Occasion,
    /// Its steps, in their order.
    pub steps: Vec<StepLine>,
    /// How many steps of each occasion are saved.
    pub occasions: Vec<(Occasion, usize)>,
    /// Whether the person has a severe difficulty, as last asked; the one thing about health that everybody here sees.
    pub difficulty: Option<bool>,
    /// Whether the actor may move the case on.
    pub may_change_status: bool,
}

impl IntakeOverview {
    /// Whether every step is saved.
    pub fn is_complete(&self) -> bool {
        self.steps.iter().all(|s| s.saved.is_some())
    }

    /// The step to go on with: the first that is not saved and that the actor may open.
    pub fn next(&self) -> Option<Step> {
        self.steps.iter().find(|s| s.saved.is_none() && s.may_open).map(|s| s.step)
    }
}

/// The steps of an occasion. The head of the page has logged the reading; no answer is opened here.
pub async fn overview(ctx: &Ctx, code: &str, occasion: Occasion) -> ServiceResult<IntakeOverview> {
    let (case, _) = case::find(ctx, code, Permission::PersonEdit).await?;
    let versions = store::snapshot::of_case(ctx.db(), case.id).await?;
    let drafts = store::draft::steps(ctx.db(), ctx.user(), case.id, occasion).await?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let may = |permission| ctx.require(permission, &facts).is_ok();
    let newest = |occasion, step| versions.iter().find(|v: &&Saved| v.occasion == occasion && v.step == step);
    let line = |step: &Step| StepLine {
        step: *step,
        saved: newest(occasion, *step).cloned(),
        draft: drafts.iter().find(|(s, _)| s == step).map(|(_, at)| *at),
        may_open: *step != Step::Health || may(Permission::HealthRead),
    };
    let done = |occasion| Step::ALL.iter().filter(|step| newest(occasion, **step).is_some()).count();
    Ok(IntakeOverview {
        status: case.status,
        occasion,
        steps: Step::ALL.iter().map(line).collect(),
        occasions: Occasion::ALL.iter().map(|o| (*o, done(*o))).collect(),
        difficulty: versions.iter().find(|v| v.step == Step::Health).and_then(|v| v.difficulty),
        may_change_status: may(Permission::CaseStatus),
        code: case.code,
    })
}

/// How far the intake is, for the first page of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Steps that are saved.
    pub done: usize,
    /// Steps there are.
    pub of: usize,
}

/// How far the intake is, while the case still stands there and the actor can go on with it.
pub(crate) async fn progress(ctx: &Ctx, case: &Case) -> ServiceResult<Option<Progress>> {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let begins = matches!(case.status, CaseStatus::Registered | CaseStatus::Intake);
    if !begins || ctx.require(Permission::PersonEdit, &facts).is_err() {
        return Ok(None);
    }
    let done = store::snapshot::steps(ctx.db(), case.id, Occasion::Intake).await?.len();
    Ok(Some(Progress { done, of: Step::ALL.len() }))
}
