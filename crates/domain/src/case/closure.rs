//! Ending a case: why, what has to be true first, and the two people whom it takes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::date::parse_day;
use crate::form::{Check, FieldError};

text_enum! {
    /// Why a case ends. Sources: closure reasons of Primero's case forms; culmination and loss of benefits of
    /// Colombia's Resolution 754 of 2013.
    pub enum ClosureReason ("closure-reason") {
        Graduated = "graduated",
        SelfReliant = "self_reliant_declined_further",
        VoluntaryWithdrawal = "voluntary_withdrawal",
        ConsentWithdrawn = "consent_withdrawn",
        LostContact = "lost_contact",
        RelocatedNoService = "relocated_no_service",
        NationalAuthority = "transferred_to_national_authority",
        ChildProtection = "transferred_to_child_protection",
        Turned18 = "turned_18_transitioned",
        Deceased = "deceased",
        Detained = "imprisoned_or_detained",
        EligibilityRevoked = "eligibility_revoked",
        RejoinedArmedGroup = "rejoined_armed_group",
        BreachOfTerms = "breach_of_terms",
        OpenedInError = "opened_in_error",
        ProgrammeEnded = "programme_ended",
        Other = "other",
        /// The person has another case, into which this one was merged. Follows from the merge.
        Duplicate = "duplicate",
        /// What stands in lists and on the timeline in place of a reason that is kept under seal.
        Sealed = "sealed",
    }
}

impl ClosureReason {
    /// Whether somebody may choose it: the others follow from what was done.
    fn is_chosen(self) -> bool {
        !matches!(self, ClosureReason::Duplicate | ClosureReason::Sealed)
    }

    /// What somebody can choose.
    pub fn offered() -> impl Iterator<Item = ClosureReason> {
        ClosureReason::ALL.iter().copied().filter(|r| r.is_chosen())
    }

    /// Whether the person reached what the programme is for.
    pub fn is_well(self) -> bool {
        matches!(self, ClosureReason::Graduated | ClosureReason::SelfReliant)
    }

    /// Lost, withdrawn, or gone for a reason that is kept under seal: detained, excluded or back in a group.
    pub fn is_left(self) -> bool {
        use ClosureReason::*;
        matches!(self, LostContact | VoluntaryWithdrawal | ConsentWithdrawn | BreachOfTerms | Sealed)
    }

    /// Who died or went to another service is no longer looked at in any number, and has not failed.
    pub fn is_censored(self) -> bool {
        !self.is_well() && !self.is_left()
    }

    /// Whether it could harm the person: it is sealed, and only who may read the association history learns it.
    pub fn is_sealed(self) -> bool {
        use ClosureReason::*;
        matches!(self, Detained | EligibilityRevoked | RejoinedArmedGroup)
    }

    /// What everybody on the case may read.
    pub fn shown(self) -> ClosureReason {
        if self.is_sealed() { ClosureReason::Sealed } else { self }
    }

    /// Whether it stands on a report whose source has to be judged.
    pub fn needs_source(self) -> bool {
        self == ClosureReason::RejoinedArmedGroup
    }

    /// Whether it needs words: the reference of a decision, what happened, or who says so.
    fn needs_words(self) -> bool {
        use ClosureReason::*;
        self.is_sealed() || matches!(self, Deceased | BreachOfTerms | Other | OpenedInError)
    }

    /// Whether everything that is under way ends with it, and nobody waits for referrals to be closed one by one.
    pub fn stops_everything(self) -> bool {
        matches!(self, ClosureReason::Deceased | ClosureReason::RejoinedArmedGroup)
    }

    /// Whether somebody looks once more after the end.
    pub fn is_looked_at_again(self) -> bool {
        use ClosureReason::*;
        !matches!(
            self,
            Deceased | RejoinedArmedGroup | Detained | OpenedInError | ConsentWithdrawn | LostContact | Duplicate
        )
    }

    /// What has to be true before a case ends for this reason.
    pub fn checks(self) -> &'static [ClosureCheck] {
        use ClosureCheck::*;
        use ClosureReason::*;
        match self {
            Graduated => &[Goals, Livelihood, Risk, Referrals, Money, Survey, File, Agreed, Told, Complaint, Feedback],
            SelfReliant => &[Risk, Referrals, Money, Agreed, Told, Feedback],
            VoluntaryWithdrawal => &[Referrals, Money, Told, Feedback],
            LostContact => &[Attempts, Referrals, Money],
            RelocatedNoService | NationalAuthority | ChildProtection | Turned18 => &[Referrals, Money, Agreed, Told],
            ConsentWithdrawn | EligibilityRevoked | BreachOfTerms | ProgrammeEnded => &[Referrals, Money, Told],
            Detained | OpenedInError | Other => &[Referrals, Money],
            Deceased | RejoinedArmedGroup | Duplicate | Sealed => &[],
        }
    }
}

text_enum! {
    /// One line of the checklist before the end.
    pub enum ClosureCheck ("closure-check") {
        /// Every goal of the plan is reached or dropped.
        Goals = "goals",
        /// The person has lived by work or gone to school for six months.
        Livelihood = "livelihood",
        /// The risk is not high.
        Risk = "risk",
        /// No referral is open.
        Referrals = "referrals",
        /// Enough was tried to reach the person.
        Attempts = "attempts",
        /// No money is on its way, unreconciled or to be paid back.
        Money = "money",
        /// The last outcome survey does not say that much is missing.
        Survey = "survey",
        /// The file is complete: every step of the intake, a plan, the consent to keep it.
        File = "file",
        /// The end was talked about with the person, who agrees.
        Agreed = "agreed",
        /// The person knows whom to turn to.
        Told = "told",
        /// The person was asked whether a complaint of theirs is open, and says no. What was complained about is read by
        /// those alone who handle it: no checklist tells of it.
        Complaint = "complaint",
        /// The person was asked how the support was: the record says so, or the proposer.
        Feedback = "feedback",
        /// What was done for somebody who thought of ending their life is written down. Whatever the reason.
        Protocol = "protocol",
    }
}

impl ClosureCheck {
    /// Whether the proposer says it: it is not computed, or not alone.
    pub fn is_said(self) -> bool {
        use ClosureCheck::*;
        matches!(self, Agreed | Told | Complaint | Feedback)
    }

    /// Whether no supervisor can close without it.
    pub fn is_binding(self) -> bool {
        matches!(self, ClosureCheck::Referrals | ClosureCheck::Attempts | ClosureCheck::Protocol)
    }
}

text_enum! {
    /// How reliable a source is: the six grades used for reports of unverified facts, A to F.
    pub enum SourceGrade ("source-grade") {
        A = "a",
        B = "b",
        C = "c",
        D = "d",
        E = "e",
        F = "f",
    }
}

impl SourceGrade {
    /// Whether something may follow from it. A rumour changes no status.
    pub fn is_enough(self) -> bool {
        matches!(self, SourceGrade::A | SourceGrade::B)
    }
}

/// What is kept under seal of a proposal: it may hold more than others on the case should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosureStatement {
    /// Why.
    pub reason: ClosureReason,
    /// What else there is to say.
    pub words: Option<String>,
    /// How reliable the report is, for a reason that stands on one.
    pub source: Option<SourceGrade>,
}

/// A proposal to end a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosureProposal {
    /// Why.
    pub statement: ClosureStatement,
    /// When the person died.
    pub died_on: Option<NaiveDate>,
    /// What the proposer says is true, of what [`ClosureCheck::is_said`].
    pub said: Vec<ClosureCheck>,
}

/// What the form "End the case" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ClosureForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the case that was seen.
    pub version: String,
    /// [`ClosureReason`].
    pub reason: String,
    /// What else there is to say.
    pub words: String,
    /// [`SourceGrade`].
    pub source: String,
    /// When the person died, `2026-11-24`.
    pub died_on: String,
    /// Codes of [`ClosureCheck`]: what the proposer says is true.
    pub said: Vec<String>,
}

impl ClosureForm {
    /// Checks the form; also says which sending of it this is and which version of the case was seen.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, i64, ClosureProposal), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let reason: Option<ClosureReason> = check.required_code("reason", &self.reason, "error-closure-reason");
        if reason.is_some_and(|r| !r.is_chosen()) {
            check.error("reason", "error-unknown-choice");
        }
        let source = reason.is_some_and(ClosureReason::needs_source).then(|| self.source(&mut check)).flatten();
        let died_on = (reason == Some(ClosureReason::Deceased)).then(|| self.died_on(&mut check, today)).flatten();
        let words = match reason.is_some_and(ClosureReason::needs_words) {
            true => Some(check.required_text("words", &self.words, "error-closure-words")),
            false => check.text("words", &self.words),
        };
        let said = check.codes("said", &self.said);
        let proposal = command.zip(version).zip(reason).map(|((command, version), reason)| {
            // What is not asked for this reason was left behind.
            let said = said.into_iter().filter(|c: &ClosureCheck| c.is_said() && reason.checks().contains(c)).collect();
            let statement = ClosureStatement { reason, words, source };
            (command, version, ClosureProposal { statement, died_on, said })
        });
        check.finish(proposal)
    }

    fn source(&self, check: &mut Check) -> Option<SourceGrade> {
        let grade: Option<SourceGrade> = check.required_code("source", &self.source, "error-closure-source");
        if grade.is_some_and(|g| !g.is_enough()) {
            check.error("source", "error-closure-rumour");
        }
        grade
    }

    fn died_on(&self, check: &mut Check, today: NaiveDate) -> Option<NaiveDate> {
        let day = parse_day(check, "died_on", &self.died_on);
        if day.is_some_and(|d| d > today) {
            check.error("died_on", "error-date-future");
        }
        day
    }
}

/// What the decision on a proposal sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ClosureDecisionForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the case that was seen.
    pub version: String,
    /// Why the case ends although something is missing, or why it goes on.
    pub words: String,
}

impl ClosureDecisionForm {
    /// Checks the form: which sending, which version, and the words.
    pub fn parse(&self) -> Result<(Uuid, i64, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let words = check.text("words", &self.words);
        check.finish(command.zip(version).map(|(command, version)| (command, version, words)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn form(reason: ClosureReason) -> ClosureForm {
        ClosureForm {
            command: Uuid::nil().to_string(),
            version: "3".into(),
            reason: reason.as_str().into(),
            words: "Decision 12 of 3 November".into(),
            source: "b".into(),
            died_on: "2026-11-20".into(),
            said: vec!["agreed".into(), "told".into(), "feedback".into()],
            ..ClosureForm::default()
        }
    }

    fn refused(form: &ClosureForm) -> Vec<(String, String)> {
        form.parse(today()).unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
    }

    #[test]
    fn every_reason_can_be_proposed_and_keeps_only_what_it_asks() {
        for reason in ClosureReason::offered() {
            let (_, _, proposal) = form(reason).parse(today()).unwrap();
            assert_eq!(proposal.statement.source.is_some(), reason.needs_source(), "{reason}");
            assert_eq!(proposal.died_on.is_some(), reason == ClosureReason::Deceased, "{reason}");
            assert!(proposal.said.iter().all(|c| reason.checks().contains(c)), "{reason}");
        }
        for follows in [ClosureReason::Sealed, ClosureReason::Duplicate] {
            assert_eq!(refused(&form(follows)), [("reason".into(), "error-unknown-choice".into())]);
        }
    }

    #[test]
    fn a_rumour_does_not_end_a_case() {
        for grade in SourceGrade::ALL {
            let said = ClosureForm { source: grade.as_str().into(), ..form(ClosureReason::RejoinedArmedGroup) };
            assert_eq!(said.parse(today()).is_ok(), grade.is_enough(), "{grade}");
        }
        let silent = ClosureForm { source: "".into(), ..form(ClosureReason::RejoinedArmedGroup) };
        assert_eq!(refused(&silent), [("source".into(), "error-closure-source".into())]);
    }

    #[test]
    fn nobody_dies_tomorrow_and_the_day_may_be_unknown() {
        let tomorrow = ClosureForm { died_on: "2026-11-25".into(), ..form(ClosureReason::Deceased) };
        assert_eq!(refused(&tomorrow), [("died_on".into(), "error-date-future".into())]);
        let unknown = ClosureForm { died_on: "".into(), ..form(ClosureReason::Deceased) };
        assert_eq!(unknown.parse(today()).unwrap().2.died_on, None);
    }

    #[test]
    fn what_could_harm_is_shown_as_sealed_and_never_without_words() {
        for reason in ClosureReason::offered().filter(|r| r.is_sealed()) {
            assert_eq!(reason.shown(), ClosureReason::Sealed);
            let silent = ClosureForm { words: " ".into(), ..form(reason) };
            assert_eq!(refused(&silent), [("words".into(), "error-closure-words".into())], "{reason}");
        }
    }
}
