//! States in words and colours.

use domain::livelihood::{
    BusinessState, LineOutcome, Operating, PaymentState, PurchaseState, RecoveryState, TrancheState,
};
use domain::small_cells::Shown;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::ui::{StatusChip, Tone};

/// The number of the business in this page's address.
pub fn number() -> String {
    use_params_map().read_untracked().get("code").unwrap_or_default()
}

/// Address of a business.
pub fn href(number: &str) -> String {
    format!("/livelihoods/{number}")
}

/// A chip of an icon and a colour.
type Look = (Tone, &'static str);

/// Where a plan stands.
#[component]
pub fn BusinessChip(
    /// The state.
    state: BusinessState,
) -> impl IntoView {
    use BusinessState::*;
    let (tone, icon): Look = match state {
        Draft => (Tone::Quiet, "pen"),
        Submitted => (Tone::Info, "send"),
        CommitteeReview => (Tone::Warn, "clock"),
        Approved | Conditional => (Tone::Ok, "circle-ok"),
        Revised => (Tone::Warn, "left"),
        Rejected => (Tone::Quiet, "ban"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

/// Where a tranche stands.
#[component]
pub fn TrancheChip(
    /// The state.
    state: TrancheState,
) -> impl IntoView {
    use TrancheState::*;
    let (tone, icon): Look = match state {
        Planned => (Tone::Quiet, "circle"),
        ConditionMet => (Tone::Info, "check"),
        Requested => (Tone::Warn, "clock"),
        Approved => (Tone::Info, "circle-ok"),
        Paid => (Tone::Ok, "wallet"),
        ConfirmedByRecipient | Reconciled => (Tone::Ok, "circle-ok"),
        Withheld => (Tone::Warn, "stop"),
        Cancelled | Recovered => (Tone::Quiet, "ban"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

/// Where a payment stands.
#[component]
pub fn PaymentChip(
    /// The state.
    state: PaymentState,
) -> impl IntoView {
    use PaymentState::*;
    let (tone, icon): Look = match state {
        Initiated | Sent => (Tone::Info, "send"),
        Unknown => (Tone::Danger, "alert"),
        Confirmed => (Tone::Ok, "circle-ok"),
        Failed | Reversed => (Tone::Warn, "left"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

/// What a line of a statement means.
#[component]
pub fn OutcomeChip(
    /// The meaning.
    outcome: LineOutcome,
) -> impl IntoView {
    use LineOutcome::*;
    let (tone, icon): Look = match outcome {
        Matched | Arrived => (Tone::Ok, "check"),
        Duplicate => (Tone::Danger, "alert"),
        AmountDiffers | CurrencyDiffers | PhoneDiffers | Unknown => (Tone::Warn, "alert"),
        Failed => (Tone::Quiet, "x"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(outcome.label_key())/> }
}

/// Where a purchase stands.
#[component]
pub fn PurchaseChip(
    /// The state.
    state: PurchaseState,
) -> impl IntoView {
    use PurchaseState::*;
    let (tone, icon): Look = match state {
        Requested => (Tone::Warn, "clock"),
        Ordered => (Tone::Info, "send"),
        Received => (Tone::Warn, "half"),
        Confirmed => (Tone::Ok, "circle-ok"),
        Cancelled => (Tone::Quiet, "ban"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

/// Where it stands that too much was paid.
#[component]
pub fn RecoveryChip(
    /// The state.
    state: RecoveryState,
) -> impl IntoView {
    let (tone, icon): Look = match state {
        RecoveryState::Open => (Tone::Danger, "alert"),
        RecoveryState::Told => (Tone::Warn, "message"),
        RecoveryState::Settled => (Tone::Ok, "check"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(state.label_key())/> }
}

/// Whether a business runs.
#[component]
pub fn OperatingChip(
    /// What was seen.
    operating: Operating,
) -> impl IntoView {
    use Operating::*;
    let (tone, icon): Look = match operating {
        Yes => (Tone::Ok, "check"),
        Partly => (Tone::Info, "half"),
        Closed | NotStarted => (Tone::Warn, "x"),
        NotFound => (Tone::Quiet, "search"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(operating.label_key())/> }
}

/// A count that betrays nobody.
pub fn count(shown: Shown) -> String {
    match shown {
        Shown::Nobody => t!("count-none"),
        Shown::Few => t!("count-few"),
        Shown::Exact(n) => crate::fmt::number(n),
    }
}

/// Which visit it is: one of the calendar, one that looks at the use of a tranche, or one between.
pub fn visit_title(offset: Option<i64>, tranche: Option<i64>) -> String {
    match (offset, tranche) {
        (Some(n), _) => t!("visit-after", n = n),
        (None, Some(n)) => t!("visit-use", n = n),
        (None, None) => t!("visit-between"),
    }
}
