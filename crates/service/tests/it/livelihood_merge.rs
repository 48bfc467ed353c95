//! One person with two records and a start-up: where it goes when they become one, and what is paid no more.

use domain::authz::Role;
use domain::livelihood::{Hold, LineOutcome, TrancheState};
use domain::pair::Which;
use service::livelihood::{Step, page, pay, payment, read_statement, record_visit, statement};
use service::pair::{merge, preview};
use service::referral::Upload;
use service::{Ctx, ServiceError};
use store::case::Case;

use crate::livelihood::{Team, answered, does, funded, paid, paying, ready, refused, state, visit};
use crate::pair::{boukary, only, regional, wedraogo};
use crate::pair_merge::{Twice, case, form};
use crate::person::{places, registered};
use crate::world::{World, world_tests};

/// Everybody in an office who has to do with the money of a case.
pub async fn team(w: &World, case: &Case, caseworker: &Ctx) -> Team {
    let office = case.office;
    let mut tx = w.tx().await;
    store::case::set_status(&mut tx, case.id, case.version, domain::case::CaseStatus::InSupport).await.unwrap();
    w.commit(tx).await;
    Team {
        case: store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap(),
        caseworker: caseworker.clone(),
        officer: w.actor(Role::LivelihoodOfficer, office).await,
        supervisor: w.actor(Role::Supervisor, office).await,
        manager: w.actor(Role::ProgrammeManager, office).await,
        finance: w.actor(Role::Finance, office).await,
    }
}

/// The first record, and everybody who works with it.
pub async fn first(w: &World) -> Team {
    places(w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let code = registered(&awa, &boukary()).await.code;
    team(w, &case(w, &code).await, &awa).await
}

/// The same man registered in another office.
pub async fn second(w: World, a: &Team) -> (Twice, Team) {
    let ali = w.actor(Role::Caseworker, w.ohg).await;
    let code = registered(&ali, &wedraogo()).await.code;
    let b = team(&w, &case(&w, &code).await, &ali).await;
    let ctx = regional(&w).await;
    let twice = Twice { ctx, awa: a.caseworker.clone(), ali, a: a.case.clone(), b: b.case.clone(), w };
    (twice, b)
}

/// Makes one of the two: the case with this code stays. Gives the pair.
pub async fn keep(t: &Twice, code: &str) -> String {
    let pair = only(&t.ctx).await;
    let seen = preview(&t.ctx, &pair.id, None).await.unwrap();
    let which = if seen.sides[0].code == code { Which::First } else { Which::Second };
    let seen = preview(&t.ctx, &pair.id, Some(which)).await.unwrap();
    assert_eq!(merge(&t.ctx, &form(&seen)).await.unwrap(), code);
    pair.id
}

async fn read(by: &Ctx, reference: &str) -> Vec<LineOutcome> {
    let text =
        format!("reference,amount,currency,phone,date,status\n{reference},300000,XOF,70000001,2026-11-24,paid\n");
    let upload = Upload { name: "statement.csv".into(), bytes: text.into_bytes() };
    let id = read_statement(by, Some(&upload)).await.unwrap();
    statement(by, &id).await.unwrap().lines.into_iter().map(|l| l.outcome).collect()
}

world_tests!(a_start_up_goes_with_its_person_and_comes_back_with_an_undo, async |w: World| {
    let a = first(&w).await;
    let (number, _) = paid(&a).await;
    record_visit(&a.officer, &visit(&number, "", a.officer.today(), "yes", "80"), None).await.unwrap();
    let before = format!("{:?}", page(&a.supervisor, &number).await.unwrap().tranches);
    let (t, b) = second(w, &a).await;
    let pair = keep(&t, &b.case.code).await;
    // Plan, grant, tranches, payments and visits are where the person is now; nobody reads them there any more.
    let moved = page(&b.officer, &number).await.unwrap();
    assert_eq!((moved.code_name.as_str(), moved.hold), (b.case.code_name.as_str(), None));
    assert_eq!((moved.tranches[0].row.money.state, moved.visits.len()), (TrancheState::Paid, 6));
    assert!(matches!(page(&a.officer, &number).await, Err(ServiceError::NotFound)));
    does(&b.officer, &number, 2, Step::Meet).await.unwrap();
    does(&b.officer, &number, 2, Step::Request).await.unwrap();
    t.w.clock.advance(chrono::Duration::minutes(1));
    t.undo(&pair).await.unwrap();
    assert!(matches!(page(&b.officer, &number).await, Err(ServiceError::NotFound)));
    let back = page(&a.supervisor, &number).await.unwrap();
    assert_eq!((back.code_name.as_str(), back.visits.len()), (a.case.code_name.as_str(), 6));
    // What happened since happened; the first tranche is as it was.
    assert_eq!(back.tranches[1].row.money.state, TrancheState::Requested);
    assert!(before.starts_with(&format!("{:?}", [back.tranches[0].clone()]).trim_end_matches(']').to_owned()));
});

world_tests!(a_membership_goes_with_its_person_and_comes_back, async |w: World| {
    let a = first(&w).await;
    let group = domain::coop::CoopForm {
        command: crate::livelihood::command(),
        kind: "vsla".into(),
        name: "Kawral".into(),
        currency: "XOF".into(),
        ..Default::default()
    };
    let code = service::coop::write(&a.officer, &group).await.unwrap();
    let join = domain::membership::MembershipForm {
        command: crate::livelihood::command(),
        of: code.clone(),
        member: a.case.code.clone(),
        day: a.officer.today().to_string(),
        own_will: true,
    };
    service::coop::join(&a.officer, &join).await.unwrap();
    let (t, b) = second(w, &a).await;
    let pair = keep(&t, &b.case.code).await;
    // In the other office nobody learns of the name; on the case one sees where the person is a member.
    assert!(service::coop::page(&a.officer, &code).await.unwrap().members.is_empty());
    assert_eq!(service::coop::of_case(&b.caseworker, &b.case.code).await.unwrap()[0].name, "Kawral");
    t.w.clock.advance(chrono::Duration::minutes(1));
    t.undo(&pair).await.unwrap();
    assert_eq!(service::coop::page(&a.officer, &code).await.unwrap().members[0].code_name, a.case.code_name);
});

world_tests!(of_two_grants_of_one_person_the_rest_waits_once_one_was_paid, async |w: World| {
    let a = first(&w).await;
    let (paid_one, _) = paid(&a).await;
    let (t, b) = second(w, &a).await;
    let other = funded(&b).await;
    keep(&t, &b.case.code).await;
    // Each stays with its record. Nothing is asked for on either, and it is said why.
    assert_eq!(page(&b.officer, &other).await.unwrap().hold, Some(Hold::PaidElsewhere));
    refused(does(&b.officer, &other, 1, Step::Request).await, "error-hold-paid-elsewhere");
    assert_eq!(page(&t.ctx, &paid_one).await.unwrap().hold, Some(Hold::Ended));
    assert!(does(&a.officer, &paid_one, 2, Step::Meet).await.is_err());
});

world_tests!(a_yes_that_was_given_before_two_became_one_pays_nothing, async |w: World| {
    let a = first(&w).await;
    let number = funded(&a).await;
    let reference = ready(&a, &number).await;
    let (t, b) = second(w, &a).await;
    let other = funded(&b).await;
    keep(&t, &b.case.code).await;
    refused(pay(&a.finance, &paying(&reference, "300000", "XOF")).await, "error-payment-held");
    // Nothing was paid: the other one goes on, once somebody is named who is paid.
    assert_eq!(page(&b.officer, &other).await.unwrap().hold, Some(Hold::NoPayee));
});

world_tests!(what_was_paid_stays_with_the_office_that_paid, async |w: World| {
    let a = first(&w).await;
    let number = funded(&a).await;
    let reference = ready(&a, &number).await;
    pay(&a.finance, &paying(&reference, "300000", "XOF")).await.unwrap();
    let (t, b) = second(w, &a).await;
    keep(&t, &b.case.code).await;
    // The wallet of the first office was used: its finance is asked, and its statement says so.
    assert!(matches!(payment(&b.finance, &reference).await, Err(ServiceError::NotFound)));
    assert_eq!(service::livelihood::payments(&a.finance).await.unwrap().underway.len(), 1);
    assert!(service::livelihood::payments(&b.finance).await.unwrap().underway.is_empty());
    answered(&a.finance, &reference, "failed").await.unwrap();
    assert_eq!(read(&b.finance, &reference).await, [LineOutcome::Unknown]);
    assert_eq!(read(&a.finance, &reference).await, [LineOutcome::Arrived]);
    assert_eq!(state(&b.officer, &number, 1).await, TrancheState::Paid);
});

world_tests!(money_that_was_paid_under_both_records_is_told_to_finance_and_the_officer, async |w: World| {
    use service::pair::mail::{PaidTwice, write};
    let a = first(&w).await;
    paid(&a).await;
    let (t, b) = second(w, &a).await;
    let officer = t.w.actor(Role::Dpo, t.w.dor).await;
    let other = funded(&b).await;
    // As if it had been paid before anybody saw that the two are one.
    let mut tx = t.w.tx().await;
    store::execute!(
        &mut tx,
        "update tranche set state = 'paid' where number = 1 and grant_id in
           (select g.id from startup_grant g join startup s on s.id = g.startup_id where s.code = $1)",
        &other,
    )
    .unwrap()
    .expect_rows(1)
    .unwrap();
    t.w.commit(tx).await;
    keep(&t, &b.case.code).await;
    let jobs = store::job::list(&t.w.app.db, 50).await.unwrap();
    assert_eq!(jobs.iter().filter(|j| j.kind == "mail.paid_twice").count(), 3, "finance of both offices, the officer");
    for (user, keeps_money, page) in [(a.finance.user(), true, "livelihoods/ledger"), (officer.user(), false, "audit")]
    {
        let letter = write(&t.w.app, &PaidTwice { user, keeps_money }).await.unwrap().unwrap();
        let said = format!("{letter:?}");
        assert!(said.contains(page) && !said.contains(&b.case.code) && !said.contains(&a.case.code), "{said}");
    }
    let rows: Vec<(String,)> =
        store::fetch_all!(&t.w.app.db, (String,), "select action from audit_entry where action = 'person.paid_twice'")
            .unwrap();
    assert_eq!(rows.len(), 1);
});

world_tests!(one_payment_is_no_reason_to_tell_anybody, async |w: World| {
    let a = first(&w).await;
    paid(&a).await;
    let (t, b) = second(w, &a).await;
    funded(&b).await;
    keep(&t, &b.case.code).await;
    let jobs = store::job::list(&t.w.app.db, 50).await.unwrap();
    assert!(jobs.iter().all(|j| j.kind != "mail.paid_twice"));
});
