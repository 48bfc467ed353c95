//! What the national authority decided about invented people. Most were screened in their first weeks; a few wait.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::authz::{Compartment, Role};
use domain::id::UserId;
use domain::person::PersonCategory;
use domain::screening::{
    Criterion, CriterionResult, Finding, PanelRole, RiskAssessment, RiskCategory, Screening, ScreeningOutcome,
    ScreeningPhase,
};

use super::act::Act;
use super::course::Course;
use super::persona::Persona;
use super::{Base, Chance};

/// Cases younger than this may have an outcome that leads out of the programme: whoever is in it for long was eligible.
const LATELY: i64 = 45;

/// Adds what the authority wrote about one case; nothing where it does not decide, or has not yet.
pub(super) fn screened(c: &mut Course, chance: &mut Chance, persona: &Persona) {
    let category = persona.registration.category;
    if c.slot.compartment != Compartment::General || c.slot.child || !category.track().is_screened() {
        return;
    }
    let Some(authority) = authority(c.frame.base, c.slot.office) else { return };
    let age = (c.frame.calendar.today() - c.slot.opened_on).num_days();
    if chance.percent(if age < LATELY { 35 } else { 4 }) {
        return;
    }
    let at = c.frame.calendar.after(chance, c.slot.opened_on, 2, 15);
    let outcome = outcome(chance, category, age);
    let number = c.case;
    if outcome.is_eligible() && chance.percent(5) {
        let disputed = screening(chance, ScreeningOutcome::Disputed, at, number);
        c.add(at, authority, Act::Screen(Box::new(disputed)));
        let again = c.frame.calendar.after(chance, at.date_naive(), 20, 40);
        let second = Screening { phase: ScreeningPhase::Second, ..screening(chance, outcome, again, number) };
        c.add(again, authority, Act::Screen(Box::new(second)));
        return;
    }
    let screening = screening(chance, outcome, at, number);
    c.add(at, authority, Act::Screen(Box::new(screening)));
}

fn authority(base: &Base, office: &str) -> Option<UserId> {
    let office = base.offices.iter().find(|o| o.code == office)?.id;
    base.staff.iter().find(|s| s.role == Role::Authority && s.office == Some(office)).map(|s| s.id)
}

fn outcome(chance: &mut Chance, category: PersonCategory, age: i64) -> ScreeningOutcome {
    use ScreeningOutcome::*;
    let eligible = if category == PersonCategory::ExCombatant { EligibleDdr } else { EligibleAssociated };
    if age >= LATELY {
        return eligible;
    }
    chance.weighted(&[
        (70, eligible),
        (10, Disputed),
        (6, NotMember),
        (5, IneligibleCivilian),
        (3, ForeignRepatriation),
        (3, ChildPathway),
        (3, Referred),
    ])
}

fn screening(chance: &mut Chance, outcome: ScreeningOutcome, at: DateTime<Utc>, number: usize) -> Screening {
    let date = at.date_naive() - Duration::days(chance.between(0, 6));
    let panel = [PanelRole::Commission, PanelRole::Justice, PanelRole::Social];
    let assessed = outcome.is_eligible() && chance.percent(60);
    Screening {
        authority: "Commission nationale de désarmement".into(),
        panel: panel.into_iter().take(usize::try_from(chance.between(2, 3)).unwrap_or(2)).collect(),
        phase: ScreeningPhase::First,
        date,
        criteria: criteria(chance, outcome),
        outcome,
        reference: Some(format!("CS-{}-{number:04}", date.format("%Y"))),
        risk: assessed.then(|| risk(chance, date, number)),
        appeal: None,
    }
}

fn criteria(chance: &mut Chance, outcome: ScreeningOutcome) -> Vec<CriterionResult> {
    let mut looked_at = vec![Criterion::Interview];
    for criterion in [Criterion::CertifiedList, Criterion::Community, Criterion::Knowledge, Criterion::AssociatedRole] {
        if chance.percent(55) {
            looked_at.push(criterion);
        }
    }
    let met = if outcome.is_eligible() { 90 } else { 25 };
    let result = |criterion| CriterionResult {
        criterion,
        finding: if chance.percent(met) { Finding::Met } else { Finding::NotMet },
        evidence: None,
    };
    looked_at.into_iter().map(result).collect()
}

fn risk(chance: &mut Chance, on: NaiveDate, number: usize) -> RiskAssessment {
    RiskAssessment {
        category: chance.weighted(&[(88, RiskCategory::Low), (10, RiskCategory::Medium), (2, RiskCategory::High)]),
        assessed_by: "Centre d’évaluation".into(),
        assessed_on: on,
        valid_until: on + Duration::days(2 * 365),
        basis: format!("EV-{number:04}"),
    }
}
