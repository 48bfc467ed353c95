//! Saved views of lists: one's own, and those that the office shares. A view is a filter and no right: through a shared
//! one, too, everybody sees what they see anyway.

mod change;
mod list;
mod save;

pub use change::change;
pub use list::{Views, list};
pub use save::save;

pub use store::view::SavedView;

use domain::authz::{Facts, Grant, Permission, Scope};
use domain::id::OfficeId;
use domain::view::ViewList;

use crate::{Ctx, ServiceError, ServiceResult};

/// Who does not see the list has no views of it.
fn require_list(ctx: &Ctx, list: ViewList) -> ServiceResult<()> {
    let permission = match list {
        ViewList::Cases => Permission::CaseList,
        ViewList::Referrals => Permission::ReferralRead,
    };
    if ctx.actor.scope(permission) == Scope::Nothing { Err(ServiceError::Forbidden) } else { Ok(()) }
}

/// To change a view: one's own is the account's, a shared one is the office's.
fn grant(ctx: &Ctx, office: Option<OfficeId>) -> ServiceResult<Grant> {
    Ok(match office {
        Some(office) => ctx.require(Permission::ViewShare, &Facts::office(office))?,
        None => ctx.require(Permission::AccountOwn, &Facts::account(ctx.user()))?,
    })
}

fn office(ctx: &Ctx) -> Option<OfficeId> {
    ctx.office.as_ref().map(|o| o.id)
}
