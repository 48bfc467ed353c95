//! Saved views: one's own and the office's; what they keep, who changes them, and what a list begins with.

use domain::authz::{Compartment, Role};
use domain::case::CaseGap;
use domain::view::{ChangeViewForm, SaveViewForm, VIEWS_MAX, ViewList};
use service::case::CaseQuery;
use service::view::{SavedView, Views, change, list, save};
use service::{Ctx, ServiceError};
use uuid::Uuid;

use crate::world::{World, world_tests};

fn form(query: &str, name: &str) -> SaveViewForm {
    SaveViewForm {
        command: Uuid::new_v4().to_string(),
        list: "cases".into(),
        query: query.into(),
        name: name.into(),
        ..SaveViewForm::default()
    }
}

fn shared(query: &str, name: &str) -> SaveViewForm {
    SaveViewForm { shared: "true".into(), ..form(query, name) }
}

async fn views(ctx: &Ctx) -> Views {
    list(ctx, ViewList::Cases).await.unwrap()
}

fn names(views: &[SavedView]) -> Vec<&str> {
    views.iter().map(|v| v.name.as_str()).collect()
}

fn to(view: &SavedView, intent: &str) -> ChangeViewForm {
    ChangeViewForm {
        command: Uuid::new_v4().to_string(),
        id: view.id.to_string(),
        version: view.version.to_string(),
        intent: intent.into(),
        ..ChangeViewForm::default()
    }
}

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
        other => panic!("{other:?}"),
    }
}

world_tests!(a_view_is_saved_once_renamed_moved_and_deleted, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let first = form("status=intake&colour=red", "Intake");
    for _ in 0..2 {
        assert_eq!(save(&awa, &first).await.unwrap(), "/cases?status=intake");
    }
    save(&awa, &form("without=phone&view=due", "No phone")).await.unwrap();
    save(&awa, &form("view=due", "Due")).await.unwrap();
    assert_eq!(names(&views(&awa).await.own), ["Intake", "No phone", "Due"]);
    assert_eq!(views(&awa).await.own[1].filter, "without=phone");

    let own = views(&awa).await.own;
    let up = to(&own[2], "up");
    for _ in 0..2 {
        change(&awa, &up).await.unwrap();
    }
    assert_eq!(names(&views(&awa).await.own), ["Intake", "Due", "No phone"]);
    // Whoever looks at an older page is told.
    assert!(matches!(change(&awa, &to(&own[2], "up")).await, Err(ServiceError::Conflict(_))));
    let own = views(&awa).await.own;
    // Above the first one there is nothing.
    change(&awa, &to(&own[0], "up")).await.unwrap();
    change(&awa, &ChangeViewForm { name: "Later".into(), ..to(&own[1], "rename") }).await.unwrap();
    let own = views(&awa).await.own;
    refused(change(&awa, &ChangeViewForm { name: "LATER".into(), ..to(&own[2], "rename") }).await, "error-view-taken");
    let delete = to(&own[1], "delete");
    for _ in 0..2 {
        assert_eq!(change(&awa, &delete).await.unwrap(), ViewList::Cases);
    }
    assert_eq!(names(&views(&awa).await.own), ["Intake", "No phone"]);
    assert!(list(&awa, ViewList::Referrals).await.unwrap().own.is_empty());
});

world_tests!(a_name_search_is_never_saved_and_there_is_a_limit, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    refused(save(&awa, &form("status=intake&q=Aminata", "Mine")).await, "error-view-search");
    refused(save(&awa, &form("q=", "Mine")).await, "error-view-nothing");
    for n in 0..VIEWS_MAX {
        save(&awa, &form("view=due", &format!("View {n}"))).await.unwrap();
    }
    refused(save(&awa, &form("view=due", "View 0")).await, "error-view-many");
    let one = &views(&awa).await.own[0];
    change(&awa, &to(one, "delete")).await.unwrap();
    refused(save(&awa, &form("view=due", "view 1")).await, "error-view-taken");
    save(&awa, &form("view=due", "View 0")).await.unwrap();
});

world_tests!(what_a_supervisor_shares_the_office_has_and_supervisors_change, async |w: World| {
    let (issa, mariam) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (far, dpo) = (w.actor(Role::Supervisor, w.ohg).await, w.actor(Role::Dpo, w.dor).await);
    save(&issa, &shared("without=plan", "No plan")).await.unwrap();
    assert!(matches!(save(&awa, &shared("without=plan", "Mine")).await, Err(ServiceError::Forbidden)));
    assert!(matches!(save(&dpo, &form("view=due", "Mine")).await, Err(ServiceError::Forbidden)));
    assert!(matches!(list(&dpo, ViewList::Cases).await, Err(ServiceError::Forbidden)));
    assert_eq!(names(&views(&awa).await.shared), ["No plan"]);
    assert!(views(&far).await.shared.is_empty());

    let view = views(&awa).await.shared[0].clone();
    let rename = ChangeViewForm { name: "Without a plan".into(), ..to(&view, "rename") };
    assert!(matches!(change(&awa, &rename).await, Err(ServiceError::Forbidden)));
    assert!(matches!(change(&awa, &to(&view, "delete")).await, Err(ServiceError::Forbidden)));
    assert!(matches!(change(&far, &rename).await, Err(ServiceError::NotFound)));
    change(&mariam, &rename).await.unwrap();
    assert_eq!(names(&views(&issa).await.shared), ["Without a plan"]);

    // One's own becomes the office's; nobody else's own view exists for others.
    save(&mariam, &form("view=attention", "Look")).await.unwrap();
    let own = views(&mariam).await.own[0].clone();
    assert!(matches!(change(&issa, &to(&own, "share")).await, Err(ServiceError::NotFound)));
    change(&mariam, &to(&own, "share")).await.unwrap();
    assert_eq!(names(&views(&awa).await.shared), ["Without a plan", "Look"]);
    save(&awa, &form("view=due", "Due")).await.unwrap();
    let awas = views(&awa).await.own[0].clone();
    assert!(matches!(change(&awa, &to(&awas, "share")).await, Err(ServiceError::Forbidden)));
});

world_tests!(a_list_begins_with_the_view_that_somebody_chose_for_themselves, async |w: World| {
    let (issa, awa) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Caseworker, w.dor).await);
    save(&issa, &shared("without=plan", "No plan")).await.unwrap();
    let view = views(&awa).await.shared[0].clone();
    change(&awa, &to(&view, "first")).await.unwrap();
    let begun = views(&awa).await;
    assert_eq!(begun.asked(""), "without=plan");
    assert_eq!(begun.asked("q=&status="), "without=plan");
    for said in ["view=open", "status=intake", "q=Awa"] {
        assert_eq!(begun.asked(said), said);
    }
    assert_eq!(views(&issa).await.asked(""), "");
    save(&awa, &SaveViewForm { first: "true".into(), ..form("view=due", "Due") }).await.unwrap();
    assert_eq!(views(&awa).await.asked(""), "view=due");
    let due = views(&awa).await.own[0].clone();
    change(&awa, &to(&due, "not_first")).await.unwrap();
    assert_eq!(views(&awa).await.asked(""), "");
    // A view that is deleted is nobody's beginning any more.
    change(&awa, &to(&view, "first")).await.unwrap();
    change(&issa, &to(&view, "delete")).await.unwrap();
    assert_eq!(views(&awa).await.asked(""), "");
});

async fn lacking(ctx: &Ctx, without: &[CaseGap]) -> (Vec<String>, Option<i64>) {
    let query = CaseQuery { without: without.to_vec(), ..CaseQuery::default() };
    let found = service::case::list(ctx, &query).await.unwrap();
    (found.rows.into_iter().map(|r| r.line.code).collect(), found.counts.without)
}

world_tests!(what_a_case_lacks_is_found_within_ones_own_scope, async |w: World| {
    let (issa, awa) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Caseworker, w.dor).await);
    let (a, b) = (w.case(w.dor, awa.user()).await, w.case(w.dor, awa.user()).await);
    let hidden = w.case_behind(w.dor, awa.user(), Compartment::Child).await;
    let elsewhere = w.case(w.ohg, awa.user()).await;
    let mut tx = w.tx().await;
    store::execute!(
        &mut tx,
        "insert into person_phone (id, person_id, position, number, number_key, owner, safe_to_call, safe_to_text)
         values ($1, $2, 0, '70112233', '22670112233', 'own', $3, $3)",
        Uuid::new_v4(),
        b.person.0,
        true,
    )
    .unwrap()
    .any();
    w.commit(tx).await;
    for ctx in [&awa, &issa] {
        let (codes, n) = lacking(ctx, &[CaseGap::Phone]).await;
        assert_eq!((codes, n), (vec![a.code.clone()], Some(1)));
        let (codes, n) = lacking(ctx, &[CaseGap::Plan, CaseGap::NextStep]).await;
        assert_eq!((codes, n), (vec![b.code.clone(), a.code.clone()], Some(2)));
    }
    assert!(lacking(&awa, &[CaseGap::Caseworker]).await.0.is_empty());
    for code in [&hidden.code, &elsewhere.code] {
        assert!(!lacking(&issa, &[CaseGap::Plan]).await.0.contains(code));
    }
});

world_tests!(whoever_shared_a_view_takes_it_back_and_nobody_else_does, async |w: World| {
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let other = w.actor(Role::Supervisor, w.dor).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    save(&issa, &shared("status=intake", "Intake")).await.unwrap();
    let view = views(&issa).await.shared.remove(0);
    change(&awa, &to(&view, "first")).await.unwrap();
    assert_eq!(views(&awa).await.first, Some(view.id));
    for who in [&other, &awa] {
        assert!(matches!(change(who, &to(&view, "unshare")).await, Err(ServiceError::Forbidden)));
    }
    let back = to(&view, "unshare");
    for _ in 0..2 {
        change(&issa, &back).await.unwrap();
    }
    let (mine, hers) = (views(&issa).await, views(&awa).await);
    assert_eq!((names(&mine.own), mine.shared.len()), (vec!["Intake"], 0));
    assert!(hers.all().next().is_none() && hers.first.is_none(), "her list begins as it always did");
    assert!(
        matches!(change(&issa, &to(&mine.own[0], "unshare")).await, Err(ServiceError::Conflict(_))),
        "it is hers alone"
    );
});
