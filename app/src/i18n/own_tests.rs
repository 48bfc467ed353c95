use proptest::prelude::*;

use super::*;

fn error(key: &str, words: &str) -> Option<String> {
    misfit(Locale::En, key, words).map(|e| e.key)
}

#[test]
fn every_text_of_the_product_fits_in_its_own_place() {
    for locale in Locale::ALL {
        for (key, usual) in &USUAL[locale] {
            assert_eq!(misfit(*locale, key, &usual.words), None, "{locale} {key}: {}", usual.words);
        }
    }
}

#[test]
fn other_words_need_the_same_placeholders() {
    let key = "admin-users-count";
    assert_eq!(given(Locale::En, key), "{ $n }");
    assert_eq!(error(key, "{ $n } accounts here"), None);
    assert_eq!(error(key, "{ $n ->\n    [one] One\n   *[other] { $n }\n}"), None);
    assert_eq!(error(key, "Accounts").as_deref(), Some("error-text-arguments"));
    assert_eq!(error(key, "{ $n } of { $all }").as_deref(), Some("error-text-arguments"));
    assert_eq!(error("nav-admin", "Office of { $n }").as_deref(), Some("error-text-no-arguments"));
    for smuggled in ["{ nav-cases }", "{ -term }", "{ NUMBER($n) }", "{ -term(n: $n) }"] {
        assert!(error("nav-admin", smuggled).is_some(), "{smuggled}");
    }
}

#[test]
fn what_is_not_one_text_is_refused() {
    for broken in ["{", "{ $n", "a\n[one] b", "a\n.title = b", "*[other] x", "", "}", &"{".repeat(2_000)] {
        assert_eq!(error("nav-admin", broken).as_deref(), Some("error-text-unreadable"), "{broken}");
    }
    // A second message or a comment inside the words is words.
    assert_eq!(error("nav-admin", "A\nnav-cases = B\n# c"), None);
}

#[test]
fn a_text_is_found_by_its_key_and_by_its_words_in_each_language() {
    let none = |_: Locale, _: &str| None;
    assert!(find("nav-admin", none).contains(&"nav-admin"));
    assert!(find("ADMINISTRATION", none).contains(&"nav-admin"));
    let arabic = usual(Locale::Ar, "nav-admin").unwrap_or_default();
    assert!(find(arabic, none).contains(&"nav-admin"));
    let own =
        |locale: Locale, key: &str| (locale == Locale::Fr && key == "nav-admin").then(|| "Notre maison".to_owned());
    assert_eq!(find("notre maison", own), ["nav-admin"]);
}

#[test]
fn a_word_replaced_by_itself_with_a_capital_changes_only_the_texts_where_it_had_none() {
    use service::programme::Catalogue as _;
    let word = |from: &str, to: &str| Replacement {
        command: uuid::Uuid::nil(),
        locale: Locale::En,
        from: from.into(),
        to: to.into(),
    };
    let none = HashMap::new();
    let upper = Catalogue.replaced(&word("person", "Person"), &none);
    assert!(!upper.is_empty());
    for (key, words) in &upper {
        assert_ne!(usual(Locale::En, key), Some(words.as_str()), "{key} is not changed");
        assert_eq!(misfit(Locale::En, key, words), None, "{key}");
    }
    // And once everywhere it is so, there is nothing left to replace.
    let own: HashMap<String, String> = upper.into_iter().collect();
    assert!(Catalogue.replaced(&word("person", "Person"), &own).is_empty());
}

#[test]
fn a_word_is_replaced_in_every_text_and_put_back_to_what_the_product_says() {
    use service::programme::Catalogue as _;
    for (locale, from, to) in [
        (Locale::En, "person", "participant"),
        (Locale::Fr, "personne", "participante"),
        (Locale::Ar, "الشخص", "المشارك"),
    ] {
        let there = Replacement { command: uuid::Uuid::nil(), locale, from: from.into(), to: to.into() };
        let own: HashMap<String, String> = Catalogue.replaced(&there, &HashMap::new()).into_iter().collect();
        assert!(own.len() > 20, "{locale}: {}", own.len());
        for (key, words) in &own {
            assert_eq!(misfit(locale, key, words), None, "{locale} {key}");
        }
        let back = Replacement { from: to.into(), to: from.into(), ..there };
        for (key, words) in Catalogue.replaced(&back, &own) {
            if own.contains_key(&key) {
                assert_eq!(Some(words.as_str()), usual(locale, &key), "{locale} {key}");
            }
        }
    }
}

proptest! {
    #[test]
    fn no_words_make_the_check_panic(words in "[{}$\\[\\]*.=a-z\\n -]{0,120}") {
        let _ = misfit(Locale::En, "admin-users-count", &words);
    }
}

/// Washington Group Short Set on Functioning, as published: whoever changes a letter here asks something else.
const WASHINGTON_GROUP: [(&str, &str); 13] = [
    (
        "health-intro",
        "The next questions ask about difficulties you may have doing certain activities because of a HEALTH PROBLEM.",
    ),
    ("health-seeing", "Do you have difficulty seeing, even if wearing glasses?"),
    ("health-hearing", "Do you have difficulty hearing, even if using a hearing aid?"),
    ("health-walking", "Do you have difficulty walking or climbing steps?"),
    ("health-remembering", "Do you have difficulty remembering or concentrating?"),
    ("health-self-care", "Do you have difficulty (with self-care such as) washing all over or dressing?"),
    (
        "health-communicating",
        "Using your usual (customary) language, do you have difficulty communicating, \
         for example understanding or being understood?",
    ),
    ("difficulty-1", "No – no difficulty"),
    ("difficulty-2", "Yes – some difficulty"),
    ("difficulty-3", "Yes – a lot of difficulty"),
    ("difficulty-4", "Cannot do at all"),
    ("difficulty-7", "Refused"),
    ("difficulty-9", "Don’t know"),
];

#[test]
fn the_questions_of_the_washington_group_are_asked_word_for_word_and_cannot_be_changed() {
    for (key, words) in WASHINGTON_GROUP {
        assert_eq!(usual(Locale::En, key), Some(words), "{key}");
        for locale in Locale::ALL {
            let other = misfit(*locale, key, "Do you see well?").map(|e| e.key);
            assert_eq!(other.as_deref(), Some("error-text-fixed"), "{locale} {key}");
        }
    }
    let fixed = USUAL[&Locale::En].keys().filter(|key| is_fixed(key)).count();
    assert_eq!(fixed, WASHINGTON_GROUP.len());
}

#[test]
fn a_word_that_is_replaced_everywhere_stays_in_questions_that_are_fixed() {
    use service::programme::Catalogue as _;
    let word =
        Replacement { command: uuid::Uuid::nil(), locale: Locale::En, from: "difficulty".into(), to: "trouble".into() };
    let replaced = Catalogue.replaced(&word, &HashMap::new());
    assert!(replaced.iter().all(|(key, _)| !is_fixed(key)), "{replaced:?}");
}
