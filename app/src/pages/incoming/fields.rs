//! The questions of an incoming referral, for a provider and for staff alike.

use domain::incoming::Under18;
use domain::person::{Language, Sex, YesNo};
use domain::referral::Urgency;
use leptos::prelude::*;

use crate::choices;
use crate::pages::referral::words::needs;
use crate::ui::{GroupedSelect, PhoneField, RadioGroup, SelectField, TextArea, TextField, Width};

/// How soon, what kind of help, why.
#[component]
pub fn RequestQuestions() -> impl IntoView {
    view! {
        <RadioGroup name="urgency" label=t!("incoming-urgency") hint=t!("incoming-urgency-hint") choices=choices!(Urgency)
            value=Urgency::Routine.as_str() row=true/>
        <GroupedSelect name="category" label=t!("incoming-category") groups=needs(true) optional=true
            empty=t!("incoming-category-open")/>
        <TextArea name="reason" label=t!("incoming-reason") hint=t!("incoming-reason-hint")/>
        <TextArea name="hopes" label=t!("incoming-hopes") optional=true/>
    }
}

/// Who the person is: only what finding them takes.
#[component]
pub fn PersonQuestions() -> impl IntoView {
    view! {
        <div class="cols cols--s">
            <TextField name="given" label=t!("given-names") hint=t!("incoming-name-hint")/>
            <TextField name="family" label=t!("family-name") optional=true/>
        </div>
        <TextField name="nickname" label=t!("nickname") optional=true width=Width::W20/>
        <RadioGroup name="sex" label=t!("sex") choices=choices!(Sex) row=true/>
        <TextField name="birth_year" label=t!("incoming-birth-year") hint=t!("incoming-birth-year-hint") width=Width::W4
            inputmode="numeric" optional=true/>
        <RadioGroup name="under_18" label=t!("incoming-under-18") hint=t!("incoming-under-18-hint")
            choices=choices!(Under18) row=true optional=true/>
        <TextField name="place" label=t!("incoming-place") hint=t!("incoming-place-hint")/>
        <PhoneField name="phone" label=t!("phone") optional=true/>
        <RadioGroup name="safe_to_call" label=t!("incoming-safe") hint=t!("incoming-safe-hint") choices=choices!(YesNo)
            row=true optional=true/>
        <SelectField name="language" label=t!("incoming-language") choices=choices!(Language) optional=true/>
    }
}
