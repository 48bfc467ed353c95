//! People who may be the same as the one being registered, with reasons for and against.

use leptos::prelude::*;

use super::{Icon, StatusChip, Tick, Ticks, Tone, some};

/// Possible matches, beside the form. Inside: `DuplicateMatch`es.
#[component]
pub fn DuplicatePanel(
    /// How many.
    count: usize,
    /// A sentence at the foot.
    #[prop(into, optional)]
    foot: String,
    /// `DuplicateMatch`es.
    children: Children,
) -> impl IntoView {
    let n = count as i64;
    let foot = some(foot).map(|t| view! { <div class="card__foot"><span>{t}</span></div> });
    view! {
        <aside class="card card--flush card--accent" aria-labelledby="duplicates">
            <div class="card__head">
                <h2 id="duplicates">{t!("duplicates-title")}</h2>
                <span class="small muted">{t!("duplicates-found", n = n)}</span>
            </div>
            <ul class="stack gap-0">{children()}</ul>
            {foot}
        </aside>
    }
}

/// How alike two records are. A person decides; there is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// Very alike.
    Strong,
    /// Somewhat alike.
    Weak,
}

/// One possible match.
#[component]
pub fn DuplicateMatch(
    /// Code name, or that it is a case the reader may not see.
    #[prop(into)]
    title: String,
    /// Its page, for who may open it.
    #[prop(into, optional)]
    href: String,
    /// Where and when it was registered.
    #[prop(into, optional)]
    sub: String,
    /// How alike.
    likeness: Likeness,
    /// What speaks for and against.
    reasons: Vec<Tick>,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let title = if href.is_empty() {
        view! { <span class="strong tap">{title}</span> }.into_any()
    } else {
        view! { <a class="strong tap" href=href>{title}</a> }.into_any()
    };
    let chip = match likeness {
        Likeness::Strong => view! { <StatusChip tone=Tone::Warn icon="alert" text=t!("duplicate-strong")/> }.into_any(),
        Likeness::Weak => view! { <StatusChip icon="half" text=t!("duplicate-weak")/> }.into_any(),
    };
    let sub = some(sub).map(|s| view! { <p class="small muted">{s}</p> });
    let actions = children.map(|c| view! { <div class="row">{c()}</div> });
    view! {
        <li class="stack gap-1 pad">
            <div class="row row--between">{title}{chip}</div>
            {sub}
            <Ticks items=reasons/>
            {actions}
        </li>
    }
}

/// Says that nobody alike was found.
#[component]
pub fn NoDuplicates(
    /// The sentence.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <p class="small note"><Icon name="check"/><span>{text}</span></p> }
}
