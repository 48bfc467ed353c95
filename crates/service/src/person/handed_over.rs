//! What who registered a child is told afterwards: in whose hands the case is. Nothing else of it.

use domain::authz::{Facts, Permission};
use domain::code::CaseCode;

use crate::{Ctx, ServiceError, ServiceResult};

/// A case that the actor opened and cannot see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// Its code.
    pub code: String,
    /// Name of who takes care of it.
    pub to: String,
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
    let user = case.caseworker.ok_or(ServiceError::NotFound)?;
    let user = store::user::by_id(ctx.db(), user).await?.ok_or(ServiceError::NotFound)?;
    ctx.log_read(grant, ctx.audit("case.handed_over", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(HandedOver { code: case.code, to: user.name })
}
