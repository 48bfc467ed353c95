//! Searching, registering and editing people: once, whole, and only in sight of who may see them.

use domain::association::EpisodeForm;
use domain::authz::{Compartment, Permission, Role};
use domain::case::{RevealForm, TaskKind};
use domain::consent::{AnswerForm, ConsentForm};
use domain::date::DateParts;
use domain::duplicate::Band;
use domain::person::{MemberForm, PersonForm, PhoneForm, SearchForm};
use service::person::{Hit, Registered};
use service::{Ctx, ServiceError, person};
use store::place::NewPlace;
use uuid::Uuid;

use crate::world::{World, world_tests};

pub async fn places(w: &World) {
    let mut tx = w.tx().await;
    for (pcode, name, country) in [("BF5602", "Dori", "BFA"), ("BF5401", "Ouahigouya", "BFA"), ("ML01", "Same", "MLI")]
    {
        let place = NewPlace {
            pcode: pcode.into(),
            name: name.into(),
            level: 2,
            parent: None,
            country: country.into(),
            lat: None,
            lon: None,
        };
        store::place::insert(&mut tx, &place).await.unwrap();
    }
    w.commit(tx).await;
}

fn answer(purpose: &str, recipient: &str, decision: &str) -> AnswerForm {
    AnswerForm {
        purpose: purpose.into(),
        recipient: recipient.into(),
        decision: decision.into(),
        categories: vec!["name".into(), "need".into()],
        ..AnswerForm::default()
    }
}

pub fn form(given: &str, family: &str) -> PersonForm {
    PersonForm {
        command: Uuid::new_v4().to_string(),
        given: given.into(),
        family: family.into(),
        sex: "male".into(),
        birth: DateParts { year: "1998".into(), ..DateParts::default() },
        contact_language: "mos".into(),
        origin: "Dori".into(),
        current: "bf5602".into(),
        phones: vec![PhoneForm {
            number: "70 11 48 02".into(),
            owner: "own".into(),
            safe_to_call: "yes".into(),
            safe_to_text: "no".into(),
            safe_times: "mornings".into(),
        }],
        household: vec![MemberForm {
            name: "Hawa".into(),
            relation: "child".into(),
            sex: "female".into(),
            ..MemberForm::default()
        }],
        category: "ex_combatant".into(),
        episodes: vec![EpisodeForm {
            group: "Groupe A".into(),
            role: "driver_mechanic".into(),
            ..EpisodeForm::default()
        }],
        consent: ConsentForm {
            language: "mos".into(),
            method: "signed".into(),
            told_how_to_withdraw: true,
            answers: vec![
                answer("case_management", "programme", "given"),
                answer("referral", "training_livelihood", "given"),
                answer("referral", "health", "refused"),
            ],
            ..ConsentForm::default()
        },
        ..PersonForm::default()
    }
}

pub fn child(given: &str, family: &str) -> PersonForm {
    let adult = form(given, family);
    PersonForm {
        birth: DateParts::default(),
        age: "15".into(),
        category: "caafag".into(),
        assent: true,
        phones: vec![],
        consent: ConsentForm { method: "guardian".into(), witness: "Their aunt".into(), ..adult.consent.clone() },
        ..adult
    }
}

pub async fn registered(ctx: &Ctx, form: &PersonForm) -> Registered {
    person::register(ctx, form).await.unwrap()
}

fn keys(error: ServiceError) -> Vec<(String, String)> {
    match error {
        ServiceError::Invalid(errors) => errors.into_iter().map(|e| (e.field, e.key)).collect(),
        other => panic!("{other:?}"),
    }
}

pub async fn count(w: &World, action: &str) -> usize {
    let filter = store::audit::Filter { action: Some(action.into()), ..Default::default() };
    store::audit::list(&w.app.db, &filter, 1000).await.unwrap().len()
}

async fn reveal(ctx: &Ctx, code: &str) {
    let form = RevealForm { command: Uuid::new_v4().to_string(), code: code.into(), reason: "contact".into() };
    service::case::reveal(ctx, &form).await.unwrap();
}

fn named(given: &str, family: &str) -> SearchForm {
    SearchForm { given: given.into(), family: family.into(), phone: String::new() }
}

world_tests!(a_registration_opens_a_case_with_its_answers_and_what_comes_next, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let done = registered(&awa, &form("Boukari", "Ouédraogo")).await;
    assert!(done.code.starts_with("BFA-DOR-26-000001-"), "{}", done.code);
    assert!(!done.handed_over);
    let (case, _) = service::case::find(&awa, &done.code, Permission::CaseRead).await.unwrap();
    assert_eq!(case.caseworker, Some(awa.user()));
    assert_eq!(case.code_name, "Néré 01");
    let consents = store::consent::of_case(&w.app.db, case.id).await.unwrap();
    assert_eq!(consents.len(), 3);
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    let follow_up = tasks.iter().find(|t| t.kind == TaskKind::FollowUp).unwrap();
    assert_eq!((follow_up.due_on - awa.today()).num_days(), 14);
    assert!(tasks.iter().any(|t| t.kind == TaskKind::ConsentEnds));
    let timeline = store::case_event::of_case(&w.app.db, case.id, None, 10).await.unwrap();
    assert!(timeline.iter().any(|e| e.kind.as_str() == "opened"));
    let second = registered(&awa, &form("Adama", "Sawadogo")).await;
    assert!(second.code.starts_with("BFA-DOR-26-000002-"), "{}", second.code);
});

world_tests!(a_form_sent_many_times_at_once_registers_one_person, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let form = form("Boukari", "Ouédraogo");
    let mut tasks = Vec::new();
    for _ in 0..4 {
        let (awa, form) = (awa.clone(), form.clone());
        tasks.push(tokio::spawn(async move { person::register(&awa, &form).await.unwrap().code }));
    }
    let mut codes = Vec::new();
    for task in tasks {
        codes.push(task.await.unwrap());
    }
    codes.dedup();
    assert_eq!(codes.len(), 1);
    assert_eq!(count(&w, "person.registered").await, 1);
});

world_tests!(a_registration_whose_answer_was_lost_is_sent_five_times_more_and_is_one_record, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let form = form("Boukari", "Ouédraogo");
    let code = registered(&awa, &form).await.code;
    for _ in 0..5 {
        w.clock.advance(chrono::Duration::minutes(7));
        assert_eq!(registered(&w.later(&awa), &form).await.code, code);
    }
    assert_eq!(count(&w, "person.registered").await, 1);
    assert_eq!(person::search(&awa, &named("Boukari", "Ouédraogo")).await.unwrap().hits.len(), 1);
});

world_tests!(without_a_yes_to_the_case_file_nothing_is_written, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let mut refused = form("Boukari", "Ouédraogo");
    refused.consent.answers[0].decision = "refused".into();
    let errors = keys(person::register(&awa, &refused).await.unwrap_err());
    assert_eq!(errors[0].1, "error-consent-file-refused");
    assert!(person::search(&awa, &named("Boukari", "Ouédraogo")).await.unwrap().hits.is_empty());
    assert_eq!(count(&w, "person.").await, 1, "the search alone");
});

world_tests!(one_refusal_names_unclear_places_with_everything_else, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let wrong = PersonForm { sex: String::new(), current: "Nowhere".into(), origin: "Ouahi".into(), ..form("A", "Ba") };
    let errors = keys(person::register(&awa, &wrong).await.unwrap_err());
    let at = |field: &str| errors.iter().find(|(f, _)| f == field).map(|(_, k)| k.as_str());
    assert_eq!(at("sex"), Some("error-sex-missing"));
    assert_eq!(at("current"), Some("error-place-unknown"));
    assert_eq!(at("origin"), Some("error-place-near"));
});

world_tests!(the_same_person_in_another_spelling_needs_a_reason, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let bila = w.actor(Role::Caseworker, w.ohg).await;
    registered(&awa, &form("Boukari", "Ouédraogo")).await;
    let again = form("Boukary", "WEDRAOGO");
    let errors = keys(person::register(&bila, &again).await.unwrap_err());
    assert_eq!(errors, [("distinct_reason".to_owned(), "error-duplicate".to_owned())]);
    let matches = person::check(&bila, &again).await.unwrap();
    assert_eq!(matches.len(), 1);
    assert_eq!(matches[0].band, Band::Block);
    let Hit::Masked { office, year } = &matches[0].hit else { panic!("another office's case was shown") };
    assert_eq!((office.as_str(), *year), ("Dori", 2026));
    let sure = PersonForm { distinct_reason: "His cousin, both came together".into(), ..again };
    registered(&bila, &sure).await;
    assert_eq!(count(&w, "person.distinct").await, 1);
});

world_tests!(a_child_goes_to_the_focal_point_and_out_of_sight, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let nobody = keys(person::register(&awa, &child("Issa", "Maïga")).await.unwrap_err());
    assert_eq!(nobody[0].1, "error-no-child-focal-point");
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let done = registered(&awa, &child("Issa", "Maïga")).await;
    assert!(done.handed_over);
    for blind in [&awa, &boss] {
        let found = service::case::find(blind, &done.code, Permission::CaseRead).await;
        assert!(matches!(found, Err(ServiceError::NotFound)));
        let hits = person::search(blind, &named("Issa", "Maïga")).await.unwrap().hits;
        assert!(hits.is_empty(), "not even masked");
    }
    let (case, _) = service::case::find(&focal, &done.code, Permission::CaseRead).await.unwrap();
    assert_eq!(case.track.as_str(), "caafag");
    assert_eq!(person::search(&focal, &named("Issa", "Maïga")).await.unwrap().hits.len(), 1);
    let told = person::handed_over(&awa, &done.code).await.unwrap();
    assert_eq!(told.to, Some(focal_name(&w, &focal).await));
    assert!(matches!(person::handed_over(&boss, &done.code).await, Err(ServiceError::NotFound)));
});

async fn focal_name(w: &World, focal: &Ctx) -> String {
    store::user::by_id(&w.app.db, focal.user()).await.unwrap().unwrap().name
}

world_tests!(search_shows_names_in_reach_and_offices_of_the_rest, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let colleague = w.actor(Role::Caseworker, w.dor).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let bila = w.actor(Role::Caseworker, w.ohg).await;
    registered(&awa, &form("Boukari", "Ouédraogo")).await;
    let query = named("Boukary", "Wedraogo");
    for (ctx, open) in [(&awa, true), (&boss, true), (&colleague, false), (&bila, false)] {
        let hits = person::search(ctx, &query).await.unwrap().hits;
        assert_eq!(hits.len(), 1);
        match &hits[0] {
            Hit::Open(hit) => assert!(open && hit.name == "Boukari Ouédraogo"),
            Hit::Masked { office, .. } => assert!(!open && office == "Dori"),
        }
    }
    let by_phone = SearchForm { phone: "+226 70114802".into(), ..SearchForm::default() };
    assert_eq!(person::search(&awa, &by_phone).await.unwrap().hits.len(), 1);
    assert_eq!(keys(person::search(&awa, &named("Bo", "")).await.unwrap_err())[0].1, "error-search-short");
    for role in [Role::Trainer, Role::Admin, Role::MeOfficer, Role::Dpo] {
        let ctx = w.actor(role, w.dor).await;
        assert!(matches!(person::search(&ctx, &query).await, Err(ServiceError::Forbidden)), "{role}");
        let refused = person::register(&ctx, &form("A", "Ba")).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden)), "{role}");
    }
    assert_eq!(count(&w, "person.searched").await, 5);
});

world_tests!(a_profile_protects_the_identity_and_seals_the_association, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let code = registered(&awa, &form("Boukari", "Ouédraogo")).await.code;
    let profile = person::profile(&awa, &code).await.unwrap();
    assert!(profile.identity.is_none());
    assert_eq!(profile.household[0].1.name, "", "names of the household are part of the identity");
    assert!(profile.contact.call && !profile.contact.text);
    assert!(!format!("{profile:?}").contains("Ouédraogo") && !format!("{profile:?}").contains("70 11"));
    reveal(&awa, &code).await;
    let shown = person::profile(&awa, &code).await.unwrap().identity.unwrap();
    assert_eq!(shown.names.display(), "Boukari Ouédraogo");

    assert_eq!(count(&w, "association.read").await, 0);
    let sealed = person::association(&awa, &code).await.unwrap();
    assert_eq!(sealed.episodes[0].group.as_deref(), Some("Groupe A"));
    assert_eq!(count(&w, "association.read").await, 1);

    let bila = w.actor(Role::Caseworker, w.ohg).await;
    assert!(matches!(person::profile(&bila, &code).await, Err(ServiceError::NotFound)));
    assert!(matches!(person::association(&bila, &code).await, Err(ServiceError::NotFound)));
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let behind = registered(&focal, &form("Adama", "Sawadogo")).await.code;
    assert!(matches!(person::association(&focal, &behind).await, Err(ServiceError::Forbidden)));
});

world_tests!(an_edit_needs_the_identity_and_of_two_new_values_of_one_field_the_second_waits, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let bila = w.actor(Role::Caseworker, w.ohg).await;
    let code = registered(&awa, &form("Boukari", "Ouédraogo")).await.code;
    assert!(person::editing(&awa, &code).await.unwrap().is_none());
    reveal(&awa, &code).await;
    let editing = person::editing(&awa, &code).await.unwrap().unwrap();
    assert_eq!(editing.form.current, "Dori (BF5602)");
    assert_eq!(editing.form.phones[0].number, "70 11 48 02");
    let send = |change: &dyn Fn(&mut domain::person::ProfileForm)| {
        let mut form = editing.form.clone();
        (form.command, form.version) = (Uuid::new_v4().to_string(), editing.version.to_string());
        form.code = code.clone();
        change(&mut form);
        form
    };
    let moved = send(&|f| f.current = "Ouahigouya".into());
    assert!(matches!(person::update(&bila, &moved).await, Err(ServiceError::NotFound)));
    person::update(&awa, &moved).await.unwrap();
    person::update(&awa, &moved).await.unwrap(); // sent twice
    assert_eq!(count(&w, "person.changed").await, 1);
    let elsewhere = send(&|f| (f.phones[0].number, f.current) = ("70 00 00 00".into(), "Same".into()));
    assert_eq!(person::update(&awa, &elsewhere).await.unwrap(), person::Saved::Undecided);
    let now = person::editing(&awa, &code).await.unwrap().unwrap();
    assert_eq!(now.form.phones[0].number, "70 00 00 00", "what only one of them changed is saved");
    let open = service::branch::deciding(&awa, &code).await.unwrap();
    assert_eq!(open.fields.iter().map(|f| f.field.as_str()).collect::<Vec<_>>(), ["current"]);
    let profile = person::profile(&awa, &code).await.unwrap();
    assert_eq!(profile.current, "Ouahigouya");
    let (case, _) = service::case::find(&awa, &code, Permission::CaseRead).await.unwrap();
    let timeline = store::case_event::of_case(&w.app.db, case.id, None, 10).await.unwrap();
    let changed: Vec<_> = timeline.iter().filter(|e| e.kind.as_str() == "profile_changed").collect();
    assert_eq!(changed[1].detail, serde_json::json!({ "fields": ["current"] }));
});

world_tests!(whoever_supervises_behind_a_wall_finds_who_is_there_and_nobody_behind_another, async |w: World| {
    places(&w).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let boss = w.actor_behind(Role::Supervisor, w.dor, Compartment::Gbv).await;
    let code = registered(&focal, &form("Adama", "Sawadogo")).await.code;
    let search =
        |given: &str, phone: &str| SearchForm { given: given.into(), phone: phone.into(), ..SearchForm::default() };
    for asked in [search("Adama Sawadogo", ""), search("", "70 11 48 02")] {
        let hits = person::search(&boss, &asked).await.unwrap().hits;
        let open: Vec<_> = hits
            .iter()
            .map(|h| match h {
                Hit::Open(open) => open.code.as_str(),
                Hit::Masked { .. } => "masked",
            })
            .collect();
        assert_eq!(open, [code.as_str()]);
    }
    for other in [
        w.actor_behind(Role::Supervisor, w.dor, Compartment::Child).await,
        w.actor_behind(Role::Supervisor, w.ohg, Compartment::Gbv).await,
        w.actor(Role::Supervisor, w.dor).await,
    ] {
        assert!(person::search(&other, &search("Adama Sawadogo", "")).await.unwrap().hits.is_empty());
        assert!(person::search(&other, &search("", "70 11 48 02")).await.unwrap().hits.is_empty());
    }
});
