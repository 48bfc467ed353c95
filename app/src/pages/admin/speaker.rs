//! With whom a member of staff can speak, as fields.

use domain::person::{Language, Sex};
use domain::speaker::Speaker;
use leptos::prelude::*;

use crate::choices;
use crate::ui::*;

/// Languages spoken with people, and sex.
#[component]
pub fn SpeakerFields(
    /// What is saved.
    #[prop(optional)]
    saved: Speaker,
) -> impl IntoView {
    let languages = saved.languages.iter().map(|l| l.as_str().to_owned()).collect::<Vec<_>>();
    let sex = saved.sex.map(Sex::as_str).unwrap_or_default();
    view! {
        <CheckGroup name="spoken" label=t!("user-spoken") hint=t!("user-spoken-hint") choices=choices!(Language) values=languages
            optional=true row=true/>
        <SelectField name="sex" label=t!("sex") hint=t!("user-sex-hint") choices=choices!(Sex) value=sex optional=true
            empty=t!("not-recorded")/>
    }
}
