//! A role in words, and the fields to give one.

use domain::authz::{Compartment, Role};
use leptos::prelude::*;
use service::admin::RoleLine;

use crate::fmt;
use crate::ui::*;

/// "Focal point, Dori, children, until 3 March 2027".
pub fn role_text(role: &RoleLine) -> String {
    let mut parts = vec![t!(role.role.label_key())];
    parts.extend(role.place.clone());
    if role.compartment != Compartment::General {
        parts.push(t!(role.compartment.label_key()));
    }
    if let Some(day) = role.expires_on {
        parts.push(t!("role-until", day = fmt::day(day)));
    }
    parts.join(&t!("list-separator"))
}

/// What, where, behind which wall, until when. `prefix` is `role` inside the form of a new account.
#[component]
pub fn RoleFields(
    #[prop(into, optional)] prefix: String,
    /// Offices as value and label.
    offices: Vec<Choice>,
    /// Whether a reason may stay away.
    #[prop(default = true)]
    reason_optional: bool,
) -> impl IntoView {
    let path = |field: &str| if prefix.is_empty() { field.to_owned() } else { format!("{prefix}[{field}]") };
    let roles = Role::given_by_admin().map(|r| {
        let hint = t!(format!("role-hint-{}", r.as_str().replace('_', "-")));
        Choice::new(r.as_str(), t!(r.label_key())).hint(hint)
    });
    view! {
        <RadioGroup name=path("role") label=t!("role-which") hint=t!("role-partner-note") choices=roles.collect()/>
        <SelectField name=path("office") label=t!("role-office") hint=t!("role-office-hint") choices=offices empty=t!("role-no-office")/>
        <SelectField name=path("compartment") label=t!("role-compartment") hint=t!("role-compartment-hint")
            choices=choices!(Compartment) value=Compartment::General.as_str() filled=true/>
        <DateField name=path("expires_on") label=t!("role-expires") hint=t!("role-expires-hint") optional=true/>
        <TextField name=path("reason") label=t!("role-reason") hint=t!("role-reason-hint") optional=reason_optional/>
    }
}
