//! What an empty form of a session starts with.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::case::CaseStatus;
use domain::counselling::SessionKind;
use domain::person::Language;
use store::case::Case;
use store::db::Source;

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
    /// What a session can be for, as the case stands.
    pub kinds: Vec<SessionKind>,
}

/// What a session of this case can be for: anything while work goes on, a last talk after the end, and nothing for somebody
/// who died.
pub(super) async fn allowed(src: impl Source, case: &Case) -> ServiceResult<Vec<SessionKind>> {
    if case.status.is_open() {
        return Ok(SessionKind::ALL.to_vec());
    }
    let last = case.status == CaseStatus::Closed && !case::ended_by_death(src, case).await?;
    Ok(SessionKind::ALL.iter().copied().filter(|k| last && k.is_after_the_end()).collect())
}

/// For those who may record a session.
pub async fn start(ctx: &Ctx, code: &str) -> ServiceResult<Start> {
    let (case, grant) = case::find(ctx, code, Permission::CounsellingRecord).await?;
    let entry = ctx.audit("counselling.listed", "case", Some(case.id.0)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    let language = store::case_head::contact_language(ctx.db(), case.id).await?.parse().ok();
    let kinds = allowed(ctx.db(), &case).await?;
    Ok(Start { kinds, code: case.code, today: ctx.today(), language })
}
