//! One more row of a form, with or without a script: the form is posted, not saved, and comes back with the row.

use leptos::prelude::*;

use super::Icon;
use crate::caller::here;
use crate::forms::form;

/// A button that posts the form with `add` set to `value`. The server function answers `AppError::Unfinished`.
#[component]
pub fn AddRow(
    /// What it adds: "Add another goal".
    #[prop(into)]
    label: String,
    /// Which list gets a row.
    #[prop(into)]
    value: String,
    /// Path of a field of the new row: the page comes back there.
    #[prop(into)]
    to: String,
) -> impl IntoView {
    let form = form();
    let action = format!("{}#{}", here().href(), form.id(&to));
    view! {
        <button class="btn btn--quiet" type="submit" name=form.name("add") value=value formaction=action>
            <Icon name="plus"/>
            {label}
        </button>
    }
}

/// What the Enter key presses in a form whose other buttons only ask for something: its first button. Never seen, never in the tab order.
#[component]
pub fn EnterButton() -> impl IntoView {
    view! { <button class="vh" type="submit" tabindex="-1" aria-hidden="true"></button> }
}
