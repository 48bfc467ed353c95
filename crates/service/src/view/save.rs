//! Saving what a list shows as a view.

use domain::id::OfficeId;
use domain::view::{SaveViewForm, VIEWS_MAX, ViewList};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::view::SavedView;

use super::{grant, require_list};
use crate::{Ctx, ServiceError, ServiceResult};

/// Saves a view and gives its address. Sent twice, it is saved once.
pub async fn save(ctx: &Ctx, form: &SaveViewForm) -> ServiceResult<String> {
    // Who does not see a list is told so before anything else.
    require_list(ctx, form.list.parse::<ViewList>().map_err(|_| ServiceError::NotFound)?)?;
    let (command, view) = form.parse()?;
    let office = if view.shared { Some(ctx.require_office()?.id) } else { None };
    let mut tx = Tx::begin(ctx.db(), grant(ctx, office)?).await?;
    if let Claim::Done(href) = command::claim(&mut tx, command, "view.save", ctx.now).await? {
        return Ok(href);
    }
    let there = beside(ctx, &mut tx, view.list, office).await?;
    let position = room(&there, &view.name)?;
    let id = ctx.id();
    store::view::insert(&mut tx, id, ctx.user(), office, &view, position, ctx.now).await?;
    if view.first {
        store::view::set_first(&mut tx, view.list, ctx.user(), Some(id)).await?;
    }
    let href = view.list.href(&view.filter);
    command::finish(&mut tx, command, &href).await?;
    let mut entry = ctx.audit(if view.shared { "view.shared" } else { "view.saved" }, "view", Some(id));
    entry.office_id = office;
    tx.commit(entry.detail(json!({ "list": view.list }))).await?;
    Ok(href)
}

/// The views among which one stands: the office's, or the actor's own.
pub(super) async fn beside(
    ctx: &Ctx,
    tx: &mut Tx,
    list: ViewList,
    office: Option<OfficeId>,
) -> ServiceResult<Vec<SavedView>> {
    Ok(match office {
        Some(office) => store::view::of_office(tx, list, office).await?,
        None => store::view::of_user(tx, list, ctx.user()).await?,
    })
}

/// The place of one more view: the last, if there is room and the name is free.
pub(super) fn room(there: &[SavedView], name: &str) -> ServiceResult<i64> {
    if there.len() >= VIEWS_MAX {
        let mut error = domain::form::Check::new();
        error.error_with("", "error-view-many", vec![("max", VIEWS_MAX.to_string())]);
        error.finish(None::<()>)?;
    }
    free(there, name)?;
    Ok(there.iter().map(|v| v.position).max().unwrap_or_default() + 1)
}

/// Two tabs that say the same are no help.
pub(super) fn free(there: &[SavedView], name: &str) -> ServiceResult<()> {
    if there.iter().any(|v| v.name.to_lowercase() == name.to_lowercase()) {
        return Err(ServiceError::field("name", "error-view-taken"));
    }
    Ok(())
}
