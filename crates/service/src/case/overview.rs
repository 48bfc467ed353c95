//! What happened in a case, and what comes next.

use chrono::NaiveDate;
use domain::authz::{Facts, Permission};
use domain::case::{CaseStatus, TaskKind};
use store::case::Case;
use store::consent::ConsentRow;
use store::placement::StoredPlacement;
use store::task::OpenTask;

use super::find;
use super::timeline::{Happened, read};
use crate::cursor::Cursor;
use crate::intake::{self, Progress};
use crate::plan::{self, PlanSummary};
use crate::{Ctx, ServiceResult};

/// Entries of the timeline on one page.
const ENTRIES: usize = 20;

/// The first page of a case.
#[derive(Debug, Clone)]
pub struct Overview {
    /// Where the case stands.
    pub status: CaseStatus,
    /// On which day each of the six stages was reached.
    pub reached: [Option<NaiveDate>; 6],
    /// Open tasks, the most overdue first.
    pub tasks: Vec<OpenTask>,
    /// How far the intake is, while the case stands there.
    pub intake: Option<Progress>,
    /// The newest version of the plan, in a few lines.
    pub plan: Option<PlanSummary>,
    /// The newest answer of the person for each purpose and recipient.
    pub consents: Vec<ConsentRow>,
    /// What happened, newest first.
    pub timeline: Vec<Happened>,
    /// Where older entries begin.
    pub older: Option<Cursor>,
    /// Codes of cases that were merged into this one: their timelines are there.
    pub merged: Vec<String>,
}

/// The overview; `before` turns the timeline's page. The head of the page has logged the reading.
pub async fn overview(ctx: &Ctx, code: &str, before: Option<Cursor>) -> ServiceResult<Overview> {
    let (case, _) = find(ctx, code, Permission::CaseRead).await?;
    let limit = ENTRIES as i64 + 1;
    let mut timeline = store::case_event::of_case(ctx.db(), case.id, before.map(|c| (c.at, c.id)), limit).await?;
    let more = timeline.len() > ENTRIES;
    timeline.truncate(ENTRIES);
    let older = timeline.last().filter(|_| more).map(|e| Cursor::new(e.at, e.id));
    let work = work(ctx, &case).await?;
    // Whoever looks at the case for a time sees nothing of money.
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let money = ctx.require(Permission::CaseRead, &facts).is_ok();
    Ok(Overview {
        status: case.status,
        reached: reached(ctx, &case).await?,
        tasks: tasks(ctx, &case).await?,
        intake: intake::progress(ctx, &case).await?,
        plan: plan::summary(ctx, &case).await?,
        consents: newest(store::consent::of_case(ctx.db(), case.id).await?),
        timeline: timeline
            .into_iter()
            .map(|e| read(e).with_work(work.as_deref()))
            .filter(|e| money || !e.is_money())
            .collect(),
        older,
        merged: merged(ctx, &case).await?,
    })
}

/// The work of the person, for who may read of it: a visit to the case alone is no right to that.
async fn work(ctx: &Ctx, case: &Case) -> ServiceResult<Option<Vec<StoredPlacement>>> {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    match ctx.require(Permission::PlacementRead, &facts) {
        Ok(_) => Ok(Some(store::placement::of_case(ctx.db(), case.id).await?)),
        Err(_) => Ok(None),
    }
}

/// Open tasks, without those whose being there says something that the actor may not read.
pub(super) async fn tasks(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<OpenTask>> {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let may = |permission| ctx.require(permission, &facts).is_ok();
    let (protected, protocol) = (may(Permission::AssociationRead), may(Permission::WellbeingSafety));
    let answers = may(Permission::WellbeingRead);
    let told = |kind: TaskKind| {
        (protected || !kind.is_protected())
            && (protocol || !kind.is_about_health())
            && (answers || !kind.tells_of_answers())
    };
    let all = store::task::of_case(ctx.db(), case.id).await?;
    Ok(all.into_iter().filter(|t| told(t.kind)).collect())
}

/// Cases that were merged into this one, as far as the actor may open them.
async fn merged(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<String>> {
    let mut codes = Vec::new();
    for code in store::merge_case::leading_here(ctx.db(), case.id).await? {
        if find(ctx, &code, Permission::CaseRead).await.is_ok() {
            codes.push(code);
        }
    }
    Ok(codes)
}

/// The day on which each stage was last entered; those ahead of the present one do not count.
pub(super) async fn reached(ctx: &Ctx, case: &Case) -> ServiceResult<[Option<NaiveDate>; 6]> {
    let mut days = [None; 6];
    days[0] = Some(case.opened_on);
    let mut step = 0;
    for m in store::case_event::moves(ctx.db(), case.id).await? {
        // Staying on a stage (a pause within support) does not begin it anew.
        if m.to.step() != step {
            step = m.to.step();
            days[step] = Some(ctx.local_date(m.at));
        }
    }
    for (i, day) in days.iter_mut().enumerate() {
        if i > case.status.step() {
            *day = None;
        }
    }
    Ok(days)
}

/// The newest answer for each purpose and recipient, in the order of the first ones.
pub(super) fn newest(rows: Vec<ConsentRow>) -> Vec<ConsentRow> {
    let mut newest: Vec<ConsentRow> = Vec::new();
    for row in rows {
        match newest.iter_mut().find(|r| r.purpose == row.purpose && r.recipient == row.recipient) {
            Some(older) => *older = row,
            None => newest.push(row),
        }
    }
    newest
}
