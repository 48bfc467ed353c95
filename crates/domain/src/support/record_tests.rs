//! What a record refuses, and what follows from it.

use super::*;

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

fn form(one: &[(&str, &str)]) -> RecordForm {
    RecordForm {
        command: Uuid::nil().to_string(),
        title: "Women's group of the market".into(),
        held_on: "2026-11-20".into(),
        state: "done".into(),
        answers: AnswersForm {
            one: one.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect(),
            counts: [("female-young".to_owned(), "12".to_owned())].into(),
            ..AnswersForm::default()
        },
        ..RecordForm::default()
    }
}

#[test]
fn a_group_of_women_is_led_by_a_woman() {
    let asked = form(&[("method", "women"), ("priorities", "Water\nSchool")]);
    let refused = asked.parse(RecordKind::Assessment, today()).unwrap_err();
    assert_eq!(refused[0].key, "error-support-women-group");
    let led = form(&[("method", "women"), ("priorities", "Water"), ("facilitator_sex", "female")]);
    assert!(led.parse(RecordKind::Assessment, today()).is_ok());
}

#[test]
fn a_reconciliation_is_asked_what_other_events_are_not() {
    let peace = form(&[("event", "reconciliation")]);
    let fields: Vec<_> = peace.parse(RecordKind::Event, today()).unwrap_err().into_iter().map(|e| e.field).collect();
    assert_eq!(fields, ["answers[one][voluntary]", "answers[one][filmed]"]);
    let said = [("voluntary", "yes"), ("filmed", "agreed"), ("victims", "yes")];
    let peace = form(&[&[("event", "reconciliation")], &said[..]].concat());
    let (_, _, record) = peace.parse(RecordKind::Event, today()).unwrap();
    assert_eq!(record.answers.text("filmed"), Some("agreed"));
    // What was typed before the kind of event was changed is not kept.
    let sport = form(&[&[("event", "sport")], &said[..]].concat());
    let (_, _, record) = sport.parse(RecordKind::Event, today()).unwrap();
    assert_eq!((record.answers.text("filmed"), record.answers.text("victims")), (None, None));
}

#[test]
fn an_incident_counts_nobody_and_knows_no_violence_against_one_person() {
    for q in RecordKind::Incident.questions() {
        assert!(!matches!(q.ask, crate::support::Ask::Count(_)), "{}", q.key);
    }
    let refused = form(&[("incident", "gbv"), ("severity", "high")]).parse(RecordKind::Incident, today()).unwrap_err();
    assert_eq!(refused[0].key, "error-unknown-choice");
    assert!(form(&[("incident", "threat"), ("severity", "high")]).parse(RecordKind::Incident, today()).is_ok());
}

#[test]
fn what_is_done_is_not_ahead_and_an_agreement_is_thought_of_sixty_days_before_its_end() {
    let ahead = RecordForm { held_on: "2026-12-01".into(), ..form(&[("event", "sport")]) };
    assert_eq!(ahead.parse(RecordKind::Event, today()).unwrap_err()[0].key, "error-support-ahead");
    assert!(RecordForm { state: "planned".into(), ..ahead }.parse(RecordKind::Event, today()).is_ok());
    let mou = form(&[("agreement", "mou"), ("ends_on", "2027-06-30")]);
    for (state, day) in
        [("running", Some("2027-05-01")), ("planned", Some("2027-05-01")), ("done", None), ("stopped", None)]
    {
        let stands = RecordForm { state: state.into(), ..mou.clone() };
        let (_, _, record) = stands.parse(RecordKind::Agreement, today()).unwrap();
        assert_eq!(record.renewal_on(), day.map(|d| d.parse().unwrap()), "{state}");
    }
    let over = form(&[("agreement", "mou"), ("ends_on", "2026-06-30")]);
    assert_eq!(over.parse(RecordKind::Agreement, today()).unwrap_err()[0].key, "error-support-ends");
}

#[test]
fn what_has_still_to_happen_is_late_after_its_day() {
    let with = |state: &str, held_on: &str| {
        let form = RecordForm { state: state.into(), held_on: held_on.into(), ..form(&[("event", "sport")]) };
        form.parse(RecordKind::Event, today()).unwrap().2.is_late(today())
    };
    assert!(with("planned", "2026-11-23") && with("delayed", "2026-11-23"));
    assert!(!with("planned", "2026-11-24"), "its day is not over");
    for state in ["running", "done", "stopped"] {
        assert!(!with(state, "2026-11-20"), "{state}");
    }
}

#[test]
fn capacity_is_the_mean_of_its_dimensions() {
    let scores: Vec<(&str, &str)> = DIMENSIONS.iter().map(|d| (*d, "2")).chain([("round", "baseline")]).collect();
    let (_, _, record) = form(&scores).parse(RecordKind::Capacity, today()).unwrap();
    assert_eq!(record.capacity_score(), Some(50));
}

#[test]
fn every_kind_asks_each_question_once() {
    for kind in RecordKind::ALL {
        let mut keys: Vec<_> = kind.questions().iter().map(|q| q.key).collect();
        keys.sort_unstable();
        assert!(keys.windows(2).all(|two| two[0] != two[1]), "{kind}");
        let both = RecordKind::COMMUNITY.contains(kind) ^ RecordKind::INSTITUTION.contains(kind);
        assert!(both, "{kind} belongs to one of the two");
    }
}
