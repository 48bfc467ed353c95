//! What was heard about a person, and what was made of it.

use chrono::NaiveDate;
use domain::authz::{Facts, Permission};
use domain::case::CaseStatus;
use store::suspicion::Recorded;

use super::find;
use crate::{Ctx, ServiceResult};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct SuspicionPage {
    /// Code of the case.
    pub code: String,
    /// Today in the office.
    pub today: NaiveDate,
    /// Every suspicion, the newest first; with whether the actor may review it.
    pub all: Vec<(Recorded, bool)>,
    /// Whether the actor may write one down.
    pub may_record: bool,
    /// Whether the end of the case can be proposed now.
    pub may_end: bool,
}

/// The page, for who may read how the person was associated. That it was opened is on record.
pub async fn page(ctx: &Ctx, code: &str) -> ServiceResult<SuspicionPage> {
    let (case, grant) = find(ctx, code, Permission::AssociationRead).await?;
    ctx.log_read(grant, ctx.audit("safety.read", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let frozen = case.merged_into.is_some();
    let may = |permission| !frozen && ctx.require(permission, &facts).is_ok();
    let reviews = may(Permission::SuspicionReview);
    let all = store::suspicion::of_case(ctx.db(), &ctx.app.sealer, case.id).await?;
    let with_right = |s: Recorded| {
        let mine = reviews && s.review.is_none() && s.by != ctx.user();
        (s, mine)
    };
    Ok(SuspicionPage {
        today: ctx.today(),
        all: all.into_iter().map(with_right).collect(),
        may_record: may(Permission::SuspicionRecord),
        may_end: may(Permission::CaseStatus) && case.status.can_become(CaseStatus::ClosurePending),
        code: case.code,
    })
}
