//! Places: a field that offers what begins as typed, and without a script one list for every place field of a page.

use domain::place::Place;
use leptos::prelude::*;

use crate::forms::form;
use crate::islands::PlacePicker;
use crate::ui::{TextField, Width};

/// Id of the list, for the `list` of a `TextField`.
const PLACES: &str = "places";

/// A place of the directory. The page has a [`PlaceList`].
#[component]
pub fn PlaceField(
    /// Path in the form.
    name: &'static str,
    /// Label.
    #[prop(into)]
    label: String,
    /// Value before anything was typed: a place's label.
    #[prop(into, optional)]
    value: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    view! {
        <PlacePicker id=form().id(name) label=t!("places-offered")>
            <TextField name=name label=label hint=t!("place-hint") value=value list=PLACES optional=optional width=Width::W20/>
        </PlacePicker>
    }
}

/// The places to choose from without a script.
#[component]
pub fn PlaceList(
    /// Places.
    places: Vec<Place>,
) -> impl IntoView {
    let options: Vec<_> = places.iter().map(|p| view! { <option value=p.label()></option> }).collect();
    view! { <datalist id=PLACES>{options}</datalist> }
}
