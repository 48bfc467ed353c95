//! Buttons and links that look like buttons. One primary on a page; the verb first.

use leptos::prelude::*;

use super::icon::icon_if;
use super::{Icon, IconSize, classes, text_id};

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// Outlined.
    #[default]
    Plain,
    /// Filled: the one next step of the page.
    Primary,
    /// Text only.
    Quiet,
    /// Outlined in red: takes something away.
    Danger,
}

/// How large a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonSize {
    /// As high as a field.
    #[default]
    Normal,
    /// At the end of a form.
    Large,
    /// Large and as wide as the form.
    Block,
}

fn button_class(kind: ButtonKind, size: ButtonSize) -> String {
    let kind = match kind {
        ButtonKind::Plain => "",
        ButtonKind::Primary => "btn--primary",
        ButtonKind::Quiet => "btn--quiet",
        ButtonKind::Danger => "btn--danger",
    };
    let size = match size {
        ButtonSize::Normal => "",
        ButtonSize::Large => "btn--lg",
        ButtonSize::Block => "btn--lg btn--block",
    };
    classes(&["btn", kind, size])
}

/// A button that sends the form around it.
#[component]
pub fn Button(
    /// What it says: what happens.
    #[prop(into)]
    label: String,
    /// Look.
    #[prop(optional)]
    kind: ButtonKind,
    /// Size.
    #[prop(optional)]
    size: ButtonSize,
    /// Icon before the words.
    #[prop(into, optional)]
    icon: String,
    /// Whether an arrow after the words says that another page follows.
    #[prop(optional)]
    arrow: bool,
    /// Path of the form field it sets, for forms with several buttons.
    #[prop(into, optional)]
    name: String,
    /// Value of that field.
    #[prop(into, optional)]
    value: String,
    /// What it is about, for those who hear it among others that say the same.
    #[prop(into, optional)]
    about: String,
    /// Why it cannot be used now. Shown beside it; the button then does nothing.
    #[prop(into, optional)]
    unavailable: String,
) -> impl IntoView {
    let class = button_class(kind, size);
    let arrow = arrow.then(|| view! { <Icon name="arrow"/> });
    let icon = icon_if(icon, IconSize::Normal);
    if unavailable.is_empty() {
        let name = (!name.is_empty()).then(|| crate::forms::form().name(&name));
        let value = name.is_some().then_some(value);
        let about = super::some(about).map(|a| view! { <span class="vh">" " {a}</span> });
        return view! { <button class=class type="submit" name=name value=value>{icon}<span>{label}{about}</span>{arrow}</button> }
            .into_any();
    }
    let id = text_id("why", &unavailable);
    view! {
        <div class="stack gap-2">
            <button class=class type="button" aria-disabled="true" aria-describedby=id.clone()>{icon}{label}{arrow}</button>
            <p class="xs muted" id=id>{unavailable}</p>
        </div>
    }
    .into_any()
}

/// A button that sends the form and does nothing but ask: one more row, who was found. The page comes back with
/// what was typed; `FormState::asked` says for what.
#[component]
pub fn AskButton(
    /// What it says.
    #[prop(into)]
    label: String,
    /// What is asked for.
    #[prop(into)]
    value: String,
    /// Id of the element to show when the page comes back.
    #[prop(into, optional)]
    at: String,
    /// Look.
    #[prop(optional)]
    kind: ButtonKind,
    /// Size.
    #[prop(optional)]
    size: ButtonSize,
    /// Icon before the words.
    #[prop(into, optional)]
    icon: String,
) -> impl IntoView {
    let class = button_class(kind, size);
    let to = (!at.is_empty()).then(|| format!("{}#{at}", crate::caller::here().href()));
    let icon = icon_if(icon, IconSize::Normal);
    view! { <button class=class type="submit" name=crate::forms::ASK value=value formaction=to>{icon}{label}</button> }
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What it says.
    #[prop(into)]
    label: String,
    /// Look.
    #[prop(optional)]
    kind: ButtonKind,
    /// Size.
    #[prop(optional)]
    size: ButtonSize,
    /// Icon before the words.
    #[prop(into, optional)]
    icon: String,
    /// Whether an arrow stands after the words.
    #[prop(optional)]
    arrow: bool,
) -> impl IntoView {
    let class = button_class(kind, size);
    let icon = icon_if(icon, IconSize::Normal);
    let arrow = arrow.then(|| view! { <Icon name="arrow"/> });
    view! { <a class=class href=href>{icon}{label}{arrow}</a> }
}

/// The buttons at the end of a form.
#[component]
pub fn Actions(
    /// Whether a line separates them from the fields.
    #[prop(optional)]
    bar: bool,
    /// Buttons.
    children: Children,
) -> impl IntoView {
    let class = if bar { "actions actions--bar" } else { "actions" };
    view! { <div class=class>{children()}</div> }
}
