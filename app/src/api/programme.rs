//! What the programme made its own: texts and rules.

use domain::consent::ConsentWordsForm;
use domain::programme::{ContactForm, ListForm, RulesForm, TextForm, WordForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Most texts that a search shows.
#[cfg(feature = "ssr")]
const FOUND: usize = 60;

/// One text of a list.
#[cfg(feature = "ssr")]
#[derive(Debug, Clone)]
pub struct TextLine {
    /// Its key.
    pub key: String,
    /// How it is said today, in the page's language.
    pub words: String,
    /// Languages in which the programme says it in its own words.
    pub own: Vec<domain::locale::Locale>,
}

/// Texts that were found, and how many more there are.
#[cfg(feature = "ssr")]
#[derive(Debug, Clone)]
pub struct TextList {
    /// Those shown.
    pub lines: Vec<TextLine>,
    /// How many are not shown.
    pub more: usize,
}

/// Texts with these words in any language, or with this key; without words those that the programme changed.
#[cfg(feature = "ssr")]
pub async fn texts(search: String) -> Result<TextList, AppError> {
    use crate::i18n::own::{find, usual};
    let own = service::programme::all_texts(&crate::caller::ctx()?).await?;
    let said = |locale, key: &str| own.get(&(locale, key.to_owned())).cloned();
    let mut keys = find(&search, said);
    if search.trim().is_empty() {
        keys.retain(|key| own.keys().any(|(_, k)| k == key));
    }
    let more = keys.len().saturating_sub(FOUND);
    let locale = crate::caller::locale();
    let line = |key: &str| TextLine {
        key: key.to_owned(),
        words: said(locale, key).or_else(|| usual(locale, key).map(str::to_owned)).unwrap_or_default(),
        own: domain::locale::Locale::ALL.iter().copied().filter(|l| said(*l, key).is_some()).collect(),
    };
    Ok(TextList { lines: keys.into_iter().take(FOUND).map(line).collect(), more })
}

/// One text in the programme's own words.
#[cfg(feature = "ssr")]
pub async fn own_texts(key: String) -> Result<service::programme::OwnTexts, AppError> {
    let texts = service::programme::own_texts(&crate::caller::ctx()?, &key).await?;
    crate::i18n::own::usual(domain::locale::Locale::En, &key).map(|_| texts).ok_or(AppError::NotFound)
}

/// Every rule with its last change, the version of all of them, and the newest changes.
#[cfg(feature = "ssr")]
pub async fn rule_lines()
-> Result<(Vec<service::programme::RuleLine>, i64, Vec<service::programme::ChangeLine>), AppError> {
    Ok(service::programme::rule_lines(&crate::caller::ctx()?).await?)
}

/// The telephone number for complaints, and its newest changes.
#[cfg(feature = "ssr")]
pub async fn contact() -> Result<(ContactForm, Vec<service::programme::ChangeLine>), AppError> {
    Ok(service::programme::contact(&crate::caller::ctx()?).await?)
}

/// Lists that may be shaped, as they are offered.
#[cfg(feature = "ssr")]
pub async fn lists() -> Result<Vec<(domain::programme::ListInfo, domain::programme::Offer)>, AppError> {
    Ok(service::programme::lists(&crate::caller::ctx()?).await?)
}

/// One list with its history.
#[cfg(feature = "ssr")]
pub async fn list_page(code: String) -> Result<service::programme::ListPage, AppError> {
    Ok(service::programme::list_page(&crate::caller::ctx()?, &code).await?)
}

/// Versions of the words about consent.
#[cfg(feature = "ssr")]
pub async fn consent_versions() -> Result<Vec<domain::consent::ConsentVersion>, AppError> {
    Ok(service::programme::consent_versions(&crate::caller::ctx()?).await?)
}

/// Adds a version of the words about consent.
#[server]
pub async fn add_consent_version(form: ConsentWordsForm) -> Result<(), AppError> {
    service::programme::add_consent_version(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/consent-words?saved=words");
    Ok(())
}

/// Says a text in the programme's own words; an empty field as the product says it.
#[server]
pub async fn edit_text(form: TextForm) -> Result<(), AppError> {
    service::programme::edit_text(&crate::caller::ctx()?, &form, &crate::i18n::own::Catalogue).await?;
    leptos_axum::redirect(&format!("/admin/texts/{}?saved=text", form.key.trim()));
    Ok(())
}

/// Says one word instead of another in every text of a language.
#[server]
pub async fn replace_word(form: WordForm) -> Result<(), AppError> {
    service::programme::replace_word(&crate::caller::ctx()?, &form, &crate::i18n::own::Catalogue).await?;
    leptos_axum::redirect("/admin/texts?saved=word");
    Ok(())
}

/// Changes what a list offers.
#[server]
pub async fn edit_list(form: ListForm) -> Result<(), AppError> {
    service::programme::edit_list(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/admin/lists/{}?saved=list", form.list.trim()));
    Ok(())
}

/// Changes the telephone number for complaints.
#[server]
pub async fn edit_contact(form: ContactForm) -> Result<(), AppError> {
    service::programme::edit_contact(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/rules?saved=contact");
    Ok(())
}

/// Changes the numbers by which the programme works.
#[server]
pub async fn edit_rules(form: RulesForm) -> Result<(), AppError> {
    service::programme::edit_rules(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/rules?saved=rules");
    Ok(())
}
