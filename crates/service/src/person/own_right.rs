//! A member of somebody's household is registered in her own right: with a record and a case of her own, that nobody finds
//! from his. Her line leaves his household; that they are not brought together is kept with her case alone, sealed.

use domain::authz::{Facts, Permission};
use domain::case::CaseEventKind;
use serde_json::json;
use store::Tx;
use store::case::Case;
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult, case};

/// The line of a household that goes, and the case of whose household it is.
pub(super) struct Left {
    member: Uuid,
    case: Case,
}

/// Finds it, for who may change that household. A line that is not there any more was changed by somebody meanwhile.
pub(super) async fn household(ctx: &Ctx, tx: &mut Tx, member: Option<Uuid>) -> ServiceResult<Option<Left>> {
    let Some(member) = member else { return Ok(None) };
    let gone = || ServiceError::refused("error-member-gone");
    let (person, _) = store::person_parts::member(&mut *tx, &ctx.app.sealer, member).await?.ok_or_else(gone)?;
    let case = store::case::of_person(&mut *tx, person).await?.ok_or_else(gone)?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let _ = ctx.require(Permission::PersonEdit, &facts).map_err(|_| gone())?;
    Ok(Some(Left { member, case }))
}

/// Takes the line away and keeps the rule with the new case. What is kept on his side says only that somebody left.
pub(super) async fn leave(ctx: &Ctx, tx: &mut Tx, left: &Left, own: &Case) -> ServiceResult<()> {
    let his = &left.case;
    store::person_parts::remove_member(tx, left.member).await?;
    store::person::touch(tx, his.person, ctx.now).await?;
    case::note(ctx, tx, his, CaseEventKind::HouseholdLeft, None, json!({})).await?;
    tx.record(ctx.audit("person.household_left", "person", Some(his.person.0)).case(his.id, his.office));
    Ok(store::contact_rule::insert(tx, &ctx.app.sealer, ctx.id(), own.id, his.id, ctx.now).await?)
}
