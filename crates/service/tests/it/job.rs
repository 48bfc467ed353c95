//! The worker's step, with a handler that does as it is told.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::Duration;
use serde::{Deserialize, Serialize};
use service::App;
use service::ctx::new_id;
use service::job::{GIVE_UP_AFTER, Handler, Handlers, Job, JobError, Running, TRIES, enqueue, read, run_next};

use crate::world::{World, world_tests};

#[derive(Serialize, Deserialize)]
struct Told {
    outcome: String,
}

impl Job for Told {
    const KIND: &'static str = "told";
}

/// Does what the job says, and counts.
#[derive(Clone, Default)]
struct Obedient(Arc<AtomicUsize>);

impl Handler for Obedient {
    fn kind(&self) -> &'static str {
        Told::KIND
    }
    fn run<'a>(&'a self, _app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            self.0.fetch_add(1, Ordering::SeqCst);
            match read::<Told>(payload)?.outcome.as_str() {
                "done" => Ok(()),
                "away" => Err(JobError::Unavailable("the mail server is away".into())),
                "never" => Err(JobError::Never("no such thing".into())),
                "panic" => panic!("a handler that panics"),
                _ => Err(JobError::Failed("went wrong".into())),
            }
        })
    }
}

async fn put(w: &World, outcome: &str) {
    let mut tx = w.tx().await;
    enqueue(&mut tx, new_id(w.now()), &Told { outcome: outcome.into() }, w.now(), w.now()).await.unwrap();
    w.commit(tx).await;
}

/// Runs and waits until nothing is left or `most` steps were done.
async fn work(w: &World, handlers: &Handlers, most: usize) -> usize {
    let mut steps = 0;
    for _ in 0..most {
        if run_next(&w.app, handlers).await.unwrap() {
            steps += 1;
        }
        w.clock.advance(Duration::minutes(5));
    }
    steps
}

world_tests!(a_job_is_done_once_and_stays_done, async |w: World| {
    let handler = Obedient::default();
    let handlers = Handlers::default().with(handler.clone());
    put(&w, "done").await;
    assert_eq!(work(&w, &handlers, 10).await, 1);
    assert_eq!(handler.0.load(Ordering::SeqCst), 1);
    assert_eq!(store::job::backlog(&w.app.db).await.unwrap(), (0, 0));
});

world_tests!(a_job_that_was_rolled_back_never_runs, async |w: World| {
    let handlers = Handlers::default().with(Obedient::default());
    let mut tx = w.tx().await;
    enqueue(&mut tx, new_id(w.now()), &Told { outcome: "done".into() }, w.now(), w.now()).await.unwrap();
    drop(tx);
    assert!(!run_next(&w.app, &handlers).await.unwrap());
});

world_tests!(while_something_outside_is_away_a_job_waits_for_days_and_shows_why, async |w: World| {
    let handlers = Handlers::default().with(Obedient::default());
    put(&w, "away").await;
    assert!(work(&w, &handlers, 100).await > 50);
    let waiting = &store::job::list(&w.app.db, 10).await.unwrap()[0];
    assert_eq!(waiting.last_error.as_deref(), Some("the mail server is away"));
    assert!(waiting.dead_at.is_none());
    w.clock.advance(GIVE_UP_AFTER);
    assert!(run_next(&w.app, &handlers).await.unwrap());
    assert_eq!(store::job::backlog(&w.app.db).await.unwrap(), (0, 1));
});

world_tests!(a_job_that_goes_wrong_or_panics_is_given_up_after_some_tries, async |w: World| {
    let handlers = Handlers::default().with(Obedient::default());
    put(&w, "panic").await;
    assert_eq!(work(&w, &handlers, 30).await, usize::try_from(TRIES).unwrap());
    assert_eq!(store::job::backlog(&w.app.db).await.unwrap(), (0, 1));
});

world_tests!(a_job_that_can_never_work_is_given_up_at_once, async |w: World| {
    let handlers = Handlers::default().with(Obedient::default());
    put(&w, "never").await;
    assert_eq!(work(&w, &handlers, 5).await, 1);
    assert_eq!(store::job::backlog(&w.app.db).await.unwrap(), (0, 1));
});

world_tests!(a_job_that_nobody_can_do_does_not_stop_the_others, async |w: World| {
    let nobody = Handlers::default();
    put(&w, "done").await;
    assert!(run_next(&w.app, &nobody).await.unwrap());
    assert_eq!(store::job::backlog(&w.app.db).await.unwrap(), (1, 0));
    w.clock.advance(Duration::minutes(1));
    assert!(run_next(&w.app, &Handlers::default().with(Obedient::default())).await.unwrap());
    assert_eq!(store::job::backlog(&w.app.db).await.unwrap(), (0, 0));
});
