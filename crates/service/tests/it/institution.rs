//! Institutions are everybody's: every office works with them, finds them by name, level and place, and is told what is due.

use chrono::Duration;
use domain::authz::Role;
use domain::support::{InstitutionForm, ProjectForm, ProjectTrancheForm, RecordForm, TrancheBackForm};
use service::support::{InstitutionQuery, What};
use service::{Ctx, ServiceError, support};

use crate::support::{command, day, dialogue, dori, many, put_under, refused, road, said, school, step};
use crate::world::{World, world_tests};

/// What an institution is asked, and gets, as a new record.
pub fn of(institution: &str, kind: &str, title: &str, state: &str, answers: &[(&str, &str)]) -> RecordForm {
    RecordForm {
        command: command(),
        institution: institution.into(),
        kind: kind.into(),
        title: title.into(),
        held_on: "2026-11-20".into(),
        state: state.into(),
        answers: said(answers),
        ..RecordForm::default()
    }
}

/// The same record as it is sent when it is changed.
pub async fn again(ctx: &Ctx, id: &str) -> RecordForm {
    RecordForm { command: command(), ..support::edit_record(ctx, id).await.unwrap().form }
}

world_tests!(every_office_works_with_an_institution_and_one_changes_it, async |w: World| {
    let (here, there) = (w.actor(Role::Mobiliser, w.dor).await, w.actor(Role::Mobiliser, w.ohg).await);
    let ministry = school(&here, None, "Ministry of labour").await;
    let page = support::institution(&there, &ministry).await.unwrap();
    assert!(page.may_record && !page.may_write);
    assert!(matches!(support::institution_form(&there, Some(&ministry)).await, Err(ServiceError::Forbidden)));
    let training = of(&ministry, "activity", "Course for labour inspectors", "done", &[("activity", "training")]);
    let training = support::save_record(&there, &training).await.unwrap();
    let ends = [("agreement", "mou"), ("ends_on", "2027-01-28")];
    let agreement =
        support::save_record(&there, &of(&ministry, "agreement", "Memorandum", "running", &ends)).await.unwrap();
    assert!(!support::record(&here, &agreement).await.unwrap().may_write, "each office changes its own");
    assert!(matches!(support::edit_record(&here, &agreement).await, Err(ServiceError::Forbidden)));
    assert!(support::due(&here).await.unwrap().is_empty());
    let due = support::due(&there).await.unwrap();
    assert_eq!((due.len(), due[0].owner.is_empty()), (1, false), "its renewal is for who made it: {}", due[0].owner);
    assert_eq!(support::institution(&here, &ministry).await.unwrap().records.len(), 2, "everybody reads all of it");
    for (office, offered) in [(w.ohg, true), (w.dor, false)] {
        let awa = w.actor(Role::Caseworker, office).await;
        let case = w.case(office, awa.user()).await;
        let found = support::of_case(&awa, &case.code, "labour").await.unwrap().offered;
        assert_eq!(
            found.iter().any(|o| o.id.to_string() == training),
            offered,
            "a case is offered what its office did"
        );
        assert!(found.iter().any(|o| o.target == "institution"), "and the institution everywhere");
    }
    let nobody = w.actor(Role::Caseworker, w.ohg).await;
    let record =
        of(&ministry, "coordination", "Network", "running", &[("meetings_planned", "4"), ("meetings_held", "1")]);
    assert!(matches!(support::save_record(&nobody, &record).await, Err(ServiceError::Forbidden)));
    assert!(!support::institution(&nobody, &ministry).await.unwrap().may_record);
});

async fn named(ctx: &Ctx, name: &str, level: &str, place: &str) -> Result<String, ServiceError> {
    let form = InstitutionForm {
        command: command(),
        name: name.into(),
        place: place.into(),
        answers: said(&[("level", level), ("institution", "local_council")]),
        ..InstitutionForm::default()
    };
    support::save_institution(ctx, &form).await
}

fn names<'a>(institutions: impl IntoIterator<Item = &'a support::StoredInstitution>) -> Vec<&'a str> {
    institutions.into_iter().map(|i| i.institution.name.as_str()).collect()
}

world_tests!(a_community_and_its_cases_show_who_works_for_them_the_nearest_first, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    for (parent, level, code, name) in [
        (None, 1, "BF9", "Liptako"),
        (Some("BF9"), 2, "BF90", "Yatakala"),
        (Some("BF9"), 2, "BF91", "Oursi"),
        (Some("BF9"), 2, "BF92", "Yatakala of before"),
    ] {
        put_under(&w, parent, level, code, name).await;
    }
    let pcode = dori(&w, &mobiliser, &[]).await;
    let before = named(&mobiliser, "Old registry", "local", "BF92").await.unwrap();
    let mut tx = w.tx().await;
    store::place::move_under(&mut tx, "BF5601", "BF90").await.unwrap();
    store::place::replace(&mut tx, "BF92", &["BF90".to_owned()], day("2026-01-01")).await.unwrap();
    w.commit(tx).await;
    for (name, level, place) in [
        ("Regional court", "regional", "BF9"),
        ("Council of Dori", "local", &pcode),
        ("Council of Oursi", "local", "BF91"),
        ("Commission", "national", ""),
    ] {
        named(&mobiliser, name, level, place).await.unwrap();
    }
    let here = ["Council of Dori", "Old registry", "Regional court"];
    assert_eq!(names(&support::community(&mobiliser, &pcode).await.unwrap().institutions), here);
    let case = many(&w, 1, domain::authz::Compartment::General).await.remove(0);
    let awa = w.ctx(case.caseworker.unwrap(), w.actor(Role::Caseworker, w.dor).await.actor.assignments).await;
    assert_eq!(names(&support::of_case(&awa, &case.code, "").await.unwrap().institutions), here);
    refused(named(&mobiliser, "Nowhere", "local", "ZZ99").await, "error-place-unknown");
    refused(named(&mobiliser, "Too late", "local", "BF92").await, "error-community-replaced");
    let mut kept = support::institution_form(&mobiliser, Some(&before)).await.unwrap().form;
    kept.command = command();
    assert!(kept.place.contains("BF92"), "{}", kept.place);
    support::save_institution(&mobiliser, &kept).await.unwrap();
});

world_tests!(an_institution_of_what_replaced_a_place_or_its_area_is_shown_with_the_place, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    put_under(&w, None, 2, "BF9", "Liptako of before").await;
    put_under(&w, None, 2, "BF90", "Liptako").await;
    put_under(&w, None, 3, "BF91", "Dori of today").await;
    let mut tx = w.tx().await;
    store::place::move_under(&mut tx, &pcode, "BF9").await.unwrap();
    store::place::replace(&mut tx, "BF9", &["BF90".to_owned()], day("2026-01-01")).await.unwrap();
    store::place::replace(&mut tx, &pcode, &["BF91".to_owned()], day("2026-01-01")).await.unwrap();
    w.commit(tx).await;
    named(&mobiliser, "Court of Liptako", "regional", "BF90").await.unwrap();
    named(&mobiliser, "Council of Dori", "local", "BF91").await.unwrap();
    let here = ["Council of Dori", "Court of Liptako"];
    assert_eq!(names(&support::community(&mobiliser, &pcode).await.unwrap().institutions), here);
    let case = many(&w, 1, domain::authz::Compartment::General).await.remove(0);
    let awa = w.ctx(case.caseworker.unwrap(), w.actor(Role::Caseworker, w.dor).await.actor.assignments).await;
    assert_eq!(names(&support::of_case(&awa, &case.code, "").await.unwrap().institutions), here, "and with its cases");
});

world_tests!(the_register_is_searched_by_name_place_and_level_with_the_own_office_first, async |w: World| {
    let (here, there) = (w.actor(Role::Mobiliser, w.dor).await, w.actor(Role::Mobiliser, w.ohg).await);
    dori(&w, &here, &[]).await;
    named(&there, "Académie", "national", "").await.unwrap();
    named(&here, "Mairie", "local", "BF5601").await.unwrap();
    named(&here, "École", "regional", "").await.unwrap();
    let found = async |ctx: &Ctx, words: &str, level: &str| {
        let query = InstitutionQuery { words: words.into(), level: level.into(), after: None };
        let lines = support::institutions(ctx, &query).await.unwrap().lines;
        lines.into_iter().map(|i| i.institution.name).collect::<Vec<_>>()
    };
    assert_eq!(found(&here, "", "").await, ["École", "Mairie", "Académie"]);
    assert_eq!(found(&there, "", "").await, ["Académie", "École", "Mairie"]);
    assert_eq!(found(&here, "academie", "").await, ["Académie"]);
    assert_eq!(found(&here, "dori", "").await, ["Mairie"], "by its place");
    assert_eq!(found(&here, "", "regional").await, ["École"]);
    assert!(found(&here, "academie", "local").await.is_empty() && found(&here, "%", "").await.is_empty());
    assert_eq!(found(&here, "", "nothing").await.len(), 3, "what is no level narrows nothing");
});

world_tests!(what_is_planned_is_due_on_its_day_until_it_has_happened, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let court = school(&mobiliser, None, "Court").await;
    let ahead = |form: RecordForm, held_on: &str| RecordForm { held_on: held_on.into(), ..form };
    let handover = of(&court, "handover", "The register", "planned", &[]);
    let handover = support::save_record(&mobiliser, &ahead(handover, "2026-11-22")).await.unwrap();
    let league = RecordForm { title: "League".into(), state: "planned".into(), ..dialogue(&pcode) };
    support::save_record(&mobiliser, &ahead(league.clone(), "2026-11-28")).await.unwrap();
    support::save_record(&mobiliser, &ahead(RecordForm { command: command(), ..league }, "2026-12-20")).await.unwrap();
    let mut answers = road(&pcode).answers;
    answers.one.insert("ends_on".into(), "2026-11-30".into());
    let code = support::save_project(&mobiliser, &ProjectForm { answers, ..road(&pcode) }).await.unwrap();
    let (supervisor, manager) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    for (who, what) in
        [(&mobiliser, "submit"), (&supervisor, "select"), (&manager, "approve"), (&mobiliser, "contract")]
    {
        step(who, &code, what).await.unwrap();
    }
    let part = ProjectTrancheForm {
        command: command(),
        project: code.clone(),
        amount: "700".into(),
        on: "2026-11-26".into(),
        ..ProjectTrancheForm::default()
    };
    support::plan_tranche(&mobiliser, &part).await.unwrap();
    let back = ProjectTrancheForm { command: command(), amount: "100".into(), ..part.clone() };
    support::plan_tranche(&mobiliser, &back).await.unwrap();
    let back = support::project(&mobiliser, &code).await.unwrap().tranches[1].id.to_string();
    let back = TrancheBackForm { command: command(), project: code.clone(), tranche: back };
    support::take_back_tranche(&mobiliser, &back).await.unwrap();
    let seen = async |ctx: &Ctx| {
        let kind = |p: support::Planned| match p.what {
            What::Record(_, kind) => kind.as_str().to_owned(),
            What::Tranche(code, n) => format!("{code} {n}"),
            What::End(code) => code,
        };
        support::planned(ctx).await.unwrap().into_iter().map(kind).collect::<Vec<_>>()
    };
    let all = ["handover".to_owned(), format!("{code} 1"), "event".to_owned(), code.clone()];
    assert_eq!(
        seen(&mobiliser).await,
        all,
        "what was late first; what is weeks away not yet, what was taken back never"
    );
    assert_eq!(seen(&supervisor).await.len(), 4);
    assert_eq!(support::communities(&mobiliser, None, "").await.unwrap().planned.len(), 5, "a month ahead");
    let other = w.actor(Role::Mobiliser, w.ohg).await;
    assert!(seen(&other).await.is_empty() && seen(&w.actor(Role::Caseworker, w.dor).await).await.is_empty());
    let tranche = support::project(&mobiliser, &code).await.unwrap().tranches[0].id.to_string();
    let paid = ProjectTrancheForm { command: command(), tranche, on: "2026-11-24".into(), ..part };
    support::pay_tranche(&supervisor, &paid).await.unwrap();
    let done = RecordForm { state: "done".into(), ..again(&mobiliser, &handover).await };
    support::save_record(&mobiliser, &done).await.unwrap();
    assert_eq!(seen(&mobiliser).await, all[2..]);
    w.clock.advance(Duration::days(7));
    assert_eq!(seen(&w.later(&mobiliser)).await, all[2..], "late, and still there");
});

world_tests!(no_record_is_out_of_reach, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    for n in 0..53 {
        let form = RecordForm { command: command(), title: format!("Dialogue {n:02}"), ..dialogue(&pcode) };
        support::save_record(&mobiliser, &form).await.unwrap();
    }
    let page = support::community(&mobiliser, &pcode).await.unwrap();
    let after = page.older.unwrap();
    let older = support::records_of_community(&mobiliser, &pcode, &after).await.unwrap();
    assert_eq!((page.records.len(), older.lines.len(), older.next), (50, 3, None));
    let mut titles: Vec<_> = page.records.iter().chain(&older.lines).map(|r| r.record.title.clone()).collect();
    titles.sort();
    assert_eq!(titles, (0..53).map(|n| format!("Dialogue {n:02}")).collect::<Vec<_>>(), "each once");
    let trainer = w.actor(Role::Trainer, w.dor).await;
    let refused = support::records_of_community(&trainer, &pcode, &after).await;
    assert!(matches!(refused, Err(ServiceError::Forbidden)));
    let court = school(&mobiliser, None, "Court").await;
    assert!(support::records_of_institution(&mobiliser, &court, &after).await.unwrap().lines.is_empty());
    let nowhere = support::records_of_institution(&mobiliser, &court, "nowhere").await;
    assert!(matches!(nowhere, Err(ServiceError::NotFound)));
});
