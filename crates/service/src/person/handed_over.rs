//! What is told to somebody who registered a child, or found that a case belongs behind another wall: in whose hands the case is. Nothing else of it.

use domain::authz::{Compartment, Facts, Permission};
use domain::code::CaseCode;

use crate::{Ctx, ServiceError, ServiceResult};

/// A case that the actor opened and cannot see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// Its code.
    pub code: String,
    /// Name of who takes care of it, when it is a child's; of an adult's case the supervisor decides.
    pub to: Option<String>,
}

/// In whose hands a case is that the actor opened. For anybody else the case does not exist.
pub async fn handed_over(ctx: &Ctx, code: &str) -> ServiceResult<HandedOver> {
    let office = ctx.require_office()?;
    let grant = ctx.require(Permission::CaseRegister, &Facts::office(office.id))?;
    let code: CaseCode = code.parse().map_err(|_| ServiceError::NotFound)?;
    let case = store::case::by_code(ctx.db(), code.as_str()).await?.ok_or(ServiceError::NotFound)?;
    if !store::case_event::handed_over_by(ctx.db(), case.id, ctx.user()).await? {
        return Err(ServiceError::NotFound);
    }
    let child = case.compartment == Compartment::Child;
    let to = match case.caseworker.filter(|_| child) {
        Some(user) => store::user::by_id(ctx.db(), user).await?.map(|u| u.name),
        None => None,
    };
    ctx.log_read(grant, ctx.audit("case.handed_over", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(HandedOver { code: case.code, to })
}
