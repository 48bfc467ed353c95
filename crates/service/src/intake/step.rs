//! One step to fill in, or one version of it to read.

use chrono::{DateTime, Utc};
use domain::intake::{Occasion, Protected, Section, Step, StepForm};
use domain::person::HouseholdFacts;
use store::snapshot::Saved;

use super::late::Opened;
use super::way::{self, Way, find, is_adult, last_known};
use crate::{Ctx, ServiceError, ServiceResult};

/// Where the answers in a form come from.
#[derive(Debug, Clone)]
pub enum Source {
    /// Nobody asked before.
    Empty,
    /// They were saved at this occasion.
    Saved(Saved),
    /// They are what was last known, from an earlier occasion.
    Copied(Saved),
}

/// A step to fill in.
#[derive(Debug, Clone)]
pub struct StepPage {
    /// Code of the case.
    pub code: String,
    /// At which occasion.
    pub occasion: Occasion,
    /// Which step.
    pub step: Step,
    /// The answers to begin with: a draft, else what was saved, else what was last known.
    pub form: StepForm,
    /// The version on which they are based; 0 before the first.
    pub version: i64,
    /// That the actor opened it and saw this draft, sealed: what they type is taken even if they lose the case meanwhile,
    /// and takes the place of nothing else.
    pub base: String,
    /// Where they come from, without the draft.
    pub source: Source,
    /// When the draft was last typed into.
    pub draft: Option<DateTime<Utc>>,
    /// Who left it, before the case came to the actor.
    pub left_by: Option<String>,
    /// Every version of this step, the newest first.
    pub versions: Vec<Saved>,
    /// The household as it is on the list now, in numbers.
    pub household: HouseholdFacts,
    /// Whether the questions for adults may be asked.
    pub adult: bool,
    /// Whether the actor may give and read answers that could show how the person was associated.
    pub may_protected: bool,
}

/// The step, filled in as far as anything is known. The reading is on record.
pub async fn step(ctx: &Ctx, code: &str, about: Option<(Occasion, Step)>) -> ServiceResult<StepPage> {
    let way = find(ctx, code, about).await?;
    let entry = way.audit(ctx, "person.step_read");
    let draft = store::draft::find(ctx.db(), &ctx.app.sealer, way.place(ctx)).await?;
    let base = Opened::seal(ctx, &way, draft.as_ref())?;
    let Way { case, grant, occasion, step, protected: may_protected } = way;
    ctx.log_read(grant, entry).await?;
    let versions: Vec<Saved> =
        store::snapshot::of_case(ctx.db(), case.id).await?.into_iter().filter(|v| v.step == step).collect();
    let source = match last_known(&versions, occasion) {
        Some(saved) if saved.occasion == occasion => Source::Saved(saved.clone()),
        Some(saved) => Source::Copied(saved.clone()),
        None => Source::Empty,
    };
    let version = if let Source::Saved(saved) = &source { saved.version } else { 0 };
    let form = match (&draft, &source) {
        (Some(draft), _) => draft.typed.clone(),
        (None, Source::Saved(saved) | Source::Copied(saved)) => {
            let (section, protected) = store::snapshot::open(ctx.db(), &ctx.app.sealer, saved.id).await?;
            StepForm::of(&section, &protected, ctx.locale)
        }
        (None, Source::Empty) => StepForm::default(),
    };
    Ok(StepPage {
        version,
        base,
        form: if may_protected { form } else { form.without_protected() },
        household: way::household(ctx, &case).await?,
        adult: is_adult(ctx, &case).await?,
        draft: draft.as_ref().map(|d| d.at),
        left_by: draft.and_then(|d| d.left_by),
        code: case.code,
        occasion,
        step,
        source,
        versions,
        may_protected,
    })
}

/// A version to read.
#[derive(Debug, Clone)]
pub struct Version {
    /// Code of the case.
    pub code: String,
    /// When and by whom.
    pub saved: Saved,
    /// The answers.
    pub section: Section,
    /// Those for fewer readers; nothing for the others.
    pub protected: Option<Protected>,
}

/// An earlier version. The reading is on record.
pub async fn version(ctx: &Ctx, code: &str, about: Option<(Occasion, Step)>, number: i64) -> ServiceResult<Version> {
    let way = find(ctx, code, about).await?;
    let entry = way.audit(ctx, "person.step_read");
    let versions = store::snapshot::of_case(ctx.db(), way.case.id).await?;
    let wanted = |v: &Saved| v.step == way.step && v.occasion == way.occasion && v.version == number;
    let saved = versions.into_iter().find(wanted).ok_or(ServiceError::NotFound)?;
    ctx.log_read(way.grant, entry).await?;
    let (section, protected) = store::snapshot::open(ctx.db(), &ctx.app.sealer, saved.id).await?;
    Ok(Version { code: way.case.code, saved, section, protected: way.protected.then_some(protected) })
}
