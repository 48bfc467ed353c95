//! Which cases a list and a search show, and to whom.

use chrono::Duration;
use domain::authz::{Compartment, Role};
use domain::case::{CaseStatus, TaskKind};
use domain::id::TaskId;
use service::case::{CaseQuery, CaseView, Match, list};
use service::ctx::new_id;
use service::{Ctx, ServiceError};
use store::case::Case;
use store::task::NewTask;
use uuid::Uuid;

use crate::world::{World, world_tests};

async fn codes(ctx: &Ctx, query: CaseQuery) -> Vec<String> {
    list(ctx, &query).await.unwrap().rows.into_iter().map(|r| r.line.code).collect()
}

fn view(view: CaseView) -> CaseQuery {
    CaseQuery { view, ..CaseQuery::default() }
}

fn search(text: &str) -> CaseQuery {
    CaseQuery { search: text.into(), ..CaseQuery::default() }
}

/// Gives the person behind a case this name and phone, as the index holds them.
async fn known_as(w: &World, case: &Case, name: &str, phone: &str) {
    let mut tx = w.tx().await;
    for key in domain::name::keys(&[name]) {
        store::execute!(&mut tx, "insert into person_key (token, person_id) values ($1, $2)", key, case.person.0,)
            .unwrap()
            .any();
    }
    store::execute!(
        &mut tx,
        "insert into person_phone (id, person_id, position, number, number_key, owner, safe_to_call, safe_to_text)
         values ($1, $2, 0, $3, $4, 'own', $5, $5)",
        Uuid::new_v4(),
        case.person.0,
        phone,
        domain::person::number_key(phone, "BFA").unwrap(),
        true,
    )
    .unwrap()
    .any();
    w.commit(tx).await;
}

async fn set_status(w: &World, case: &Case, status: CaseStatus) {
    let mut tx = w.tx().await;
    store::case::set_status(&mut tx, case.id, 1, status).await.unwrap();
    w.commit(tx).await;
}

async fn due(w: &World, case: &Case, days: i64) {
    let mut tx = w.tx().await;
    let task = NewTask {
        id: TaskId(new_id(w.now())),
        case: case.id,
        office: case.office,
        assignee: case.caseworker,
        kind: TaskKind::FollowUp,
        subject: None,
        note: None,
        due_on: w.now().date_naive() + Duration::days(days),
    };
    store::task::insert(&mut tx, task, w.now()).await.unwrap();
    w.commit(tx).await;
}

world_tests!(a_caseworker_lists_own_cases_and_a_supervisor_those_of_the_office, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Caseworker, w.dor).await;
    let (a, b) = (w.case(w.dor, awa.user()).await, w.case(w.dor, issa.user()).await);
    let far = w.actor(Role::Caseworker, w.ohg).await;
    let c = w.case(w.ohg, far.user()).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let d = w.case_behind(w.dor, focal.user(), Compartment::Child).await;

    assert_eq!(codes(&awa, CaseQuery::default()).await, std::slice::from_ref(&a.code));
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let mut seen = codes(&supervisor, CaseQuery::default()).await;
    seen.sort();
    assert_eq!(seen, [a.code.clone(), b.code.clone()]);
    assert_eq!(codes(&focal, CaseQuery::default()).await, std::slice::from_ref(&d.code));
    for case in [&b, &c, &d] {
        assert!(codes(&awa, search(&case.code)).await.is_empty());
        assert!(codes(&awa, search(&case.code_name)).await.iter().all(|code| *code == a.code));
    }
    assert!(codes(&supervisor, search(&c.code)).await.is_empty());
    assert!(codes(&supervisor, search(&d.code)).await.is_empty());
    let dpo = w.actor(Role::Dpo, w.dor).await;
    assert!(matches!(list(&dpo, &CaseQuery::default()).await, Err(ServiceError::Forbidden)));
});

world_tests!(each_view_holds_its_cases_and_counts_them, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let (open, late, soon, closed) = (
        w.case(w.dor, awa.user()).await,
        w.case(w.dor, awa.user()).await,
        w.case(w.dor, awa.user()).await,
        w.case(w.dor, awa.user()).await,
    );
    due(&w, &late, -4).await;
    due(&w, &late, 0).await;
    due(&w, &soon, 2).await;
    // A last look after the end.
    due(&w, &closed, -9).await;
    set_status(&w, &closed, CaseStatus::Closed).await;
    for reader in [awa.clone(), w.actor(Role::Supervisor, w.dor).await] {
        assert_eq!(codes(&reader, view(CaseView::Open)).await.len(), 3);
        assert_eq!(codes(&reader, view(CaseView::Due)).await, [closed.code.clone(), late.code.clone()]);
        assert_eq!(codes(&reader, view(CaseView::Closed)).await, std::slice::from_ref(&closed.code));
        assert!(codes(&reader, view(CaseView::Attention)).await.is_empty());
        let counts = list(&reader, &CaseQuery::default()).await.unwrap().counts;
        assert_eq!((counts.open, counts.due, counts.attention, counts.closed), (3, 2, 0, 1));
        let status = CaseQuery { status: Some(CaseStatus::Closed), ..CaseQuery::default() };
        assert_eq!(codes(&reader, status).await, std::slice::from_ref(&closed.code));
    }
    // Two months of silence: everything that is open needs a look.
    w.clock.advance(Duration::days(61));
    let later = w.later(&awa);
    let quiet = codes(&later, view(CaseView::Attention)).await;
    assert_eq!(quiet.len(), 3);
    assert!(quiet.contains(&open.code));
});

world_tests!(pages_follow_each_other_without_gap_or_repeat, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    for n in 0..120 {
        if n % 3 == 0 {
            w.clock.advance(Duration::seconds(1));
        }
        let case = w.case(w.dor, awa.user()).await;
        due(&w, &case, -(n % 7)).await;
    }
    for v in [CaseView::Open, CaseView::Due] {
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = list(&awa, &CaseQuery { view: v, after, ..CaseQuery::default() }).await.unwrap();
            assert!(page.rows.len() <= 50);
            seen.extend(page.rows.into_iter().map(|r| r.line.code));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 120, "{v:?}");
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 120, "{v:?}");
    }
});

world_tests!(a_case_is_found_by_number_code_name_name_and_phone, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let other = w.case(w.dor, awa.user()).await;
    let case = w.case(w.dor, awa.user()).await;
    known_as(&w, &case, "Ouédraogo Boukari", "+226 70 12 34 56").await;
    known_as(&w, &other, "Aïssata Diallo", "+226 76 00 00 01").await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    for reader in [&awa, &supervisor] {
        for (text, found) in [
            (case.code.as_str(), Match::Code),
            ("2", Match::Code),
            (case.code_name.as_str(), Match::CodeName),
            ("wedraogo boukary", Match::Name),
            ("BOUKARI", Match::Name),
            ("70123456", Match::Phone),
            ("00226 70 12 34 56", Match::Phone),
        ] {
            let rows = list(reader, &search(text)).await.unwrap().rows;
            let hit = rows.iter().find(|r| r.line.code == case.code).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(hit.found, Some(found), "{text}");
            assert_eq!(rows.len(), 1, "{text}");
        }
        assert!(codes(reader, search("Boukari Diallo")).await.is_empty());
        assert!(codes(reader, search("Zongo")).await.is_empty());
    }
    let far = w.actor(Role::Supervisor, w.ohg).await;
    for text in [case.code.as_str(), "2", "wedraogo", "70123456"] {
        assert!(codes(&far, search(text)).await.is_empty(), "{text}");
    }
});

world_tests!(a_search_is_on_record_without_what_was_typed, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    known_as(&w, &case, "Ouédraogo Boukari", "+226 70 12 34 56").await;
    list(&awa, &search("Ouedraogo")).await.unwrap();
    let rows: Vec<(String, String)> = store::fetch_all!(
        &w.app.db,
        (String, String),
        "select action, detail from audit_entry where user_id = $1 order by seq",
        awa.user().0,
    )
    .unwrap();
    let (action, detail) = rows.last().unwrap();
    assert_eq!(action, "case.searched");
    assert_eq!(detail, r#"{"hits":1}"#);
});

world_tests!(a_case_left_behind_in_another_office_is_in_no_list_of_its_former_caseworker, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let left = w.case(w.ohg, awa.user()).await;
    due(&w, &left, 0).await;
    for query in [CaseQuery::default(), view(CaseView::Due), search(&left.code), search(&left.code_name)] {
        assert!(codes(&awa, query).await.is_empty());
    }
    let today = service::today::today(&awa).await.unwrap().unwrap();
    assert!(today.due.is_empty() && today.recent.is_empty());
    let counts = list(&awa, &CaseQuery::default()).await.unwrap().counts;
    assert_eq!((counts.open, counts.due), (0, 0));
});
