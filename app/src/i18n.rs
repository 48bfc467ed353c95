//! Texts: Fluent catalogues in English, French and Arabic, on the server only.
//!
//! `t!("key")` or `t!("key", n = 3, name = text)` inside a component or a server function. Islands get finished
//! texts as properties: `t!` does not exist in the browser's build.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::form::FieldError;
use domain::locale::Locale;
pub use fluent_bundle::{FluentArgs, FluentValue};
use fluent_bundle::{FluentResource, concurrent::FluentBundle};

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
    "account",
    "people",
    "pair",
    "case",
    "closure",
    "consent",
    "counselling",
    "plan",
    "reassign",
    "transfer",
    "access",
    "suspension",
    "directory",
    "follow_up",
    "group",
    "intake",
    "exchange",
    "referral",
    "partner",
    "audit",
    "admin",
    "kit",
    "today",
    "training"
];

static BUNDLES: LazyLock<HashMap<Locale, FluentBundle<FluentResource>>> =
    LazyLock::new(|| Locale::ALL.iter().map(|l| (*l, bundle(*l))).collect());

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
    let Some(bundle) = BUNDLES.get(&locale) else { return key.to_owned() };
    let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else { return key.to_owned() };
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, args, &mut errors).into_owned()
}

/// Whether a key exists in `locale`.
pub fn has(locale: Locale, key: &str) -> bool {
    BUNDLES.get(&locale).is_some_and(|b| b.get_message(key).is_some_and(|m| m.value().is_some()))
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
    text(locale, &error.key, Some(&args))
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
