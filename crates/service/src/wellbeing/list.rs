//! What was asked about somebody's wellbeing, for those who may know it.

use domain::authz::{Facts, Permission};
use domain::wellbeing::Scored;
use store::wellbeing::CheckRow;
use store::wellbeing_safety::ProtocolLine;

use crate::{Ctx, ServiceResult, case};

/// What of the tab is about wellbeing.
#[derive(Debug, Clone)]
pub struct WellbeingPage {
    /// Code of the case.
    pub code: String,
    /// Questionnaires with what they came to; nothing for who may not know of them.
    pub checks: Option<Vec<(CheckRow, Option<Scored>)>>,
    /// Safety protocols; nothing for who may not know of them.
    pub protocols: Option<Vec<ProtocolLine>>,
    /// Whether the actor may ask.
    pub may_ask: bool,
}

/// The page. The reading is on record where something is told.
pub async fn page(ctx: &Ctx, code: &str) -> ServiceResult<WellbeingPage> {
    let (case, _) = case::find(ctx, code, Permission::CaseRead).await?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let protocols = match ctx.require(Permission::WellbeingSafety, &facts) {
        Ok(_) => Some(store::wellbeing_safety::of_case(ctx.db(), case.id).await?),
        Err(_) => None,
    };
    let mut checks = None;
    if let Ok(grant) = ctx.require(Permission::WellbeingRead, &facts) {
        let entry = ctx.audit("wellbeing.listed", "case", Some(case.id.0)).case(case.id, case.office);
        ctx.log_read(grant, entry).await?;
        let mut lines = Vec::new();
        let all = store::wellbeing::of_case(ctx.db(), case.id).await?;
        for check in all.into_iter().filter(|c| !c.locked) {
            let (_, result) = store::wellbeing::open(ctx.db(), &ctx.app.sealer, check.id).await?;
            lines.push((check, result));
        }
        checks = Some(lines);
    }
    let may_ask = ctx.require(Permission::WellbeingAsk, &facts).is_ok();
    Ok(WellbeingPage {
        may_ask: may_ask && case.status.is_open() && case.merged_into.is_none(),
        code: case.code,
        checks,
        protocols,
    })
}
