//! Who the person of a referral is: staff reads it only while the identity is shown to them, and a letter says little.

use chrono::TimeDelta;
use domain::authz::Role;
use domain::case::TaskKind;
use domain::directory::Category;
use domain::person::{Phone, PhoneOwner};
use domain::referral::SharedField;
use service::ctx::new_id;
use service::referral::{self, Given};
use store::case::Case;
use store::person_parts::NewPart;

use crate::shared_world::{button, form, provider, reveal, says, sent, stored};
use crate::world::{World, world_tests};

async fn give_phone(w: &World, case: &Case) {
    let phone = Phone {
        number: "+226 70 00 00 01".into(),
        key: "22670000001".into(),
        owner: PhoneOwner::Own,
        safe_to_call: true,
        safe_to_text: false,
        safe_times: None,
    };
    let mut tx = w.tx().await;
    let part = NewPart { id: new_id(w.now()), person: case.person, position: 0, what: &phone };
    store::person_parts::insert_phones(&mut tx, &[part]).await.unwrap();
    w.commit(tx).await;
}

fn is_veiled(given: &Given) -> bool {
    let said = (given.values.name.is_some(), given.values.phone.is_some());
    let veiled = given.veiled == [SharedField::Name, SharedField::Phone];
    assert_eq!(said, (!veiled, !veiled));
    veiled
}

world_tests!(staff_reads_who_it_is_only_while_the_identity_is_shown_to_them, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    give_phone(&w, &case).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let typed = form(&ctx, &case, &to).await;
    let number = sent(&w, &ctx, &case, &to).await.number;
    let all = async |ctx: &service::Ctx| {
        let preview = referral::compose(ctx, &case.code, typed.clone()).await.unwrap().preview.unwrap();
        let detail = referral::detail(ctx, &number).await.unwrap();
        assert_eq!(preview.given.values.age, Some(27));
        [is_veiled(&preview.given), is_veiled(&detail.given.unwrap())]
    };
    assert_eq!(all(&ctx).await, [true, true]);
    reveal(&ctx, &case).await;
    assert_eq!(all(&ctx).await, [false, false]);
    assert_eq!(all(&supervisor).await, [true, true], "it is shown to the one who asked");
    w.clock.advance(TimeDelta::minutes(5));
    assert_eq!(all(&w.later(&ctx)).await, [true, true]);
});

world_tests!(that_a_name_was_shown_with_a_referral_is_in_the_log, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &ctx, &case, &to).await.number;
    referral::detail(&ctx, &number).await.unwrap();
    reveal(&ctx, &case).await;
    referral::detail(&ctx, &number).await.unwrap();
    referral::letter(&ctx, &number).await.unwrap();
    let read: Vec<(String, bool)> = service::case::history(&ctx, &case.code, None)
        .await
        .unwrap()
        .entries
        .into_iter()
        .filter(|e| matches!(e.action.as_str(), "referral.read" | "referral.printed"))
        .map(|e| (e.action, e.identity_shown))
        .collect();
    let said = |action: &str, shown| (action.to_owned(), shown);
    assert_eq!(read, [said("referral.printed", true), said("referral.read", true), said("referral.read", false)]);
});

world_tests!(a_letter_holds_the_name_while_it_is_shown_and_never_a_phone, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    give_phone(&w, &case).await;
    let to = provider(&w, "Stocks", Category::Food).await;
    let number = sent(&w, &ctx, &case, &to).await.number;
    let letter = referral::letter(&ctx, &number).await.unwrap();
    assert_eq!((letter.given.values.name, letter.given.veiled), (None, vec![SharedField::Name]));
    reveal(&ctx, &case).await;
    let values = referral::letter(&ctx, &number).await.unwrap().given.values;
    assert_eq!(values.name.as_deref(), Some("Aminata Testname"));
    assert_eq!((values.phone, values.current_place), (None, None));
    assert!(values.need.is_some());
});

world_tests!(a_letter_of_a_protected_need_says_neither_who_nor_why, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Refuge", Category::GbvServices).await;
    let number = sent(&w, &ctx, &case, &to).await.number;
    reveal(&ctx, &case).await;
    let values = referral::letter(&ctx, &number).await.unwrap().given.values;
    assert_eq!((values.name, values.need, values.message, values.age), (None, None, None, None));
    assert_eq!(values.contact_language.as_deref(), Some("fuh"));
});

world_tests!(what_a_provider_answered_is_due_on_a_day_of_the_office, async |w: World| {
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update office set timezone = 'Asia/Tokyo' where id = $1", w.dor.0)
        .unwrap()
        .expect_rows(1)
        .unwrap();
    w.commit(tx).await;
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &ctx, &case, &to).await.number;
    // 02:00 of the next day in the office, still this day at Greenwich.
    w.clock.advance(TimeDelta::hours(8));
    let focal = w.later(&to.ctx);
    service::partner::receive(&focal, &button(&stored(&w, &number).await)).await.unwrap();
    service::partner::answer(&focal, &says(&stored(&w, &number).await, "accept")).await.unwrap();
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    let told = tasks.iter().find(|t| t.kind == TaskKind::ReferralAnswered).unwrap();
    assert_eq!(told.due_on.to_string(), "2026-11-26");
});
