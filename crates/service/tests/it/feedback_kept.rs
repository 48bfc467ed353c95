//! Complaints about an organisation, as they are counted; and what is left of complaints after five years.

use chrono::{Months, TimeDelta};
use domain::authz::Role;
use domain::directory::Category;
use domain::feedback::{ConcernForm, FeedbackForm};
use domain::id::OrganisationId;
use domain::programme::Rule;
use domain::support::Responsiveness;
use service::feedback::{self, Given};
use service::job::housekeeping;
use service::programme::edit_rules;
use service::{Ctx, ServiceError, support};
use uuid::Uuid;

use crate::feedback::{accuse, focal, form, logged, move_to, say, sees, step, stored, way};
use crate::programme::rules;
use crate::shared_world::{provider, sent};
use crate::support::school;
use crate::world::{World, world_tests};

async fn concern(w: &World, ctx: &Ctx, given: &Given, organisation: &str) -> Result<(), ServiceError> {
    let form = ConcernForm {
        command: Uuid::new_v4().to_string(),
        version: stored(w, given).await.version.to_string(),
        reference: given.reference.clone(),
        organisation: organisation.into(),
    };
    feedback::name_organisation(&w.later(ctx), &form).await
}

/// Complaints of a category about an organisation, answered after a day.
pub async fn complaints(w: &World, ctx: &Ctx, about: OrganisationId, category: &str, n: usize) -> Vec<Given> {
    let mut all = Vec::new();
    for _ in 0..n {
        let given = say(w, category).await;
        concern(w, ctx, &given, &about.to_string()).await.unwrap();
        all.push(given);
    }
    w.clock.advance(TimeDelta::days(1));
    for given in &all {
        step(w, ctx, given, "resolve").await.unwrap();
    }
    all
}

/// What the page of an institution tells of the referrals that it was sent.
async fn answers(w: &World, ctx: &Ctx, institution: &str) -> Option<Responsiveness> {
    support::count_heard(&w.app).await.unwrap();
    support::institution(&w.later(ctx), institution).await.unwrap().responsiveness
}

pub async fn told(w: &World, ctx: &Ctx, institution: &str) -> Option<Responsiveness> {
    support::count_heard(&w.app).await.unwrap();
    support::institution(&w.later(ctx), institution).await.unwrap().complaints
}

world_tests!(complaints_about_an_organisation_are_counted_by_the_month_and_never_few, async |w: World| {
    let (supervisor, mobiliser) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Mobiliser, w.dor).await);
    let court = provider(&w, "Court of Dori", Category::LegalAid).await;
    let institution = school(&mobiliser, Some(court.organisation), "Court").await;
    complaints(&w, &supervisor, court.organisation, "major", 6).await;
    complaints(&w, &supervisor, court.organisation, "thanks", 7).await;
    assert_eq!(told(&w, &mobiliser, &institution).await, None, "this month is not over");
    w.clock.advance(TimeDelta::days(31));
    let six = told(&w, &mobiliser, &institution).await;
    assert_eq!(six, Some(Responsiveness { came: 5, answered: 100, median_days: Some(1) }), "thanks are no complaint");
    let other = school(&mobiliser, Some(provider(&w, "Bank", Category::Food).await.organisation), "Bank").await;
    assert_eq!(told(&w, &mobiliser, &other).await, None);
    w.clock.advance(TimeDelta::days(400));
    assert_eq!(told(&w, &mobiliser, &institution).await, None, "half a year is looked back on");
});

world_tests!(answers_to_referrals_are_counted_by_the_month_and_protected_help_never, async |w: World| {
    let (awa, mobiliser) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Mobiliser, w.dor).await);
    let court = provider(&w, "Court of Dori", Category::LegalAid).await;
    let institution = school(&mobiliser, Some(court.organisation), "Court").await;
    let mut cases = Vec::new();
    for _ in 0..6 {
        let case = w.case(w.dor, awa.user()).await;
        sent(&w, &w.later(&awa), &case, &court).await;
        cases.push(case);
    }
    assert_eq!(answers(&w, &mobiliser, &institution).await, None, "this month is not over");
    w.clock.advance(TimeDelta::days(31));
    let six = answers(&w, &mobiliser, &institution).await;
    assert_eq!(six, Some(Responsiveness { came: 5, answered: 0, median_days: None }));
    let mut tx = w.tx().await;
    for case in &cases[..2] {
        store::execute!(&mut tx, "update case_file set compartment = 'gbv' where id = $1", case.id.0).unwrap().any();
    }
    w.commit(tx).await;
    assert_eq!(answers(&w, &mobiliser, &institution).await, six, "whoever looks sees nobody go behind a wall");
    w.clock.advance(TimeDelta::days(31));
    assert_eq!(answers(&w, &mobiliser, &institution).await, None, "four are few");
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update case_file set compartment = 'general'").unwrap().any();
    store::execute!(&mut tx, "update referral set category = 'gbv_services'").unwrap().any();
    w.commit(tx).await;
    w.clock.advance(TimeDelta::days(31));
    assert_eq!(answers(&w, &mobiliser, &institution).await, None, "what help it was must not be told");
});

world_tests!(what_goes_behind_the_wall_is_in_no_count_and_changes_none_on_that_day, async |w: World| {
    let (supervisor, mobiliser) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Mobiliser, w.dor).await);
    let focal = focal(&w).await;
    let court = provider(&w, "Court of Dori", Category::LegalAid).await;
    let institution = school(&mobiliser, Some(court.organisation), "Court").await;
    let all = complaints(&w, &supervisor, court.organisation, "minor", 5).await;
    for category in ["breach", "sea", "safeguarding", "security"] {
        for _ in 0..5 {
            let given = say(&w, category).await;
            assert!(matches!(concern(&w, &supervisor, &given, "").await, Err(ServiceError::NotFound)));
            concern(&w, &focal, &given, &court.organisation.to_string()).await.unwrap();
            assert_eq!(
                feedback::show(&w.later(&focal), &given.reference).await.unwrap().organisation.unwrap(),
                "Court of Dori"
            );
        }
    }
    w.clock.advance(TimeDelta::days(31));
    let five = told(&w, &mobiliser, &institution).await;
    assert_eq!(five.unwrap().came, 5, "twenty that are protected are in no number");
    assert!(!move_to(&w, &supervisor, &all[0], "sea", "").await.unwrap());
    assert_eq!(told(&w, &mobiliser, &institution).await, five, "whoever looks sees nothing go");
    let (open,): (i64,) = store::fetch_one!(
        &w.app.db,
        (i64,),
        "select cast(count(*) as bigint) from feedback where organisation_id is not null and category is null"
    )
    .unwrap();
    assert_eq!(open, 0, "of what is protected no row says about which organisation it is");
    w.clock.advance(TimeDelta::days(31));
    assert_eq!(told(&w, &mobiliser, &institution).await, None, "four are few");
    // Back at the line it is there without what others noted.
    assert!(!move_to(&w, &focal, &all[0], "minor", "About a queue").await.unwrap());
    assert_eq!(feedback::show(&w.later(&supervisor), &all[0].reference).await.unwrap().organisation, None);
});

world_tests!(an_organisation_is_named_from_the_directory_and_taken_back, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let court = provider(&w, "Court of Dori", Category::LegalAid).await;
    let given = say(&w, "major").await;
    let unknown = concern(&w, &supervisor, &given, &Uuid::new_v4().to_string()).await;
    assert!(matches!(unknown, Err(ServiceError::Invalid(e)) if e[0].field == "organisation"));
    let named = ConcernForm {
        command: Uuid::new_v4().to_string(),
        version: stored(&w, &given).await.version.to_string(),
        reference: given.reference.clone(),
        organisation: court.organisation.to_string(),
    };
    feedback::name_organisation(&supervisor, &named).await.unwrap();
    feedback::name_organisation(&supervisor, &named).await.unwrap();
    let events = feedback::show(&supervisor, &given.reference).await.unwrap().events;
    assert_eq!(events.iter().filter(|e| e.what == "organisation").count(), 1, "sent twice, it is one");
    let stale = ConcernForm { command: Uuid::new_v4().to_string(), ..named };
    assert!(matches!(feedback::name_organisation(&supervisor, &stale).await, Err(ServiceError::Conflict(_))));
    let rows: Vec<(String,)> = store::fetch_all!(&w.app.db, (String,), "select detail from audit_entry").unwrap();
    assert!(!format!("{rows:?}").contains(&court.organisation.to_string()), "the log does not say which");
    concern(&w, &supervisor, &given, "").await.unwrap();
    assert_eq!(stored(&w, &given).await.words.organisation, None);
    for role in [Role::Caseworker, Role::Admin, Role::Auditor] {
        let who = w.actor(role, w.dor).await;
        let refused = concern(&w, &who, &given, "").await;
        assert!(matches!(refused, Err(ServiceError::Forbidden | ServiceError::NotFound)), "{role}: {refused:?}");
    }
});

/// Years and months go by, with a sweep at their end.
async fn later(w: &World, months: u32) {
    let then = w.now().checked_add_months(Months::new(months)).unwrap();
    w.clock.advance(then - w.now());
    housekeeping(&w.app).await.unwrap();
}

world_tests!(after_five_years_words_and_names_are_gone_and_the_row_counts_on, async |w: World| {
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let court = provider(&w, "Court of Dori", Category::LegalAid).await;
    let about = FeedbackForm { contact: "70 00 00 09".into(), ..form(w.dor, "major") };
    let given = feedback::submit(&w.app, &about, None).await.unwrap();
    concern(&w, &supervisor, &given, &court.organisation.to_string()).await.unwrap();
    step(&w, &supervisor, &given, "acknowledge").await.unwrap();
    step(&w, &supervisor, &given, "resolve").await.unwrap();
    step(&w, &supervisor, &given, "close").await.unwrap();
    let open = say(&w, "minor").await;
    later(&w, 59).await;
    assert!(!stored(&w, &given).await.words.said.is_empty(), "not before its time");
    let before = stored(&w, &given).await;
    later(&w, 2).await;
    let f = stored(&w, &given).await;
    assert!(f.erased_at.is_some());
    assert_eq!((f.words.said.as_str(), &f.words.contact, f.handled_by), ("", &None, None));
    assert_eq!((f.words.category, f.outcome, f.closed_at), (before.words.category, before.outcome, before.closed_at));
    assert_eq!((f.received_at, f.words.organisation), (before.received_at, Some(court.organisation)));
    let page = feedback::show(&w.later(&supervisor), &given.reference).await.unwrap();
    assert!(page.events.len() >= 4 && page.events.iter().all(|e| e.note.is_none() && e.by.is_none()));
    assert!(feedback::look(&w.app, &way(&given)).await.is_err(), "number and word lead nowhere any more");
    let refused = step(&w, &supervisor, &given, "reopen").await;
    assert!(matches!(refused, Err(ServiceError::Invalid(e)) if e[0].key == "error-feedback-erased"));
    assert!(!stored(&w, &open).await.words.said.is_empty(), "what was never answered is kept until it is");
    let version = f.version;
    later(&w, 1).await;
    assert_eq!(stored(&w, &given).await.version, version, "once");
});

world_tests!(a_programme_keeps_what_people_said_for_as_long_as_its_rule_says, async |w: World| {
    let (supervisor, boss) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Admin, w.dor).await);
    let given = say(&w, "minor").await;
    step(&w, &supervisor, &given, "acknowledge").await.unwrap();
    step(&w, &supervisor, &given, "resolve").await.unwrap();
    let two = rules(&w.later(&boss), &[(Rule::FeedbackYears, 2)]).await;
    edit_rules(&w.later(&boss), &two).await.unwrap();
    later(&w, 23).await;
    assert!(stored(&w, &given).await.erased_at.is_none());
    later(&w, 2).await;
    assert!(stored(&w, &given).await.erased_at.is_some());
});

world_tests!(after_five_years_those_it_was_about_still_find_nothing, async |w: World| {
    let (one, other) = (focal(&w).await, focal(&w).await);
    let (supervisor, manager) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let given = say(&w, "sea").await;
    assert!(accuse(&w, &one, &given, other.user()).await.unwrap());
    step(&w, &one, &given, "resolve").await.unwrap();
    later(&w, 61).await;
    let f = stored(&w, &given).await;
    assert!(f.erased_at.is_some() && f.words.accused.is_empty(), "answered and never closed is over, too");
    assert!(sees(&w, &one, &given).await && !sees(&w, &other, &given).await && !sees(&w, &supervisor, &given).await);
    assert!(!logged(&w, &manager).await, "the wall around it stands in the log");
});

world_tests!(after_five_years_the_log_hides_from_an_officer_what_was_about_them, async |w: World| {
    let (dpo, manager) = (w.actor(Role::Dpo, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let given = say(&w, "sea").await;
    assert!(!accuse(&w, &dpo, &given, dpo.user()).await.unwrap());
    step(&w, &manager, &given, "resolve").await.unwrap();
    assert!(!logged(&w, &dpo).await);
    later(&w, 61).await;
    assert!(stored(&w, &given).await.erased_at.is_some());
    assert!(!logged(&w, &dpo).await, "not even that its words were deleted");
    assert!(!sees(&w, &dpo, &given).await && sees(&w, &manager, &given).await);
});

world_tests!(what_the_line_did_not_see_it_does_not_see_when_the_words_are_gone, async |w: World| {
    let (supervisor, focal) = (w.actor(Role::Supervisor, w.dor).await, focal(&w).await);
    let given = say(&w, "sea").await;
    step(&w, &focal, &given, "acknowledge").await.unwrap();
    w.clock.advance(TimeDelta::hours(1));
    assert!(!move_to(&w, &focal, &given, "minor", "About a queue").await.unwrap());
    w.clock.advance(TimeDelta::hours(1));
    step(&w, &supervisor, &given, "resolve").await.unwrap();
    let seen = |w: &World| {
        let ctx = w.later(&supervisor);
        let reference = given.reference.clone();
        async move {
            let events = feedback::show(&ctx, &reference).await.unwrap().events;
            events.into_iter().map(|e| e.what).collect::<Vec<_>>()
        }
    };
    let before = seen(&w).await;
    later(&w, 61).await;
    assert!(stored(&w, &given).await.erased_at.is_some());
    assert_eq!(seen(&w).await, before);
});
