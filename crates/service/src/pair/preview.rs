//! What a merge would do, before anybody confirms it: which record stays, which values differ, what follows.

use domain::pair::{MergeField, MergeObstacle, PairState, Which};
use serde_json::json;
use store::case::Case;
use store::person::Person;

use super::both::{Both, both};
use super::effects::{Effects, effects};
use super::obstacle::obstacle;
use super::review::is_own;
use super::unite;
use crate::person::place_name;
use crate::{Ctx, ServiceError, ServiceResult};

/// One of the two, with the values that may be kept.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Code of the case.
    pub code: String,
    /// The neutral name.
    pub code_name: String,
    /// What is stored of the person.
    pub person: Person,
    /// Name of the place of origin.
    pub origin: Option<String>,
    /// Name of the place of living.
    pub current: String,
}

/// A merge before it is confirmed.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Id of the pair.
    pub id: String,
    /// Version of the pair.
    pub version: i64,
    /// Versions of both records and cases.
    pub seen: String,
    /// Which of the two stays.
    pub keep: Which,
    /// The two.
    pub sides: [Candidate; 2],
    /// Fields of which one value has to be chosen.
    pub differing: Vec<MergeField>,
    /// The record that was changed last: its values are proposed.
    pub newer: Which,
    /// What has to be settled first.
    pub obstacle: Option<MergeObstacle>,
    /// What follows.
    pub effects: Effects,
}

/// The preview of the merge in which `keep` stays; when nobody said which, the case that was opened first. Puts the
/// reading on record.
pub async fn preview(ctx: &Ctx, id: &str, keep: Option<Which>) -> ServiceResult<Preview> {
    let (both, grant) = both(ctx, ctx.db(), id).await?;
    // Somebody was faster: what was decided is on the page of the pair.
    if both.pair.state != PairState::Open {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    if is_own(ctx, &both.pair) {
        return Err(ServiceError::Forbidden);
    }
    let keep = keep.unwrap_or_else(|| proposed(&both));
    let (kept, merged) = both.by_fate(keep);
    let entry = ctx.audit("person.merge_previewed", "person", Some(kept.person.0)).case(kept.id, kept.office);
    ctx.log_read(grant, entry.detail(json!({ "other": merged.code }))).await?;
    let effects = effects(ctx, ctx.db(), kept, merged).await?;
    let stored = both.records.each_ref().map(|r| &r.stored);
    let [a, b] = &both.cases;
    Ok(Preview {
        id: both.pair.id.to_string(),
        version: both.pair.version,
        seen: both.seen(),
        keep,
        sides: [candidate(ctx, a).await?, candidate(ctx, b).await?],
        differing: unite::differing(stored[0], stored[1]),
        newer: unite::newer(stored),
        obstacle: obstacle(ctx.db(), &both, keep).await?,
        effects,
    })
}

/// The case that goes on, of two that do the one that was opened first.
fn proposed(both: &Both) -> Which {
    let ended = both.cases.each_ref().map(|case| !case.status.is_open());
    let second = match ended {
        [true, false] => true,
        [false, true] => false,
        _ => both.cases[1].opened_on < both.cases[0].opened_on,
    };
    if second { Which::Second } else { Which::First }
}

async fn candidate(ctx: &Ctx, case: &Case) -> ServiceResult<Candidate> {
    let person = store::person::by_id(ctx.db(), case.person).await?.ok_or(ServiceError::NotFound)?;
    Ok(Candidate {
        code: case.code.clone(),
        code_name: case.code_name.clone(),
        origin: place_name(ctx, person.origin.as_deref()).await?,
        current: place_name(ctx, Some(&person.current)).await?.unwrap_or_else(|| person.current.clone()),
        person,
    })
}
