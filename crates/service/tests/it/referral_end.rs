//! Hearing back, asking the person, and the end of a referral.

use domain::authz::Role;
use domain::case::TaskKind;
use domain::directory::Category;
use domain::referral::{CloseForm, Outcome, ReferralStatus, RevokeForm, VerifyForm};
use service::partner::mail::About;
use service::{ServiceError, partner, referral};
use store::referral::Referral;
use uuid::Uuid;

use crate::shared_world::{button, completed, consent, letters, provider, reports, says, sent, stored};
use crate::world::{World, world_tests};

pub fn verify(r: &Referral, outcome: &str, intent: &str) -> VerifyForm {
    VerifyForm {
        command: Uuid::new_v4().to_string(),
        version: r.version.to_string(),
        number: r.number.clone(),
        outcome: outcome.into(),
        satisfaction: "4".into(),
        note: String::new(),
        intent: intent.into(),
    }
}

pub fn close(r: &Referral, outcome: &str) -> CloseForm {
    CloseForm {
        command: Uuid::new_v4().to_string(),
        version: r.version.to_string(),
        number: r.number.clone(),
        outcome: outcome.into(),
        note: String::new(),
    }
}

fn revoke(r: &Referral, reason: &str) -> RevokeForm {
    RevokeForm {
        command: Uuid::new_v4().to_string(),
        version: r.version.to_string(),
        number: r.number.clone(),
        reason: reason.into(),
        note: String::new(),
    }
}

async fn tasks(w: &World, r: &Referral) -> Vec<TaskKind> {
    store::task::of_case(&w.app.db, r.case).await.unwrap().iter().map(|t| t.kind).collect()
}

world_tests!(completed_is_not_verified_until_the_person_was_asked, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let done = completed(&w, &ctx, &case, &to).await;
    assert_eq!(done.progress.status, ReferralStatus::Completed);
    assert!(tasks(&w, &done).await.contains(&TaskKind::ReferralVerify));
    let refused = referral::close(&ctx, &close(&done, "service_received_full")).await.unwrap_err();
    assert!(matches!(refused, ServiceError::Invalid(_)), "{refused:?}");
    // The person says it was not all of it: that counts.
    referral::verify(&ctx, &verify(&done, "partial", "")).await.unwrap();
    let verified = stored(&w, &done.number).await;
    assert_eq!(verified.progress.status, ReferralStatus::Verified);
    assert_eq!((verified.progress.outcome, verified.satisfaction), (Some(Outcome::ReceivedPartly), Some(4)));
    assert!(tasks(&w, &done).await.is_empty());
    referral::close(&ctx, &close(&verified, "partial")).await.unwrap();
    let closed = stored(&w, &done.number).await;
    assert_eq!(closed.progress.status, ReferralStatus::Closed);
    assert!(closed.access_until.is_some());
});

world_tests!(an_answer_asks_the_caseworker_to_tell_the_person, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    partner::receive(&to.ctx, &button(&saved)).await.unwrap();
    partner::answer(&to.ctx, &says(&stored(&w, &saved.number).await, "decline")).await.unwrap();
    assert_eq!(tasks(&w, &saved).await, [TaskKind::ReferralAnswered]);
    assert!(referral::detail(&ctx, &saved.number).await.unwrap().to_tell);
    referral::told(&ctx, &button(&saved)).await.unwrap();
    assert!(tasks(&w, &saved).await.is_empty());
});

world_tests!(two_people_accepting_at_once_make_one_answer, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    partner::receive(&to.ctx, &button(&saved)).await.unwrap();
    let opened = stored(&w, &saved.number).await;
    let mut tasks = Vec::new();
    for answer in ["accept", "decline", "accept", "decline"] {
        let (ctx, form) = (to.ctx.clone(), says(&opened, answer));
        tasks.push(tokio::spawn(async move { partner::answer(&ctx, &form).await }));
    }
    let mut won = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(()) => won += 1,
            Err(ServiceError::Conflict(_)) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(won, 1);
});

world_tests!(of_two_who_close_at_once_one_is_told, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    referral::answer_for_provider(&ctx, &says(&saved, "decline")).await.unwrap();
    let declined = stored(&w, &saved.number).await;
    let (a, b) = (close(&declined, "provider_no_capacity"), close(&declined, "other"));
    let (first, second) = tokio::join!(referral::close(&ctx, &a), referral::close(&supervisor, &b));
    assert_eq!([first.is_ok(), second.is_ok()].iter().filter(|ok| **ok).count(), 1);
    assert!([first, second].into_iter().filter_map(Result::err).all(|e| matches!(e, ServiceError::Conflict(_))));
});

world_tests!(staff_can_write_down_what_a_provider_said_by_phone, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    referral::answer_for_provider(&ctx, &says(&saved, "accept")).await.unwrap();
    let accepted = stored(&w, &saved.number).await;
    assert_eq!(accepted.progress.status, ReferralStatus::Scheduled);
    assert_eq!(accepted.appointment_place.as_deref(), Some("Building B"));
    referral::report_for_provider(&ctx, &reports(&accepted, "missed")).await.unwrap();
    let missed = stored(&w, &saved.number).await;
    assert_eq!((missed.progress.status, missed.progress.no_shows), (ReferralStatus::NoShow, 1));
    let events = store::referral_event::of_referral(&w.app.db, saved.id).await.unwrap();
    let path: Vec<_> = events.iter().rev().map(|e| e.to.as_str()).collect();
    assert_eq!(path, ["ready", "sent", "received", "accepted", "scheduled", "no_show"]);
});

world_tests!(a_revoked_referral_tells_the_provider_to_stop_and_hides_everything, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    letters(&w).await;
    partner::receive(&to.ctx, &button(&saved)).await.unwrap();
    let opened = stored(&w, &saved.number).await;
    referral::revoke(&ctx, &revoke(&opened, "risk")).await.unwrap();
    let page = partner::page(&to.ctx, &saved.number).await.unwrap();
    assert_eq!(page.values, domain::referral::SharedValues::default());
    let mails = letters(&w).await;
    assert_eq!(mails.len(), 1);
    assert!(matches!(mails[0].about, About::Stopped { .. }));
    let late = partner::answer(&to.ctx, &says(&stored(&w, &saved.number).await, "accept")).await.unwrap_err();
    assert!(matches!(late, ServiceError::Invalid(_)), "{late:?}");
});

world_tests!(a_provider_that_held_copies_says_that_they_are_destroyed, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    // Not yet taken back: there is nothing to confirm.
    assert!(matches!(partner::stop(&to.ctx, &button(&saved)).await, Err(ServiceError::Invalid(_))));
    partner::receive(&to.ctx, &button(&saved)).await.unwrap();
    referral::revoke(&ctx, &revoke(&stored(&w, &saved.number).await, "consent_withdrawn")).await.unwrap();
    let revoked = stored(&w, &saved.number).await;
    assert_eq!(tasks(&w, &revoked).await, [TaskKind::ReferralStop]);
    assert!(referral::detail(&ctx, &saved.number).await.unwrap().to_stop);
    let stranger = provider(&w, "Kawral", Category::VocationalTraining).await;
    assert!(matches!(partner::stop(&stranger.ctx, &button(&revoked)).await, Err(ServiceError::NotFound)));
    // The provider and staff after a call say it at once: it is said once.
    let (by_provider, by_staff) = (button(&revoked), button(&revoked));
    let (a, b) = tokio::join!(partner::stop(&to.ctx, &by_provider), referral::note_stopped(&ctx, &by_staff));
    assert!(a.is_ok() || b.is_ok(), "{a:?} {b:?}");
    let done = stored(&w, &saved.number).await;
    assert_eq!(done.stop_confirmed_at, Some(w.now()));
    assert!(tasks(&w, &done).await.is_empty());
    let said = store::referral_event::of_referral(&w.app.db, done.id).await.unwrap();
    assert_eq!(said.iter().filter(|e| e.reason.as_deref() == Some("stop_confirmed")).count(), 1);
});

world_tests!(who_never_opened_it_has_nothing_to_destroy, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    referral::revoke(&ctx, &revoke(&saved, "error")).await.unwrap();
    assert!(tasks(&w, &saved).await.is_empty());
});

world_tests!(a_draft_that_is_given_up_reaches_nobody, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let form = crate::shared_world::form(&ctx, &case, &to).await;
    let number = referral::save_draft(&ctx, &form).await.unwrap();
    let draft = stored(&w, &number).await;
    assert!(matches!(partner::page(&to.ctx, &number).await, Err(ServiceError::NotFound)));
    referral::revoke(&ctx, &revoke(&draft, "no_longer_needed")).await.unwrap();
    assert!(letters(&w).await.is_empty());
    assert!(matches!(partner::page(&to.ctx, &number).await, Err(ServiceError::NotFound)));
});

world_tests!(a_withdrawn_consent_stops_what_it_covered_and_nothing_else, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let training = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let health = provider(&w, "Centre", Category::HealthPrimary).await;
    let stays = sent(&w, &ctx, &case, &health).await;
    let ends = sent(&w, &ctx, &case, &training).await;
    let over = completed(&w, &ctx, &case, &training).await;
    let draft = {
        let form = crate::shared_world::form(&ctx, &case, &training).await;
        referral::save_draft(&ctx, &form).await.unwrap()
    };
    assert_eq!(stored(&w, &draft).await.progress.status, ReferralStatus::Ready);
    letters(&w).await;
    let consent = stored(&w, &over.number).await.consent.unwrap();
    let mut tx = w.tx().await;
    let mut revoked = Vec::new();
    // The later yes to the same provider counts; taking it back is a no.
    store::consent::withdraw(&mut tx, consent, case.id, None, w.now(), ctx.user()).await.unwrap();
    revoked.extend(referral::revoke_for_withdrawal(&ctx, &mut tx, &case, &[consent], true).await.unwrap());
    w.commit(tx).await;
    assert_eq!(revoked, [ends.number.as_str()]);
    assert_eq!(stored(&w, &ends.number).await.progress.status, ReferralStatus::Revoked);
    assert_eq!(stored(&w, &stays.number).await.progress.status, ReferralStatus::Sent);
    assert_eq!(stored(&w, &draft).await.progress.status, ReferralStatus::Draft);
    let page = partner::page(&training.ctx, &over.number).await.unwrap();
    assert_eq!(page.values, domain::referral::SharedValues::default());
    assert_eq!(letters(&w).await.iter().filter(|l| matches!(l.about, About::Stopped { .. })).count(), 2);
});

world_tests!(sending_and_taking_consent_back_at_once_never_leave_an_open_referral, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let yes = consent(&w, &case, to.organisation).await;
    let form = crate::shared_world::form(&ctx, &case, &to).await;
    let withdraw = async {
        let mut tx = w.tx().await;
        store::consent::withdraw(&mut tx, yes, case.id, None, w.now(), ctx.user()).await.unwrap();
        referral::revoke_for_withdrawal(&ctx, &mut tx, &case, &[yes], true).await.unwrap();
        w.commit(tx).await;
    };
    let (sent, ()) = tokio::join!(referral::send(&ctx, &form), withdraw);
    if let Ok(number) = sent {
        assert_eq!(stored(&w, &number).await.progress.status, ReferralStatus::Revoked);
    }
});
