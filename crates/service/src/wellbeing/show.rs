//! A questionnaire: to be answered, or what it came to.

use domain::authz::{Facts, Permission};
use domain::wellbeing::{Answers, CheckState, Pack, Scored, Talk};
use serde_json::json;
use store::wellbeing::CheckRow;

use super::{find, unlocked};
use crate::{Ctx, ServiceResult};

/// What the page of a questionnaire shows.
#[derive(Debug, Clone)]
pub struct CheckPage {
    /// Code of the case.
    pub code: String,
    /// Which one, when and by whom.
    pub check: CheckRow,
    /// Its words.
    pub pack: &'static Pack,
    /// Answers so far.
    pub answers: Answers,
    /// The question to ask next; nothing when all were.
    pub next: Option<usize>,
    /// What they come to, once it has ended.
    pub result: Option<Scored>,
    /// Whether the safety protocol was opened; and whether it waits to be written down what was done.
    pub safety: Option<bool>,
    /// What became of the talk about support.
    pub talk: Option<Talk>,
    /// Whether the actor may write down what became of it.
    pub may_talk: bool,
    /// Whether the actor may go on asking.
    pub may_ask: bool,
}

/// The page. The reading is on record.
pub async fn show(ctx: &Ctx, code: &str, number: &str) -> ServiceResult<CheckPage> {
    let (case, check, pack, grant) = find(ctx, code, number, Permission::WellbeingRead).await?;
    unlocked(&check)?;
    let entry = ctx.audit("wellbeing.read", "wellbeing", Some(check.id)).case(case.id, case.office);
    ctx.log_read(grant, entry.detail(json!({ "number": check.number }))).await?;
    let (answers, result) = store::wellbeing::open(ctx.db(), &ctx.app.sealer, check.id).await?;
    let protocol = store::wellbeing_safety::of_check(ctx.db(), &ctx.app.sealer, check.id).await?;
    let talk = store::wellbeing::talk(ctx.db(), &ctx.app.sealer, check.id).await?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let asks = case.merged_into.is_none() && ctx.require(Permission::WellbeingAsk, &facts).is_ok();
    let open = check.state == CheckState::Open && case.status.is_open();
    Ok(CheckPage {
        next: answers.next(pack),
        safety: (!protocol.is_empty()).then(|| protocol.iter().any(|p| p.record.is_none())),
        may_talk: asks && talk.is_none() && result.as_ref().and_then(|r| r.positive) == Some(true),
        talk,
        may_ask: open && asks,
        code: case.code,
        check,
        pack,
        answers,
        result,
    })
}
