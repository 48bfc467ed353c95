//! Which funded project pays for a case. The log says that it changed; which one it was and is stands in the case.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::form::FieldError;
use domain::funding::{CaseFundingForm, Funding};
use domain::id::FundingId;
use serde_json::json;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::{Source, Tx};

use crate::case::{find, hold_again, note};
use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// What the form offers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFunding {
    /// Code of the project that pays now; empty for none.
    pub chosen: String,
    /// Those that run, and the chosen one.
    pub offered: Vec<Funding>,
}

/// Funded projects that run today.
pub(crate) async fn running(ctx: &Ctx) -> ServiceResult<Vec<Funding>> {
    offered(ctx, ctx.db(), None).await
}

/// What a case that was found can choose from.
pub(crate) async fn case_funding(ctx: &Ctx, case: &Case) -> ServiceResult<CaseFunding> {
    let offered = offered(ctx, ctx.db(), case.funding).await?;
    let chosen = offered.iter().find(|f| Some(f.id) == case.funding).map(|f| f.code.clone());
    Ok(CaseFunding { chosen: chosen.unwrap_or_default(), offered })
}

/// Those that run today, and the one that pays now though it may have ended.
async fn offered(ctx: &Ctx, src: impl Source, now: Option<FundingId>) -> ServiceResult<Vec<Funding>> {
    let mut all = store::funding::all(src).await?;
    all.retain(|f| f.runs_on(ctx.today()) || Some(f.id) == now);
    Ok(all)
}

/// The running project that was chosen for a new case; nothing where none was.
pub(crate) async fn chosen(ctx: &Ctx, src: impl Source, code: Option<&str>) -> ServiceResult<Option<FundingId>> {
    let Some(code) = code else { return Ok(None) };
    Ok(Some(of_code(&offered(ctx, src, None).await?, code)?.id))
}

/// What is wrong about the choice, to be said with the other errors of the form.
pub(crate) async fn unclear(ctx: &Ctx, code: &str) -> ServiceResult<Vec<FieldError>> {
    let code = Some(code.trim()).filter(|code| !code.is_empty());
    match chosen(ctx, ctx.db(), code).await {
        Err(ServiceError::Invalid(errors)) => Ok(errors),
        other => other.map(|_| Vec::new()),
    }
}

fn of_code<'f>(offered: &'f [Funding], code: &str) -> ServiceResult<&'f Funding> {
    let found = offered.iter().find(|f| f.code == code);
    found.ok_or_else(|| ServiceError::field("funding", "error-funding-not-running"))
}

/// Says which project pays for a case from now on, or that none does. Gives the code of the case.
pub async fn set_case_funding(ctx: &Ctx, form: &CaseFundingForm) -> ServiceResult<String> {
    let (found, grant) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let change = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, change.command, "case.funding", ctx.now).await? {
        return Ok(code);
    }
    let case = hold_again(ctx, &mut tx, &found, Permission::CaseStatus).await?;
    let offered = offered(ctx, &mut tx, case.funding).await?;
    if case.version != change.version {
        let saved = offered.iter().find(|f| Some(f.id) == case.funding).map(|f| f.code.clone());
        let difference = Difference { field: "funding".into(), saved: saved.unwrap_or_default() };
        return Err(ServiceError::Conflict(vec![difference]));
    }
    let new = change.funding.as_deref().map(|code| of_code(&offered, code)).transpose()?;
    if new.map(|f| f.id) != case.funding {
        store::funding::set_of_case(&mut tx, case.id, case.version, new.map(|f| f.id)).await?;
        let code = new.map(|f| f.code.clone());
        note(ctx, &mut tx, &case, CaseEventKind::FundingChanged, code, json!({})).await?;
    }
    finish(&mut tx, change.command, &case.code).await?;
    tx.commit(ctx.audit("case.funding_changed", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}
