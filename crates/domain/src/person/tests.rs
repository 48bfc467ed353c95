use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::association::EpisodeForm;
use crate::consent::{AnswerForm, ConsentForm};
use crate::date::DateParts;
use crate::form::FieldError;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn answer(purpose: &str, recipient: &str, decision: &str) -> AnswerForm {
    AnswerForm {
        purpose: purpose.into(),
        recipient: recipient.into(),
        decision: decision.into(),
        ..AnswerForm::default()
    }
}

fn form() -> PersonForm {
    PersonForm {
        command: "00000000-0000-0000-0000-000000000001".into(),
        given: "Boukari".into(),
        family: "Ouédraogo".into(),
        sex: "male".into(),
        birth: DateParts { year: "1998".into(), ..DateParts::default() },
        contact_language: "mos".into(),
        current: "Dori".into(),
        category: "ex_combatant".into(),
        consent: ConsentForm {
            language: "mos".into(),
            method: "signed".into(),
            told_how_to_withdraw: true,
            answers: vec![
                answer("case_management", "programme", "given"),
                answer("referral", "training_livelihood", "given"),
                answer("referral", "health", ""),
            ],
            ..ConsentForm::default()
        },
        ..PersonForm::default()
    }
}

fn parse(form: &PersonForm) -> Result<Registration, Vec<FieldError>> {
    form.parse(today(), "BFA")
}

fn error_at(form: &PersonForm, field: &str) -> String {
    let errors = parse(form).unwrap_err();
    errors.iter().find(|e| e.field == field).unwrap_or_else(|| panic!("{field}: {errors:?}")).key.clone()
}

#[test]
fn what_was_not_asked_is_kept_apart_from_a_no() {
    let person = parse(&form()).unwrap();
    assert_eq!(person.profile.literacy, Literacy::NotAsked);
    assert_eq!(person.profile.origin, Origin::None(Asked::NotAsked));
    assert_eq!(person.birth.evidence, AgeEvidence::NotAsked);
    assert_eq!(person.consent.answers.len(), 2, "an answer that was not asked for is no answer");
    assert_eq!(person.consent.answers[1].categories, usually_shared(crate::directory::Sector::TrainingLivelihood));
    let declined = parse(&PersonForm { origin_answer: "declined".into(), ..form() }).unwrap();
    assert_eq!(declined.profile.origin, Origin::None(Asked::Declined));
    let unknown = parse(&PersonForm { origin_answer: "unknown".into(), ..form() }).unwrap();
    assert_eq!(unknown.profile.origin, Origin::None(Asked::Unknown));
}

#[test]
fn names_keep_the_order_in_which_they_are_said() {
    let form =
        PersonForm { father: "Issa".into(), nickname: "Bouk".into(), name_order: "family_first".into(), ..form() };
    let names = parse(&form).unwrap().names;
    assert_eq!(names.display(), "Ouédraogo Boukari Issa");
    assert_eq!(names.of(NameKind::Nickname), "Bouk");
}

#[test]
fn a_name_needs_letters() {
    let form = PersonForm { given: " ".into(), family: "--".into(), ..form() };
    assert_eq!(error_at(&form, "given"), "error-name-missing");
}

#[test]
fn a_birth_date_or_an_age_and_not_both() {
    let none = PersonForm { birth: DateParts::default(), ..form() };
    assert_eq!(error_at(&none, "birth[year]"), "error-birth-missing");
    let both = PersonForm { age: "28".into(), ..form() };
    assert_eq!(error_at(&both, "age"), "error-birth-twice");
    let future = PersonForm { birth: DateParts { year: "2027".into(), ..DateParts::default() }, ..form() };
    assert_eq!(error_at(&future, "birth[year]"), "error-date-future");
    let estimated = parse(&PersonForm { age: "28".into(), birth: DateParts::default(), ..form() }).unwrap();
    assert_eq!(estimated.birth.estimated, Some((28, today())));
    assert_eq!(estimated.birth.evidence, AgeEvidence::Estimated);
}

#[test]
fn doubt_about_the_age_counts_as_a_child() {
    let aged = |years: i64, evidence| Birth { date: None, estimated: Some((years, today())), evidence };
    let child = |b: Birth| b.age_on(today()).unwrap().maybe_child;
    assert!(child(aged(17, AgeEvidence::IdCard)));
    assert!(child(aged(19, AgeEvidence::Estimated)));
    assert!(child(aged(18, AgeEvidence::Own)));
    assert!(!child(aged(19, AgeEvidence::AgeAssessment)));
    assert!(!child(aged(20, AgeEvidence::Estimated)));
    let born = |s: &str| Birth { date: s.parse().ok(), estimated: None, evidence: AgeEvidence::NotAsked };
    assert!(child(born("2008")), "may turn 18 in December");
    assert!(!child(born("2008-11-24")));
    assert!(child(born("2008-11-25")));
    let later = NaiveDate::from_ymd_opt(2028, 11, 24).unwrap();
    assert!(!aged(18, AgeEvidence::Own).age_on(later).unwrap().maybe_child, "estimates grow older");
}

#[test]
fn a_child_is_never_an_adult_fighter_and_never_agrees_alone() {
    let child = PersonForm { age: "16".into(), birth: DateParts::default(), ..form() };
    assert_eq!(error_at(&child, "category"), "error-person-category-child");
    assert_eq!(error_at(&child, "consent[method]"), "error-consent-guardian-needed");
    assert_eq!(error_at(&child, "assent"), "error-consent-child-agrees");
    let mut right = PersonForm { category: "caafag".into(), assent: true, ..child };
    right.consent.method = "guardian".into();
    right.consent.witness = "His mother".into();
    let person = parse(&right).unwrap();
    assert_eq!(compartment_of(person.age), Compartment::Child);
    assert_eq!(person.category.track(), Track::Caafag);
    let adult = PersonForm { category: "caafag".into(), ..form() };
    assert_eq!(error_at(&adult, "category"), "error-person-category-adult");
}

#[test]
fn without_a_yes_to_the_case_file_nothing_is_kept() {
    let mut refused = form();
    refused.consent.answers[0].decision = "refused".into();
    assert_eq!(error_at(&refused, "consent[answers][0][decision]"), "error-consent-file-refused");
    let mut not_asked = form();
    not_asked.consent.answers[0].decision = String::new();
    assert_eq!(error_at(&not_asked, "consent[answers][0][decision]"), "error-consent-file-missing");
    let mut sharing = form();
    sharing.consent.answers[1].decision = "refused".into();
    assert!(parse(&sharing).is_ok(), "saying no to sharing never blocks registration");
}

#[test]
fn a_number_needs_an_owner_and_an_answer_about_safety() {
    let phone = PhoneForm { number: "70 11 48 02".into(), ..PhoneForm::default() };
    let form = PersonForm { phones: vec![PhoneForm::default(), phone.clone()], ..form() };
    for field in ["owner", "safe_to_call", "safe_to_text"] {
        error_at(&form, &format!("phones[1][{field}]"));
    }
    let whole = PhoneForm { owner: "own".into(), safe_to_call: "yes".into(), safe_to_text: "no".into(), ..phone };
    let twice = PhoneForm { number: "+226 70114802".into(), ..whole.clone() };
    let form = PersonForm { phones: vec![whole, twice], ..form };
    assert_eq!(error_at(&form, "phones[1][number]"), "error-phone-twice");
}

#[test]
fn one_number_has_one_key_however_it_is_typed() {
    for typed in ["70 11 48 02", "+226 70.11.48.02", "0022670114802", "(226) 70-11-48-02", "٧٠١١٤٨٠٢"] {
        assert_eq!(number_key(typed, "BFA").as_deref(), Some("22670114802"), "{typed}");
    }
    assert_eq!(number_key("0991234567", "COD").as_deref(), Some("243991234567"));
    for bad in ["", "12", "call Issa", "+2267011480212345678", "70 11 48 0x"] {
        assert_eq!(number_key(bad, "BFA"), None, "{bad}");
    }
}

#[test]
fn leaving_before_joining_is_refused() {
    let year = |y: &str| DateParts { year: y.into(), ..DateParts::default() };
    let episode = EpisodeForm { joined: year("2020"), left: year("2019"), ..EpisodeForm::default() };
    let form = PersonForm { episodes: vec![episode.clone()], ..form() };
    assert_eq!(error_at(&form, "episodes[0][left][year]"), "error-left-before-joined");
    let same = EpisodeForm { left: year("2020"), ..episode };
    let person = parse(&PersonForm { episodes: vec![same, EpisodeForm::default()], ..form }).unwrap();
    assert_eq!(person.episodes.len(), 1, "an empty row is no episode");
    assert_eq!(person.episodes[0].months(), Some(0));
}

proptest! {
    #[test]
    fn no_form_makes_parsing_panic(
        texts in proptest::collection::vec("\\PC{0,24}|[0-9]{0,6}|yes|given|caafag|other", 30),
        rows in 0usize..3,
    ) {
        let t = |i: usize| texts[i].clone();
        let form = PersonForm {
            command: t(0), given: t(1), father: t(2), family: t(3), nickname: t(4), name_order: t(5), sex: t(6),
            birth: DateParts { day: t(7), month: t(8), year: t(9) },
            age: t(10), age_evidence: t(11), languages: vec![t(12)], contact_language: t(13), literacy: t(14),
            phones: vec![PhoneForm { number: t(15), owner: t(16), ..PhoneForm::default() }; rows],
            origin: t(17), origin_answer: t(18), current: t(19), residence: t(20),
            household: vec![MemberForm { name: t(21), birth_year: t(22), ..MemberForm::default() }; rows],
            category: t(23),
            episodes: vec![EpisodeForm { group: t(24), joined: DateParts { year: t(25), ..DateParts::default() }, ..EpisodeForm::default() }; rows],
            consent: ConsentForm { answers: vec![answer(&t(26), &t(27), &t(28))], method: t(29), ..ConsentForm::default() },
            ..PersonForm::default()
        };
        prop_assert!(parse(&form).is_err());
    }

    #[test]
    fn the_age_of_a_known_date_agrees_with_the_calendar(year in 1930i32..2026, month in 1u32..13, day in 1u32..29) {
        let date = crate::date::PartialDate::new(year, Some(month), Some(day)).unwrap();
        let birth = Birth { date: Some(date), estimated: None, evidence: AgeEvidence::NotAsked };
        if let Some(age) = birth.age_on(today()) {
            prop_assert_eq!(age.maybe_child, age.years < 18);
            prop_assert!(!age.about);
        }
    }
}
