//! Places to choose from without typing: one list for every place field of a page.

use domain::place::Place;
use leptos::prelude::*;

/// Id of the list, for the `list` of a `TextField`.
pub const PLACES: &str = "places";

/// The list.
#[component]
pub fn PlaceList(
    /// Places.
    places: Vec<Place>,
) -> impl IntoView {
    let options: Vec<_> = places.iter().map(|p| view! { <option value=p.label()></option> }).collect();
    view! { <datalist id=PLACES>{options}</datalist> }
}
