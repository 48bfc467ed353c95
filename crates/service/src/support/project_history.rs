//! What was done with a project: written down with each deed, and read on its page.

use domain::authz::{Facts, Permission};
use domain::id::OfficeId;
use domain::support::ProjectDeed;
use store::Tx;
use store::support_event::{self, NewEvent, ProjectEvent};
use store::support_project::Project;
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

/// Whether the actor has a hand in the projects of an office: writes, chooses or approves there.
pub(super) fn has_a_hand(ctx: &Ctx, office: OfficeId) -> bool {
    let any = [Permission::CommunityWrite, Permission::ProjectSelect, Permission::ProjectApprove];
    any.into_iter().any(|p| ctx.require(p, &Facts::office(office)).is_ok())
}

/// The history of a project. Names are for whoever has a hand in the projects of its office: all others read as what
/// somebody did it. So does whoever reads the log with pseudonyms: a name beside a deed would name the entry of the log.
pub(super) async fn history(ctx: &Ctx, project: &Project) -> ServiceResult<Vec<ProjectEvent>> {
    let mut events = support_event::of(ctx.db(), project.id, MOST).await?;
    if !has_a_hand(ctx, project.office) || !crate::audit::names_staff(ctx) {
        events.iter_mut().for_each(|e| e.who.clear());
    }
    Ok(events)
}
