//! The mail of the morning: on working days, once, and only numbers.

use chrono::{Duration, TimeZone, Utc};
use domain::account::DigestForm;
use domain::authz::Role;
use domain::case::TaskKind;
use service::digest::{self, Digest};
use service::partner::mail::About;
use service::{Ctx, account};

use crate::world::{World, world_tests};

async fn due_today(w: &World, ctx: &Ctx) {
    let case = w.case(w.dor, ctx.user()).await;
    let mut tx = w.tx().await;
    service::case::to_do(ctx, &mut tx, &case, TaskKind::FollowUp, None, w.now().date_naive()).await.unwrap();
    w.commit(tx).await;
}

fn job(w: &World, ctx: &Ctx) -> Digest {
    Digest { user: ctx.user(), day: w.now().date_naive() }
}

world_tests!(one_mail_a_morning_says_how_much_is_due, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    w.actor(Role::Finance, w.dor).await;
    due_today(&w, &awa).await;
    assert_eq!(digest::wake(&w.app).await.unwrap(), 1, "nobody else works with cases");
    assert_eq!(digest::wake(&w.app).await.unwrap(), 0, "once a day");
    let letter = digest::write(&w.app, &job(&w, &awa)).await.unwrap().unwrap();
    assert_eq!(
        letter.about,
        About::Digest { due: 1, late: 0, messages: 0, stale: 0, url: "https://passerelle.test/".into() }
    );
    w.clock.advance(Duration::days(1));
    assert_eq!(digest::wake(&w.app).await.unwrap(), 1);
    let letter = digest::write(&w.app, &job(&w, &awa)).await.unwrap().unwrap();
    assert_eq!(
        letter.about,
        About::Digest { due: 1, late: 1, messages: 0, stale: 0, url: "https://passerelle.test/".into() }
    );
});

world_tests!(no_mail_at_night_on_a_free_day_or_to_who_does_not_want_it, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    due_today(&w, &awa).await;
    let (saturday, monday) = (28, 30);
    for (day, hour, minute) in [(saturday, 9, 0), (monday, 6, 29), (monday, 12, 0), (monday, 22, 40)] {
        w.clock.set(Utc.with_ymd_and_hms(2026, 11, day, hour, minute, 0).unwrap());
        assert_eq!(digest::wake(&w.app).await.unwrap(), 0, "{day} {hour}:{minute}");
    }
    w.clock.set(Utc.with_ymd_and_hms(2026, 11, monday, 6, 30, 0).unwrap());
    account::set_digest(&w.later(&awa), &DigestForm { wanted: false, ..DigestForm::default() }).await.unwrap();
    assert_eq!(digest::wake(&w.app).await.unwrap(), 0, "not wanted");
    account::set_digest(&w.later(&awa), &DigestForm { wanted: true, ..DigestForm::default() }).await.unwrap();
    assert_eq!(digest::wake(&w.app).await.unwrap(), 1);
});

world_tests!(a_mail_that_comes_too_late_or_about_nothing_is_not_written, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    assert_eq!(digest::write(&w.app, &job(&w, &awa)).await.unwrap(), None, "nothing is due");
    due_today(&w, &awa).await;
    let job = job(&w, &awa);
    w.clock.advance(Duration::days(2));
    assert_eq!(digest::write(&w.app, &job).await.unwrap(), None, "that day is over");
});
