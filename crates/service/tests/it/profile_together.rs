//! Two people who edit one profile, each without the other's change: nothing is lost, and who was first is no matter.

use domain::authz::{Permission, Role};
use domain::branch::{BranchField, DecideForm};
use domain::case::{AssignForm, CaseRisk, RevealForm, RiskForm, TaskKind};
use domain::person::ProfileForm;
use service::branch::{Deciding, decide, deciding};
use service::person::{self, Saved};
use service::{Ctx, ServiceError, case, counselling};
use uuid::Uuid;

use crate::world::{World, world_tests};

pub async fn begun(ctx: &Ctx, code: &str, change: impl Fn(&mut ProfileForm)) -> ProfileForm {
    let command = Uuid::new_v4().to_string();
    case::reveal(ctx, &RevealForm { command, code: code.into(), reason: "contact".into() }).await.unwrap();
    let editing = person::editing(ctx, code).await.unwrap().unwrap();
    let mut form = editing.form;
    (form.command, form.version) = (Uuid::new_v4().to_string(), editing.version.to_string());
    form.code = code.into();
    change(&mut form);
    form
}

fn number(form: &mut ProfileForm, number: &str, call: &str) {
    (form.phones[0].number, form.phones[0].safe_to_call) = (number.into(), call.into());
}

world_tests!(two_who_change_other_fields_are_both_kept_and_the_second_is_told, async |w: World| {
    crate::person::places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let code = crate::person::registered(&awa, &crate::person::form("Boukari", "Ouédraogo")).await.code;
    let hers = begun(&awa, &code, |f| number(f, "70 00 00 01", "yes")).await;
    let his = begun(&issa, &code, |f| f.current = "Ouahigouya".into()).await;
    assert_eq!(person::update(&awa, &hers).await.unwrap(), Saved::Sent);
    assert_eq!(person::update(&issa, &his).await.unwrap(), Saved::Together);
    assert_eq!(person::update(&issa, &his).await.unwrap(), Saved::Together, "sent twice");
    let now = begun(&awa, &code, |_| ()).await;
    assert_eq!((now.current.as_str(), now.phones[0].number.as_str()), ("Ouahigouya (BF5401)", "70 00 00 01"));
});

world_tests!(two_phones_in_the_place_of_one_wait_for_a_decision_whoever_was_first, async |w: World| {
    crate::person::places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let mut results = Vec::new();
    for (given, family, hers_first) in [("Boukari", "Ouédraogo", true), ("Adama", "Sawadogo", false)] {
        let mut person = crate::person::form(given, family);
        person.distinct_reason = "His neighbour, with the same phone".into();
        let code = crate::person::registered(&awa, &person).await.code;
        let hers = begun(&awa, &code, |f| number(f, "70 00 00 02", "yes")).await;
        let his = begun(&issa, &code, |f| number(f, "70 00 00 01", "no")).await;
        let (one, other) = if hers_first { ((&awa, &hers), (&issa, &his)) } else { ((&issa, &his), (&awa, &hers)) };
        assert_eq!(person::update(one.0, one.1).await.unwrap(), Saved::Sent);
        assert_eq!(person::update(other.0, other.1).await.unwrap(), Saved::Undecided);

        let (file, _) = case::find(&awa, &code, Permission::CaseRead).await.unwrap();
        let (command, version) = (Uuid::new_v4().to_string(), file.version.to_string());
        let risk = RiskForm { command, version, code: code.clone(), risk: "high".into(), ..RiskForm::default() };
        case::set_risk(&issa, &risk).await.unwrap();
        counselling::record(&awa, &crate::counselling::form(&file)).await.unwrap();
        let (file, _) = case::find(&awa, &code, Permission::CaseRead).await.unwrap();
        assert_eq!(file.risk.map(|r| r.as_str()), Some("high"));

        let tasks = store::task::of_case(&w.app.db, file.id).await.unwrap();
        let waiting: Vec<_> = tasks.iter().filter(|t| t.kind == TaskKind::DecideValue).collect();
        assert_eq!((waiting.len(), waiting[0].assignee.is_some()), (1, true), "one task, the caseworker's");
        let both = begun(&awa, &code, |_| ()).await;
        assert!(both.phones.iter().all(|p| p.safe_to_call == "no"), "as the more careful said");
        results.push(both.phones.clone());

        // She asks, and one of them goes.
        let mut decided = both;
        decided.phones.remove(0);
        assert_eq!(person::update(&awa, &decided).await.unwrap(), Saved::Sent);
        assert!(!person::editing(&awa, &code).await.unwrap().unwrap().undecided);
    }
    assert_eq!(results[0], results[1]);
    let numbers: Vec<&str> = results[0].iter().map(|p| p.number.as_str()).collect();
    assert_eq!(numbers, ["70 00 00 01", "70 00 00 02"]);
});

/// The page on which somebody decides, with the identity shown.
async fn open(ctx: &Ctx, code: &str) -> Deciding {
    begun(ctx, code, |_| ()).await;
    deciding(ctx, code).await.unwrap()
}

fn choice(page: &Deciding, keep: &[(BranchField, String)]) -> DecideForm {
    DecideForm {
        command: Uuid::new_v4().to_string(),
        code: page.code.clone(),
        seen: page.seen.clone(),
        branches: page.branches.clone(),
        keep: keep.iter().map(|(f, k)| (f.as_str().to_owned(), k.clone())).collect(),
    }
}

async fn name(w: &World, ctx: &Ctx) -> Option<String> {
    store::user::by_id(&w.app.db, ctx.user()).await.unwrap().map(|u| u.name)
}

async fn waiting_tasks(w: &World, ctx: &Ctx, code: &str) -> usize {
    let (file, _) = case::find(ctx, code, Permission::CaseRead).await.unwrap();
    let tasks = store::task::of_case(&w.app.db, file.id).await.unwrap();
    tasks.iter().filter(|t| t.kind == TaskKind::DecideValue).count()
}

world_tests!(two_values_of_one_field_wait_with_who_entered_each_until_somebody_decides, async |w: World| {
    crate::person::places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let code = crate::person::registered(&awa, &crate::person::form("Boukari", "Ouédraogo")).await.code;
    let hers = begun(&awa, &code, |f| f.current = "Ouahigouya".into()).await;
    let his = begun(&issa, &code, |f| (f.locality, f.literacy) = ("Secteur 4".into(), "none".into())).await;
    assert_eq!(person::update(&awa, &hers).await.unwrap(), Saved::Sent);
    assert_eq!(person::update(&issa, &his).await.unwrap(), Saved::Undecided);
    assert_eq!(person::update(&issa, &his).await.unwrap(), Saved::Undecided, "sent twice");

    // Whoever has not asked for the identity sees the place all the same, as on the profile.
    let page = open(&awa, &code).await;
    assert_eq!((page.fields.len(), page.hidden, waiting_tasks(&w, &awa, &code).await), (1, false, 1));
    let field = &page.fields[0];
    assert_eq!((field.field, field.values.len(), field.both), (BranchField::Current, 2, false));
    let [saved, typed] = &field.values[..] else { panic!("two values") };
    assert!(saved.mine && !typed.mine && saved.at.is_some() && typed.at.is_some());
    assert_eq!(typed.by, name(&w, &issa).await);
    assert_eq!((saved.of.profile.current.as_str(), saved.of.profile.locality.as_str()), ("Ouahigouya (BF5401)", ""));
    assert_eq!((typed.of.profile.current.as_str(), typed.of.profile.locality.as_str()), ("Dori (BF5602)", "Secteur 4"));
    let now = begun(&awa, &code, |_| ()).await;
    assert_eq!(now.literacy, "none", "what only he changed is saved at once");

    // A third edit in between: nothing is decided about what nobody has seen.
    let third = begun(&issa, &code, |f| f.locality = "Secteur 9".into()).await;
    assert_eq!(person::update(&issa, &third).await.unwrap(), Saved::Sent);
    let keep = [(BranchField::Current, typed.keep.code())];
    assert!(matches!(decide(&awa, &choice(&page, &keep)).await, Err(ServiceError::Conflict(_))));
    // An edit of another field is no third value.
    let other = begun(&issa, &code, |f| f.residence = "host".into()).await;
    let page = open(&awa, &code).await;
    let _ = person::update(&issa, &other).await;
    let form = choice(&page, &keep);
    decide(&awa, &form).await.unwrap();
    decide(&awa, &form).await.unwrap();
    let now = begun(&awa, &code, |_| ()).await;
    assert_eq!((now.current.as_str(), now.locality.as_str()), ("Dori (BF5602)", "Secteur 4"));
    assert_eq!((open(&awa, &code).await.fields.len(), waiting_tasks(&w, &awa, &code).await), (0, 0));
    assert!(matches!(decide(&awa, &choice(&page, &keep)).await, Err(ServiceError::Conflict(_))), "decided already");
    let log = store::audit::list(&w.app.db, &store::audit::Filter::default(), 50).await.unwrap();
    let entry: Vec<_> = log.iter().filter(|e| e.action == "person.decided").collect();
    assert_eq!((entry.len(), entry[0].user_id), (1, Some(awa.user().0)));
    assert!(entry[0].detail.contains("typed") && !entry[0].detail.contains("Secteur"), "{}", entry[0].detail);
});

world_tests!(phones_are_chosen_by_whose_they_are_or_stay_both, async |w: World| {
    crate::person::places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let code = crate::person::registered(&awa, &crate::person::form("Boukari", "Ouédraogo")).await.code;
    let hers = begun(&awa, &code, |f| number(f, "70 00 00 02", "yes")).await;
    let his = begun(&issa, &code, |f| number(f, "70 00 00 01", "no")).await;
    person::update(&awa, &hers).await.unwrap();
    assert!(deciding(&awa, &code).await.unwrap().fields.is_empty());
    assert_eq!(person::update(&issa, &his).await.unwrap(), Saved::Undecided);
    let page = open(&awa, &code).await;
    let values = &page.fields[0].values;
    let numbers = |i: usize| values[i].of.profile.phones.iter().map(|p| p.number.as_str()).collect::<Vec<_>>();
    assert_eq!(numbers(0), ["70 00 00 01", "70 00 00 02"], "both are saved");
    assert_eq!((numbers(1), numbers(2)), (vec!["70 00 00 02"], vec!["70 00 00 01"]));
    assert!(values[1].mine && values[2].by == name(&w, &issa).await);
    decide(&awa, &choice(&page, &[(BranchField::Phones, values[1].keep.code())])).await.unwrap();
    let now = begun(&awa, &code, |_| ()).await;
    let kept: Vec<_> = now.phones.iter().map(|p| (p.number.as_str(), p.safe_to_call.as_str())).collect();
    assert_eq!(kept, [("70 00 00 02", "yes")]);
    assert_eq!(waiting_tasks(&w, &awa, &code).await, 0);
});

world_tests!(of_two_risks_the_higher_holds_until_somebody_decides_whoever_was_first, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    for hers_first in [true, false] {
        let file = w.case(w.dor, awa.user()).await;
        let risk = async |ctx: &Ctx, risk: &str| {
            let choices = case::status_choices(ctx, &file.code).await.unwrap();
            let (command, version) = (Uuid::new_v4().to_string(), choices.version.to_string());
            RiskForm { command, code: file.code.clone(), version, base: choices.risk_base, risk: risk.into() }
        };
        let (hers, his) = (risk(&awa, "medium").await, risk(&issa, "high").await);
        let (one, other) = if hers_first { ((&awa, &hers), (&issa, &his)) } else { ((&issa, &his), (&awa, &hers)) };
        assert_eq!(case::set_risk(one.0, one.1).await.unwrap(), Saved::Sent);
        assert_eq!(case::set_risk(other.0, other.1).await.unwrap(), Saved::Undecided);
        assert_eq!(case::set_risk(other.0, other.1).await.unwrap(), Saved::Undecided, "sent twice");
        let (now, _) = case::find(&awa, &file.code, Permission::CaseRead).await.unwrap();
        assert_eq!(now.risk, Some(CaseRisk::High));
        let page = deciding(&awa, &file.code).await.unwrap();
        let values = &page.fields[0].values;
        assert_eq!((values[0].of.risk, values[0].mine), (Some(CaseRisk::High), false));
        assert_eq!((values[1].of.risk, values[1].mine), (Some(CaseRisk::Medium), true));
        decide(&issa, &choice(&page, &[(BranchField::Risk, values[1].keep.code())])).await.unwrap();
        let (now, _) = case::find(&awa, &file.code, Permission::CaseRead).await.unwrap();
        assert_eq!(now.risk, Some(CaseRisk::Medium));
        // A form that knows of it is no rival, whatever else happened to the case.
        let fresh = risk(&awa, "low").await;
        let form = domain::case::NoteForm {
            command: Uuid::new_v4().to_string(),
            code: file.code.clone(),
            ..Default::default()
        };
        let _ = case::add_note(&issa, &form).await;
        assert_eq!(case::set_risk(&awa, &fresh).await.unwrap(), Saved::Sent);
    }
});

world_tests!(an_edit_begun_before_a_handover_is_taken_once_and_waits_for_whoever_has_the_case_now, async |w: World| {
    crate::person::places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let adama = w.actor(Role::Caseworker, w.dor).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let code = crate::person::registered(&awa, &crate::person::form("Boukari", "Ouédraogo")).await.code;
    let hers = begun(&awa, &code, |f| f.current = "Ouahigouya".into()).await;
    let (file, _) = case::find(&boss, &code, Permission::CaseRead).await.unwrap();
    case::assign(
        &boss,
        &AssignForm {
            command: Uuid::new_v4().to_string(),
            code: code.clone(),
            version: file.version.to_string(),
            caseworker: adama.user().to_string(),
            note: String::new(),
        },
    )
    .await
    .unwrap();
    let before = deciding(&adama, &code).await.unwrap();
    assert!(before.fields.is_empty());

    assert_eq!(person::update(&awa, &hers).await.unwrap(), Saved::HandedOn);
    let again = ProfileForm { command: Uuid::new_v4().to_string(), locality: "Secteur 4".into(), ..hers.clone() };
    assert_eq!(person::update(&awa, &again).await.unwrap(), Saved::HandedOn, "taken once, and told the same");
    let loud = ProfileForm { base: hers.base.to_uppercase(), ..again.clone() };
    assert_eq!(person::update(&awa, &loud).await.unwrap(), Saved::HandedOn, "however it is written");
    let page = open(&adama, &code).await;
    assert_eq!((page.branches.len(), waiting_tasks(&w, &adama, &code).await), (1, 1));
    let typed = &page.fields[0].values[1];
    assert_eq!((page.fields[0].field, &typed.by), (BranchField::Current, &name(&w, &awa).await));
    assert_eq!((typed.of.profile.current.as_str(), typed.of.profile.locality.as_str()), ("Ouahigouya (BF5401)", ""));
    let now = begun(&adama, &code, |_| ()).await;
    assert_eq!(now.current, "Dori (BF5602)", "nothing changed by it");
    decide(&adama, &choice(&page, &[(BranchField::Current, typed.keep.code())])).await.unwrap();
    assert_eq!(begun(&adama, &code, |_| ()).await.current, "Ouahigouya (BF5401)");

    // Without what she was given while she had the case, it is a case that is not there; so it is for somebody else with it.
    let forged = ProfileForm { base: String::new(), ..again.clone() };
    assert!(matches!(person::update(&awa, &forged).await, Err(ServiceError::NotFound)));
    let stranger = w.actor(Role::Caseworker, w.ohg).await;
    assert!(matches!(person::update(&stranger, &again).await, Err(ServiceError::NotFound)));
    assert!(matches!(deciding(&awa, &code).await, Err(ServiceError::NotFound)));
});
