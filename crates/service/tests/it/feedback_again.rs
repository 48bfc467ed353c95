//! What a person says after an answer, what was set apart, and who is found by a number: nothing of it waits for ever.

use chrono::TimeDelta;
use domain::authz::{Compartment, Role};
use domain::feedback::{Desk, FeedbackForm, FindForm, LookForm, Shelf, State};
use service::feedback::{self, Given};
use service::{Ctx, ServiceError};

use crate::feedback::{accuse, focal, form, say, sees, step, stored, way};
use crate::world::{World, world_tests};

pub async fn reply(w: &World, given: &Given, said: &str, satisfied: &str) {
    let form = LookForm { said: said.into(), satisfied: satisfied.into(), ..way(given) };
    feedback::reply(&w.app, &form).await.unwrap();
}

/// Whether it waits for somebody on the first page.
async fn waits(w: &World, ctx: &Ctx, given: &Given) -> bool {
    let waiting = feedback::waiting(&w.later(ctx), 100).await.unwrap();
    waiting.lines.iter().any(|l| l.reference == given.reference)
}

pub async fn apart(w: &World, ctx: &Ctx) -> i64 {
    let waiting = feedback::waiting(&w.later(ctx), 9).await.unwrap().apart;
    assert_eq!(feedback::list(&w.later(ctx), Shelf::Apart, 0).await.map_or(0, |l| l.apart), waiting);
    waiting
}

/// Something that a program may have written.
pub async fn trapped(w: &World, category: &str) -> Given {
    let form = FeedbackForm { website: "https://buy.example".into(), ..form(w.dor, category) };
    feedback::submit(&w.app, &form, None).await.unwrap()
}

world_tests!(what_is_said_after_an_answer_waits_anew_on_a_clock_at_either_desk, async |w: World| {
    let (supervisor, focal) = (w.actor(Role::Supervisor, w.dor).await, focal(&w).await);
    let (manager, dpo) = (w.actor(Role::ProgrammeManager, w.dor).await, w.actor(Role::Dpo, w.dor).await);
    for (category, desk, next, hours) in [("major", &supervisor, &manager, 24 * 9), ("sea", &focal, &dpo, 24)] {
        let given = say(&w, category).await;
        w.clock.advance(TimeDelta::hours(1));
        step(&w, desk, &given, "resolve").await.unwrap();
        w.clock.advance(TimeDelta::days(40));
        assert!(!waits(&w, desk, &given).await);
        reply(&w, &given, "It happened again", "").await;
        let now = stored(&w, &given).await;
        assert_eq!((now.state, now.late, now.outcome, now.resolved_at), (State::New, false, None, None), "{category}");
        assert!(now.acknowledge_by > w.now(), "it counts from now, not from when the letter came");
        assert!(waits(&w, desk, &given).await && !sees(&w, next, &given).await, "{category}");
        let lines = feedback::list(&w.later(desk), Shelf::Open, 0).await.unwrap().lines;
        assert!(lines.iter().any(|l| l.reference == given.reference && l.news), "with the sign that something is new");
        let looked = feedback::look(&w.app, &way(&given)).await.unwrap();
        assert_eq!((looked.state, looked.due), (State::New, Some(now.acknowledge_by)), "and so the person is told");
        w.clock.advance(TimeDelta::hours(hours));
        feedback::wake(&w.app).await.unwrap();
        assert!(stored(&w, &given).await.late && sees(&w, next, &given).await, "{category}: the next desk hears of it");
        step(&w, desk, &given, "resolve").await.unwrap();
    }
});

world_tests!(a_no_opens_it_again_and_a_mere_yes_does_not, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let given = say(&w, "minor").await;
    step(&w, &supervisor, &given, "resolve").await.unwrap();
    reply(&w, &given, "", "yes").await;
    let now = stored(&w, &given).await;
    assert_eq!((now.state, now.satisfied, now.next), (State::Resolved, Some(true), None));
    step(&w, &supervisor, &given, "close").await.unwrap();
    reply(&w, &given, "", "no").await;
    assert_eq!(stored(&w, &given).await.state, State::New, "also once it was closed");
    assert!(waits(&w, &supervisor, &given).await);
    // Before there is an answer nothing is opened: it is open, and keeps its day.
    let other = say(&w, "minor").await;
    let by = stored(&w, &other).await.acknowledge_by;
    w.clock.advance(TimeDelta::hours(2));
    reply(&w, &other, "And the roof leaks", "").await;
    assert_eq!(stored(&w, &other).await.acknowledge_by, by);
});

world_tests!(what_opens_again_goes_past_those_it_is_about, async |w: World| {
    let (issa, manager) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let given = say(&w, "major").await;
    accuse(&w, &issa, &given, issa.user()).await.unwrap();
    step(&w, &manager, &given, "resolve").await.unwrap();
    w.clock.advance(TimeDelta::days(1));
    reply(&w, &given, "He knows that I wrote", "no").await;
    assert_eq!(stored(&w, &given).await.desk, Desk::Head);
    assert!(!sees(&w, &issa, &given).await && waits(&w, &manager, &given).await);
    // A supervisor who came since has it now, and reads what the person said then.
    let other = w.actor(Role::Supervisor, w.dor).await;
    step(&w, &manager, &given, "resolve").await.unwrap();
    w.clock.advance(TimeDelta::days(1));
    reply(&w, &given, "Nothing changed", "").await;
    let page = feedback::show(&w.later(&other), &given.reference).await.unwrap();
    assert!(page.events.iter().any(|e| e.note.as_deref() == Some("Nothing changed")));
    assert!(!sees(&w, &issa, &given).await, "he never does");
});

world_tests!(a_desk_that_closes_while_the_person_writes_loses_nothing, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let given = say(&w, "minor").await;
    step(&w, &supervisor, &given, "resolve").await.unwrap();
    let words = LookForm { said: "It is still broken".into(), ..way(&given) };
    let (closed, said) = tokio::join!(step(&w, &supervisor, &given, "close"), feedback::reply(&w.app, &words));
    if said.is_err() {
        // Refused as a whole, and sent again as it is.
        feedback::reply(&w.app, &words).await.unwrap();
    }
    assert_eq!(stored(&w, &given).await.state, State::New, "{closed:?}");
    feedback::reply(&w.app, &words).await.unwrap();
    let events = feedback::show(&w.later(&supervisor), &given.reference).await.unwrap().events;
    assert_eq!(events.iter().filter(|e| e.what == "said").count(), 1, "sent twice, it is there once");
});

world_tests!(what_was_set_apart_is_counted_for_those_who_see_it_and_for_nobody_else, async |w: World| {
    let (supervisor, focal) = (w.actor(Role::Supervisor, w.dor).await, focal(&w).await);
    let (manager, dpo) = (w.actor(Role::ProgrammeManager, w.dor).await, w.actor(Role::Dpo, w.dor).await);
    let others = [
        w.actor(Role::Caseworker, w.dor).await,
        w.actor(Role::Admin, w.dor).await,
        w.actor(Role::Supervisor, w.ohg).await,
        w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await,
    ];
    trapped(&w, "minor").await;
    let (_, protected) = (trapped(&w, "sea").await, trapped(&w, "sea").await);
    assert_eq!((apart(&w, &supervisor).await, apart(&w, &focal).await), (1, 2));
    for ctx in others.iter().chain([&manager, &dpo]) {
        assert_eq!(apart(&w, ctx).await, 0, "{:?}", ctx.actor.assignments);
    }
    // Whoever it is about does not find it by the number, either.
    let second = crate::feedback::focal(&w).await;
    accuse(&w, &focal, &protected, second.user()).await.unwrap();
    assert_eq!((apart(&w, &focal).await, apart(&w, &second).await), (2, 1));
    // Its clock runs: what nobody looks at in time is before the next desk.
    w.clock.advance(TimeDelta::days(1));
    feedback::wake(&w.app).await.unwrap();
    assert_eq!((apart(&w, &dpo).await, apart(&w, &manager).await), (2, 0));
    w.clock.advance(TimeDelta::days(9));
    feedback::wake(&w.app).await.unwrap();
    assert_eq!(apart(&w, &manager).await, 1);
});

world_tests!(what_a_program_wrote_is_put_away_and_a_person_opens_it_again, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let true_one = say(&w, "minor").await;
    assert!(step(&w, &supervisor, &true_one, "put_away").await.is_err(), "a person's letter is answered");
    let given = trapped(&w, "minor").await;
    step(&w, &supervisor, &given, "put_away").await.unwrap();
    assert_eq!(apart(&w, &supervisor).await, 0);
    assert_eq!((stored(&w, &given).await.state, stored(&w, &given).await.next), (State::Closed, None));
    assert!(feedback::look(&w.app, &way(&given)).await.unwrap().told.is_empty());
    w.clock.advance(TimeDelta::days(1));
    reply(&w, &given, "I am no machine", "").await;
    assert!(waits(&w, &supervisor, &given).await, "one like the others now");
});

world_tests!(by_its_number_only_what_lies_at_ones_own_desk_is_found, async |w: World| {
    let (supervisor, focal) = (w.actor(Role::Supervisor, w.dor).await, focal(&w).await);
    let given = say(&w, "sea").await;
    let typed = |text: String| FindForm { reference: text };
    let loud = given.reference.to_uppercase().replace('-', " ");
    assert_eq!(feedback::by_number(&focal, &typed(loud.clone())).await.unwrap(), given.reference);
    let key = |e: ServiceError| match e {
        ServiceError::Invalid(errors) => errors[0].key.clone(),
        other => panic!("{other:?}"),
    };
    let mine = feedback::by_number(&supervisor, &typed(loud.clone())).await.unwrap_err();
    let none = feedback::by_number(&supervisor, &typed("zzzz-zzzz".into())).await.unwrap_err();
    assert_eq!((key(mine), key(none)), ("error-feedback-not-here".into(), "error-feedback-not-here".into()));
    assert_eq!(key(feedback::by_number(&supervisor, &typed("12".into())).await.unwrap_err()), "error-feedback-number");
    let awa = w.actor(Role::Caseworker, w.dor).await;
    assert!(matches!(feedback::by_number(&awa, &typed(loud)).await, Err(ServiceError::Forbidden)));
});
