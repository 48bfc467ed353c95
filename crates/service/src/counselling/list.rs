//! The sessions of a case.

use chrono::{NaiveDate, NaiveTime};
use domain::authz::{Facts, Permission};
use domain::case::TaskKind;

use super::SessionView;
use super::show::view;
use super::start::{Kinds, allowed};
use crate::{Ctx, ServiceResult, case};

/// Sessions on one page.
const PAGE: i64 = 20;

/// Sessions, newest first, and when the next one is.
#[derive(Debug, Clone)]
pub struct Sessions {
    /// Code of the case.
    pub code: String,
    /// Sessions of this page, their private notes closed.
    pub sessions: Vec<SessionView>,
    /// How many there are.
    pub total: i64,
    /// How many of them took place.
    pub held: i64,
    /// When the next one is, or was due.
    pub next_on: Option<NaiveDate>,
    /// At what time, as clocks in the office show it.
    pub next_time: Option<NaiveTime>,
    /// Where, as agreed last.
    pub next_place: Option<String>,
    /// The number to go on from, when there are more.
    pub more: Option<i64>,
    /// Whether the actor may record one.
    pub may_record: bool,
}

/// Sessions of the case, newest first, from before the number `before`. The read is on record.
pub async fn list(ctx: &Ctx, code: &str, before: Option<i64>) -> ServiceResult<Sessions> {
    let (case, grant) = case::find(ctx, code, Permission::CounsellingRead).await?;
    ctx.log_read(grant, ctx.audit("counselling.listed", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    let mut rows = store::counselling::of_case(ctx.db(), case.id, before, PAGE + 1).await?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let (total, held) = store::counselling::count(ctx.db(), case.id).await?;
    let due = store::task::of_case(ctx.db(), case.id).await?;
    let next = due.iter().find(|t| t.kind == TaskKind::Session);
    let agreed = next.and_then(|t| rows.iter().find(|r| Some(r.id.0) == t.subject));
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    Ok(Sessions {
        next_on: next.map(|t| t.due_on),
        next_time: next.and_then(|t| t.due_time),
        next_place: agreed.and_then(|r| r.session.next_place.clone()),
        more: rows.last().map(|r| r.number).filter(|_| more),
        sessions: rows.into_iter().map(|r| view(ctx, &facts, r)).collect(),
        total,
        held,
        may_record: allowed(ctx.db(), &case).await? != Kinds::None
            && ctx.require(Permission::CounsellingRecord, &facts).is_ok(),
        code: case.code,
    })
}
