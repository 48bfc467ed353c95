//! Writing a referral and sending it: nothing leaves without consent, and what leaves is what was shown.

use domain::authz::Role;
use domain::case::{CaseStatus, TaskKind};
use domain::consent::{DataCategory, Decision, Gate, Recipient};
use domain::directory::{Category, Sector};
use domain::referral::{ReferralForm, ReferralStatus, SharedValues};
use service::{ServiceError, referral};
use uuid::Uuid;

use crate::shared_world::{answer, button, consent, form, letters, provider, reveal, seen, sent, stored};
use crate::world::{World, world_tests};

fn key_of(error: ServiceError) -> String {
    match error {
        ServiceError::Invalid(errors) => errors[0].key.clone(),
        other => panic!("{other:?}"),
    }
}

async fn referrals(w: &World) -> i64 {
    let (n,): (i64,) = store::fetch_one!(&w.app.db, (i64,), "select cast(count(*) as bigint) from referral").unwrap();
    n
}

world_tests!(nothing_leaves_without_consent, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let form = form(&ctx, &case, &to).await;
    assert_eq!(key_of(referral::send(&ctx, &form).await.unwrap_err()), "error-gate-not-asked");
    answer(&w, &case, Recipient::Organisation(to.organisation), Decision::Refused, &[]).await;
    assert_eq!(key_of(referral::send(&ctx, &form).await.unwrap_err()), "error-gate-refused");
    assert_eq!(referrals(&w).await, 0);
    assert!(letters(&w).await.is_empty());
});

world_tests!(a_consent_for_some_data_only_says_what_is_missing, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let all_but_contact: Vec<_> = DataCategory::ALL.iter().copied().filter(|d| *d != DataCategory::Contact).collect();
    let sector = Recipient::Sector(Sector::TrainingLivelihood);
    answer(&w, &case, sector, Decision::Given, &all_but_contact).await;
    let form = form(&ctx, &case, &to).await;
    let composed = referral::compose(&ctx, &case.code, form.clone()).await.unwrap();
    assert_eq!(composed.preview.unwrap().gate, Gate::Missing(vec![DataCategory::Contact]));
    assert_eq!(key_of(referral::send(&ctx, &form).await.unwrap_err()), "error-gate-missing");
    // Without the phone it is covered.
    let fields = form.fields.iter().filter(|f| *f != "phone").cloned().collect();
    let less = seen(&ctx, ReferralForm { fields, ..form }).await;
    referral::send(&ctx, &less).await.unwrap();
});

world_tests!(what_the_preview_showed_is_frozen_and_sealed, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    consent(&w, &case, to.organisation).await;
    reveal(&ctx, &case).await;
    let form = form(&ctx, &case, &to).await;
    let shown = referral::compose(&ctx, &case.code, form.clone()).await.unwrap().preview.unwrap().given.values;
    let number = referral::send(&ctx, &form).await.unwrap();
    let saved = stored(&w, &number).await;
    assert_eq!(saved.progress.status, ReferralStatus::Sent);
    assert!(saved.answer_due.unwrap() > w.now() && saved.consent.is_some());
    let sealed = saved.shared_values.unwrap();
    assert!(!sealed.windows(8).any(|b| b == b"Testname"));
    let frozen: SharedValues = w.app.sealer.open("referral.shared_values", saved.id.0, &sealed).unwrap();
    assert_eq!(frozen, shown);
    assert_eq!(frozen.name.as_deref(), Some("Aminata Testname"));
    // Training needs no address.
    assert_eq!(frozen.current_place, None);
});

world_tests!(a_referral_that_differs_from_its_preview_is_shown_again, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    consent(&w, &case, to.organisation).await;
    let form = form(&ctx, &case, &to).await;
    let changed = ReferralForm { message: "Something else".into(), ..form };
    assert_eq!(key_of(referral::send(&ctx, &changed).await.unwrap_err()), "error-look-again");
    assert_eq!(referrals(&w).await, 0);
});

world_tests!(the_same_form_sent_many_times_at_once_makes_one_referral, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    consent(&w, &case, to.organisation).await;
    let form = form(&ctx, &case, &to).await;
    let mut tasks = Vec::new();
    for _ in 0..5 {
        let (ctx, form) = (ctx.clone(), form.clone());
        tasks.push(tokio::spawn(async move { referral::send(&ctx, &form).await.unwrap() }));
    }
    let mut numbers = Vec::new();
    for task in tasks {
        numbers.push(task.await.unwrap());
    }
    numbers.dedup();
    assert_eq!(numbers, ["R-26-000001"]);
    assert_eq!(referrals(&w).await, 1);
    assert_eq!(letters(&w).await.len(), 1);
});

world_tests!(to_save_a_life_it_goes_without_consent_when_a_supervisor_agrees_who_then_looks_again, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let stranger = w.actor(Role::Supervisor, w.ohg).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Centre", Category::HealthPrimary).await;
    let without = async |second: &str| {
        let form = form(&ctx, &case, &to).await;
        seen(&ctx, ReferralForm { override_reason: "Bleeding".into(), override_by: second.into(), ..form }).await
    };
    for second in [ctx.user(), stranger.user()] {
        let refused = referral::send(&ctx, &without(&second.to_string()).await).await.unwrap_err();
        assert_eq!(key_of(refused), "error-override-by");
    }
    let number = referral::send(&ctx, &without(&supervisor.user().to_string()).await).await.unwrap();
    let saved = stored(&w, &number).await;
    assert_eq!((saved.consent, saved.override_by), (None, Some(supervisor.user())));
    let open = async || {
        let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
        tasks.iter().filter(|t| t.kind == TaskKind::ReferralReview).count()
    };
    assert_eq!(open().await, 1);
    assert!(matches!(referral::reviewed(&ctx, &button(&saved)).await, Err(ServiceError::Forbidden)));
    assert!(referral::detail(&supervisor, &number).await.unwrap().to_review);
    referral::reviewed(&supervisor, &button(&saved)).await.unwrap();
    assert_eq!(open().await, 0);
});

world_tests!(the_first_referral_of_a_plan_begins_the_support, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let mut tx = w.tx().await;
    store::case::set_status(&mut tx, case.id, 1, CaseStatus::Planned).await.unwrap();
    w.commit(tx).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    sent(&w, &ctx, &case, &to).await;
    let now = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap();
    assert_eq!(now.status, CaseStatus::InSupport);
});

world_tests!(a_draft_is_ready_when_consent_covers_it_and_can_be_sent_then, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let new = ReferralForm { intent: "draft".into(), ..form(&ctx, &case, &to).await };
    let number = referral::save_draft(&ctx, &new).await.unwrap();
    assert_eq!(stored(&w, &number).await.progress.status, ReferralStatus::Draft);
    consent(&w, &case, to.organisation).await;
    let again = async |message: &str, version: i64| ReferralForm {
        command: Uuid::new_v4().to_string(),
        number: number.clone(),
        version: version.to_string(),
        message: message.into(),
        ..new.clone()
    };
    let version = stored(&w, &number).await.version;
    referral::save_draft(&ctx, &again("Changed", version).await).await.unwrap();
    assert_eq!(stored(&w, &number).await.progress.status, ReferralStatus::Ready);
    // Whoever still looks at the old draft is told.
    let stale = referral::save_draft(&ctx, &again("Other", version).await).await.unwrap_err();
    assert!(matches!(stale, ServiceError::Conflict(_)), "{stale:?}");
    let version = stored(&w, &number).await.version;
    let last = seen(&ctx, again("Changed", version).await).await;
    assert_eq!(referral::send(&ctx, &last).await.unwrap(), number);
    assert_eq!(stored(&w, &number).await.progress.status, ReferralStatus::Sent);
});

world_tests!(for_another_office_a_referral_and_its_case_do_not_exist, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    for role in [Role::Caseworker, Role::Supervisor] {
        let other = w.actor(role, w.ohg).await;
        assert!(matches!(referral::detail(&other, &saved.number).await, Err(ServiceError::NotFound)));
        assert!(matches!(referral::letter(&other, &saved.number).await, Err(ServiceError::NotFound)));
        assert!(matches!(referral::told(&other, &button(&saved)).await, Err(ServiceError::NotFound)));
        let form = ReferralForm { case: case.code.clone(), ..ReferralForm::default() };
        assert!(matches!(referral::compose(&other, &case.code, form).await, Err(ServiceError::NotFound)));
    }
    let colleague = w.actor(Role::Caseworker, w.dor).await;
    assert!(matches!(referral::detail(&colleague, &saved.number).await, Err(ServiceError::NotFound)));
});

world_tests!(a_service_of_another_category_or_a_stale_one_cannot_be_chosen, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    consent(&w, &case, to.organisation).await;
    let right = form(&ctx, &case, &to).await;
    let other = ReferralForm { category: "apprenticeship".into(), ..right.clone() };
    assert_eq!(key_of(referral::send(&ctx, &other).await.unwrap_err()), "error-referral-service");
    w.clock.advance(chrono::TimeDelta::days(61));
    let ctx = w.later(&ctx);
    assert_eq!(key_of(referral::send(&ctx, &right).await.unwrap_err()), "error-referral-service");
    let composed = referral::compose(&ctx, &case.code, right).await.unwrap();
    let offers = composed.offers.unwrap();
    assert_eq!((offers.offers.len(), offers.total, offers.stale), (0, 1, 1));
});
