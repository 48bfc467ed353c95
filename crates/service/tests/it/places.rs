//! Places free of an opportunity move with acceptances, and services without any are no alternative.

use domain::authz::Role;
use domain::case::TaskKind;
use domain::directory::Category;
use domain::referral::RevokeForm;
use service::{Ctx, ServiceError, partner, referral};
use store::case::Case;
use uuid::Uuid;

use crate::shared_world::{Provider, button, letters, provider, reports, says, sent, stored};
use crate::world::{World, world_tests};

/// A provider whose only entry is an opportunity with this many places.
async fn opportunity(w: &World, name: &str, places: Option<i64>) -> Provider {
    let to = provider(w, name, Category::VocationalTraining).await;
    let mut tx = w.tx().await;
    store::execute!(
        &mut tx,
        "update service set kind = 'opportunity', free_places = $1 where id = $2",
        places,
        to.service.0,
    )
    .unwrap()
    .expect_rows(1)
    .unwrap();
    w.commit(tx).await;
    to
}

async fn free(w: &World, to: &Provider) -> Option<i64> {
    store::service_match::by_id(&w.app.db, to.service).await.unwrap().unwrap().conditions.free_places
}

async fn accepted(w: &World, ctx: &Ctx, case: &Case, to: &Provider) -> String {
    let number = sent(w, ctx, case, to).await.number;
    partner::receive(&to.ctx, &button(&stored(w, &number).await)).await.unwrap();
    partner::answer(&to.ctx, &says(&stored(w, &number).await, "accept")).await.unwrap();
    number
}

async fn revoke(w: &World, ctx: &Ctx, number: &str) -> Result<(), ServiceError> {
    let form = RevokeForm {
        command: Uuid::new_v4().to_string(),
        version: stored(w, number).await.version.to_string(),
        number: number.into(),
        reason: "no_longer_needed".into(),
        note: String::new(),
    };
    referral::revoke(ctx, &form).await
}

world_tests!(an_acceptance_takes_a_place_and_who_does_not_come_gives_it_back, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = opportunity(&w, "Yiriwa", Some(2)).await;
    let first = accepted(&w, &ctx, &case, &to).await;
    assert_eq!(free(&w, &to).await, Some(1));
    let second = accepted(&w, &ctx, &case, &to).await;
    assert_eq!(free(&w, &to).await, Some(0));
    // Accepted beyond what was free: it is never less than none, and takes nothing that it could give back.
    let third = accepted(&w, &ctx, &case, &to).await;
    assert_eq!(free(&w, &to).await, Some(0));
    revoke(&w, &ctx, &third).await.unwrap();
    assert_eq!(free(&w, &to).await, Some(0));
    revoke(&w, &ctx, &first).await.unwrap();
    assert_eq!(free(&w, &to).await, Some(1));
    partner::report(&to.ctx, &reports(&stored(&w, &second).await, "returned")).await.unwrap();
    assert_eq!(free(&w, &to).await, Some(2));
    // Given back once: its end changes nothing more.
    revoke(&w, &ctx, &second).await.unwrap();
    assert_eq!(free(&w, &to).await, Some(2));
});

world_tests!(a_place_that_was_used_is_gone_and_a_standing_service_counts_none, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = opportunity(&w, "Yiriwa", Some(2)).await;
    let done = accepted(&w, &ctx, &case, &to).await;
    partner::report(&to.ctx, &reports(&stored(&w, &done).await, "finished")).await.unwrap();
    revoke(&w, &ctx, &done).await.unwrap();
    assert_eq!(free(&w, &to).await, Some(1));
    let standing = provider(&w, "Clinic", Category::VocationalTraining).await;
    accepted(&w, &ctx, &case, &standing).await;
    assert_eq!(free(&w, &standing).await, Some(3));
    let uncounted = opportunity(&w, "Open", None).await;
    accepted(&w, &ctx, &case, &uncounted).await;
    assert_eq!(free(&w, &uncounted).await, None);
});

world_tests!(of_two_who_take_the_last_place_at_once_one_holds_it, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let to = opportunity(&w, "Yiriwa", Some(1)).await;
    let mut numbers = Vec::new();
    for _ in 0..2 {
        let case = w.case(w.dor, ctx.user()).await;
        let number = sent(&w, &ctx, &case, &to).await.number;
        partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
        numbers.push(number);
    }
    let (one, two) = (stored(&w, &numbers[0]).await, stored(&w, &numbers[1]).await);
    let (one, two) = (says(&one, "accept"), says(&two, "accept"));
    let (a, b) = tokio::join!(partner::answer(&to.ctx, &one), partner::answer(&to.ctx, &two));
    assert!(a.is_ok() && b.is_ok(), "{a:?} {b:?}");
    assert_eq!(free(&w, &to).await, Some(0));
    let held = [stored(&w, &numbers[0]).await.took_place, stored(&w, &numbers[1]).await.took_place];
    assert_eq!(held.iter().filter(|h| **h).count(), 1);
});

world_tests!(a_place_that_is_free_again_is_offered_to_who_waits_for_one, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let waiting = w.case(w.dor, ctx.user()).await;
    let to = opportunity(&w, "Yiriwa", Some(1)).await;
    let number = accepted(&w, &ctx, &case, &to).await;
    let need = domain::need::NeedForm {
        command: Uuid::new_v4().to_string(),
        code: waiting.code.clone(),
        category: Category::VocationalTraining.as_str().into(),
    };
    service::need::note(&ctx, &need).await.unwrap();
    letters(&w).await;
    let offered = async || {
        let tasks = store::task::of_case(&w.app.db, waiting.id).await.unwrap();
        tasks.iter().any(|t| t.kind == TaskKind::NeedOffer)
    };
    assert!(!offered().await);
    revoke(&w, &ctx, &number).await.unwrap();
    letters(&w).await;
    assert!(offered().await);
});

/// A provider of the same town of which it turns out that it sits 260 km away.
pub async fn far_away(w: &World) {
    let far = provider(w, "Far away", Category::VocationalTraining).await;
    let mut tx = w.tx().await;
    let away = store::place::NewPlace {
        pcode: "BF4600".into(),
        name: "Ouahigouya".into(),
        level: 3,
        parent: None,
        country: "BFA".into(),
        lat: Some(13.58),
        lon: Some(-2.42),
    };
    store::place::insert(&mut tx, &away).await.unwrap();
    store::execute!(&mut tx, "update place set lat = 14.03, lon = -0.03 where pcode = 'BF5601'").unwrap().any();
    store::execute!(&mut tx, "update service set pcode = 'BF4600' where id = $1", far.service.0).unwrap().any();
    w.commit(tx).await;
}

world_tests!(what_has_no_place_or_is_far_away_is_no_alternative, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    opportunity(&w, "Without places", Some(0)).await;
    opportunity(&w, "With a place", Some(1)).await;
    far_away(&w).await;
    let number = sent(&w, &ctx, &case, &to).await.number;
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    partner::answer(&to.ctx, &says(&stored(&w, &number).await, "decline")).await.unwrap();
    let others = referral::detail(&ctx, &number).await.unwrap().others;
    let names: Vec<_> = others.iter().map(|o| o.candidate.organisation_name.as_str()).collect();
    assert_eq!(names, ["With a place"]);
});
