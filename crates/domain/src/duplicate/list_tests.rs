use super::*;

fn entry(given: &str, family: &str, birth: &str) -> Entry {
    Entry { names: vec![given.into(), family.into()], birth: birth.parse().ok(), ..Entry::default() }
}

/// Other people, so that names have a frequency.
fn crowd() -> Vec<Entry> {
    let given = ["Issa", "Adama", "Moussa", "Salif", "Boureima", "Hamidou", "Karim", "Daouda", "Seydou", "Yacouba"];
    let family = ["Sawadogo", "Zongo", "Diallo", "Barry", "Tamboura", "Maïga", "Cissé", "Sanfo", "Kindo", "Zabré"];
    let people = given.iter().flat_map(|g| family.iter().map(move |f| (g, f)));
    people.enumerate().map(|(n, (g, f))| entry(g, f, &format!("{}", 1960 + n % 45))).collect()
}

fn found(extra: &[Entry]) -> Vec<Pair> {
    let mut all = crowd();
    all.extend_from_slice(extra);
    List::new(&all).pairs(0..all.len(), LIKELY)
}

#[test]
fn another_spelling_order_and_script_is_found() {
    for (a, b) in [
        (("Boukari", "Ouédraogo"), ("WEDRAOGO", "Boukary")),
        (("Mohamed", "Ag Alhousseini"), ("Muhammad", "ag al-Husayni")),
        (("Mohamed", "Ag Alhousseini"), ("محمد", "أغ الحسيني")),
        (("Aïssata", "Koné"), ("Aissatou", "Kone")),
        (("Kasereka", "Kambale"), ("Kambale", "Kasereka")),
    ] {
        let pairs = found(&[entry(a.0, a.1, "1987-03-14"), entry(b.0, b.1, "1987-03-14")]);
        assert_eq!(pairs.len(), 1, "{a:?} {b:?}: {pairs:#?}");
        assert!(pairs[0].signs.contains(&Sign::DateSame), "{pairs:?}");
    }
}

#[test]
fn a_slip_of_the_pen_and_a_swapped_day_are_found_and_said() {
    let pairs = found(&[entry("Rasmané", "Kaboré", "1987-03-05"), entry("Rasnamé", "Kaboré", "1987-05-03")]);
    assert_eq!(pairs.len(), 1, "{pairs:?}");
    assert!(pairs[0].signs.contains(&Sign::NamesNear) && pairs[0].signs.contains(&Sign::DateNear), "{pairs:?}");
}

#[test]
fn brothers_with_one_phone_are_two_people() {
    let brother = |given: &str, birth: &str| Entry {
        father: Some("Harouna".into()),
        phone: Some("70114802".into()),
        place: Some("Dori".into()),
        ..entry(given, "Nacanabo", birth)
    };
    assert_eq!(found(&[brother("Ousséni", "1990"), brother("Lassané", "1993")]), []);
}

#[test]
fn a_brother_who_has_his_fathers_name_is_somebody_else() {
    let son = |given: &str, birth: &str| Entry {
        father: Some("Harouna".into()),
        mother: Some("Awa".into()),
        phone: Some("70114802".into()),
        place: Some("Dori".into()),
        ..entry(given, "Nacanabo", birth)
    };
    assert_eq!(found(&[son("Ousséni", "1990"), son("Harouna", "1993")]), []);
}

#[test]
fn two_names_that_many_have_are_no_slip_of_one_another() {
    let sisters = ["Fatimata", "Alimata"].map(|given| entry(given, "Nacanabo", "1990"));
    let others = ["Zongo", "Barry", "Kindo", "Cissé", "Sanfo"];
    let many = others.iter().flat_map(|family| ["Fatimata", "Alimata"].map(|given| entry(given, family, "1970")));
    let all: Vec<Entry> = many.chain(sisters).collect();
    let pairs = found(&all);
    assert!(pairs.iter().all(|p| !p.signs.contains(&Sign::NamesNear)), "{pairs:?}");
    let slip = found(&[entry("Fatimata", "Nacanabo", "1990"), entry("Fatinata", "Nacanabo", "1990")]);
    assert!(slip[0].signs.contains(&Sign::NamesNear), "{slip:?}");
}

#[test]
fn the_father_of_one_is_not_the_other() {
    let known = |given: &str, father: &str| Entry {
        father: Some(father.into()),
        place: Some("Dori".into()),
        ..entry(given, "Nacanabo", "1990")
    };
    let list = |extra: [Entry; 2]| {
        let all: Vec<Entry> = crowd().into_iter().chain(extra).collect();
        let last = all.len() - 1;
        List::new(&all).pairs(last..last + 1, 0.0).into_iter().find(|p| p.a == last - 1).unwrap()
    };
    let crossed = list([known("Tasséré", "Harouna"), known("Harouna", "Tasséré")]);
    assert!(crossed.signs.contains(&Sign::RolesCrossed), "{crossed:?}");
    assert!(list([known("Tasséré", "Harouna"), known("Tasséré", "Harouna")]).score > crossed.score + 0.3);
}

#[test]
fn a_mother_in_common_speaks_for_and_another_mother_against() {
    let mother = |name: Option<&str>| Entry { mother: name.map(str::to_owned), ..entry("Issa", "Zongo", "1985") };
    let score = |a, b| {
        let all: Vec<Entry> = crowd().into_iter().chain([mother(a), mother(b)]).collect();
        let last = all.len() - 1;
        List::new(&all).pairs(last..last + 1, 0.0).into_iter().find(|p| p.a == last - 1).unwrap().score
    };
    let unknown = score(Some("Aminata"), None);
    assert!(score(Some("Aminata"), Some("أمينة")) > unknown);
    assert!(score(Some("Aminata"), Some("Poko")) < unknown);
}

#[test]
fn what_is_not_compared_to_the_end_would_not_have_been_found() {
    let mut all = crowd();
    all.extend([entry("Boukari", "Ouédraogo", "1987"), entry("Wedraogo", "Boukary", "1988")]);
    let list = List::new(&all);
    for least in [0.05, 0.3, LIKELY] {
        let mut whole = list.pairs(0..all.len(), 0.0);
        whole.retain(|pair| pair.score >= least);
        assert_eq!(whole, list.pairs(0..all.len(), least));
    }
}

#[test]
fn the_first_of_january_is_no_day() {
    let pairs = found(&[entry("Tasséré", "Nacanabo", "1990-01-01"), entry("Tasséré", "Nacanabo", "1990-07-21")]);
    assert!(pairs.iter().all(|p| !p.signs.contains(&Sign::DateSame)), "{pairs:?}");
}

#[test]
fn what_is_common_in_the_list_weighs_less_than_what_is_rare() {
    let common: Vec<Entry> = (0..40).map(|n| entry("Issa", "Sawadogo", &format!("{}", 1960 + n))).collect();
    let mut all = crowd();
    all.extend(common);
    all.extend([
        entry("Issa", "Sawadogo", "1990"),
        entry("Tasséré", "Nacanabo", "1990"),
        entry("Tasséré", "Nacanabo", "1990"),
    ]);
    let list = List::new(&all);
    let pairs = list.pairs(0..all.len(), 0.0);
    let score = |a: usize, b: usize| pairs.iter().find(|p| (p.a, p.b) == (a, b)).unwrap().score;
    let last = all.len() - 1;
    assert!(score(last - 1, last) > score(130, last - 2) + 0.1);
}

#[test]
fn parts_of_a_list_give_the_pairs_of_the_whole() {
    let mut all = crowd();
    all.extend([entry("Boukari", "Ouédraogo", "1987"), entry("Wedraogo", "Boukary", "1987")]);
    let list = List::new(&all);
    let whole = list.pairs(0..all.len(), 0.1);
    let parts: Vec<Pair> = (0..all.len()).step_by(7).flat_map(|n| list.pairs(n..(n + 7).min(all.len()), 0.1)).collect();
    assert_eq!(whole, parts);
    assert!(!whole.is_empty());
}

#[test]
fn a_short_list_of_names_alone_is_enough() {
    let named = |text: &str| Entry { names: vec![text.into()], ..Entry::default() };
    let all: Vec<Entry> = [
        "Ouédraogo Boukari",
        "Mohamed Ag Alhousseini",
        "Aïssata Diallo",
        "Kasereka Kambale",
        "WEDRAOGO Boukary",
        "Muhammad ag al-Husayni",
        "Kambale Kasereka",
        "Aissatou Jallow",
        "محمد أغ الحسيني",
        "Boukari Sawadogo",
    ]
    .map(named)
    .into();
    let pairs = List::new(&all).pairs(0..all.len(), LIKELY);
    let found: Vec<(usize, usize)> = pairs.iter().map(|p| (p.a, p.b)).collect();
    assert_eq!(found, [(0, 4), (1, 5), (3, 6), (2, 7), (1, 8), (5, 8)], "{pairs:#?}");
}
