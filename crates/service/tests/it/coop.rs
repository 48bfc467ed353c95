//! Associations: who keeps and sees them, who joins, and a check of who is together that shows nothing of anybody.

use chrono::Duration;
use domain::association::Episode;
use domain::authz::{Compartment, Role};
use domain::coop::{CoopCheckForm, CoopForm};
use domain::membership::MembershipForm;
use service::coop::{check, join, leave, list, of_case, page, write};
use service::ctx::new_id;
use service::{Ctx, ServiceError};
use store::association::{NewEpisode, insert_all};
use store::case::Case;

use crate::livelihood::{command, refused};
use crate::world::{World, world_tests};

fn form(name: &str) -> CoopForm {
    CoopForm {
        command: command(),
        kind: "producer_group".into(),
        name: name.into(),
        registered: "RSCOOP-1".into(),
        community_women: "4".into(),
        community_men: "3".into(),
        elected_on: "2026-10-01".into(),
        savings: "25 000".into(),
        currency: "XOF".into(),
        ..CoopForm::default()
    }
}

fn step(by: &Ctx, coop: &str, member: &str) -> MembershipForm {
    MembershipForm {
        command: command(),
        of: coop.into(),
        member: member.into(),
        day: by.today().to_string(),
        own_will: true,
    }
}

struct Team {
    officer: Ctx,
    supervisor: Ctx,
    caseworker: Ctx,
}

async fn team(w: &World) -> Team {
    Team {
        officer: w.actor(Role::LivelihoodOfficer, w.dor).await,
        supervisor: w.actor(Role::Supervisor, w.dor).await,
        caseworker: w.actor(Role::Caseworker, w.dor).await,
    }
}

/// Somebody who was with this group.
async fn with(w: &World, t: &Team, group: &str) -> Case {
    let case = w.case(w.dor, t.caseworker.user()).await;
    let episode = Episode { group: Some(group.into()), ..Episode::default() };
    let mut tx = w.tx().await;
    let new = NewEpisode { id: new_id(w.now()), person: case.person, position: 0, episode: &episode, at: w.now() };
    insert_all(&mut tx, &w.app.sealer, &[new]).await.unwrap();
    w.commit(tx).await;
    case
}

async fn joined(w: &World, t: &Team, coop: &str, groups: &[&str]) -> Vec<Case> {
    let mut cases = Vec::new();
    for group in groups {
        let case = with(w, t, group).await;
        let officer = w.later(&t.officer);
        join(&officer, &step(&officer, coop, &case.code)).await.unwrap();
        cases.push(case);
    }
    cases
}

async fn needed(w: &World, by: &Ctx, coop: &str) -> bool {
    page(&w.later(by), coop).await.unwrap().check_needed
}

async fn looked(w: &World, t: &Team, coop: &str) {
    let supervisor = w.later(&t.supervisor);
    let looked = CoopCheckForm { command: command(), coop: coop.into(), day: supervisor.today().to_string() };
    check(&supervisor, &looked).await.unwrap();
}

world_tests!(who_keeps_a_group_and_who_looks_sees_it_and_others_learn_of_none, async |w: World| {
    let t = team(&w).await;
    let first = form("Kawral");
    let code = write(&t.officer, &first).await.unwrap();
    assert_eq!(write(&t.officer, &first).await.unwrap(), code);
    assert_eq!(list(&t.supervisor).await.unwrap().coops.len(), 1);
    assert!(matches!(write(&t.supervisor, &form("Other")).await, Err(ServiceError::Forbidden)));
    let far = w.actor(Role::LivelihoodOfficer, w.ohg).await;
    let (finance, trainer) = (w.actor(Role::Finance, w.dor).await, w.actor(Role::Trainer, w.dor).await);
    for nobody in [&far, &finance, &trainer, &t.caseworker, &w.actor(Role::ProgrammeManager, w.dor).await] {
        assert!(matches!(page(nobody, &code).await, Err(ServiceError::NotFound)));
    }
    assert!(list(&far).await.unwrap().coops.is_empty());
    assert!(matches!(list(&finance).await, Err(ServiceError::Forbidden)));
    let case = w.case(w.dor, t.caseworker.user()).await;
    join(&t.officer, &step(&t.officer, &code, &case.code_name)).await.unwrap();
    refused(join(&t.officer, &step(&t.officer, &code, &case.code)).await, "error-coop-member-twice");
    let forced = MembershipForm { own_will: false, ..step(&t.officer, &code, &case.code) };
    refused(join(&t.officer, &forced).await, "error-member-own-will");
    // The caseworker sees on the case that the person is in it, and cannot open it.
    let seen = of_case(&t.caseworker, &case.code).await.unwrap();
    assert_eq!((seen[0].name.as_str(), seen[0].code.is_none()), ("Kawral", true));
    let member = page(&t.officer, &code).await.unwrap().members[0].clone();
    leave(&t.officer, &step(&t.officer, &code, &member.id.to_string())).await.unwrap();
    assert!(page(&t.officer, &code).await.unwrap().members.is_empty());
    let timeline = store::case_event::of_case(&w.app.db, case.id, None, 10).await.unwrap();
    let kinds: Vec<_> = timeline.iter().map(|e| e.kind).collect();
    assert_eq!(kinds, [domain::case::CaseEventKind::CoopLeft, domain::case::CaseEventKind::CoopJoined]);
    let stale = CoopForm { coop: code.clone(), version: "9".into(), ..form("Renamed") };
    assert!(matches!(write(&t.officer, &stale).await, Err(ServiceError::Conflict(_))));
});

world_tests!(nobody_joins_from_elsewhere_or_from_behind_a_wall, async |w: World| {
    let t = team(&w).await;
    let code = write(&t.officer, &form("Kawral")).await.unwrap();
    let far = w.case(w.ohg, t.caseworker.user()).await;
    let walled = w.case_behind(w.dor, t.caseworker.user(), Compartment::Child).await;
    for who in [far.code.as_str(), &far.code_name, &walled.code, &walled.code_name, "DOR-26-99999-9", "nobody"] {
        refused(join(&t.officer, &step(&t.officer, &code, who)).await, "error-member");
    }
    // Who is found to be a child is in no list and no count any more.
    let case = w.case(w.dor, t.caseworker.user()).await;
    join(&t.officer, &step(&t.officer, &code, &case.code)).await.unwrap();
    let now = store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap();
    let mut tx = w.tx().await;
    store::case::set_compartment(&mut tx, now.id, now.version, Compartment::Child, now.caseworker, now.track)
        .await
        .unwrap();
    w.commit(tx).await;
    let seen = page(&t.officer, &code).await.unwrap();
    assert_eq!((seen.members.len(), seen.women, seen.men), (0, 0, 0));
});

world_tests!(every_group_is_checked_and_one_of_old_comrades_sooner_for_who_may_know, async |w: World| {
    let t = team(&w).await;
    let same = write(&t.officer, &form("Same")).await.unwrap();
    let mixed = write(&t.officer, &form("Mixed")).await.unwrap();
    assert!(needed(&w, &t.officer, &same).await && needed(&w, &t.officer, &mixed).await);
    for code in [&same, &mixed] {
        looked(&w, &t, code).await;
    }
    assert!(!needed(&w, &t.officer, &same).await && !needed(&w, &t.officer, &mixed).await);
    w.clock.advance(Duration::days(29));
    joined(&w, &t, &same, &["Front A"; 9]).await;
    // Nine are too few to be told anything of.
    assert!(!needed(&w, &t.supervisor, &same).await);
    joined(&w, &t, &same, &["front a"]).await;
    // Nor is anything worked out of a group that is new.
    assert!(!needed(&w, &t.supervisor, &same).await);
    w.clock.advance(Duration::days(1));
    joined(&w, &t, &same, &["Front A"]).await;
    joined(&w, &t, &mixed, &["A", "B", "A", "B", "A", "B", "A", "B", "A", "B"]).await;
    assert!(needed(&w, &t.supervisor, &same).await && !needed(&w, &t.supervisor, &mixed).await);
    let listed = list(&w.later(&t.supervisor)).await.unwrap().coops;
    assert_eq!(listed.iter().filter(|(_, needed)| *needed).count(), 1);
    // Who may not open associations sees what is asked of every group, and nothing sooner.
    assert!(!needed(&w, &t.officer, &same).await && !needed(&w, &t.officer, &mixed).await);
    assert!(list(&w.later(&t.officer)).await.unwrap().coops.iter().all(|(_, needed)| !needed));
    // The same is shown of a group at which nobody looked for half a year.
    w.clock.advance(Duration::days(180));
    let seen = [page(&w.later(&t.officer), &same).await.unwrap(), page(&w.later(&t.officer), &mixed).await.unwrap()];
    assert!(seen.iter().all(|p| p.check_needed));
    for hidden in ["Front", "front", "concentrated"] {
        assert!(!format!("{seen:?}").contains(hidden), "{hidden}");
    }
    let stored: Vec<(Vec<u8>,)> =
        store::fetch_all!(&w.app.db, (Vec<u8>,), "select verdict from coop where verdict is not null").unwrap();
    assert!(stored.iter().all(|(v,)| !v.windows(12).any(|part| part == b"concentrated")));
});

world_tests!(adding_people_one_by_one_and_looking_shows_nothing_of_them, async |w: World| {
    let t = team(&w).await;
    // Two groups on the edge; in one the next were with the others, in the other they were not.
    let [one, other] =
        [write(&t.officer, &form("One")).await.unwrap(), write(&t.officer, &form("Other")).await.unwrap()];
    for code in [&one, &other] {
        looked(&w, &t, code).await;
    }
    w.clock.advance(Duration::days(30));
    let edge = ["A", "A", "A", "A", "A", "A", "A", "A", "B", "B"];
    for code in [&one, &other] {
        joined(&w, &t, code, &edge).await;
    }
    w.clock.advance(Duration::days(40));
    for (mine, theirs) in [("A", "B"), ("A", "B"), ("A", "B"), ("A", "B")] {
        joined(&w, &t, &one, &[mine]).await;
        joined(&w, &t, &other, &[theirs]).await;
        let shown = [needed(&w, &t.supervisor, &one).await, needed(&w, &t.supervisor, &other).await];
        assert_eq!(shown, [false, false]);
    }
    // Somebody who goes in and out is one change, and not five.
    let case = with(&w, &t, "A").await;
    for _ in 0..3 {
        let officer = w.later(&t.officer);
        join(&officer, &step(&officer, &other, &case.code)).await.unwrap();
        let member = page(&officer, &other).await.unwrap();
        let member = member.members.iter().find(|m| m.case_id == case.id.0).unwrap().id.to_string();
        leave(&officer, &step(&officer, &other, &member)).await.unwrap();
        assert!(!needed(&w, &t.supervisor, &other).await);
    }
});
