//! One answer of a list.

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
}

impl Choice {
    /// An answer.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
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

/// Every value of a closed list with its label, or the given values of one.
///
/// `choices!(Role)` or `choices!(Role::Caseworker, Role::Supervisor)`.
#[macro_export]
macro_rules! choices {
    ($list:ty) => {
        <$list>::ALL.iter().map(|v| $crate::ui::Choice::new(v.as_str(), $crate::t!(v.label_key()))).collect::<Vec<_>>()
    };
    ($($value:expr),+ $(,)?) => {
        vec![$({ let v = $value; $crate::ui::Choice::new(v.as_str(), $crate::t!(v.label_key())) }),+]
    };
}
