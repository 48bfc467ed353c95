//! The sticky head of every case page: who, state, tabs.

use leptos::prelude::*;

use super::{DocumentTitle, Tab, Tabs};

/// The tabs of a case.
#[component]
pub fn CaseTabs(
    /// Links.
    tabs: Vec<Tab>,
) -> impl IntoView {
    view! { <Tabs label=t!("case-sections") tabs=tabs/> }
}

/// Code name, case code, chips, actions and tabs. First thing in the page.
#[component]
pub fn CaseHeader(
    /// Code name.
    #[prop(into)]
    title: String,
    /// Case code.
    #[prop(into)]
    code: String,
    /// Tabs.
    tabs: Vec<Tab>,
    /// Actions; below the head on small screens.
    #[prop(into, optional)]
    actions: ViewFn,
    /// Chips.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let page = format!("{title}, {code}");
    view! {
        <DocumentTitle text=page/>
        <div class="casehead">
            <div class="casehead__who">
                <h1>{title}</h1>
                <span class="casehead__no ltr">{code}</span>
                {children.map(|c| c())}
                <div class="casehead__act">{actions.run()}</div>
            </div>
            <CaseTabs tabs=tabs/>
        </div>
        <div class="row casehead__alt">{actions.run()}</div>
    }
}
