use super::*;

fn form(list: &str) -> ListForm {
    ListForm { command: Uuid::nil().to_string(), version: "0".into(), list: list.into(), ..ListForm::default() }
}

fn values(list: &str, hidden: &[&str]) -> ListForm {
    let codes = (list_info(list).unwrap().codes)();
    let value = |(i, code): (usize, &&str)| ValueForm {
        code: (*code).to_owned(),
        offered: !hidden.contains(code),
        place: (i + 1).to_string(),
    };
    ListForm { values: codes.iter().enumerate().map(value).collect(), ..form(list) }
}

fn offer(form: &ListForm) -> Offer {
    form.parse().unwrap().unwrap().2
}

fn errors(form: &ListForm) -> Vec<(String, String)> {
    form.parse().unwrap().unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
}

#[test]
fn a_list_as_the_product_offers_it_is_no_change() {
    for info in LISTS.iter().filter(|l| !l.is_of_names()) {
        assert_eq!(offer(&values(info.code, &[])), Offer::default(), "{}", info.code);
    }
    assert!(form("sex").parse().is_none(), "a list that protects somebody is not for shaping");
}

#[test]
fn a_value_is_left_out_and_moved_but_whoever_cannot_answer_can_say_so() {
    let mut form = values("creditor", &["other"]);
    form.values[0].offered = false;
    form.values[1].place = "200".into();
    let offer = offer(&form);
    assert_eq!(offer.hidden.iter().collect::<Vec<_>>(), [&form.values[0].code]);
    assert_eq!(offer.order.last(), Some(&form.values[1].code));
    let codes = (list_info("creditor").unwrap().codes)();
    assert_eq!(offer.sorted(codes.iter().copied()).last(), Some(&form.values[1].code.as_str()));
    let lists = Lists([("creditor".to_owned(), offer)].into());
    assert!(lists.hides("creditor", &form.values[0].code) && !lists.hides("creditor", "other"));
}

#[test]
fn an_empty_list_and_a_place_that_is_no_number_are_refused() {
    let languages = (list_info("language").unwrap().codes)();
    assert_eq!(errors(&values("language", &languages))[0].1, "error-list-empty");
    let mut form = values("language", &[]);
    form.values[2].place = "x".into();
    assert_eq!(errors(&form), [("values[2][place]".to_owned(), "error-number-range".to_owned())]);
}

fn own(code: &str, label: &str) -> OwnForm {
    OwnForm { code: code.into(), en: label.into(), fr: label.into(), ar: label.into(), offered: true }
}

#[test]
fn a_value_of_the_programme_is_offered_where_it_was_added_and_nowhere_else() {
    let filled = ListForm { own: vec![own("", "Market day")], ..values("topic", &[]) };
    let added = offer(&filled);
    assert_eq!((added.own[0].code.as_str(), added.hidden.len()), ("own_1", 0));
    let lists = Lists([("topic".to_owned(), added.clone())].into());
    assert!(!lists.hides("topic", "own_1"));
    assert!(lists.hides("topic", "own_2") && lists.hides("barrier", "own_1"), "nobody added it there");
    assert_eq!("own_1".parse(), Ok(crate::counselling::Topic::Own(1)));
    assert!("own_1".parse::<Language>().is_err(), "a closed list takes none");
    for wrong in ["own_0", "own_251", "own_01", "own_", "own_x"] {
        assert!(wrong.parse::<crate::counselling::Topic>().is_err(), "{wrong}");
    }
    let labels: Vec<_> = lists.own_labels(Locale::Fr).collect();
    assert_eq!(labels, [("topic-own-1".to_owned(), "Market day".to_owned())]);
    // It cannot be emptied away, and a form that forgets it loses no word.
    let emptied = ListForm { own: vec![own("own_1", "")], ..values("topic", &[]) };
    assert_eq!(errors(&emptied)[0], ("own[0][en]".to_owned(), "error-list-label".to_owned()));
    let kept = Offer::default().with_values_of(&added);
    assert_eq!((kept.own.len(), kept.hidden.contains("own_1")), (1, true));
    let full = ListForm { own: vec![own("own_250", "A"), own("", "B")], ..values("topic", &[]) };
    assert_eq!(errors(&full), [("own[1][en]".to_owned(), "error-list-full".to_owned())]);
}

#[test]
fn own_values_need_three_labels_and_get_codes_that_say_nothing() {
    let filled =
        ListForm { own: vec![own("own_7", "A"), own("", "B"), OwnForm::default(), own("", "C")], ..form(GROUPS) };
    let codes: Vec<String> = offer(&filled).own.into_iter().map(|o| o.code).collect();
    assert_eq!(codes, ["own_7", "own_8", "own_9"]);
    let half = ListForm { own: vec![OwnForm { fr: String::new(), ..own("", "A") }], ..form(GROUPS) };
    assert_eq!(errors(&half), [("own[0][fr]".to_owned(), "error-list-label".to_owned())]);
    let twice = ListForm { own: vec![own("", "A"), own("", "A")], ..form(GROUPS) };
    assert_eq!(errors(&twice)[0].1, "error-list-twice");
}
