//! Screening by the national authority: what it looked at, what it decided, and the risk category that is its own.
//!
//! The programme reads the result and never writes it. The risk category is the authority's; the caseworker's view of
//! protection is [`CaseRisk`](crate::case::CaseRisk): two things with two names.

mod concern;
mod form;

pub use concern::Concern;
pub use form::{CriterionForm, REFERENCE_MAX, ScreeningForm};

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::case::Track;

text_enum! {
    /// What somebody is looked at for. None of them decides alone.
    pub enum Criterion ("screening-criterion") {
        CertifiedList = "on_certified_list",
        OrderOfBattle = "order_of_battle",
        WeaponOrAmmunition = "weapon_or_ammo_presented",
        Knowledge = "military_knowledge_test",
        Equipment = "equipment_presented",
        Community = "community_certification",
        Commander = "commander_attestation",
        Interview = "joint_verification_interview",
        BeforeCutoff = "before_cutoff_date",
        AssociatedRole = "associated_role_attested",
    }
}

text_enum! {
    /// What was found about a criterion.
    pub enum Finding ("screening-finding") {
        Met = "met",
        NotMet = "not_met",
        NotApplicable = "not_applicable",
        NotLookedAt = "not_looked_at",
    }
}

text_enum! {
    /// Which of the two looks this was.
    pub enum ScreeningPhase ("screening-phase") {
        First = "first",
        Second = "second",
    }
}

text_enum! {
    /// Whom somebody on the panel spoke for. Roles, never names.
    pub enum PanelRole ("panel-role") {
        Commission = "national_commission",
        Justice = "justice",
        Security = "security_forces",
        Administration = "local_administration",
        Social = "social_affairs",
        ChildProtection = "child_protection",
        Community = "community",
        International = "international_observer",
    }
}

text_enum! {
    /// What the authority decided.
    pub enum ScreeningOutcome ("screening-outcome") {
        EligibleDdr = "eligible_ddr",
        EligibleAssociated = "eligible_associated",
        ChildPathway = "child_pathway",
        ForeignRepatriation = "foreign_repatriation",
        NotMember = "not_member_cvr_referral",
        Disputed = "disputed_pending",
        IneligibleCivilian = "ineligible_civilian",
        IneligibleCrime = "ineligible_serious_crime_indication",
        Referred = "referred_to_authority",
        /// What had been found before does not hold any more. A reference, and no allegations.
        EligibilityRevoked = "eligibility_revoked",
    }
}

impl ScreeningOutcome {
    /// Whether the person may go on with the programme.
    pub fn is_eligible(self) -> bool {
        matches!(self, ScreeningOutcome::EligibleDdr | ScreeningOutcome::EligibleAssociated)
    }

    /// Whether somebody who supervises has to see what follows.
    pub fn needs_a_look(self) -> bool {
        !self.is_eligible() && !matches!(self, ScreeningOutcome::Disputed | ScreeningOutcome::ChildPathway)
    }

    /// Whether it stands on a decision whose number is to be found again.
    pub fn needs_reference(self) -> bool {
        use ScreeningOutcome::*;
        matches!(self, IneligibleCrime | Referred | EligibilityRevoked)
    }

    /// The text that says what follows.
    pub fn follows_key(self) -> String {
        format!("screening-follows-{}", self.as_str().replace('_', "-"))
    }
}

text_enum! {
    /// How dangerous the authority holds somebody to be, where a listed group is concerned.
    pub enum RiskCategory ("risk-category") {
        Low = "low",
        Medium = "medium",
        High = "high",
        NotAssessed = "not_assessed",
    }
}

text_enum! {
    /// Who appeals against a screening.
    pub enum ScreeningAppellant ("screening-appellant") {
        Person = "person",
        Representative = "representative",
        Programme = "programme",
    }
}

text_enum! {
    /// What came of an appeal.
    pub enum ScreeningAppealDecision ("screening-appeal-decision") {
        Upheld = "upheld",
        Changed = "changed",
        Withdrawn = "withdrawn",
    }
}

/// One criterion that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionResult {
    /// Which.
    pub criterion: Criterion,
    /// What was found.
    pub finding: Finding,
    /// Where the evidence is kept: a number, never its content.
    pub evidence: Option<String>,
}

/// The risk category with what it stands on. Somebody under 18 has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskAssessment {
    /// Low, medium or high.
    pub category: RiskCategory,
    /// Which service assessed it.
    pub assessed_by: String,
    /// When.
    pub assessed_on: NaiveDate,
    /// The last day on which it holds.
    pub valid_until: NaiveDate,
    /// The number of the file on which it stands.
    pub basis: String,
}

/// An appeal against a screening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScreeningAppeal {
    /// When it was lodged.
    pub lodged_on: NaiveDate,
    /// By whom.
    pub by: ScreeningAppellant,
    /// What was decided on it, and when.
    pub decided: Option<(NaiveDate, ScreeningAppealDecision)>,
}

/// A screening as the authority wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screening {
    /// Which authority.
    pub authority: String,
    /// Who sat on the panel, by role.
    pub panel: Vec<PanelRole>,
    /// First or second look.
    pub phase: ScreeningPhase,
    /// When.
    pub date: NaiveDate,
    /// What was looked at; the rest was not.
    pub criteria: Vec<CriterionResult>,
    /// What was decided.
    pub outcome: ScreeningOutcome,
    /// The number of the decision.
    pub reference: Option<String>,
    /// The risk category; nothing where it was not assessed.
    pub risk: Option<RiskAssessment>,
    /// The appeal, if there is one.
    pub appeal: Option<ScreeningAppeal>,
}

/// Days before a risk category ends on which somebody asks for a new one.
const RENEW_BEFORE: u64 = 30;

impl Screening {
    /// From when the case waits for the authority again: at once while something is open, or before the category ends.
    pub fn look_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        let open =
            self.outcome == ScreeningOutcome::Disputed || self.appeal.as_ref().is_some_and(|a| a.decided.is_none());
        if open {
            return Some(today);
        }
        let ends = self.risk.as_ref().map(|r| r.valid_until)?;
        Some(ends.checked_sub_days(Days::new(RENEW_BEFORE)).unwrap_or(ends).max(today))
    }
}

impl Track {
    /// Whether the authority decides about who comes by this door.
    pub fn is_screened(self) -> bool {
        matches!(self, Track::Ddr | Track::Ddrr)
    }
}

#[cfg(test)]
mod tests;
