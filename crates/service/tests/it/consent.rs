//! Asking for consent and taking it back.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Role};
use domain::case::{CaseEventKind, TaskKind};
use domain::consent::{AnswerForm, ConsentForm, Gate, Purpose, Standing, WithdrawForm, gate};
use domain::directory::Category;
use domain::id::{ConsentId, OrganisationId, ReferralId, ServiceId};
use domain::referral::{ReferralStatus, Stop};
use service::ctx::new_id;

use service::{Ctx, ServiceError, consent};
use store::case::Case;
use uuid::Uuid;

use crate::world::{World, world_tests};

pub fn answer(purpose: &str, recipient: &str, decision: &str) -> AnswerForm {
    AnswerForm {
        purpose: purpose.into(),
        recipient: recipient.into(),
        decision: decision.into(),
        categories: vec!["name".into(), "need".into()],
        ..AnswerForm::default()
    }
}

pub fn form(case: &Case, answers: Vec<AnswerForm>) -> ConsentForm {
    ConsentForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        language: "fuh".into(),
        method: "signed".into(),
        told_how_to_withdraw: true,
        answers,
        ..ConsentForm::default()
    }
}

pub fn withdrawal(case: &Case, id: ConsentId) -> WithdrawForm {
    WithdrawForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        consent: id.to_string(),
        reason: String::new(),
    }
}

fn not_found<T: std::fmt::Debug>(result: Result<T, ServiceError>) {
    assert!(matches!(result, Err(ServiceError::NotFound)), "{result:?}");
}

async fn events(w: &World, case: &Case) -> Vec<CaseEventKind> {
    let entries = store::case_event::of_case(&w.app.db, case.id, None, 50).await.unwrap();
    entries.into_iter().rev().map(|e| e.kind).collect()
}

async fn renewals(w: &World, case: &Case) -> Vec<NaiveDate> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.into_iter().filter(|t| t.kind == TaskKind::ConsentEnds).map(|t| t.due_on).collect()
}

async fn standings(ctx: &Ctx, case: &Case) -> Vec<(Purpose, Standing)> {
    let page = consent::show(ctx, &case.code).await.unwrap();
    page.current.into_iter().map(|c| (c.purpose, c.standing)).collect()
}

world_tests!(answers_are_kept_and_a_yes_is_asked_again_sixty_days_before_its_end, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let asked = vec![
        answer("case_management", "programme", "given"),
        answer("referral", "health", "given"),
        answer("statistics", "programme", "refused"),
        answer("research", "programme", ""),
    ];
    consent::record(&awa, &form(&case, asked)).await.unwrap();
    let expected = [
        (Purpose::CaseManagement, Standing::Agrees),
        (Purpose::Referral, Standing::Agrees),
        (Purpose::Statistics, Standing::Refused),
        (Purpose::Research, Standing::NotAsked),
        (Purpose::CrossBorder, Standing::NotAsked),
    ];
    assert_eq!(standings(&awa, &case).await, expected);
    assert_eq!(events(&w, &case).await, [CaseEventKind::ConsentGiven, CaseEventKind::ConsentRefused]);
    assert_eq!(renewals(&w, &case).await, [NaiveDate::from_ymd_opt(2028, 9, 25).unwrap()]);

    w.clock.advance(Duration::days(700));
    let later = w.later(&awa);
    assert_eq!(standings(&later, &case).await[1].1, Standing::EndsSoon);
    consent::record(&later, &form(&case, vec![answer("referral", "health", "refused")])).await.unwrap();
    assert_eq!(renewals(&w, &case).await, []);
    let page = consent::show(&later, &case.code).await.unwrap();
    assert_eq!((page.current[1].standing, page.earlier.len()), (Standing::Refused, 1));
});

world_tests!(the_same_conversation_sent_twice_is_kept_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let form = form(&case, vec![answer("referral", "health", "given")]);
    let (a, b) = tokio::join!(consent::record(&awa, &form), consent::record(&awa, &form));
    a.unwrap();
    b.unwrap();
    assert_eq!(consent::answers(&awa, &case).await.unwrap().len(), 1);
    assert_eq!(renewals(&w, &case).await.len(), 1);
});

world_tests!(consent_of_another_office_or_another_caseworker_does_not_exist, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    consent::record(&awa, &form(&case, vec![answer("referral", "health", "given")])).await.unwrap();
    let id = consent::answers(&awa, &case).await.unwrap()[0].id;
    for stranger in [w.actor(Role::Caseworker, w.ohg).await, w.actor(Role::Caseworker, w.dor).await] {
        not_found(consent::show(&stranger, &case.code).await);
        not_found(consent::ask(&stranger, &case.code, None).await);
        not_found(consent::effects(&stranger, &case.code, id).await);
        not_found(consent::record(&stranger, &form(&case, vec![answer("referral", "health", "refused")])).await);
        not_found(consent::withdraw(&stranger, &withdrawal(&case, id)).await);
    }
    // Nor by way of a case of one's own.
    let other = w.case(w.dor, awa.user()).await;
    not_found(consent::effects(&awa, &other.code, id).await);
    not_found(consent::withdraw(&awa, &withdrawal(&other, id)).await);
    assert!(!consent::answers(&awa, &case).await.unwrap()[0].withdrawn);
});

world_tests!(a_yes_can_be_taken_back_once_and_a_no_never, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let asked = vec![answer("referral", "health", "given"), answer("referral", "education", "refused")];
    consent::record(&awa, &form(&case, asked)).await.unwrap();
    let answers = consent::answers(&awa, &case).await.unwrap();
    let of = |given: bool| answers.iter().find(|a| (a.valid_to.is_some()) == given).unwrap().id;
    let (yes, no) = (of(true), of(false));
    not_found(consent::effects(&awa, &case.code, no).await);
    assert!(matches!(consent::withdraw(&awa, &withdrawal(&case, no)).await, Err(ServiceError::Conflict(_))));

    let form = withdrawal(&case, yes);
    consent::withdraw(&awa, &form).await.unwrap();
    consent::withdraw(&awa, &form).await.unwrap();
    assert!(matches!(consent::withdraw(&awa, &withdrawal(&case, yes)).await, Err(ServiceError::Conflict(_))));
    assert_eq!(renewals(&w, &case).await, []);
    assert_eq!(events(&w, &case).await.iter().filter(|k| **k == CaseEventKind::ConsentWithdrawn).count(), 1);
    let answers = consent::answers(&awa, &case).await.unwrap();
    let provider = OrganisationId(Uuid::from_u128(1));
    assert_eq!(gate(&answers, provider, Category::HealthPrimary, &[], awa.today()), Gate::Refused);
});

world_tests!(somebody_who_may_be_a_child_agrees_through_a_guardian, async |w: World| {
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    let mut tx = w.tx().await;
    // The birth date says only the year: on some day of 2026 the person is still 17.
    store::execute!(&mut tx, "update person set birth_date = '2008', birth_year = 2008 where id = $1", case.person.0)
        .unwrap()
        .expect_rows(1)
        .unwrap();
    w.commit(tx).await;
    let alone = form(&case, vec![answer("case_management", "programme", "given")]);
    let refused = consent::record(&focal, &alone).await.unwrap_err();
    assert!(matches!(&refused, ServiceError::Invalid(e) if e[0].key == "error-consent-guardian-needed"), "{refused:?}");
    let guardian = ConsentForm { method: "guardian".into(), witness: "Her aunt".into(), ..alone };
    consent::record(&focal, &guardian).await.unwrap();
    assert!(consent::ask(&focal, &case.code, None).await.unwrap().minor);
});

/// A referral to a new provider, sent on the ground of `consent`.
async fn sent_referral(w: &World, ctx: &Ctx, case: &Case, category: &str, consent: ConsentId) -> OrganisationId {
    let mut tx = w.tx().await;
    let (organisation, service, id) =
        (OrganisationId(new_id(w.now())), ServiceId(new_id(w.now())), ReferralId(new_id(w.now())));
    store::execute!(
        &mut tx,
        "insert into organisation (id, name, search_key, kind, active, created_at, version)
         values ($1, $2, $2, 'cbo', true, $3, 1)",
        organisation.0,
        organisation.to_string(),
        w.now(),
    )
    .unwrap()
    .expect_rows(1)
    .unwrap();
    store::execute!(
        &mut tx,
        "insert into service (id, organisation_id, category, kind, title, search_key, pcode, needs_reading, step_free, verified_on,
           expires_on, active, version)
         values ($1, $2, $3, 'service', 'A service', 'a service', 'BF5601', false, false, $4, $4, true, 1)",
        service.0,
        organisation.0,
        category,
        ctx.today(),
    )
    .unwrap()
    .expect_rows(1)
    .unwrap();
    let fields = sqlx::types::Json(vec!["name"]);
    store::execute!(
        &mut tx,
        "insert into referral (id, number, case_id, office_id, from_user_id, organisation_id, service_id, category,
           direction, urgency, status, status_since, reason, client_request, accompaniment, consent_id, shared_fields,
           sent_at, no_shows, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'outgoing', 'routine', 'sent', $9, 'reason', false, 'none', $10, $11,
           $9, 0, $9, 1)",
        id.0,
        id.to_string(),
        case.id.0,
        case.office.0,
        ctx.user().0,
        organisation.0,
        service.0,
        category,
        w.now(),
        consent.0,
        fields,
    )
    .unwrap()
    .expect_rows(1)
    .unwrap();
    w.commit(tx).await;
    organisation
}

world_tests!(taking_a_yes_back_stops_the_referrals_that_it_said_would_stop, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    consent::record(&awa, &form(&case, vec![answer("referral", "health", "given")])).await.unwrap();
    let sector = consent::answers(&awa, &case).await.unwrap()[0].id;
    let covered = sent_referral(&w, &awa, &case, "health_primary", sector).await;
    let lost = sent_referral(&w, &awa, &case, "srh_maternal", sector).await;
    // One of the providers was agreed to by name as well.
    w.clock.advance(Duration::minutes(1));
    let later = w.later(&awa);
    let by_name = form(&case, vec![answer("referral", &covered.to_string(), "given")]);
    consent::record(&later, &by_name).await.unwrap();

    let effects = consent::effects(&later, &case.code, sector).await.unwrap();
    let stopping: Vec<_> = effects.referrals.iter().map(|(r, how)| (r.organisation, *how)).collect();
    assert_eq!(stopping, [(lost, Stop::Revoked)]);
    assert!(!effects.closes_case);
    consent::withdraw(&later, &withdrawal(&case, sector)).await.unwrap();
    let page = consent::show(&later, &case.code).await.unwrap();
    let mut after: Vec<_> = page.shared.iter().map(|r| (r.organisation, r.status)).collect();
    after.sort_by_key(|(organisation, _)| *organisation == lost);
    assert_eq!(after, [(covered, ReferralStatus::Sent), (lost, ReferralStatus::Revoked)]);
});

world_tests!(the_page_says_who_looked_and_how_often, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    service::case::header(&issa, &case.code).await.unwrap();
    w.clock.advance(Duration::days(31));
    let (awa, issa) = (w.later(&awa), w.later(&issa));
    for _ in 0..2 {
        service::case::header(&awa, &case.code).await.unwrap();
    }
    service::case::header(&issa, &case.code).await.unwrap();
    let readers = consent::show(&awa, &case.code).await.unwrap().readers;
    let seen: Vec<_> = readers.iter().map(|r| (r.role.as_deref().unwrap(), r.times)).collect();
    assert_eq!(seen, [("caseworker", 2), ("supervisor", 1)]);
});

world_tests!(how_it_was_explained_and_that_a_copy_was_given_stays_with_the_answer, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let form = ConsentForm {
        explained: "pictures".into(),
        copy_given: true,
        ..form(&case, vec![answer("statistics", "programme", "given")])
    };
    consent::record(&ctx, &form).await.unwrap();
    let row = store::consent::of_case(&w.app.db, case.id).await.unwrap().remove(0);
    assert_eq!((row.explained, row.copy_given), (Some(domain::consent::Explained::Pictures), true));
});
