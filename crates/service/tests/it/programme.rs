//! What a programme makes its own: who may, what of it counts, and that nobody overwrites anybody unseen.

use std::collections::HashMap;

use chrono::{Duration, NaiveDate};
use domain::authz::Role;
use domain::consent::{AnswerForm, ConsentForm, ConsentWordsForm};
use domain::directory::ServiceForm;
use domain::form::FieldError;
use domain::locale::Locale;
use domain::programme::{
    ContactForm, GROUPS, ListForm, Offered, OwnForm, Replacement, Rule, RulesForm, TextForm, ValueForm, WordForm,
    list_info,
};
use service::programme::{
    Catalogue, Held, Offering, add_consent_version, all_texts, consent_versions, contact, edit_contact, edit_list,
    edit_rules, edit_text, list_page, lists, own_texts, replace_word, rule_lines,
};
use service::{Ctx, ServiceError, ServiceResult, consent, counselling, directory, job};
use store::case::Case;
use uuid::Uuid;

use crate::world::{World, world_tests};

/// Two texts; one of them wants `{ $n }`.
struct Texts;

impl Catalogue for Texts {
    fn usual(&self, _: Locale, key: &str) -> Option<String> {
        ["nav-cases", "count"].contains(&key).then(|| "Usual".to_owned())
    }
    fn replaced(&self, word: &Replacement, own: &HashMap<String, String>) -> Vec<(String, String)> {
        let said = own.get("nav-cases").map_or("Usual", String::as_str);
        word.apply(said).map(|words| ("nav-cases".to_owned(), words)).into_iter().collect()
    }
    fn misfit(&self, locale: Locale, key: &str, words: &str) -> Option<FieldError> {
        let fits = key != "count" || words.contains("{ $n }");
        let error = || FieldError { field: locale.to_string(), key: "error-text-arguments".into(), args: vec![] };
        (!fits).then(error)
    }
}

fn command() -> String {
    Uuid::new_v4().to_string()
}

fn text(version: i64, en: &str, fr: &str) -> TextForm {
    TextForm {
        command: command(),
        version: version.to_string(),
        key: "nav-cases".into(),
        en: en.into(),
        fr: fr.into(),
        ar: String::new(),
    }
}

pub async fn rules(ctx: &Ctx, changed: &[(Rule, u32)]) -> RulesForm {
    let (lines, version, _) = rule_lines(ctx).await.unwrap();
    let number = |rule: Rule, now: u32| changed.iter().find(|(r, _)| *r == rule).map_or(now, |(_, n)| *n).to_string();
    let rule = lines.iter().map(|l| (l.rule.to_string(), number(l.rule, l.number))).collect();
    RulesForm { command: command(), version: version.to_string(), rule }
}

async fn without(ctx: &Ctx, list: &str, hidden: &str) -> ListForm {
    let codes = (list_info(list).unwrap().codes)();
    let value = |(i, code): (usize, &&str)| ValueForm {
        code: (*code).to_owned(),
        offered: *code != hidden,
        place: (i + 1).to_string(),
    };
    ListForm {
        command: command(),
        version: list_page(ctx, list).await.unwrap().version.to_string(),
        list: list.into(),
        values: codes.iter().enumerate().map(value).collect(),
        own: Vec::new(),
    }
}

fn words(from: &str) -> ConsentWordsForm {
    ConsentWordsForm {
        command: command(),
        valid_from: from.into(),
        en: "New words".into(),
        fr: "Nouveaux mots".into(),
        ar: "كلمات جديدة".into(),
    }
}

fn key_of<T: std::fmt::Debug>(result: ServiceResult<T>) -> String {
    match result {
        Err(ServiceError::Invalid(errors)) => errors[0].key.clone(),
        other => format!("{other:?}"),
    }
}

fn one_won(a: &ServiceResult<()>, b: &ServiceResult<()>) {
    let lost = |r: &ServiceResult<()>| matches!(r, Err(ServiceError::Conflict(_)));
    assert!(a.is_ok() && lost(b) || lost(a) && b.is_ok(), "{a:?} {b:?}");
}

world_tests!(a_text_keeps_what_it_was_and_goes_back_to_what_the_product_says, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    edit_text(&boss, &text(0, "Files", "Usual"), &Texts).await.unwrap();
    let texts = own_texts(&boss, "nav-cases").await.unwrap();
    assert_eq!(
        texts.words,
        [(Locale::En, "Files".to_owned())].into(),
        "as the product says it is nothing of one's own"
    );
    assert_eq!(texts.version, 1);
    edit_text(&boss, &text(1, "Dossiers", "Fiches"), &Texts).await.unwrap();
    edit_text(&boss, &text(3, "", ""), &Texts).await.unwrap();
    let texts = own_texts(&boss, "nav-cases").await.unwrap();
    assert!(texts.words.is_empty() && all_texts(&boss).await.unwrap().is_empty());
    let english: Vec<_> = texts.history.iter().filter(|c| c.locale == "en").collect();
    let steps: Vec<_> = english.iter().map(|c| (c.old_value.as_deref(), c.new_value.as_deref())).collect();
    let expected = [(Some("Dossiers"), None), (Some("Files"), Some("Dossiers")), (None, Some("Files"))];
    assert_eq!(steps, expected);
    assert_eq!(english[0].by, boss_name(&w, &boss).await);
});

async fn boss_name(w: &World, boss: &Ctx) -> String {
    store::user::by_id(&w.app.db, boss.user()).await.unwrap().unwrap().name
}

world_tests!(a_word_is_replaced_and_put_back_with_the_same_form_turned_round, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let form =
        |from: &str, to: &str| WordForm { command: command(), language: "en".into(), from: from.into(), to: to.into() };
    replace_word(&boss, &form("usual", "own"), &Texts).await.unwrap();
    assert_eq!(own_texts(&boss, "nav-cases").await.unwrap().words[&Locale::En], "Own");
    assert_eq!(key_of(replace_word(&boss, &form("usual", "own"), &Texts).await), "error-word-nowhere");
    replace_word(&boss, &form("own", "usual"), &Texts).await.unwrap();
    assert!(all_texts(&boss).await.unwrap().is_empty());
    let awa = w.actor(Role::Caseworker, w.dor).await;
    assert!(matches!(replace_word(&awa, &form("usual", "own"), &Texts).await, Err(ServiceError::Forbidden)));
});

world_tests!(words_that_do_not_fit_and_keys_that_do_not_exist_are_refused, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let of = |key: &str, en: &str| TextForm { key: key.into(), ..text(0, en, "") };
    assert_eq!(key_of(edit_text(&boss, &of("count", "Some"), &Texts).await), "error-text-arguments");
    assert_eq!(key_of(edit_text(&boss, &of("nav-cases", "<b>x</b>"), &Texts).await), "error-text-markup");
    assert!(matches!(edit_text(&boss, &of("nothing", "x"), &Texts).await, Err(ServiceError::NotFound)));
    assert!(all_texts(&boss).await.unwrap().is_empty());
});

world_tests!(of_two_administrators_at_once_one_saves_and_the_other_is_told, async |w: World| {
    let (a, b) = (w.actor(Role::Admin, w.dor).await, w.actor(Role::Admin, w.dor).await);
    let (first, second) = (text(0, "Files", ""), text(0, "Folders", ""));
    let (x, y) = tokio::join!(edit_text(&a, &first, &Texts), edit_text(&b, &second, &Texts));
    one_won(&x, &y);
    assert_eq!(own_texts(&a, "nav-cases").await.unwrap().history.len(), 1);

    let (first, second) = (rules(&a, &[(Rule::DraftDays, 10)]).await, rules(&b, &[(Rule::DraftDays, 20)]).await);
    let (x, y) = tokio::join!(edit_rules(&a, &first), edit_rules(&b, &second));
    one_won(&x, &y);
    assert_eq!(rule_lines(&a).await.unwrap().2.len(), 1);

    let (first, second) = (without(&a, "language", "mos").await, without(&b, "language", "fuh").await);
    let (x, y) = tokio::join!(edit_list(&a, &first), edit_list(&b, &second));
    one_won(&x, &y);
    assert_eq!(list_page(&a, "language").await.unwrap().offer.hidden.len(), 1);

    let (first, second) = (words("2026-12-01"), words("2026-12-01"));
    let (x, y) = tokio::join!(add_consent_version(&a, &first), add_consent_version(&b, &second));
    assert!(x.is_ok() != y.is_ok());
    assert_eq!(key_of(if x.is_ok() { y } else { x }), "error-consent-words-taken");
    assert_eq!(consent_versions(&a).await.unwrap().len(), 1);
});

world_tests!(a_form_sent_twice_changes_once, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let form = text(0, "Files", "");
    edit_text(&boss, &form, &Texts).await.unwrap();
    edit_text(&boss, &form, &Texts).await.unwrap();
    assert_eq!(own_texts(&boss, "nav-cases").await.unwrap().version, 1);
});

world_tests!(only_administrators_change_or_read_what_the_programme_made_its_own, async |w: World| {
    fn no<T: std::fmt::Debug>(role: Role, result: ServiceResult<T>) {
        assert!(matches!(result, Err(ServiceError::Forbidden)), "{role}: {result:?}");
    }
    let boss = w.actor(Role::Admin, w.dor).await;
    let (rules, list) = (rules(&boss, &[]).await, without(&boss, "language", "mos").await);
    for role in Role::ALL.iter().copied().filter(|r| !matches!(r, Role::Admin | Role::Partner)) {
        let other = w.actor(role, w.dor).await;
        no(role, own_texts(&other, "nav-cases").await);
        no(role, all_texts(&other).await);
        no(role, edit_text(&other, &text(0, "x", ""), &Texts).await);
        no(role, rule_lines(&other).await);
        no(role, edit_rules(&other, &rules).await);
        no(role, contact(&other).await);
        no(role, edit_contact(&other, &call("0", "116")).await);
        no(role, lists(&other).await);
        no(role, list_page(&other, GROUPS).await);
        no(role, edit_list(&other, &list).await);
        no(role, consent_versions(&other).await);
        no(role, add_consent_version(&other, &words("2026-12-01")).await);
    }
});

world_tests!(a_change_is_seen_by_every_instance, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let other = Held::default();
    assert!(other.news(&w.app.db).await.unwrap().is_some(), "the first look is news");
    edit_text(&boss, &text(0, "Files", ""), &Texts).await.unwrap();
    assert!(other.news(&w.app.db).await.unwrap().is_none(), "it asks once a second at most");
    other.look_again();
    let news = other.news(&w.app.db).await.unwrap().unwrap();
    assert_eq!(news.words[&Locale::En]["nav-cases"], "Files");
    other.look_again();
    assert!(other.news(&w.app.db).await.unwrap().is_none(), "nothing new");
    // Where it was changed it is seen with the next request.
    assert!(w.app.programme.news(&w.app.db).await.unwrap().is_some());
});

fn call(version: &str, phone: &str) -> ContactForm {
    ContactForm { command: command(), version: version.into(), complaints_phone: phone.into() }
}

world_tests!(the_phone_for_complaints_is_changed_by_one_at_a_time_and_the_log_holds_both_numbers, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let first = call("0", "+226 70 00 00 09");
    edit_contact(&boss, &first).await.unwrap();
    edit_contact(&boss, &first).await.unwrap();
    assert_eq!(key_of(edit_contact(&boss, &call("1", "my cousin")).await), "error-contact-phone");
    let (one, two) = (call("1", "116"), call("1", "117"));
    let (x, y) = tokio::join!(edit_contact(&boss, &one), edit_contact(&boss, &two));
    one_won(&x, &y);
    let (form, history) = contact(&boss).await.unwrap();
    assert_eq!((form.version.as_str(), history.len()), ("2", 2), "sent twice, it is one");
    edit_contact(&boss, &call("2", "")).await.unwrap();
    assert_eq!(contact(&boss).await.unwrap().0.complaints_phone, "");
    let (detail,): (String,) = store::fetch_one!(
        &w.app.db,
        (String,),
        "select cast(detail as text) from audit_entry where action = 'programme.contact_changed' order by seq desc limit 1",
    )
    .unwrap();
    assert!(detail.contains("before") && detail.contains("11"), "{detail}");
    let other = Held::default();
    assert_eq!(other.news(&w.app.db).await.unwrap().unwrap().complaints_phone, None);
});

world_tests!(rules_decide_from_the_next_time_on_and_are_logged_with_both_numbers, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let form = rules(&boss, &[(Rule::DirectoryDays, 30), (Rule::DraftDays, 7), (Rule::AtOnceHours, 4)]).await;
    edit_rules(&boss, &form).await.unwrap();
    let too_long = rules(&boss, &[(Rule::AtOnceHours, 5)]).await;
    assert_eq!(key_of(edit_rules(&boss, &too_long).await), "error-number-range");
    let (detail,): (String,) = store::fetch_one!(
        &w.app.db,
        (String,),
        "select cast(detail as text) from audit_entry where action = 'programme.rules_changed'",
    )
    .unwrap();
    assert!(detail.contains("directory_days") && detail.contains("90") && detail.contains("30"), "{detail}");

    crate::person::places(&w).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let to = crate::shared_world::provider(&w, "Yiriwa", domain::directory::Category::HealthPrimary).await;
    let offer = crate::directory::offer(&to.organisation.to_string());
    let offer = ServiceForm { place: "Dori (BF5601)".into(), ..offer };
    let service = directory::save_service(&issa, &offer).await.unwrap();
    let (expires,): (NaiveDate,) = store::fetch_one!(
        &w.app.db,
        (NaiveDate,),
        "select expires_on from service where id = $1",
        service.parse::<Uuid>().unwrap(),
    )
    .unwrap();
    assert_eq!(expires, w.now().date_naive() + Duration::days(30));
    job::housekeeping(&w.app).await.unwrap();
});

world_tests!(a_value_that_is_left_out_is_refused_anew_and_stays_where_it_was, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    edit_list(&boss, &without(&boss, "topic", "documents").await).await.unwrap();
    let snapshot = w.app.programme.news(&w.app.db).await.unwrap().unwrap();
    let mut offered = Offered { lists: snapshot.lists.clone(), ..Offered::default() };
    let form = crate::counselling::form(&case);
    let refused = Offering::around(offered.clone(), counselling::record(&awa, &form)).await;
    assert_eq!(key_of(refused), "error-value-hidden");
    offered.kept = [Offered::keep("topic", "documents")].into();
    assert_eq!(Offering::around(offered, counselling::record(&awa, &form)).await.unwrap(), 1);
});

world_tests!(a_topic_that_the_programme_added_is_asked_kept_and_called_by_its_name, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let own = OwnForm {
        en: "Market {day}".into(),
        fr: "Jour de marché".into(),
        ar: "يوم السوق".into(),
        offered: true,
        ..OwnForm::default()
    };
    let form = ListForm { own: vec![own], ..without(&boss, "topic", "").await };
    edit_list(&boss, &form).await.unwrap();
    let snapshot = w.app.programme.news(&w.app.db).await.unwrap().unwrap();
    assert_eq!(snapshot.words[&domain::locale::Locale::Fr]["topic-own-1"], "Jour de marché");
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let offered = Offered { lists: snapshot.lists.clone(), ..Offered::default() };
    let said = |topic: &str| domain::counselling::SessionForm {
        topics: vec![topic.to_owned()],
        ..crate::counselling::form(&case)
    };
    let refused = Offering::around(offered.clone(), counselling::record(&awa, &said("own_2"))).await;
    assert_eq!(key_of(refused), "error-value-hidden", "nobody added it");
    Offering::around(offered, counselling::record(&awa, &said("own_1"))).await.unwrap();
    let topics: Vec<(String,)> =
        store::fetch_all!(&w.app.db, (String,), "select cast(topics as text) from counselling_session").unwrap();
    assert!(topics[0].0.contains("own_1"), "{topics:?}");
    // Left out it stays in the record; emptied by a form of somebody else it is still called by its name.
    edit_list(&boss, &without(&boss, "topic", "").await).await.unwrap();
    let offer = list_page(&boss, "topic").await.unwrap().offer;
    assert!(offer.own[0].en == "Market {day}" && offer.hidden.contains("own_1"));
});

world_tests!(kinds_of_session_and_ways_of_following_up_are_added_and_what_rules_ask_for_stays, async |w: World| {
    let (boss, awa) = (w.actor(Role::Admin, w.dor).await, w.actor(Role::Caseworker, w.dor).await);
    let case = w.case(w.dor, awa.user()).await;
    let named = |en: &str, fr: &str, ar: &str| {
        vec![OwnForm { en: en.into(), fr: fr.into(), ar: ar.into(), offered: true, ..OwnForm::default() }]
    };
    let kind = named("Grief circle", "Cercle de deuil", "حلقة عزاء");
    edit_list(&boss, &ListForm { own: kind, ..without(&boss, "session-kind", "exit").await }).await.unwrap();
    let way = named("By radio", "Par radio", "عبر الراديو");
    edit_list(&boss, &ListForm { own: way, ..without(&boss, "follow-up-channel", "home_visit").await }).await.unwrap();
    let snapshot = w.app.programme.news(&w.app.db).await.unwrap().unwrap();
    for (locale, words) in [(Locale::En, "Grief circle"), (Locale::Fr, "Cercle de deuil"), (Locale::Ar, "حلقة عزاء")]
    {
        assert_eq!(snapshot.words[&locale]["session-kind-own-1"], words);
    }
    let lists = &snapshot.lists;
    assert!(!lists.hides("session-kind", "exit") && !lists.hides("follow-up-channel", "home_visit"));
    let offered = Offered { lists: snapshot.lists.clone(), ..Offered::default() };
    let said = |kind: &str| domain::counselling::SessionForm { kind: kind.into(), ..crate::counselling::form(&case) };
    let nobodys = Offering::around(offered.clone(), counselling::record(&awa, &said("own_2"))).await;
    assert_eq!(key_of(nobodys), "error-value-hidden");
    Offering::around(offered.clone(), counselling::record(&awa, &said("own_1"))).await.unwrap();
    let talk = counselling::list(&awa, &case.code, None).await.unwrap().sessions.remove(0);
    assert_eq!(talk.session.kind.as_str(), "own_1");
    let visit = crate::follow_up::form(&w, &case);
    // Nobody sees anybody by radio.
    let seen = domain::follow_up::FollowUpForm { channel: "own_1".into(), ..visit.clone() };
    assert!(Offering::around(offered.clone(), service::follow_up::record(&awa, &seen)).await.is_err());
    let spoken = domain::follow_up::FollowUpForm { contact: "spoken".into(), ..seen };
    Offering::around(offered, service::follow_up::record(&awa, &spoken)).await.unwrap();
});

world_tests!(names_of_groups_stay_out_of_the_log, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let own = OwnForm {
        en: "Group of the hill".into(),
        fr: "Groupe de la colline".into(),
        ar: "جماعة التل".into(),
        offered: true,
        ..OwnForm::default()
    };
    let form = ListForm {
        command: command(),
        version: "0".into(),
        list: GROUPS.into(),
        own: vec![own],
        ..ListForm::default()
    };
    edit_list(&boss, &form).await.unwrap();
    assert_eq!(list_page(&boss, GROUPS).await.unwrap().offer.own[0].code, "own_1");
    let log: Vec<(String,)> =
        store::fetch_all!(&w.app.db, (String,), "select cast(detail as text) from audit_entry").unwrap();
    assert!(!format!("{log:?}").contains("hill"));
});

async fn versions_of(w: &World, case: &Case) -> Vec<String> {
    let rows: Vec<(String,)> = store::fetch_all!(
        &w.app.db,
        (String,),
        "select text_version from consent where case_id = $1 order by id",
        case.id.0,
    )
    .unwrap();
    rows.into_iter().map(|(version,)| version).collect()
}

world_tests!(a_consent_keeps_the_version_of_the_words_it_was_given_under, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let yes = |recipient: &str| ConsentForm {
        command: command(),
        code: case.code.clone(),
        language: "fuh".into(),
        method: "signed".into(),
        told_how_to_withdraw: true,
        answers: vec![AnswerForm {
            purpose: "referral".into(),
            recipient: recipient.into(),
            decision: "given".into(),
            categories: vec!["name".into()],
            ..AnswerForm::default()
        }],
        ..ConsentForm::default()
    };
    add_consent_version(&boss, &words("2026-12-01")).await.unwrap();
    consent::record(&awa, &yes("health")).await.unwrap();
    w.clock.advance(Duration::days(7));
    consent::record(&w.later(&awa), &yes("education")).await.unwrap();
    assert_eq!(versions_of(&w, &case).await, [domain::consent::TEXT_VERSION, "2026-12-01"]);
});
