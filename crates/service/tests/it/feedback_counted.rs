//! How letters count: by the first answer, whatever is said afterwards; and what was put away or set apart is not out of sight.

use chrono::{DateTime, TimeDelta, Utc};
use domain::authz::Role;
use domain::directory::Category;
use domain::feedback::{Shelf, State};
use domain::indicator::{CutForm, Indicator, Shown};
use domain::support::Responsiveness;
use service::Ctx;
use service::feedback::{self, Given};
use service::indicator::board;

use crate::feedback::{focal, say, sees, step, stored};
use crate::feedback_again::{apart, reply, trapped};
use crate::feedback_kept::{complaints, told};
use crate::indicator::manager;
use crate::raw::backfilled;
use crate::raw::{rows, tile};
use crate::shared_world::provider;
use crate::support::school;
use crate::world::{World, world_tests};

/// What is told of the quarter in which the letters came: acknowledged and answered in time.
async fn of_the_quarter(w: &World) -> [Shown; 2] {
    w.clock.advance(TimeDelta::seconds(61));
    let form = CutForm { time: "2026q4".into(), ..CutForm::default() };
    let numbers = board(&manager(&w.app), &form).await.unwrap().numbers.unwrap();
    [Indicator::Acknowledged, Indicator::Answered].map(|i| tile(&numbers, i))
}

async fn answer(w: &World, ctx: &Ctx, letters: &[Given]) {
    for given in letters {
        step(w, ctx, given, "resolve").await.unwrap();
    }
}

world_tests!(one_word_more_changes_no_number_of_before_and_makes_no_late_answer_one_in_time, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let (mut early, mut late) = (Vec::new(), Vec::new());
    for _ in 0..6 {
        early.push(say(&w, "minor").await);
        late.push(say(&w, "major").await);
    }
    w.clock.advance(TimeDelta::days(1));
    answer(&w, &supervisor, &early).await;
    w.clock.advance(TimeDelta::days(29));
    answer(&w, &supervisor, &late).await;
    w.clock.advance(TimeDelta::days(60));
    let before = of_the_quarter(&w).await;
    assert_eq!(before, [Shown::Share { of: 6, all: 12 }; 2]);

    for given in early.iter().chain(&late) {
        reply(&w, given, "It happened again", "no").await;
        assert_eq!(stored(&w, given).await.state, State::New);
    }
    assert_eq!(of_the_quarter(&w).await, before, "while it waits");
    answer(&w, &supervisor, &late).await;
    w.clock.advance(TimeDelta::days(60));
    answer(&w, &supervisor, &early).await;
    assert_eq!(of_the_quarter(&w).await, before, "answered again, in time or late");
    for given in &early {
        step(&w, &supervisor, given, "reopen").await.unwrap();
    }
    assert_eq!(of_the_quarter(&w).await, before, "opened again by the desk");
});

world_tests!(a_complaint_that_was_answered_counts_as_answered_whatever_is_said_after, async |w: World| {
    let (supervisor, mobiliser) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Mobiliser, w.dor).await);
    let court = provider(&w, "Court of Dori", Category::LegalAid).await;
    let institution = school(&mobiliser, Some(court.organisation), "Court").await;
    let all = complaints(&w, &supervisor, court.organisation, "major", 6).await;
    w.clock.advance(TimeDelta::days(2));
    for given in &all {
        reply(&w, given, "And the roof leaks", "").await;
    }
    answer(&w, &supervisor, &all[..2]).await;
    w.clock.advance(TimeDelta::days(30));
    let counted = told(&w, &mobiliser, &institution).await;
    assert_eq!(counted, Some(Responsiveness { came: 5, answered: 100, median_days: Some(1) }));
});

type Counted = (DateTime<Utc>, DateTime<Utc>, Option<DateTime<Utc>>);

async fn counted(w: &World) -> Counted {
    let all =
        rows!(&w.app.db, Counted, "select first_acknowledge_by, first_resolve_by, first_resolved_at from feedback");
    all[0]
}

world_tests!(what_was_put_away_is_found_among_what_ended_and_counts_once_a_person_takes_it_out, async |w: World| {
    let (supervisor, focal) = (w.actor(Role::Supervisor, w.dor).await, focal(&w).await);
    let given = trapped(&w, "minor").await;
    let ended = async |ctx: &Ctx| {
        let lists = feedback::list(&w.later(ctx), Shelf::Answered, 0).await.unwrap();
        lists.lines.iter().any(|l| l.reference == given.reference)
    };
    assert!(!ended(&supervisor).await && apart(&w, &supervisor).await == 1);
    step(&w, &supervisor, &given, "put_away").await.unwrap();
    assert!(ended(&supervisor).await && apart(&w, &supervisor).await == 0, "nothing ends on no list");
    assert!(sees(&w, &supervisor, &given).await && !sees(&w, &focal, &given).await && !ended(&focal).await);
    assert_eq!(counted(&w).await.2, None, "it is no answer");
    w.clock.advance(TimeDelta::days(60));
    reply(&w, &given, "I am no machine", "").await;
    let now = stored(&w, &given).await;
    assert!(now.acknowledge_by > w.now() && !ended(&supervisor).await);
    assert_eq!(counted(&w).await, (now.acknowledge_by, now.resolve_by, None), "in no number of before");
});

world_tests!(what_was_set_apart_before_there_was_a_clock_for_it_gets_one, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let (waits, away) = (trapped(&w, "minor").await, trapped(&w, "minor").await);
    step(&w, &supervisor, &away, "put_away").await.unwrap();
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update feedback set clock_next = null").unwrap().expect_rows(2).unwrap();
    w.commit(tx).await;
    let both = [
        include_str!("../../../../migrations/sqlite/0057_first_answer.sql"),
        include_str!("../../../../migrations/postgres/0057_first_answer.sql"),
    ];
    backfilled(&w, both, "update feedback set clock_next").await;
    assert_eq!(stored(&w, &waits).await.next, Some(stored(&w, &waits).await.acknowledge_by));
    assert_eq!(stored(&w, &away).await.next, None);
    w.clock.advance(TimeDelta::days(9));
    feedback::wake(&w.app).await.unwrap();
    assert!(stored(&w, &waits).await.late);
});
