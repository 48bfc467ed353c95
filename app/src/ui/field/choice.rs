//! One answer of a list.

use std::sync::Arc;

use domain::programme::{Listed, Lists, Offered, OwnValue};
use leptos::prelude::*;

use crate::forms::KEPT;

/// Value, label and what it means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Code that is posted.
    pub value: String,
    /// What it says.
    pub label: String,
    /// A second, smaller line.
    pub hint: String,
    /// Whether it cannot be chosen now.
    pub disabled: bool,
    /// Set when the programme does not offer it any more: how a form says that the record has it.
    kept: Option<String>,
}

impl Choice {
    /// An answer.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// A value of a closed list. What the programme does not offer any more is shown where a record has it.
    pub fn of<T: Listed>(value: &T, label: impl Into<String>) -> Self {
        let (list, code) = (T::LIST, value.listed());
        let kept = lists().hides(list, code).then(|| Offered::keep(list, code));
        Self { kept, ..Self::new(code, label) }
    }

    /// With a second line.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// Not to be chosen now; say why in the hint.
    #[must_use]
    pub fn disabled(self, disabled: bool) -> Self {
        Self { disabled, ..self }
    }
}

/// The programme's lists.
fn lists() -> Arc<Lists> {
    crate::caller::app().map(|app| app.programme.snapshot().lists.clone()).unwrap_or_default()
}

/// Labels of an open list that are offered, in the language of the page.
pub fn own_values(list: &str) -> Vec<String> {
    let lists = lists();
    let Some(offer) = lists.of(list) else { return Vec::new() };
    let offered = offer.own.iter().filter(|own| !offer.hidden.contains(&own.code));
    offered.map(|own| own.label(crate::caller::locale()).to_owned()).collect()
}

/// Values that the programme added to a list of the product, as they are chosen.
pub fn added(list: &str) -> Vec<Choice> {
    let lists = lists();
    let Some(offer) = lists.of(list) else { return Vec::new() };
    let choice = |own: &OwnValue| {
        let kept = offer.hidden.contains(&own.code).then(|| Offered::keep(list, &own.code));
        Choice { kept, ..Choice::new(own.code.clone(), own.label(crate::caller::locale())) }
    };
    offer.own.iter().map(choice).collect()
}

/// Values of the product in the programme's order.
pub fn in_order<T: Listed + Copy>(values: &[T]) -> Vec<T> {
    let lists = lists();
    let Some(offer) = lists.of(T::LIST) else { return values.to_vec() };
    let sorted = offer.sorted(values.iter().map(Listed::listed));
    sorted.into_iter().filter_map(|code| values.iter().find(|v| v.listed() == code).copied()).collect()
}

/// What a field shows of its choices: what is offered, and what the record (`saved`) has. With what the form says of the
/// latter. A filter shows everything: it looks for old records too.
pub(super) fn shown(choices: Vec<Choice>, saved: &[&str]) -> (Vec<Choice>, AnyView) {
    let all = use_context::<Filtering>().is_some();
    let has = |c: &Choice| saved.contains(&c.value.as_str());
    let choices: Vec<Choice> = choices.into_iter().filter(|c| all || c.kept.is_none() || has(c)).collect();
    let kept: Vec<_> = choices
        .iter()
        .filter(|_| !all)
        .filter_map(|c| c.kept.clone())
        .map(|kept| view! { <input type="hidden" name=KEPT value=kept/> })
        .collect();
    (choices, kept.into_any())
}

/// Around the fields of a filter.
#[derive(Debug, Clone, Copy)]
pub struct Filtering;

/// Every value of a list with its label, what the programme added last; or the given values of one.
///
/// `choices!(Role)` or `choices!(Role::Caseworker, Role::Supervisor)`.
#[macro_export]
macro_rules! choices {
    ($list:ty) => {
        $crate::ui::in_order(<$list>::ALL)
            .iter()
            .map(|v| $crate::ui::Choice::of(v, $crate::t!(v.label_key())))
            .chain($crate::ui::added(<$list as domain::programme::Listed>::LIST))
            .collect::<Vec<_>>()
    };
    ($($value:expr),+ $(,)?) => {
        vec![$({ let v = $value; $crate::ui::Choice::of(&v, $crate::t!(v.label_key())) }),+]
    };
}
