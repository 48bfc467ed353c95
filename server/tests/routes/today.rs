//! The first page, by role.

use chrono::Duration;
use domain::authz::Role;
use domain::case::TaskKind;
use domain::id::{TaskId, UserId};
use service::ctx::new_id;
use store::case::Case;
use store::task::NewTask;

use crate::site::{Site, site_tests};

async fn due(s: &Site, case: &Case, assignee: UserId, kind: TaskKind, days: i64) {
    let mut tx = s.w.tx().await;
    let task = NewTask {
        id: TaskId(new_id(s.w.now())),
        case: case.id,
        office: case.office,
        assignee: Some(assignee),
        kind,
        subject: None,
        note: None,
        due_on: s.w.now().date_naive() + Duration::days(days),
    };
    store::task::insert(&mut tx, task, s.w.now()).await.unwrap();
    s.w.commit(tx).await;
}

site_tests!(a_caseworker_sees_what_is_due_the_most_overdue_first, async |s: Site| {
    let awa = s.as_caseworker().await;
    let issa = s.as_caseworker().await;
    let (late, today, other) =
        (s.w.case(s.w.dor, awa.user).await, s.w.case(s.w.dor, awa.user).await, s.w.case(s.w.dor, issa.user).await);
    due(&s, &today, awa.user, TaskKind::Session, 0).await;
    due(&s, &late, awa.user, TaskKind::FollowUp, -4).await;
    due(&s, &late, awa.user, TaskKind::ConsentEnds, -1).await;
    due(&s, &other, issa.user, TaskKind::Session, 0).await;
    let page = awa.get("/").await;
    page.is(200).shows("Good morning").shows("4 days late").shows("Due today").shows("Consents ending soon");
    page.hides(&other.code).hides("Testname").shows("<title>Today · Passerelle</title>");
    let (a, b) = (page.body.find("4 days late").unwrap(), page.body.find("Due today").unwrap());
    assert!(a < b);

    let supervisor = s.as_supervisor().await;
    supervisor
        .get("/")
        .await
        .is(200)
        .shows(&other.code)
        .shows("Caseloads")
        .shows("2 cases, load 2 of 50")
        .shows("Manageable");
    // Whose task it is matters to who looks after an office.
    let name = store::user::by_id(&s.w.app.db, issa.user).await.unwrap().unwrap().name;
    supervisor.get("/").await.is(200).shows(&format!("Counselling session · {name}"));
    s.as_role(Role::Supervisor, s.w.ohg).await.get("/").await.is(200).hides(&other.code).hides(&late.code);
});

site_tests!(a_supervisor_sees_cases_that_nobody_has, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let supervisor = s.as_supervisor().await;
    supervisor.get("/").await.is(200).hides("Cases without a caseworker");
    let mut tx = s.w.tx().await;
    store::execute!(&mut tx, "update case_file set caseworker_id = null where id = $1", case.id.0)
        .unwrap()
        .expect_rows(1)
        .unwrap();
    s.w.commit(tx).await;
    let assign = format!("/cases/{}/assign", case.code);
    supervisor.get("/").await.is(200).shows("Cases without a caseworker").shows(&assign);
    supervisor.get(&assign).await.is(200);
    awa.get("/").await.is(200).hides(&case.code);
});

site_tests!(cases_that_were_opened_last_are_found_again_while_they_are_in_reach, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    awa.get("/").await.is(200).shows("No case opened yet").hides(&case.code);
    awa.get(&format!("/cases/{}", case.code)).await.is(200);
    awa.get("/").await.is(200).shows(&case.code);
    let issa = s.as_caseworker().await;
    let mut tx = s.w.tx().await;
    assert!(store::case::set_caseworker(&mut tx, case.id, 1, issa.user, s.w.now()).await.unwrap());
    s.w.commit(tx).await;
    awa.get("/").await.is(200).hides(&case.code);
});

site_tests!(every_role_has_a_first_page_that_leads_only_where_it_may_go, async |s: Site| {
    for role in Role::ALL.iter().filter(|r| **r != Role::Partner) {
        let page = s.as_role(*role, s.w.dor).await.get("/").await;
        page.is(200);
        for (role_of, href) in [(Role::Dpo, "\"/audit\""), (Role::Admin, "\"/admin/users\"")] {
            if *role == role_of {
                page.shows(href);
            } else if !matches!(role, Role::ProgrammeManager | Role::Auditor) {
                page.hides(href);
            }
        }
    }
});

site_tests!(many_first_pages_at_once_do_not_wait_for_each_other, async |s: Site| {
    let boss = s.as_supervisor().await;
    // More parts of pages at a time than the file has connections to read with.
    let pages = (0..24).map(|_| {
        let boss = boss.clone();
        tokio::spawn(async move { boss.get("/").await.status })
    });
    for page in pages.collect::<Vec<_>>() {
        assert_eq!(page.await.unwrap(), 200);
    }
});
