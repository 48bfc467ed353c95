//! Looking for somebody in every office: with a purpose, on record, and so many times an hour.

use chrono::Duration;
use domain::access::{LookupForm, masked_name};
use domain::authz::{Facts, Permission};
use domain::person::Sex;
use domain::transfer::AgeBand;
use serde_json::json;
use store::person_search::Found;
use store::{Audit, Tx, access_search};

use super::hit;
use crate::person::{OpenHit, found};
use crate::{Ctx, ServiceError, ServiceResult};

/// Most people that are shown.
const SHOWN: usize = 20;
/// Over which time searches are counted.
const COUNTED: Duration = Duration::hours(1);

/// Somebody out of the actor's reach.
#[derive(Debug, Clone)]
pub struct Masked {
    /// What stands for the case in the request to see it.
    pub hit: String,
    /// The name behind its mask.
    pub name: String,
    /// Name of the office that has the case.
    pub office: String,
    /// Sex.
    pub sex: Sex,
    /// About how old.
    pub age: AgeBand,
}

/// Who was found. Nobody behind a wall is among them or counted.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    /// In reach.
    pub open: Vec<OpenHit>,
    /// Out of reach.
    pub masked: Vec<Masked>,
    /// Whether there are more than are shown: the search should say more.
    pub more: bool,
}

/// Looks everywhere. Nothing is shown before the search is counted and on record, with its purpose and what it showed.
pub async fn search(ctx: &Ctx, form: &LookupForm) -> ServiceResult<Hits> {
    let grant = ctx.require(Permission::AccessSearch, &Facts::NONE)?;
    let lookup = form.parse(ctx.office.as_ref().map_or("", |o| &o.country))?;
    let all = found(ctx, &lookup.query).await?;
    let more = all.len() > SHOWN;
    let (near, far): (Vec<Found>, Vec<Found>) =
        all.into_iter().take(SHOWN).partition(|f| ctx.require(Permission::CaseRead, &f.facts).is_ok());
    let mut masked = Vec::new();
    for f in far.iter().filter(|f| ctx.require(Permission::AccessAsk, &f.facts).is_ok()) {
        masked.push(Masked {
            hit: hit::seal(ctx, f.case, lookup.purpose)?,
            name: masked_name(&f.names),
            office: f.office_name.clone(),
            sex: f.sex,
            age: AgeBand::of(f.birth.age_on(ctx.today())),
        });
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    let (span, limit) = ((ctx.now - COUNTED, ctx.now), i64::from(ctx.app.searches_per_hour));
    if let Some(next) = access_search::count(&mut tx, ctx.id(), ctx.user(), span, limit).await? {
        return Err(ServiceError::Wait((next - ctx.now).num_seconds().max(1)));
    }
    let codes = |found: &[Found]| found.iter().map(|f| f.code.clone()).collect::<Vec<_>>();
    let reason = lookup.words.map_or_else(|| lookup.purpose.to_string(), |w| format!("{}: {w}", lookup.purpose));
    let detail = json!({ "hits": near.len() + masked.len(), "shown": codes(&near), "masked": codes(&far) });
    let entry = ctx.audit("lookup.searched", "person", None).reason(reason).detail(detail);
    tx.commit(Audit { office_id: ctx.office.as_ref().map(|o| o.id), ..entry }).await?;
    Ok(Hits { open: near.iter().map(|f| OpenHit::of(ctx, f)).collect(), masked, more })
}
