//! The place directory, for those who type a place.

use domain::place::{Place, PlaceListForm};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What a look-up found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacesFound {
    /// Places, the likeliest first.
    pub places: Vec<Place>,
    /// How many there are, in words.
    pub said: String,
}

/// Places whose name begins as typed. A call by POST: what is typed may be where somebody lives.
#[server]
pub async fn find_places(#[server(default)] text: String) -> Result<PlacesFound, AppError> {
    let places = service::place::beginning(&crate::caller::ctx()?, &text).await?;
    let said = crate::t!("places-found", n = places.len() as i64);
    Ok(PlacesFound { places, said })
}

/// A part of the tree of places.
#[cfg(feature = "ssr")]
pub async fn place_tree(query: service::place::TreeQuery) -> Result<service::place::Tree, AppError> {
    Ok(service::place::tree(&crate::caller::ctx()?, &query).await?)
}

/// Today, for whoever may load a list.
#[cfg(feature = "ssr")]
pub async fn places_form() -> Result<chrono::NaiveDate, AppError> {
    let ctx = crate::caller::ctx()?;
    service::place::may_load(&ctx)?;
    Ok(ctx.today())
}

/// What a list would change.
#[cfg(feature = "ssr")]
pub async fn places_preview(form: PlaceListForm) -> Result<service::place::Changes, AppError> {
    Ok(service::place::preview(&crate::caller::ctx()?, &form).await?)
}

/// Takes a list of places.
#[server]
pub async fn load_places(form: PlaceListForm) -> Result<(), AppError> {
    service::place::load_places(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/places?saved=places");
    Ok(())
}
