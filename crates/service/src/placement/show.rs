//! One apprenticeship or job: what was agreed, what was seen, what comes next.

use chrono::NaiveDate;
use domain::authz::Permission;
use store::placement::{Change, Look, StoredPlacement};

use super::find::find;
use super::record::{may_write, reads};
use crate::{Ctx, ServiceResult};

/// The page.
#[derive(Debug, Clone)]
pub struct PlacementPage {
    /// What was agreed.
    pub placement: StoredPlacement,
    /// Code name of the person.
    pub code_name: String,
    /// Code of the case, for who may open it.
    pub case: Option<String>,
    /// What was seen and what is planned, in the order of the days.
    pub looks: Vec<Look>,
    /// What was corrected, the newest first.
    pub changes: Vec<Change>,
    /// Whether the actor may correct it.
    pub may_correct: bool,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may write about it.
    pub may_write: bool,
}

/// The page. Puts the reading on record.
pub async fn show(ctx: &Ctx, id: &str) -> ServiceResult<PlacementPage> {
    let (placement, case, grant) = find(ctx, ctx.db(), id, Permission::PlacementRead).await?;
    let entry = ctx.audit("placement.read", "placement", Some(placement.id)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    Ok(PlacementPage {
        looks: store::placement::looks(ctx.db(), placement.id).await?,
        changes: store::placement::changes(ctx.db(), placement.id).await?,
        may_correct: may_write(ctx, &case),
        today: ctx.today(),
        may_write: may_write(ctx, &case) && placement.ended.is_none(),
        case: reads(ctx, &case).then(|| case.code.clone()),
        code_name: case.code_name,
        placement,
    })
}
