//! A list is brought, compared in the background and looked at by whoever brought it; then it is gone.

use std::sync::Arc;
use std::time::Duration as StdDuration;

use chrono::Duration;
use domain::authz::{Compartment, Role};
use domain::list_check::{CHECKS_MAX, CheckListForm, CheckState, EndCheckForm, RowFault};
use service::job::{Handlers, housekeeping, run_next};
use service::list_check::{CheckLists, CheckPage, ROWS_AT_ONCE, cancel, checks, delete, pairs_file, show, start};
use service::referral::Upload;
use service::seed::register;
use service::{Ctx, ServiceError};
use uuid::Uuid;

use crate::world::{World, world_tests};

const SMALL: &str = "id;given_name;family_name;birth_date;phone\n=1;Boukari;Ouédraogo;1987-03-14;+226 70 11 48 02\n\
                     2;Issa;Kindo;31/02/1990;\n3;WEDRAOGO;Boukary;14/03/1987;70114802\n;Nobody;;;\n";

fn form() -> CheckListForm {
    CheckListForm { command: Uuid::new_v4().to_string(), least: "usual".into(), ..CheckListForm::default() }
}

fn upload(text: &str) -> Option<Arc<Upload>> {
    Some(Arc::new(Upload { name: "Aminata Testname.csv".into(), bytes: text.as_bytes().to_vec() }))
}

async fn bring(ctx: &Ctx, text: &str) -> String {
    start(ctx, &form(), upload(text)).await.unwrap()
}

/// Works until nothing waits any more.
async fn work(w: &World, budget: StdDuration) -> usize {
    let handlers = Handlers::default().with(CheckLists { budget, ..CheckLists::default() });
    let mut jobs = 0;
    while run_next(&w.app, &handlers).await.unwrap() {
        jobs += 1;
    }
    jobs
}

fn to(id: &str) -> EndCheckForm {
    EndCheckForm { command: Uuid::new_v4().to_string(), id: id.into() }
}

async fn seen(ctx: &Ctx, id: &str) -> CheckPage {
    show(ctx, id, 1, 1).await.unwrap()
}

/// Kinds of parts that are stored.
async fn parts(w: &World) -> Vec<String> {
    let rows: Vec<(String,)> =
        store::fetch_all!(&w.app.db, (String,), "select distinct kind from list_check_part order by kind",).unwrap();
    rows.into_iter().map(|(kind,)| kind).collect()
}

async fn logged(w: &World) -> Vec<String> {
    let rows: Vec<(String, String)> = store::fetch_all!(
        &w.app.db,
        (String, String),
        "select action, cast(detail as text) from audit_entry where action like 'list.%' order by seq",
    )
    .unwrap();
    assert!(rows.iter().all(|(_, detail)| !detail.contains("Testname") && !detail.contains("Boukari")), "{rows:?}");
    rows.into_iter().map(|(action, _)| action).collect()
}

const LONG: StdDuration = StdDuration::from_secs(60);

world_tests!(a_list_is_compared_and_its_pairs_are_there_by_their_ids, async |w: World| {
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let asked = form();
    let id = start(&issa, &asked, upload(SMALL)).await.unwrap();
    assert_eq!(start(&issa, &asked, upload(SMALL)).await.unwrap(), id);
    let waiting = seen(&issa, &id).await;
    assert_eq!((waiting.check.state, waiting.check.rows, waiting.check.faults), (CheckState::Waiting, 3, 2));
    let faults: Vec<_> = waiting.faults.iter().map(|f| (f.line, f.fault)).collect();
    assert_eq!(faults, [(3, RowFault::BirthDate), (5, RowFault::NoId)]);
    assert_eq!(parts(&w).await, ["faults", "list"]);

    assert_eq!(work(&w, LONG).await, 1);
    let done = seen(&issa, &id).await;
    let counts = (done.check.state, done.check.done, done.check.pairs, done.check.nearly);
    assert_eq!(counts, (CheckState::Done, 3, 1, 1));
    assert_eq!((done.pairs[0].id_a.as_str(), done.pairs[0].id_b.as_str()), ("=1", "3"));
    // The list itself is gone as soon as its result is there.
    assert_eq!(parts(&w).await, ["faults", "pairs"]);

    let file = pairs_file(&issa, &id).await.unwrap();
    let mut csv = Vec::new();
    for number in 0..file.parts {
        csv.extend(file.part(&w.app, number).await.unwrap());
    }
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.starts_with("id_a,id_b,score,reasons\n'=1,3,1.000,"), "{csv}");
    assert!(csv.ends_with("names_sound_same;birth_date_same;phone_same\n"), "{csv}");
    assert_eq!(logged(&w).await, ["list.uploaded", "list.checked", "list.read", "list.downloaded"]);
});

world_tests!(a_job_that_breaks_off_goes_on_where_it_was_and_finds_the_same, async |w: World| {
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let rows = ROWS_AT_ONCE as u64;
    let list = register(rows + rows / 2, 7).csv;
    let (whole, parted) = (bring(&issa, &list).await, bring(&issa, &list).await);
    // Without any time a job compares a first part and leaves the rest to another one.
    let handlers = Handlers::default().with(CheckLists { budget: StdDuration::ZERO, ..CheckLists::default() });
    assert!(run_next(&w.app, &handlers).await.unwrap());
    let first = seen(&issa, &whole).await.check;
    assert_eq!((first.state, first.done), (CheckState::Running, ROWS_AT_ONCE as i64));
    // The server goes down in the middle of the next job: when its time is over, somebody else takes it.
    let mut tx = w.tx().await;
    while store::job::claim(&mut tx, w.now(), Duration::seconds(120)).await.unwrap().is_some() {}
    w.commit(tx).await;
    assert_eq!(work(&w, LONG).await, 0);
    w.clock.advance(Duration::seconds(121));
    assert_eq!(work(&w, LONG).await, 2);
    let (whole, parted) = (seen(&issa, &whole).await, seen(&issa, &parted).await);
    assert_eq!((whole.check.state, parted.check.state), (CheckState::Done, CheckState::Done));
    assert_eq!(whole.pairs, parted.pairs);
    assert!(!whole.pairs.is_empty());
});

world_tests!(a_check_is_nobody_elses_and_not_of_every_role, async |w: World| {
    let (issa, mariam) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let id = bring(&issa, SMALL).await;
    work(&w, LONG).await;
    assert!(matches!(show(&mariam, &id, 1, 1).await, Err(ServiceError::NotFound)));
    assert!(matches!(pairs_file(&mariam, &id).await, Err(ServiceError::NotFound)));
    assert!(matches!(cancel(&mariam, &to(&id)).await, Err(ServiceError::NotFound)));
    assert!(matches!(delete(&mariam, &to(&id)).await, Err(ServiceError::NotFound)));
    assert!(checks(&mariam).await.unwrap().checks.is_empty());
    for role in [Role::Caseworker, Role::Dpo, Role::Admin, Role::ProgrammeManager] {
        let other = w.actor(role, w.dor).await;
        assert!(matches!(checks(&other).await, Err(ServiceError::Forbidden)), "{role}");
        assert!(matches!(start(&other, &form(), upload(SMALL)).await, Err(ServiceError::Forbidden)), "{role}");
        assert!(matches!(show(&other, &id, 1, 1).await, Err(ServiceError::Forbidden)), "{role}");
    }
    for role in [Role::FocalPoint, Role::Supervisor] {
        let behind = w.actor_behind(role, w.dor, Compartment::Child).await;
        bring(&behind, SMALL).await;
        assert_eq!(checks(&behind).await.unwrap().checks.len(), 1);
    }
    assert_eq!(checks(&issa).await.unwrap().checks.len(), 1);
});

world_tests!(a_check_that_is_cancelled_keeps_nothing_of_the_list, async |w: World| {
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let id = bring(&issa, "id,given_name\n1,Awa\n2,Awa\n").await;
    for _ in 0..2 {
        cancel(&issa, &to(&id)).await.unwrap();
    }
    assert_eq!(seen(&issa, &id).await.check.state, CheckState::Cancelled);
    assert!(parts(&w).await.is_empty());
    work(&w, LONG).await;
    assert_eq!(seen(&issa, &id).await.check.state, CheckState::Cancelled);
    assert!(matches!(pairs_file(&issa, &id).await, Err(ServiceError::NotFound)));
    assert_eq!(logged(&w).await, ["list.uploaded", "list.cancelled"]);
});

world_tests!(a_list_and_its_result_are_gone_after_three_days_or_at_once, async |w: World| {
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let (kept, deleted) = (bring(&issa, SMALL).await, bring(&issa, SMALL).await);
    let away = to(&deleted);
    for _ in 0..2 {
        delete(&issa, &away).await.unwrap();
    }
    assert!(matches!(show(&issa, &deleted, 1, 1).await, Err(ServiceError::NotFound)));
    // Its job finds nothing to do.
    assert_eq!(work(&w, LONG).await, 2);
    w.clock.advance(Duration::hours(72) - Duration::seconds(1));
    housekeeping(&w.app).await.unwrap();
    assert_eq!(seen(&w.later(&issa), &kept).await.check.state, CheckState::Done);
    w.clock.advance(Duration::seconds(1));
    let later = w.later(&issa);
    // Its time is over even before anybody sweeps.
    assert!(matches!(show(&later, &kept, 1, 1).await, Err(ServiceError::NotFound)));
    assert!(checks(&later).await.unwrap().checks.is_empty());
    for _ in 0..2 {
        housekeeping(&w.app).await.unwrap();
    }
    assert!(parts(&w).await.is_empty());
    let actions = logged(&w).await;
    assert_eq!(actions.iter().filter(|a| *a == "list.expired").count(), 1);
    assert_eq!(actions.iter().filter(|a| *a == "list.deleted").count(), 1);
});

world_tests!(what_is_no_list_is_refused_and_there_is_a_limit, async |w: World| {
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let refused = async |file: Option<Arc<Upload>>| match start(&issa, &form(), file).await {
        Err(ServiceError::Invalid(errors)) => errors[0].key.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(None).await, "error-check-file");
    assert_eq!(refused(upload("")).await, "error-check-empty");
    assert_eq!(refused(upload("name\nAwa\n")).await, "file-fault-no-id");
    assert!(parts(&w).await.is_empty());
    for _ in 0..CHECKS_MAX {
        bring(&issa, SMALL).await;
    }
    assert_eq!(refused(upload(SMALL)).await, "error-check-many");
});

world_tests!(more_pairs_than_can_be_kept_end_the_check_with_a_word_and_keep_nothing, async |w: World| {
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let id = bring(&issa, "id,given_name,phone\n1,Boukari Ouedraogo,70114802\n2,Boukari Ouedraogo,70114802\n").await;
    let handlers = Handlers::default().with(CheckLists { most: 0, ..CheckLists::default() });
    assert!(run_next(&w.app, &handlers).await.unwrap());
    let page = seen(&issa, &id).await;
    assert_eq!((page.check.state, page.check.pairs, page.pairs.len()), (CheckState::TooMany, 0, 0));
    assert!(parts(&w).await.is_empty());
});

world_tests!(a_row_is_told_to_be_like_a_record_only_to_who_may_compare_it_now, async |w: World| {
    crate::person::places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let code = crate::person::registered(&awa, &crate::person::form("Boukari", "Ouédraogo")).await.code;
    let mut hidden = crate::person::form("Salimata", "Kindo");
    hidden.phones[0].number = "70 22 33 44".into();
    crate::person::registered(&focal, &hidden).await;
    let list = "id;given_name;family_name;birth_year;phone\n1;Boukary;WEDRAOGO;;70114802\n2;Salimata;Kindo;;70223344\n";
    let asked = CheckListForm { registered: true, ..form() };
    let id = start(&issa, &asked, upload(list)).await.unwrap();
    work(&w, LONG).await;
    let page = seen(&issa, &id).await;
    let known: Vec<_> = page.known.iter().map(|k| (k.id.as_str(), k.code.as_str())).collect();
    let masked = domain::list_check::masked(&code);
    assert_eq!(known, [("1", masked.as_str())], "nothing of what is behind a wall");
    assert!(!masked.contains(&code) && page.check.pairs == 0);
    assert!(
        !String::from_utf8_lossy(&pairs_file(&issa, &id).await.unwrap().part(&w.app, 0).await.unwrap()).contains(&code)
    );
    let (case, _) = service::case::find(&issa, &code, domain::authz::Permission::CaseRead).await.unwrap();
    let log = store::audit::list(&w.app.db, &store::audit::Filter::default(), 50).await.unwrap();
    assert!(log.iter().any(|e| e.action == "list.resembles" && e.case_id == Some(case.id.0)));

    // The record goes behind a wall: what was found before is not told any more.
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update case_file set compartment = 'gbv' where id = $1", case.id.0).unwrap().any();
    tx.commit_unchecked_bookkeeping().await.unwrap();
    assert!(seen(&issa, &id).await.known.is_empty());

    // Without being asked nobody registered is compared; behind a wall only what is there is.
    let id = bring(&issa, list).await;
    work(&w, LONG).await;
    assert!(seen(&issa, &id).await.known.is_empty());
    let id = start(&focal, &CheckListForm { registered: true, ..form() }, upload(list)).await.unwrap();
    work(&w, LONG).await;
    let known: Vec<_> = seen(&focal, &id).await.known.into_iter().map(|k| k.id).collect();
    assert_eq!(known, ["2"], "their own");
});
