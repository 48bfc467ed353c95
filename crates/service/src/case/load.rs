//! The way into every case: code, permission, and the read on record.

use chrono::NaiveDate;
use domain::authz::{Facts, Grant, Permission, Role};
use domain::case::{CaseEventKind, CaseStatus, ClosureReason, TaskKind};
use domain::code::CaseCode;
use domain::id::TaskId;
use store::Tx;
use store::case::Case;
use store::case_event::CaseEvent;
use store::db::Source;
use store::task::NewTask;
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult, access};

/// The case with this code, if it exists for the actor with this permission, and the grant.
///
/// A malformed code, a code of nobody and a case out of reach are the same: not found.
pub async fn find(ctx: &Ctx, code: &str, permission: Permission) -> ServiceResult<(Case, Grant)> {
    let code: CaseCode = code.parse().map_err(|_| ServiceError::NotFound)?;
    let case = store::case::by_code(ctx.db(), code.as_str()).await?.ok_or(ServiceError::NotFound)?;
    let facts = access::facts(ctx, &case).await?;
    // Who may not even read it must not learn that it exists; who may read but not do this is told so.
    ctx.require_seen(Permission::CaseRead, &facts)?;
    let grant = ctx.require(permission, &facts)?;
    // A case that was merged into another one can be read, and nothing else: an undo finds it as it was left.
    if case.merged_into.is_some() && !permission.shows_a_case() {
        return Err(ServiceError::Forbidden);
    }
    Ok((case, grant))
}

/// Holds a case that was found, and asks again as it stands now: behind a wall, in other hands or merged meanwhile, it is
/// out of reach as if it had been so before.
pub async fn hold_again(ctx: &Ctx, tx: &mut Tx, found: &Case, permission: Permission) -> ServiceResult<Case> {
    store::case::hold_even_merged(tx, found.id).await?;
    let case = store::case::by_id(&mut *tx, found.id).await?.ok_or(ServiceError::NotFound)?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    ctx.require_seen(Permission::CaseRead, &facts)?;
    drop(ctx.require(permission, &facts)?);
    if case.merged_into.is_some() {
        return Err(ServiceError::Forbidden);
    }
    Ok(case)
}

/// The same for what may only be begun in a case on which work goes on. Whoever closes it at the same moment comes before or
/// after: never between.
pub(crate) async fn hold_open(ctx: &Ctx, tx: &mut Tx, found: &Case, permission: Permission) -> ServiceResult<Case> {
    let case = hold_again(ctx, tx, found, permission).await?;
    if case.status.is_open() { Ok(case) } else { Err(ServiceError::refused("error-case-closed")) }
}

/// Whether a case ended with the death of its person.
pub(crate) async fn ended_by_death(src: impl Source, case: &Case) -> ServiceResult<bool> {
    if case.status != CaseStatus::Closed {
        return Ok(false);
    }
    let closure = store::closure::of_case(src, case.id).await?;
    Ok(closure.is_some_and(|c| c.reason == ClosureReason::Deceased))
}

/// The same for what is only written about somebody who lives: the file of a dead person stays as it is.
pub(crate) async fn hold_living(ctx: &Ctx, tx: &mut Tx, found: &Case, permission: Permission) -> ServiceResult<Case> {
    let case = hold_again(ctx, tx, found, permission).await?;
    if ended_by_death(&mut *tx, &case).await? { Err(ServiceError::refused("error-case-deceased")) } else { Ok(case) }
}

/// Holds the case that stands for this one: itself, or the one into which it was merged.
pub(crate) async fn hold_standing(tx: &mut Tx, found: &Case) -> ServiceResult<Case> {
    let mut held = None;
    loop {
        let mut case = store::case::by_id(&mut *tx, found.id).await?.ok_or(ServiceError::NotFound)?;
        while let Some(into) = case.merged_into {
            case = store::case::by_id(&mut *tx, into).await?.ok_or(ServiceError::NotFound)?;
        }
        // Asked again once it is held: a merge, and its undo, hold both.
        if held == Some(case.id) {
            return Ok(case);
        }
        store::case::hold_even_merged(tx, case.id).await?;
        held = Some(case.id);
    }
}

/// The same for what the national authority may do too, which reads nothing else of the case: only of who came by a door
/// where it decides.
pub async fn find_screened(ctx: &Ctx, code: &str, permission: Permission) -> ServiceResult<(Case, Grant)> {
    let parsed: CaseCode = code.parse().map_err(|_| ServiceError::NotFound)?;
    let case = store::case::by_code(ctx.db(), parsed.as_str()).await?.ok_or(ServiceError::NotFound)?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    match ctx.require(permission, &facts) {
        Ok(grant) if grant.role() == Some(Role::Authority) => {
            if !case.track.is_screened() {
                return Err(ServiceError::NotFound);
            }
            if case.merged_into.is_some() && !permission.shows_a_case() {
                return Err(ServiceError::Forbidden);
            }
            Ok((case, grant))
        }
        // Everybody of the programme comes by the way of the programme.
        _ => find(ctx, code, permission).await,
    }
}

/// Holds the case in the caller's transaction; refused when it went elsewhere since it was found.
pub(crate) async fn hold(tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    store::case::hold(tx, case.id).await?;
    let now = store::case::by_id(&mut *tx, case.id).await?.ok_or(ServiceError::NotFound)?;
    let place = |c: &Case| (c.compartment, c.office, c.caseworker, c.merged_into.is_some());
    if place(&now) == place(case) { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Asks the caseworker to do something by a day, in the transaction from which it follows. What needs a second pair of
/// eyes, and what has no caseworker, is for whoever supervises the office.
pub async fn to_do(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    kind: TaskKind,
    subject: Option<Uuid>,
    due_on: NaiveDate,
) -> ServiceResult<()> {
    let task = NewTask {
        id: TaskId(ctx.id()),
        case: case.id,
        office: case.office,
        assignee: case.caseworker.filter(|_| !kind.is_second_look()),
        kind,
        subject,
        note: None,
        due_on,
    };
    Ok(store::task::insert(tx, task, ctx.now).await?)
}

/// Adds to the case's timeline, in the transaction that made it happen.
pub async fn note(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    kind: CaseEventKind,
    reference: Option<String>,
    detail: serde_json::Value,
) -> ServiceResult<()> {
    let event = CaseEvent {
        id: ctx.id(),
        case: case.id,
        at: ctx.now,
        by_user: ctx.somebody(),
        by_organisation: None,
        kind,
        reference,
        detail,
    };
    Ok(store::case_event::append(tx, &[event]).await?)
}
