//! What the form of a plan accepts and refuses.

use proptest::prelude::*;

use super::*;
use crate::plan::{GoalDomain, PlanTrack, Responsible};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn goal() -> GoalForm {
    GoalForm { domain: "economic".into(), statement: "Open a mill".into(), ..GoalForm::default() }
}

fn action() -> ActionForm {
    ActionForm {
        what: "Ask for the price of a belt".into(),
        responsible: "person".into(),
        due_on: "2026-12-01".into(),
        ..ActionForm::default()
    }
}

fn form(goals: Vec<GoalForm>) -> PlanForm {
    PlanForm {
        command: Uuid::from_u128(1).to_string(),
        track: "micro_enterprise".into(),
        review_due: "2027-02-22".into(),
        goals,
        ..PlanForm::default()
    }
}

fn refused(form: &PlanForm) -> Vec<(String, String)> {
    form.parse(today(), 90).unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
}

fn one(field: &str, key: &str) -> Vec<(String, String)> {
    vec![(field.into(), key.into())]
}

#[test]
fn rows_nobody_filled_in_are_left_out() {
    let blank_step = ActionForm { responsible: "caseworker".into(), ..ActionForm::default() };
    let with_step = GoalForm { actions: vec![blank_step.clone(), action()], ..goal() };
    let blank_goal = GoalForm { status: "not_started".into(), actions: vec![blank_step], ..GoalForm::default() };
    let plan = form(vec![blank_goal, with_step]).parse(today(), 90).unwrap().plan;
    assert_eq!(plan.goals.len(), 1);
    assert_eq!((plan.goals[0].domain, plan.track), (GoalDomain::Economic, PlanTrack::MicroEnterprise));
    assert_eq!(plan.goals[0].actions.len(), 1);
    assert_eq!(plan.goals[0].actions[0].responsible, Responsible::Person);
}

#[test]
fn a_plan_has_a_goal() {
    assert_eq!(refused(&form(vec![GoalForm::default()])), one("goals[0][statement]", "error-plan-no-goal"));
}

#[test]
fn errors_keep_the_number_of_the_row_that_was_typed_into() {
    let bad = GoalForm { actions: vec![ActionForm::default(), ActionForm { what: " ".into(), ..action() }], ..goal() };
    assert_eq!(refused(&form(vec![GoalForm::default(), bad])), one("goals[1][actions][1][what]", "error-plan-what"));
}

#[test]
fn a_plan_is_looked_at_again_within_ninety_days() {
    for day in ["2026-11-24", "2027-02-23"] {
        let late = PlanForm { review_due: day.into(), ..form(vec![goal()]) };
        assert_eq!(refused(&late), one("review_due", "error-plan-review"), "{day}");
    }
    assert_eq!(latest_review(today(), 90).to_string(), "2027-02-22");
}

#[test]
fn nobody_signs_in_the_future() {
    let future = PlanForm { signed_on: "2026-11-25".into(), ..form(vec![goal()]) };
    assert_eq!(refused(&future), one("signed_on", "error-date-future"));
}

#[test]
fn a_reached_goal_is_at_a_hundred_percent_and_a_done_step_keeps_its_day() {
    let done = |on: &str| ActionForm { done: true, done_on: on.into(), ..action() };
    let reached = GoalForm { status: "achieved".into(), actions: vec![done("2026-11-02"), done("")], ..goal() };
    let plan = form(vec![reached]).parse(today(), 90).unwrap().plan;
    assert_eq!(plan.goals[0].progress, 100);
    let days: Vec<_> = plan.goals[0].actions.iter().map(|a| a.done_on.unwrap().to_string()).collect();
    assert_eq!(days, ["2026-11-02", "2026-11-24"]);
}

#[test]
fn a_saved_plan_fills_the_form_so_that_nothing_differs() {
    let full = GoalForm { actions: vec![action()], indicator: "60 000 a month".into(), ..goal() };
    let plan = form(vec![full]).parse(today(), 90).unwrap().plan;
    let again = PlanForm { command: Uuid::from_u128(2).to_string(), ..PlanForm::from(&plan) };
    assert_eq!(again.parse(today(), 90).unwrap().plan, plan);
    assert_eq!(again.differences(&PlanForm::from(&plan)), []);
}

#[test]
fn differences_name_the_field_and_what_is_saved() {
    let saved = form(vec![GoalForm { actions: vec![action()], ..goal() }]);
    let mut typed = saved.clone();
    typed.goals[0].statement = "Open a shop".into();
    typed.goals[0].actions.clear();
    typed.goals.push(goal());
    let paths: Vec<_> = typed.differences(&saved).into_iter().map(|(path, _)| path).collect();
    let step = |field: &str| format!("goals[0][actions][0][{field}]");
    assert_eq!(paths, ["goals[0][statement]".to_owned(), step("what"), step("responsible"), step("due_on")]);
}

proptest! {
    #[test]
    fn no_text_makes_the_form_panic(s in "\\PC{0,40}") {
        let action = ActionForm {
            what: s.clone(), responsible: s.clone(), due_on: s.clone(), done: true, done_on: s.clone(),
        };
        let goal = GoalForm {
            domain: s.clone(), statement: s.clone(), indicator: s.clone(), target_on: s.clone(), status: s.clone(),
            progress: s.clone(), actions: vec![action],
        };
        let form = PlanForm {
            command: s.clone(), code: s.clone(), version: s.clone(), own_words: s.clone(), track: s.clone(), signed_on: s.clone(),
            review_due: s.clone(), goals: vec![goal], add: s,
        };
        prop_assert!(form.parse(today(), 90).is_err());
    }
}
