//! Referrals by state: columns on a wide screen, a list on a phone.

use leptos::prelude::*;

use super::{Icon, classes, some};

/// The board. Inside: `BoardColumn`s.
#[component]
pub fn ReferralBoard(
    /// Name for screen readers: "Referrals by state".
    #[prop(into)]
    label: String,
    /// `BoardColumn`s.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=label>
            <div class="board">{children()}</div>
        </div>
    }
}

/// One state.
#[component]
pub fn BoardColumn(
    /// The state.
    #[prop(into)]
    title: String,
    /// Its icon.
    #[prop(into)]
    icon: String,
    /// How many.
    count: usize,
    /// `Ticket`s.
    children: Children,
) -> impl IntoView {
    let label = title.clone();
    view! {
        <section class="board__col" aria-label=label>
            <h2>
                <Icon name=icon/>
                {title}
                <span class="num">{crate::fmt::number(count as i64)}</span>
            </h2>
            <ul class="stack gap-2">{children()}</ul>
        </section>
    }
}

/// One referral.
#[component]
pub fn Ticket(
    /// Its page.
    #[prop(into)]
    href: String,
    /// Code name of the person.
    #[prop(into)]
    title: String,
    /// To whom.
    #[prop(into, optional)]
    sub: String,
    /// For what.
    #[prop(into, optional)]
    text: String,
    /// Whether the answer is overdue.
    #[prop(optional)]
    late: bool,
    /// A chip or a short text.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let class = classes(&["ticket", if late { "is-late" } else { "" }]);
    let sub = some(sub).map(|s| view! { <span>{s}</span> });
    let text = some(text).map(|t| view! { <p>{t}</p> });
    let end = children.map(|c| view! { <div class="row gap-1">{c()}</div> });
    view! {
        <li class=class>
            <a href=href>{title}</a>
            {sub}
            {text}
            {end}
        </li>
    }
}
