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
    /// Still to be done.
    Open,
    /// Still to be done, and late.
    Late,
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
            TickKind::Open => "circle",
            TickKind::Late => "alert",
        }
    }

    pub(super) fn class(&self) -> &'static str {
        match self.kind {
            TickKind::Yes => "yes",
            TickKind::Partly => "mid",
            TickKind::No => "no",
            TickKind::Held | TickKind::Open => "no is-held",
            TickKind::Late => "mid",
        }
    }
}

/// Ticks that are more than a text: [`TickItem`]s.
#[component]
pub fn TickList(
    /// Lines.
    children: Children,
) -> impl IntoView {
    view! { <ul class="ticks">{children()}</ul> }
}

/// One line of a [`TickList`].
#[component]
pub fn TickItem(
    /// Icon and words.
    tick: Tick,
    /// A second, quiet line.
    #[prop(into, optional)]
    note: String,
    /// After the words: a button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let note = super::some(note).map(|n| view! { <small class="muted">{n}</small> });
    let (class, icon) = (tick.class(), tick.icon());
    view! {
        <li class=class>
            <Icon name=icon/>
            <span class="stack gap-0"><span>{tick.text}</span>{note}</span>
            {children.map(|c| c())}
        </li>
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
