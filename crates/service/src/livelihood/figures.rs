//! Whether the businesses of a portfolio live. Of fewer than five nothing is told.

use domain::authz::Permission;
use domain::livelihood::{After, CurveStep, Survival, curve, survival};
use domain::small_cells::SMALLEST;

use super::find::seen;
use crate::{Ctx, ServiceError, ServiceResult};

/// What the page of survival shows.
#[derive(Debug, Clone)]
pub struct Figures {
    /// How many businesses began; nothing when they are too few to be told.
    pub started: Option<i64>,
    /// After six months; nothing when they are too few.
    pub six: Option<Survival>,
    /// After twelve months.
    pub twelve: Option<Survival>,
    /// The curve.
    pub curve: Vec<CurveStep>,
    /// Whether it is about every office.
    pub everywhere: bool,
}

/// The page, for the reader's office or for all.
pub async fn figures(ctx: &Ctx) -> ServiceResult<Figures> {
    let seen = seen(ctx, Permission::LivelihoodFigures).ok_or(ServiceError::Forbidden)?;
    let lives = store::livelihood_list::lives(ctx.db(), seen).await?;
    let enough = |s: Survival| Some(s).filter(|s| s.started >= SMALLEST);
    let started = lives.len() as i64;
    let few = started < SMALLEST;
    Ok(Figures {
        started: (!few).then_some(started),
        six: enough(survival(&lives, After::Six, ctx.today())),
        twelve: enough(survival(&lives, After::Twelve, ctx.today())),
        curve: if few { Vec::new() } else { curve(&lives) },
        everywhere: seen.every_office,
    })
}
