//! What people say of the programme: who sees it, the wall around what is about conduct, its clock, and the way back.

use chrono::{TimeDelta, TimeZone, Utc};
use domain::authz::{Compartment, Role};
use domain::calendar::Holiday;
use domain::feedback::{AboutForm, AnswerForm, Desk, FeedbackForm, LookForm, MoveForm, Shelf, State, StepForm};
use domain::id::{OfficeId, UserId};
use service::audit::AuditQuery;
use service::feedback::{self, Given};
use service::session::Source;
use service::{Ctx, ServiceError};
use store::feedback::Feedback;
use uuid::Uuid;

use crate::world::{World, world_tests};

pub fn form(office: OfficeId, category: &str) -> FeedbackForm {
    FeedbackForm {
        command: Uuid::new_v4().to_string(),
        office: office.to_string(),
        channel: "hotline".into(),
        category: category.into(),
        said: "He asked me for money, Mariama of Wuro".into(),
        contact: "70 00 00 09 after the evening prayer".into(),
        ..FeedbackForm::default()
    }
}

pub async fn say(w: &World, category: &str) -> Given {
    feedback::submit(&w.app, &form(w.dor, category), None).await.unwrap()
}

pub async fn focal(w: &World) -> Ctx {
    w.actor_behind(Role::FocalPoint, w.dor, Compartment::Sensitive).await
}

pub async fn stored(w: &World, given: &Given) -> Feedback {
    let found = store::feedback::by_reference(&w.app.db, &w.app.sealer, &given.reference, &[]).await.unwrap();
    found.unwrap()
}

pub async fn step(w: &World, ctx: &Ctx, given: &Given, step: &str) -> Result<(), ServiceError> {
    let form = StepForm {
        command: Uuid::new_v4().to_string(),
        version: stored(w, given).await.version.to_string(),
        reference: given.reference.clone(),
        step: step.into(),
        outcome: "corrected".into(),
        answer: "It was put right".into(),
        satisfied: "yes".into(),
    };
    feedback::step(&w.later(ctx), &form).await
}

pub async fn move_to(w: &World, ctx: &Ctx, given: &Given, category: &str, reason: &str) -> Result<bool, ServiceError> {
    let form = MoveForm {
        command: Uuid::new_v4().to_string(),
        version: stored(w, given).await.version.to_string(),
        reference: given.reference.clone(),
        category: category.into(),
        reason: reason.into(),
    };
    feedback::move_to(&w.later(ctx), &form).await
}

pub async fn accuse(w: &World, ctx: &Ctx, given: &Given, user: UserId) -> Result<bool, ServiceError> {
    let form = AboutForm {
        command: Uuid::new_v4().to_string(),
        version: stored(w, given).await.version.to_string(),
        reference: given.reference.clone(),
        user: user.to_string(),
        undo: false,
    };
    feedback::name_accused(&w.later(ctx), &form).await
}

/// Says that it is about no account, or takes back one that was named.
async fn clear(w: &World, ctx: &Ctx, given: &Given, named: Option<UserId>) -> Result<bool, ServiceError> {
    let form = AboutForm {
        command: Uuid::new_v4().to_string(),
        version: stored(w, given).await.version.to_string(),
        reference: given.reference.clone(),
        user: named.map_or_else(|| "nobody".into(), |user| user.to_string()),
        undo: named.is_some(),
    };
    feedback::name_accused(&w.later(ctx), &form).await
}

async fn say_about(w: &World, category: &str, whom: &str) -> Given {
    feedback::submit(&w.app, &FeedbackForm { about: whom.into(), ..form(w.dor, category) }, None).await.unwrap()
}

/// Whether there is such a thing for somebody at all: on the list, on the first page, on its own page, to be moved.
pub async fn sees(w: &World, ctx: &Ctx, given: &Given) -> bool {
    let ctx = w.later(ctx);
    let shown = feedback::show(&ctx, &given.reference).await.is_ok();
    let mut lines = Vec::new();
    for shelf in [Shelf::Open, Shelf::Answered] {
        if let Ok(lists) = feedback::list(&ctx, shelf, 0).await {
            lines.extend(lists.lines);
        }
    }
    let listed = lines.iter().any(|l| l.reference == given.reference);
    let today = feedback::waiting(&ctx, 100).await.unwrap().lines.iter().any(|l| l.reference == given.reference);
    assert_eq!(shown, listed, "page and list agree");
    assert!(listed || !today, "nothing waits that is not on the list");
    shown
}

/// Whether the log says anything of it to somebody.
pub async fn logged(w: &World, ctx: &Ctx) -> bool {
    let query = AuditQuery { family: "feedback".into(), ..AuditQuery::default() };
    !service::audit::read(&w.later(ctx), &query).await.unwrap().lines.is_empty()
}

pub fn way(given: &Given) -> LookForm {
    LookForm {
        command: Uuid::new_v4().to_string(),
        reference: given.reference.to_uppercase().replace('-', " "),
        secret: format!(" {} ", given.secret.to_uppercase()),
        ..LookForm::default()
    }
}

world_tests!(an_ordinary_one_is_the_supervisors_and_nobody_elses, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let given = say(&w, "minor").await;
    assert!(sees(&w, &supervisor, &given).await);
    for role in
        [Role::Caseworker, Role::Trainer, Role::LivelihoodOfficer, Role::Dpo, Role::ProgrammeManager, Role::Admin]
    {
        let other = w.actor(role, w.dor).await;
        assert!(!sees(&w, &other, &given).await, "{role}");
    }
    let others = [
        w.actor(Role::Supervisor, w.ohg).await,
        w.actor_behind(Role::Supervisor, w.dor, Compartment::Sensitive).await,
        focal(&w).await,
        w.actor_behind(Role::FocalPoint, w.dor, Compartment::General).await,
    ];
    for other in others {
        assert!(!sees(&w, &other, &given).await, "{:?}", other.actor.assignments);
        assert!(matches!(
            step(&w, &other, &given, "acknowledge").await,
            Err(ServiceError::NotFound | ServiceError::Forbidden)
        ));
    }
    let lines = feedback::list(&supervisor, Shelf::Open, 0).await.unwrap();
    assert!(!format!("{lines:?}").contains("Mariama"), "a list holds nothing of what was said");
});

world_tests!(what_is_about_conduct_goes_around_the_line_in_every_list_and_log, async |w: World| {
    let line = [
        w.actor(Role::Supervisor, w.dor).await,
        w.actor(Role::ProgrammeManager, w.dor).await,
        w.actor(Role::Caseworker, w.dor).await,
        w.actor(Role::Admin, w.dor).await,
        w.actor(Role::Auditor, w.dor).await,
    ];
    let (focal, dpo) = (focal(&w).await, w.actor(Role::Dpo, w.dor).await);
    for category in ["breach", "sea", "safeguarding", "security"] {
        let given = say(&w, category).await;
        assert_eq!(stored(&w, &given).await.desk, Desk::Focal);
        for ctx in &line {
            assert!(!sees(&w, ctx, &given).await, "{category}");
        }
        assert!(sees(&w, &focal, &given).await);
        assert!(!sees(&w, &dpo, &given).await, "not before it is late");
    }
    for ctx in &line[..2] {
        if ctx.actor.has(Role::ProgrammeManager) {
            assert!(!logged(&w, ctx).await);
        }
    }
    assert!(!logged(&w, &line[4]).await, "nor to an auditor");
    assert!(logged(&w, &dpo).await);
    let rows: Vec<(String, String)> =
        store::fetch_all!(&w.app.db, (String, String), "select action, detail from audit_entry").unwrap();
    assert!(!format!("{rows:?}").contains("Mariama") && !format!("{rows:?}").contains("sea"));
    let clear: Vec<(Option<String>,)> =
        store::fetch_all!(&w.app.db, (Option<String>,), "select category from feedback").unwrap();
    assert!(clear.iter().all(|(c,)| c.is_none()), "its category is sealed");
});

world_tests!(one_entry_of_the_log_is_as_hidden_as_the_list, async |w: World| {
    let (manager, dpo) = (w.actor(Role::ProgrammeManager, w.dor).await, w.actor(Role::Dpo, w.dor).await);
    focal(&w).await;
    say(&w, "sea").await;
    let query = AuditQuery { family: "feedback".into(), ..AuditQuery::default() };
    let seq = service::audit::read(&dpo, &query).await.unwrap().lines[0].seq.to_string();
    assert!(service::audit::entry(&dpo, &seq).await.is_ok());
    assert!(matches!(service::audit::entry(&manager, &seq).await, Err(ServiceError::NotFound)));
    let same = AuditQuery { same: seq, ..AuditQuery::default() };
    assert!(service::audit::read(&manager, &same).await.is_err());
    let of_office = AuditQuery { office: "DOR".into(), ..AuditQuery::default() };
    let lines = service::audit::read(&manager, &of_office).await.unwrap().lines;
    assert!(lines.iter().all(|l| l.entity != "feedback"));
});

world_tests!(upward_it_is_behind_the_wall_at_once_and_downward_needs_a_reason, async |w: World| {
    let (supervisor, focal) = (w.actor(Role::Supervisor, w.dor).await, focal(&w).await);
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    let given = say(&w, "major").await;
    step(&w, &supervisor, &given, "acknowledge").await.unwrap();
    assert!(logged(&w, &manager).await, "an ordinary one is in the log");
    assert!(!move_to(&w, &supervisor, &given, "sea", "").await.unwrap(), "out of the supervisor's sight");
    assert!(!sees(&w, &supervisor, &given).await);
    assert!(sees(&w, &focal, &given).await);
    assert!(!logged(&w, &manager).await, "also what was there before");
    assert!(move_to(&w, &focal, &given, "minor", " ").await.is_err());
    assert!(!move_to(&w, &focal, &given, "minor", "It was about the queue").await.unwrap());
    assert!(sees(&w, &supervisor, &given).await && !sees(&w, &focal, &given).await);
    assert!(!logged(&w, &manager).await, "that it was protected once stays unknown");
});

world_tests!(two_who_move_it_at_once_do_not_both, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    focal(&w).await;
    let given = say(&w, "major").await;
    let version = stored(&w, &given).await.version.to_string();
    let forms = ["sea", "breach"].map(|category| MoveForm {
        command: Uuid::new_v4().to_string(),
        version: version.clone(),
        reference: given.reference.clone(),
        category: category.into(),
        reason: String::new(),
    });
    let (a, b) = tokio::join!(feedback::move_to(&supervisor, &forms[0]), feedback::move_to(&supervisor, &forms[1]));
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
});

world_tests!(the_accused_finds_nothing_and_it_goes_to_somebody_else, async |w: World| {
    let (one, other) = (focal(&w).await, focal(&w).await);
    let dpo = w.actor(Role::Dpo, w.dor).await;
    let given = say(&w, "sea").await;
    assert!(accuse(&w, &one, &given, other.user()).await.unwrap());
    assert!(sees(&w, &one, &given).await && !sees(&w, &other, &given).await);
    let late = step(&w, &other, &given, "acknowledge").await;
    assert!(matches!(late, Err(ServiceError::NotFound)));
    // About the last of them, too: the officer has it.
    assert!(!accuse(&w, &one, &given, one.user()).await.unwrap());
    assert_eq!(stored(&w, &given).await.desk, Desk::Officer);
    assert!(!sees(&w, &one, &given).await && sees(&w, &dpo, &given).await);
    // And about the officer: the head of the programme, and the log of it is closed to the officer.
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    assert!(!accuse(&w, &dpo, &given, dpo.user()).await.unwrap());
    assert!(sees(&w, &manager, &given).await && !sees(&w, &dpo, &given).await);
    assert!(!logged(&w, &dpo).await);
});

world_tests!(an_ordinary_one_about_the_only_supervisor_goes_to_the_head, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    let given = say(&w, "major").await;
    assert!(!accuse(&w, &supervisor, &given, supervisor.user()).await.unwrap());
    assert!(!sees(&w, &supervisor, &given).await && sees(&w, &manager, &given).await);
});

world_tests!(a_focal_point_who_supervises_anybody_handles_none, async |w: World| {
    let focal = focal(&w).await;
    let dpo = w.actor(Role::Dpo, w.dor).await;
    let mut tx = w.tx().await;
    let role = domain::authz::Assignment {
        role: Role::Supervisor,
        office: Some(w.ohg),
        compartment: Compartment::General,
        organisation: None,
    };
    store::user::grant_role(&mut tx, Uuid::new_v4(), focal.user(), &role, w.now(), None).await.unwrap();
    w.commit(tx).await;
    let both = w.ctx(focal.user(), vec![focal.actor.assignments[0].clone(), role]).await;
    let given = say(&w, "sea").await;
    assert_eq!(stored(&w, &given).await.desk, Desk::Officer);
    assert!(!sees(&w, &both, &given).await && sees(&w, &dpo, &given).await);
});

world_tests!(somebody_may_ask_that_those_at_the_office_do_not_get_it, async |w: World| {
    let (focal, supervisor) = (focal(&w).await, w.actor(Role::Supervisor, w.dor).await);
    let (dpo, manager) = (w.actor(Role::Dpo, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let past = |category: &str| FeedbackForm { elsewhere: true, ..form(w.dor, category) };
    let given = feedback::submit(&w.app, &past("sea"), None).await.unwrap();
    assert!(!sees(&w, &focal, &given).await && sees(&w, &dpo, &given).await);
    let given = feedback::submit(&w.app, &past("minor"), None).await.unwrap();
    assert!(!sees(&w, &supervisor, &given).await && sees(&w, &manager, &given).await);
    let nowhere = FeedbackForm { office: String::new(), ..form(w.dor, "sea") };
    let given = feedback::submit(&w.app, &nowhere, None).await.unwrap();
    assert!(sees(&w, &dpo, &given).await, "no office was named");
});

world_tests!(its_clock_counts_working_days_and_hours_and_hands_it_on, async |w: World| {
    let (focal, dpo) = (focal(&w).await, w.actor(Role::Dpo, w.dor).await);
    let (supervisor, manager) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let mut tx = w.tx().await;
    let feast = Holiday { day: "2026-11-26".parse().unwrap(), name: "Feast".into() };
    store::calendar::add_holiday(&mut tx, w.dor, &feast).await.unwrap();
    w.commit(tx).await;
    let (ordinary, protected) = (say(&w, "minor").await, say(&w, "sea").await);
    // Tuesday the 24th at nine: Wednesday, Friday, Monday.
    let monday = Utc.with_ymd_and_hms(2026, 11, 30, 9, 0, 0).unwrap();
    assert_eq!(stored(&w, &ordinary).await.acknowledge_by, monday);
    assert_eq!(stored(&w, &protected).await.acknowledge_by, w.now() + TimeDelta::hours(24));
    assert_eq!(feedback::wake(&w.app).await.unwrap(), 0);
    w.clock.advance(TimeDelta::hours(24));
    assert_eq!(feedback::wake(&w.app).await.unwrap(), 1);
    assert!(stored(&w, &protected).await.late && !stored(&w, &ordinary).await.late);
    assert!(sees(&w, &focal, &protected).await && sees(&w, &dpo, &protected).await, "the officer hears of it");
    assert!(!sees(&w, &manager, &protected).await && !sees(&w, &supervisor, &protected).await);
    assert_eq!(feedback::wake(&w.app).await.unwrap(), 0, "once");
    w.clock.set(monday);
    assert!(!sees(&w, &manager, &ordinary).await);
    feedback::wake(&w.app).await.unwrap();
    assert!(sees(&w, &supervisor, &ordinary).await && sees(&w, &manager, &ordinary).await);
    step(&w, &supervisor, &ordinary, "acknowledge").await.unwrap();
    assert!(!sees(&w, &manager, &ordinary).await, "in time again");
});

world_tests!(an_answer_is_read_with_number_and_word_and_more_is_said, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let given = say(&w, "major").await;
    let looked = feedback::look(&w.app, &way(&given)).await.unwrap();
    assert_eq!((looked.state, looked.told.len()), (State::New, 0));
    step(&w, &supervisor, &given, "acknowledge").await.unwrap();
    let version = stored(&w, &given).await.version.to_string();
    let ask = |told: bool, said: &str, version: &str| AnswerForm {
        command: Uuid::new_v4().to_string(),
        version: version.into(),
        reference: given.reference.clone(),
        said: said.into(),
        told,
    };
    feedback::write(&supervisor, &ask(false, "She may be a niece of the guard", &version)).await.unwrap();
    let version = stored(&w, &given).await.version.to_string();
    feedback::write(&supervisor, &ask(true, "On which day was it?", &version)).await.unwrap();
    let looked = feedback::look(&w.app, &way(&given)).await.unwrap();
    assert_eq!(looked.told.iter().map(|(_, t)| t.as_str()).collect::<Vec<_>>(), ["On which day was it?"]);
    let more = LookForm { said: "On market day".into(), ..way(&given) };
    for _ in 0..2 {
        feedback::reply(&w.app, &more).await.unwrap();
    }
    assert!(feedback::list(&supervisor, Shelf::Open, 0).await.unwrap().lines[0].news);
    step(&w, &supervisor, &given, "resolve").await.unwrap();
    let events = feedback::show(&w.later(&supervisor), &given.reference).await.unwrap().events;
    assert_eq!(events.iter().filter(|e| e.what == "said").count(), 1, "sent twice, it is there once");
    feedback::reply(&w.app, &LookForm { satisfied: "no".into(), ..way(&given) }).await.unwrap();
    assert_eq!(stored(&w, &given).await.satisfied, Some(false));
    assert!(step(&w, &supervisor, &given, "close").await.is_err(), "not over: the person said no");
    step(&w, &supervisor, &given, "resolve").await.unwrap();
    assert_eq!(stored(&w, &given).await.satisfied, None, "that was of the answer before");
    step(&w, &supervisor, &given, "close").await.unwrap();
    assert_eq!(feedback::look(&w.app, &way(&given)).await.unwrap().state, State::Closed);
});

world_tests!(who_guesses_learns_nothing_and_waits, async |w: World| {
    let given = say(&w, "sea").await;
    let wrong = LookForm { secret: "bobobobo11".into(), ..way(&given) };
    let nobody = LookForm { reference: "zzzz-zzzz".into(), ..wrong.clone() };
    let key = |e: ServiceError| match e {
        ServiceError::Invalid(errors) => errors[0].key.clone(),
        ServiceError::Wait(_) => "wait".into(),
        other => panic!("{other:?}"),
    };
    let mut heard = Vec::new();
    for _ in 0..6 {
        heard.push(key(feedback::look(&w.app, &wrong).await.unwrap_err()));
    }
    assert_eq!(heard[0], "error-feedback-secret");
    assert_eq!(heard[5], "wait");
    assert_eq!(key(feedback::look(&w.app, &nobody).await.unwrap_err()), "error-feedback-secret", "others do not wait");
    w.clock.advance(TimeDelta::minutes(16));
    assert!(feedback::look(&w.app, &way(&given)).await.is_ok());
});

world_tests!(a_flood_holds_the_page_up_for_seconds_and_a_form_sent_twice_is_one, async |w: World| {
    let form = form(w.dor, "minor");
    let first = feedback::submit(&w.app, &form, None).await.unwrap();
    assert_eq!(feedback::submit(&w.app, &form, None).await.unwrap(), first);
    let again = || FeedbackForm { command: Uuid::new_v4().to_string(), ..form.clone() };
    for _ in 0..20 {
        feedback::submit(&w.app, &again(), None).await.unwrap();
    }
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update throttle set failures = 5000").unwrap().any();
    w.commit(tx).await;
    feedback::submit(&w.app, &again(), None).await.unwrap();
    assert!(matches!(feedback::submit(&w.app, &again(), None).await, Err(ServiceError::Wait(1..=5))));
    w.clock.advance(TimeDelta::seconds(6));
    assert!(feedback::submit(&w.app, &again(), None).await.is_ok());
});

world_tests!(what_one_source_sends_after_the_usual_is_set_apart_and_never_refused, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let source = |address: &str| Some(Source::of(address.parse().unwrap()));
    let send = async |form: &FeedbackForm, from| feedback::submit(&w.app, form, from).await.unwrap();
    let apart = async |given: &Given| stored(&w, given).await.apart;
    let last = form(w.dor, "minor");
    for _ in 0..29 {
        send(&form(w.dor, "minor"), source("203.0.113.7")).await;
    }
    let given = send(&last, source("203.0.113.7")).await;
    assert!(!apart(&given).await);
    let more = send(&form(w.dor, "minor"), source("203.0.113.7")).await;
    assert!(apart(&more).await && feedback::look(&w.app, &way(&more)).await.is_ok());
    assert_eq!(feedback::list(&w.later(&supervisor), Shelf::Apart, 0).await.unwrap().lines.len(), 1);
    assert_eq!(send(&last, source("203.0.113.7")).await, given, "sent again it is the same");
    for other in [source("203.0.113.8"), None] {
        assert!(!apart(&send(&form(w.dor, "minor"), other).await).await);
    }
    // Nowhere does it say who sent: neither in a row of the log nor where failed tries are counted.
    let rows: Vec<(String,)> = store::fetch_all!(&w.app.db, (String,), "select detail from audit_entry").unwrap();
    assert!(!format!("{rows:?}").contains("203.0.113"));
    let (keys,): (i64,) =
        store::fetch_one!(&w.app.db, (i64,), "select cast(count(*) as bigint) from throttle").unwrap();
    assert_eq!(keys, 1, "the count of everybody together, and no other");
    w.clock.advance(TimeDelta::days(1));
    assert!(!apart(&send(&form(w.dor, "minor"), source("203.0.113.7")).await).await);
});

world_tests!(what_a_program_may_have_written_is_set_apart_and_not_lost, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let trapped = FeedbackForm { website: "https://buy.example".into(), ..form(w.dor, "thanks") };
    let given = feedback::submit(&w.app, &trapped, None).await.unwrap();
    assert!(feedback::look(&w.app, &way(&given)).await.is_ok());
    assert!(feedback::list(&supervisor, Shelf::Open, 0).await.unwrap().lines.is_empty());
    let waiting = feedback::waiting(&supervisor, 9).await.unwrap();
    assert!(waiting.lines.is_empty());
    assert_eq!(waiting.apart, 1, "its number waits");
    assert_eq!(feedback::list(&supervisor, Shelf::Apart, 0).await.unwrap().lines.len(), 1);
    step(&w, &supervisor, &given, "acknowledge").await.unwrap();
    assert!(sees(&w, &supervisor, &given).await, "taken up, it is one like the others");
    assert_eq!(feedback::waiting(&w.later(&supervisor), 9).await.unwrap().apart, 0);
});

world_tests!(a_list_goes_on_page_by_page, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    for _ in 0..103 {
        say(&w, "thanks").await;
    }
    let first = feedback::list(&supervisor, Shelf::Open, 0).await.unwrap();
    let second = feedback::list(&supervisor, Shelf::Open, first.next.unwrap()).await.unwrap();
    assert_eq!((first.lines.len(), second.lines.len(), second.next), (100, 3, None));
});

world_tests!(what_names_the_supervisor_never_lies_on_the_supervisors_desk, async |w: World| {
    let (issa, focal) = (w.actor(Role::Supervisor, w.dor).await, focal(&w).await);
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    let given = say_about(&w, "major", "supervisor Issa").await;
    assert!(!sees(&w, &issa, &given).await && sees(&w, &focal, &given).await);
    assert!(!logged(&w, &manager).await);
    // Named, it stays past that account; the office has no other supervisor.
    assert!(!accuse(&w, &focal, &given, issa.user()).await.unwrap());
    assert!(!sees(&w, &issa, &given).await && sees(&w, &manager, &given).await);
    // Cleared, it is an ordinary one.
    let other = say_about(&w, "minor", "the guard at the gate").await;
    assert!(!clear(&w, &focal, &other, None).await.unwrap());
    assert!(sees(&w, &issa, &other).await && !sees(&w, &focal, &other).await);
});

world_tests!(what_names_somebody_does_not_reach_the_head_by_the_clock, async |w: World| {
    let (dpo, manager) = (w.actor(Role::Dpo, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let given = say_about(&w, "sea", "the head of the programme").await;
    assert_eq!(stored(&w, &given).await.desk, Desk::Officer);
    w.clock.advance(TimeDelta::days(2));
    feedback::wake(&w.app).await.unwrap();
    w.clock.advance(TimeDelta::days(90));
    feedback::wake(&w.app).await.unwrap();
    assert!(!sees(&w, &manager, &given).await && sees(&w, &dpo, &given).await);
    let elsewhere = w.actor_behind(Role::FocalPoint, w.ohg, Compartment::Sensitive).await;
    assert!(sees(&w, &elsewhere, &given).await, "others hear that it is late");
});

world_tests!(where_all_are_barred_a_focal_point_of_another_office_has_it, async |w: World| {
    let (dpo, manager) = (w.actor(Role::Dpo, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let elsewhere = w.actor_behind(Role::FocalPoint, w.ohg, Compartment::Sensitive).await;
    let given = say(&w, "sea").await;
    assert!(!accuse(&w, &dpo, &given, dpo.user()).await.unwrap());
    assert!(!accuse(&w, &manager, &given, manager.user()).await.unwrap());
    assert_eq!(stored(&w, &given).await.desk, Desk::Last);
    assert!(sees(&w, &elsewhere, &given).await && !sees(&w, &dpo, &given).await && !sees(&w, &manager, &given).await);
});

world_tests!(who_names_the_next_desk_hands_it_on_and_somebody_else_takes_it_back, async |w: World| {
    let (one, dpo) = (focal(&w).await, w.actor(Role::Dpo, w.dor).await);
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    let elsewhere = w.actor_behind(Role::FocalPoint, w.ohg, Compartment::Sensitive).await;
    let given = say(&w, "sea").await;
    assert!(!accuse(&w, &one, &given, dpo.user()).await.unwrap(), "out of the sight of who named");
    assert!(!sees(&w, &one, &given).await && sees(&w, &manager, &given).await);
    assert!(!accuse(&w, &manager, &given, manager.user()).await.unwrap());
    assert!(sees(&w, &elsewhere, &given).await && !sees(&w, &one, &given).await && !sees(&w, &dpo, &given).await);
    assert!(!clear(&w, &elsewhere, &given, Some(dpo.user())).await.unwrap());
    assert!(sees(&w, &one, &given).await);
    // Nobody takes back what they named themselves.
    let other = say(&w, "sea").await;
    let second = focal(&w).await;
    assert!(accuse(&w, &one, &other, second.user()).await.unwrap());
    assert!(clear(&w, &one, &other, Some(second.user())).await.is_err());
    assert!(!sees(&w, &second, &other).await);
});

world_tests!(the_line_gets_nothing_that_others_wrote_before_it, async |w: World| {
    let (supervisor, focal) = (w.actor(Role::Supervisor, w.dor).await, focal(&w).await);
    let (third, other) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Supervisor, w.ohg).await);
    let given = say(&w, "sea").await;
    step(&w, &focal, &given, "acknowledge").await.unwrap();
    accuse(&w, &focal, &given, third.user()).await.unwrap();
    let note = AnswerForm {
        command: Uuid::new_v4().to_string(),
        version: stored(&w, &given).await.version.to_string(),
        reference: given.reference.clone(),
        said: "Her sister saw it too".into(),
        told: false,
    };
    feedback::write(&focal, &note).await.unwrap();
    w.clock.advance(TimeDelta::minutes(5));
    move_to(&w, &focal, &given, "minor", "Her sister says it was the queue").await.unwrap();
    let page = feedback::show(&w.later(&supervisor), &given.reference).await.unwrap();
    assert!(page.events.is_empty() && page.accused.is_empty() && page.handled_by.is_none(), "{page:?}");
    assert!(page.people.iter().any(|(id, _)| *id == third.user()), "nor is anybody missing from the choice");
    w.clock.advance(TimeDelta::minutes(5));
    step(&w, &supervisor, &given, "resolve").await.unwrap();
    let page = feedback::show(&w.later(&supervisor), &given.reference).await.unwrap();
    assert_eq!(page.events.len(), 1);
    assert!(!sees(&w, &other, &given).await);
});

world_tests!(an_answered_one_is_not_late_however_the_clock_found_it, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let given = say(&w, "minor").await;
    step(&w, &supervisor, &given, "resolve").await.unwrap();
    let (id, past) = (stored(&w, &given).await.id.0, w.now());
    let mut tx = w.tx().await;
    store::feedback::look_again(&mut tx, domain::id::FeedbackId(id), past).await.unwrap();
    w.commit(tx).await;
    assert_eq!(stored(&w, &given).await.next, None, "a clock that stands is not wound up");
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update feedback set clock_next = $1 where id = $2", past, id).unwrap().any();
    w.commit(tx).await;
    feedback::wake(&w.app).await.unwrap();
    assert!(!stored(&w, &given).await.late);
});

world_tests!(who_takes_up_what_is_late_still_sees_it_afterwards, async |w: World| {
    w.actor(Role::Supervisor, w.dor).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    let given = say(&w, "minor").await;
    w.clock.advance(TimeDelta::days(7));
    feedback::wake(&w.app).await.unwrap();
    step(&w, &manager, &given, "acknowledge").await.unwrap();
    assert!(sees(&w, &manager, &given).await);
});

world_tests!(staff_write_it_down_and_need_not_see_it_again, async |w: World| {
    let (awa, focal) = (w.actor(Role::Caseworker, w.dor).await, focal(&w).await);
    let noted = form(w.dor, "sea");
    let given = feedback::note(&awa, &noted).await.unwrap();
    assert_eq!(feedback::note(&awa, &noted).await.unwrap(), given);
    assert!(!sees(&w, &awa, &given).await && sees(&w, &focal, &given).await);
    assert!(feedback::look(&w.app, &way(&given)).await.is_ok());
    let events = feedback::show(&focal, &given.reference).await.unwrap().events;
    assert!(events.iter().all(|e| e.by.is_none()), "who wrote it down does not stand beside it");
    // Whoever holds the meetings hears most of it, and handles none.
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let said = feedback::note(&mobiliser, &form(w.dor, "minor")).await.unwrap();
    assert!(!sees(&w, &mobiliser, &said).await);
    for role in [Role::Finance, Role::Auditor, Role::Admin, Role::MeOfficer, Role::Authority] {
        let other = w.actor(role, w.dor).await;
        let form = FeedbackForm { command: Uuid::new_v4().to_string(), ..noted.clone() };
        assert!(matches!(feedback::note(&other, &form).await, Err(ServiceError::Forbidden)), "{role}");
    }
});

world_tests!(a_role_that_ended_handles_nothing, async |w: World| {
    let focal = focal(&w).await;
    let given = say(&w, "sea").await;
    assert!(sees(&w, &focal, &given).await);
    let ended = w.ctx(focal.user(), vec![]).await;
    assert!(!sees(&w, &ended, &given).await);
    assert!(matches!(step(&w, &ended, &given, "acknowledge").await, Err(ServiceError::Forbidden)));
});

world_tests!(an_auditor_is_out_when_the_time_is_over, async |w: World| {
    let id = w
        .user(
            "auditor@example.org",
            domain::authz::Assignment {
                role: Role::Caseworker,
                office: Some(w.dor),
                compartment: Compartment::General,
                organisation: None,
            },
        )
        .await;
    let roles = store::user_list::roles(&w.app.db, id).await.unwrap();
    let mut tx = w.tx().await;
    store::user::end_role(&mut tx, roles[0].id, id).await.unwrap();
    let auditor = domain::authz::Assignment {
        role: Role::Auditor,
        office: None,
        compartment: Compartment::General,
        organisation: None,
    };
    let last = "2026-11-24".parse().ok();
    store::user::grant_role(&mut tx, Uuid::new_v4(), id, &auditor, w.now(), last).await.unwrap();
    w.commit(tx).await;
    let sign_in = async || {
        let form = service::session::SignIn {
            email: "auditor@example.org".into(),
            password: crate::world::PASSWORD.into(),
            device: None,
            shared: false,
        };
        service::session::sign_in(&w.app, form).await
    };
    w.clock.set(Utc.with_ymd_and_hms(2026, 11, 24, 23, 50, 0).unwrap());
    let token = sign_in().await.unwrap().token;
    assert!(service::session::authenticate(&w.app, &token, None).await.is_ok());
    w.clock.advance(TimeDelta::minutes(15));
    let late = service::session::authenticate(&w.app, &token, None).await;
    assert!(matches!(late, Err(ServiceError::Unauthenticated)), "the session ends with the role");
    let Err(ServiceError::Invalid(errors)) = sign_in().await else { panic!("let in") };
    assert_eq!(errors[0].key, "error-sign-in-ended");
});
