//! What the authority types. Lists, days and numbers of files: no field takes a story, so that no allegation is kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Criterion, CriterionResult, Finding, RiskAssessment, RiskCategory, Screening, ScreeningAppeal, ScreeningOutcome,
};
use crate::date::parse_day;
use crate::form::{Check, FieldError};

/// Longest accepted number of a file, in characters: too short for a story.
pub const REFERENCE_MAX: usize = 60;

/// One criterion.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CriterionForm {
    /// [`Criterion`].
    pub code: String,
    /// [`Finding`].
    pub finding: String,
    /// Number of the evidence.
    pub evidence: String,
}

/// A screening.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ScreeningForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the newest screening that was seen; 0 when there was none.
    pub version: String,
    /// Which authority.
    pub authority: String,
    /// Codes of [`PanelRole`](super::PanelRole).
    pub panel: Vec<String>,
    /// [`ScreeningPhase`](super::ScreeningPhase).
    pub phase: String,
    /// When.
    pub date: String,
    /// What was looked at.
    pub criteria: Vec<CriterionForm>,
    /// [`ScreeningOutcome`].
    pub outcome: String,
    /// Number of the decision.
    pub reference: String,
    /// [`RiskCategory`].
    pub risk: String,
    /// Which service assessed it.
    pub risk_by: String,
    /// When.
    pub risk_on: String,
    /// Until when it holds.
    pub risk_until: String,
    /// Number of the file on which it stands.
    pub risk_basis: String,
    /// When an appeal was lodged.
    pub appeal_on: String,
    /// [`ScreeningAppellant`](super::ScreeningAppellant).
    pub appeal_by: String,
    /// When it was decided.
    pub appeal_decided_on: String,
    /// [`ScreeningAppealDecision`](super::ScreeningAppealDecision).
    pub appeal_decision: String,
}

impl ScreeningForm {
    /// Checks the form. Somebody who is or may be under 18 gets no risk category.
    pub fn parse(&self, today: NaiveDate, child: bool) -> Result<(Uuid, i64, Screening), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let authority = check.required_line("authority", &self.authority, "error-screening-authority");
        let panel = check.codes("panel", &self.panel);
        let phase = check.required_code("phase", &self.phase, "error-screening-phase");
        let date = past(&mut check, "date", &self.date, today);
        let criteria = self.criteria(&mut check);
        let outcome: Option<ScreeningOutcome> =
            check.required_code("outcome", &self.outcome, "error-screening-outcome");
        let reference = match outcome {
            Some(o) if o.needs_reference() => required_number(&mut check, "reference", &self.reference),
            _ => number(&mut check, "reference", &self.reference),
        };
        let child = child || outcome == Some(ScreeningOutcome::ChildPathway);
        let risk = self.risk(&mut check, today, child);
        let appeal = self.appeal(&mut check, today);
        let screening = (|| {
            Some(Screening {
                authority,
                panel,
                phase: phase?,
                date: date?,
                criteria,
                outcome: outcome?,
                reference,
                risk,
                appeal,
            })
        })();
        check.finish(command.zip(version).zip(screening).map(|((command, version), s)| (command, version, s)))
    }

    fn criteria(&self, check: &mut Check) -> Vec<CriterionResult> {
        let mut results: Vec<CriterionResult> = Vec::new();
        for (i, typed) in self.criteria.iter().enumerate() {
            let criterion: Option<Criterion> = check.code(&format!("criteria[{i}][code]"), &typed.code);
            let finding: Option<Finding> = check.code(&format!("criteria[{i}][finding]"), &typed.finding);
            let evidence = number(check, &format!("criteria[{i}][evidence]"), &typed.evidence);
            let looked_at = finding.filter(|f| *f != Finding::NotLookedAt);
            if let (Some(criterion), Some(finding)) = (criterion, looked_at)
                && results.iter().all(|r| r.criterion != criterion)
            {
                results.push(CriterionResult { criterion, finding, evidence });
            }
        }
        results
    }

    fn risk(&self, check: &mut Check, today: NaiveDate, child: bool) -> Option<RiskAssessment> {
        let category: Option<RiskCategory> = check.code("risk", &self.risk);
        let category = category.filter(|c| *c != RiskCategory::NotAssessed)?;
        if child {
            check.error("risk", "error-screening-child-risk");
            return None;
        }
        let assessed_by = check.required_line("risk_by", &self.risk_by, "error-screening-risk-by");
        let assessed_on = past(check, "risk_on", &self.risk_on, today);
        let valid_until = day(check, "risk_until", &self.risk_until);
        if assessed_on.zip(valid_until).is_some_and(|(on, until)| until <= on) {
            check.error("risk_until", "error-screening-risk-until");
        }
        let basis = required_number(check, "risk_basis", &self.risk_basis);
        Some(RiskAssessment {
            category,
            assessed_by,
            assessed_on: assessed_on?,
            valid_until: valid_until?,
            basis: basis?,
        })
    }

    fn appeal(&self, check: &mut Check, today: NaiveDate) -> Option<ScreeningAppeal> {
        let typed = [&self.appeal_on, &self.appeal_by, &self.appeal_decided_on, &self.appeal_decision];
        if typed.iter().all(|t| t.trim().is_empty()) {
            return None;
        }
        let lodged_on = past(check, "appeal_on", &self.appeal_on, today);
        let by = check.required_code("appeal_by", &self.appeal_by, "error-screening-appeal-by");
        let decided = self.decided(check, lodged_on, today);
        Some(ScreeningAppeal { lodged_on: lodged_on?, by: by?, decided })
    }

    fn decided(
        &self,
        check: &mut Check,
        lodged_on: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Option<(NaiveDate, super::ScreeningAppealDecision)> {
        if self.appeal_decided_on.trim().is_empty() && self.appeal_decision.trim().is_empty() {
            return None;
        }
        let on = past(check, "appeal_decided_on", &self.appeal_decided_on, today);
        if lodged_on.zip(on).is_some_and(|(lodged, decided)| decided < lodged) {
            check.error("appeal_decided_on", "error-screening-appeal-order");
        }
        let what = check.required_code("appeal_decision", &self.appeal_decision, "error-screening-appeal-decision");
        on.zip(what)
    }
}

fn day(check: &mut Check, field: &str, value: &str) -> Option<NaiveDate> {
    if value.trim().is_empty() {
        check.error(field, "error-screening-day");
        return None;
    }
    parse_day(check, field, value)
}

fn past(check: &mut Check, field: &str, value: &str, today: NaiveDate) -> Option<NaiveDate> {
    let day = day(check, field, value)?;
    if day > today {
        check.error(field, "error-date-future");
        return None;
    }
    Some(day)
}

fn number(check: &mut Check, field: &str, value: &str) -> Option<String> {
    let line = check.line(field, value)?;
    if line.chars().count() > REFERENCE_MAX {
        check.error_with(field, "error-too-long", vec![("max", REFERENCE_MAX.to_string())]);
        return None;
    }
    Some(line)
}

fn required_number(check: &mut Check, field: &str, value: &str) -> Option<String> {
    if value.trim().is_empty() {
        check.error(field, "error-screening-reference");
        return None;
    }
    number(check, field, value)
}
