//! A community goes on under the code that replaced its own: nothing that was done there is lost, and nobody writes in two.

use chrono::NaiveDate;
use domain::authz::{Compartment, Role};
use domain::support::{CommitmentForm, CommunityContinueForm, CommunityForm, Received, SurveyForm};
use service::audit::{AuditQuery, Hidden, Value, entry, read};
use service::{Ctx, ServiceError, support};

use crate::support::{command, day, dialogue, dori, earlier, many, put_under, refused, road, said};
use crate::world::{World, world_tests};

async fn replaced(w: &World, old: &str, by: &[&str]) {
    let mut tx = w.tx().await;
    let by: Vec<String> = by.iter().map(|c| (*c).to_owned()).collect();
    let from: NaiveDate = day("2026-01-01");
    assert!(store::place::replace(&mut tx, old, &by, from).await.unwrap());
    w.commit(tx).await;
}

async fn go_on(ctx: &Ctx, from: &str, to: &str) -> CommunityContinueForm {
    let version = support::community(ctx, from).await.unwrap().community.version.to_string();
    CommunityContinueForm { command: command(), community: from.into(), version, successor: to.into() }
}

async fn add(ctx: &Ctx, place: &str) -> String {
    let form = CommunityForm { command: command(), place: place.into(), ..CommunityForm::default() };
    support::save_community(ctx, &form).await.unwrap()
}

/// A dialogue with a promise, a project and a round of a community.
async fn work(ctx: &Ctx, pcode: &str) {
    let record = support::save_record(ctx, &dialogue(pcode)).await.unwrap();
    let promise = CommitmentForm {
        command: command(),
        record,
        kind: "agreed".into(),
        what: "Hours at the pump".into(),
        owner: "Water committee".into(),
        raised_on: "2026-11-20".into(),
        due_on: "2026-11-26".into(),
        ..CommitmentForm::default()
    };
    support::add_commitment(ctx, &promise).await.unwrap();
    support::save_project(ctx, &road(pcode)).await.unwrap();
    let round = SurveyForm {
        command: command(),
        community: pcode.into(),
        name: "First".into(),
        design: "Every fifth household".into(),
    };
    support::open_round(ctx, &round).await.unwrap();
}

/// How many records, projects and rounds a community shows.
async fn shown(ctx: &Ctx, pcode: &str) -> (usize, usize, usize) {
    let page = support::community(ctx, pcode).await.unwrap();
    (page.records.len(), page.projects.len(), page.rounds.len())
}

world_tests!(a_community_goes_on_under_its_new_code_with_all_that_was_done_there, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[("capacity", "20")]).await;
    work(&mobiliser, &pcode).await;
    put_under(&w, None, 3, "BF90", "Liptako").await;
    put_under(&w, None, 3, "BF91", "Soum").await;
    put_under(&w, None, 3, "BF92", "Oudalan").await;
    replaced(&w, &pcode, &["BF91", "BF90"]).await;
    replaced(&w, "BF91", &["BF92"]).await;
    let page = support::community(&mobiliser, &pcode).await.unwrap();
    assert!(page.successors.iter().all(|s| s.refusal.is_none()));
    let codes: Vec<_> = page.successors.iter().map(|s| (s.place.pcode.as_str(), s.is_taken)).collect();
    assert_eq!(codes, [("BF90", false), ("BF92", false)], "those that hold today, however often it was replaced");

    let form = go_on(&mobiliser, &pcode, "BF90").await;
    let other = w.actor(Role::Mobiliser, w.ohg).await;
    assert!(matches!(support::continue_community(&other, &form).await, Err(ServiceError::Forbidden)));
    let nowhere = CommunityContinueForm { command: command(), successor: "BF91".into(), ..form.clone() };
    refused(support::continue_community(&mobiliser, &nowhere).await, "error-unknown-choice");
    for _ in 0..2 {
        assert_eq!(support::continue_community(&mobiliser, &form).await.unwrap(), "BF90", "also sent twice");
    }
    let now = support::community(&mobiliser, "BF90").await.unwrap();
    assert!(now.successors.is_empty());
    assert_eq!((now.community.id, now.community.answers.number("capacity")), (page.community.id, Some(20)));
    assert_eq!(shown(&mobiliser, "BF90").await, (1, 1, 1));
    assert_eq!(support::due(&mobiliser).await.unwrap().len(), 1, "what was promised is due still");
    let old = support::community(&mobiliser, &pcode).await.unwrap().community;
    assert_eq!(old.pcode, "BF90", "the old code finds it");
    let again = CommunityContinueForm { command: command(), ..form };
    refused(support::continue_community(&mobiliser, &again).await, "error-unknown-choice");

    let auditor = w.actor(Role::Auditor, w.dor).await;
    let lines = read(&auditor, &AuditQuery { family: "support".into(), ..AuditQuery::default() }).await.unwrap().lines;
    let line = lines.iter().find(|l| l.action == "support.community_continued").unwrap();
    let Hidden::Shown(facts) = entry(&auditor, &line.seq.to_string()).await.unwrap().line.facts else { panic!() };
    assert!(facts.iter().any(|f| f.value == Value::Changed("BF5601".into(), "BF90".into())), "{facts:?}");
});

world_tests!(a_community_that_is_there_already_takes_over_what_was_done_under_the_old_code, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    many(&w, 6, Compartment::General).await;
    earlier(&w).await;
    work(&mobiliser, &pcode).await;
    put_under(&w, None, 3, "BF90", "Liptako").await;
    replaced(&w, &pcode, &["BF90"]).await;
    add(&mobiliser, "BF90").await;
    work(&mobiliser, "BF90").await;
    assert!(support::community(&mobiliser, &pcode).await.unwrap().successors[0].is_taken);
    let form = go_on(&mobiliser, &pcode, "BF90").await;
    let twice = CommunityContinueForm { command: command(), ..form.clone() };
    let (a, b) =
        tokio::join!(support::continue_community(&mobiliser, &form), support::continue_community(&mobiliser, &twice));
    assert_eq!([a.is_ok(), b.is_ok()].iter().filter(|ok| **ok).count(), 1, "two at once: one ({a:?}, {b:?})");
    assert_eq!(shown(&mobiliser, "BF90").await, (2, 2, 2));
    assert_eq!(shown(&mobiliser, &pcode).await, (2, 2, 2), "the old code leads there");
    let list = support::communities(&mobiliser, None, "").await.unwrap().lines;
    assert_eq!(list.iter().map(|l| l.community.pcode.as_str()).collect::<Vec<_>>(), ["BF90"], "one of the two is left");
    assert_eq!(support::count(&w.app).await.unwrap(), 1, "and one is counted");
    let cases = support::community(&mobiliser, "BF90").await.unwrap().community.counted.unwrap().cases;
    assert_eq!(cases, Received::About(5));
    // Whoever still has a form of the old one open writes into the one that goes on.
    support::save_record(&mobiliser, &dialogue(&pcode)).await.unwrap();
    assert_eq!(shown(&mobiliser, "BF90").await.0, 3);
});

world_tests!(what_is_written_while_a_community_goes_over_is_there_or_was_refused, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    put_under(&w, None, 3, "BF90", "Liptako").await;
    replaced(&w, &pcode, &["BF90"]).await;
    add(&mobiliser, "BF90").await;
    let form = go_on(&mobiliser, &pcode, "BF90").await;
    let (record, project) = (dialogue(&pcode), road(&pcode));
    let (moved, record, project) = tokio::join!(
        support::continue_community(&mobiliser, &form),
        support::save_record(&mobiliser, &record),
        support::save_project(&mobiliser, &project),
    );
    moved.unwrap();
    let (records, projects, _) = shown(&mobiliser, "BF90").await;
    assert_eq!(
        (records, projects),
        (usize::from(record.is_ok()), usize::from(project.is_ok())),
        "{record:?} {project:?}"
    );
});

world_tests!(a_community_of_another_office_takes_over_nothing_from_here, async |w: World| {
    let (mobiliser, other) = (w.actor(Role::Mobiliser, w.dor).await, w.actor(Role::Mobiliser, w.ohg).await);
    let pcode = dori(&w, &mobiliser, &[]).await;
    work(&mobiliser, &pcode).await;
    put_under(&w, None, 3, "BF90", "Liptako").await;
    replaced(&w, &pcode, &["BF90"]).await;
    add(&other, "BF90").await;
    let form = go_on(&mobiliser, &pcode, "BF90").await;
    refused(support::continue_community(&mobiliser, &form).await, "error-community-other-office");
    let why = async |ctx: &Ctx| support::community(ctx, &pcode).await.unwrap().successors[0].refusal;
    assert_eq!(why(&mobiliser).await, Some("error-community-other-office"), "which its page says before");
    assert_eq!(shown(&mobiliser, "BF90").await, (0, 0, 0));
    // Somebody who works for both may.
    let both = [mobiliser.actor.assignments.clone(), other.actor.assignments.clone()].concat();
    let both = w.ctx(mobiliser.user(), both).await;
    assert_eq!(why(&both).await, None);
    support::continue_community(&both, &form).await.unwrap();
    assert_eq!(shown(&mobiliser, "BF90").await, (1, 1, 1));
});

world_tests!(a_community_that_a_whole_area_replaced_is_told_that_it_cannot_go_on_there, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    put_under(&w, None, 1, "BF9", "Liptako").await;
    replaced(&w, &pcode, &["BF9"]).await;
    let page = support::community(&mobiliser, &pcode).await.unwrap();
    assert_eq!(page.successors[0].refusal, Some("error-community-area"));
    refused(
        support::continue_community(&mobiliser, &go_on(&mobiliser, &pcode, "BF9").await).await,
        "error-community-area",
    );
});

world_tests!(a_form_that_was_open_changes_no_community_that_took_over_another, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[("population", "6400")]).await;
    put_under(&w, None, 3, "BF90", "Liptako").await;
    put_under(&w, None, 3, "BF91", "Soum").await;
    replaced(&w, &pcode, &["BF90"]).await;
    let there = CommunityForm {
        command: command(),
        place: "BF90".into(),
        answers: said(&[("population", "900")]),
        ..CommunityForm::default()
    };
    support::save_community(&mobiliser, &there).await.unwrap();
    let open = support::community_form(&mobiliser, Some(&pcode)).await.unwrap().form;
    support::continue_community(&mobiliser, &go_on(&mobiliser, &pcode, "BF90").await).await.unwrap();
    let kept = support::community(&mobiliser, "BF90").await.unwrap().community;
    assert_eq!(kept.version.to_string(), open.version, "both are at the same version");
    let stale = CommunityForm { command: command(), ..open };
    assert!(matches!(support::save_community(&mobiliser, &stale).await, Err(ServiceError::Conflict(_))));
    replaced(&w, "BF90", &["BF91"]).await;
    let stale = CommunityContinueForm {
        command: command(),
        community: pcode.clone(),
        version: kept.version.to_string(),
        successor: "BF91".into(),
    };
    assert!(matches!(support::continue_community(&mobiliser, &stale).await, Err(ServiceError::Conflict(_))));
    assert_eq!(support::community(&mobiliser, "BF90").await.unwrap().community, kept);
});

world_tests!(people_count_where_their_community_went_on_also_when_that_code_is_not_the_first, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    many(&w, 6, Compartment::General).await;
    earlier(&w).await;
    put_under(&w, Some(&pcode), 4, "BF560101", "Bani").await;
    put_under(&w, None, 3, "BF90", "Liptako").await;
    put_under(&w, None, 3, "BF91", "Soum").await;
    replaced(&w, &pcode, &["BF91", "BF90"]).await;
    let first = add(&mobiliser, "BF91").await;
    let exact = async || store::support_home::cases(&w.app.db, day("2026-11-01")).await.unwrap();
    let id = async |pcode: &str| support::community(&mobiliser, pcode).await.unwrap().community.id;
    assert_eq!(exact().await, [(id(&first).await, 7)], "in the first, until it goes on");
    support::continue_community(&mobiliser, &go_on(&mobiliser, &pcode, "BF90").await).await.unwrap();
    assert_eq!(exact().await, [(id("BF90").await, 7)]);
    for place in [pcode.as_str(), "BF560101"] {
        let home = store::support_home::of_place(&w.app.db, place).await.unwrap();
        assert_eq!(home.map(|c| c.pcode).as_deref(), Some("BF90"), "{place}");
    }
});

world_tests!(the_database_refuses_what_leads_to_no_community_or_to_nobody, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    support::save_project(&mobiliser, &road(&pcode)).await.unwrap();
    let nowhere = uuid::Uuid::new_v4();
    let mut tx = w.tx().await;
    assert!(store::execute!(&mut tx, "update community set joined_into = $1", nowhere).is_err());
    drop(tx);
    let mut tx = w.tx().await;
    assert!(store::execute!(&mut tx, "update project_event set user_id = $1", nowhere).is_err());
});
