//! Who asks for this page, and what the server knows of the request.

use std::collections::HashMap;
use std::sync::Arc;

use domain::authz::Permission;
use domain::consent::ConsentVersion;
use domain::follow_up::LostRule;
use domain::locale::Locale;
use domain::programme::{Rule, Rules};
use leptos::prelude::*;
use service::referral::Upload;
use service::{App, Ctx};

use crate::error::AppError;

/// The signed-in user of this request, or nobody. Provided by the server for each request.
#[derive(Clone, Default)]
pub struct Caller(pub Option<Ctx>);

/// Hashed names of the built assets by their plain names.
#[derive(Debug, Clone, Default)]
pub struct Assets(pub Arc<HashMap<String, String>>);

impl Assets {
    /// The address of an asset.
    pub fn href(&self, name: &str) -> String {
        format!("/assets/{}", self.0.get(name).map_or(name, String::as_str))
    }
}

/// What the reader chose for this device: `light`, `dark` or nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Theme(pub Option<&'static str>);

/// Address of the page being rendered: path and query, for forms that post to their own page.
#[derive(Debug, Clone, Default)]
pub struct Here {
    /// Path.
    pub path: String,
    /// Query without `?`.
    pub query: String,
}

impl Here {
    /// Path and query.
    pub fn href(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// To come back to from another page: without what was searched.
    pub fn next(&self) -> String {
        without_search(&self.href())
    }
}

/// An address without its search words. They may be somebody's name, which must not travel inside other addresses.
pub fn without_search(href: &str) -> String {
    let Some((path, query)) = href.split_once('?') else { return href.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with("q=")).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

/// The request of whoever is signed in.
pub fn ctx() -> Result<Ctx, AppError> {
    use_context::<Caller>().and_then(|c| c.0).ok_or(AppError::Unauthenticated)
}

/// What all requests share; also for pages without anybody signed in.
pub fn app() -> Result<Arc<App>, AppError> {
    use_context::<Arc<App>>().ok_or_else(|| AppError::Internal { reference: "context".into() })
}

/// From where the request comes, as far as that is known.
pub fn source() -> Option<service::session::Source> {
    use_context::<service::session::Source>()
}

/// The language of this page.
pub fn locale() -> Locale {
    use_context::<Locale>().unwrap_or(Locale::En)
}

/// Whether a link or button to something with this permission makes sense for the reader at all.
pub fn may(permission: Permission) -> bool {
    use_context::<Caller>().and_then(|c| c.0).is_some_and(|c| c.actor.may_somewhere(permission))
}

/// A number by which the programme works, for what a page says.
pub fn rule(rule: Rule) -> u32 {
    app().map_or(rule.usual(), |app| app.programme.snapshot().rules.get(rule))
}

/// The telephone number for complaints, where the programme has one.
pub fn complaints_phone() -> Option<String> {
    app().ok().and_then(|app| app.programme.snapshot().complaints_phone.clone())
}

/// When contact counts as lost, for what a page says.
pub fn lost_rule() -> LostRule {
    app().map_or_else(|_| Rules::default().lost(), |app| app.programme.snapshot().rules.lost())
}

/// The programme's own versions of the words about consent.
pub fn consent_versions() -> Vec<ConsentVersion> {
    app().map(|app| app.programme.snapshot().consent.clone()).unwrap_or_default()
}

/// The file that came with the form, if any.
pub fn upload() -> Option<Arc<Upload>> {
    use_context::<Arc<Upload>>()
}

/// The date in the reader's office.
pub fn today() -> chrono::NaiveDate {
    ctx().map(|c| c.today()).unwrap_or_default()
}

/// The address of an asset.
pub fn asset(name: &str) -> String {
    use_context::<Assets>().unwrap_or_default().href(name)
}

/// This page's address.
pub fn here() -> Here {
    use_context::<Here>().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_words_stay_behind() {
        assert_eq!(without_search("/cases?q=Awa&status=intake&q=B"), "/cases?status=intake");
        assert_eq!(without_search("/cases?q=Awa"), "/cases");
        assert_eq!(without_search("/cases?view=due"), "/cases?view=due");
        assert_eq!(without_search("/"), "/");
    }
}
