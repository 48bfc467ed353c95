//! What follows from a merge: which yes of the one the no of the other overrules, which referrals lose their ground,
//! what moves. The preview and the merge itself ask the same.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::consent::{Consent, Recipient, file_refused, gate, loses_ground, overruled, united};
use domain::directory::Sector;
use domain::id::{ConsentId, OrganisationId};
use domain::livelihood::BusinessState;
use domain::referral::{Stop, data_of};
use store::Source;
use store::case::Case;
use store::consent::ConsentRow;
use store::sharing::SharedReferral;
use uuid::Uuid;

use crate::consent::stopped;
use crate::support::{Link, uncovered};
use crate::{Ctx, ServiceResult};

/// What becomes of the plan, or the start-up, of the case that is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanGoes {
    /// There is none.
    Nothing,
    /// The case that stays has none: it moves there.
    Along,
    /// The case that stays has its own: this one stays readable where it is.
    Nowhere,
}

/// What follows from a merge.
#[derive(Debug, Clone)]
pub struct Effects {
    /// Every yes that ends, because the other record says no.
    pub overruled: Vec<ConsentRow>,
    /// Referrals that nothing covers any more, and how each of them stops.
    pub referrals: Vec<(SharedReferral, Stop)>,
    /// Links to institutions that end, because nothing says any more that the person may be known there.
    pub links: Vec<Link>,
    /// Whether the case file loses its ground.
    pub file_refused: bool,
    /// Referrals that move.
    pub moved_referrals: usize,
    /// Sessions that move.
    pub moved_sessions: usize,
    /// Follow-ups that move.
    pub moved_follow_ups: usize,
    /// Open tasks that move.
    pub moved_tasks: usize,
    /// The plan.
    pub plan: PlanGoes,
    /// The start-up with its money.
    pub startup: PlanGoes,
    /// Whether start-ups move, refused ones too.
    pub startups_move: bool,
    /// Whether the membership of a group that has a business moves.
    pub membership_moves: bool,
}

/// What follows when `merged` is merged into `kept`.
pub(super) async fn effects(ctx: &Ctx, mut src: impl Source, kept: &Case, merged: &Case) -> ServiceResult<Effects> {
    let rows = [store::consent::of_case(&mut src, kept.id).await?, store::consent::of_case(&mut src, merged.id).await?];
    let referrals =
        [store::sharing::referrals(&mut src, kept.id).await?, store::sharing::referrals(&mut src, merged.id).await?];
    let sectors = sectors(&mut src, &rows).await?;
    let sectors = |id: OrganisationId| sectors.get(&id).cloned().unwrap_or_default();
    let answers = rows.each_ref().map(|rows| rows.iter().map(ConsentRow::answer).collect::<Vec<Consent>>());
    let given: HashMap<ConsentId, DateTime<Utc>> = rows.iter().flatten().map(|r| (r.id, r.recorded_at)).collect();
    let both = united(&answers[0], &answers[1], sectors, |id| given.get(&id).copied());
    let ends = overruled(&answers[0], &answers[1], sectors);
    let mut stopping = Vec::new();
    for (own, referrals) in answers.iter().zip(&referrals) {
        stopping.extend(referrals.iter().filter_map(|r| stops(ctx, own, &both, r)));
    }
    let mut links = uncovered(ctx, &mut src, kept.id, &both).await?;
    links.extend(uncovered(ctx, &mut src, merged.id, &both).await?);
    let plans =
        [store::case_head::has_plan(&mut src, kept.id).await?, store::case_head::has_plan(&mut src, merged.id).await?];
    let own = store::livelihood::of_case(&mut src, merged.id).await?;
    let open = own.iter().find(|s| s.state != BusinessState::Rejected).map(|s| s.id);
    // Whoever is in the group of their other record has no other business for that.
    let besides = open.unwrap_or_default();
    let has_other = store::livelihood_member::has_one(&mut src, kept.id, besides).await?;
    Ok(Effects {
        overruled: rows.into_iter().flatten().filter(|r| ends.contains(&r.id)).collect(),
        referrals: stopping,
        links,
        file_refused: file_refused(&both),
        moved_referrals: referrals[1].len(),
        moved_sessions: store::merge_case::sessions(&mut src, merged.id).await?,
        moved_follow_ups: store::merge_case::follow_ups(&mut src, merged.id).await?,
        moved_tasks: store::merge_case::open_tasks(&mut src, merged.id).await?.len(),
        plan: goes(plans),
        startup: goes([has_other, open.is_some()]),
        startups_move: !has_other,
        membership_moves: !store::livelihood_member::has_one(&mut src, kept.id, Uuid::nil()).await?,
    })
}

/// What becomes of the second where each of the two has one, or has not.
fn goes(there: [bool; 2]) -> PlanGoes {
    match there {
        [_, false] => PlanGoes::Nothing,
        [false, true] => PlanGoes::Along,
        [true, true] => PlanGoes::Nowhere,
    }
}

/// How a referral stops that stood on an answer of its own record, once both records speak.
fn stops(ctx: &Ctx, own: &[Consent], both: &[Consent], r: &SharedReferral) -> Option<(SharedReferral, Stop)> {
    // What a person never agreed to at all (sent in a vital interest) does not stop for want of a yes.
    r.consent?;
    let shared = data_of(&r.fields);
    let ask = |answers: &[Consent]| gate(answers, r.organisation, r.category, &shared, ctx.today());
    if !loses_ground(&ask(own), &ask(both)) {
        return None;
    }
    stopped(ctx, r.clone())
}

/// In which sectors the organisations offer something that somebody was asked about by name.
async fn sectors(
    src: &mut impl Source,
    rows: &[Vec<ConsentRow>; 2],
) -> ServiceResult<HashMap<OrganisationId, Vec<Sector>>> {
    let mut known = HashMap::new();
    for row in rows.iter().flatten() {
        if let Recipient::Organisation(id) = row.recipient
            && !known.contains_key(&id)
        {
            let categories = store::sharing::categories(&mut *src, id).await?;
            known.insert(id, categories.into_iter().map(|c| c.sector()).collect());
        }
    }
    Ok(known)
}
