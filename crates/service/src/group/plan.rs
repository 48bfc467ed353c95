//! Planning a group session.

use chrono::NaiveDate;
use domain::authz::{Facts, Permission, Scope};
use domain::case::{TaskKind, code_names_like};
use domain::group::GroupForm;
use domain::name::fold;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::group::{Askable, Planner, Wanted};

use super::reaches;
use crate::cursor::cut;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Cases that the form offers at one time.
const OFFERED: usize = 400;

/// What the form begins with.
#[derive(Debug, Clone)]
pub struct Planning {
    /// Today in the office.
    pub today: NaiveDate,
    /// Whose people could come, by place.
    pub people: Vec<Askable>,
    /// Whether there are more than these.
    pub more: bool,
}

/// The form of a new group session, for the people whose place, neutral name or code holds the words of `search`.
pub async fn planning(ctx: &Ctx, search: &str) -> ServiceResult<Planning> {
    let scope = ctx.actor.scope(Permission::CounsellingRecord);
    if scope == Scope::Nothing {
        return Err(ServiceError::Forbidden);
    }
    // Signs that a pattern would read as "anything" are in no name.
    let code = search.trim().to_lowercase().replace(['%', '_'], "");
    let names = code_names_like(search).into_iter().find(|range| range.exact).map(|range| (range.from, range.to));
    let wanted = Wanted { place: fold(search), code, names };
    let mut people = store::group::askable(ctx.db(), scope, &wanted, OFFERED as i64 + 1).await?;
    let more = cut(&mut people, OFFERED);
    Ok(Planning { today: ctx.today(), people, more })
}

/// Plans a group session and gives its id. Sent twice, it is planned once.
pub async fn plan(ctx: &Ctx, form: &GroupForm) -> ServiceResult<String> {
    let office = ctx.require_office()?.id;
    let by = Planner { office, compartment: ctx.actor.compartment(), leader: ctx.user() };
    let facts = Facts::case(by.office, Some(by.leader), by.compartment);
    let grant = ctx.require(Permission::CounsellingRecord, &facts)?;
    let (command, group) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "group.plan", ctx.now).await? {
        return Ok(id);
    }
    let cases = members(ctx, &mut tx, by, &group.members).await?;
    apart(ctx, &mut tx, &cases).await?;
    let id = ctx.id();
    let ids: Vec<_> = cases.iter().map(|c| c.id).collect();
    store::group::insert(&mut tx, id, by, &group, &ids, ctx.now).await?;
    for case in &cases {
        case::to_do(ctx, &mut tx, case, TaskKind::GroupSession, Some(id), group.held_on).await?;
        store::task::at_time(&mut tx, case.id, TaskKind::GroupSession, id, group.held_time).await?;
    }
    command::finish(&mut tx, command, &id.to_string()).await?;
    let entry = ctx.audit("group.planned", "group", Some(id)).detail(json!({ "members": cases.len() }));
    tx.commit(entry).await?;
    Ok(id.to_string())
}

/// Nobody is brought together with somebody whom they are not to meet. Only whoever has such a case is told: the rule is
/// kept with it.
async fn apart(ctx: &Ctx, tx: &mut Tx, cases: &[Case]) -> ServiceResult<()> {
    for case in cases.iter().filter(|c| c.caseworker == Some(ctx.user())) {
        let others = store::contact_rule::of_case(&mut *tx, &ctx.app.sealer, case.id).await?;
        if cases.iter().any(|c| others.contains(&c.id)) {
            return Err(ServiceError::field("members", "error-group-apart"));
        }
    }
    Ok(())
}

/// Their cases. One that is not the actor's any more, or never was, is named by its code, which the actor has sent.
async fn members(ctx: &Ctx, tx: &mut Tx, by: Planner, codes: &[String]) -> ServiceResult<Vec<Case>> {
    let mut cases = Vec::new();
    for code in codes {
        let found = store::case::by_code(&mut *tx, code).await?;
        let reached = found.filter(|c| {
            reaches(ctx, c, Permission::CounsellingRecord)
                && (c.office, c.compartment) == (by.office, by.compartment)
                && c.status.is_open()
        });
        cases.push(reached.ok_or_else(|| ServiceError::field("members", "error-group-member"))?);
    }
    Ok(cases)
}
