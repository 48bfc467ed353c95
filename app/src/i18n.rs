//! Texts: Fluent catalogues in English, French and Arabic, on the server only.
//!
//! `t!("key")` or `t!("key", n = 3, name = text)` inside a component or a server function. Islands get finished
//! texts as properties: `t!` does not exist in the browser's build.

pub mod own;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use arc_swap::ArcSwap;
use domain::form::FieldError;
use domain::locale::Locale;
pub use fluent_bundle::{FluentArgs, FluentValue};
use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use service::programme::OwnWords;

/// One `.ftl` file for each feature and language; a test finds files that are not listed.
macro_rules! catalogues {
    ($($feature:literal),+ $(,)?) => {
        /// Files of a language: feature and text.
        pub fn sources(locale: Locale) -> Vec<(&'static str, &'static str)> {
            match locale {
                Locale::En => vec![$(($feature, include_str!(concat!("../locales/en/", $feature, ".ftl")))),+],
                Locale::Fr => vec![$(($feature, include_str!(concat!("../locales/fr/", $feature, ".ftl")))),+],
                Locale::Ar => vec![$(($feature, include_str!(concat!("../locales/ar/", $feature, ".ftl")))),+],
            }
        }
    };
}

catalogues![
    "common",
    "community",
    "account",
    "branch",
    "people",
    "pair",
    "calendar",
    "case",
    "closure",
    "consent",
    "counselling",
    "plan",
    "programme",
    "reassign",
    "transfer",
    "wall",
    "access",
    "screening",
    "suspension",
    "suspicion",
    "directory",
    "follow_up",
    "group",
    "incoming",
    "intake",
    "civil",
    "id_document",
    "internal",
    "indicator",
    "target",
    "result",
    "livelihood",
    "business",
    "ledger",
    "placement",
    "toolkit",
    "stipend",
    "exchange",
    "referral",
    "partner",
    "audit",
    "admin",
    "kit",
    "list_check",
    "view",
    "today",
    "training",
    "purchase",
    "coop",
    "feedback",
    "export",
    "wellbeing",
    "outcome",
    "support",
    "links",
    "institution",
    "funding",
    "map",
];

type Bundles = HashMap<Locale, Arc<FluentBundle<FluentResource>>>;

/// As the product says it.
static USUAL: LazyLock<Bundles> = LazyLock::new(|| Locale::ALL.iter().map(|l| (*l, Arc::new(bundle(*l)))).collect());

/// As it is said here. A process serves one installation, so there is one; replaced as a whole, read without waiting.
static SAID: LazyLock<ArcSwap<Bundles>> = LazyLock::new(|| ArcSwap::from_pointee(USUAL.clone()));

/// From now on texts are said in these words. What does not fit its place (any more) is said as the product says it.
pub fn say(words: &OwnWords) {
    let said = |locale: &Locale| {
        let own = words.get(locale).filter(|own| !own.is_empty());
        let bundle = own.map_or_else(|| USUAL.get(locale).cloned(), |own| Some(Arc::new(bundle_with(*locale, own))));
        Some((*locale, bundle?))
    };
    SAID.store(Arc::new(Locale::ALL.iter().filter_map(said).collect()));
}

fn bundle_with(locale: Locale, own: &HashMap<String, String>) -> FluentBundle<FluentResource> {
    let mut bundle = bundle(locale);
    for (key, words) in own {
        if own::is_label(key) {
            let resource = FluentResource::try_new(own::as_label(key, words)).unwrap_or_else(|(r, _)| r);
            bundle.add_resource_overriding(resource);
            continue;
        }
        if own::usual(locale, key).is_none() || own::misfit(locale, key, words).is_some() {
            tracing::warn!(key, locale = locale.as_str(), "text.does_not_fit");
            continue;
        }
        if let Ok(resource) = FluentResource::try_new(own::with_key(key, words)) {
            bundle.add_resource_overriding(resource);
        }
    }
    bundle
}

fn bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let langid = locale.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![langid]);
    // Marks around arguments keep Latin codes readable inside Arabic; elsewhere they only get in the way.
    bundle.set_use_isolating(locale == Locale::Ar);
    // Numbers in sentences use the digits of the locale.
    bundle.set_formatter(Some(match locale {
        Locale::Ar => arabic_number,
        _ => plain_number,
    }));
    for (_, source) in sources(locale) {
        // A file with an error keeps its good messages; the catalogue test reports the bad ones.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(r, _)| r);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn plain_number<M>(value: &FluentValue, _: &M) -> Option<String> {
    let FluentValue::Number(n) = value else { return None };
    Some(crate::fmt::grouped(n.value as i64))
}

fn arabic_number<M>(value: &FluentValue, _: &M) -> Option<String> {
    let FluentValue::Number(n) = value else { return None };
    Some(crate::fmt::digits(&crate::fmt::grouped(n.value as i64), Locale::Ar))
}

/// The text of `key` in `locale`; the key itself when it is missing, which the catalogue test refuses.
pub fn text(locale: Locale, key: &str, args: Option<&FluentArgs>) -> String {
    let said = SAID.load();
    let Some(bundle) = said.get(&locale) else { return key.to_owned() };
    let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else { return key.to_owned() };
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, args, &mut errors).into_owned()
}

/// Whether a key exists in `locale`: a text of the product, or the label of a value that the programme added.
pub fn has(locale: Locale, key: &str) -> bool {
    SAID.load().get(&locale).is_some_and(|b| b.get_message(key).is_some_and(|m| m.value().is_some()))
}

/// The text of a field error. Whole-number arguments are numbers to the catalogue.
pub fn field_error(locale: Locale, error: &FieldError) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in &error.args {
        match value.parse::<i64>() {
            Ok(n) => args.set(name.clone(), n),
            Err(_) => args.set(name.clone(), value.clone()),
        }
    }
    if error.key == "error-date-future" {
        args.set("what", text(locale, date_name(error), None));
    }
    text(locale, &error.key, Some(&args))
}

/// What forms call their dates, by the last word of the field's path.
const DATES: [(&str, &str); 18] = [
    ("birth", "birth-date"),
    ("joined", "association-joined"),
    ("left", "association-left"),
    ("died_on", "closure-died-on"),
    ("made_on", "error-date-made"),
    ("held_on", "error-date-held"),
    ("signed_on", "plan-signed-on"),
    ("date", "screening-date"),
    ("risk_on", "screening-risk-on"),
    ("appeal_on", "screening-appeal-on"),
    ("appeal_decided_on", "screening-appeal-decided-on"),
    ("heard_on", "suspension-heard-on"),
    ("told_on", "suspension-told-on"),
    ("appealed_on", "suspension-appealed"),
    ("visited_on", "error-date-visited"),
    ("on", "tranche-received-day"),
    ("heard", "error-date-heard"),
    ("", "error-date-which"),
];

/// The label under which a form asks for the date that is wrong; an error may name one itself, as `what`.
fn date_name(error: &FieldError) -> &'static str {
    let said = error.args.iter().find(|(name, _)| name == "what").map(|(_, value)| value.as_str());
    let is_name = |p: &&str| !p.is_empty() && !matches!(*p, "year" | "month" | "day");
    let last = said.or_else(|| error.field.rsplit(['[', ']']).find(is_name)).unwrap_or_default();
    DATES.iter().find(|(field, _)| *field == last).map_or("error-date-which", |(_, label)| label)
}

/// The text of a key in the page's language, with named arguments.
#[macro_export]
macro_rules! t {
    ($key:expr) => { $crate::i18n::text($crate::caller::locale(), $key.as_ref(), None) };
    ($key:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::i18n::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $crate::i18n::text($crate::caller::locale(), $key.as_ref(), Some(&args))
    }};
}

#[cfg(test)]
mod date_tests {
    use super::*;

    #[test]
    fn an_error_of_a_date_says_which_date_in_every_language() {
        for locale in Locale::ALL {
            for (field, key) in DATES {
                assert!(has(*locale, key), "{key}");
                let error = FieldError { field: field.into(), key: "error-date-future".into(), args: vec![] };
                assert!(field_error(*locale, &error).contains(&text(*locale, key, None)), "{field}");
            }
        }
        let error = |field: &str, args| FieldError { field: field.into(), key: "error-date-future".into(), args };
        let said = |e: &FieldError| field_error(Locale::En, e);
        assert!(said(&error("birth[year]", vec![])).contains("Date of birth"));
        assert!(said(&error("episodes[0][joined][year]", vec![])).contains("Since when"));
        let heard = vec![("what".to_owned(), "heard".to_owned())];
        assert!(said(&error("heard_on", heard)).contains("Day on which you heard it"));
    }
}
