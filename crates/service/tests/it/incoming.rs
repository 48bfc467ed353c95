//! Referrals that come in: who sees one, who moves it, what the sender hears, and its clock.

use chrono::{NaiveDate, TimeDelta};
use domain::authz::{Assignment, Compartment, Role};
use domain::calendar::Holiday;
use domain::directory::Category;
use domain::id::OfficeId;
use domain::incoming::{Feedback, IncomingForm, IncomingStatus, IncomingStepForm};
use domain::referral::{ServiceLevel, Stage, Urgency};
use service::incoming::{self, Stepped};
use service::{Ctx, ServiceError};
use store::incoming::Incoming;
use uuid::Uuid;

use crate::shared_world::{letters, provider};
use crate::world::{World, world_tests};

fn form(office: OfficeId) -> IncomingForm {
    IncomingForm {
        command: Uuid::new_v4().to_string(),
        office: office.to_string(),
        channel: "phone".into(),
        sender_role: "community_leader".into(),
        sender: "Chief of Wuro, 70 00 00 09".into(),
        urgency: "routine".into(),
        category: "food".into(),
        reason: "Came back alone and has nothing to eat".into(),
        given: "Mariama".into(),
        family: "Unseen".into(),
        sex: "female".into(),
        birth_year: "1999".into(),
        place: "Dori".into(),
        phone: "70 11 48 02".into(),
        safe_to_call: "no".into(),
        agreed: "yes".into(),
        ..IncomingForm::default()
    }
}

async fn stored(w: &World, number: &str) -> Incoming {
    store::incoming::by_number(&w.app.db, &w.app.sealer, number).await.unwrap().unwrap()
}

fn step(i: &Incoming, step: &str) -> IncomingStepForm {
    IncomingStepForm {
        command: Uuid::new_v4().to_string(),
        version: i.version.to_string(),
        number: i.number.clone(),
        step: step.into(),
        reason: "not_for_us".into(),
        advice: "The health centre".into(),
        note: "Called, no answer".into(),
        ..IncomingStepForm::default()
    }
}

async fn act(w: &World, ctx: &Ctx, number: &str, what: &str) -> Result<Stepped, ServiceError> {
    incoming::step(ctx, &step(&stored(w, number).await, what)).await
}

async fn hears(w: &World, sender: &Ctx) -> Feedback {
    incoming::sent(&w.later(sender)).await.unwrap()[0].feedback
}

world_tests!(a_provider_sends_and_the_office_sees_it_without_a_name, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let from = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let form = form(w.dor);
    let number = incoming::send(&from.ctx, &form).await.unwrap();
    // Sent twice, it is one.
    assert_eq!(incoming::send(&from.ctx, &form).await.unwrap(), number);
    let inbox = incoming::inbox(&ctx, None, None).await.unwrap();
    assert_eq!((inbox.lines.len(), inbox.waiting, inbox.late), (1, 1, 0));
    assert!(!format!("{inbox:?}").contains("Mariama"));
    let page = incoming::show(&ctx, &number, false).await.unwrap();
    assert_eq!(page.incoming.about.unwrap().names.display(), "Mariama Unseen");
    assert_eq!((page.organisation.as_deref(), page.matches.is_none()), (Some("Yiriwa"), true));
    let audit: Vec<(String, String)> =
        store::fetch_all!(&w.app.db, (String, String), "select action, detail from audit_entry").unwrap();
    assert!(!format!("{audit:?}").contains("Mariama"));
    assert!(audit.iter().any(|(action, _)| action == "incoming.read"));
});

world_tests!(without_the_persons_yes_a_provider_is_refused_in_words, async |w: World| {
    let from = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let no = IncomingForm { agreed: "no".into(), ..form(w.dor) };
    let Err(ServiceError::Invalid(errors)) = incoming::send(&from.ctx, &no).await else { panic!("kept") };
    assert_eq!(errors[0].key, "error-incoming-not-agreed");
    assert!(incoming::sent(&from.ctx).await.unwrap().is_empty());
});

world_tests!(others_find_nothing, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let number = incoming::note(&ctx, &form(w.dor)).await.unwrap().unwrap();
    for role in [Role::Caseworker, Role::Supervisor] {
        let other = w.actor(role, w.ohg).await;
        assert!(matches!(incoming::show(&other, &number, false).await, Err(ServiceError::NotFound)), "{role}");
        assert!(matches!(act(&w, &other, &number, "accept").await, Err(ServiceError::NotFound)), "{role}");
        assert!(incoming::inbox(&other, None, None).await.unwrap().lines.is_empty());
    }
    for role in [Role::Trainer, Role::LivelihoodOfficer, Role::ProgrammeManager, Role::Dpo, Role::Admin] {
        let other = w.actor(role, w.dor).await;
        assert!(matches!(incoming::inbox(&other, None, None).await, Err(ServiceError::Forbidden)), "{role}");
        assert!(matches!(incoming::show(&other, &number, false).await, Err(ServiceError::NotFound)), "{role}");
        assert!(matches!(incoming::note(&other, &form(w.dor)).await, Err(ServiceError::Forbidden)), "{role}");
    }
    let partner = provider(&w, "Other", Category::Food).await;
    assert!(matches!(incoming::show(&partner.ctx, &number, false).await, Err(ServiceError::NotFound)));
    assert!(matches!(incoming::inbox(&partner.ctx, None, None).await, Err(ServiceError::Forbidden)));
});

world_tests!(a_child_and_a_survivor_are_for_their_focal_points_alone, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let child = IncomingForm { birth_year: String::new(), under_18: "unknown".into(), ..form(w.dor) };
    let refused = incoming::note(&ctx, &child).await;
    assert!(matches!(refused, Err(ServiceError::Invalid(_))), "nobody is there to see it");
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let gbv = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    let child = IncomingForm { command: Uuid::new_v4().to_string(), ..child };
    assert_eq!(incoming::note(&ctx, &child).await.unwrap(), None, "out of sight at once");
    let survivor = IncomingForm { category: "gbv_services".into(), ..form(w.dor) };
    assert_eq!(incoming::note(&ctx, &survivor).await.unwrap(), None);
    for (who, n) in [(&ctx, 0), (&supervisor, 0), (&focal, 1), (&gbv, 1)] {
        assert_eq!(incoming::inbox(who, None, None).await.unwrap().lines.len(), n);
        assert_eq!(incoming::inbox(who, None, None).await.unwrap().waiting, n as i64);
    }
    let theirs = incoming::inbox(&focal, None, None).await.unwrap().lines.remove(0).number;
    assert!(incoming::show(&focal, &theirs, false).await.is_ok());
    for who in [&ctx, &supervisor, &gbv] {
        assert!(matches!(incoming::show(who, &theirs, false).await, Err(ServiceError::NotFound)));
    }
});

world_tests!(linked_to_a_case_it_is_told_there_and_the_sender_learns_nothing_of_it, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let colleague = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let from = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = incoming::send(&from.ctx, &form(w.dor)).await.unwrap();
    assert_eq!(hears(&w, &from.ctx).await, Feedback::Received);
    act(&w, &ctx, &number, "acknowledge").await.unwrap();
    assert_eq!(hears(&w, &from.ctx).await, Feedback::Received);
    let link = IncomingStepForm { case: case.code.clone(), ..step(&stored(&w, &number).await, "link") };
    // Whoever has not the case in reach cannot link to it.
    assert!(matches!(incoming::step(&colleague, &link).await, Err(ServiceError::Invalid(_))));
    for _ in 0..2 {
        assert_eq!(incoming::step(&ctx, &link).await.unwrap(), Stepped::Case(case.code.clone()));
    }
    let told = incoming::sent(&w.later(&from.ctx)).await.unwrap();
    assert_eq!((told[0].feedback, told[0].initials.as_str()), (Feedback::LookedAfter, "M. U."));
    for word in [case.code.as_str(), case.code_name.as_str(), "Aminata", "associated"] {
        assert!(!format!("{told:?}").contains(word), "{word}");
    }
    let tab = service::referral::of_case(&ctx, &case.code).await.unwrap();
    assert_eq!(tab.incoming[0].number, number);
    // It is the case's now: a colleague of the office finds it no more, and the name is behind the case's reveal.
    assert!(matches!(incoming::show(&colleague, &number, false).await, Err(ServiceError::NotFound)));
    let page = incoming::show(&ctx, &number, false).await.unwrap();
    assert!(page.incoming.about.unwrap().names.0.is_empty() && page.steps.is_empty());
    let events: Vec<(String,)> = store::fetch_all!(&w.app.db, (String,), "select kind from case_event").unwrap();
    assert_eq!(events.iter().filter(|(k,)| k == "incoming_linked").count(), 1);
});

world_tests!(of_two_who_answer_at_once_one_does_and_the_other_is_told, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let other = w.actor(Role::Supervisor, w.dor).await;
    let number = incoming::note(&ctx, &form(w.dor)).await.unwrap().unwrap();
    let seen = stored(&w, &number).await;
    let (yes, no) = (step(&seen, "accept"), step(&seen, "decline"));
    let (a, b) = tokio::join!(incoming::step(&ctx, &yes), incoming::step(&other, &no));
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
    let told = a.err().or(b.err()).unwrap();
    assert!(matches!(told, ServiceError::Conflict(_)), "{told:?}");
    let status = stored(&w, &number).await.progress.status;
    assert!(matches!(status, IncomingStatus::Accepted | IncomingStatus::Declined));
});

world_tests!(nobody_is_given_up_untried_and_a_no_comes_with_advice, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let from = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = incoming::send(&from.ctx, &form(w.dor)).await.unwrap();
    act(&w, &ctx, &number, "attempt").await.unwrap();
    assert!(matches!(act(&w, &ctx, &number, "not_reach").await, Err(ServiceError::Invalid(_))));
    act(&w, &ctx, &number, "attempt").await.unwrap();
    assert_eq!(act(&w, &ctx, &number, "not_reach").await.unwrap(), Stepped::Ended);
    assert_eq!(hears(&w, &from.ctx).await, Feedback::NotReached);
    let second = incoming::send(&from.ctx, &form(w.dor)).await.unwrap();
    act(&w, &ctx, &second, "decline").await.unwrap();
    let told = incoming::sent(&w.later(&from.ctx)).await.unwrap();
    let told = told.iter().find(|s| s.number == second).unwrap();
    assert_eq!((told.feedback, told.advice.as_deref()), (Feedback::NotForUs, Some("The health centre")));
});

world_tests!(the_sender_takes_it_back_and_others_cannot, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let from = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let other = provider(&w, "Other", Category::Food).await;
    let number = incoming::send(&from.ctx, &form(w.dor)).await.unwrap();
    let back = step(&stored(&w, &number).await, "");
    assert!(matches!(incoming::take_back(&other.ctx, &back).await, Err(ServiceError::NotFound)));
    for _ in 0..2 {
        incoming::take_back(&from.ctx, &back).await.unwrap();
    }
    assert_eq!(hears(&w, &from.ctx).await, Feedback::Withdrawn);
    assert!(matches!(act(&w, &ctx, &number, "accept").await, Err(ServiceError::Invalid(_))));
});

world_tests!(thirty_days_after_the_end_the_sender_reads_no_more_and_the_person_is_forgotten, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let from = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = incoming::send(&from.ctx, &form(w.dor)).await.unwrap();
    act(&w, &ctx, &number, "decline").await.unwrap();
    w.clock.advance(TimeDelta::days(29));
    service::job::housekeeping(&w.app).await.unwrap();
    assert_eq!(incoming::sent(&w.later(&from.ctx)).await.unwrap().len(), 1);
    assert!(stored(&w, &number).await.about.is_some());
    w.clock.advance(TimeDelta::days(2));
    service::job::housekeeping(&w.app).await.unwrap();
    assert!(incoming::sent(&w.later(&from.ctx)).await.unwrap().is_empty());
    assert!(stored(&w, &number).await.about.is_none());
    assert!(incoming::show(&w.later(&ctx), &number, false).await.is_ok());
});

world_tests!(the_clock_counts_working_days_and_stops_with_the_answer, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    // Tuesday 24 November; Wednesday is a feast.
    let mut tx = w.tx().await;
    let feast = Holiday { day: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(), name: "Feast".into() };
    store::calendar::add_holiday(&mut tx, w.dor, &feast).await.unwrap();
    w.commit(tx).await;
    let urgent = IncomingForm { urgency: "urgent".into(), ..form(w.dor) };
    let number = incoming::note(&ctx, &urgent).await.unwrap().unwrap();
    let answered = incoming::note(&ctx, &form(w.dor)).await.unwrap().unwrap();
    act(&w, &ctx, &answered, "decline").await.unwrap();
    let what = async |number: &str| {
        let id = stored(&w, number).await.id;
        let events = store::incoming_list::events(&w.app.db, &w.app.sealer, id).await.unwrap();
        events.into_iter().map(|e| e.what).collect::<Vec<_>>()
    };
    // Two working days are Thursday and Friday; the supervisor hears on the third, Monday.
    assert_eq!(
        stored(&w, &number).await.answer_due.unwrap().date_naive(),
        NaiveDate::from_ymd_opt(2026, 11, 27).unwrap()
    );
    w.clock.advance(TimeDelta::days(1));
    incoming::wake(&w.app).await.unwrap();
    letters(&w).await;
    assert_eq!(what(&number).await, ["received"], "nobody works on a feast");
    w.clock.advance(TimeDelta::days(1));
    incoming::wake(&w.app).await.unwrap();
    letters(&w).await;
    assert_eq!(what(&number).await, ["reminded", "received"]);
    w.clock.advance(TimeDelta::days(4));
    incoming::wake(&w.app).await.unwrap();
    letters(&w).await;
    assert_eq!(what(&number).await[0], "escalated");
    assert!(!what(&answered).await.contains(&"reminded".to_owned()));
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let today = service::today::today(&w.later(&supervisor)).await.unwrap().unwrap();
    assert_eq!((today.referred.waiting, today.referred.late), (1, 1));
    assert!(today.referred.lines[0].escalated);
});

world_tests!(a_registration_begins_with_it_and_belongs_to_it, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let other = w.actor(Role::Caseworker, w.dor).await;
    crate::person::places(&w).await;
    let number = incoming::note(&ctx, &form(w.dor)).await.unwrap().unwrap();
    assert_eq!(act(&w, &ctx, &number, "accept").await.unwrap(), Stepped::Register(number.clone()));
    let start = incoming::start(&ctx, &number).await.unwrap();
    assert_eq!((start.given.as_str(), start.incoming.as_str()), ("Mariama", number.as_str()));
    let filled = |start: &domain::person::PersonForm| domain::person::PersonForm {
        command: Uuid::new_v4().to_string(),
        incoming: start.incoming.clone(),
        ..crate::person::form("Mariama", "Unseen")
    };
    let again = filled(&start);
    let code = service::person::register(&ctx, &filled(&start)).await.unwrap().code;
    let kept = stored(&w, &number).await;
    assert_eq!(kept.progress.status, IncomingStatus::Linked);
    let case = store::case::by_code(&w.app.db, &code).await.unwrap().unwrap();
    assert_eq!(kept.case, Some(case.id));
    // A colleague who began the same registration makes no second case of it.
    let twice = domain::person::PersonForm { distinct_reason: "Another".into(), ..again };
    assert!(matches!(service::person::register(&other, &twice).await, Err(ServiceError::Invalid(_))));
});

world_tests!(what_came_behind_a_wall_does_not_leave_it_by_a_registration, async |w: World| {
    crate::person::places(&w).await;
    let assignment = |role, compartment| Assignment { role, office: Some(w.dor), compartment, organisation: None };
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Gbv).await;
    // Somebody who is a caseworker as well: what they register as one is outside.
    let both = [assignment(Role::Caseworker, Compartment::General), assignment(Role::FocalPoint, Compartment::Gbv)];
    let ctx = w.ctx(focal.user(), both.to_vec()).await;
    let survivor = IncomingForm { category: "gbv_services".into(), ..form(w.dor) };
    incoming::note(&focal, &survivor).await.unwrap();
    let number = incoming::inbox(&focal, None, None).await.unwrap().lines.remove(0).number;
    act(&w, &focal, &number, "accept").await.unwrap();
    let person = domain::person::PersonForm {
        command: Uuid::new_v4().to_string(),
        incoming: number.clone(),
        ..crate::person::form("Mariama", "Unseen")
    };
    let Err(ServiceError::Invalid(errors)) = service::person::register(&ctx, &person).await else { panic!("outside") };
    assert_eq!(errors[0].key, "error-incoming-outside");
    assert_eq!(stored(&w, &number).await.progress.status, IncomingStatus::Accepted, "nothing of it happened");
    let again = domain::person::PersonForm { command: Uuid::new_v4().to_string(), ..person };
    let code = service::person::register(&focal, &again).await.unwrap().code;
    let case = store::case::by_code(&w.app.db, &code).await.unwrap().unwrap();
    assert_eq!((case.compartment, stored(&w, &number).await.case), (Compartment::Gbv, Some(case.id)));
});

world_tests!(whoever_only_looks_at_a_case_reads_no_sealed_words_of_its_referrals, async |w: World| {
    let (case, owner, visitor) = crate::access_at_once::looked_at(&w).await;
    let number = incoming::note(&owner, &form(w.dor)).await.unwrap().unwrap();
    let link = IncomingStepForm { case: case.code.clone(), ..step(&stored(&w, &number).await, "link") };
    incoming::step(&owner, &link).await.unwrap();
    let asked = domain::internal::InternalForm {
        command: Uuid::new_v4().to_string(),
        case: case.code.clone(),
        to: "livelihood".into(),
        urgency: "routine".into(),
        reason: "Wants to open a shop".into(),
        task: "Look at the first business idea with her".into(),
    };
    w.actor(Role::LivelihoodOfficer, w.dor).await;
    let inside = service::internal::send(&owner, &asked).await.unwrap();
    let page = incoming::show(&owner, &number, false).await.unwrap();
    assert!(page.incoming.about.is_some() && !page.events.is_empty());
    let page = incoming::show(&visitor, &number, false).await.unwrap();
    assert!(page.incoming.about.is_none() && page.events.is_empty(), "{page:?}");
    assert!(service::internal::show(&owner, &inside).await.unwrap().internal.words.task.contains("business"));
    let seen = format!("{:?}", service::internal::show(&visitor, &inside).await.unwrap());
    assert!(!seen.contains("business") && !seen.contains("open a shop"), "{seen}");
});

world_tests!(the_inbox_goes_on_page_by_page_in_its_order, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let mut numbers = Vec::new();
    for i in 0..53 {
        w.clock.advance(TimeDelta::minutes(1));
        let ctx = w.later(&ctx);
        let one = IncomingForm { given: format!("Nobody{i}"), ..form(w.dor) };
        numbers.push(incoming::note(&ctx, &one).await.unwrap().unwrap());
    }
    for accepted in &numbers[..2] {
        act(&w, &w.later(&ctx), accepted, "accept").await.unwrap();
    }
    let first = incoming::inbox(&w.later(&ctx), None, None).await.unwrap();
    assert_eq!((first.lines.len(), first.waiting), (50, 51));
    let after = first.next.unwrap().to_string().parse().unwrap();
    let second = incoming::inbox(&w.later(&ctx), None, Some(after)).await.unwrap();
    assert!(second.next.is_none());
    let all: Vec<String> = first.lines.into_iter().chain(second.lines).map(|l| l.number).collect();
    let waiting: Vec<String> = numbers[2..].to_vec();
    assert_eq!(all, [waiting, numbers[..2].to_vec()].concat(), "what waits first, then what was accepted");
    assert!("".parse::<service::cursor::After>().is_err() && "w1".parse::<service::cursor::After>().is_err());
});

world_tests!(the_mail_of_the_morning_counts_what_the_clock_reminds_of, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let urgent = IncomingForm { urgency: "urgent".into(), ..form(w.dor) };
    incoming::note(&ctx, &urgent).await.unwrap();
    let due = async || {
        let now = w.later(&ctx);
        let job = service::digest::Digest { user: ctx.user(), day: now.today() };
        let letter = service::digest::write(&w.app, &job).await.unwrap();
        letter.map(|l| match l.about {
            service::partner::mail::About::Digest { due, late, .. } => (due, late),
            _ => (-1, -1),
        })
    };
    assert_eq!(due().await, None, "nothing reminds of it yet");
    w.clock.advance(TimeDelta::days(1));
    incoming::wake(&w.app).await.unwrap();
    letters(&w).await;
    assert_eq!(due().await, Some((1, 0)));
    w.clock.advance(TimeDelta::days(6));
    incoming::wake(&w.app).await.unwrap();
    letters(&w).await;
    assert_eq!(due().await, Some((1, 1)));
});

world_tests!(what_nobody_answers_stands_in_the_week_and_is_due_until_it_is_answered, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let elsewhere = w.actor(Role::Supervisor, w.ohg).await;
    // Tuesday 24 November; Wednesday is a feast: three working days are Monday, seven are Friday, ten are Wednesday.
    let mut tx = w.tx().await;
    let feast = Holiday { day: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(), name: "Feast".into() };
    store::calendar::add_holiday(&mut tx, w.dor, &feast).await.unwrap();
    w.commit(tx).await;
    let number = incoming::note(&ctx, &form(w.dor)).await.unwrap().unwrap();
    let reminders = async |ctx: &Ctx, day: u32| {
        let day = NaiveDate::from_ymd_opt(2026, 12, day);
        let week = service::week::week(&w.later(ctx), day).await.unwrap();
        assert!(!format!("{week:?}").contains("Unseen"));
        let of = |d: &service::week::Day| d.incoming.iter().map(|r| (r.day, r.stage)).collect::<Vec<_>>();
        week.days.iter().flat_map(of).map(|(day, stage)| (day.to_string(), stage)).collect::<Vec<_>>()
    };
    let due = async |ctx: &Ctx| service::today::today(&w.later(ctx)).await.unwrap().unwrap().referred;
    let first = [("2026-11-30".to_owned(), Stage::Reminded), ("2026-12-04".to_owned(), Stage::RemindedAgain)];
    assert_eq!(reminders(&ctx, 1).await, first);
    assert!(reminders(&ctx, 8).await.is_empty());
    assert_eq!(reminders(&supervisor, 8).await, [("2026-12-09".to_owned(), Stage::Supervisor)]);
    assert!(reminders(&elsewhere, 8).await.is_empty());
    assert_eq!(due(&ctx).await.reminded, 0);
    w.clock.advance(TimeDelta::days(7));
    incoming::wake(&w.app).await.unwrap();
    letters(&w).await;
    let referred = due(&ctx).await;
    assert_eq!((referred.reminded, referred.late, referred.lines[0].reminded), (1, 0, true));
    assert_eq!(due(&elsewhere).await.reminded, 0);
    // What the programme changes counts for what waits already.
    let mut tx = w.tx().await;
    let levels = store::calendar::levels(&mut tx).await.unwrap();
    let (_, level, version) = levels.into_iter().find(|(u, ..)| *u == Urgency::Routine).unwrap();
    let later = ServiceLevel { second_reminder: 8, ..level };
    store::calendar::set_level(&mut tx, Urgency::Routine, &later, version).await.unwrap();
    w.commit(tx).await;
    assert_eq!(reminders(&ctx, 8).await, [("2026-12-07".to_owned(), Stage::RemindedAgain)]);
    act(&w, &ctx, &number, "decline").await.unwrap();
    assert!(reminders(&ctx, 1).await.is_empty());
    assert!(reminders(&supervisor, 8).await.is_empty());
    assert_eq!(due(&ctx).await.reminded, 0);
});
