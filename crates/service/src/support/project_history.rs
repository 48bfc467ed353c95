//! What was done with a project: written down with each deed, and read on its page.

use domain::support::ProjectDeed;
use store::Tx;
use store::support_event::{self, NewEvent, ProjectEvent};
use uuid::Uuid;

use crate::{Ctx, ServiceResult};

/// Deeds that a page shows.
const MOST: i64 = 100;

/// Writes a deed down, by the actor and as what they may do it.
pub(super) async fn note(
    ctx: &Ctx,
    tx: &mut Tx,
    project: Uuid,
    deed: ProjectDeed,
    event: NewEvent<'_>,
) -> ServiceResult<()> {
    let by = (ctx.user(), tx.grant().role(), ctx.now);
    Ok(support_event::insert(tx, (ctx.id(), project, deed), by, event).await?)
}

/// The history of a project. Whoever reads the log with pseudonyms reads no names here: one beside a deed would name the
/// entry of the log.
pub(super) async fn history(ctx: &Ctx, project: Uuid) -> ServiceResult<Vec<ProjectEvent>> {
    let mut events = support_event::of(ctx.db(), project, MOST).await?;
    if !crate::audit::names_staff(ctx) {
        events.iter_mut().for_each(|e| e.who.clear());
    }
    Ok(events)
}
