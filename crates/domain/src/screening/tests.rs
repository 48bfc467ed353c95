//! What the form takes, what follows, and when the authority looks again.

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-24")
}

fn form() -> ScreeningForm {
    ScreeningForm {
        command: uuid::Uuid::nil().to_string(),
        version: "0".into(),
        authority: "Commission nationale".into(),
        panel: vec!["justice".into(), "community".into()],
        phase: "first".into(),
        date: "2026-02-10".into(),
        criteria: vec![
            CriterionForm { code: "on_certified_list".into(), finding: "met".into(), evidence: "L-12".into() },
            CriterionForm {
                code: "commander_attestation".into(),
                finding: "not_looked_at".into(),
                ..Default::default()
            },
        ],
        outcome: "eligible_ddr".into(),
        risk: "low".into(),
        risk_by: "Centre d’évaluation".into(),
        risk_on: "2026-02-10".into(),
        risk_until: "2027-02-10".into(),
        risk_basis: "EV-118".into(),
        ..ScreeningForm::default()
    }
}

fn parsed(form: &ScreeningForm) -> Screening {
    form.parse(today(), false).unwrap().2
}

fn refused(form: &ScreeningForm, child: bool) -> Vec<(String, String)> {
    form.parse(today(), child).unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
}

#[test]
fn what_was_not_looked_at_is_left_out_and_no_criterion_decides_alone() {
    let screening = parsed(&form());
    let [one] = &screening.criteria[..] else { panic!("{:?}", screening.criteria) };
    assert_eq!((one.criterion, one.finding), (Criterion::CertifiedList, Finding::Met));
    let none = ScreeningForm { criteria: Vec::new(), ..form() };
    assert!(parsed(&none).outcome.is_eligible());
}

#[test]
fn a_child_gets_no_risk_category_whoever_says_that_it_is_one() {
    let error = [("risk".to_owned(), "error-screening-child-risk".to_owned())];
    assert_eq!(refused(&form(), true), error);
    let pathway = ScreeningForm { outcome: "child_pathway".into(), ..form() };
    assert_eq!(refused(&pathway, false), error);
    let none = ScreeningForm { risk: "not_assessed".into(), ..pathway };
    assert_eq!(none.parse(today(), true).unwrap().2.risk, None);
}

#[test]
fn a_risk_category_says_who_when_until_when_and_on_what() {
    let bare = ScreeningForm {
        risk_by: "".into(),
        risk_on: "".into(),
        risk_until: "".into(),
        risk_basis: "".into(),
        ..form()
    };
    let fields: Vec<_> = refused(&bare, false).into_iter().map(|(f, _)| f).collect();
    assert_eq!(fields, ["risk_by", "risk_on", "risk_until", "risk_basis"]);
    let backwards = ScreeningForm { risk_until: "2026-02-10".into(), ..form() };
    assert_eq!(refused(&backwards, false), [("risk_until".into(), "error-screening-risk-until".into())]);
}

#[test]
fn grave_decisions_need_a_number_and_a_number_is_no_story() {
    for outcome in ScreeningOutcome::ALL {
        let typed = ScreeningForm { outcome: outcome.as_str().into(), risk: "".into(), ..form() };
        assert_eq!(typed.parse(today(), false).is_err(), outcome.needs_reference(), "{outcome}");
    }
    let story = ScreeningForm { reference: "x".repeat(REFERENCE_MAX + 1), ..form() };
    assert_eq!(refused(&story, false), [("reference".into(), "error-too-long".into())]);
}

#[test]
fn an_appeal_is_lodged_by_somebody_and_decided_afterwards() {
    let lodged = ScreeningForm { appeal_on: "2026-03-01".into(), appeal_by: "person".into(), ..form() };
    assert!(parsed(&lodged).appeal.unwrap().decided.is_none());
    let early =
        ScreeningForm { appeal_decided_on: "2026-02-28".into(), appeal_decision: "upheld".into(), ..lodged.clone() };
    assert_eq!(refused(&early, false), [("appeal_decided_on".into(), "error-screening-appeal-order".into())]);
    let half = ScreeningForm { appeal_decided_on: "2026-03-09".into(), ..lodged };
    assert_eq!(refused(&half, false), [("appeal_decision".into(), "error-screening-appeal-decision".into())]);
}

#[test]
fn the_authority_looks_again_while_something_is_open_or_before_the_category_ends() {
    assert_eq!(parsed(&form()).look_on(today()), Some(day("2027-01-11")));
    let late = ScreeningForm { risk_until: "2026-12-01".into(), ..form() };
    assert_eq!(parsed(&late).look_on(today()), Some(today()));
    let none = ScreeningForm { risk: "".into(), ..form() };
    assert_eq!(parsed(&none).look_on(today()), None);
    let disputed = ScreeningForm { outcome: "disputed_pending".into(), ..none.clone() };
    assert_eq!(parsed(&disputed).look_on(today()), Some(today()));
    let appealed = ScreeningForm { appeal_on: "2026-03-01".into(), appeal_by: "person".into(), ..none };
    assert_eq!(parsed(&appealed).look_on(today()), Some(today()));
}

#[test]
fn support_begins_with_a_word_unless_the_person_is_eligible_at_low_risk() {
    let of = |form: ScreeningForm, track| Concern::of(track, Some(&parsed(&form)), &[RiskCategory::Low], today());
    assert_eq!(of(form(), Track::Ddrr), None);
    assert_eq!(Concern::of(Track::Ddr, None, &[RiskCategory::Low], today()), Some(Concern::Missing));
    assert_eq!(Concern::of(Track::Community, None, &[RiskCategory::Low], today()), None);
    let risk = |risk: &str| ScreeningForm { risk: risk.into(), ..form() };
    assert_eq!(of(risk("medium"), Track::Ddr), Some(Concern::Risk));
    assert_eq!(of(risk("not_assessed"), Track::Ddr), None);
    assert_eq!(of(risk("not_assessed"), Track::Ddrr), Some(Concern::RiskMissing));
    assert_eq!(of(ScreeningForm { risk_until: "2026-11-23".into(), ..form() }, Track::Ddr), Some(Concern::RiskEnded));
    let outcome =
        |outcome: &str| ScreeningForm { outcome: outcome.into(), reference: "D-9".into(), risk: "".into(), ..form() };
    assert_eq!(of(outcome("eligibility_revoked"), Track::Ddr), Some(Concern::Revoked));
    assert_eq!(of(outcome("disputed_pending"), Track::Ddr), Some(Concern::Open));
    assert_eq!(of(outcome("foreign_repatriation"), Track::Ddr), Some(Concern::NotEligible));
}

proptest! {
    #[test]
    fn nothing_typed_makes_it_panic_and_a_child_never_leaves_with_a_category(
        outcome in ".{0,40}", risk in "(low|medium|high|.{0,12})", date in ".{0,12}", evidence in ".{0,80}", child: bool
    ) {
        let typed = ScreeningForm {
            outcome,
            risk,
            date: date.clone(),
            risk_until: date,
            criteria: vec![CriterionForm { code: "order_of_battle".into(), finding: "met".into(), evidence }],
            ..form()
        };
        if let Ok((_, _, screening)) = typed.parse(today(), child) {
            prop_assert!(!child || screening.risk.is_none());
        }
    }
}
