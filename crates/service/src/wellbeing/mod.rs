//! Questionnaires about wellbeing: begun with consent, answered question by question or on one page, scored under seal.
//! An answer about ending one's life opens the safety protocol in the same transaction.

mod answer;
mod cutoff;
mod list;
mod safety;
mod show;
mod start;
mod talk;

use domain::authz::{Grant, Permission};
use domain::wellbeing::{Pack, pack};
use store::case::Case;

use crate::{Ctx, ServiceError, ServiceResult, case};

pub use answer::{Answered, Next, answer};
pub use cutoff::{CutoffLine, CutoffPage, cutoffs, set_cutoff};
pub use list::{WellbeingPage, page};
pub use safety::{SafetyPage, protocol, record_safety, review_safety};
pub use show::{CheckPage, show};
pub use start::{Choices, choices, start};
pub use store::wellbeing::CheckRow;
pub use store::wellbeing_safety::{Protocol, ProtocolLine};
pub use talk::talk;

/// The questionnaire with this number, its words, the case and the grant. One that is shown to nobody does not exist.
async fn find(
    ctx: &Ctx,
    code: &str,
    number: &str,
    permission: Permission,
) -> ServiceResult<(Case, CheckRow, &'static Pack, Grant)> {
    let (case, grant) = case::find(ctx, code, permission).await?;
    let number: i64 = number.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let check = store::wellbeing::by_number(ctx.db(), case.id, number).await?.ok_or(ServiceError::NotFound)?;
    let words = pack(check.instrument, Some(&check.pack)).ok_or(ServiceError::NotFound)?;
    Ok((case, check, words, grant))
}

/// The way to an answer: what is locked is shown to nobody.
fn unlocked(check: &CheckRow) -> ServiceResult<()> {
    if check.locked { Err(ServiceError::NotFound) } else { Ok(()) }
}
