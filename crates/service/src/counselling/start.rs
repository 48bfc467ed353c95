//! What an empty form of a session starts with.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::person::Language;

use crate::{Ctx, ServiceResult, case};

/// What is known before anything was typed.
#[derive(Debug, Clone)]
pub struct Start {
    /// Code of the case.
    pub code: String,
    /// Today in the office.
    pub today: NaiveDate,
    /// Language in which the person is spoken to.
    pub language: Option<Language>,
}

/// For those who may record a session.
pub async fn start(ctx: &Ctx, code: &str) -> ServiceResult<Start> {
    let (case, grant) = case::find(ctx, code, Permission::CounsellingRecord).await?;
    let entry = ctx.audit("counselling.listed", "case", Some(case.id.0)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    let language = store::case_head::contact_language(ctx.db(), case.id).await?.parse().ok();
    Ok(Start { code: case.code, today: ctx.today(), language })
}
