//! Lists of yes, partly and no: what is shared, what is held back, what speaks for or against.

use leptos::prelude::*;

use super::Icon;

/// What a tick says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TickKind {
    /// Yes, or in favour.
    Yes,
    /// In part.
    Partly,
    /// No, or against.
    No,
    /// Kept back on purpose.
    Held,
}

/// One line of a tick list. A kind has a fixed icon, so that colour is never alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// What it says.
    pub kind: TickKind,
    /// The words.
    pub text: String,
}

impl Tick {
    /// Yes, or in favour.
    pub fn yes(text: impl Into<String>) -> Self {
        Self { kind: TickKind::Yes, text: text.into() }
    }
    /// In part.
    pub fn partly(text: impl Into<String>) -> Self {
        Self { kind: TickKind::Partly, text: text.into() }
    }
    /// No, or against.
    pub fn no(text: impl Into<String>) -> Self {
        Self { kind: TickKind::No, text: text.into() }
    }
    /// Kept back on purpose.
    pub fn held(text: impl Into<String>) -> Self {
        Self { kind: TickKind::Held, text: text.into() }
    }

    pub(super) fn icon(&self) -> &'static str {
        match self.kind {
            TickKind::Yes => "check",
            TickKind::Partly => "half",
            TickKind::No => "x",
            TickKind::Held => "lock",
        }
    }

    pub(super) fn class(&self) -> &'static str {
        match self.kind {
            TickKind::Yes => "yes",
            TickKind::Partly => "mid",
            TickKind::No => "no",
            TickKind::Held => "no is-held",
        }
    }
}

/// Ticks, one below the other.
#[component]
pub fn Ticks(
    /// Lines.
    items: Vec<Tick>,
) -> impl IntoView {
    let items: Vec<_> = items
        .into_iter()
        .map(|tick| {
            let (class, icon) = (tick.class(), tick.icon());
            view! {
                <li class=class>
                    <Icon name=icon/>
                    <span>{tick.text}</span>
                </li>
            }
        })
        .collect();
    view! { <ul class="ticks">{items}</ul> }
}
