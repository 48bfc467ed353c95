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
    pub kinds: Kinds,
}

/// What a session of a case can be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinds {
    /// Anything, while work goes on.
    Any,
    /// A last talk after the end.
    Last,
    /// Nothing: somebody died, or another case goes on in place of this one.
    None,
}

impl Kinds {
    /// Whether this is one of them.
    pub fn allow(self, kind: SessionKind) -> bool {
        match self {
            Kinds::Any => true,
            Kinds::Last => kind.is_after_the_end(),
            Kinds::None => false,
        }
    }
}

/// What a session of this case can be for.
pub(super) async fn allowed(src: impl Source, case: &Case) -> ServiceResult<Kinds> {
    if case.status.is_open() {
        return Ok(Kinds::Any);
    }
    let last = case.status == CaseStatus::Closed && !case::ended_by_death(src, case).await?;
    Ok(if last { Kinds::Last } else { Kinds::None })
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
