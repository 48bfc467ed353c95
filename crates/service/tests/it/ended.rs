//! A case that has ended: nothing is begun in it any more, nothing in it waits for somebody, and no clock runs on.

use chrono::TimeDelta;
use domain::authz::{Compartment, Role};
use domain::case::{CaseStatus, ClosureReason, OwnTaskForm, RiskForm, TaskKind};
use domain::counselling::SessionForm;
use domain::directory::Category;
use domain::follow_up::FollowUpForm;
use domain::need::NeedForm;
use domain::person::ProfileForm;
use domain::referral::{ReferralForm, ReferralStatus, RevokeForm};
use service::{Ctx, ServiceError, case, closure, counselling, follow_up, internal, need, person, plan, referral};
use store::case::Case;
use uuid::Uuid;

use crate::closure::{decision, form as proposal, put};
use crate::shared_world::{self, Provider, button, consent, letters, provider, sent, stored};
use crate::world::{World, world_tests};

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
        other => panic!("{other:?}"),
    }
}

/// A case in support, in the hands of a caseworker; her supervisor; a provider to whom the person agreed.
async fn office(w: &World) -> (Ctx, Ctx, Case, Provider) {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    w.actor(Role::LivelihoodOfficer, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    put(w, &case, CaseStatus::InSupport).await;
    let to = provider(w, &format!("Provider {}", case.code), Category::VocationalTraining).await;
    consent(w, &case, to.organisation).await;
    (awa, issa, case, to)
}

async fn end(w: &World, (awa, issa): (&Ctx, &Ctx), case: &Case, reason: ClosureReason) {
    closure::propose(awa, &proposal(w, case, reason).await).await.unwrap();
    closure::close(issa, &decision(w, case, "Agreed").await).await.unwrap();
}

fn talk(case: &Case, kind: &str) -> SessionForm {
    SessionForm { kind: kind.into(), ..crate::counselling::form(case) }
}

async fn status(w: &World, case: &Case) -> CaseStatus {
    store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().status
}

async fn tasks(w: &World, case: &Case) -> Vec<TaskKind> {
    store::task::of_case(&w.app.db, case.id).await.unwrap().into_iter().map(|t| t.kind).collect()
}

world_tests!(nothing_is_begun_in_a_case_that_has_ended, async |w: World| {
    for reason in [ClosureReason::SelfReliant, ClosureReason::Deceased] {
        let (awa, issa, case, to) = office(&w).await;
        // Looked at before the end, posted after it.
        let form = shared_world::form(&awa, &case, &to).await;
        end(&w, (&awa, &issa), &case, reason).await;
        for ctx in [&awa, &issa] {
            let again = ReferralForm { command: Uuid::new_v4().to_string(), ..form.clone() };
            refused(referral::send(ctx, &again).await, "error-case-closed");
            refused(referral::save_draft(ctx, &again).await, "error-case-closed");
        }
        let unmet = NeedForm {
            command: Uuid::new_v4().to_string(),
            code: case.code.clone(),
            category: Category::HealthPrimary.as_str().into(),
        };
        refused(need::note(&awa, &unmet).await, "error-case-closed");
        refused(internal::send(&awa, &crate::internal::form(&case, "livelihood")).await, "error-case-closed");
        refused(plan::write(&awa, &crate::plan::form(&case, 0)).await, "error-case-closed");
        refused(counselling::record(&awa, &talk(&case, "orientation")).await, "error-session-closed");
        assert!(!referral::of_case(&awa, &case.code).await.unwrap().may_write);
        assert!(!plan::show(&awa, &case.code, None).await.unwrap().may_write);
        assert!(letters(&w).await.is_empty());
    }
});

world_tests!(a_last_talk_may_follow_the_end_and_nothing_follows_a_death, async |w: World| {
    let (awa, issa, case, _) = office(&w).await;
    end(&w, (&awa, &issa), &case, ClosureReason::SelfReliant).await;
    assert!(counselling::list(&awa, &case.code, None).await.unwrap().may_record);
    assert_eq!(counselling::start(&awa, &case.code).await.unwrap().kinds, counselling::Kinds::Last);
    assert_eq!(counselling::record(&awa, &talk(&case, "exit")).await.unwrap(), 1);
    assert_eq!(status(&w, &case).await, CaseStatus::Closed);
    let (awa, issa, case, _) = office(&w).await;
    end(&w, (&awa, &issa), &case, ClosureReason::Deceased).await;
    assert!(!counselling::list(&awa, &case.code, None).await.unwrap().may_record);
    refused(counselling::record(&awa, &talk(&case, "exit")).await, "error-session-closed");
});

world_tests!(what_went_out_before_the_end_goes_out_no_second_time, async |w: World| {
    let (awa, _, case, to) = office(&w).await;
    let saved = sent(&w, &awa, &case, &to).await;
    w.clock.advance(TimeDelta::days(20));
    referral::wake(&w.app).await.unwrap();
    letters(&w).await;
    let expired = stored(&w, &saved.number).await;
    assert_eq!(expired.progress.status, ReferralStatus::Expired);
    put(&w, &case, CaseStatus::Closed).await;
    let late = w.later(&awa);
    refused(referral::resend(&late, &button(&expired)).await, "error-case-closed");
    let yes = domain::referral::AnswerForm { appointment_at: String::new(), ..shared_world::says(&expired, "accept") };
    refused(referral::answer_for_provider(&late, &yes).await, "error-case-closed");
    service::partner::answer(&w.later(&to.ctx), &yes).await.unwrap();
    refused(referral::take_up(&late, &button(&stored(&w, &saved.number).await)).await, "error-case-closed");
    assert_eq!(stored(&w, &saved.number).await.progress.status, ReferralStatus::Expired);
});

world_tests!(of_sending_and_closing_at_once_one_happens, async |w: World| {
    let (awa, issa, case, to) = office(&w).await;
    let form = shared_world::form(&awa, &case, &to).await;
    closure::propose(&awa, &proposal(&w, &case, ClosureReason::SelfReliant).await).await.unwrap();
    let close = decision(&w, &case, "Agreed").await;
    let (sent, closed) = tokio::join!(referral::send(&awa, &form), closure::close(&issa, &close));
    let open = store::case_head::open_referrals(&w.app.db, case.id).await.unwrap();
    match (&sent, &closed) {
        (Ok(_), Err(_)) => refused(closed, "error-status-open-referrals"),
        (Err(_), Ok(_)) => refused(sent, "error-case-closed"),
        other => panic!("{other:?}"),
    }
    assert_eq!(open == 0, status(&w, &case).await == CaseStatus::Closed);
});

world_tests!(an_open_referral_inside_the_programme_binds_like_another, async |w: World| {
    let (awa, issa, case, _) = office(&w).await;
    let number = internal::send(&awa, &crate::internal::form(&case, "livelihood")).await.unwrap();
    closure::propose(&awa, &proposal(&w, &case, ClosureReason::SelfReliant).await).await.unwrap();
    refused(closure::close(&issa, &decision(&w, &case, "x").await).await, "error-status-open-referrals");
    let revoke = RevokeForm {
        command: Uuid::new_v4().to_string(),
        version: "1".into(),
        number,
        reason: "no_longer_needed".into(),
        note: String::new(),
    };
    internal::revoke(&awa, &revoke).await.unwrap();
    closure::close(&issa, &decision(&w, &case, "x").await).await.unwrap();
});

world_tests!(what_lies_behind_a_wall_is_not_told_by_a_checklist_and_ends_with_the_case, async |w: World| {
    let (awa, issa, case, _) = office(&w).await;
    let gbv = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let number = internal::send(&awa, &crate::internal::form(&case, "gbv")).await.unwrap();
    end(&w, (&awa, &issa), &case, ClosureReason::SelfReliant).await;
    assert_eq!(crate::internal::stored(&w, &number).await.progress.status, ReferralStatus::Revoked);
    assert!(internal::to_do(&gbv, 9).await.unwrap().is_empty());
});

world_tests!(no_clock_inside_the_programme_runs_on_after_the_end, async |w: World| {
    for status in [CaseStatus::Closed, CaseStatus::Transferred] {
        let (awa, _, case, _) = office(&w).await;
        let number = internal::send(&w.later(&awa), &crate::internal::form(&case, "livelihood")).await.unwrap();
        put(&w, &case, status).await;
        for _ in 0..3 {
            w.clock.advance(TimeDelta::days(7));
            internal::wake(&w.app).await.unwrap();
            letters(&w).await;
        }
        let internal = crate::internal::stored(&w, &number).await;
        assert_eq!((internal.progress.status, internal.next), (ReferralStatus::Sent, None), "{status}");
        assert_eq!(tasks(&w, &case).await, [], "{status}");
    }
});

world_tests!(a_provider_that_was_told_to_stop_is_waited_for_after_the_end, async |w: World| {
    let (awa, issa, case, to) = office(&w).await;
    let number = sent(&w, &awa, &case, &to).await.number;
    service::partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    let yes = stored(&w, &number).await.consent.unwrap();
    service::consent::withdraw(&awa, &crate::consent::withdrawal(&case, yes)).await.unwrap();
    end(&w, (&awa, &issa), &case, ClosureReason::ConsentWithdrawn).await;
    assert_eq!(tasks(&w, &case).await, [TaskKind::ReferralStop]);
    assert!(referral::detail(&awa, &number).await.unwrap().to_stop);
    // Staff may write it down after a call, whatever became of the task.
    referral::note_stopped(&awa, &button(&stored(&w, &number).await)).await.unwrap();
    assert_eq!(tasks(&w, &case).await, []);
    assert!(!referral::detail(&awa, &number).await.unwrap().to_stop);
});

world_tests!(what_was_shared_for_a_life_is_looked_at_again_after_the_end, async |w: World| {
    let (awa, issa, case, _) = office(&w).await;
    let to = provider(&w, "Centre", Category::HealthPrimary).await;
    let form = shared_world::form(&awa, &case, &to).await;
    let vital = ReferralForm { override_reason: "Bleeding".into(), override_by: issa.user().to_string(), ..form };
    let number = referral::send(&awa, &shared_world::seen(&awa, vital).await).await.unwrap();
    let revoke = RevokeForm {
        command: Uuid::new_v4().to_string(),
        version: stored(&w, &number).await.version.to_string(),
        number: number.clone(),
        reason: "no_longer_needed".into(),
        note: String::new(),
    };
    referral::revoke(&awa, &revoke).await.unwrap();
    end(&w, (&awa, &issa), &case, ClosureReason::VoluntaryWithdrawal).await;
    assert!(tasks(&w, &case).await.contains(&TaskKind::ReferralReview));
    assert!(referral::detail(&issa, &number).await.unwrap().to_review);
    referral::reviewed(&issa, &button(&stored(&w, &number).await)).await.unwrap();
    assert!(!tasks(&w, &case).await.contains(&TaskKind::ReferralReview));
});

world_tests!(the_file_of_somebody_who_died_stays_as_it_is, async |w: World| {
    let (awa, issa, case, _) = office(&w).await;
    shared_world::reveal(&awa, &case).await;
    let editing = person::editing(&awa, &case.code).await.unwrap().unwrap();
    let profile = ProfileForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: editing.version.to_string(),
        locality: "Elsewhere".into(),
        ..editing.form
    };
    let risk = |version: i64| RiskForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: version.to_string(),
        risk: "high".into(),
        ..RiskForm::default()
    };
    let task = || OwnTaskForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        text: "See the school".into(),
        due_on: "2026-12-24".into(),
    };
    let visit = FollowUpForm { next_on: "2026-12-24".into(), ..crate::follow_up::form(&w, &case) };
    end(&w, (&awa, &issa), &case, ClosureReason::Deceased).await;
    let version = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap().version;
    let before = tasks(&w, &case).await;
    refused(follow_up::record(&awa, &visit).await, "error-case-deceased");
    refused(case::add_task(&awa, &task()).await, "error-case-deceased");
    refused(case::set_risk(&awa, &risk(version)).await, "error-case-deceased");
    refused(person::update(&awa, &profile).await, "error-case-deceased");
    refused(person::correct(&awa, &crate::child::born(&case, "1980", editing.version)).await, "error-case-deceased");
    assert_eq!(tasks(&w, &case).await, before);
    assert!(case::header(&awa, &case.code).await.unwrap().ended_by_death);
    assert!(!follow_up::list(&awa, &case.code, None).await.unwrap().may_record);
    assert!(!person::profile(&awa, &case.code).await.unwrap().may_edit);
    // Another end leaves room for a look, and for what is still to be done.
    let (awa, issa, case, _) = office(&w).await;
    end(&w, (&awa, &issa), &case, ClosureReason::SelfReliant).await;
    assert!(!case::header(&awa, &case.code).await.unwrap().ended_by_death);
    follow_up::record(&awa, &crate::follow_up::form(&w, &case)).await.unwrap();
    let task = OwnTaskForm {
        code: case.code.clone(),
        text: "x".into(),
        due_on: "2026-12-24".into(),
        command: Uuid::new_v4().to_string(),
    };
    case::add_task(&awa, &task).await.unwrap();
});
