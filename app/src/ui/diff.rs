//! Old and new values.

use leptos::prelude::*;

use super::some;

/// One field that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffLine {
    /// Which.
    pub label: String,
    /// Before; may be empty.
    pub old: String,
    /// After; may be empty.
    pub new: String,
}

/// What changed. Equal values say that they did not.
#[component]
pub fn Diff(
    /// Fields.
    lines: Vec<DiffLine>,
) -> impl IntoView {
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let value = if line.old == line.new {
                view! { <td class="muted">{t!("diff-same")}</td> }.into_any()
            } else {
                let old = some(line.old)
                    .map(|o| view! { <del><span class="vh">{t!("diff-old")} " "</span><bdi>{o}</bdi></del> });
                let new = some(line.new)
                    .map(|n| view! { <ins><span class="vh">{t!("diff-new")} " "</span><bdi>{n}</bdi></ins> });
                view! { <td>{old} " " {new}</td> }.into_any()
            };
            view! {
                <tr>
                    <th scope="row">{line.label}</th>
                    {value}
                </tr>
            }
        })
        .collect();
    view! {
        <table class="diff">
            <caption class="vh">{t!("diff-caption")}</caption>
            <tbody>{rows}</tbody>
        </table>
    }
}
