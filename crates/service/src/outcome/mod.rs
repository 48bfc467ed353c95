//! Outcome surveys: due in their windows, run by somebody other than the own caseworker, scored by the weights of the day.

mod ask;
mod due;
mod figures;
mod list;
mod rescore;
mod save;
mod show;
mod weights;

use domain::authz::{Facts, Grant, Permission};
use store::case::Case;
use store::outcome::SurveyRow;
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

pub(crate) use ask::is_for;
pub use ask::{Asked, ask, mine};
pub(crate) use due::look;
pub use figures::{OutcomeFigures, figures};
pub use list::{OutcomePage, RoundLine, page};
pub use rescore::{Rescore, RescoreJob};
pub use save::{Saved, save};
pub use show::{SurveyPage, show};
pub use store::outcome_answers::{ScoreRow, Version};
pub use store::outcome_weights::WeightsRow;
pub use weights::{WeightsPage, load_weights, weights};

/// The survey and its case, if the actor is asked to run it. Whoever lost the role, the office or the side of the wall is
/// not any more.
async fn find(ctx: &Ctx, id: &str) -> ServiceResult<(SurveyRow, Case, Grant)> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let survey = store::outcome::by_id(ctx.db(), id).await?.ok_or(ServiceError::NotFound)?;
    let case = store::case::by_id(ctx.db(), survey.case).await?.ok_or(ServiceError::NotFound)?;
    let facts = Facts::case(case.office, survey.interviewer, case.compartment);
    let grant = ctx.require(Permission::OutcomeAsk, &facts).map_err(|_| ServiceError::NotFound)?;
    if case.merged_into.is_some() {
        return Err(ServiceError::NotFound);
    }
    Ok((survey, case, grant))
}
