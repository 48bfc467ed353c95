//! The follow-ups of a case.

use chrono::NaiveDate;
use domain::authz::{Facts, Permission};
use domain::case::{CasePart, TaskKind};
use domain::follow_up::{Attempts, FollowUp};
use store::follow_up::FollowUpRow;
use store::task::OpenTask;

use crate::person::Contact;
use crate::{Ctx, ServiceResult, case};

/// Follow-ups on one page.
const PAGE: i64 = 20;

/// Follow-ups, newest first, and when the next one is.
#[derive(Debug, Clone)]
pub struct FollowUps {
    /// Code of the case.
    pub code: String,
    /// Today in the office.
    pub today: NaiveDate,
    /// Those of this page.
    pub rows: Vec<FollowUpRow>,
    /// The number to go on from, when there are more.
    pub more: Option<i64>,
    /// When somebody looks again, or should have.
    pub next_on: Option<NaiveDate>,
    /// When the next session is, which is a look as well.
    pub session_on: Option<NaiveDate>,
    /// What else is to be asked or told when somebody meets the person.
    pub also: Vec<OpenTask>,
    /// How the person can be reached safely.
    pub contact: Contact,
    /// What failed since the person was last seen or spoken to.
    pub attempts: Attempts,
    /// Whether the actor may record one.
    pub may_record: bool,
}

fn is_asked_too(kind: TaskKind) -> bool {
    kind != TaskKind::FollowUp && (kind.part() == CasePart::FollowUp || kind == TaskKind::ReferralUptake)
}

/// Follow-ups of the case, newest first, from before the number `before`. The read is on record.
pub async fn list(ctx: &Ctx, code: &str, before: Option<i64>) -> ServiceResult<FollowUps> {
    let (case, grant) = case::find(ctx, code, Permission::CounsellingRead).await?;
    ctx.log_read(grant, ctx.audit("follow_up.listed", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    let mut rows = store::follow_up::of_case(ctx.db(), case.id, before, PAGE + 1).await?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let tasks = store::task::of_case(ctx.db(), case.id).await?;
    let due = |kind: TaskKind| tasks.iter().find(|t| t.kind == kind).map(|t| t.due_on);
    let newest: Vec<FollowUp> = rows.iter().map(|r| r.follow_up.clone()).collect();
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let living = !case::ended_by_death(ctx.db(), &case).await?;
    Ok(FollowUps {
        today: ctx.today(),
        next_on: due(TaskKind::FollowUp),
        session_on: due(TaskKind::Session),
        also: tasks.iter().filter(|t| is_asked_too(t.kind)).cloned().collect(),
        contact: Contact::of(&store::person_parts::phones(ctx.db(), case.person).await?),
        attempts: Attempts::since(case.last_contact_on, &newest),
        more: rows.last().map(|r| r.number).filter(|_| more),
        rows,
        code: case.code,
        may_record: living && ctx.require(Permission::CounsellingRecord, &facts).is_ok(),
    })
}
