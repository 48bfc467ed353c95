//! Filters are a GET form, so that a view has an address and can be shared.

use leptos::prelude::*;

use super::{Button, ButtonKind, Filtering, LinkButton};
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
    let here = here();
    let action = here.path.clone();
    let clear = is_filtered(&here.query, &keep).then(|| {
        view! { <LinkButton href=unfiltered(&here.path, &keep) label=t!("clear") kind=ButtonKind::Quiet/> }
    });
    let kept: Vec<_> =
        keep.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect();
    view! {
        <leptos::context::Provider value=Form::default()>
            <form class="filters" role="search" method="get" action=action aria-label=label>
                {kept}
                <leptos::context::Provider value=Filtering>{children()}</leptos::context::Provider>
                <Button label=t!("apply")/>
                {clear}
            </form>
        </leptos::context::Provider>
    }
}

/// Whether the address says more than what stays in any case.
fn is_filtered(query: &str, keep: &[(String, String)]) -> bool {
    form_urlencoded::parse(query.as_bytes())
        .any(|(name, value)| !value.is_empty() && !keep.iter().any(|(kept, _)| *kept == name))
}

fn unfiltered(path: &str, keep: &[(String, String)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(keep).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_something_to_clear_only_when_something_is_set() {
        let keep = [("view".to_owned(), "mine".to_owned())];
        assert!(!is_filtered("", &keep));
        assert!(!is_filtered("view=mine&status=&q=", &keep));
        assert!(is_filtered("view=mine&status=open", &keep));
        assert_eq!(unfiltered("/directory", &keep), "/directory?view=mine");
        assert_eq!(unfiltered("/cases", &[]), "/cases");
    }
}
