//! Things to open or do, one below the other. The whole row is the target.

use leptos::prelude::*;

use super::{Tone, classes};

/// A list of rows, inside a flush card.
#[component]
pub fn RowList(
    /// Whether each row starts with a [`When`].
    #[prop(optional)]
    lead: bool,
    /// `Row`s.
    children: Children,
) -> impl IntoView {
    let class = if lead { "rows rows--lead" } else { "rows" };
    view! { <ul class=class>{children()}</ul> }
}

/// One row.
#[component]
pub fn Row(
    /// Where the row leads. Empty: nowhere.
    #[prop(into, optional)]
    href: String,
    /// Its name.
    #[prop(into)]
    title: String,
    /// A code beside the name.
    #[prop(into, optional)]
    code: String,
    /// One more line.
    #[prop(into, optional)]
    sub: String,
    /// A last, quiet line: how and when it came about.
    #[prop(into, optional)]
    note: String,
    /// Date or time before the name: a `When`, in a list with `lead`.
    #[prop(into, optional)]
    lead: ViewFnOnce,
    /// Chips or a button at the end.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let title = if href.is_empty() {
        view! { <span class="strong">{title}</span> }.into_any()
    } else {
        view! { <a class="rows__link" href=href>{title}</a> }.into_any()
    };
    let code = super::some(code).map(|c| view! { " "<span class="xs muted mono nowrap ltr">{c}</span> });
    let sub = super::some(sub).map(|s| view! { <p class="rows__sub">{s}</p> });
    let note = super::some(note).map(|n| view! { <p class="xs muted">{n}</p> });
    let end = children.map(|c| view! { <div class="rows__end">{c()}</div> });
    view! {
        <li>
            {lead.run()}
            <div>{title}{code}{sub}{note}</div>
            {end}
        </li>
    }
}

/// The date box at the start of a row: two short lines, from `fmt::day_box`.
#[component]
pub fn When(
    /// Day or time.
    #[prop(into)]
    top: String,
    /// Month, "today" or duration.
    #[prop(into)]
    bottom: String,
    /// Whether it is past.
    #[prop(optional)]
    late: bool,
) -> impl IntoView {
    let class = classes(&["when", if late { Tone::Danger.class() } else { "" }]);
    view! {
        <div class=class>
            <b>{top}</b>
            <span>{bottom}</span>
        </div>
    }
}
