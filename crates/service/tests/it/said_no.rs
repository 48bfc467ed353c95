//! A no that is given later: to a provider, to fewer kinds of data, to the case file. And who may answer at all.

use domain::authz::{Compartment, Role};
use domain::consent::{AnswerForm, DataCategory, Gate};
use domain::directory::Category;
use domain::id::UserId;
use domain::referral::{ReferralForm, ReferralStatus};
use service::{Ctx, ServiceError, consent, person, referral};
use store::case::Case;

use crate::child::born;
use crate::consent::{answer, form, withdrawal};
use crate::shared_world::{self, Provider, button, letters, provider, seen, sent, stored};
use crate::world::{World, world_tests};

fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
        other => panic!("{other:?}"),
    }
}

async fn status(w: &World, number: &str) -> ReferralStatus {
    stored(w, number).await.progress.status
}

/// Sent for somebody's life, with the word of a second person.
async fn sent_for_a_life(ctx: &Ctx, case: &Case, to: &Provider, second: UserId) -> String {
    let form = shared_world::form(ctx, case, to).await;
    let vital = ReferralForm { override_reason: "Bleeding".into(), override_by: second.to_string(), ..form };
    referral::send(ctx, &seen(ctx, vital).await).await.unwrap()
}

async fn say(ctx: &Ctx, case: &Case, answer: AnswerForm) {
    consent::record(ctx, &form(case, vec![answer])).await.unwrap();
}

/// Numbers of the referrals that would stop with a no, by the page that asks.
async fn warned(ctx: &Ctx, case: &Case, purpose: &str, recipient: &str) -> Vec<String> {
    let asked = consent::ask(ctx, &case.code, Some((purpose, recipient))).await.unwrap();
    asked.questions.into_iter().flat_map(|q| q.stops).map(|(r, _)| r.number).collect()
}

world_tests!(what_was_sent_for_a_life_stops_with_a_no_and_with_a_yes_to_less, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let to = provider(&w, "Centre", Category::HealthPrimary).await;
    let everything = DataCategory::ALL.iter().map(|d| d.as_str().to_owned()).collect();
    let all = AnswerForm { categories: everything, ..answer("referral", "health", "given") };
    for (said, ends) in
        [(answer("referral", "health", "refused"), true), (answer("referral", "health", "given"), true), (all, false)]
    {
        let case = w.case(w.dor, awa.user()).await;
        let number = sent_for_a_life(&awa, &case, &to, issa.user()).await;
        assert_eq!(warned(&awa, &case, "referral", "health").await, [number.as_str()]);
        say(&awa, &case, said.clone()).await;
        assert_eq!(status(&w, &number).await == ReferralStatus::Revoked, ends, "{said:?}");
    }
});

world_tests!(without_a_case_file_nothing_leaves_except_for_somebodys_life, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let to = provider(&w, "Centre", Category::HealthPrimary).await;
    for takes_back in [false, true] {
        let case = w.case(w.dor, awa.user()).await;
        shared_world::consent(&w, &case, to.organisation).await;
        let draft = {
            let form = shared_world::form(&awa, &case, &to).await;
            referral::save_draft(&awa, &form).await.unwrap()
        };
        assert_eq!(status(&w, &draft).await, ReferralStatus::Ready);
        let vital = {
            let other = w.case(w.dor, awa.user()).await;
            let number = sent_for_a_life(&awa, &other, &to, issa.user()).await;
            say(&awa, &other, answer("case_management", "programme", "refused")).await;
            (other, number)
        };
        if takes_back {
            say(&awa, &case, answer("case_management", "programme", "given")).await;
            let given = consent::answers(&awa, &case).await.unwrap().pop().unwrap();
            consent::withdraw(&awa, &withdrawal(&case, given.id)).await.unwrap();
        } else {
            say(&awa, &case, answer("case_management", "programme", "refused")).await;
        }
        assert_eq!(status(&w, &draft).await, ReferralStatus::Draft);
        let form = shared_world::form(&awa, &case, &to).await;
        let preview = referral::compose(&awa, &case.code, form.clone()).await.unwrap().preview.unwrap();
        assert_eq!(preview.gate, Gate::NoFile);
        refused(referral::send(&awa, &form).await, "error-gate-file");
        let saved = referral::save_draft(&awa, &form).await.unwrap();
        assert_eq!(status(&w, &saved).await, ReferralStatus::Draft, "it is not ready");
        // What was sent for a life goes on, and may still be sent.
        assert_eq!(status(&w, &vital.1).await, ReferralStatus::Sent);
        let number = sent_for_a_life(&awa, &case, &to, issa.user()).await;
        assert_eq!(status(&w, &number).await, ReferralStatus::Sent);
        // Unless the person says no to that provider.
        say(&awa, &vital.0, answer("referral", &to.organisation.to_string(), "refused")).await;
        assert_eq!(status(&w, &vital.1).await, ReferralStatus::Revoked);
    }
});

world_tests!(a_case_file_that_is_wanted_again_opens_the_gate_again, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let first = sent(&w, &awa, &case, &to).await.number;
    assert_eq!(warned(&awa, &case, "case_management", "programme").await, [first.as_str()]);
    say(&awa, &case, answer("case_management", "programme", "refused")).await;
    say(&awa, &case, answer("case_management", "programme", "given")).await;
    assert_eq!(status(&w, &first).await, ReferralStatus::Revoked);
    let form = shared_world::form(&awa, &case, &to).await;
    let again = referral::send(&awa, &form).await.unwrap();
    assert_eq!(status(&w, &again).await, ReferralStatus::Sent);
});

world_tests!(a_no_said_twice_stops_a_referral_once, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &awa, &case, &to).await.number;
    letters(&w).await;
    let no = form(&case, vec![answer("referral", &to.organisation.to_string(), "refused")]);
    let (a, b) = tokio::join!(consent::record(&awa, &no), consent::record(&awa, &no));
    a.unwrap();
    b.unwrap();
    say(&awa, &case, answer("referral", &to.organisation.to_string(), "refused")).await;
    assert_eq!(status(&w, &number).await, ReferralStatus::Revoked);
    assert_eq!(letters(&w).await.len(), 1, "the provider is told once");
    assert_eq!(warned(&awa, &case, "referral", &to.organisation.to_string()).await.len(), 0);
});

world_tests!(of_a_no_and_an_answer_of_the_provider_at_once_nothing_stays_shared, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let sent = sent(&w, &awa, &case, &to).await;
    let no = form(&case, vec![answer("referral", &to.organisation.to_string(), "refused")]);
    let opened = button(&sent);
    let (mut said, _) = tokio::join!(consent::record(&awa, &no), service::partner::receive(&to.ctx, &opened));
    if matches!(said, Err(ServiceError::Conflict(_))) {
        said = consent::record(&awa, &no).await;
    }
    said.unwrap();
    assert_eq!(status(&w, &sent.number).await, ReferralStatus::Revoked);
});

world_tests!(an_adults_yes_never_stands_in_a_childs_case, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    for _ in 0..4 {
        let case = w.case(w.dor, awa.user()).await;
        let yes =
            form(&case, vec![answer("case_management", "programme", "given"), answer("referral", "health", "given")]);
        let correction = born(&case, "2010", 1);
        let (said, found) = tokio::join!(consent::record(&awa, &yes), person::correct(&awa, &correction));
        assert!(found.unwrap().handed_over);
        assert!(matches!(said, Ok(()) | Err(ServiceError::NotFound)), "{said:?}");
        let answers = store::consent::answers(&w.app.db, case.id).await.unwrap();
        assert!(answers.iter().all(|a| a.withdrawn), "{answers:?}");
        assert_eq!(answers.is_empty(), said.is_err());
    }
});

world_tests!(whoever_lost_the_case_a_moment_ago_takes_nothing_back_in_it, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &awa, &case, &to).await.number;
    let yes = stored(&w, &number).await.consent.unwrap();
    let other = w.actor(Role::Caseworker, w.dor).await;
    let mut tx = w.tx().await;
    assert!(store::case::set_caseworker(&mut tx, case.id, case.version, other.user(), w.now()).await.unwrap());
    let taken = withdrawal(&case, yes);
    let late = w.meanwhile(tx, consent::withdraw(&awa, &taken)).await;
    assert!(matches!(late, Err(ServiceError::NotFound)), "{late:?}");
    assert_eq!(status(&w, &number).await, ReferralStatus::Sent);
});
