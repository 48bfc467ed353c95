//! What went wrong, in plain words: what is true, then what to do.

use leptos::prelude::*;

use super::{AppShell, ButtonKind, DocumentTitle, LinkButton, SoloPage, encode};
use crate::caller::{ctx, here};
use crate::error::AppError;
use crate::i18n;

struct Words {
    title: String,
    text: String,
}

fn words(error: &AppError) -> Words {
    let kind = match error {
        AppError::Unauthenticated => "401",
        AppError::Forbidden => "403",
        AppError::NotFound => "404",
        AppError::Conflict(_) => "409",
        AppError::Invalid(_) | AppError::Unfinished => "422",
        AppError::TooLarge(_) => "413",
        AppError::Wait(_) => "429",
        AppError::Internal { .. } => "500",
    };
    let text = match error {
        AppError::Wait(seconds) => wait_text(*seconds),
        _ => t!(format!("error-{kind}-text")),
    };
    Words { title: t!(format!("error-{kind}-title")), text }
}

/// "Wait 40 seconds" or "Wait 3 minutes": rounded up, so that the promise holds.
pub(crate) fn wait_text(seconds: i64) -> String {
    if seconds < 60 {
        t!("error-wait-seconds", n = seconds.max(1))
    } else {
        t!("error-wait-minutes", n = (seconds + 59) / 60)
    }
}

/// Tells the HTTP response which status the page has.
fn set_status(error: &AppError) {
    let status = axum::http::StatusCode::from_u16(error.status());
    if let (Some(response), Ok(status)) = (use_context::<leptos_axum::ResponseOptions>(), status) {
        response.set_status(status);
    }
}

/// An error in place of a page's content, with the status of the response. Inside the page's shell.
#[component]
pub fn ErrorView(
    /// What happened.
    error: AppError,
) -> impl IntoView {
    set_status(&error);
    let words = words(&error);
    view! {
        <DocumentTitle text=words.title.clone()/>
        <div class="stack measure">
            <p class="eyebrow">{t!("error-number", code = error.status().to_string())}</p>
            <h1>{words.title}</h1>
            <p>{words.text}</p>
            <Help error=error/>
        </div>
    }
}

/// A whole page that says what went wrong: in the frame of the product for whoever is signed in.
#[component]
pub fn ErrorPage(
    /// What happened.
    error: AppError,
) -> impl IntoView {
    if ctx().is_ok() {
        return view! { <AppShell><ErrorView error=error/></AppShell> }.into_any();
    }
    set_status(&error);
    let words = words(&error);
    let code = t!("error-number", code = error.status().to_string());
    view! {
        <SoloPage title=words.title lead=words.text eyebrow=code>
            <Help error=error/>
        </SoloPage>
    }
    .into_any()
}

/// Details and the way on.
#[component]
fn Help(error: AppError) -> impl IntoView {
    let details = match &error {
        AppError::Invalid(errors) | AppError::TooLarge(errors) => errors
            .iter()
            .map(|e| i18n::field_error(crate::caller::locale(), e))
            .map(|text| view! { <li>{text}</li> })
            .collect(),
        _ => Vec::new(),
    };
    let details = (!details.is_empty()).then(|| view! { <ul class="stack gap-1 small">{details}</ul> });
    let reference = match &error {
        AppError::Internal { reference } => Some(reference.clone()),
        _ => None,
    };
    let reference = reference.map(|code| {
        view! { <p class="xs muted">{t!("error-reference")} " " <span class="mono ltr">{code}</span></p> }
    });
    let action = match &error {
        AppError::Unauthenticated => (format!("/sign-in?next={}", encode(&here().next())), t!("sign-in")),
        AppError::Wait(_) | AppError::Conflict(_) | AppError::Internal { .. } => (here().href(), t!("try-again")),
        _ => ("/".to_owned(), t!("go-home")),
    };
    view! {
        {details}
        <div class="row"><LinkButton href=action.0 label=action.1 kind=ButtonKind::Primary/></div>
        {reference}
    }
}

/// The page for addresses that lead nowhere.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <ErrorPage error=AppError::NotFound/> }
}
