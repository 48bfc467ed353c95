//! A community goes on under the code that replaced its own.

use domain::place::Place;
use domain::support::CommunityContinueForm;
use serde_json::json;
use store::command::{self, Claim};
use store::support_community::{self, Community};
use store::support_continue;
use store::{StoreError, Tx};

use super::community::{LEVEL, find};
use super::{may_write, writer};
use crate::{Ctx, ServiceError, ServiceResult};

/// A place under whose code a community can go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Successor {
    /// The place.
    pub place: Place,
    /// Whether there is a community already, with which it is brought together.
    pub is_taken: bool,
    /// Why the actor may not go on there: the key of a text.
    pub refusal: Option<&'static str>,
}

/// The places that hold today instead of that of a community; nothing where its code holds.
pub(super) async fn successors(ctx: &Ctx, community: &Community) -> ServiceResult<Vec<Successor>> {
    let mut all = Vec::new();
    for place in store::place::hold_instead(ctx.db(), &community.pcode).await? {
        let there = support_community::by_pcode(ctx.db(), &place.pcode).await?;
        let level = store::place::level(ctx.db(), &place.pcode).await?;
        all.push(Successor { place, is_taken: there.is_some(), refusal: refusal(ctx, level, there.as_ref()) });
    }
    Ok(all)
}

/// Why a community cannot go on in a place of a level, where there may be one already.
fn refusal(ctx: &Ctx, level: Option<i64>, there: Option<&Community>) -> Option<&'static str> {
    if level.is_none_or(|l| l < LEVEL) {
        return Some("error-community-area");
    }
    // What belongs to another office is not changed from here.
    there.is_some_and(|c| !may_write(ctx, c.office)).then_some("error-community-other-office")
}

/// Goes on under the code of one of the places that replaced a community's own, with all that was done there, and gives
/// that code. Where that place has a community, records, projects and rounds go over to it. Sent twice, it is done once.
pub async fn continue_community(ctx: &Ctx, form: &CommunityContinueForm) -> ServiceResult<String> {
    let before = find(ctx, &form.community).await?;
    let grant = writer(ctx, before.office)?;
    let (command, version, successor) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(pcode) = command::claim(&mut tx, command, "community.continue", ctx.now).await? {
        return Ok(pcode);
    }
    let places = store::place::hold_instead(&mut tx, &before.pcode).await?;
    if !places.iter().any(|p| p.pcode == successor) {
        return Err(ServiceError::field("successor", "error-unknown-choice"));
    }
    // A community that took over this one has versions of its own: the one that was seen says nothing about it.
    if before.pcode != form.community.trim() {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let level = store::place::level(&mut tx, &successor).await?;
    let there = support_community::by_pcode(&mut tx, &successor).await?;
    if let Some(key) = refusal(ctx, level, there.as_ref()) {
        return Err(ServiceError::field("successor", key));
    }
    match &there {
        Some(there) => support_continue::join(&mut tx, before.id, version, &before.pcode, there.id).await?,
        None => {
            let moved = support_continue::go_on(&mut tx, before.id, version, (&before.pcode, &successor)).await;
            moved.map_err(begun_meanwhile)?;
        }
    }
    command::finish(&mut tx, command, &successor).await?;
    let mut entry = ctx.audit("support.community_continued", "community", Some(before.id));
    entry.office_id = Some(before.office);
    let changes = json!({ "community": [before.pcode, successor] });
    tx.commit(entry.detail(json!({ "changes": changes, "joined": there.is_some() }))).await?;
    Ok(successor)
}

/// Somebody added a community under that code at the same moment: shown again, the form says that there is one.
fn begun_meanwhile(error: StoreError) -> ServiceError {
    let there = error.is_unique("community_place_unique", "community.pcode");
    if there { ServiceError::Conflict(Vec::new()) } else { error.into() }
}
