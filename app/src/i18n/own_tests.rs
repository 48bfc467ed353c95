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
