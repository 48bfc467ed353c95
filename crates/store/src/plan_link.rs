//! What a step of a plan became.

use domain::id::{ActionId, CaseId, PlanId};
use domain::plan::LinkKind;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreResult, Tx};

/// A step became something, or nothing any more. The caller has checked that both are of one case.
pub async fn set(tx: &mut Tx, action: ActionId, to: Option<(LinkKind, Uuid)>) -> StoreResult<()> {
    execute!(tx, "delete from plan_link where action_id = $1", action.0)?.any();
    let Some((kind, subject)) = to else { return Ok(()) };
    execute!(
        tx,
        "insert into plan_link (action_id, kind, subject_id) values ($1, $2, $3)",
        action.0,
        kind.as_str(),
        subject,
    )?
    .expect_rows(1)
}

/// What the steps of a plan became.
pub async fn of_plan(mut src: impl Source, plan: PlanId) -> StoreResult<Vec<(ActionId, LinkKind, Uuid)>> {
    let rows: Vec<(Uuid, String, Uuid)> = fetch_all!(
        src,
        (Uuid, String, Uuid),
        "select l.action_id, l.kind, l.subject_id
         from plan_link l
         join plan_action a on a.id = l.action_id
         join plan_goal g on g.id = a.goal_id
         where g.plan_id = $1",
        plan.0,
    )?;
    rows.into_iter().map(|(action, kind, id)| Ok((ActionId(action), stored("plan_link.kind", &kind)?, id))).collect()
}

/// What a step of the newest plan of a case says; nothing when it is not one of those.
pub async fn step(mut src: impl Source, case: CaseId, action: ActionId) -> StoreResult<Option<String>> {
    let row: Option<(String,)> = fetch_optional!(
        src,
        (String,),
        "select a.what from plan_action a
         join plan_goal g on g.id = a.goal_id
         join plan p on p.id = g.plan_id
         where a.id = $1 and p.case_id = $2
           and p.number = (select max(n.number) from plan n where n.case_id = $2)",
        action.0,
        case.0,
    )?;
    Ok(row.map(|(what,)| what))
}

/// Steps of the newest plan of a case that are not done and became nothing yet, with what they say, in their order.
pub async fn waiting(mut src: impl Source, case: CaseId) -> StoreResult<Vec<(ActionId, String)>> {
    let rows: Vec<(Uuid, String)> = fetch_all!(
        src,
        (Uuid, String),
        "select a.id, a.what from plan_action a
         join plan_goal g on g.id = a.goal_id
         join plan p on p.id = g.plan_id
         where p.case_id = $1 and p.number = (select max(n.number) from plan n where n.case_id = $1)
           and a.done_on is null and not exists (select 1 from plan_link l where l.action_id = a.id)
         order by g.position, a.position, a.id limit 100",
        case.0,
    )?;
    Ok(rows.into_iter().map(|(id, what)| (ActionId(id), what)).collect())
}

/// Steps of the plan that counts, not done yet, that became this.
pub async fn open_steps(
    mut src: impl Source,
    case: CaseId,
    kind: LinkKind,
    subject: Uuid,
) -> StoreResult<Vec<ActionId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select a.id
         from plan_link l
         join plan_action a on a.id = l.action_id
         join plan_goal g on g.id = a.goal_id
         join plan p on p.id = g.plan_id
         where p.case_id = $1 and p.status <> 'superseded' and a.done_on is null and l.kind = $2 and l.subject_id = $3
         order by a.id",
        case.0,
        kind.as_str(),
        subject,
    )?;
    Ok(rows.into_iter().map(|(id,)| ActionId(id)).collect())
}
