//! Screening by the national authority: it writes and sees its queue, and nothing else of a case; caseworker and
//! supervisor read what was decided. Sealed, in versions; each reading is on record.

mod concern;
mod list;
mod record;
mod seen;
mod show;

pub(crate) use concern::concern;
pub use list::{ScreeningList, ScreeningQuery, list};
pub(crate) use record::keep;
pub use record::record;
pub use seen::seen;
pub use show::{ScreeningPage, page};
pub use store::screening::Recorded;
pub use store::screening_list::ScreeningLine;

use store::Source;
use store::case::Case;

use crate::{Ctx, ServiceResult};

/// Whether the person is, or may be, under 18. Nobody knows the age: a child until somebody does.
async fn is_child(ctx: &Ctx, src: impl Source, case: &Case) -> ServiceResult<bool> {
    let head = store::case_head::of_case(src, case.id).await?;
    Ok(head.birth.age_on(ctx.today()).is_none_or(|age| age.maybe_child))
}
