//! Whether the businesses of a portfolio live. Of fewer than five nothing is told, and who may not look at each business is
//! told of no group of fewer.

use domain::authz::Permission;
use domain::indicator::veiled_curve;
use domain::livelihood::{After, CurveStep, Survival, curve, survival, veiled};
use domain::small_cells::SMALLEST;

use super::find;
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
    let seen = find::seen(ctx, Permission::LivelihoodFigures).ok_or(ServiceError::Forbidden)?;
    let lives = store::livelihood_list::lives(ctx.db(), seen).await?;
    // Who can open every one of these businesses counts them anyway.
    let opens = find::seen(ctx, Permission::LivelihoodRead)
        .is_some_and(|s| s.every_case && (s.every_office || s.office == seen.office && !seen.every_office));
    let enough =
        |s: Survival| Some(s).filter(|s| s.started >= SMALLEST).and_then(|s| if opens { Some(s) } else { veiled(s) });
    let started = lives.len() as i64;
    let few = started < SMALLEST;
    let steps = if opens { curve(&lives) } else { veiled_curve(&lives) };
    Ok(Figures {
        started: (!few).then_some(started),
        six: enough(survival(&lives, After::Six, ctx.today())),
        twelve: enough(survival(&lives, After::Twelve, ctx.today())),
        curve: if few { Vec::new() } else { steps },
        everywhere: seen.every_office,
    })
}
