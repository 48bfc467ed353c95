//! What an adult undertakes, read aloud clause by clause. A child undertakes nothing, and the page says so.

use domain::intake::{Clause, TermsForm};
use domain::person::Language;
use leptos::prelude::*;

use super::Question;
use crate::choices;
use crate::ui::{Banner, CheckGroup, Choice, RadioGroup, SelectField, TextField};

/// The fields.
#[component]
pub fn TermsFields(
    /// The answers so far.
    saved: TermsForm,
    /// Whether the person is asked at all.
    adult: bool,
) -> impl IntoView {
    if !adult {
        return view! { <Banner text=t!("terms-child")/> }.into_any();
    }
    let methods = TermsForm::METHODS.map(|m| Choice::new(m.as_str(), t!(m.label_key()))).to_vec();
    view! {
        <CheckGroup name="terms[clauses]" label=t!("terms-clauses") hint=t!("terms-clauses-hint") choices=choices!(Clause)
            values=saved.clauses optional=true/>
        <SelectField name="terms[language]" label=t!("terms-language") choices=choices!(Language) value=saved.language optional=true/>
        <RadioGroup name="terms[method]" label=t!("terms-method") choices=methods value=saved.method optional=true/>
        <TextField name="terms[witness]" label=t!("consent-witness") hint=t!("consent-witness-hint") value=saved.witness optional=true/>
        <Question name="terms[copy]" label=t!("terms-copy") value=saved.copy/>
    }
    .into_any()
}
