//! Screening by the national authority: who writes, who reads, what follows, and what nobody finds in the database.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Role};
use domain::case::{CaseStatus, RevealForm, SeenForm, TaskKind, Track};
use domain::person::BirthForm;
use domain::screening::{Concern, RiskCategory, ScreeningForm, ScreeningOutcome};
use service::screening::{ScreeningQuery, list, page, record, seen};
use service::{Ctx, ServiceError, access, case, consent, counselling, intake, person, plan, referral};
use store::case::Case;
use uuid::Uuid;

use crate::child::born;
use crate::dump::everything;
use crate::world::{World, world_tests};

/// A screening of the scenario: eligible, low risk, on 10 February.
pub fn form(case: &Case, version: i64) -> ScreeningForm {
    ScreeningForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: version.to_string(),
        authority: "Commission nationale".into(),
        panel: vec!["justice".into()],
        phase: "first".into(),
        date: "2026-02-10".into(),
        outcome: "eligible_ddr".into(),
        reference: "CS-2026-118".into(),
        risk: "low".into(),
        risk_by: "Centre".into(),
        risk_on: "2026-02-10".into(),
        risk_until: "2027-02-10".into(),
        risk_basis: "EV-118".into(),
        ..ScreeningForm::default()
    }
}

fn outcome(case: &Case, version: i64, outcome: &str) -> ScreeningForm {
    ScreeningForm { outcome: outcome.into(), risk: "".into(), ..form(case, version) }
}

/// A case of Dori with its caseworker, its supervisor and the authority.
async fn scene(w: &World) -> (Case, Ctx, Ctx, Ctx) {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    (case, awa, w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Authority, w.dor).await)
}

async fn tasks(w: &World, case: &Case) -> Vec<(TaskKind, NaiveDate, bool)> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.into_iter().map(|t| (t.kind, t.due_on, t.assignee.is_some())).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn key(error: ServiceError) -> String {
    match error {
        ServiceError::Invalid(errors) => format!("{}: {}", errors[0].field, errors[0].key),
        other => format!("{other:?}"),
    }
}

async fn waiting(ctx: &Ctx) -> Vec<String> {
    list(ctx, &ScreeningQuery::default()).await.unwrap().lines.into_iter().map(|l| l.code).collect()
}

async fn screened(ctx: &Ctx) -> Vec<String> {
    let query = ScreeningQuery { screened: true, from: None };
    list(ctx, &query).await.unwrap().lines.into_iter().map(|l| l.code).collect()
}

world_tests!(the_authority_records_and_caseworker_and_supervisor_read, async |w: World| {
    let (case, awa, issa, authority) = scene(&w).await;
    assert_eq!(waiting(&authority).await, std::slice::from_ref(&case.code));
    assert!(page(&awa, &case.code).await.unwrap().versions.is_empty());
    let sent = form(&case, 0);
    for _ in 0..2 {
        record(&authority, &sent).await.unwrap();
    }
    for reader in [&awa, &issa, &authority] {
        let page = page(reader, &case.code).await.unwrap();
        assert_eq!(page.versions.len(), 1);
        assert_eq!(page.versions[0].screening.outcome, ScreeningOutcome::EligibleDdr);
        let risk = page.versions[0].screening.risk.as_ref().unwrap();
        assert_eq!((risk.category, risk.valid_until), (RiskCategory::Low, day("2027-02-10")));
    }
    assert!(waiting(&authority).await.is_empty());
    assert_eq!(screened(&authority).await, std::slice::from_ref(&case.code));
    // A month before it ends somebody asks again, and the case waits for the authority.
    assert_eq!(tasks(&w, &case).await, [(TaskKind::AuthorityEnds, day("2027-01-11"), true)]);
    w.clock.advance(Duration::days(48));
    assert_eq!(waiting(&w.later(&authority)).await, std::slice::from_ref(&case.code));
});

world_tests!(nobody_of_the_programme_writes_and_every_reading_is_on_record, async |w: World| {
    let (case, awa, issa, authority) = scene(&w).await;
    for other in [&awa, &issa] {
        assert!(matches!(record(other, &form(&case, 0)).await, Err(ServiceError::Forbidden)));
        assert!(matches!(list(other, &ScreeningQuery::default()).await, Err(ServiceError::Forbidden)));
    }
    for role in Role::ALL.iter().filter(|r| ![Role::Caseworker, Role::Supervisor, Role::Authority].contains(r)) {
        let other = w.actor(*role, w.dor).await;
        assert!(matches!(page(&other, &case.code).await, Err(ServiceError::NotFound)), "{role}");
        assert!(matches!(record(&other, &form(&case, 0)).await, Err(ServiceError::NotFound)), "{role}");
    }
    for stranger in [w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Authority, w.ohg).await] {
        assert!(matches!(page(&stranger, &case.code).await, Err(ServiceError::NotFound)));
        assert!(matches!(record(&stranger, &form(&case, 0)).await, Err(ServiceError::NotFound)));
    }
    assert!(waiting(&w.actor(Role::Authority, w.ohg).await).await.is_empty());
    record(&authority, &form(&case, 0)).await.unwrap();
    page(&awa, &case.code).await.unwrap();
    let filter = store::audit::Filter { action: Some("screening.read".into()), ..Default::default() };
    let read = store::audit::list(&w.app.db, &filter, 10).await.unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!((read[0].user_id, read[0].case_id), (Some(awa.user().0), Some(case.id.0)));
});

world_tests!(the_authority_sees_nothing_else_of_a_case, async |w: World| {
    let (case, _, _, authority) = scene(&w).await;
    macro_rules! unseen {
        ($($call:expr),+ $(,)?) => {$(
            assert!(matches!($call.await.map(drop), Err(ServiceError::NotFound)), stringify!($call));
        )+};
    }
    let code = case.code.as_str();
    unseen!(
        case::header(&authority, code),
        case::overview(&authority, code, None),
        case::summary(&authority, code),
        person::profile(&authority, code),
        person::association(&authority, code),
        plan::show(&authority, code, None),
        counselling::list(&authority, code, None),
        consent::show(&authority, code),
        referral::of_case(&authority, code),
        intake::overview(&authority, code, domain::intake::Occasion::Intake),
        service::suspicion::page(&authority, code),
        service::closure::page(&authority, code),
        service::suspension::page(&authority, code),
    );
    assert!(case::list(&authority, &Default::default()).await.is_err());
    assert!(access::accesses(&authority).await.is_err());
});

world_tests!(the_name_is_shown_to_the_authority_with_a_reason_and_without_a_phone, async |w: World| {
    let (case, _, _, authority) = scene(&w).await;
    assert!(page(&authority, &case.code).await.unwrap().identity.is_none());
    let ask =
        RevealForm { command: Uuid::new_v4().to_string(), code: case.code.clone(), reason: "check_identity".into() };
    case::reveal(&authority, &ask).await.unwrap();
    let shown = page(&authority, &case.code).await.unwrap().identity.unwrap();
    assert!(shown.name.contains("Testname") && shown.phones.is_empty());
    case::hide(&authority, &case.code).await.unwrap();
    assert!(page(&authority, &case.code).await.unwrap().identity.is_none());
    // Whoever came by another door is none of the authority's business.
    let mut tx = w.tx().await;
    let now = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap();
    store::case::set_compartment(&mut tx, case.id, now.version, now.compartment, now.caseworker, Track::Community)
        .await
        .unwrap();
    w.commit(tx).await;
    assert!(matches!(case::reveal(&authority, &ask).await, Err(ServiceError::NotFound)));
    assert!(matches!(page(&authority, &case.code).await, Err(ServiceError::NotFound)));
    assert!(waiting(&authority).await.is_empty());
});

world_tests!(a_newer_screening_stands_beside_the_earlier_one_and_a_stale_one_is_refused, async |w: World| {
    let (case, awa, _, authority) = scene(&w).await;
    record(&authority, &outcome(&case, 0, "disputed_pending")).await.unwrap();
    assert_eq!(waiting(&authority).await, std::slice::from_ref(&case.code), "what is open waits");
    w.clock.advance(Duration::days(1));
    let authority = w.later(&authority);
    let second = ScreeningForm { phase: "second".into(), ..form(&case, 1) };
    record(&authority, &second).await.unwrap();
    let versions = page(&awa, &case.code).await.unwrap().versions;
    let outcomes: Vec<_> = versions.iter().map(|v| (v.version, v.screening.outcome)).collect();
    assert_eq!(outcomes, [(2, ScreeningOutcome::EligibleDdr), (1, ScreeningOutcome::Disputed)]);
    match record(&authority, &form(&case, 1)).await {
        Err(ServiceError::Conflict(saved)) => assert!(saved.iter().any(|d| d.saved == "eligible_ddr"), "{saved:?}"),
        other => panic!("{other:?}"),
    }
});

world_tests!(of_two_who_write_at_once_one_is_kept_and_the_other_is_shown_it, async |w: World| {
    let (case, awa, _, one) = scene(&w).await;
    let other = w.actor(Role::Authority, w.dor).await;
    let (yes, no) = (form(&case, 0), outcome(&case, 0, "ineligible_civilian"));
    let (a, b) = tokio::join!(record(&one, &yes), record(&other, &no));
    let told = [a, b];
    assert_eq!(told.iter().filter(|r| r.is_ok()).count(), 1, "{told:?}");
    let conflict = told.into_iter().find_map(Result::err).unwrap();
    let kept = page(&awa, &case.code).await.unwrap().versions;
    assert_eq!(kept.len(), 1);
    match conflict {
        ServiceError::Conflict(saved) => {
            assert!(saved.iter().any(|d| d.saved == kept[0].screening.outcome.as_str()), "{saved:?}");
        }
        other => panic!("{other:?}"),
    }
});

world_tests!(revoked_eligibility_is_a_reference_and_a_task_for_the_supervisor, async |w: World| {
    let (case, awa, issa, authority) = scene(&w).await;
    let revoked = |version| outcome(&case, version, "eligibility_revoked");
    assert_eq!(key(record(&authority, &revoked(0)).await.unwrap_err()), "outcome: error-screening-revoke-first");
    record(&authority, &form(&case, 0)).await.unwrap();
    let bare = ScreeningForm { reference: "".into(), ..revoked(1) };
    assert_eq!(key(record(&authority, &bare).await.unwrap_err()), "reference: error-screening-reference");
    record(&authority, &revoked(1)).await.unwrap();
    // For the office, not for the caseworker; what the category asked for is past.
    assert_eq!(tasks(&w, &case).await, [(TaskKind::AuthorityDecided, day("2026-11-24"), false)]);
    assert!(page(&issa, &case.code).await.unwrap().may_see_to_it);
    let done = SeenForm { command: Uuid::new_v4().to_string(), code: case.code.clone() };
    assert!(matches!(seen(&awa, &done).await, Err(ServiceError::Forbidden)));
    assert!(matches!(seen(&authority, &done).await, Err(ServiceError::NotFound)));
    seen(&issa, &done).await.unwrap();
    assert!(tasks(&w, &case).await.is_empty());
    assert_eq!(now(&w, &case).await.status, case.status, "the end of the case is decided by people");
});

async fn now(w: &World, case: &Case) -> Case {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap()
}

world_tests!(doubt_about_the_age_is_looked_at_and_the_risk_category_is_gone, async |w: World| {
    let (case, awa, _, authority) = scene(&w).await;
    record(&authority, &form(&case, 0)).await.unwrap();
    record(&authority, &outcome(&case, 1, "child_pathway")).await.unwrap();
    assert_eq!(tasks(&w, &case).await, [(TaskKind::BirthCheck, day("2026-11-25"), true)]);
    let versions = page(&awa, &case.code).await.unwrap().versions;
    assert!(versions.iter().all(|v| v.screening.risk.is_none()), "{versions:?}");
    let same = BirthForm { confirmed: false, ..born(&case, "1999", 1) };
    person::correct(&awa, &same).await.unwrap();
    assert!(tasks(&w, &case).await.is_empty());
});

// Somebody entered as an adult and screened; a certificate shows a birth in 2010.
world_tests!(a_risk_category_is_shown_to_nobody_once_the_person_is_a_child, async |w: World| {
    let (case, awa, issa, authority) = scene(&w).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    record(&authority, &form(&case, 0)).await.unwrap();
    assert!(person::correct(&awa, &born(&case, "2010", 1)).await.unwrap().handed_over);
    for gone in [&awa, &issa, &authority] {
        assert!(matches!(page(gone, &case.code).await, Err(ServiceError::NotFound)));
    }
    assert!(matches!(record(&authority, &form(&case, 1)).await, Err(ServiceError::NotFound)));
    assert!(matches!(page(&focal, &case.code).await, Err(ServiceError::Forbidden)));
    assert!(waiting(&authority).await.is_empty() && screened(&authority).await.is_empty());
    let open: Vec<_> = tasks(&w, &case).await.into_iter().map(|(kind, ..)| kind).collect();
    assert!(!open.contains(&TaskKind::AuthorityEnds), "{open:?}");
    // Found to be an adult again: what was said of the risk before stays gone.
    person::correct(&focal, &born(&case, "1990", 2)).await.unwrap();
    let back = page(&issa, &case.code).await.unwrap();
    assert!(back.versions.iter().all(|v| v.screening.risk.is_none()) && !back.child);
});

world_tests!(a_child_outside_the_wall_gets_no_risk_category, async |w: World| {
    let (case, _, issa, authority) = scene(&w).await;
    record(&authority, &form(&case, 0)).await.unwrap();
    // Recorded as a child before anybody moved the case.
    let mut tx = w.tx().await;
    let mut person = store::person::by_id(&mut tx, case.person).await.unwrap().unwrap();
    person.birth.date = "2012".parse().ok();
    store::person::set_birth(&mut tx, &w.app.sealer, &person, None, w.now()).await.unwrap();
    w.commit(tx).await;
    assert_eq!(key(record(&authority, &form(&case, 1)).await.unwrap_err()), "risk: error-screening-child-risk");
    let shown = page(&issa, &case.code).await.unwrap();
    assert!(shown.child && shown.versions[0].screening.risk.is_none());
    record(&authority, &outcome(&case, 1, "child_pathway")).await.unwrap();
});

world_tests!(support_begins_with_a_warning_and_never_waits, async |w: World| {
    let (case, awa, issa, authority) = scene(&w).await;
    let mut tx = w.tx().await;
    store::case::set_status(&mut tx, case.id, case.version, CaseStatus::Planned).await.unwrap();
    w.commit(tx).await;
    let concern = async || case::status_choices(&awa, &case.code).await.unwrap().concern;
    assert_eq!(concern().await, Some(Concern::Missing));
    record(&authority, &ScreeningForm { risk: "medium".into(), ..form(&case, 0) }).await.unwrap();
    assert_eq!(concern().await, Some(Concern::Risk));
    record(&authority, &form(&case, 1)).await.unwrap();
    assert_eq!(concern().await, None);
    record(&authority, &outcome(&case, 2, "eligibility_revoked")).await.unwrap();
    assert_eq!(case::status_choices(&issa, &case.code).await.unwrap().concern, Some(Concern::Revoked));
    // It is a word, not a bar.
    let on = domain::case::StatusForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: now(&w, &case).await.version.to_string(),
        status: "in_support".into(),
        ..Default::default()
    };
    case::change_status(&awa, &on).await.unwrap();
    assert_eq!(now(&w, &case).await.status, CaseStatus::InSupport);
});

world_tests!(what_the_authority_wrote_is_in_no_column_that_can_be_read, async |w: World| {
    let (case, awa, _, authority) = scene(&w).await;
    record(&authority, &ScreeningForm { risk: "high".into(), ..form(&case, 0) }).await.unwrap();
    record(&authority, &outcome(&case, 1, "ineligible_serious_crime_indication")).await.unwrap();
    page(&awa, &case.code).await.unwrap();
    case::status_choices(&awa, &case.code).await.unwrap();
    let text = everything(&w.app.db).await;
    for secret in ["eligible_ddr", "serious_crime", "CS-2026-118", "EV-118", "Commission nationale"] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(text.contains("authority_decided"), "the dump holds what is not sealed");
});

world_tests!(a_case_that_goes_behind_a_wall_at_this_moment_is_not_screened, async |w: World| {
    let (case, _, _, authority) = scene(&w).await;
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update case_file set compartment = 'gbv' where id = $1", case.id.0).unwrap().any();
    let told = w.meanwhile(tx, record(&authority, &form(&case, 0))).await;
    assert!(matches!(told, Err(ServiceError::NotFound)), "{told:?}");
    assert_eq!(store::screening::newest(&w.app.db, &w.app.sealer, case.id).await.unwrap().map(|r| r.version), None);
});
