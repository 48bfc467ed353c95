//! The form of an incoming referral.

use super::*;
use crate::authz::Compartment;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn form() -> IncomingForm {
    IncomingForm {
        command: "018f0000-0000-7000-8000-000000000001".into(),
        office: "018f0000-0000-7000-8000-000000000002".into(),
        channel: "phone".into(),
        sender_role: "teacher".into(),
        urgency: "routine".into(),
        reason: "Wants to learn a trade".into(),
        given: "Awa".into(),
        sex: "female".into(),
        birth_year: "1999".into(),
        place: "Dori".into(),
        agreed: "yes".into(),
        ..IncomingForm::default()
    }
}

fn fields(form: &IncomingForm, hand: Hand) -> Vec<String> {
    form.parse(day(), "BFA", hand).unwrap_err().into_iter().map(|e| e.field).collect()
}

#[test]
fn an_empty_form_asks_for_what_is_needed_and_nothing_else() {
    let all = fields(&IncomingForm { command: form().command, ..IncomingForm::default() }, Hand::Provider);
    assert_eq!(all, ["office", "urgency", "reason", "given", "sex", "under_18", "place", "agreed"]);
}

#[test]
fn without_a_yes_a_provider_is_refused_and_staff_say_why() {
    let no = IncomingForm { agreed: "no".into(), ..form() };
    assert_eq!(fields(&no, Hand::Provider), ["agreed"]);
    assert_eq!(fields(&no, Hand::Staff), ["without_yes", "without_yes_words"]);
    let why = IncomingForm { without_yes: "life_at_stake".into(), without_yes_words: "Unconscious".into(), ..no };
    assert_eq!(why.parse(day(), "BFA", Hand::Staff).unwrap().without_yes, Some(WithoutYes::LifeAtStake));
    assert_eq!(fields(&why, Hand::Provider), ["agreed"]);
}

#[test]
fn doubt_about_the_age_counts_as_a_child() {
    let child = |year: &str, said: &str| {
        let form = IncomingForm { birth_year: year.into(), under_18: said.into(), ..form() };
        form.parse(day(), "BFA", Hand::Staff).unwrap().about.child
    };
    assert!(child("", "unknown") && child("", "yes") && child("2008", "no") && child("1999", "yes"));
    assert!(!child("", "no") && !child("1999", "") && !child("1999", "unknown"));
}

#[test]
fn a_phone_is_kept_with_whether_calling_is_safe() {
    let phone = IncomingForm { phone: "70 11 48 02".into(), ..form() };
    assert_eq!(fields(&phone, Hand::Staff), ["safe_to_call"]);
    let safe = IncomingForm { safe_to_call: "no".into(), ..phone };
    let about = safe.parse(day(), "BFA", Hand::Staff).unwrap().about;
    assert!(!about.safe_to_call && about.phone.is_some());
}

#[test]
fn what_was_said_starts_a_registration() {
    let form = IncomingForm { family: "Test".into(), ..form() };
    let new = form.parse(day(), "BFA", Hand::Staff).unwrap();
    let start = new.about.registration();
    assert_eq!((start.given.as_str(), start.birth.year.as_str(), start.current.as_str()), ("Awa", "1999", "Dori"));
    assert_eq!(new.about.initials(), "A. T.");
    assert_eq!(super::super::wall(new.about.child, new.category), Compartment::General);
}
