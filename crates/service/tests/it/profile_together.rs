//! Two people who edit one profile, each without the other's change: nothing is lost, and who was first is no matter.

use domain::authz::{Permission, Role};
use domain::case::{RevealForm, RiskForm, TaskKind};
use domain::person::ProfileForm;
use service::person::{self, Saved};
use service::{Ctx, case, counselling};
use uuid::Uuid;

use crate::world::{World, world_tests};

async fn begun(ctx: &Ctx, code: &str, change: impl Fn(&mut ProfileForm)) -> ProfileForm {
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
        let risk = RiskForm { command, version, code: code.clone(), risk: "high".into() };
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
