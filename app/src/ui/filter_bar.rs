//! Filters are a GET form, so that a view has an address and can be shared.

use leptos::prelude::*;

use super::{Button, ButtonKind, LinkButton};
use crate::caller::here;
use crate::forms::Form;

/// Filters of this page. Fields inside are named by their path alone.
#[component]
pub fn FilterBar(
    /// Name for screen readers: "Filter cases".
    #[prop(into)]
    label: String,
    /// Parameters of the address that stay: the chosen view.
    #[prop(optional)]
    keep: Vec<(String, String)>,
    /// Fields.
    children: Children,
) -> impl IntoView {
    let path = here().path;
    let action = path.clone();
    let kept: Vec<_> =
        keep.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect();
    view! {
        <leptos::context::Provider value=Form::default()>
            <form class="filters" role="search" method="get" action=action aria-label=label>
                {kept}
                {children()}
                <Button label=t!("apply")/>
                <LinkButton href=path label=t!("clear") kind=ButtonKind::Quiet/>
            </form>
        </leptos::context::Provider>
    }
}
