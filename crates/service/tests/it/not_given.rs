//! A referral that a provider calls done or gives back, while the person got nothing: the need stands open.

use chrono::TimeDelta;
use domain::authz::Role;
use domain::case::CaseStatus;
use domain::directory::Category;
use domain::need::NeedEndForm;
use domain::referral::{ProgressForm, ProviderAccess, SharedValues};
use service::{Ctx, need, partner, referral};
use store::case::Case;
use store::referral::Referral;
use uuid::Uuid;

use crate::closure::put;
use crate::referral_end::{close, verify};
use crate::shared_world::{button, completed, provider, reports, says, sent, stored};
use crate::world::{World, world_tests};

async fn open(w: &World, case: &Case) -> Vec<Category> {
    store::need::open_of_case(&w.app.db, case.id).await.unwrap().into_iter().map(|n| n.category).collect()
}

/// Whether the page offers to try elsewhere, and the new form takes it up.
async fn elsewhere(ctx: &Ctx, case: &Case, r: &Referral) -> bool {
    let offered = referral::detail(ctx, &r.number).await.unwrap().undone;
    offered && referral::elsewhere(ctx, &case.code, &r.number).await.unwrap().is_some()
}

world_tests!(the_persons_no_opens_the_need_and_offers_others, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    for (outcome, intent, leaves) in [
        ("other", "", true),
        ("provider_no_capacity", "close", true),
        ("service_received_full", "close", false),
        ("partial", "", false),
        ("client_refused", "close", false),
    ] {
        let case = w.case(w.dor, awa.user()).await;
        let done = completed(&w, &awa, &case, &to).await;
        assert!(!elsewhere(&awa, &case, &done).await);
        let said = verify(&done, outcome, intent);
        for _ in 0..2 {
            referral::verify(&awa, &said).await.unwrap();
        }
        let expected: &[Category] = if leaves { &[Category::VocationalTraining] } else { &[] };
        assert_eq!(open(&w, &case).await, expected, "{outcome}");
        assert_eq!(elsewhere(&awa, &case, &done).await, leaves, "{outcome}");
        // Sent elsewhere, the need is met or on its way, and the old page offers nothing more.
        w.clock.advance(TimeDelta::minutes(1));
        sent(&w, &w.later(&awa), &case, &to).await;
        assert_eq!(open(&w, &case).await, []);
        assert!(!referral::detail(&w.later(&awa), &done.number).await.unwrap().undone, "{outcome}");
    }
});

world_tests!(who_is_given_back_for_want_of_the_right_service_has_a_need, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    for (reason, leaves) in
        [("needs_other_service", true), ("service_ended", true), ("person_stopped", false), ("not_reached", false)]
    {
        let case = w.case(w.dor, awa.user()).await;
        let number = sent(&w, &awa, &case, &to).await.number;
        partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
        partner::answer(&to.ctx, &says(&stored(&w, &number).await, "accept")).await.unwrap();
        let back = ProgressForm { return_reason: reason.into(), ..reports(&stored(&w, &number).await, "returned") };
        partner::report(&to.ctx, &back).await.unwrap();
        assert_eq!(open(&w, &case).await.len(), usize::from(leaves), "{reason}");
    }
});

world_tests!(a_need_that_was_seen_to_is_not_opened_again_by_closing, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &awa, &case, &to).await.number;
    w.clock.advance(TimeDelta::minutes(1));
    let (here, there) = (w.later(&awa), w.later(&to.ctx));
    partner::receive(&there, &button(&stored(&w, &number).await)).await.unwrap();
    partner::answer(&there, &says(&stored(&w, &number).await, "decline")).await.unwrap();
    let noted = store::need::open_of_case(&w.app.db, case.id).await.unwrap().remove(0);
    let end = NeedEndForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        need: noted.id.to_string(),
        end: "met".into(),
    };
    need::end(&here, &end).await.unwrap();
    referral::close(&here, &close(&stored(&w, &number).await, "provider_no_capacity")).await.unwrap();
    assert_eq!(open(&w, &case).await, []);
    assert!(!referral::detail(&here, &number).await.unwrap().undone);
});

world_tests!(a_need_that_is_tried_elsewhere_stands_not_open, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let done = completed(&w, &awa, &case, &to).await;
    w.clock.advance(TimeDelta::minutes(1));
    let here = w.later(&awa);
    sent(&w, &here, &case, &to).await;
    referral::verify(&here, &verify(&done, "other", "")).await.unwrap();
    assert_eq!(open(&w, &case).await, []);
});

world_tests!(a_case_that_has_ended_has_no_open_need, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let done = completed(&w, &awa, &case, &to).await;
    put(&w, &case, CaseStatus::Closed).await;
    referral::verify(&awa, &verify(&done, "other", "")).await.unwrap();
    assert_eq!(open(&w, &case).await, []);
});

world_tests!(what_is_done_is_read_for_thirty_days_also_where_nobody_closes_it, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let case = w.case(w.dor, awa.user()).await;
    let left = completed(&w, &awa, &case, &to).await;
    let verified = completed(&w, &awa, &case, &to).await;
    referral::verify(&awa, &verify(&verified, "service_received_full", "")).await.unwrap();
    let access = async |r: &Referral| partner::page(&w.later(&to.ctx), &r.number).await.unwrap();
    w.clock.advance(TimeDelta::days(29));
    for r in [&left, &verified] {
        assert_eq!(access(r).await.access, ProviderAccess::ReadOnly { named: true });
    }
    w.clock.advance(TimeDelta::days(2));
    for r in [&left, &verified] {
        let page = access(r).await;
        assert_eq!((page.access, page.values), (ProviderAccess::Over, SharedValues::default()));
    }
    assert!(partner::list(&w.later(&to.ctx), 1).await.unwrap().lines.is_empty());
    // Closed too late, it is not opened again.
    let closing = close(&stored(&w, &verified.number).await, "service_received_full");
    referral::close(&w.later(&awa), &closing).await.unwrap();
    assert_eq!(access(&verified).await.access, ProviderAccess::Over);
});
