//! The board and the lists: scope, order, and silence about what is protected.

use chrono::TimeDelta;
use domain::authz::{Compartment, Role};
use domain::directory::Category;
use domain::referral::{ReferralStatus, RevokeForm};
use service::referral::{self, Board};
use store::referral_list::{Filter, View};
use uuid::Uuid;

use crate::shared_world::{consent, form, provider, sent};
use crate::world::{World, world_tests};

fn numbers(board: &Board) -> Vec<String> {
    let mut all: Vec<String> = board.columns.iter().flat_map(|c| c.lines.iter().map(|l| l.number.clone())).collect();
    all.sort();
    all
}

world_tests!(a_caseworker_sees_own_referrals_and_a_supervisor_those_of_the_office, async |w: World| {
    let (awa, issa) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Caseworker, w.dor).await);
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let mine = sent(&w, &awa, &w.case(w.dor, awa.user()).await, &to).await.number;
    let theirs = sent(&w, &issa, &w.case(w.dor, issa.user()).await, &to).await.number;
    let child = w.case_behind(w.dor, focal.user(), Compartment::Child).await;
    let walled = sent(&w, &focal, &child, &to).await.number;
    let filter = Filter::default();
    assert_eq!(numbers(&referral::board(&awa, &filter).await.unwrap()), std::slice::from_ref(&mine));
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let board = referral::board(&supervisor, &filter).await.unwrap();
    assert_eq!(numbers(&board), [mine, theirs]);
    assert_eq!(board.columns.iter().map(|c| c.total).sum::<i64>(), 2);
    assert_eq!(numbers(&referral::board(&focal, &filter).await.unwrap()), [walled]);
    let elsewhere = w.actor(Role::Supervisor, w.ohg).await;
    assert!(numbers(&referral::board(&elsewhere, &filter).await.unwrap()).is_empty());
});

world_tests!(the_most_overdue_comes_first_and_pages_follow_each_other, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let case = w.case(w.dor, ctx.user()).await;
    consent(&w, &case, to.organisation).await;
    let mut sent = Vec::new();
    for urgency in ["routine", "emergency", "urgent"] {
        let ctx = w.later(&ctx);
        let form = domain::referral::ReferralForm { urgency: urgency.into(), ..form(&ctx, &case, &to).await };
        let form = crate::shared_world::seen(&ctx, form).await;
        sent.push(referral::send(&ctx, &form).await.unwrap());
        w.clock.advance(TimeDelta::minutes(1));
    }
    let scope = ctx.actor.scope(domain::authz::Permission::ReferralRead);
    let filter = Filter::default();
    let page = async |after, limit| {
        store::referral_list::list(&w.app.db, scope, View::Waiting, &filter, after, limit).await.unwrap()
    };
    let all: Vec<_> = page(None, 10).await.into_iter().map(|l| l.number).collect();
    assert_eq!(all, [sent[1].clone(), sent[2].clone(), sent[0].clone()]);
    let first = page(None, 2).await;
    let rest = page(first.last().map(|l| l.key()), 2).await;
    assert_eq!(rest.iter().map(|l| l.number.clone()).collect::<Vec<_>>(), std::slice::from_ref(&sent[0]));
    w.clock.advance(TimeDelta::days(3));
    assert_eq!(referral::board(&w.later(&ctx), &filter).await.unwrap().overdue, 2);
});

world_tests!(ended_referrals_are_listed_newest_first_and_apart, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let case = w.case(w.dor, ctx.user()).await;
    let mut numbers = Vec::new();
    for _ in 0..3 {
        let ctx = w.later(&ctx);
        let saved = sent(&w, &ctx, &case, &to).await;
        let form = RevokeForm {
            command: Uuid::new_v4().to_string(),
            version: saved.version.to_string(),
            number: saved.number.clone(),
            reason: "error".into(),
            note: String::new(),
        };
        referral::revoke(&ctx, &form).await.unwrap();
        numbers.push(saved.number);
        w.clock.advance(TimeDelta::minutes(1));
    }
    numbers.reverse();
    let scope = ctx.actor.scope(domain::authz::Permission::ReferralRead);
    let filter = Filter::default();
    let first = store::referral_list::list(&w.app.db, scope, View::Ended, &filter, None, 2).await.unwrap();
    let after = first.last().map(|l| l.key());
    let rest = store::referral_list::list(&w.app.db, scope, View::Ended, &filter, after, 2).await.unwrap();
    let listed: Vec<_> = first.into_iter().chain(rest).map(|l| l.number).collect();
    assert_eq!(listed, numbers);
    assert!(referral::list(&ctx, View::Waiting, &filter, None).await.unwrap().lines.is_empty());
});

world_tests!(a_protected_category_says_nothing_in_lists_and_timelines, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Women’s house", Category::GbvServices).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    let lines = referral::of_case(&ctx, &case.code).await.unwrap().lines;
    assert_eq!(lines[0].number, saved.number);
    assert!(lines[0].target.is_none());
    let timeline = store::case_event::of_case(&w.app.db, case.id, None, 10).await.unwrap();
    let told = format!("{:?}", timeline);
    assert!(told.contains(&saved.number) && !told.contains("gbv") && !told.contains("Women"), "{told}");
    // Nobody can find it by asking for the category.
    let filter = Filter { category: Some(Category::GbvServices), ..Filter::default() };
    assert!(referral::list(&ctx, View::Waiting, &filter, None).await.unwrap().lines.is_empty());
});

world_tests!(what_lacks_an_appointment_is_found_by_caseworker_and_supervisor, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let (with, without) =
        (sent(&w, &ctx, &case, &to).await, sent(&w, &ctx, &w.case(w.dor, ctx.user()).await, &to).await);
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update referral set appointment_at = $1 where id = $2", w.now(), with.id.0)
        .unwrap()
        .any();
    w.commit(tx).await;
    let lacks = service::referral::Lacks { appointment: true, ..Default::default() };
    let filter = Filter { without: lacks, ..Filter::default() };
    for who in [&ctx, &boss] {
        let page = referral::list(who, View::Waiting, &filter, None).await.unwrap();
        let found: Vec<_> = page.lines.iter().map(|l| l.number.as_str()).collect();
        assert_eq!((found, page.total), (vec![without.number.as_str()], 1));
        assert_eq!(referral::list(who, View::Waiting, &Filter::default(), None).await.unwrap().total, 2);
        let nobody = Filter { without: service::referral::Lacks { caseworker: true, ..lacks }, ..Filter::default() };
        assert!(referral::list(who, View::Waiting, &nobody, None).await.unwrap().lines.is_empty());
        assert!(referral::list(who, View::Ended, &filter, None).await.unwrap().lines.is_empty());
    }
});

world_tests!(each_status_stands_in_the_one_list_that_names_it, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    sent(&w, &ctx, &w.case(w.dor, ctx.user()).await, &to).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let scopes = [&ctx, &supervisor].map(|who| who.actor.scope(domain::authz::Permission::ReferralRead));
    for status in ReferralStatus::ALL {
        let mut tx = w.tx().await;
        store::execute!(&mut tx, "update referral set status = $1", status.as_str()).unwrap().expect_rows(1).unwrap();
        w.commit(tx).await;
        for view in EVERY {
            for scope in scopes {
                let lines =
                    store::referral_list::list(&w.app.db, scope, view, &Filter::default(), None, 10).await.unwrap();
                assert_eq!(lines.len(), usize::from(view.statuses().contains(status)), "{status} in {view:?}");
            }
        }
    }
});

const EVERY: [View; 7] =
    [View::Waiting, View::Drafts, View::Accepted, View::InService, View::Completed, View::Undone, View::Ended];
