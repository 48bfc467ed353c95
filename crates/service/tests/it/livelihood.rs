//! Start-ups: a plan that others score and decide on, tranches that three people move, visits, and who sees what.

use chrono::{Duration, NaiveDate};
use domain::authz::{Actor, Assignment, Compartment, Role};
use domain::case::{CaseEventKind, CaseStatus};
use domain::intake::WorkForm;
use domain::livelihood::{
    BusinessDecisionForm, BusinessForm, BusinessState, CostForm, Hold, MonthForm, NextStep, Operating, PayForm,
    PayeeForm, PaymentAnswerForm, ScoreForm, TrancheForm, TrancheState, VisitForm,
};
use domain::small_cells::Shown;
use service::livelihood::{
    Page, Step, answer, approvals, approve_payee, decide, figures, give_household, ledger, list, page, pay, payments,
    record_visit, score, set_payee, step, visit_photo, write,
};
use service::referral::Upload;
use service::{Ctx, ServiceError};
use store::case::Case;
use store::place::NewPlace;
use uuid::Uuid;

use crate::world::{World, world_tests};

pub fn command() -> String {
    Uuid::new_v4().to_string()
}

pub fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
        other => panic!("{key}: {other:?}"),
    }
}

/// A plan for 600 000 francs in mobile money.
pub fn plan(case: &Case) -> BusinessForm {
    let month = |revenue: &str, costs: &str| MonthForm { revenue: revenue.into(), costs: costs.into() };
    BusinessForm {
        command: command(),
        code: case.code.clone(),
        kind: "individual".into(),
        title: "Motorcycle repair".into(),
        sector: "repair".into(),
        activity: WorkForm { what: "7231".into(), ..WorkForm::default() },
        description: "Repairs at the market".into(),
        place: "Dori".into(),
        women: "1".into(),
        men: "0".into(),
        customers: "Drivers".into(),
        competitors: "1".into(),
        costs: vec![CostForm { what: "Tools".into(), amount: "650 000".into() }],
        own: "50 000".into(),
        asked: "600 000".into(),
        currency: "XOF".into(),
        modality: "mobile_money".into(),
        shares: "50/30/20".into(),
        months: vec![
            month("20000", "15000"),
            month("60000", "20000"),
            month("90000", "30000"),
            month("120000", "40000"),
        ],
        risks: "Rain".into(),
        rivals: "no".into(),
        disputed: "no".into(),
        envy: "no".into(),
        intent: "submit".into(),
        ..BusinessForm::default()
    }
}

/// Everybody who has to do with a start-up in Dori.
pub struct Team {
    pub case: Case,
    pub caseworker: Ctx,
    pub officer: Ctx,
    pub supervisor: Ctx,
    pub manager: Ctx,
    pub finance: Ctx,
}

pub async fn team(w: &World) -> Team {
    let caseworker = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, caseworker.user()).await;
    let mut tx = w.tx().await;
    store::case::set_status(&mut tx, case.id, case.version, CaseStatus::InSupport).await.unwrap();
    w.commit(tx).await;
    Team {
        case: store::case::by_id(&w.app.db, case.id).await.unwrap().unwrap(),
        caseworker,
        officer: w.actor(Role::LivelihoodOfficer, w.dor).await,
        supervisor: w.actor(Role::Supervisor, w.dor).await,
        manager: w.actor(Role::ProgrammeManager, w.dor).await,
        finance: w.actor(Role::Finance, w.dor).await,
    }
}

impl Team {
    /// Everybody, at the time that it is now.
    pub fn later(&self, w: &World) -> Team {
        let later = |ctx: &Ctx| w.later(ctx);
        Team {
            case: self.case.clone(),
            caseworker: later(&self.caseworker),
            officer: later(&self.officer),
            supervisor: later(&self.supervisor),
            manager: later(&self.manager),
            finance: later(&self.finance),
        }
    }
}

pub async fn scored(by: &Ctx, number: &str) -> Result<String, ServiceError> {
    let form = ScoreForm {
        command: command(),
        business: number.into(),
        version: page(by, number).await?.plan.number.to_string(),
        score: "15".into(),
        words: "Knows the trade".into(),
    };
    score(by, &form).await
}

pub async fn decided(by: &Ctx, number: &str, decision: &str) -> Result<String, ServiceError> {
    let form = BusinessDecisionForm {
        command: command(),
        business: number.into(),
        version: page(by, number).await?.startup.version.to_string(),
        decision: decision.into(),
        words: "Keeps a cash book".into(),
    };
    decide(by, &form).await
}

/// A business with a grant; gives its number.
pub async fn funded(t: &Team) -> String {
    let number = write(&t.officer, &plan(&t.case)).await.unwrap();
    scored(&t.caseworker, &number).await.unwrap();
    scored(&t.manager, &number).await.unwrap();
    decided(&t.supervisor, &number, "approved").await.unwrap();
    number
}

pub async fn form(by: &Ctx, number: &str, tranche: i64) -> TrancheForm {
    let page = page(by, number).await.unwrap();
    let row = &page.tranches[tranche as usize - 1].row;
    TrancheForm {
        command: command(),
        business: number.into(),
        tranche: tranche.to_string(),
        version: row.version.to_string(),
        words: "Thumbprint on the receipt".into(),
        on: by.today().to_string(),
    }
}

pub async fn does(by: &Ctx, number: &str, tranche: i64, what: Step) -> Result<String, ServiceError> {
    step(by, what, &form(by, number, tranche).await).await
}

pub async fn state(by: &Ctx, number: &str, tranche: i64) -> TrancheState {
    page(by, number).await.unwrap().tranches[tranche as usize - 1].row.money.state
}

pub async fn payee(by: &Ctx, number: &str, kind: &str, account: &str) -> Result<String, ServiceError> {
    let form = PayeeForm {
        command: command(),
        business: number.into(),
        version: page(by, number).await?.startup.version.to_string(),
        kind: kind.into(),
        name: "Fatimata Testname".into(),
        method: "mobile_money".into(),
        account: account.into(),
        reason: "No telephone of her own".into(),
    };
    set_payee(by, &form).await
}

pub async fn agreed(by: &Ctx, number: &str) -> Result<String, ServiceError> {
    let version = page(by, number).await?.startup.version.to_string();
    let form = TrancheForm { command: command(), business: number.into(), version, ..TrancheForm::default() };
    approve_payee(by, &form).await
}

/// Named, agreed to, asked for and approved: gives the reference under which the first tranche is paid.
pub async fn ready(t: &Team, number: &str) -> String {
    payee(&t.officer, number, "person", "70 00 00 01").await.unwrap();
    agreed(&t.supervisor, number).await.unwrap();
    does(&t.officer, number, 1, Step::Request).await.unwrap();
    does(&t.manager, number, 1, Step::Approve).await.unwrap();
    reference(&t.officer, number, 1).await
}

pub async fn reference(by: &Ctx, number: &str, tranche: i64) -> String {
    page(by, number).await.unwrap().tranches[tranche as usize - 1].row.reference.clone().unwrap()
}

pub fn paying(reference: &str, amount: &str, currency: &str) -> PayForm {
    PayForm { command: command(), reference: reference.into(), amount: amount.into(), currency: currency.into() }
}

pub async fn answered(by: &Ctx, reference: &str, state: &str) -> Result<String, ServiceError> {
    let version = service::livelihood::payment(by, reference).await?.payment.unwrap().version.to_string();
    let form = PaymentAnswerForm {
        command: command(),
        reference: reference.into(),
        version,
        state: state.into(),
        words: "Receipt 12".into(),
    };
    answer(by, &form).await
}

/// The first tranche, paid and arrived.
pub async fn paid(t: &Team) -> (String, String) {
    let number = funded(t).await;
    let reference = ready(t, &number).await;
    pay(&t.finance, &paying(&reference, "300000", "XOF")).await.unwrap();
    answered(&t.finance, &reference, "sent").await.unwrap();
    answered(&t.finance, &reference, "confirmed").await.unwrap();
    (number, reference)
}

pub fn visit(number: &str, offset: &str, on: NaiveDate, operating: &str, used: &str) -> VisitForm {
    VisitForm {
        command: command(),
        business: number.into(),
        offset: offset.into(),
        visited_on: on.to_string(),
        operating: operating.into(),
        records: "yes".into(),
        used: used.into(),
        assets: "90".into(),
        revenue: "58000".into(),
        costs: "20000".into(),
        part_women: "1".into(),
        ..VisitForm::default()
    }
}

world_tests!(a_plan_is_scored_by_two_and_decided_by_somebody_who_took_no_part, async |w: World| {
    let t = team(&w).await;
    let number = write(&t.officer, &plan(&t.case)).await.unwrap();
    refused(scored(&t.officer, &number).await, "error-business-own-plan");
    refused(decided(&t.supervisor, &number, "approved").await, "error-business-scores");
    scored(&t.caseworker, &number).await.unwrap();
    refused(scored(&t.caseworker, &number).await, "error-business-scored");
    // What the first one said does not sway the second.
    assert!(page(&t.manager, &number).await.unwrap().scores.is_empty());
    let second = w.actor(Role::Supervisor, w.dor).await;
    scored(&second, &number).await.unwrap();
    refused(decided(&second, &number, "approved").await, "error-business-took-part");
    assert!(matches!(decided(&t.officer, &number, "approved").await, Err(ServiceError::Forbidden)));
    decided(&t.supervisor, &number, "approved").await.unwrap();
    let page = page(&t.officer, &number).await.unwrap();
    assert_eq!(page.startup.state, BusinessState::Approved);
    let amounts: Vec<i64> = page.tranches.iter().map(|t| t.row.money.amount).collect();
    assert_eq!(amounts, [300_000, 180_000, 120_000]);
    assert_eq!(page.tranches[0].row.money.state, TrancheState::ConditionMet);
    assert_eq!(page.tranches[1].row.money.state, TrancheState::Planned);
    let timeline = store::case_event::of_case(&w.app.db, t.case.id, None, 10).await.unwrap();
    let kinds: Vec<_> = timeline.iter().map(|e| e.kind).collect();
    assert_eq!(kinds, [CaseEventKind::BusinessApproved, CaseEventKind::BusinessSubmitted]);
});

world_tests!(whoever_wrote_any_part_of_a_plan_neither_scores_it_nor_decides_on_it, async |w: World| {
    let t = team(&w).await;
    let first = w.actor(Role::LivelihoodOfficer, w.dor).await;
    let number = write(&first, &BusinessForm { intent: "draft".into(), ..plan(&t.case) }).await.unwrap();
    let seen = page(&t.officer, &number).await.unwrap().startup.version.to_string();
    let changed = BusinessForm { business: number.clone(), version: seen, ..plan(&t.case) };
    write(&t.officer, &changed).await.unwrap();
    for writer in [&first, &t.officer] {
        refused(scored(writer, &number).await, "error-business-own-plan");
    }
    scored(&t.caseworker, &number).await.unwrap();
    scored(&t.manager, &number).await.unwrap();
    decided(&t.supervisor, &number, "approved").await.unwrap();
});

world_tests!(a_plan_that_is_to_be_revised_is_scored_anew, async |w: World| {
    let t = team(&w).await;
    let number = write(&t.officer, &plan(&t.case)).await.unwrap();
    for by in [&t.caseworker, &t.manager] {
        scored(by, &number).await.unwrap();
    }
    decided(&t.supervisor, &number, "revised").await.unwrap();
    let seen = page(&t.officer, &number).await.unwrap();
    let again = BusinessForm {
        business: number.clone(),
        version: seen.startup.version.to_string(),
        title: "Motorcycle repair at the station".into(),
        ..plan(&t.case)
    };
    write(&t.officer, &again).await.unwrap();
    let stale = BusinessForm { command: command(), ..again.clone() };
    assert!(matches!(write(&t.officer, &stale).await, Err(ServiceError::Conflict(_))));
    let seen = page(&t.caseworker, &number).await.unwrap();
    assert_eq!((seen.plan.number, seen.scored), (2, 0));
    refused(decided(&t.supervisor, &number, "approved").await, "error-business-scores");
});

world_tests!(a_plan_sent_twice_is_one_and_a_person_has_one_business, async |w: World| {
    let t = team(&w).await;
    let form = plan(&t.case);
    let first = write(&t.officer, &form).await.unwrap();
    assert_eq!(write(&t.officer, &form).await.unwrap(), first);
    refused(write(&t.officer, &plan(&t.case)).await, "error-business-second");
    let named = BusinessForm { code: t.case.code_name.clone(), ..plan(&t.case) };
    refused(write(&t.officer, &named).await, "error-business-second");
    let far = w.actor(Role::LivelihoodOfficer, w.ohg).await;
    refused(write(&far, &plan(&t.case)).await, "error-business-case");
});

world_tests!(nobody_approves_their_own_request_through_a_second_role, async |w: World| {
    let t = team(&w).await;
    let number = funded(&t).await;
    payee(&t.officer, &number, "person", "70000001").await.unwrap();
    let both = |ctx: &Ctx, role| {
        let mut assignments = ctx.actor.assignments.clone();
        let office = Some(w.dor);
        assignments.push(Assignment { role, office, compartment: Compartment::General, organisation: None });
        Ctx { actor: Actor { assignments, ..ctx.actor.clone() }, ..ctx.clone() }
    };
    let officer = both(&both(&t.officer, Role::ProgrammeManager), Role::Finance);
    refused(agreed(&officer, &number).await, "error-payee-own");
    agreed(&t.supervisor, &number).await.unwrap();
    does(&officer, &number, 1, Step::Request).await.unwrap();
    refused(does(&officer, &number, 1, Step::Approve).await, "error-tranche-own-request");
    refused(does(&officer, &number, 1, Step::Refuse).await, "error-tranche-own-request");
    refused(does(&t.supervisor, &number, 1, Step::Approve).await, "error-tranche-above-limit");
    let manager = both(&t.manager, Role::Finance);
    does(&manager, &number, 1, Step::Approve).await.unwrap();
    let reference = reference(&t.officer, &number, 1).await;
    for own in [&officer, &manager] {
        refused(pay(own, &paying(&reference, "300000", "XOF")).await, "error-payment-own");
    }
    pay(&t.finance, &paying(&reference, "300000", "XOF")).await.unwrap();
});

world_tests!(a_supervisor_approves_small_amounts_and_a_second_click_does_nothing, async |w: World| {
    let t = team(&w).await;
    let (number, _) = paid(&t).await;
    w.clock.advance(Duration::days(14));
    let t = t.later(&w);
    record_visit(&t.officer, &visit(&number, "14", t.officer.today(), "yes", "80"), None).await.unwrap();
    does(&t.officer, &number, 2, Step::Meet).await.unwrap();
    let request = form(&t.officer, &number, 2).await;
    step(&t.officer, Step::Request, &request).await.unwrap();
    step(&t.officer, Step::Request, &request).await.unwrap();
    let stale = TrancheForm { command: command(), ..request };
    assert!(matches!(step(&t.officer, Step::Request, &stale).await, Err(ServiceError::Conflict(_))));
    let waiting = approvals(&t.supervisor).await.unwrap();
    assert_eq!((waiting.tranches.len(), waiting.count()), (1, 1));
    let approve = form(&t.supervisor, &number, 2).await;
    let second = w.actor(Role::Supervisor, w.dor).await;
    let other = TrancheForm { command: command(), ..approve.clone() };
    let (a, b) = tokio::join!(step(&t.supervisor, Step::Approve, &approve), step(&second, Step::Approve, &other));
    assert_eq!([a.is_ok(), b.is_ok()].iter().filter(|ok| **ok).count(), 1, "{a:?} {b:?}");
    assert_eq!(state(&t.officer, &number, 2).await, TrancheState::Approved);
});

world_tests!(the_second_tranche_waits_for_a_visit_that_saw_the_first_used, async |w: World| {
    let t = team(&w).await;
    let number = funded(&t).await;
    let reference = ready(&t, &number).await;
    does(&t.officer, &number, 2, Step::Meet).await.unwrap();
    refused(does(&t.officer, &number, 2, Step::Request).await, "error-tranche-before-unpaid");
    pay(&t.finance, &paying(&reference, "300 000", "XOF")).await.unwrap();
    answered(&t.finance, &reference, "confirmed").await.unwrap();
    refused(does(&t.officer, &number, 2, Step::Request).await, "error-tranche-not-seen");
    w.clock.advance(Duration::days(14));
    let t = t.later(&w);
    let today = t.officer.today();
    record_visit(&t.officer, &visit(&number, "14", today, "yes", "59"), None).await.unwrap();
    refused(does(&t.officer, &number, 2, Step::Request).await, "error-tranche-used-little");
    record_visit(&t.officer, &visit(&number, "", today, "yes", "60"), None).await.unwrap();
    does(&t.officer, &number, 2, Step::Request).await.unwrap();
});

/// The same people a moment later: what they see is in the order in which it was seen.
fn soon(w: &World, t: &Team) -> Team {
    w.clock.advance(Duration::minutes(5));
    t.later(w)
}

/// Looks at the business now.
async fn looked(w: &World, t: &Team, number: &str, operating: &str) -> Team {
    let t = soon(w, t);
    record_visit(&t.officer, &visit(number, "", t.officer.today(), operating, "80"), None).await.unwrap();
    t
}

world_tests!(what_was_seen_last_decides_about_the_next_tranche, async |w: World| {
    let t = team(&w).await;
    let (number, _) = paid(&t).await;
    does(&t.officer, &number, 2, Step::Meet).await.unwrap();
    w.clock.advance(Duration::days(14));
    let t = t.later(&w);
    record_visit(&t.officer, &visit(&number, "14", t.officer.today(), "yes", "80"), None).await.unwrap();
    let t = looked(&w, &t, &number, "closed").await;
    refused(does(&t.officer, &number, 2, Step::Request).await, "error-tranche-not-running");
    let t = looked(&w, &t, &number, "not_found").await;
    refused(does(&t.officer, &number, 2, Step::Request).await, "error-tranche-not-seen");
    let t = looked(&w, &t, &number, "yes").await;
    does(&t.officer, &number, 2, Step::Request).await.unwrap();
    let t = looked(&w, &t, &number, "closed").await;
    refused(does(&t.supervisor, &number, 2, Step::Approve).await, "error-tranche-not-running");
    let t = looked(&w, &t, &number, "yes").await;
    does(&t.supervisor, &number, 2, Step::Approve).await.unwrap();
    let reference = reference(&t.officer, &number, 2).await;
    assert_eq!(payments(&t.finance).await.unwrap().ready.len(), 1);
    let t = looked(&w, &t, &number, "closed").await;
    // Whoever pays is not told what became of the business.
    refused(pay(&t.finance, &paying(&reference, "180000", "XOF")).await, "error-payment-held");
    let list = payments(&t.finance).await.unwrap();
    assert!(list.ready.is_empty() && list.held[0].1 == Hold::UseUnclear && !Hold::UseUnclear.is_of_money());
    let t = looked(&w, &t, &number, "partly").await;
    pay(&t.finance, &paying(&reference, "180000", "XOF")).await.unwrap();
});

/// The second tranche, paid and arrived, on the day that it is.
async fn second_paid(w: &World, t: &Team, number: &str) {
    record_visit(&t.officer, &visit(number, "14", t.officer.today(), "yes", "80"), None).await.unwrap();
    // What was seen in the morning was not seen of what is paid in the afternoon.
    let t = &soon(w, t);
    does(&t.officer, number, 2, Step::Meet).await.unwrap();
    does(&t.officer, number, 2, Step::Request).await.unwrap();
    does(&t.supervisor, number, 2, Step::Approve).await.unwrap();
    let reference = reference(&t.officer, number, 2).await;
    pay(&t.finance, &paying(&reference, "180000", "XOF")).await.unwrap();
    answered(&t.finance, &reference, "confirmed").await.unwrap();
}

world_tests!(each_later_tranche_has_a_visit_that_looks_at_its_use, async |w: World| {
    let t = team(&w).await;
    let (number, _) = paid(&t).await;
    w.clock.advance(Duration::days(20));
    let t = t.later(&w);
    second_paid(&w, &t, &number).await;
    w.clock.advance(Duration::days(14));
    let t = t.later(&w);
    let due = service::livelihood::today(&t.officer).await.unwrap().visits;
    assert!(due.iter().any(|v| (v.day_offset, v.tranche, v.due_on) == (None, Some(2), t.officer.today())), "{due:?}");
    does(&t.officer, &number, 3, Step::Meet).await.unwrap();
    refused(does(&t.officer, &number, 3, Step::Request).await, "error-tranche-not-seen");
    refused(
        record_visit(&t.officer, &visit(&number, "tranche-3", t.officer.today(), "yes", "90"), None).await,
        "error-unknown-choice",
    );
    record_visit(&t.officer, &visit(&number, "tranche-2", t.officer.today(), "yes", "90"), None).await.unwrap();
    does(&t.officer, &number, 3, Step::Request).await.unwrap();
    let seen = page(&t.officer, &number).await.unwrap().visits;
    let of_use: Vec<_> = seen.iter().filter(|v| v.tranche == Some(2)).collect();
    assert!(of_use.len() == 1 && of_use[0].seen.as_ref().unwrap().tranche == Some(2));
});

world_tests!(a_visit_of_the_calendar_answers_for_the_use_of_a_tranche_too, async |w: World| {
    let t = team(&w).await;
    let (number, _) = paid(&t).await;
    w.clock.advance(Duration::days(16));
    let t = t.later(&w);
    second_paid(&w, &t, &number).await;
    w.clock.advance(Duration::days(14));
    let t = t.later(&w);
    record_visit(&t.officer, &visit(&number, "30", t.officer.today(), "yes", "90"), None).await.unwrap();
    assert!(page(&t.officer, &number).await.unwrap().visits.iter().all(|v| v.tranche.is_none()));
});

world_tests!(a_first_tranche_that_came_back_leaves_no_start, async |w: World| {
    let t = team(&w).await;
    let (number, _) = paid(&t).await;
    does(&t.supervisor, &number, 1, Step::Reverse).await.unwrap();
    let seen = page(&t.officer, &number).await.unwrap();
    assert!(seen.startup.started_on.is_none() && seen.visits.is_empty());
    w.clock.advance(Duration::days(10));
    let t = t.later(&w);
    does(&t.manager, &number, 1, Step::Approve).await.unwrap();
    let reference = reference(&t.officer, &number, 1).await;
    pay(&t.finance, &paying(&reference, "300000", "XOF")).await.unwrap();
    answered(&t.finance, &reference, "confirmed").await.unwrap();
    let seen = page(&t.officer, &number).await.unwrap();
    let begun = t.officer.today();
    assert_eq!(seen.startup.started_on, Some(begun));
    assert_eq!(seen.visits.iter().map(|v| (v.due_on - begun).num_days()).collect::<Vec<_>>(), [14, 30, 90, 180, 365]);
    // Once somebody has been there, it has begun.
    record_visit(&t.officer, &visit(&number, "", begun, "yes", "80"), None).await.unwrap();
    does(&t.supervisor, &number, 1, Step::Reverse).await.unwrap();
    assert_eq!(page(&t.officer, &number).await.unwrap().startup.started_on, Some(begun));
});

world_tests!(nobody_is_sent_to_the_home_of_somebody_who_died_or_whose_case_has_ended, async |w: World| {
    let t = team(&w).await;
    let (number, _) = paid(&t).await;
    w.clock.advance(Duration::days(14));
    let t = t.later(&w);
    let due = async |t: &Team| service::livelihood::today(&t.officer).await.unwrap().visits.len();
    assert_eq!(due(&t).await, 1);
    let ended = async |status: &str, died: Option<NaiveDate>| {
        let mut tx = w.tx().await;
        let (case, person) = (t.case.id.0, t.case.person.0);
        store::execute!(&mut tx, "update case_file set status = $1 where id = $2", status, case).unwrap().any();
        store::execute!(&mut tx, "update person set deceased_on = $1 where id = $2", died, person).unwrap().any();
        w.commit(tx).await;
    };
    for status in ["closed", "transferred"] {
        ended(status, None).await;
        assert_eq!(due(&t).await, 0, "{status}");
    }
    ended("in_support", Some(t.officer.today())).await;
    assert_eq!(due(&t).await, 0);
    // The household goes on with it.
    let form = TrancheForm { words: "His brother goes on".into(), ..form(&t.supervisor, &number, 1).await };
    give_household(&t.supervisor, &form).await.unwrap();
    assert_eq!(due(&t).await, 1);
});

world_tests!(a_payment_begins_the_calendar_of_visits_and_they_say_whether_it_lives, async |w: World| {
    let t = team(&w).await;
    let (number, _) = paid(&t).await;
    let begun: NaiveDate = "2026-11-24".parse().unwrap();
    let due = |p: &Page| p.visits.iter().map(|v| (v.due_on - begun).num_days()).collect::<Vec<_>>();
    assert_eq!(due(&page(&t.officer, &number).await.unwrap()), [14, 30, 90, 180, 365]);
    assert_eq!(service::livelihood::today(&t.officer).await.unwrap().visits.len(), 0);
    w.clock.advance(Duration::days(180));
    let t = t.later(&w);
    assert_eq!(service::livelihood::today(&t.officer).await.unwrap().visits.len(), 4);
    assert!(service::livelihood::today(&t.finance).await.unwrap().visits.is_empty());
    let today = t.officer.today();
    refused(
        record_visit(&t.officer, &visit(&number, "180", begun - Duration::days(1), "yes", "80"), None).await,
        "error-visit-before",
    );
    record_visit(&t.officer, &visit(&number, "180", today, "partly", "80"), None).await.unwrap();
    let seen = page(&t.officer, &number).await.unwrap().startup;
    assert_eq!((seen.at_6, seen.seen_on, seen.closed_on), (Some(Operating::Partly), Some(today), None));
    // The same visit is not made twice.
    let again = record_visit(&t.officer, &visit(&number, "180", today, "yes", "80"), None).await;
    assert!(matches!(again, Err(ServiceError::Conflict(_))), "{again:?}");
    // One business is too few to be told.
    let told = figures(&t.officer).await.unwrap();
    assert!(told.started.is_none() && told.six.is_none() && told.curve.is_empty());
    assert!(matches!(figures(&t.caseworker).await, Err(ServiceError::Forbidden)));
});

world_tests!(money_waits_while_somebody_may_be_a_child_twice_or_suspended, async |w: World| {
    let t = team(&w).await;
    let number = funded(&t).await;
    let reference = ready(&t, &number).await;
    let mut tx = w.tx().await;
    store::suspension::pause_benefits(&mut tx, t.case.id, true).await.unwrap();
    w.commit(tx).await;
    refused(pay(&t.finance, &paying(&reference, "300000", "XOF")).await, "error-payment-held");
    assert_eq!(payments(&t.finance).await.unwrap().held.len(), 1);
    let mut tx = w.tx().await;
    store::suspension::pause_benefits(&mut tx, t.case.id, false).await.unwrap();
    let other = w.case(w.ohg, t.caseworker.user());
    w.commit(tx).await;
    let other = other.await;
    let mut tx = w.tx().await;
    let pair = store::pair::NewPair {
        id: domain::id::PairId(Uuid::new_v4()),
        a: t.case.person,
        b: other.person,
        score: 900,
        reasons: vec![],
        source: domain::pair::PairSource::ALL[0],
        by: None,
    };
    store::pair::insert(&mut tx, &pair, w.now()).await.unwrap();
    w.commit(tx).await;
    refused(pay(&t.finance, &paying(&reference, "300000", "XOF")).await, "error-payment-held");
    assert_eq!(page(&t.officer, &number).await.unwrap().hold, Some(Hold::Duplicate));
    // Nothing is requested meanwhile either.
    let mut tx = w.tx().await;
    store::pair::decide(&mut tx, pair.id, 1, domain::pair::PairState::Distinct, None, w.now(), t.supervisor.user())
        .await
        .unwrap();
    w.commit(tx).await;
    pay(&t.finance, &paying(&reference, "300000", "XOF")).await.unwrap();
});

world_tests!(whoever_turns_out_to_be_a_child_gets_no_money_and_vanishes_from_adult_lists, async |w: World| {
    use domain::person::BirthForm;
    let t = team(&w).await;
    let _focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let number = funded(&t).await;
    let reference = ready(&t, &number).await;
    assert_eq!(payments(&t.finance).await.unwrap().ready.len(), 1);
    let person = store::person::by_id(&w.app.db, t.case.person).await.unwrap().unwrap();
    let birth = BirthForm {
        command: command(),
        code: t.case.code.clone(),
        version: person.version.to_string(),
        birth: domain::date::DateParts { day: "2".into(), month: "5".into(), year: "2010".into() },
        age_evidence: "birth_certificate".into(),
        confirmed: true,
        ..BirthForm::default()
    };
    service::person::correct(&t.caseworker, &birth).await.unwrap();
    assert!(matches!(pay(&t.finance, &paying(&reference, "300000", "XOF")).await, Err(ServiceError::NotFound)));
    assert!(payments(&t.finance).await.unwrap().ready.is_empty());
    assert!(matches!(page(&t.officer, &number).await, Err(ServiceError::NotFound)));
    assert!(list(&t.officer, &Default::default()).await.unwrap().lines.is_empty());
    let startup = store::livelihood::by_code(&w.app.db, &number).await.unwrap().unwrap();
    let grant = store::livelihood_grant::of_startup(&w.app.db, startup.id).await.unwrap().unwrap();
    let rows = store::livelihood_grant::tranches(&w.app.db, grant.id).await.unwrap();
    assert_eq!((rows[0].money.state, rows[0].held_for), (TrancheState::Withheld, Some(Hold::Child)));
});

world_tests!(a_changed_payee_waits_and_a_shared_account_is_seen, async |w: World| {
    let t = team(&w).await;
    let number = funded(&t).await;
    let reference = ready(&t, &number).await;
    payee(&t.officer, &number, "proxy", "70000002").await.unwrap();
    refused(pay(&t.finance, &paying(&reference, "300000", "XOF")).await, "error-hold-payee-not-approved");
    agreed(&t.supervisor, &number).await.unwrap();
    refused(pay(&t.finance, &paying(&reference, "300000", "XOF")).await, "error-hold-payee-new");
    let other = Team { case: w.case(w.dor, t.caseworker.user()).await, ..team(&w).await };
    let second = Team { caseworker: t.caseworker.clone(), ..other };
    let number2 = funded(&second).await;
    payee(&second.officer, &number2, "proxy", "+226 70 00 00 02").await.unwrap();
    let seen = page(&t.officer, &number).await.unwrap().payee.unwrap();
    assert_eq!(seen.shared, Shown::Few);
    assert_eq!(seen.who.unwrap().0, "Fatimata Testname");
    // A manager approves amounts and learns no name.
    assert!(page(&t.manager, &number).await.unwrap().payee.unwrap().who.is_none());
    w.clock.advance(Duration::days(15));
    let t = t.later(&w);
    pay(&t.finance, &paying(&reference, "300000", "XOF")).await.unwrap();
});

/// A telephone in the record of somebody.
async fn has_phone(w: &World, case: &Case, key: &str) {
    let mut tx = w.tx().await;
    store::execute!(
        &mut tx,
        "insert into person_phone (id, person_id, position, number, number_key, owner, safe_to_call, safe_to_text)
         values ($1, $2, 9, $3, $3, 'own', $4, $4)",
        service::ctx::new_id(w.now()),
        case.person.0,
        key,
        false,
    )
    .unwrap()
    .any();
    w.commit(tx).await;
}

world_tests!(a_number_of_somebody_else_or_of_an_earlier_payee_is_flagged, async |w: World| {
    let t = team(&w).await;
    let number = funded(&t).await;
    payee(&t.officer, &number, "proxy", "70 00 00 02").await.unwrap();
    let flagged = async |by: &Ctx| approvals(by).await.unwrap().payees.into_iter().map(|(_, f)| f).collect::<Vec<_>>();
    assert_eq!(flagged(&t.supervisor).await, [false]);
    // In their own record it says nothing.
    has_phone(&w, &t.case, "22670000002").await;
    assert_eq!(flagged(&t.supervisor).await, [false]);
    let stranger = w.case(w.dor, t.caseworker.user()).await;
    has_phone(&w, &stranger, "22670000002").await;
    assert_eq!(flagged(&t.supervisor).await, [true]);
    assert_eq!(page(&t.supervisor, &number).await.unwrap().payee.unwrap().shared, Shown::Few);
    // What another grant used until it was changed.
    payee(&t.officer, &number, "proxy", "70 00 00 03").await.unwrap();
    payee(&t.officer, &number, "proxy", "70 00 00 04").await.unwrap();
    let second = team(&w).await;
    let number2 = funded(&second).await;
    payee(&second.officer, &number2, "proxy", "+226 70 00 00 03").await.unwrap();
    assert_eq!(page(&second.officer, &number2).await.unwrap().payee.unwrap().shared, Shown::Few);
});

/// What the day says comes next.
async fn next(by: &Ctx) -> Vec<(NextStep, Option<i64>)> {
    service::livelihood::today(by).await.unwrap().steps.into_iter().map(|s| (s.step, s.number)).collect()
}

world_tests!(each_who_has_to_do_with_a_business_is_told_what_comes_next, async |w: World| {
    let t = team(&w).await;
    let other = w.actor(Role::LivelihoodOfficer, w.dor).await;
    let number = write(&t.officer, &BusinessForm { intent: "draft".into(), ..plan(&t.case) }).await.unwrap();
    assert_eq!((next(&t.officer).await, next(&other).await), (vec![(NextStep::Finish, None)], vec![]));
    let again = async || {
        let version = page(&t.officer, &number).await.unwrap().startup.version.to_string();
        let form = BusinessForm { business: number.clone(), version, ..plan(&t.case) };
        write(&t.officer, &form).await.unwrap();
        scored(&t.caseworker, &number).await.unwrap();
        scored(&t.manager, &number).await.unwrap();
    };
    again().await;
    assert!(next(&t.officer).await.is_empty());
    decided(&t.supervisor, &number, "revised").await.unwrap();
    assert_eq!(next(&t.officer).await, [(NextStep::Revise, None)]);
    again().await;
    decided(&t.supervisor, &number, "approved").await.unwrap();
    assert_eq!(next(&t.officer).await, [(NextStep::NamePayee, None)]);
    payee(&t.officer, &number, "person", "70 00 00 01").await.unwrap();
    assert_eq!((approvals(&t.supervisor).await.unwrap().payees.len(), next(&t.supervisor).await.len()), (1, 0));
    assert_eq!(service::livelihood::today(&t.supervisor).await.unwrap().approvals, 1);
    agreed(&t.supervisor, &number).await.unwrap();
    assert!(approvals(&t.supervisor).await.unwrap().payees.is_empty());
    assert_eq!((next(&t.officer).await, next(&other).await.len()), (vec![(NextStep::Request, Some(1))], 1));
    does(&t.officer, &number, 1, Step::Request).await.unwrap();
    does(&t.manager, &number, 1, Step::Approve).await.unwrap();
    let to_pay = async |by: &Ctx| service::livelihood::today(by).await.unwrap().to_pay;
    assert_eq!(to_pay(&t.finance).await, 1);
    // Not for who agreed to it, whatever else they are.
    let mut assignments = t.manager.actor.assignments.clone();
    let role = Role::Finance;
    assignments.push(Assignment { role, office: Some(w.dor), compartment: Compartment::General, organisation: None });
    let approver = Ctx { actor: Actor { assignments, ..t.manager.actor.clone() }, ..t.manager.clone() };
    assert_eq!(to_pay(&approver).await, 0);
    let reference = reference(&t.officer, &number, 1).await;
    pay(&t.finance, &paying(&reference, "300000", "XOF")).await.unwrap();
    let seen = async |by: &Ctx| service::livelihood::today(by).await.map(|d| (d.to_pay, d.unknown)).unwrap();
    assert_eq!(seen(&t.finance).await, (0, 0));
    answered(&t.finance, &reference, "sent").await.unwrap();
    answered(&t.finance, &reference, "unknown").await.unwrap();
    assert_eq!(seen(&t.finance).await, (0, 1));
    answered(&t.finance, &reference, "confirmed").await.unwrap();
    assert_eq!(seen(&t.finance).await, (0, 0));
    for by in [&t.officer, &t.caseworker] {
        assert_eq!(next(by).await, [(NextStep::Confirm, Some(1))]);
    }
    assert!(next(&t.supervisor).await.is_empty());
    w.clock.advance(Duration::days(8));
    let t = t.later(&w);
    assert_eq!(next(&t.supervisor).await, [(NextStep::Confirm, Some(1))]);
    assert_eq!(seen(&t.finance).await, (0, 1), "no statement says it yet");
    does(&t.caseworker, &number, 1, Step::Receive).await.unwrap();
    assert!(next(&t.officer).await.is_empty() && next(&t.supervisor).await.is_empty());
    // The next one once its condition is met and the use was seen.
    does(&t.officer, &number, 2, Step::Meet).await.unwrap();
    assert!(next(&t.officer).await.is_empty());
    let t = looked(&w, &t, &number, "yes").await;
    assert_eq!(next(&t.officer).await, [(NextStep::Request, Some(2))]);
    let t = looked(&w, &t, &number, "not_found").await;
    assert!(next(&t.officer).await.is_empty());
});

world_tests!(the_same_activity_is_counted_in_the_commune_and_before_it_is_decided_on_too, async |w: World| {
    let t = team(&w).await;
    let mut tx = w.tx().await;
    for (pcode, level, parent) in [("BF56S", 2, None), ("BF5601V", 4, Some("BF5601".to_owned()))] {
        let place = NewPlace {
            pcode: pcode.into(),
            name: pcode.into(),
            level,
            parent,
            country: "BFA".into(),
            lat: None,
            lon: None,
        };
        store::place::insert(&mut tx, &place).await.unwrap();
    }
    store::execute!(&mut tx, "update place set parent = 'BF56S' where pcode = 'BF5601'").unwrap().any();
    w.commit(tx).await;
    let at = async |place: &str| {
        let other = Team { caseworker: t.caseworker.clone(), ..team(&w).await };
        write(&t.officer, &BusinessForm { place: place.into(), ..plan(&other.case) }).await.unwrap()
    };
    let here = at("BF5601").await;
    let seen = async |number: &str| page(&t.manager, number).await.map(|p| (p.same, p.same_waiting)).unwrap();
    assert_eq!(seen(&here).await, (Shown::Nobody, Shown::Nobody));
    at("BF5601V").await;
    assert_eq!(seen(&here).await, (Shown::Nobody, Shown::Few));
    // Only the province is known of this one, and it may be in the commune.
    let province = at("BF56S").await;
    assert_eq!(seen(&province).await.1, Shown::Few);
    let other = w.actor(Role::Supervisor, w.dor).await;
    for by in [&t.manager, &other] {
        scored(by, &province).await.unwrap();
    }
    decided(&t.supervisor, &province, "approved").await.unwrap();
    assert_eq!(seen(&here).await, (Shown::Few, Shown::Few));
});

world_tests!(what_somebody_who_died_is_owed_goes_to_the_household_by_a_decision, async |w: World| {
    let t = team(&w).await;
    let number = funded(&t).await;
    let reference = ready(&t, &number).await;
    let mut tx = w.tx().await;
    store::person::set_deceased(&mut tx, t.case.person, Some("2026-11-23".parse().unwrap())).await.unwrap();
    w.commit(tx).await;
    refused(pay(&t.finance, &paying(&reference, "300000", "XOF")).await, "error-payment-held");
    let version = page(&t.supervisor, &number).await.unwrap().startup.version.to_string();
    let give = TrancheForm {
        command: command(),
        business: number.clone(),
        version,
        words: "Committee of 24 November".into(),
        ..TrancheForm::default()
    };
    assert!(matches!(give_household(&t.officer, &give).await, Err(ServiceError::Forbidden)));
    give_household(&t.supervisor, &give).await.unwrap();
    refused(pay(&t.finance, &paying(&reference, "300000", "XOF")).await, "error-hold-no-payee");
    payee(&t.officer, &number, "proxy", "70000009").await.unwrap();
    agreed(&t.supervisor, &number).await.unwrap();
    w.clock.advance(Duration::days(15));
    pay(&w.later(&t.finance), &paying(&reference, "300000", "XOF")).await.unwrap();
});

world_tests!(each_sees_what_the_work_needs_and_others_see_nothing, async |w: World| {
    let t = team(&w).await;
    let number = funded(&t).await;
    let reference = ready(&t, &number).await;
    let colleague = w.actor(Role::Caseworker, w.dor).await;
    let far = w.actor(Role::LivelihoodOfficer, w.ohg).await;
    let trainer = w.actor(Role::Trainer, w.dor).await;
    let far_finance = w.actor(Role::Finance, w.ohg).await;
    for nobody in [&colleague, &far, &trainer, &t.finance] {
        assert!(matches!(page(nobody, &number).await, Err(ServiceError::NotFound)));
    }
    assert!(matches!(service::livelihood::payment(&far_finance, &reference).await, Err(ServiceError::NotFound)));
    assert!(matches!(service::livelihood::payment(&t.officer, &reference).await, Err(ServiceError::NotFound)));
    let shown = format!("{:?}", service::livelihood::payment(&t.finance, &reference).await.unwrap());
    assert!(shown.contains("Aminata Testname") && shown.contains("70 00 00 01"));
    for hidden in [&t.case.code, &t.case.code_name, &number, &"Motorcycle".to_owned()] {
        assert!(!shown.contains(hidden.as_str()), "{hidden}");
    }
    let listed = format!("{:?}", payments(&t.finance).await.unwrap());
    assert!(!listed.contains("Testname") && !listed.contains(&t.case.code_name));
    let book = ledger(&t.finance, "").await.unwrap();
    assert_eq!((book.books[0].granted, book.books[0].approved, book.books[0].paid), (600_000, 300_000, 0));
    assert!(matches!(ledger(&trainer, "").await, Err(ServiceError::Forbidden)));
});

world_tests!(the_same_trade_nearby_is_counted_and_nobody_named, async |w: World| {
    let t = team(&w).await;
    let number = funded(&t).await;
    assert_eq!(page(&t.officer, &number).await.unwrap().same, Shown::Nobody);
    let second =
        Team { case: w.case(w.dor, t.caseworker.user()).await, caseworker: t.caseworker.clone(), ..team(&w).await };
    funded(&second).await;
    assert_eq!(page(&t.officer, &number).await.unwrap().same, Shown::Few);
});

/// A picture that says where it was taken.
pub fn photo() -> Vec<u8> {
    let segment = |marker: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker][..], &length, body].concat()
    };
    let frame = [8, 0, 16, 0, 16, 1, 1, 0x11, 0];
    [
        vec![0xFF, 0xD8],
        segment(0xE1, b"Exif\0\0GPSLatitude 14.03"),
        segment(0xC0, &frame),
        segment(0xDA, b"scan"),
        vec![1, 2, 3, 0xFF, 0xD9],
    ]
    .concat()
}

world_tests!(a_photo_of_a_visit_is_kept_sealed_without_where_it_was_taken, async |w: World| {
    let t = team(&w).await;
    let (number, _) = paid(&t).await;
    let seen = visit(&number, "", t.officer.today(), "yes", "80");
    let upload = |name: &str, bytes: &[u8]| Upload { name: name.into(), bytes: bytes.to_vec() };
    for (file, key) in [
        (upload("shop.pdf", b"%PDF-1.4\nshop\n%%EOF\n"), "error-visit-photo"),
        (upload("shop.jpg", b"no picture at all"), "error-document-mismatch"),
        (upload("shop.gif", b"GIF89a\x01\0\x01\0\0\0\0"), "error-document-format"),
        (upload("shop.jpg", b""), "error-document-empty"),
        (upload("shop.jpg", &[photo(), vec![0; 6 * 1024 * 1024]].concat()), "error-document-large"),
    ] {
        refused(record_visit(&t.officer, &seen, Some(&file)).await, key);
    }
    assert!(page(&t.officer, &number).await.unwrap().visits.iter().all(|v| v.seen.is_none()), "nothing is half kept");
    let shop = upload("Aminata Testname.jpg", &photo());
    for _ in 0..2 {
        record_visit(&t.officer, &seen, Some(&shop)).await.unwrap();
    }
    let shown = page(&t.officer, &number).await.unwrap();
    let [(1, visit)] = shown.photos.as_slice() else { panic!("{:?}", shown.photos) };
    assert!(shown.visits.iter().any(|v| v.id == *visit && v.seen.is_some()));
    let stored: Vec<(Vec<u8>,)> =
        store::fetch_all!(&w.app.db, (Vec<u8>,), "select content from visit_photo_part").unwrap();
    assert!(stored.iter().all(|(c,)| !c.windows(2).any(|part| part == [0xFF, 0xD8])), "sealed");
    let kept = visit_photo(&t.officer, &number, 1).await.unwrap();
    assert_eq!((kept.mime(), kept.file.as_str()), ("image/jpeg", format!("{number}-1.jpg").as_str()));
    let bytes = kept.part(&w.app, 0).await.unwrap();
    assert!(bytes.starts_with(&[0xFF, 0xD8]) && !bytes.windows(3).any(|part| part == b"GPS"));
    assert_eq!(crate::person::count(&w, "startup.photo_read").await, 1);
    // Only who works with the person: a photo may show somebody.
    assert_eq!(page(&t.manager, &number).await.unwrap().photos, []);
    let far = w.actor(Role::LivelihoodOfficer, w.ohg).await;
    for nobody in [&t.manager, &t.finance, &far] {
        assert!(matches!(visit_photo(nobody, &number, 1).await, Err(ServiceError::NotFound)));
    }
    assert!(matches!(visit_photo(&t.officer, &number, 2).await, Err(ServiceError::NotFound)));
    // One that was planned has its own.
    w.clock.advance(Duration::days(14));
    let t = t.later(&w);
    record_visit(&t.officer, &visit_of(&number, &t), Some(&shop)).await.unwrap();
    let shown = page(&t.officer, &number).await.unwrap();
    let planned = shown.visits.iter().find(|v| v.offset == Some(14)).unwrap();
    assert_eq!(shown.photos[1], (2, planned.id));
});

world_tests!(a_visit_to_a_business_that_goes_behind_a_wall_at_this_moment_is_not_kept, async |w: World| {
    let t = team(&w).await;
    let (number, _) = paid(&t).await;
    let case = store::case::by_id(&w.app.db, t.case.id).await.unwrap().unwrap();
    let shop = Upload { name: "shop.jpg".into(), bytes: photo() };
    let seen = visit(&number, "", t.officer.today(), "yes", "80");
    let mut tx = w.tx().await;
    let behind = store::case::set_compartment(&mut tx, case.id, case.version, Compartment::Gbv, None, case.track);
    behind.await.unwrap();
    let told = w.meanwhile(tx, record_visit(&t.officer, &seen, Some(&shop))).await;
    assert!(matches!(told, Err(ServiceError::NotFound)), "{told:?}");
    let kept: Vec<(i64,)> = store::fetch_all!(&w.app.db, (i64,), "select count(*) from visit_photo").unwrap();
    assert_eq!(kept[0].0, 0);
    assert_eq!(crate::person::count(&w, "startup.visited").await, 0);
});

fn visit_of(number: &str, t: &Team) -> VisitForm {
    visit(number, "14", t.officer.today(), "yes", "80")
}

world_tests!(the_timeline_tells_every_step_of_the_money_and_no_amount_or_number, async |w: World| {
    use CaseEventKind::*;
    let t = team(&w).await;
    let (number, _) = paid(&t).await;
    does(&t.officer, &number, 1, Step::Receive).await.unwrap();
    does(&t.supervisor, &number, 1, Step::Reverse).await.unwrap();
    does(&t.supervisor, &number, 3, Step::Withhold).await.unwrap();
    does(&t.supervisor, &number, 3, Step::Cancel).await.unwrap();
    let seen = service::case::overview(&t.caseworker, &t.case.code, None).await.unwrap().timeline;
    let kinds: Vec<_> = seen.iter().rev().map(|e| e.kind).collect();
    let expected = [
        BusinessSubmitted,
        BusinessApproved,
        PayeeChanged,
        TrancheRequested,
        TrancheApproved,
        TranchePaid,
        TrancheReceived,
        TrancheReversed,
        TrancheWithheld,
        TrancheCancelled,
    ];
    assert_eq!(kinds, expected);
    let of = |kind| seen.iter().find(|e| e.kind == kind).unwrap();
    assert_eq!((of(TrancheReversed).tranche, of(TrancheCancelled).tranche), (Some(1), Some(3)));
    let rows = store::case_event::of_case(&w.app.db, t.case.id, None, 50).await.unwrap();
    let text: String = rows.iter().map(|e| e.detail.to_string()).collect();
    for hidden in ["300000", "70 00", "7000", "Thumbprint"] {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
});
