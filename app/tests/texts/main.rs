//! Every text the sources ask for is there, in each language, with the same arguments; and no other.
//!
//! The sources are read as text. What a test cannot follow (a key made at run time) it knows by its beginning:
//! `t!(format!("month-{n}"))` uses every key that begins with `month-`.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod catalogue;
mod scan;

use std::collections::BTreeSet;

use app::i18n;
use catalogue::Catalogue;
use domain::locale::Locale;
use scan::{Call, ErrorCall, Source};

/// Closed lists whose values are never shown, or only in words that say more (ending in `-`: the whole list).
const NEVER_SHOWN: [&str; 8] = [
    "permission-",
    "locale-",
    "track-",
    "name-kind-",
    "direction-",
    "referral-move-",
    "transfer-state-",
    "fit-other-sex",
];

fn fail(what: &str, problems: BTreeSet<String>) {
    assert!(problems.is_empty(), "{what}:\n  {}", problems.into_iter().collect::<Vec<_>>().join("\n  "));
}

fn english() -> Catalogue {
    Catalogue::of(Locale::En)
}

#[test]
fn every_file_of_every_language_is_listed() {
    for locale in Locale::ALL {
        let listed: BTreeSet<_> = i18n::sources(*locale).into_iter().map(|(name, _)| format!("{name}.ftl")).collect();
        let folder = format!("{}/locales/{locale}", env!("CARGO_MANIFEST_DIR"));
        let files = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap());
        assert_eq!(files.collect::<BTreeSet<_>>(), listed, "{locale}");
    }
}

#[test]
fn every_file_can_be_read_and_no_key_stands_twice() {
    let mut problems = BTreeSet::new();
    for locale in Locale::ALL {
        let mut seen = BTreeSet::new();
        for (name, text) in i18n::sources(*locale) {
            if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(text.to_owned()) {
                problems.insert(format!("{locale}/{name}.ftl: {errors:?}"));
            }
            for key in catalogue::keys_of(text) {
                if !seen.insert(key.clone()) {
                    problems.insert(format!("{locale}/{name}.ftl: {key} stands twice"));
                }
            }
        }
    }
    fail("catalogues", problems);
}

#[test]
fn every_language_has_the_same_texts_with_the_same_arguments() {
    let english = english();
    let mut problems = BTreeSet::new();
    for locale in [Locale::Fr, Locale::Ar] {
        let other = Catalogue::of(locale);
        for key in english.keys().chain(other.keys()) {
            match (english.get(key), other.get(key)) {
                (Some(a), Some(b)) if a.arguments == b.arguments => {}
                (Some(a), Some(b)) => {
                    problems.insert(format!("{key}: arguments {:?} in en, {:?} in {locale}", a.arguments, b.arguments));
                }
                (None, _) => {
                    problems.insert(format!("{key}: not in en"));
                }
                (_, None) => {
                    problems.insert(format!("{key}: not in {locale}"));
                }
            }
        }
    }
    fail("languages differ", problems);
}

#[test]
fn counts_have_every_plural_of_their_language() {
    let mut problems = BTreeSet::new();
    let forms = [(Locale::En, &["one"][..]), (Locale::Fr, &["one"]), (Locale::Ar, &["one", "two", "few", "many"])];
    for (locale, forms) in forms {
        let catalogue = Catalogue::of(locale);
        for key in catalogue.keys() {
            let Some(message) = catalogue.get(key).filter(|m| m.counts()) else { continue };
            for form in forms.iter().filter(|f| !message.text.contains(&format!("[{f}]"))) {
                problems.insert(format!("{key}: no [{form}] in {locale}"));
            }
        }
    }
    fail("plurals", problems);
}

#[test]
fn every_text_of_a_page_exists_and_gets_its_arguments() {
    let english = english();
    let mut problems = BTreeSet::new();
    for source in scan::sources(&["app/src"]) {
        for Call { key, arguments, line } in source.texts() {
            let place = format!("{}:{line}", source.path);
            match english.get(&key) {
                None => {
                    problems.insert(format!("{place}: {key} is in no catalogue"));
                }
                Some(message) if message.arguments != arguments => {
                    problems.insert(format!("{place}: {key} wants {:?}, gets {arguments:?}", message.arguments));
                }
                Some(_) => {}
            }
        }
        for (prefix, line) in source.prefixes() {
            if !english.keys().any(|k| k.starts_with(&prefix)) {
                problems.insert(format!("{}:{line}: no key begins with {prefix}", source.path));
            }
        }
    }
    fail("texts of pages", problems);
}

#[test]
fn every_error_says_how_to_put_it_right() {
    let english = english();
    let mut problems = BTreeSet::new();
    for source in scan::sources(&["crates/domain/src", "crates/service/src"]) {
        for ErrorCall { key, arguments, line } in source.errors() {
            let place = format!("{}:{line}", source.path);
            match english.get(&key) {
                None => {
                    problems.insert(format!("{place}: {key} is in no catalogue"));
                }
                Some(message) if arguments.as_ref().is_some_and(|given| !has_all(&key, message, given)) => {
                    problems.insert(format!("{place}: {key} wants {:?}, gets {arguments:?}", message.arguments));
                }
                Some(_) => {}
            }
        }
    }
    fail("errors", problems);
}

/// Which date is wrong the page says, from the field, where the error does not.
fn has_all(key: &str, message: &catalogue::Message, given: &BTreeSet<String>) -> bool {
    let by_page = |argument: &str| key == "error-date-future" && argument == "what";
    message.arguments.iter().all(|argument| given.contains(argument) || by_page(argument))
}

#[test]
fn every_value_of_a_closed_list_has_a_label() {
    let english = english();
    let mut problems = BTreeSet::new();
    for source in scan::sources(&["crates/domain/src"]) {
        for key in source.labels().into_iter().filter(|k| !never_shown(k)) {
            if english.get(&key).is_none() {
                problems.insert(format!("{}: {key} is in no catalogue", source.path));
            }
        }
    }
    fail("labels", problems);
}

fn never_shown(key: &str) -> bool {
    NEVER_SHOWN.iter().any(|known| if known.ends_with('-') { key.starts_with(known) } else { key == *known })
}

#[test]
fn every_kind_of_job_has_a_name() {
    let english = english();
    let mut problems = BTreeSet::new();
    for source in scan::sources(&["crates/service/src", "server/src"]) {
        for kind in source.job_kinds() {
            let key = format!("job-kind-{}", kind.replace(['.', '_'], "-"));
            if english.get(&key).is_none() {
                problems.insert(format!("{}: {key} is in no catalogue", source.path));
            }
        }
    }
    fail("kinds of jobs", problems);
}

#[test]
fn every_action_of_the_log_has_a_name() {
    let english = english();
    let mut problems = BTreeSet::new();
    for source in scan::sources(&["crates/service/src", "server/src"]) {
        for (action, line) in source.actions() {
            let key = format!("action-{}", action.replace(['.', '_'], "-"));
            if english.get(&key).is_none() {
                problems.insert(format!("{}:{line}: {key} is in no catalogue", source.path));
            }
        }
    }
    fail("actions", problems);
}

#[test]
fn no_text_is_left_over() {
    let sources = scan::sources(&["app/src", "crates/domain/src", "crates/service/src", "server/src"]);
    let mut asked = BTreeSet::new();
    for source in &sources {
        asked.extend(source.literals());
        asked.extend(source.labels());
        asked.extend(source.actions().into_iter().map(|(a, _)| format!("action-{}", a.replace(['.', '_'], "-"))));
    }
    let left =
        english().keys().filter(|k| !asked.contains(*k) && !sources.iter().any(|s| s.may_make(k))).cloned().collect();
    fail("texts that nothing shows", left);
}

#[test]
fn the_reader_of_sources_sees_what_it_should() {
    let source = Source::new(
        "x.rs",
        r#"
        t!("a-b"); t!( "c-d", n = f(x, y), name = g("=") ); t!(format!("m-{}-xxx", n)); t!(key);
        check.error_with("f", "error-one", vec![("min", x), ("max", y)]); check.error("f", "error-two");
        // t!("not-this") "error-not-this"
        ctx.audit("case.opened", "case", None); Audit::new(now, "sign_in.done", "user", None);
        text_enum! { pub enum Kind ("kind") { /// "error-no"
            One = "one_two", } }
        "#,
    );
    let calls: Vec<_> = source.texts().into_iter().map(|c| (c.key, c.arguments.len())).collect();
    assert_eq!(calls, [("a-b".to_owned(), 0), ("c-d".to_owned(), 2)]);
    assert_eq!(source.prefixes()[0].0, "m-");
    assert!(source.may_make("m-3-xxx") && !source.may_make("n-3"));
    let errors: Vec<_> = source.errors().into_iter().map(|c| (c.key, c.arguments.map(|a| a.len()))).collect();
    assert_eq!(errors, [("error-one".to_owned(), Some(2)), ("error-two".to_owned(), Some(0))]);
    assert_eq!(source.labels(), ["kind-one-two"]);
    let actions: Vec<_> = source.actions().into_iter().map(|(a, _)| a).collect();
    assert_eq!(actions, ["case.opened", "sign_in.done"]);
}
