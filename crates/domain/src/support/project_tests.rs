//! Three people behind a project, and nothing that is skipped.

use super::*;
use crate::support::{ProjectForm, ProjectMoveForm};
use proptest::prelude::*;
use uuid::Uuid;

fn user(n: u128) -> UserId {
    UserId(Uuid::from_u128(n))
}

proptest! {
    /// Whatever people do in whatever order: what is approved was submitted, chosen and approved by three.
    #[test]
    fn three_people_stand_behind_an_approved_project(acts in prop::collection::vec((0_usize..12, 1_u128..4), 0..60)) {
        let mut state = ProjectState::Concept;
        let mut hands = ProjectHands::default().written_by(user(1));
        let mut approved: Option<UserId> = None;
        let answers = Answers {
            text: [("harm_done".to_owned(), "yes".to_owned()), ("upkeep".to_owned(), "x".to_owned())].into(),
            numbers: [("budget".to_owned(), 5)].into(),
            count: super::super::Headcount([("community-female-young".to_owned(), 9)].into()),
            ..Answers::default()
        };
        for (step, who) in acts {
            let (step, who) = (ProjectMove::ALL[step], user(who));
            let Some(next) = state.after(step) else { continue };
            if project_refusal(step, who, &hands, &answers).is_some() {
                continue;
            }
            match step {
                ProjectMove::Submit => hands = hands.written_by(who),
                ProjectMove::Select => hands.selected = Some(who),
                ProjectMove::Approve => approved = Some(who),
                ProjectMove::Return => hands.selected = None,
                _ => {}
            }
            state = next;
            if state.has_money() {
                let (Some(selected), Some(approved)) = (hands.selected, approved) else {
                    return Err(TestCaseError::fail("money without two who decided"));
                };
                prop_assert!(selected != approved && !hands.wrote(selected) && !hands.wrote(approved));
            }
        }
    }
}

#[test]
fn nothing_leads_on_from_an_end_and_nothing_is_skipped() {
    for end in [ProjectState::HandedOver, ProjectState::Rejected, ProjectState::Stopped] {
        assert!(end.moves().is_empty());
    }
    assert_eq!(ProjectState::Concept.after(ProjectMove::Approve), None);
    assert_eq!(ProjectState::Approved.after(ProjectMove::Start), None, "a contract comes first");
}

#[test]
fn harm_is_looked_at_before_submitting_people_are_counted_and_upkeep_is_planned() {
    let nothing = Answers::default();
    let refusal = |step| project_refusal(step, user(9), &ProjectHands::default(), &nothing);
    assert_eq!(refusal(ProjectMove::Submit), Some("error-project-harm"));
    assert_eq!(refusal(ProjectMove::Complete), Some("error-project-people"));
    assert_eq!(refusal(ProjectMove::HandOver), Some("error-project-upkeep"));
    assert_eq!(refusal(ProjectMove::Suspend), None);
}

#[test]
fn what_was_approved_stays_and_what_came_of_it_is_filled_in() {
    let said = |implementer: &str, days: i64| Answers {
        text: [("implementer".to_owned(), implementer.to_owned())].into(),
        numbers: [("budget".to_owned(), 1_000), ("person_days".to_owned(), days)].into(),
        many: [("targets".to_owned(), vec!["affected".to_owned()])].into(),
        ..Answers::default()
    };
    let approved = said("The council", 0);
    let not_as = |typed: &Answers| not_as_approved(typed, &approved);
    assert_eq!(not_as(&said("The council", 40)), None);
    assert_eq!(not_as(&said("My cousin", 40)).as_deref(), Some("answers[one][implementer]"));
    let mut typed = said("The council", 0);
    typed.numbers.insert("wage".to_owned(), 9);
    assert_eq!(not_as(&typed).as_deref(), Some("answers[one][wage]"));
    typed.numbers.remove("wage");
    typed.many.clear();
    assert_eq!(not_as(&typed).as_deref(), Some("answers[many][targets]"));
}

#[test]
fn what_was_approved_can_fall_through_and_is_promised_nothing_then() {
    for from in [ProjectState::Approved, ProjectState::Contracted, ProjectState::Suspended] {
        let end = from.after(ProjectMove::Stop).unwrap();
        assert_eq!(end, ProjectState::Stopped);
        assert!(!end.has_money() && end.was_approved() && !end.takes_startups() && !end.is_completed());
    }
    assert_eq!(ProjectState::Contracted.after(ProjectMove::Suspend), Some(ProjectState::Suspended));
    assert_eq!(ProjectState::Submitted.after(ProjectMove::Stop), None, "before that it is rejected");
}

#[test]
fn whoever_sends_back_holds_up_or_ends_says_why() {
    let form = |step: &str, reason: &str| ProjectMoveForm {
        command: Uuid::nil().to_string(),
        version: "1".into(),
        step: step.into(),
        reason: reason.into(),
        ..ProjectMoveForm::default()
    };
    for step in ["return", "reject", "suspend", "stop"] {
        assert_eq!(form(step, " ").parse().unwrap_err()[0].key, "error-project-reason");
        assert_eq!(form(step, "The site is flooded").parse().unwrap().reason.as_deref(), Some("The site is flooded"));
    }
    assert_eq!(form("approve", "whatever").parse().unwrap().reason, None, "nothing is kept that was not asked for");
}

#[test]
fn a_mission_pays_for_a_year_at_most() {
    let planned = |mission: &str, end: &str| Answers {
        text: [("mission".to_owned(), mission.to_owned())].into(),
        days: [("starts_on", "2026-03-01"), ("ends_on", end)].map(|(k, d)| (k.to_owned(), d.parse().unwrap())).into(),
        ..Answers::default()
    };
    assert!(!outlasts_mission(&planned("yes", "2027-03-01")));
    assert!(outlasts_mission(&planned("yes", "2027-03-02")));
    assert!(!outlasts_mission(&planned("no", "2028-03-02")));
    assert!(!outlasts_mission(&Answers::default()));
}

#[test]
fn women_and_men_who_benefit_indirectly_are_no_more_than_all_of_them() {
    let mut form = ProjectForm { command: Uuid::nil().to_string(), title: "Road".into(), ..ProjectForm::default() };
    for (key, said) in [("project", "infrastructure"), ("proposal", "A road"), ("indirect", "900")] {
        form.answers.one.insert(key.into(), said.into());
    }
    form.answers.one.insert("indirect_women".into(), "500".into());
    assert!(form.parse().is_ok(), "one of both is enough");
    form.answers.one.insert("indirect_men".into(), "401".into());
    assert_eq!(form.parse().unwrap_err()[0].field, "answers[one][indirect]");
}
