//! The person does not want the case file any more: who is asked to do something, and until when.

use domain::authz::Role;
use domain::case::{CaseStatus, StatusForm, TaskKind};
use domain::consent::{AnswerForm, ConsentForm, WithdrawForm};
use service::{Ctx, case, consent};
use store::case::Case;
use uuid::Uuid;

use crate::world::{World, world_tests};

pub async fn say(ctx: &Ctx, case: &Case, decision: &str) {
    let answer = AnswerForm {
        purpose: "case_management".into(),
        recipient: "programme".into(),
        decision: decision.into(),
        ..AnswerForm::default()
    };
    let form = ConsentForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        language: "fuh".into(),
        method: "signed".into(),
        told_how_to_withdraw: true,
        answers: vec![answer],
        ..ConsentForm::default()
    };
    consent::record(ctx, &form).await.unwrap();
}

async fn take_back(ctx: &Ctx, case: &Case) {
    let answers = consent::answers(ctx, case).await.unwrap();
    let form = WithdrawForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        consent: answers.last().unwrap().id.to_string(),
        reason: String::new(),
    };
    consent::withdraw(ctx, &form).await.unwrap();
}

async fn put(w: &World, ctx: &Ctx, case: &Case, status: CaseStatus) {
    let version = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().version;
    let form = StatusForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: version.to_string(),
        status: status.as_str().into(),
        review_on: if status == CaseStatus::OnHold { "2026-12-24".into() } else { String::new() },
        ..StatusForm::default()
    };
    case::change_status(ctx, &form).await.unwrap();
}

/// Days on which something is due because of the file.
async fn asked(w: &World, case: &Case) -> Vec<String> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.into_iter().filter(|t| t.kind == TaskKind::FileConsent).map(|t| t.due_on.to_string()).collect()
}

async fn flagged(ctx: &Ctx, case: &Case) -> bool {
    case::header(ctx, &case.code).await.unwrap().consent.file_refused
}

world_tests!(a_file_that_is_not_wanted_any_more_asks_caseworker_and_supervisor_to_end_it, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    say(&awa, &case, "given").await;
    assert_eq!((asked(&w, &case).await, flagged(&awa, &case).await), (vec![], false));
    take_back(&awa, &case).await;
    assert_eq!((asked(&w, &case).await, flagged(&awa, &case).await), (vec!["2026-11-27".to_owned()], true));
    for ctx in [&awa, &issa] {
        let soon = service::today::today(ctx).await.unwrap().unwrap().soon;
        assert!(soon.iter().any(|t| t.kind == TaskKind::FileConsent && t.case_code == case.code));
    }
    let told = store::case_event::of_case(&w.app.db, case.id, None, 1).await.unwrap();
    assert_eq!(told[0].detail["answers"][0]["purpose"], "case_management");
    // Wanted again.
    say(&awa, &case, "given").await;
    assert_eq!((asked(&w, &case).await, flagged(&awa, &case).await), (vec![], false));
});

world_tests!(a_no_to_the_file_is_as_good_as_taking_the_yes_back, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    say(&awa, &case, "given").await;
    say(&awa, &case, "refused").await;
    say(&awa, &case, "refused").await;
    assert_eq!((asked(&w, &case).await.len(), flagged(&awa, &case).await), (1, true));
});

world_tests!(on_hold_nothing_is_asked_until_the_case_goes_on, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    say(&awa, &case, "given").await;
    take_back(&awa, &case).await;
    put(&w, &awa, &case, CaseStatus::OnHold).await;
    assert_eq!((asked(&w, &case).await, flagged(&awa, &case).await), (vec![], true));
    put(&w, &awa, &case, CaseStatus::Intake).await;
    assert_eq!(asked(&w, &case).await.len(), 1);
});
