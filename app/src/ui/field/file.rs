//! A file from the device.

use leptos::prelude::*;

use super::part::{Part, optional_mark};

/// One file. The form around it has to be a `PostForm` with `upload`. A browser never fills a file in again: after a
/// refusal it has to be chosen once more.
#[component]
pub fn FileField(
    /// Path in the form.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// Which files, and how large.
    #[prop(into, optional)]
    hint: String,
    /// Endings that the device offers: `.pdf,.png`.
    #[prop(into, optional)]
    accept: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let part = Part::new(&name, hint);
    view! {
        <div class=part.class()>
            <label for=part.id.clone()>{label}{optional_mark(optional)}</label>
            {part.notes()}
            <div class="filedrop">
                <input type="file" id=part.id.clone() name=part.name.clone() accept=accept
                    aria-describedby=part.described_by() aria-invalid=part.invalid()/>
            </div>
        </div>
    }
}
