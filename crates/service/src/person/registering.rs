//! What the pages of registration need before anything is typed.

use domain::authz::{Facts, Permission};
use domain::funding::Funding;
use domain::person::calling_code;
use domain::place::Place;

use crate::funding::running;
use crate::{Ctx, ServiceResult, place};

/// The office's side of a registration.
#[derive(Debug, Clone)]
pub struct Registering {
    /// Places of the country, to choose from.
    pub places: Vec<Place>,
    /// Digits before the country's phone numbers.
    pub calling_code: &'static str,
    /// Funded projects that run.
    pub fundings: Vec<Funding>,
}

/// For whoever may register people; refused for everybody else.
pub async fn registering(ctx: &Ctx) -> ServiceResult<Registering> {
    let office = ctx.require_office()?;
    let _ = ctx.require(Permission::CaseRegister, &Facts::office(office.id))?;
    Ok(Registering {
        places: place::choices(ctx).await?,
        calling_code: calling_code(&office.country),
        fundings: running(ctx).await?,
    })
}
