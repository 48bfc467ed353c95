//! From page to page of a long list, by keys: there are no page numbers, and no total unless it is cheap.

use leptos::prelude::*;

use super::{Icon, IconSize};

/// The foot of a list: how much is shown, and links to what is before and after.
#[component]
pub fn Pagination(
    /// How many rows are shown.
    shown: usize,
    /// Of how many, where that is known.
    #[prop(optional)]
    total: Option<i64>,
    /// Address of the rows before; empty on the first page.
    #[prop(into, optional)]
    previous: String,
    /// Address of the rows after; empty on the last page.
    #[prop(into, optional)]
    next: String,
) -> impl IntoView {
    let n = shown as i64;
    let text = match total {
        Some(total) => t!("pagination-of", n = n, total = total),
        None => t!("pagination-shown", n = n),
    };
    let pages = (!previous.is_empty() || !next.is_empty()).then(|| {
        view! {
            <nav class="pagination" aria-label=t!("pages")>
                {step(previous, "left", t!("previous"), false)}
                {step(next, "right", t!("next"), true)}
            </nav>
        }
    });
    view! {
        <div class="card__foot">
            <span>{text}</span>
            {pages}
        </div>
    }
}

fn step(href: String, icon: &'static str, label: String, after: bool) -> AnyView {
    let arrow = view! { <Icon name=icon size=IconSize::Small/> };
    let content = if after { view! { {label}{arrow} }.into_any() } else { view! { {arrow}{label} }.into_any() };
    if href.is_empty() {
        view! { <span class="muted" aria-disabled="true">{content}</span> }.into_any()
    } else {
        view! { <a href=href>{content}</a> }.into_any()
    }
}
