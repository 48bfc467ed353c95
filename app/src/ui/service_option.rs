//! A matched service: a large radio with the reasons for and against it.

use leptos::prelude::*;

use super::field::radio_state;
use super::{Icon, IconSize, Tick, some};

/// One service of a `ChoiceGroup`.
#[component]
pub fn ServiceOption(
    /// Path of the group.
    #[prop(into)]
    name: String,
    /// Code that is posted.
    #[prop(into)]
    value: String,
    /// Name of the service.
    #[prop(into)]
    title: String,
    /// What it offers.
    #[prop(into, optional)]
    sub: String,
    /// Why it fits or not.
    reasons: Vec<Tick>,
    /// Whether it is chosen before anybody chose.
    #[prop(optional)]
    checked: bool,
    /// Whether it is the first of its group.
    #[prop(optional)]
    first: bool,
    /// Not to be chosen; the reasons say why.
    #[prop(optional)]
    disabled: bool,
    /// A chip that says how well it fits.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (id, name, checked) = radio_state(&name, &value, checked, first);
    let sub = some(sub).map(|s| view! { <span class="small muted">{s}</span> });
    let reasons: Vec<_> = reasons
        .into_iter()
        .map(|tick| {
            let (class, icon) = (tick.class(), tick.icon());
            view! {
                <span class=class>
                    <Icon name=icon size=IconSize::Small/>
                    {tick.text}
                </span>
            }
        })
        .collect();
    view! {
        <label class="option">
            <input type="radio" id=id name=name value=value checked=checked disabled=disabled autocomplete="off"/>
            <span>
                <span class="option__top">
                    <span>{title}</span>
                    {children.map(|c| c())}
                </span>
                {sub}
                <span class="reasons">{reasons}</span>
            </span>
        </label>
    }
}
