//! Exactly what a partner sees, and what is never shared.

use leptos::prelude::*;

use super::{Protected, Tick, Ticks};

/// One line of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareLine {
    label: String,
    value: String,
    held: bool,
    revealed: bool,
}

impl ShareLine {
    /// The partner sees this.
    pub fn shown(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), held: false, revealed: false }
    }
    /// Whether the reader sees it only while the identity is shown.
    #[must_use]
    pub fn revealed(self, revealed: bool) -> Self {
        Self { revealed, ..self }
    }

    /// The partner sees it later; `when` says when.
    pub fn held(label: impl Into<String>, when: impl Into<String>) -> Self {
        Self { label: label.into(), value: when.into(), held: true, revealed: false }
    }
}

/// What a partner sees and what is never shared. Inside a `Card`.
#[component]
pub fn SharePreview(
    /// What is shared.
    lines: Vec<ShareLine>,
    /// What is never shared.
    never: Vec<String>,
) -> impl IntoView {
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let value =
                if line.held { view! { <Protected text=line.value/> }.into_any() } else { line.value.into_any() };
            view! {
                <dt>{line.label}</dt>
                <dd data-revealed=line.revealed.then_some("")>{value}</dd>
            }
        })
        .collect();
    let never = (!never.is_empty()).then(|| {
        let items = never.into_iter().map(Tick::held).collect();
        view! {
            <h3>{t!("never-shared")}</h3>
            <Ticks items=items/>
        }
    });
    view! {
        <dl class="kv">{lines}</dl>
        {never}
    }
}
