//! One object on the page.

use leptos::prelude::*;

use super::{classes, ids::id_or};

/// How a card looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CardKind {
    /// With padding.
    #[default]
    Plain,
    /// Without padding: for row lists and tables.
    Flush,
    /// On the paper: background facts.
    Sunken,
    /// With the clay line: what is due now.
    Accent,
    /// Without padding, with the clay line.
    FlushAccent,
}

/// A bounded object with a heading.
#[component]
pub fn Card(
    /// Heading. Empty: then say `label`.
    #[prop(into, optional)]
    title: String,
    /// Name for screen readers when there is no heading.
    #[prop(into, optional)]
    label: String,
    /// Look.
    #[prop(optional)]
    kind: CardKind,
    /// Id of the heading, when two cards of a page have the same one.
    #[prop(into, optional)]
    id: String,
    /// Beside the heading: a link, a chip, a short text.
    #[prop(into, optional)]
    aside: ViewFnOnce,
    /// At the foot of a flush card: one sentence.
    #[prop(into, optional)]
    foot: String,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let class = match kind {
        CardKind::Plain => "",
        CardKind::Flush => "card--flush",
        CardKind::Sunken => "card--sunken",
        CardKind::Accent => "card--accent",
        CardKind::FlushAccent => "card--flush card--accent",
    };
    let class = classes(&["card", class, "cq"]);
    let id = id_or(id, "card", &title);
    let labelled = (!title.is_empty()).then(|| id.clone());
    let label = super::some(label);
    let head = super::some(title).map(|t| {
        view! {
            <div class="card__head">
                <h2 id=id>{t}</h2>
                {aside.run()}
            </div>
        }
    });
    let foot = super::some(foot).map(|t| view! { <div class="card__foot"><span>{t}</span></div> });
    view! {
        <section class=class aria-labelledby=labelled aria-label=label>
            {head}
            {children()}
            {foot}
        </section>
    }
}
