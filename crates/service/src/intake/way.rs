//! The way to a step: who may ask it, of whom, and what of it.

use domain::authz::{Facts, Grant, Permission};
use domain::intake::{Occasion, Step};
use domain::person::HouseholdFacts;
use serde_json::json;
use store::Audit;
use store::case::Case;
use store::draft::Place;
use store::snapshot::Saved;

use crate::{Ctx, ServiceError, ServiceResult, case};

/// A step of a case, and what the actor may do there.
pub(super) struct Way {
    pub case: Case,
    pub grant: Grant,
    pub occasion: Occasion,
    pub step: Step,
    /// Whether the actor may read how the person was associated, and so what could show it.
    pub protected: bool,
}

/// Finds it. Health takes a right of its own: whoever may change the profile but not read about health is told so.
pub(super) async fn find(ctx: &Ctx, code: &str, about: Option<(Occasion, Step)>) -> ServiceResult<Way> {
    let (case, grant) = case::find(ctx, code, Permission::PersonEdit).await?;
    let (occasion, step) = about.ok_or(ServiceError::NotFound)?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let grant = match step {
        Step::Health => ctx.require(Permission::HealthRead, &facts)?,
        Step::Household | Step::Education | Step::Income | Step::Wishes | Step::Terms => grant,
    };
    let protected = ctx.require(Permission::AssociationRead, &facts).is_ok();
    Ok(Way { case, grant, occasion, step, protected })
}

impl Way {
    /// Where the actor's draft of it is.
    pub fn place(&self, ctx: &Ctx) -> Place {
        Place { user: ctx.user(), case: self.case.id, occasion: self.occasion, step: self.step }
    }

    /// An entry of the log about it: which step, never what was answered.
    pub fn audit(&self, ctx: &Ctx, action: &'static str) -> Audit {
        ctx.audit(action, "person", Some(self.case.person.0))
            .case(self.case.id, self.case.office)
            .detail(json!({ "step": self.step.as_str(), "occasion": self.occasion.as_str() }))
    }
}

/// What the answers of an occasion begin with, among the versions of one step with the newest first: what was saved there,
/// else what was last known before.
pub(super) fn last_known(versions: &[Saved], occasion: Occasion) -> Option<&Saved> {
    // Of equal occasions the last one met is taken: that is the newest version.
    versions.iter().rev().filter(|v| v.occasion <= occasion).max_by_key(|v| v.occasion)
}

/// Whether the questions for adults may be asked: whoever may be a child is asked by somebody else.
pub(super) async fn is_adult(ctx: &Ctx, case: &Case) -> ServiceResult<bool> {
    let head = store::case_head::of_case(ctx.db(), case.id).await?;
    Ok(head.birth.age_on(ctx.today()).is_some_and(|age| !age.maybe_child))
}

/// The household as it is on the list now, in numbers.
pub(super) async fn household(ctx: &Ctx, case: &Case) -> ServiceResult<HouseholdFacts> {
    let members = store::person_parts::household(ctx.db(), &ctx.app.sealer, case.person).await?;
    let head = store::case_head::of_case(ctx.db(), case.id).await?;
    Ok(HouseholdFacts::of(&members, head.birth.age_on(ctx.today()).map(|age| age.years), ctx.today()))
}
