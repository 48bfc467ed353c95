//! What the record says before a case ends: money, the last survey, the file, and what the person said.

use domain::authz::{Compartment, Role};
use domain::case::{CaseStatus, ClosureCheck, ClosureForm, ClosureReason};
use domain::counselling::SessionForm;
use domain::intake::Step;
use service::{Ctx, closure, counselling};
use store::case::Case;
use uuid::Uuid;

use crate::closure::{decision, form, put};
use crate::livelihood::{funded, paid, ready, refused, team};
use crate::world::{World, world_tests};

/// What the page says of one line.
async fn holds(ctx: &Ctx, case: &Case, check: ClosureCheck) -> Option<bool> {
    let page = closure::page(ctx, &case.code).await.unwrap();
    page.record.iter().find(|l| l.check == check).map(|l| l.holds)
}

/// The proposer says this and nothing else.
async fn saying(w: &World, case: &Case, reason: ClosureReason, said: &[&str]) -> ClosureForm {
    ClosureForm { said: said.iter().map(|s| (*s).to_owned()).collect(), ..form(w, case, reason).await }
}

async fn scene(w: &World) -> (Ctx, Ctx, Case) {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    put(w, &case, CaseStatus::InSupport).await;
    (awa, issa, case)
}

world_tests!(a_case_does_not_end_in_silence_while_money_is_under_way, async |w: World| {
    let t = team(&w).await;
    assert_eq!(holds(&t.caseworker, &t.case, ClosureCheck::Money).await, Some(true));
    let number = funded(&t).await;
    assert_eq!(holds(&t.caseworker, &t.case, ClosureCheck::Money).await, Some(true), "planned is not under way");
    ready(&t, &number).await;
    assert_eq!(holds(&t.caseworker, &t.case, ClosureCheck::Money).await, Some(false));
    closure::propose(&t.caseworker, &form(&w, &t.case, ClosureReason::SelfReliant).await).await.unwrap();
    refused(closure::close(&t.supervisor, &decision(&w, &t.case, "").await).await, "error-closure-missing");
    closure::close(&t.supervisor, &decision(&w, &t.case, "Finance takes it back.").await).await.unwrap();
    let proposal = closure::page(&t.supervisor, &t.case.code).await.unwrap().proposal.unwrap();
    assert_eq!(proposal.missing, [ClosureCheck::Money]);
});

world_tests!(money_that_nobody_reconciled_is_under_way, async |w: World| {
    let t = team(&w).await;
    paid(&t).await;
    assert_eq!(holds(&t.caseworker, &t.case, ClosureCheck::Money).await, Some(false));
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update tranche set state = 'reconciled' where number = 1").unwrap().any();
    w.commit(tx).await;
    assert_eq!(holds(&t.caseworker, &t.case, ClosureCheck::Money).await, Some(true));
});

world_tests!(what_the_person_said_in_a_session_is_feedback_and_needs_no_tick, async |w: World| {
    let (awa, issa, case) = scene(&w).await;
    assert_eq!(holds(&awa, &case, ClosureCheck::Feedback).await, None, "asked of the proposer");
    let session = SessionForm { feedback: "4".into(), ..crate::counselling::form(&case) };
    counselling::record(&awa, &session).await.unwrap();
    assert_eq!(holds(&awa, &case, ClosureCheck::Feedback).await, Some(true));
    let proposal = saying(&w, &case, ClosureReason::SelfReliant, &["agreed", "told"]).await;
    closure::propose(&awa, &proposal).await.unwrap();
    closure::close(&issa, &decision(&w, &case, "").await).await.unwrap();
});

world_tests!(what_nobody_said_is_missing, async |w: World| {
    let (awa, issa, case) = scene(&w).await;
    let proposal = saying(&w, &case, ClosureReason::Graduated, &["money", "file", "survey"]).await;
    closure::propose(&awa, &proposal).await.unwrap();
    let page = closure::page(&issa, &case.code).await.unwrap().proposal.unwrap();
    let missing: Vec<_> = page.lines.iter().filter(|l| !l.holds).map(|l| l.check).collect();
    use ClosureCheck::*;
    // Nobody ticks what is computed.
    assert_eq!(missing, [Goals, Livelihood, Survey, File, Agreed, Told, Complaint, Feedback]);
});

/// A survey that was done, with this composite.
async fn surveyed(w: &World, case: &Case, round: &str, on: &str, composite: f64) {
    let scoring = store::outcome_weights::current(&w.app.db).await.unwrap().version;
    let (survey, answers) = (Uuid::new_v4(), Uuid::new_v4());
    let (by, day) = (case.caseworker.unwrap(), on.parse::<chrono::NaiveDate>().unwrap());
    let mut tx = w.tx().await;
    store::execute!(
        &mut tx,
        "insert into outcome_survey (id, case_id, round, state, agreed, answers_id, done_on, version, created_at)
         values ($1, $2, $3, 'done', true, $4, $5, 1, $6)",
        survey,
        case.id.0,
        round,
        answers,
        day,
        w.now(),
    )
    .unwrap()
    .any();
    store::execute!(
        &mut tx,
        "insert into outcome_answers (id, survey_id, version, pack, body, saved_by, saved_at)
         values ($1, $2, 1, 'p', $3, $4, $5)",
        answers,
        survey,
        vec![0_u8],
        by.0,
        w.now(),
    )
    .unwrap()
    .any();
    store::execute!(
        &mut tx,
        "insert into outcome_score (id, answers_id, scoring, composite, scored_at) values ($1, $2, $3, $4, $5)",
        Uuid::new_v4(),
        answers,
        &scoring,
        composite,
        w.now(),
    )
    .unwrap()
    .any();
    w.commit(tx).await;
}

world_tests!(the_last_survey_counts_and_a_child_is_asked_none, async |w: World| {
    let (awa, _, case) = scene(&w).await;
    assert_eq!(holds(&awa, &case, ClosureCheck::Survey).await, Some(false), "none was done");
    surveyed(&w, &case, "baseline", "2026-10-01", 0.9).await;
    assert_eq!(holds(&awa, &case, ClosureCheck::Survey).await, Some(true));
    surveyed(&w, &case, "six_months", "2026-11-01", 0.1).await;
    assert_eq!(holds(&awa, &case, ClosureCheck::Survey).await, Some(false), "the last one says that much is missing");
    let guard = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let child = w.case_behind(w.dor, guard.user(), Compartment::Child).await;
    assert_eq!(holds(&guard, &child, ClosureCheck::Survey).await, Some(true));
});

world_tests!(a_file_is_complete_with_every_step_a_plan_and_the_consent_to_it, async |w: World| {
    let (awa, _, case) = scene(&w).await;
    service::plan::write(&awa, &crate::plan::form(&case, 0)).await.unwrap();
    let complete = async || holds(&awa, &case, ClosureCheck::File).await.unwrap();
    let mut tx = w.tx().await;
    for step in Step::ALL {
        store::execute!(
            &mut tx,
            "insert into profile_snapshot (id, case_id, occasion, step, version, answers, saved_by, saved_at)
             values ($1, $2, 'intake', $3, 1, $4, $5, $6)",
            Uuid::new_v4(),
            case.id.0,
            step.as_str(),
            vec![0_u8],
            awa.user().0,
            w.now(),
        )
        .unwrap()
        .any();
    }
    w.commit(tx).await;
    assert!(!complete().await, "no consent");
    let yes = store::consent::NewConsent {
        id: domain::id::ConsentId(Uuid::new_v4()),
        case: case.id,
        purpose: domain::consent::Purpose::CaseManagement,
        recipient: domain::consent::Recipient::Programme,
        categories: Vec::new(),
        decision: domain::consent::Decision::Given,
        text_version: "1".into(),
        language: domain::person::Language::Fuh,
        method: domain::consent::ConsentMethod::Signed,
        witness: None,
        interpreter: false,
        told_how_to_withdraw: true,
        explained: None,
        copy_given: false,
        assent: false,
        valid_from: w.now().date_naive(),
        valid_to: None,
    };
    let mut tx = w.tx().await;
    store::consent::insert(&mut tx, &yes, w.now(), awa.user()).await.unwrap();
    w.commit(tx).await;
    assert!(complete().await);
    let mut tx = w.tx().await;
    store::consent::withdraw(&mut tx, yes.id, case.id, None, w.now(), awa.user()).await.unwrap();
    w.commit(tx).await;
    assert!(!complete().await);
});
