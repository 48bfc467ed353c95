//! From a request to what pages and server functions find in their context.

use std::sync::Arc;

use app::api::cookie;
use app::caller::{Caller, Here, Theme};
use axum::http::HeaderMap;
use axum::http::header;
use axum::http::request::Parts;
use domain::locale::Locale;
use domain::programme::Offered;
use leptos::prelude::provide_context;
use service::ServiceError;
use service::referral::Upload;
use service::session::Source;

use super::{Web, source};

/// Everything known of one request.
#[derive(Clone)]
pub struct Known {
    web: Web,
    /// Who asks.
    pub caller: Caller,
    locale: Locale,
    theme: Theme,
    here: Here,
    upload: Option<Arc<Upload>>,
    source: Option<Source>,
}

impl Known {
    /// Looks at cookies, headers and the session.
    pub async fn of(web: &Web, parts: &Parts) -> Result<Known, ServiceError> {
        crate::programme::refresh(&web.app).await;
        let headers = &parts.headers;
        let chosen = chosen(headers);
        let caller = match cookie::read(headers, cookie::session_name(web.secure)) {
            None => Caller(None),
            Some(token) => match service::session::authenticate(&web.app, &token, chosen).await {
                Ok(ctx) => Caller(Some(ctx)),
                Err(ServiceError::Unauthenticated) => Caller(None),
                Err(error) => return Err(error),
            },
        };
        let locale = caller.0.as_ref().map(|c| c.locale).or(chosen).unwrap_or_else(|| accepted(headers));
        let theme = Theme(match cookie::read(headers, cookie::THEME).as_deref() {
            Some("light") => Some("light"),
            Some("dark") => Some("dark"),
            _ => None,
        });
        let here = here(parts);
        let source = source::of(parts, web.proxy);
        Ok(Known { web: web.clone(), caller, locale, theme, here, upload: None, source })
    }

    /// What the programme offers in forms.
    pub fn offered(&self) -> Offered {
        Offered { lists: self.web.app.programme.snapshot().lists.clone(), ..Offered::default() }
    }

    /// The same with the file that came with the form.
    pub fn with(mut self, upload: Option<Upload>) -> Known {
        self.upload = upload.map(Arc::new);
        self
    }

    /// The same in a language that is known otherwise; what was chosen for this device goes before.
    pub fn speaking(mut self, locale: Locale, headers: &HeaderMap) -> Known {
        self.locale = chosen(headers).unwrap_or(locale);
        self
    }

    /// The same request, answered with the page of another address of ours.
    pub fn at(mut self, parts: &mut Parts, address: &str) -> Option<Known> {
        parts.uri = address.parse().ok()?;
        self.here = here(parts);
        Some(self)
    }

    /// Puts it where `use_context` finds it.
    pub fn provide(&self) {
        provide_context(self.web.app.clone());
        provide_context(self.web.assets.clone());
        provide_context(cookie::Secure(self.web.secure));
        provide_context(self.caller.clone());
        provide_context(self.locale);
        provide_context(self.theme);
        provide_context(self.here.clone());
        if let Some(upload) = &self.upload {
            provide_context(upload.clone());
        }
        if let Some(source) = self.source {
            provide_context(source);
        }
    }
}

/// The language that was chosen for this device.
fn chosen(headers: &HeaderMap) -> Option<Locale> {
    cookie::read(headers, cookie::LANGUAGE).and_then(|v| v.parse().ok())
}

fn here(parts: &Parts) -> Here {
    Here { path: parts.uri.path().to_owned(), query: parts.uri.query().unwrap_or_default().to_owned() }
}

/// The first language of the browser's wishes that we speak; English otherwise.
fn accepted(headers: &HeaderMap) -> Locale {
    let wishes = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let mut wishes: Vec<(f32, &str)> = wishes
        .split(',')
        .map(|w| {
            let (tag, q) = w.split_once(";q=").unwrap_or((w, "1"));
            (q.trim().parse().unwrap_or(0.0), tag.trim())
        })
        .collect();
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
    wishes.iter().find_map(|(_, tag)| tag.split('-').next()?.parse().ok()).unwrap_or(Locale::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_language_that_we_speak() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, "de, en;q=0.5, ar-TD;q=0.9".parse().expect("header"));
        assert_eq!(accepted(&headers), Locale::Ar);
        assert_eq!(accepted(&HeaderMap::new()), Locale::En);
    }
}
