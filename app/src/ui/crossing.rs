//! The signature: stages that a person or a form passes through.

use leptos::prelude::*;

use super::some;

/// Where a stage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StageState {
    /// Passed.
    Done,
    /// Here.
    Now,
    /// Still to come.
    #[default]
    Ahead,
}

/// A stage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stage {
    label: String,
    state: StageState,
    note: String,
    href: String,
}

impl Stage {
    /// A stage still to come.
    pub fn ahead(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }
    /// The present stage.
    pub fn now(label: impl Into<String>) -> Self {
        Self { state: StageState::Now, ..Self::ahead(label) }
    }
    /// A stage that is passed.
    pub fn done(label: impl Into<String>) -> Self {
        Self { state: StageState::Done, ..Self::ahead(label) }
    }
    /// With a date or a short remark.
    #[must_use]
    pub fn note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }
    /// With a page.
    #[must_use]
    pub fn href(self, href: impl Into<String>) -> Self {
        Self { href: href.into(), ..self }
    }
}

/// Stages as piers of a bridge. In a narrow place only the bridge and one sentence.
#[component]
pub fn Crossing(
    /// Name for screen readers: "Case journey".
    #[prop(into)]
    label: String,
    /// Stages, in order.
    stages: Vec<Stage>,
    /// The sentence for narrow places; by default "Step 4 of 6: In support".
    #[prop(into, optional)]
    summary: String,
) -> impl IntoView {
    let total = stages.len() as i64;
    let now = stages.iter().position(|s| s.state == StageState::Now);
    let summary = some(summary).or_else(|| {
        let (i, stage) = now.and_then(|i| stages.get(i).map(|s| (i, s)))?;
        Some(t!("crossing-summary", step = i as i64 + 1, total = total, label = stage.label.clone()))
    });
    let items: Vec<_> = stages
        .into_iter()
        .map(|stage| {
            let (class, current, said) = match stage.state {
                StageState::Done => (Some("is-done"), None, Some(t!("crossing-done"))),
                StageState::Now => (Some("is-now"), Some("step"), None),
                StageState::Ahead => (None, None, None),
            };
            let label = if stage.href.is_empty() {
                view! { <b>{stage.label}</b> }.into_any()
            } else {
                view! { <a href=stage.href>{stage.label}</a> }.into_any()
            };
            let note = some(stage.note).map(|n| view! { <span>{n}</span> });
            let said = said.map(|s| view! { <span class="vh">{s}</span> });
            view! { <li class=class aria-current=current>{label}{note}{said}</li> }
        })
        .collect();
    view! {
        <div class="cq">
            {summary.map(|s| view! { <p class="crossing__sum">{s}</p> })}
            <ol class="crossing" aria-label=label>{items}</ol>
        </div>
    }
}
