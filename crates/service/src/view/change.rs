//! A view is renamed, moved, shared, deleted, or is what its list begins with.

use domain::authz::{Facts, Permission};
use domain::view::{ChangeViewForm, ViewChange, ViewList};
use store::Tx;
use store::command::{self, Claim};
use store::view::SavedView;
use uuid::Uuid;

use super::save::{beside, free, room};
use super::{grant, office, require_list};
use crate::{Ctx, ServiceError, ServiceResult};

/// Changes a view and gives its list. Sent twice, it is done once.
pub async fn change(ctx: &Ctx, form: &ChangeViewForm) -> ServiceResult<ViewList> {
    let id: Uuid = form.id.parse().map_err(|_| ServiceError::NotFound)?;
    let found = store::view::by_id(ctx.db(), id).await?;
    let (command, version, change) = form.parse()?;
    let Some(seen) = found.filter(|v| is_seen(ctx, v)) else {
        // Deleted by the same button that was tapped twice.
        return store::command::result(ctx.db(), command, "view.change", ctx.user())
            .await?
            .and_then(|list| list.parse().ok())
            .ok_or(ServiceError::NotFound);
    };
    require_list(ctx, seen.list)?;
    // What a list begins with is everybody's own matter, whoever has the view.
    let first = matches!(change, ViewChange::First | ViewChange::NotFirst);
    // Whoever shared a view takes it back as their own, also when they may not share any more.
    let back = change == ViewChange::Unshare;
    if back && seen.user != ctx.user() {
        return Err(ServiceError::Forbidden);
    }
    let granted = grant(ctx, seen.office.filter(|_| !first && !back))?;
    if change == ViewChange::Share {
        ctx.require(Permission::ViewShare, &Facts::office(ctx.require_office()?.id)).map(drop)?;
    }
    let mut tx = Tx::begin(ctx.db(), granted).await?;
    if let Claim::Done(list) = command::claim(&mut tx, command, "view.change", ctx.now).await? {
        return list.parse().map_err(|_| ServiceError::NotFound);
    }
    let view = store::view::by_id(&mut tx, id).await?.ok_or(ServiceError::NotFound)?;
    if !first && view.version != version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let list = view.list;
    let action = verb(&change);
    write(ctx, &mut tx, view, change).await?;
    command::finish(&mut tx, command, list.as_str()).await?;
    let mut entry = ctx.audit(action, "view", Some(id));
    entry.office_id = seen.office;
    tx.commit(entry).await?;
    Ok(list)
}

/// Whether the view exists for the actor.
fn is_seen(ctx: &Ctx, view: &SavedView) -> bool {
    match view.office {
        Some(shared) => office(ctx) == Some(shared),
        None => view.user == ctx.user(),
    }
}

fn verb(change: &ViewChange) -> &'static str {
    match change {
        ViewChange::Rename(_) => "view.renamed",
        ViewChange::Up | ViewChange::Down => "view.moved",
        ViewChange::Share => "view.shared",
        ViewChange::Unshare => "view.unshared",
        ViewChange::Delete => "view.deleted",
        ViewChange::First | ViewChange::NotFirst => "view.chosen",
    }
}

async fn write(ctx: &Ctx, tx: &mut Tx, view: SavedView, change: ViewChange) -> ServiceResult<()> {
    match change {
        ViewChange::Rename(name) => {
            let others = beside(ctx, tx, view.list, view.office).await?;
            free(&others.into_iter().filter(|v| v.id != view.id).collect::<Vec<_>>(), &name)?;
            store::view::save(tx, &SavedView { name, ..view }).await?;
        }
        ViewChange::Up | ViewChange::Down => {
            shift(ctx, tx, view, change == ViewChange::Up).await?;
        }
        ViewChange::Share => {
            let office = Some(ctx.require_office()?.id);
            if view.office.is_some() {
                return Err(ServiceError::Conflict(Vec::new()));
            }
            let there = beside(ctx, tx, view.list, office).await?;
            let position = room(&there, &view.name)?;
            store::view::save(tx, &SavedView { office, position, ..view }).await?;
        }
        ViewChange::Unshare => {
            if view.office.is_none() {
                return Err(ServiceError::Conflict(Vec::new()));
            }
            let there = beside(ctx, tx, view.list, None).await?;
            let position = room(&there, &view.name)?;
            store::view::not_first_for_others(tx, view.id, ctx.user()).await?;
            store::view::save(tx, &SavedView { office: None, position, ..view }).await?;
        }
        ViewChange::Delete => {
            store::view::delete(tx, view.id, view.version).await?;
        }
        ViewChange::First => {
            store::view::set_first(tx, view.list, ctx.user(), Some(view.id)).await?;
        }
        ViewChange::NotFirst => {
            store::view::set_first(tx, view.list, ctx.user(), None).await?;
        }
    }
    Ok(())
}

/// Changes places with the neighbour. At the end of the row nothing happens.
async fn shift(ctx: &Ctx, tx: &mut Tx, view: SavedView, up: bool) -> ServiceResult<()> {
    let row = beside(ctx, tx, view.list, view.office).await?;
    let at = row.iter().position(|v| v.id == view.id).ok_or(ServiceError::NotFound)?;
    let neighbour = if up { at.checked_sub(1) } else { Some(at + 1) }.and_then(|n| row.get(n));
    if let Some(neighbour) = neighbour {
        store::view::set_position(tx, neighbour.id, view.position).await?;
        store::view::save(tx, &SavedView { position: neighbour.position, ..view }).await?;
    }
    Ok(())
}
