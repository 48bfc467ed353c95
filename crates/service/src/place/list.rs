//! A new list of P-codes: what it would change, and taking it. Nothing is lost: what the list leaves out stays, and what
//! it replaces keeps its code for what was written under it.

use std::collections::BTreeMap;

use domain::authz::{Facts, Grant, Permission};
use domain::form::FieldError;
use domain::place::{ListedPlace, PlaceListForm};
use store::Tx;
use store::command::{self, Claim};
use store::db::Source;
use store::place::NewPlace;

use crate::{Ctx, ServiceError, ServiceResult};

/// What a list would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Places that are not there yet.
    pub new: Vec<String>,
    /// Places that are called something else: before and after.
    pub renamed: Vec<(String, String)>,
    /// Places that lie somewhere else in the tree: place with the code above it before, and the code above it then.
    pub moved: Vec<(String, String)>,
    /// Places that are replaced, and by what.
    pub replaced: Vec<(String, String)>,
    /// Places that stay as they are.
    pub same: usize,
}

fn manage(ctx: &Ctx) -> ServiceResult<Grant> {
    Ok(ctx.require(Permission::ProgrammeManage, &Facts::NONE)?)
}

/// Whoever may not load a list is refused.
pub fn may_load(ctx: &Ctx) -> ServiceResult<()> {
    manage(ctx).map(drop)
}

/// What the list would change. Changes nothing.
pub async fn preview(ctx: &Ctx, form: &PlaceListForm) -> ServiceResult<Changes> {
    drop(manage(ctx)?);
    let (_, _, places) = form.parse()?;
    Ok(plan(ctx.db(), &places).await?.0)
}

/// Takes a list. Sent twice, it is taken once.
pub async fn load_places(ctx: &Ctx, form: &PlaceListForm) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let (command, from, places) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "places.load", ctx.now).await? {
        return Ok(());
    }
    // In the transaction: what was looked at may have changed meanwhile.
    let (changes, countries) = plan(&mut tx, &places).await?;
    if !form.looked {
        return Err(ServiceError::field("looked", "error-places-looked"));
    }
    for place in &places {
        write(&mut tx, place, &countries).await?;
    }
    for place in places.iter().filter(|p| !p.replaced_by.is_empty()) {
        store::place::replace(&mut tx, &place.pcode, &place.replaced_by, from).await?;
    }
    command::finish(&mut tx, command, "").await?;
    let counts = serde_json::json!({
        "new": changes.new.len(), "renamed": changes.renamed.len(), "moved": changes.moved.len(),
        "replaced": changes.replaced.len()
    });
    tx.commit(ctx.audit("programme.places_loaded", "place", None).detail(counts)).await?;
    Ok(())
}

async fn write(tx: &mut Tx, place: &ListedPlace, countries: &BTreeMap<String, String>) -> ServiceResult<()> {
    match store::place::stored(&mut *tx, &place.pcode).await? {
        Some(before) => {
            if before.name != place.name {
                store::place::rename(tx, &place.pcode, &place.name).await?;
            }
            if let Some(parent) = place.parent.as_deref().filter(|p| before.parent.as_deref() != Some(*p)) {
                store::place::move_under(tx, &place.pcode, parent).await?;
            }
        }
        None => {
            let new = NewPlace {
                pcode: place.pcode.clone(),
                name: place.name.clone(),
                level: place.level,
                parent: place.parent.clone(),
                country: countries.get(&place.pcode).cloned().unwrap_or_default(),
                lat: None,
                lon: None,
            };
            store::place::insert(tx, &new).await?;
        }
    }
    Ok(())
}

/// Whether a place of this code stands above a level, in the same country, in the tree or in the list. So nothing is ever
/// above itself.
async fn lies_above(
    src: &mut impl Source,
    places: &[ListedPlace],
    pcode: &str,
    (level, country): (i64, &str),
) -> ServiceResult<bool> {
    match store::place::stored(&mut *src, pcode).await? {
        Some(known) => Ok(known.level < level && known.country == country),
        None => Ok(places.iter().any(|p| p.pcode == pcode && p.level < level)),
    }
}

/// What would change, and in which country each new place lies. Refused, line by line, where a place lies in none.
async fn plan(mut src: impl Source, places: &[ListedPlace]) -> ServiceResult<(Changes, BTreeMap<String, String>)> {
    let (mut changes, mut errors) = (Changes::default(), Vec::new());
    let mut countries: BTreeMap<String, String> = BTreeMap::new();
    let mut line_error = |key: &str, line: usize| {
        let args = vec![("line".to_owned(), line.to_string())];
        errors.push(FieldError { field: "list".into(), key: key.into(), args });
    };
    for place in places {
        let before = store::place::stored(&mut src, &place.pcode).await?;
        let country = match (&before, place.parent.as_deref()) {
            (Some(before), _) => Some(before.country.clone()),
            (None, Some(parent)) => match countries.get(parent) {
                Some(country) => Some(String::clone(country)),
                None => store::place::stored(&mut src, parent).await?.map(|p| p.country),
            },
            (None, None) => None,
        };
        match country {
            Some(country) => drop(countries.insert(place.pcode.clone(), country)),
            None => line_error("error-places-nowhere", place.line),
        }
        match before {
            Some(before) if before.level != place.level => line_error("error-places-moved", place.line),
            Some(before) => {
                let named = format!("{} ({})", place.name, place.pcode);
                let (was, now) = (before.parent.unwrap_or_default(), place.parent.clone().unwrap_or_default());
                let (renames, moves) = (before.name != place.name, was != now);
                if moves && !lies_above(&mut src, places, &now, (place.level, &before.country)).await? {
                    line_error("error-places-parent", place.line);
                }
                if renames {
                    changes.renamed.push((before.name, place.name.clone()));
                }
                if moves {
                    changes.moved.push((format!("{named}: {was}"), now));
                }
                changes.same += usize::from(!renames && !moves);
            }
            None => changes.new.push(format!("{} ({})", place.name, place.pcode)),
        }
    }
    for place in places.iter().filter(|p| !p.replaced_by.is_empty()) {
        if store::place::successors(&mut src, &place.pcode).await?.is_empty() {
            changes.replaced.push((format!("{} ({})", place.name, place.pcode), place.replaced_by.join(", ")));
        }
        for successor in &place.replaced_by {
            let listed = places.iter().find(|p| p.pcode == *successor);
            let known = listed.is_some() || store::place::stored(&mut src, successor).await?.is_some();
            // In a circle nobody would count anywhere.
            let back = store::place::counts_under(&mut src, successor).await? == place.pcode
                || listed.is_some_and(|p| !p.replaced_by.is_empty());
            if !known || back {
                line_error("error-places-successor", place.line);
            }
        }
    }
    if errors.is_empty() { Ok((changes, countries)) } else { Err(ServiceError::Invalid(errors)) }
}
