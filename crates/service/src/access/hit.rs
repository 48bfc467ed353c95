//! What a search outside the caseload gives instead of a code: sealed for the searcher, for two hours.

use chrono::{DateTime, Utc};
use domain::access::{HIT_HOLDS, LookupPurpose, masked_name};
use domain::authz::{Grant, Permission};
use domain::id::CaseId;
use domain::person::Sex;
use domain::transfer::AgeBand;
use serde::{Deserialize, Serialize};
use store::case::Case;

use super::find::own;
use super::may_open_at_once;
use crate::{Ctx, ServiceError, ServiceResult};

/// What a hit is sealed as. It stands in no column: the searcher brings it back.
const SEALED_AS: &str = "access.hit";

/// What was found, and why it was looked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Hit {
    pub case: CaseId,
    pub purpose: LookupPurpose,
    until: DateTime<Utc>,
}

/// Seals a hit for the actor: nobody else can use it, and nothing can be read from it.
pub(super) fn seal(ctx: &Ctx, case: CaseId, purpose: LookupPurpose) -> ServiceResult<String> {
    let hit = Hit { case, purpose, until: ctx.now + HIT_HOLDS };
    Ok(hex::encode(ctx.app.sealer.seal(SEALED_AS, ctx.user().0, &hit)?))
}

/// The case of a hit that the actor's search gave, and the grant to do this to it. A hit of somebody else, one that is
/// too old, and a case behind a wall are the same: not found.
pub(super) async fn open(ctx: &Ctx, hit: &str, permission: Permission) -> ServiceResult<(Hit, Case, Grant)> {
    let sealed = hex::decode(hit.trim()).map_err(|_| ServiceError::NotFound)?;
    let hit: Hit = ctx.app.sealer.open(SEALED_AS, ctx.user().0, &sealed).map_err(|_| ServiceError::NotFound)?;
    if hit.until <= ctx.now {
        return Err(ServiceError::NotFound);
    }
    let case = store::case::by_id(ctx.db(), hit.case).await?.ok_or(ServiceError::NotFound)?;
    // Whoever may ask knows that it exists; whoever may not do this is told so.
    ctx.require_seen(Permission::AccessAsk, &own(&case))?;
    let grant = ctx.require(permission, &own(&case))?;
    Ok((hit, case, grant))
}

/// Somebody who was found, before they are asked for.
#[derive(Debug, Clone)]
pub struct Asking {
    /// The name behind its mask.
    pub name: String,
    /// Name of the office that has the case.
    pub office: String,
    /// Sex.
    pub sex: Sex,
    /// About how old.
    pub age: AgeBand,
    /// Whether a request of the actor waits already.
    pub waiting: bool,
    /// Whether the actor may open the case without asking.
    pub at_once: bool,
}

/// As much as a hit shows, for the forms that ask for it or open it.
pub async fn asking(ctx: &Ctx, hit: &str) -> ServiceResult<Asking> {
    let (_, case, _) = open(ctx, hit, Permission::AccessAsk).await?;
    let person = store::person::by_id(ctx.db(), case.person).await?.ok_or(ServiceError::NotFound)?;
    let head = store::case_head::of_case(ctx.db(), case.id).await?;
    Ok(Asking {
        name: masked_name(&person.names),
        office: head.office,
        sex: head.sex,
        age: AgeBand::of(head.birth.age_on(ctx.today())),
        waiting: store::access::is_asked(ctx.db(), ctx.user(), case.id).await?,
        at_once: may_open_at_once(ctx),
    })
}
