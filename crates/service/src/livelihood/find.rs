//! The way to a business: its number, the case it belongs to, and the right.

use domain::authz::{Compartment, Facts, Grant, Permission, Reach, reach};
use domain::code::{BusinessNo, CaseCode};
use domain::id::{CaseId, OfficeId};
use store::Tx;
use store::case::Case;
use store::livelihood::Startup;
use store::livelihood_list::Seen;
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// What decides about a case.
pub(super) fn facts(case: &Case) -> Facts {
    Facts::case(case.office, case.caseworker, case.compartment)
}

/// The business with this number, if it exists for the actor with this permission.
///
/// A number of nobody and a business out of reach are the same: not found.
pub(super) async fn find(ctx: &Ctx, number: &str, permission: Permission) -> ServiceResult<(Startup, Case, Grant)> {
    let number: BusinessNo = number.parse().map_err(|_| ServiceError::NotFound)?;
    let startup = store::livelihood::by_code(ctx.db(), number.as_str()).await?.ok_or(ServiceError::NotFound)?;
    let case = store::case::by_id(ctx.db(), startup.case).await?.ok_or(ServiceError::NotFound)?;
    let grant = allowed(ctx, &case, permission)?;
    Ok((startup, case, grant))
}

/// The case in which a business is to be started: by its code, or by its code name in the actor's office.
pub(super) async fn find_case(ctx: &Ctx, text: &str) -> ServiceResult<(Case, Grant)> {
    let found = match text.parse::<CaseCode>() {
        Ok(code) => store::case::by_code(ctx.db(), code.as_str()).await?,
        Err(_) => store::livelihood_list::case_named(ctx.db(), ctx.require_office()?.id.0, text.trim()).await?,
    };
    let case = found.ok_or(ServiceError::NotFound)?;
    let grant = allowed(ctx, &case, Permission::LivelihoodWrite)?;
    Ok((case, grant))
}

/// Whether somebody of this case can join something of an office: of the same office, outside walls, in a case that has not
/// ended or gone elsewhere.
pub(crate) fn may_join(office: OfficeId, case: &Case) -> bool {
    case.office == office
        && case.compartment == Compartment::General
        && case.merged_into.is_none()
        && case.status.is_open()
}

/// The case of somebody who joins, by its code or code name. One that is out of reach is like one that is not there.
pub(crate) async fn joining(ctx: &Ctx, office: OfficeId, text: &str) -> ServiceResult<Option<Case>> {
    let found = match text.parse::<CaseCode>() {
        Ok(code) => store::case::by_code(ctx.db(), code.as_str()).await?,
        Err(_) => store::livelihood_list::case_named(ctx.db(), office.0, text.trim()).await?,
    };
    Ok(found.filter(|c| may_join(office, c) && ctx.require(Permission::LivelihoodWrite, &facts(c)).is_ok()))
}

/// Holds the case of a business, and asks again as it stands now: behind a wall or merged since it was found, it is not
/// there.
pub(super) async fn hold_case(
    ctx: &Ctx,
    tx: &mut Tx,
    startup: &Startup,
    permission: Permission,
) -> ServiceResult<Case> {
    hold_as_it_is(ctx, tx, startup.case, permission).await
}

/// The same for a case that may have no business yet.
pub(super) async fn hold_as_it_is(ctx: &Ctx, tx: &mut Tx, id: CaseId, permission: Permission) -> ServiceResult<Case> {
    store::case::hold_even_merged(tx, id).await?;
    let case = store::case::by_id(&mut *tx, id).await?.ok_or(ServiceError::NotFound)?;
    if ctx.require(permission, &facts(&case)).is_err() || case.merged_into.is_some() {
        return Err(ServiceError::NotFound);
    }
    Ok(case)
}

fn allowed(ctx: &Ctx, case: &Case, permission: Permission) -> ServiceResult<Grant> {
    ctx.require_seen(Permission::LivelihoodRead, &facts(case))?;
    let grant = ctx.require(permission, &facts(case))?;
    // A case that was merged into another one can be read, and nothing else.
    if case.merged_into.is_some() && !permission.shows_a_case() {
        return Err(ServiceError::Forbidden);
    }
    Ok(grant)
}

/// Which cases a list of the actor may show; the widest reach counts. Nothing when there is none.
pub(super) fn seen(ctx: &Ctx, permission: Permission) -> Option<Seen> {
    let of = |wanted: &[Reach]| {
        ctx.actor
            .assignments
            .iter()
            .find(|a| wanted.contains(&reach(a.role, permission)) && a.compartment == Compartment::General)
    };
    let nobody = Uuid::nil();
    if of(&[Reach::All, Reach::Outside]).is_some() {
        return Some(Seen { every_office: true, office: nobody, every_case: true, user: nobody });
    }
    let office = |a: &domain::authz::Assignment| a.office.map(|o| o.0);
    if let Some(office) = of(&[Reach::Office]).and_then(office) {
        return Some(Seen { every_office: false, office, every_case: true, user: nobody });
    }
    let office = of(&[Reach::Own]).and_then(office)?;
    Some(Seen { every_office: false, office, every_case: false, user: ctx.user().0 })
}
