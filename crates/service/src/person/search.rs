//! Searching for somebody before registering them.

use domain::authz::{Compartment, Facts, Permission, Scope};
use domain::duplicate::names;
use domain::person::{Query, SearchForm};
use serde_json::json;
use store::person_alike;
use store::person_search::{self, Found};

use super::hit::{Hit, in_reach, viewer};
use crate::{Ctx, ServiceResult};

/// Most people that are looked at, and most that are shown.
const LOOKED_AT: i64 = 200;
const SHOWN: usize = 20;

/// Who was found, the likest first, those in reach before the others.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    /// People.
    pub hits: Vec<Hit>,
    /// Whether there are more than are shown: the search should say more.
    pub more: bool,
}

/// Looks for the name and the phone. Puts on record that somebody looked, never for whom.
pub async fn search(ctx: &Ctx, form: &SearchForm) -> ServiceResult<Hits> {
    let office = ctx.require_office()?;
    // On whichever side of a wall somebody works: whoever supervises behind one has nothing outside of it.
    let facts = Facts::case(office.id, None, ctx.actor.compartment());
    let grant = ctx.require(Permission::PersonSearch, &facts)?;
    let query = form.parse(&office.country)?;
    ctx.app.looking.count(ctx.user(), ctx.now)?;
    let all = found(ctx, &query).await?;
    let hits: Vec<Hit> = all.iter().take(SHOWN).map(|f| Hit::of(ctx, f)).collect();
    let entry = ctx.audit("person.searched", "person", None);
    let detail = json!({ "hits": hits.len(), "shown": Hit::shown(&hits) });
    ctx.log_read(grant, store::Audit { office_id: Some(office.id), ..entry }.detail(detail)).await?;
    Ok(Hits { more: all.len() > hits.len(), hits })
}

/// Who is like the query, the likest first, those in reach before the others. Nobody behind another wall.
pub(crate) async fn found(ctx: &Ctx, query: &Query) -> ServiceResult<Vec<Found>> {
    let (near, far): (Vec<Found>, Vec<Found>) =
        ranked(look(ctx, query).await?, query).into_iter().partition(|f| in_reach(ctx, f));
    Ok(near.into_iter().chain(far).collect())
}

async fn look(ctx: &Ctx, query: &Query) -> ServiceResult<Vec<Found>> {
    let (db, viewer) = (ctx.db(), viewer(ctx));
    let mut found = match ctx.actor.scope(Permission::CaseRead) {
        Scope::Nothing => Vec::new(),
        Scope::Own { .. } => person_search::own(db, viewer, &query.words, LOOKED_AT).await?,
        Scope::Office { compartment, .. } if compartment != Compartment::General => {
            person_search::own(db, viewer, &query.words, LOOKED_AT).await?
        }
        Scope::Office { office, .. } => person_search::everywhere(db, Some(office), &query.words, LOOKED_AT).await?,
    };
    let others = person_search::everywhere(db, None, &query.words, LOOKED_AT).await?;
    let phone: Vec<String> = query.phone.iter().cloned().collect();
    let callers = person_alike::by_phone(db, viewer, &phone, LOOKED_AT).await?;
    for f in others.into_iter().chain(callers) {
        if found.iter().all(|known| known.person != f.person) {
            found.push(f);
        }
    }
    Ok(found)
}

/// The likest names first; a phone in common counts as much as the whole name.
fn ranked(mut found: Vec<Found>, query: &Query) -> Vec<Found> {
    let wanted = [query.name.clone()];
    found.sort_by_cached_key(|f| {
        let phone = query.phone.as_ref().is_some_and(|p| f.phones.contains(p));
        let likeness = names(&wanted, &f.features().names) + if phone { 1.0 } else { 0.0 };
        (std::cmp::Reverse((likeness * 1000.0) as i64), f.case)
    });
    found
}
