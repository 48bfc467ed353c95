//! Passwords and codes: never written back into a page.

use leptos::prelude::*;

use super::part::Part;

/// A password. It is empty again after a refusal.
#[component]
pub fn PasswordField(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// How to answer.
    #[prop(into, optional)]
    hint: String,
    /// What a password manager does: `new-password` where one is chosen.
    #[prop(into, default = "current-password".into())]
    autocomplete: String,
) -> impl IntoView {
    let part = Part::new(&name, hint);
    view! {
        <div class=part.class()>
            <label for=part.id.clone()>{label}</label>
            {part.notes()}
            <input class="input" id=part.id.clone() name=part.name.clone() type="password" autocomplete=autocomplete
                aria-describedby=part.described_by() aria-invalid=part.invalid()/>
        </div>
    }
}

/// A one-time code of digits. It is empty again after a refusal.
#[component]
pub fn CodeInput(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// Where the code is found.
    #[prop(into, optional)]
    hint: String,
) -> impl IntoView {
    let part = Part::new(&name, hint);
    view! {
        <div class=part.class()>
            <label for=part.id.clone()>{label}</label>
            {part.notes()}
            <input class="input input--code" id=part.id.clone() name=part.name.clone() inputmode="numeric" dir="ltr"
                autocomplete="one-time-code" spellcheck="false"
                aria-describedby=part.described_by() aria-invalid=part.invalid()/>
        </div>
    }
}
