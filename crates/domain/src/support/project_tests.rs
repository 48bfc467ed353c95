//! Three people behind a project, and nothing that is skipped.

use super::*;
use proptest::prelude::*;

fn user(n: u128) -> UserId {
    UserId(Uuid::from_u128(n))
}

proptest! {
    /// Whatever people do in whatever order: what is approved was submitted, chosen and approved by three.
    #[test]
    fn three_people_stand_behind_an_approved_project(acts in prop::collection::vec((0_usize..11, 1_u128..4), 0..60)) {
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
    for end in [ProjectState::HandedOver, ProjectState::Rejected] {
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
