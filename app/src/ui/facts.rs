//! Short facts under a title, and pairs of label and value.

use leptos::prelude::*;

/// Facts on a line, under a case's or page's title.
#[component]
pub fn FactLine(
    /// `Fact`s.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One fact of a [`FactLine`].
#[component]
pub fn Fact(
    /// What.
    #[prop(into)]
    label: String,
    /// Its value, if it is a text. Without value and children: "Not recorded".
    #[prop(into, optional)]
    value: String,
    /// Its value, if it is more than a text.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{content(value, children)}</dd>
        </div>
    }
}

/// Label and value, one pair below the other.
#[component]
pub fn KeyValue(
    /// `Pair`s.
    children: Children,
) -> impl IntoView {
    view! { <dl class="kv">{children()}</dl> }
}

/// One pair of a [`KeyValue`].
#[component]
pub fn Pair(
    /// What.
    #[prop(into)]
    label: String,
    /// Its value, if it is a text. Without value and children: "Not recorded".
    #[prop(into, optional)]
    value: String,
    /// Whether it is shown only while the identity is.
    #[prop(optional)]
    revealed: bool,
    /// Its value, if it is more than a text.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <dt>{label}</dt>
        <dd data-revealed=revealed.then_some("")>{content(value, children)}</dd>
    }
}

fn content(value: String, children: Option<Children>) -> AnyView {
    match children {
        Some(c) => c(),
        None if value.is_empty() => view! { <span class="muted">{t!("not-recorded")}</span> }.into_any(),
        None => value.into_any(),
    }
}
