//! What to check after a form was refused: first thing in the form, takes focus, links to each field.

use leptos::prelude::*;

use super::{ConflictResolver, Icon, error_page::wait_text};
use crate::caller::locale;
use crate::error::AppError;
use crate::forms::Form;
use crate::i18n;

/// The errors of a refused form; nothing otherwise. `PostForm` shows it by itself.
#[component]
pub fn ErrorSummary(
    /// The form.
    form: Form,
) -> impl IntoView {
    let error = form.refused.as_ref().and_then(|s| s.error.clone()).filter(|e| *e != AppError::Unfinished)?;
    let (title, body) = content(&form, &error);
    let id = form.id("errors");
    let labelled = id.clone();
    Some(view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby=labelled>
            <h2 id=id>
                <Icon name="stop"/>
                {title}
            </h2>
            {body}
        </div>
    })
}

/// The same where the form itself is not on the page any more.
#[component]
pub fn RefusedForm(
    /// Why it was refused.
    error: AppError,
) -> impl IntoView {
    let (title, body) = match &error {
        AppError::Conflict(_) => {
            (t!("conflict-title"), view! { <p class="small">{t!("conflict-gone")}</p> }.into_any())
        }
        AppError::Invalid(errors) | AppError::TooLarge(errors) => {
            let items: Vec<_> = errors.iter().map(|e| view! { <li>{i18n::field_error(locale(), e)}</li> }).collect();
            let title = t!("error-summary-title", n = errors.len() as i64);
            (title, view! { <ul class="stack gap-0">{items}</ul> }.into_any())
        }
        error => content(&Form::default(), error),
    };
    view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="refused">
            <h2 id="refused">
                <Icon name="stop"/>
                {title}
            </h2>
            {body}
        </div>
    }
}

fn content(form: &Form, error: &AppError) -> (String, AnyView) {
    let text = |key: &str| view! { <p class="small">{t!(key)}</p> }.into_any();
    match error {
        AppError::Invalid(errors) | AppError::TooLarge(errors) => {
            let items: Vec<_> = errors
                .iter()
                .map(|e| {
                    let text = i18n::field_error(locale(), e);
                    if e.field.is_empty() {
                        return view! { <li>{text}</li> }.into_any();
                    }
                    let href = format!("#{}", form.id(&e.field));
                    view! { <li><a href=href>{text}</a></li> }.into_any()
                })
                .collect();
            let title = t!("error-summary-title", n = errors.len() as i64);
            (title, view! { <ul class="stack gap-0">{items}</ul> }.into_any())
        }
        AppError::Conflict(_) => (t!("conflict-title"), view! { <ConflictResolver form=form.clone()/> }.into_any()),
        AppError::Wait(seconds) => {
            let text = wait_text(*seconds);
            (t!("error-429-title"), view! { <p class="small">{text}</p> }.into_any())
        }
        AppError::Unauthenticated => (t!("error-401-title"), text("error-401-form")),
        AppError::Forbidden => (t!("error-403-title"), text("error-403-text")),
        AppError::Unfinished => (String::new(), ().into_any()),
        AppError::NotFound => (t!("error-404-title"), text("error-404-text")),
        AppError::Internal { reference } => {
            let code = reference.clone();
            let body = view! {
                <p class="small">{t!("error-500-form")}</p>
                <p class="xs muted">{t!("error-reference")} " " <span class="mono ltr">{code}</span></p>
            };
            (t!("error-500-title"), body.into_any())
        }
    }
}
