//! Recording a session, and who reads what of it.

use chrono::{Duration, NaiveDate};
use domain::authz::Role;
use domain::case::{CaseEventKind, CaseStatus, TaskKind};
use domain::counselling::SessionForm;
use service::counselling::{self, PrivateNote};
use service::{Ctx, ServiceError};
use store::case::Case;
use uuid::Uuid;

use crate::world::{World, world_tests};

pub fn form(case: &Case) -> SessionForm {
    SessionForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        kind: "orientation".into(),
        held_on: "2026-11-24".into(),
        place: "office".into(),
        language: "fuh".into(),
        attended: "yes".into(),
        present: vec!["self".into()],
        topics: vec!["documents".into()],
        summary: "We talked about the papers of the children.".into(),
        agreements: "bring the old papers\nmeet the uncle".into(),
        next_on: "2026-12-01".into(),
        next_place: "office".into(),
        ..SessionForm::default()
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn not_found<T: std::fmt::Debug>(result: Result<T, ServiceError>) {
    assert!(matches!(result, Err(ServiceError::NotFound)), "{result:?}");
}

async fn due(w: &World, case: &Case) -> Vec<(TaskKind, NaiveDate)> {
    store::task::of_case(&w.app.db, case.id).await.unwrap().into_iter().map(|t| (t.kind, t.due_on)).collect()
}

async fn stored(w: &World, case: &Case) -> Case {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap()
}

world_tests!(a_session_is_numbered_told_to_the_timeline_and_due_again, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    assert_eq!(counselling::record(&awa, &form(&case)).await.unwrap(), 1);
    assert_eq!(due(&w, &case).await, [(TaskKind::Session, day("2026-12-01"))]);
    let now = stored(&w, &case).await;
    assert_eq!((now.last_contact_on, now.status), (Some(day("2026-11-24")), CaseStatus::Assessment));

    w.clock.advance(Duration::days(7));
    let later = w.later(&awa);
    let second =
        SessionForm { held_on: "2026-12-01".into(), next_on: String::new(), next_place: String::new(), ..form(&case) };
    assert_eq!(counselling::record(&later, &second).await.unwrap(), 2);
    // Nobody agreed on another day: the follow-up calendar names one.
    assert_eq!(due(&w, &case).await, [(TaskKind::FollowUp, day("2026-12-31"))]);
    let list = counselling::list(&later, &case.code, None).await.unwrap();
    assert_eq!(list.sessions.iter().map(|s| s.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!((list.total, list.held, list.next_on), (2, 2, None));
    assert_eq!(list.sessions[1].session.agreements, ["bring the old papers", "meet the uncle"]);
});

world_tests!(the_timeline_and_the_log_hold_nothing_of_what_was_said, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let private = SessionForm { private_note: "He is afraid of a neighbour.".into(), ..form(&case) };
    counselling::record(&awa, &private).await.unwrap();
    counselling::show(&awa, &case.code, 1).await.unwrap();
    let events = store::case_event::of_case(&w.app.db, case.id, None, 50).await.unwrap();
    let session = events.iter().find(|e| e.kind == CaseEventKind::SessionRecorded).unwrap();
    assert_eq!(session.reference.as_deref(), Some("1"));
    let log: Vec<(String,)> =
        store::fetch_all!(&w.app.db, (String,), "select detail from audit_entry where case_id = $1", case.id.0)
            .unwrap();
    let text = format!("{events:?}{log:?}");
    for said in ["papers", "uncle", "afraid", "documents"] {
        assert!(!text.contains(said), "{said}: {text}");
    }
    let (sealed,): (Vec<u8>,) = store::fetch_one!(
        &w.app.db,
        (Vec<u8>,),
        "select private_note from counselling_session where case_id = $1",
        case.id.0,
    )
    .unwrap();
    assert!(!sealed.windows(6).any(|s| s == b"afraid"));
});

world_tests!(a_private_note_is_read_by_its_author_and_the_supervisor_only, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let private = SessionForm { private_note: "He is afraid.".into(), ..form(&case) };
    counselling::record(&awa, &private).await.unwrap();
    let open = PrivateNote::Open("He is afraid.".into());
    let issa = w.actor(Role::Supervisor, w.dor).await;
    assert_eq!(counselling::show(&awa, &case.code, 1).await.unwrap().note, open);
    assert_eq!(counselling::show(&issa, &case.code, 1).await.unwrap().note, open);
    assert_eq!(counselling::list(&issa, &case.code, None).await.unwrap().sessions[0].note, PrivateNote::Readable);

    // The case changes hands: the new caseworker sees that there is a note, and no more.
    let next = w.actor(Role::Caseworker, w.dor).await;
    let mut tx = w.tx().await;
    let version = stored(&w, &case).await.version;
    assert!(store::case::set_caseworker(&mut tx, case.id, version, next.user(), w.now()).await.unwrap());
    w.commit(tx).await;
    assert_eq!(counselling::show(&next, &case.code, 1).await.unwrap().note, PrivateNote::Closed);
    assert_eq!(counselling::list(&next, &case.code, None).await.unwrap().sessions[0].note, PrivateNote::Closed);
    not_found(counselling::show(&awa, &case.code, 1).await);
});

world_tests!(who_did_not_come_stays_due_until_there_is_another_date, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    counselling::record(&awa, &form(&case)).await.unwrap();
    let absent = SessionForm { attended: "no_show".into(), summary: String::new(), ..form(&case) };
    let without_date = SessionForm { next_on: String::new(), next_place: String::new(), ..absent.clone() };
    counselling::record(&awa, &without_date).await.unwrap();
    assert_eq!(due(&w, &case).await, [(TaskKind::Session, day("2026-12-01"))]);
    let moved = SessionForm { command: Uuid::new_v4().to_string(), next_on: "2026-12-05".into(), ..absent };
    counselling::record(&awa, &moved).await.unwrap();
    assert_eq!(due(&w, &case).await, [(TaskKind::Session, day("2026-12-05"))]);
});

world_tests!(the_same_session_sent_many_times_at_once_is_recorded_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let same = form(&case);
    let (a, b, c) = tokio::join!(
        counselling::record(&awa, &same),
        counselling::record(&awa, &same),
        counselling::record(&awa, &same)
    );
    assert_eq!((a.unwrap(), b.unwrap(), c.unwrap()), (1, 1, 1));
    let (one, two) = (form(&case), form(&case));
    let (a, b) = tokio::join!(counselling::record(&awa, &one), counselling::record(&awa, &two));
    let mut numbers = [a.unwrap(), b.unwrap()];
    numbers.sort_unstable();
    assert_eq!(numbers, [2, 3]);
    assert_eq!(due(&w, &case).await.len(), 1);
});

world_tests!(sessions_of_another_office_do_not_exist, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    counselling::record(&awa, &form(&case)).await.unwrap();
    let strangers: Vec<Ctx> = vec![
        w.actor(Role::Caseworker, w.ohg).await,
        w.actor(Role::Supervisor, w.ohg).await,
        w.actor(Role::Dpo, w.dor).await,
    ];
    for stranger in strangers {
        not_found(counselling::list(&stranger, &case.code, None).await);
        not_found(counselling::show(&stranger, &case.code, 1).await);
        not_found(counselling::record(&stranger, &form(&case)).await);
    }
    not_found(counselling::show(&awa, &case.code, 2).await);
    not_found(counselling::show(&awa, &case.code, i64::MAX).await);
});
