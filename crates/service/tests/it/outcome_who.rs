//! Outcome surveys run by whoever is of no office, and what an end explains of those whom nobody asked.

use chrono::{Duration, NaiveDate};
use domain::authz::{Assignment, Compartment, Role};
use domain::case::{CaseStatus, ClosureReason};
use domain::outcome::Round;
use domain::small_cells::Shown;
use service::outcome::{Saved, ask, figures, mine, page, save, show};
use service::{Ctx, ServiceError, case};
use store::case::Case;

use crate::outcome::{all, asked, form, key, run, scene};
use crate::world::{World, world_tests};

/// An M&E officer as the administration makes one: of no office.
async fn officer(w: &World, email: &str) -> Ctx {
    let role = Role::MeOfficer;
    let assignment = Assignment { role, office: None, compartment: Compartment::General, organisation: None };
    let user = w.user(email, assignment.clone()).await;
    w.ctx(user, vec![assignment]).await
}

world_tests!(an_officer_of_no_office_is_asked_by_every_office_and_sees_nothing_else, async |w: World| {
    let s = scene(&w).await;
    let (me, other) = (officer(&w, "me@example.org").await, officer(&w, "other@example.org").await);
    let offered = page(&s.issa, &s.case.code).await.unwrap().unwrap().candidates;
    assert!(offered.iter().any(|(user, _)| *user == me.user()));
    ask(&s.issa, &asked(&s.case, Round::Baseline, me.user())).await.unwrap();
    let lines = mine(&me).await.unwrap();
    assert_eq!(lines.len(), 1);
    let id = lines[0].id;
    assert!(show(&me, &id.to_string()).await.unwrap().code.is_none());
    assert!(matches!(case::header(&me, &s.case.code).await, Err(ServiceError::NotFound)));
    assert!(mine(&other).await.unwrap().is_empty(), "only what is asked of oneself");
    assert!(matches!(show(&other, &id.to_string()).await, Err(ServiceError::NotFound)));
    assert_eq!(save(&me, &form(&me, id, all(0), "done").await).await.unwrap(), Saved::Done);
    // Of a case in another office, too.
    let (boss, worker) = (w.actor(Role::Supervisor, w.ohg).await, w.actor(Role::Caseworker, w.ohg).await);
    let far = w.case(w.ohg, worker.user()).await;
    run(&w, &boss, &far, &me, Round::Baseline, 0).await;
});

world_tests!(an_officer_of_no_office_is_not_asked_behind_a_wall_and_loses_what_goes_there, async |w: World| {
    let s = scene(&w).await;
    let me = officer(&w, "me@example.org").await;
    let wall = Compartment::Gbv;
    let (focal, boss) =
        (w.actor_behind(Role::FocalPoint, w.dor, wall).await, w.actor_behind(Role::Supervisor, w.dor, wall).await);
    let behind = w.case_behind(w.dor, focal.user(), wall).await;
    assert!(page(&boss, &behind.code).await.unwrap().unwrap().candidates.iter().all(|(user, _)| *user != me.user()));
    let refused = ask(&boss, &asked(&behind, Round::Baseline, me.user())).await;
    assert_eq!(key(refused), "error-outcome-interviewer");
    ask(&s.issa, &asked(&s.case, Round::Baseline, me.user())).await.unwrap();
    let id = mine(&me).await.unwrap()[0].id;
    let late = form(&me, id, all(0), "done").await;
    let mut tx = w.tx().await;
    let now = store::case::by_id(&mut tx, s.case.id).await.unwrap().unwrap();
    store::case::set_compartment(&mut tx, now.id, now.version, wall, Some(focal.user()), now.track).await.unwrap();
    w.commit(tx).await;
    assert!(mine(&me).await.unwrap().is_empty());
    assert!(matches!(show(&me, &id.to_string()).await, Err(ServiceError::NotFound)));
    assert!(matches!(save(&me, &late).await, Err(ServiceError::NotFound)));
});

world_tests!(an_officer_whose_role_has_ended_can_be_asked_no_more, async |w: World| {
    let s = scene(&w).await;
    let me = officer(&w, "me@example.org").await;
    ask(&s.issa, &asked(&s.case, Round::Baseline, me.user())).await.unwrap();
    let id = mine(&me).await.unwrap()[0].id;
    let roles = store::user_list::roles(&w.app.db, me.user()).await.unwrap();
    let mut tx = w.tx().await;
    store::user::end_role(&mut tx, roles[0].id, me.user()).await.unwrap();
    w.commit(tx).await;
    let ended = w.ctx(me.user(), vec![]).await;
    assert!(matches!(show(&ended, &id.to_string()).await, Err(ServiceError::NotFound)));
    let again = ask(&s.issa, &asked(&s.case, Round::Baseline, me.user())).await;
    assert_eq!(key(again), "error-outcome-interviewer");
});

async fn end(w: &World, case: &Case, reason: ClosureReason, on: NaiveDate) {
    let mut tx = w.tx().await;
    let now = store::case::by_id(&mut tx, case.id).await.unwrap().unwrap();
    store::case::set_status(&mut tx, now.id, now.version, CaseStatus::Closed).await.unwrap();
    store::case::set_closure(&mut tx, now.id, Some(reason), Some(on)).await.unwrap();
    w.commit(tx).await;
}

world_tests!(whoever_was_missed_stays_missed_when_they_die_afterwards, async |w: World| {
    let s = scene(&w).await;
    let me = officer(&w, "me@example.org").await;
    let mut cases = vec![s.case.clone()];
    for _ in 0..15 {
        cases.push(w.case(w.dor, s.awa.user()).await);
    }
    for case in &cases {
        run(&w, &s.issa, case, &s.ali, Round::Baseline, 2).await;
    }
    let opened = s.case.opened_on;
    let until = Round::SixMonths.window(opened).until;
    let told = async || {
        let six = figures(&w.later(&me)).await.unwrap().rounds.swap_remove(0).1;
        (six.censored, six.unknown)
    };
    // In the window five die, in the ways that the dashboard leaves out as well; the other eleven are asked by nobody.
    let gone = [ClosureReason::Deceased, ClosureReason::RelocatedNoService, ClosureReason::NationalAuthority];
    for (nth, case) in cases.iter().take(5).enumerate() {
        end(&w, case, gone[nth % gone.len()], until).await;
    }
    // Who leaves by their own will could have been asked.
    end(&w, &cases[5], ClosureReason::VoluntaryWithdrawal, until).await;
    w.clock.advance((until - w.now().date_naive()) + Duration::days(1));
    assert_eq!(told().await, (Some(Shown::Exact(5)), Some(Shown::Exact(11))));
    let shown = page(&w.later(&s.awa), &cases[0].code).await.unwrap().unwrap();
    assert!(shown.rounds[1].ended && shown.rounds[2].ended && !shown.rounds[0].ended, "nobody missed it");
    // Five of those who were missed die later: nothing of the past changes.
    for case in cases.iter().skip(6).take(5) {
        end(&w, case, ClosureReason::Deceased, w.now().date_naive()).await;
    }
    assert_eq!(told().await, (Some(Shown::Exact(5)), Some(Shown::Exact(11))));
    let shown = page(&w.later(&s.awa), &cases[6].code).await.unwrap().unwrap();
    assert!(!shown.rounds[1].ended && shown.rounds[2].ended);
});
