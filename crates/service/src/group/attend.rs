//! Taking attendance: once, for everybody in the actor's reach. Each case gets a session of its own; whoever is in other
//! hands by now is left to those.

use chrono::Days;
use domain::authz::Permission;
use domain::case::TaskKind;
use domain::counselling::{Attended, Present, Session};
use domain::group::{Attendance, AttendanceForm, GroupState};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::group::Group;

use super::{find, reaches};
use crate::{Ctx, ServiceError, ServiceResult, case, counselling};

/// Within which time who did not come is met.
const AGAIN: Days = Days::new(14);

/// Notes who came and gives the session's id. Sent twice, it is done once.
pub async fn attend(ctx: &Ctx, form: &AttendanceForm) -> ServiceResult<String> {
    let (group, grant) = find(ctx, ctx.db(), &form.id, Permission::CounsellingRecord).await?;
    let (command, attendance) = form.parse()?;
    if group.held_on > ctx.today() {
        return Err(ServiceError::refused("error-group-ahead"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "group.attend", ctx.now).await? {
        return Ok(id);
    }
    if attendance.version != group.version || group.state != GroupState::Planned {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let held = GroupState::Held;
    store::group::end(&mut tx, group.id, group.version, held, Some(&attendance.summary)).await?;
    let mut came = 0;
    for (id, _) in store::group::members(&mut tx, group.id).await? {
        let by = Some(ctx.user());
        store::task::done(&mut tx, id, TaskKind::GroupSession, Some(group.id), ctx.now, by).await?;
        let case = store::case::by_id(&mut tx, id).await?;
        let Some(case) = case.filter(|c| reaches(ctx, c, Permission::CounsellingRecord) && c.status.is_open()) else {
            continue;
        };
        let there = attendance.came.contains(&case.code);
        store::group::set_came(&mut tx, group.id, id, there).await?;
        counselling::keep(ctx, &mut tx, &case, &session(&group, &attendance, there)).await?;
        if !there {
            ask_again(ctx, &mut tx, &case).await?;
        }
        came += usize::from(there);
    }
    command::finish(&mut tx, command, &group.id.to_string()).await?;
    let entry = ctx.audit("group.held", "group", Some(group.id)).detail(json!({ "came": came }));
    tx.commit(entry).await?;
    Ok(group.id.to_string())
}

/// Who did not come is met alone, by whoever has the case: soon, unless a day is agreed on already.
async fn ask_again(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    let open = store::task::of_case(&mut *tx, case.id).await?;
    if open.iter().any(|t| t.kind == TaskKind::Session) {
        return Ok(());
    }
    let due_on = ctx.today().checked_add_days(AGAIN).unwrap_or(ctx.today());
    case::to_do(ctx, tx, case, TaskKind::Session, None, due_on).await
}

/// What stands in each case: the same for everybody.
fn session(group: &Group, attendance: &Attendance, came: bool) -> Session {
    Session {
        kind: group.kind,
        held_on: group.held_on,
        minutes: attendance.minutes.filter(|_| came),
        place: group.place,
        language: group.language,
        interpreter: false,
        attended: if came { Attended::Yes } else { Attended::NoShow },
        present: if came { vec![Present::Person] } else { Vec::new() },
        topics: if came { group.topics.clone() } else { Vec::new() },
        summary: if came { attendance.summary.clone() } else { String::new() },
        private_note: None,
        agreements: Vec::new(),
        next_on: None,
        next_time: None,
        next_place: None,
        feedback: None,
        group: Some(group.id),
    }
}
