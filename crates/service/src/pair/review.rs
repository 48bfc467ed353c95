//! Two records side by side, as far as the actor may see them. That somebody looked is on record.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::Permission;
use domain::case::CaseStatus;
use domain::duplicate::{Reason, is_strong};
use domain::pair::{PairSource, PairState, ShownPhone, shown_phones};
use domain::person::{Birth, Names, Sex};
use domain::programme::Rule;
use serde_json::json;
use store::case::Case;
use store::person::Person;

use super::find::{Known, Seen, facts, find};
use crate::case::{ConsentState, consent_state};
use crate::person::place_name;
use crate::{Ctx, ServiceError, ServiceResult};

/// One of the two.
#[derive(Debug, Clone)]
pub struct Side {
    /// Code of the case.
    pub code: String,
    /// The neutral name.
    pub code_name: String,
    /// Name of the office.
    pub office: String,
    /// Where the case stands.
    pub status: CaseStatus,
    /// Since when it is open.
    pub opened_on: NaiveDate,
    /// Name of the caseworker.
    pub caseworker: Option<String>,
    /// Names, the father's too.
    pub names: Names,
    /// Birth, as far as it is known.
    pub birth: Birth,
    /// Sex.
    pub sex: Sex,
    /// Name of the place of origin.
    pub origin: Option<String>,
    /// Name of the place of living.
    pub current: String,
    /// Phones: the digits that agree with the other record.
    pub phones: Vec<ShownPhone>,
    /// The mother's name.
    pub mother: Option<String>,
    /// How many documents, and how many of their numbers the other record has.
    pub documents: (usize, usize),
    /// What the person agreed to, in numbers.
    pub consent: ConsentState,
    /// Referrals that are not at their end.
    pub open_referrals: usize,
}

/// What was decided about a pair.
#[derive(Debug, Clone)]
pub struct Decided {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: Option<String>,
}

/// A pair to decide about.
#[derive(Debug, Clone)]
pub struct Review {
    /// Its id.
    pub id: String,
    /// Version of the pair.
    pub version: i64,
    /// What was decided, if anything.
    pub state: PairState,
    /// By whom and why.
    pub decided: Option<Decided>,
    /// How it was found.
    pub source: PairSource,
    /// Whether they are very alike.
    pub strong: bool,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Why somebody is sure that they are two, where one was registered all the same.
    pub claim: Option<String>,
    /// The two.
    pub sides: [Seen<Box<Side>>; 2],
    /// Whether the actor registered one of the two: somebody else decides.
    pub own: bool,
    /// Whether the actor may look at the merge.
    pub may_merge: bool,
    /// The merge, if they were merged.
    pub merged: Option<Done>,
}

/// A merge that was done.
#[derive(Debug, Clone)]
pub struct Done {
    /// Code of the case that stays.
    pub kept: String,
    /// Code of the case that leads there.
    pub led: String,
    /// Until when it can be undone.
    pub until: DateTime<Utc>,
    /// Whether the actor may undo it, and it is not too late.
    pub may_undo: bool,
}

/// The pair with this id.
pub async fn review(ctx: &Ctx, id: &str) -> ServiceResult<Review> {
    let known = find(ctx, ctx.db(), id).await?;
    let sides = sides(ctx, &known).await?;
    let Known { pair, cases, in_reach, grant } = known;
    let shown: Vec<&str> = cases.iter().zip(in_reach).filter(|(_, open)| *open).map(|(c, _)| c.code.as_str()).collect();
    let about = cases.iter().zip(in_reach).find(|(_, open)| *open).map(|(c, _)| c).ok_or(ServiceError::NotFound)?;
    let entry = ctx.audit("person.pair_read", "person", Some(about.person.0)).case(about.id, about.office);
    ctx.log_read(grant, entry.detail(json!({ "shown": shown }))).await?;
    // Why somebody is sure may tell something of either of the two.
    let claim = if in_reach == [true; 2] { store::pair::claim(ctx.db(), pair.persons).await? } else { None };
    let own = is_own(ctx, &pair);
    let may_merge = cases.iter().all(|c| ctx.require(Permission::PersonMerge, &facts(c)).is_ok());
    let merged = if in_reach == [true; 2] { done(ctx, &pair, &cases, may_merge).await? } else { None };
    Ok(Review {
        id: pair.id.to_string(),
        version: pair.version,
        state: pair.state,
        decided: pair.decided_at.map(|at| Decided {
            at,
            by: pair.decided_by.unwrap_or_default(),
            reason: pair.reason.filter(|_| in_reach == [true; 2]),
        }),
        source: pair.source,
        strong: is_strong(pair.score),
        reasons: pair.reasons,
        claim: claim.filter(|_| pair.state == PairState::Open),
        sides,
        own,
        may_merge,
        merged,
    })
}

async fn done(ctx: &Ctx, pair: &store::pair::Pair, cases: &[Case; 2], may: bool) -> ServiceResult<Option<Done>> {
    let row = store::merge::of_pair(ctx.db(), pair.id).await?;
    Ok(row.map(|row| {
        let code = |id| cases.iter().find(|c| c.id == id).map(|c| c.code.clone()).unwrap_or_default();
        Done {
            kept: code(row.kept),
            led: code(row.merged),
            until: row.undo_until,
            may_undo: may && row.kept_snapshot && ctx.now <= row.undo_until,
        }
    }))
}

/// Whether the actor registered one of the two although the other was shown: somebody else decides.
pub(super) fn is_own(ctx: &Ctx, pair: &store::pair::Pair) -> bool {
    pair.found_by == Some(ctx.user())
}

async fn sides(ctx: &Ctx, known: &Known) -> ServiceResult<[Seen<Box<Side>>; 2]> {
    let (mut keys, mut tags): ([Vec<String>; 2], [Vec<Option<String>>; 2]) = Default::default();
    for (i, case) in known.cases.iter().enumerate().filter(|(i, _)| known.in_reach[*i]) {
        keys[i] = store::person_parts::phones(ctx.db(), case.person).await?.into_iter().map(|p| p.key).collect();
        let documents = store::id_document::stored(ctx.db(), case.person).await?;
        tags[i] = documents.into_iter().map(|d| d.number_tag).collect();
    }
    let [a, b] = &known.cases;
    let phones = [shown_phones(&keys[0], &keys[1]), shown_phones(&keys[1], &keys[0])];
    let common = tags[0].iter().filter(|tag| tag.is_some() && tags[1].contains(tag)).count();
    let [first, second] = phones;
    Ok([
        side(ctx, a, known.in_reach[0], first, (tags[0].len(), common)).await?,
        side(ctx, b, known.in_reach[1], second, (tags[1].len(), common)).await?,
    ])
}

async fn side(
    ctx: &Ctx,
    case: &Case,
    open: bool,
    phones: Vec<ShownPhone>,
    documents: (usize, usize),
) -> ServiceResult<Seen<Box<Side>>> {
    let head = store::case_head::of_case(ctx.db(), case.id).await?;
    if !open {
        return Ok(Seen::masked(head.office, case.opened_on));
    }
    let Person { names, birth, sex, origin, current, mother, .. } =
        store::person::by_id(ctx.db(), case.person).await?.ok_or(ServiceError::NotFound)?;
    let answers = store::consent::answers(ctx.db(), case.id).await?;
    let notice = ctx.app.programme.snapshot().rules.get(Rule::ConsentNotice);
    Ok(Seen::Open(Box::new(Side {
        code: case.code.clone(),
        code_name: case.code_name.clone(),
        office: head.office,
        status: case.status,
        opened_on: case.opened_on,
        caseworker: head.caseworker,
        names,
        birth,
        sex,
        origin: place_name(ctx, origin.as_deref()).await?,
        current: place_name(ctx, Some(&current)).await?.unwrap_or(current),
        phones,
        mother,
        documents,
        consent: consent_state(&answers, ctx.today(), notice),
        open_referrals: store::case_head::open_referrals(ctx.db(), case.id).await?,
    })))
}
