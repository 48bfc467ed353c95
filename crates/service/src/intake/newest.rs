//! What is known now, and what was said at the intake, for the profile.

use domain::authz::Permission;
use domain::intake::{Occasion, Section, Step};
use store::snapshot::Saved;

use crate::{Ctx, ServiceResult, case};

/// The newest answers to a step.
#[derive(Debug, Clone)]
pub struct Newest {
    /// When and by whom.
    pub saved: Saved,
    /// The answers, without those for fewer readers.
    pub section: Section,
    /// What was said at the intake, where the newest answers are of a later occasion.
    pub intake: Option<Section>,
}

/// Steps whose answers the profile shows. Health is not among them: it is read on its own page, by fewer people.
const SHOWN: [Step; 5] = [Step::Household, Step::Education, Step::Income, Step::Wishes, Step::Terms];

/// The newest answers of a case. The reading is on record.
pub async fn newest(ctx: &Ctx, code: &str) -> ServiceResult<Vec<Newest>> {
    let (case, grant) = case::find(ctx, code, Permission::CaseRead).await?;
    let versions = store::snapshot::of_case(ctx.db(), case.id).await?;
    if !versions.iter().any(|v| SHOWN.contains(&v.step)) {
        return Ok(Vec::new());
    }
    let entry = ctx.audit("person.step_read", "person", Some(case.person.0)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    let mut out = Vec::new();
    for step in SHOWN {
        // The latest occasion, not the latest day: an intake that is put right later is still the intake.
        let of_step = || versions.iter().filter(|v| v.step == step);
        let Some(occasion) = of_step().map(|v| v.occasion).max() else { continue };
        let Some(saved) = of_step().find(|v| v.occasion == occasion) else { continue };
        let first =
            of_step().find(|v| v.occasion == Occasion::Intake && v.id != saved.id && occasion != Occasion::Intake);
        let intake = match first {
            Some(first) => Some(store::snapshot::open(ctx.db(), &ctx.app.sealer, first.id).await?.0),
            None => None,
        };
        let (section, _) = store::snapshot::open(ctx.db(), &ctx.app.sealer, saved.id).await?;
        out.push(Newest { saved: saved.clone(), section, intake });
    }
    Ok(out)
}
