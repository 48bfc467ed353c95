//! What the form of a conversation accepts and refuses.

use proptest::prelude::*;

use super::*;
use crate::directory::Sector;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn form(answer: AnswerForm) -> ConsentForm {
    ConsentForm {
        command: Uuid::from_u128(1).to_string(),
        language: "fuh".into(),
        method: "signed".into(),
        told_how_to_withdraw: true,
        answers: vec![answer],
        ..ConsentForm::default()
    }
}

fn share(decision: &str) -> AnswerForm {
    AnswerForm {
        purpose: "referral".into(),
        recipient: "health".into(),
        decision: decision.into(),
        categories: vec!["name".into(), "need".into()],
        validity: "months_12".into(),
    }
}

fn answers(form: &ConsentForm) -> Vec<Answer> {
    form.parse(today(), false).unwrap().1.answers
}

fn refused(form: &ConsentForm, minor: bool) -> Vec<(String, String)> {
    form.parse(today(), minor).unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
}

fn one(field: &str, key: &str) -> Vec<(String, String)> {
    vec![(field.into(), key.into())]
}

#[test]
fn a_yes_says_for_whom_for_what_and_until_when() {
    let expected = Answer {
        purpose: Purpose::Referral,
        recipient: Recipient::Sector(Sector::Health),
        decision: Decision::Given,
        categories: vec![DataCategory::Name, DataCategory::Need],
        valid_to: NaiveDate::from_ymd_opt(2027, 11, 24),
    };
    assert_eq!(answers(&form(share("given"))), [expected]);
}

#[test]
fn a_no_needs_no_data_and_has_no_end() {
    let no = answers(&form(AnswerForm { categories: vec![], ..share("refused") }));
    assert_eq!((no[0].decision, no[0].valid_to), (Decision::Refused, None));
}

#[test]
fn what_was_not_asked_is_not_a_no() {
    let mut both = form(share(""));
    both.answers.push(share("given"));
    assert_eq!(answers(&both).len(), 1);
    assert_eq!(refused(&form(share("")), false), one("answers[0][decision]", "error-consent-nothing-answered"));
}

#[test]
fn sharing_names_the_data_and_always_ends() {
    let nothing = AnswerForm { categories: vec![], ..share("given") };
    assert_eq!(refused(&form(nothing), false), one("answers[0][categories]", "error-consent-categories-missing"));
    let forever = AnswerForm { validity: "until_withdrawn".into(), ..share("given") };
    assert_eq!(refused(&form(forever), false), one("answers[0][validity]", "error-unknown-choice"));
}

#[test]
fn the_case_file_may_be_kept_until_withdrawn_and_goes_to_nobody_else() {
    let keep = |recipient: &str| AnswerForm {
        purpose: "case_management".into(),
        recipient: recipient.into(),
        decision: "given".into(),
        ..AnswerForm::default()
    };
    assert_eq!(answers(&form(keep("programme")))[0].valid_to, None);
    assert_eq!(refused(&form(keep("health")), false), one("answers[0][recipient]", "error-unknown-choice"));
}

#[test]
fn a_spoken_answer_has_a_witness() {
    for method in ["spoken_with_witness", "thumbprint"] {
        let alone = ConsentForm { method: method.into(), ..form(share("given")) };
        assert_eq!(refused(&alone, false), one("witness", "error-consent-witness-missing"));
    }
}

#[test]
fn a_child_agrees_through_a_guardian_and_an_adult_alone() {
    assert_eq!(refused(&form(share("given")), true), one("method", "error-consent-guardian-needed"));
    let guardian = ConsentForm { method: "guardian".into(), ..form(share("given")) };
    assert_eq!(refused(&guardian, true), one("witness", "error-consent-guardian-missing"));
    assert_eq!(refused(&guardian, false), one("method", "error-consent-adult-alone"));
    ConsentForm { witness: "Aunt".into(), ..guardian }.parse(today(), true).unwrap();
}

#[test]
fn nobody_agrees_without_knowing_how_to_take_it_back() {
    let untold = ConsentForm { told_how_to_withdraw: false, ..form(share("given")) };
    assert_eq!(refused(&untold, false), one("told_how_to_withdraw", "error-consent-not-told"));
}

#[test]
fn as_part_of_a_larger_form_errors_name_the_whole_path() {
    let mut check = Check::new();
    let bad = ConsentForm { language: String::new(), ..form(AnswerForm { recipient: "?".into(), ..share("given") }) };
    bad.parse_in(&mut check, "consent", today(), false);
    let errors = check.finish(Some(())).unwrap_err();
    let fields: Vec<_> = errors.iter().map(|e| e.field.as_str()).collect();
    assert_eq!(fields, ["consent[answers][0][recipient]", "consent[language]"]);
}

#[test]
fn a_recipient_survives_its_form_code() {
    let organisation = Recipient::Organisation(OrganisationId(Uuid::from_u128(9)));
    for recipient in [Recipient::Programme, Recipient::Sector(Sector::Psychosocial), organisation] {
        assert_eq!(recipient.form_code().parse::<Recipient>().unwrap(), recipient);
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_form_panic(s in "\\PC{0,40}", minor: bool) {
        let answer = AnswerForm {
            purpose: s.clone(),
            recipient: s.clone(),
            decision: s.clone(),
            categories: vec![s.clone()],
            validity: s.clone(),
        };
        let form = ConsentForm {
            command: s.clone(),
            code: s.clone(),
            language: s.clone(),
            method: s.clone(),
            witness: s,
            interpreter: false,
            told_how_to_withdraw: true,
            answers: vec![answer],
            ..ConsentForm::default()
        };
        prop_assert!(form.parse(today(), minor).is_err());
    }
}

#[test]
fn how_it_was_explained_and_whether_a_copy_was_given_is_kept_and_may_be_unsaid() {
    let manner = |form: &ConsentForm| form.parse(today(), false).unwrap().1.manner;
    let unsaid = manner(&form(share("given")));
    assert_eq!((unsaid.explained, unsaid.copy_given), (None, false));
    for way in Explained::ALL {
        let said = ConsentForm { explained: way.as_str().into(), copy_given: true, ..form(share("given")) };
        assert_eq!((manner(&said).explained, manner(&said).copy_given), (Some(*way), true));
    }
    let odd = ConsentForm { explained: "telepathy".into(), ..form(share("given")) };
    assert_eq!(refused(&odd, false)[0].0, "explained");
}
