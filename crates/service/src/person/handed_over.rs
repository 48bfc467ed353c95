//! What is told to somebody who registered a child, or found that a case belongs on another side of a wall: in whose hands
//! the case is. Nothing else of it.

use domain::authz::{Compartment, Facts, Permission};
use domain::code::CaseCode;
use domain::id::UserId;
use store::case::Case;

use crate::{Ctx, ServiceError, ServiceResult};

/// In whose hands a case is, as far as the actor may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// A child's: whoever takes care of children.
    Child,
    /// A colleague's, to whom the actor gave it on another side of a wall.
    Colleague,
    /// Nobody's yet: whoever supervises decides.
    Supervisor,
    /// Somebody's.
    Others,
}

/// A case that the actor opened or gave away, and cannot see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// Its code.
    pub code: String,
    /// In whose hands it is.
    pub whose: Whose,
    /// Name of who takes care of it, where the actor knows that anyway.
    pub to: Option<String>,
}

/// In whose hands a case is that the actor opened or gave away. For anybody else the case does not exist.
pub async fn handed_over(ctx: &Ctx, code: &str) -> ServiceResult<HandedOver> {
    let office = ctx.require_office()?;
    // Whoever supervises behind a wall reaches nothing in front of it.
    let facts = Facts { compartment: ctx.actor.compartment(), ..Facts::office(office.id) };
    let grant = ctx.require(Permission::CaseRegister, &facts)?;
    let code: CaseCode = code.parse().map_err(|_| ServiceError::NotFound)?;
    let case = store::case::by_code(ctx.db(), code.as_str()).await?.ok_or(ServiceError::NotFound)?;
    let gave = store::wall::moved_by(ctx.db(), case.id, ctx.user()).await?;
    if gave.is_none() && !store::case_event::handed_over_by(ctx.db(), case.id, ctx.user()).await? {
        return Err(ServiceError::NotFound);
    }
    let (whose, to) = match whose(&case, gave) {
        (whose, Some(user)) => (whose, store::user::by_id(ctx.db(), user).await?.map(|u| u.name)),
        (whose, None) => (whose, None),
    };
    ctx.log_read(grant, ctx.audit("case.handed_over", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(HandedOver { code: case.code, whose, to })
}

/// `gave`: where the actor put the case, and into whose hands. What became of it after that is not told.
fn whose(case: &Case, gave: Option<(Compartment, UserId)>) -> (Whose, Option<UserId>) {
    match (gave, case.caseworker) {
        (Some((wall, to)), has) if wall == case.compartment && has == Some(to) => (Whose::Colleague, Some(to)),
        (Some(_), _) => (Whose::Others, None),
        (None, Some(has)) if case.compartment == Compartment::Child => (Whose::Child, Some(has)),
        (None, None) if case.compartment == Compartment::General => (Whose::Supervisor, None),
        (None, _) => (Whose::Others, None),
    }
}
