//! Who changed what, when, from what to what.

use leptos::prelude::*;
use service::programme::ChangeLine;

use crate::fmt;
use crate::ui::*;

/// The changes, the newest first. `name` says what was changed, `shown` how a value is shown.
#[component]
pub fn Changes(
    /// Changes.
    changes: Vec<ChangeLine>,
    /// What was changed, in words.
    name: fn(&ChangeLine) -> String,
    /// A value, in words.
    shown: fn(&ChangeLine, &str) -> String,
) -> impl IntoView {
    if changes.is_empty() {
        return view! {
            <Card title=t!("programme-history") kind=CardKind::Flush>
                <EmptyState title=t!("programme-history-none") text=t!("programme-history-none-text")/>
            </Card>
        }
        .into_any();
    }
    let rows: Vec<_> = changes
        .into_iter()
        .map(|change| {
            let value = |v: &Option<String>| v.as_ref().map_or_else(|| t!("programme-as-usual"), |v| shown(&change, v));
            let sub = t!("programme-from-to", old = value(&change.old_value), new = value(&change.new_value));
            let note = t!("programme-by", name = change.by.clone(), time = fmt::instant(change.changed_at));
            view! { <Row title=name(&change) sub=sub note=note/> }
        })
        .collect();
    view! { <Card title=t!("programme-history") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }.into_any()
}
