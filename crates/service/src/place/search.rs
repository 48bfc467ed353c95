//! From what somebody typed to one place of the directory, or to what is unclear about it.

use domain::authz::Permission;
use domain::form::FieldError;
use domain::place::{Place, search_key, typed_pcode};

use crate::{Ctx, ServiceError, ServiceResult};

/// Most places that a form offers to choose from.
const CHOICES: i64 = 600;
/// Most places that an error names, and that are offered while somebody types.
const NAMED: i64 = 6;

/// The place that `text` means: its P-code, a label with a P-code, or a name that only one place has.
///
/// The inner error says what is unclear, and belongs to `field`.
pub async fn resolve(ctx: &Ctx, field: &str, text: &str) -> ServiceResult<Result<Place, FieldError>> {
    if let Some(pcode) = typed_pcode(text)
        && let Some(place) = store::place::by_pcode(ctx.db(), &pcode).await?
    {
        return Ok(Ok(place));
    }
    let country = ctx.office.as_ref().map_or("", |o| o.country.as_str());
    let key = search_key(text);
    let mut found = store::place::named(ctx.db(), &key, country, NAMED).await?;
    let error = |key: &str, places: &[Place]| {
        let labels: Vec<String> = places.iter().map(Place::label).collect();
        FieldError { field: field.into(), key: key.into(), args: vec![("places".into(), labels.join(" · "))] }
    };
    Ok(match found.len() {
        1 => Ok(found.remove(0)),
        0 if key.is_empty() => Err(error("error-place-unknown", &[])),
        0 => match store::place::starting_with(ctx.db(), &key, country, NAMED).await?.as_slice() {
            [] => Err(error("error-place-unknown", &[])),
            near => Err(error("error-place-near", near)),
        },
        _ => Err(error("error-place-ambiguous", &found)),
    })
}

/// Places whose folded name begins as `text`, or the one whose P-code it is; for those who fill in places.
///
/// Not on record: the directory holds no person, and what is typed here is saved nowhere.
pub async fn beginning(ctx: &Ctx, text: &str) -> ServiceResult<Vec<Place>> {
    let fill_in = [
        Permission::CaseRegister,
        Permission::PersonEdit,
        Permission::DirectoryWrite,
        Permission::LivelihoodWrite,
        Permission::CommunityWrite,
    ];
    if !fill_in.into_iter().any(|p| ctx.actor.may_somewhere(p)) {
        return Err(ServiceError::Forbidden);
    }
    if let Some(pcode) = typed_pcode(text)
        && let Some(place) = store::place::by_pcode(ctx.db(), &pcode).await?
    {
        return Ok(vec![place]);
    }
    let key = search_key(text);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let country = ctx.office.as_ref().map_or("", |o| o.country.as_str());
    Ok(store::place::starting_with(ctx.db(), &key, country, NAMED).await?)
}

/// The places of the actor's country, for a form to offer.
pub async fn choices(ctx: &Ctx) -> ServiceResult<Vec<Place>> {
    let country = ctx.office.as_ref().map_or("", |o| o.country.as_str());
    Ok(store::place::of_country(ctx.db(), country, CHOICES).await?)
}
