//! What a target may be, and what numbers say of it.

use chrono::NaiveDate;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn form() -> TargetForm {
    TargetForm {
        command: "3f0e0000-0000-4000-8000-000000000001".into(),
        indicator: "e1_12".into(),
        level: "outcome".into(),
        period: "2027".into(),
        baseline: "0".into(),
        value: "65".into(),
        second: "60".into(),
        reason: "Logframe of the fund".into(),
        ..TargetForm::default()
    }
}

fn error(form: TargetForm) -> (String, String) {
    let error = form.parse(day("2026-11-29")).unwrap_err().remove(0);
    (error.field, error.key)
}

#[test]
fn a_target_names_its_number_its_time_and_where_it_comes_from() {
    let new = form().parse(day("2026-11-29")).unwrap();
    assert_eq!(new.period, Class::Year(2027));
    assert_eq!(new.aim, Aim { baseline: Some(0), value: 65, milestones: [None, Some(60), None] });
    let key = |form: TargetForm| error(form).1;
    assert_eq!(key(TargetForm { value: "101".into(), ..form() }), "error-number-range");
    assert_eq!(key(TargetForm { value: " ".into(), ..form() }), "error-target-value");
    assert_eq!(key(TargetForm { period: "2040".into(), ..form() }), "error-target-period");
    assert_eq!(key(TargetForm { reason: " ".into(), ..form() }), "error-target-reason");
    let quarter = TargetForm { period: "2027q1".into(), ..form() };
    assert_eq!(error(quarter), ("second".into(), "error-target-milestone".into()));
    assert_eq!(
        key(TargetForm { value: "101".into(), indicator: "a1".into(), level: "x".into(), ..form() }),
        "error-unknown-choice"
    );
}

#[test]
fn a_target_for_women_or_men_is_of_the_whole_programme_and_of_numbers_of_people() {
    let women = || TargetForm { sex: "women".into(), ..form() };
    assert_eq!(women().parse(day("2026-11-29")).unwrap().sex, Some(SexGroup::Women));
    assert_eq!(form().parse(day("2026-11-29")).unwrap().sex, None);
    for beside in [TargetForm { office: "DOR".into(), ..women() }, TargetForm { project: "F1".into(), ..women() }] {
        assert_eq!(error(beside), ("sex".into(), "error-target-sex-alone".into()));
    }
    for other in ["h1", "f1", "f5_mix"] {
        let key = ("sex".into(), "error-target-no-sex".into());
        assert_eq!(error(TargetForm { indicator: other.into(), ..women() }), key, "{other}");
    }
}

#[test]
fn codes_of_times_are_read_strictly() {
    assert_eq!(Class::time("2026q4"), Some(Class::Quarter(2026, 4)));
    for wrong in ["", "26", "2026q0", "2026q5", "2026q11", "+026", "2026q", "20266"] {
        assert_eq!(Class::time(wrong), None, "{wrong}");
    }
}

#[test]
fn a_return_says_why_and_nothing_is_answered_with_proposed() {
    let command = "018f0000-0000-4000-8000-000000000001".to_owned();
    let form = |answer: &str, why: &str| TargetAnswerForm {
        command: command.clone(),
        number: "3".into(),
        answer: answer.into(),
        why: why.into(),
    };
    assert_eq!(form("approved", "").parse().unwrap().state, TargetState::Approved);
    assert_eq!(form("returned", " ").parse().unwrap_err()[0].key, "error-target-why");
    assert_eq!(form("proposed", "").parse().unwrap_err()[0].field, "answer");
}

#[test]
fn a_number_is_held_against_the_milestone_that_is_due() {
    let aim = Aim { baseline: None, value: 100, milestones: [Some(20), None, Some(70)] };
    let says = |n, today| verdict(Indicator::Registered, &aim, Class::Year(2026), Shown::Number(n), day(today));
    assert_eq!(says(5, "2026-03-31"), Verdict::OnTrack);
    assert_eq!(says(5, "2026-04-01"), Verdict::Behind);
    assert_eq!(says(20, "2026-09-30"), Verdict::OnTrack);
    assert_eq!(says(69, "2026-10-01"), Verdict::Behind);
    assert_eq!(says(100, "2026-10-01"), Verdict::Reached);
    assert_eq!(says(99, "2027-01-01"), Verdict::Missed);
}

#[test]
fn less_is_better_where_it_is_about_delay() {
    let aim = Aim { baseline: Some(40), value: 10, milestones: [None; 3] };
    let says = |n, today| verdict(Indicator::FirstReferral, &aim, Class::Year(2026), Shown::Days(n), day(today));
    assert_eq!(says(9, "2026-05-01"), Verdict::OnTrack, "the year is not over");
    assert_eq!(says(9, "2027-01-01"), Verdict::Reached);
    assert_eq!(says(11, "2027-01-01"), Verdict::Missed);
}

#[test]
fn at_most_so_many_is_missed_as_soon_as_there_are_more_and_reached_when_the_time_is_over() {
    use Indicator::{EndedBecause, Exports, LeftBecause, Looks};
    let aim = Aim { baseline: None, value: 10, milestones: [None, Some(4), None] };
    for indicator in [EndedBecause, LeftBecause, Looks, Exports] {
        let says = |n, today| verdict(indicator, &aim, Class::Year(2027), Shown::Number(n), day(today));
        assert_eq!(says(1, "2027-01-02"), Verdict::OnTrack, "{indicator}: the year has only begun");
        assert_eq!(says(10, "2027-12-31"), Verdict::OnTrack, "{indicator}: one more can still come");
        assert_eq!(says(10, "2028-01-01"), Verdict::Reached, "{indicator}");
        assert_eq!(says(11, "2027-02-01"), Verdict::Missed, "{indicator}: it will never be less");
        assert_eq!(says(25, "2028-01-01"), Verdict::Missed, "{indicator}");
    }
}

#[test]
fn a_number_of_one_day_is_settled_on_the_last_one_alone() {
    let aim = Aim { baseline: None, value: 10, milestones: [None; 3] };
    let says = |n, today| verdict(Indicator::Active, &aim, Class::Year(2027), Shown::Number(n), day(today));
    assert_eq!(says(12, "2027-02-01"), Verdict::OnTrack);
    assert_eq!(says(8, "2027-02-01"), Verdict::OnTrack);
    assert_eq!(says(12, "2028-01-01"), Verdict::Reached);
    assert_eq!(says(8, "2028-01-01"), Verdict::Missed);
}

#[test]
fn nobody_aims_at_a_number_that_nobody_can_read() {
    for indicator in Indicator::ALL {
        let at = |office: &str, project: &str, sex: &str| {
            let form = TargetForm {
                indicator: indicator.to_string(),
                office: office.into(),
                project: project.into(),
                sex: sex.into(),
                value: "5".into(),
                ..form()
            };
            form.parse(day("2026-11-29")).map(drop).map_err(|errors| errors[0].key.clone())
        };
        for (form, family, key) in [
            (at("DOR", "", ""), Family::Office, "error-target-no-office"),
            (at("", "F1", ""), Family::Project, "error-target-no-project"),
            (at("", "", "women"), Family::People, "error-target-no-sex"),
        ] {
            let told = indicator.families().contains(&family);
            assert_eq!(form, if told { Ok(()) } else { Err(key.to_owned()) }, "{indicator} by {family}");
        }
    }
}

#[test]
fn nothing_is_said_of_a_number_that_is_not_told() {
    let aim = Aim { baseline: None, value: 0, milestones: [Some(0); 3] };
    for shown in [Shown::Hidden, Shown::OnlyAll(40), Shown::NoData, Shown::NotCut] {
        for indicator in Indicator::ALL {
            for today in ["2026-02-01", "2027-02-01"] {
                let says = verdict(*indicator, &aim, Class::Year(2026), shown, day(today));
                assert_eq!(says, Verdict::Untold, "{indicator} {shown:?}");
            }
        }
    }
}
