//! Families of the log's verbs. A verb is `family.what_happened`, in the past tense; reads are verbs too.

use serde::{Deserialize, Serialize};

text_enum! {
    /// What a verb of the log is about.
    pub enum Family ("family") {
        Case = "case",
        /// A case outside the caseload was asked for, opened, looked at.
        Access = "access",
        /// Somebody looked for a person outside the caseload.
        Lookup = "lookup",
        Identity = "identity",
        Person = "person",
        Association = "association",
        Consent = "consent",
        Counselling = "counselling",
        Plan = "plan",
        Suspension = "suspension",
        /// What the national authority wrote, and who read it.
        Screening = "screening",
        /// Protected notes about a person's safety.
        Safety = "safety",
        /// Questionnaires about wellbeing and the safety protocol.
        Wellbeing = "wellbeing",
        /// Outcome surveys.
        Outcome = "outcome",
        Startup = "startup",
        Tranche = "tranche",
        Payee = "payee",
        Payment = "payment",
        Recovery = "recovery",
        Purchase = "purchase",
        Coop = "coop",
        Referral = "referral",
        Incoming = "incoming",
        Internal = "internal",
        Training = "training",
        /// Apprenticeships and jobs.
        Placement = "placement",
        Stipend = "stipend",
        /// What is done with communities and institutions.
        Support = "support",
        /// What a case has to do with that.
        SupportLink = "support_link",
        Partner = "partner",
        Directory = "directory",
        /// Numbers of the programme that were told once.
        Report = "report",
        /// What indicators are to come to.
        Target = "target",
        /// Results of the logframe.
        Result = "result",
        View = "view",
        List = "list",
        SignIn = "sign_in",
        SignOut = "sign_out",
        Account = "account",
        User = "user",
        Role = "role",
        Office = "office",
        /// Texts, rules and lists of the programme.
        Programme = "programme",
        Job = "job",
        Audit = "audit",
        Seed = "seed",
        Backup = "backup",
        /// What people said of the programme.
        Feedback = "feedback",
        /// Lists that left the program, and samples of an auditor.
        Export = "export",
    }
}

text_enum! {
    /// What an entry says was done. The store tells it by the last word of a verb.
    pub enum Act ("audit-act") {
        Read = "read",
        Change = "change",
    }
}

impl Family {
    /// The family of a verb.
    pub fn of(action: &str) -> Option<Family> {
        action.split_once('.')?.0.parse().ok()
    }

    /// Whether entries tell something about a person who is accompanied: their reasons and facts are for the
    /// data-protection officer alone.
    pub fn is_about_a_person(self) -> bool {
        !matches!(
            self,
            Family::Directory
                | Family::Support
                | Family::Target
                | Family::Result
                | Family::View
                | Family::SignIn
                | Family::SignOut
                | Family::Account
                | Family::User
                | Family::Role
                | Family::Office
                | Family::Programme
                | Family::Job
                | Family::Audit
                | Family::Seed
                | Family::Backup
                | Family::Export
        )
    }
}

/// Who reads the log, and so what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reader {
    /// The data-protection officer: case numbers, reasons and facts.
    Officer,
    /// The programme manager: who of the staff did what; cases under a pseudonym.
    Manager,
    /// The donor's auditor: everybody under a pseudonym.
    Auditor,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_family_of_a_verb_decides_who_sees_its_facts() {
        assert_eq!(Family::of("sign_in.done"), Some(Family::SignIn));
        assert_eq!(Family::of("nonsense"), None);
        assert!(Family::of("identity.revealed").is_some_and(Family::is_about_a_person));
        assert!(!Family::of("role.granted").is_some_and(Family::is_about_a_person));
    }
}
