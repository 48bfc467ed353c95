//! For which step of the person's plan something begins: asked where that is done, so that nobody has to link it later.

use domain::id::ActionId;
use leptos::prelude::*;

use crate::ui::{Choice, SelectField};

/// Asks for the step; nothing where there is none to choose.
#[component]
pub fn StepField(
    /// Steps that are open and became nothing yet, with what they say.
    steps: Vec<(ActionId, String)>,
) -> impl IntoView {
    let choices: Vec<_> = steps.into_iter().map(|(id, what)| Choice::new(id.0.to_string(), what)).collect();
    (!choices.is_empty()).then(|| {
        view! {
            <SelectField name="step" label=t!("plan-step-for") hint=t!("plan-step-for-hint") choices=choices
                empty=t!("plan-step-none") optional=true/>
        }
    })
}
