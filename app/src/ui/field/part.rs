//! What every field shares.

use leptos::prelude::*;

use super::super::Icon;
use crate::forms::{Form, form};

/// A field in its form: id, name, hint, error, and what somebody else saved.
pub(super) struct Part {
    pub form: Form,
    pub id: String,
    pub name: String,
    hint: String,
    error: Option<String>,
    saved: Option<String>,
}

impl Part {
    pub fn new(path: &str, hint: String) -> Self {
        let form = form();
        let saved = form.saved().iter().find(|s| s.field == path).map(|s| s.value.clone());
        let error = form.error_of(path);
        Self { id: form.id(path), name: form.name(path), error, saved, hint, form }
    }

    /// Takes the error of a part of the field (`born[year]`) when the field has none.
    pub fn or_error_of(mut self, path: &str) -> Self {
        self.error = self.error.or_else(|| self.form.error_of(path));
        self
    }

    /// Shows the saved value as the choice's label.
    pub fn with_labels(mut self, choices: &[super::Choice]) -> Self {
        if let Some(choice) = self.saved.as_ref().and_then(|v| choices.iter().find(|c| c.value == *v)) {
            self.saved = Some(choice.label.clone());
        }
        self
    }

    pub fn class(&self) -> &'static str {
        if self.error.is_some() { "field is-error" } else { "field" }
    }

    pub fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    /// Ids of hint, error and saved value.
    pub fn described_by(&self) -> Option<String> {
        let mut ids = Vec::new();
        if !self.hint.is_empty() {
            ids.push(format!("{}-hint", self.id));
        }
        if self.error.is_some() {
            ids.push(format!("{}-error", self.id));
        }
        if self.saved.is_some() {
            ids.push(format!("{}-saved", self.id));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Hint, error and saved value, between label and control.
    pub fn notes(&self) -> impl IntoView + use<> {
        let id = &self.id;
        let hint =
            (!self.hint.is_empty()).then(|| view! { <p class="hint" id=format!("{id}-hint")>{self.hint.clone()}</p> });
        let error = self.error.clone().map(|text| {
            view! {
                <p class="error" id=format!("{id}-error")>
                    <Icon name="alert"/>
                    <span><span class="vh">{t!("error-prefix")} " "</span>{text}</span>
                </p>
            }
        });
        let saved = self.saved.clone().map(|value| {
            let text = if value.is_empty() { t!("saved-now-empty") } else { t!("saved-now", value = value) };
            view! { <p class="hint" id=format!("{id}-saved")>{text}</p> }
        });
        view! { {hint}{error}{saved} }
    }
}

/// The mark of an optional field. Every filter is one, and none says so.
pub(super) fn optional_mark(optional: bool) -> Option<impl IntoView> {
    let marked = optional && use_context::<super::Filtering>().is_none();
    marked.then(|| view! { " "<span class="opt">{t!("optional-mark")}</span> })
}

/// A fieldset around several controls that are one answer.
pub(super) fn group(
    part: &Part,
    label: String,
    large: bool,
    optional: bool,
    controls: AnyView,
) -> impl IntoView + use<> {
    let legend = large.then_some("legend--lg");
    view! {
        <fieldset class=part.class() aria-describedby=part.described_by()>
            <legend class=legend>{label}{optional_mark(optional)}</legend>
            {part.notes()}
            {controls}
        </fieldset>
    }
}
