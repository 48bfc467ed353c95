//! Taking part: from the wish to the certificate, and why somebody left.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};
use crate::person::Sex;

/// Ages of people who come without a case.
const AGES: std::ops::RangeInclusive<i64> = 10..=99;

text_enum! {
    /// Where somebody stands in a cohort.
    pub enum EnrolmentStatus ("enrolment") {
        Applied = "applied",
        Selected = "selected",
        Waitlisted = "waitlisted",
        Enrolled = "enrolled",
        Active = "active",
        Suspended = "suspended",
        DroppedOut = "dropped_out",
        Completed = "completed",
        Graduated = "graduated",
        Failed = "failed",
        Transferred = "transferred",
    }
}

impl EnrolmentStatus {
    /// The statuses that may follow.
    fn next(self) -> &'static [EnrolmentStatus] {
        use EnrolmentStatus::*;
        match self {
            Applied => &[Selected, Waitlisted, Enrolled, DroppedOut],
            Selected => &[Enrolled, Waitlisted, DroppedOut],
            Waitlisted => &[Selected, Enrolled, DroppedOut],
            Enrolled => &[Active, Waitlisted, Suspended, DroppedOut, Transferred],
            Active => &[Suspended, DroppedOut, Completed, Failed, Transferred],
            Suspended => &[Enrolled, Active, DroppedOut, Transferred],
            // Somebody who came back goes on where there is a seat.
            DroppedOut => &[Enrolled, Waitlisted],
            Completed => &[Graduated, Failed],
            // Another attempt.
            Failed => &[Completed],
            Graduated | Transferred => &[],
        }
    }

    /// Whether somebody may go from here to `to`.
    pub fn can_become(self, to: EnrolmentStatus) -> bool {
        self.next().contains(&to)
    }

    /// Every status that may follow and that somebody chooses: with the first session somebody takes part, and with the
    /// certificate somebody has graduated, of itself.
    pub fn allowed(self) -> Vec<EnrolmentStatus> {
        use EnrolmentStatus::*;
        let chosen = |to: &EnrolmentStatus| !matches!(to, Graduated) && (*to != Active || self == Suspended);
        self.next().iter().copied().filter(chosen).collect()
    }

    /// Whether a seat is taken.
    pub fn takes_seat(self) -> bool {
        use EnrolmentStatus::*;
        matches!(self, Selected | Enrolled | Active | Suspended | Completed | Graduated | Failed)
    }

    /// Whether the person is in class, so that attendance is taken.
    pub fn is_in_class(self) -> bool {
        matches!(self, EnrolmentStatus::Enrolled | EnrolmentStatus::Active)
    }

    /// Whether the follow-up calendar looks at the person because of the training: in class, or after they finished it.
    pub fn is_followed(self) -> bool {
        use EnrolmentStatus::*;
        matches!(self, Enrolled | Active | Completed | Graduated)
    }

    /// Whether somebody who goes from here to `to` comes into the class, or onto its list, from outside: from a wish or the
    /// waiting list, or back. They are asked for what enrolment asks for.
    pub fn comes_to(self, to: EnrolmentStatus) -> bool {
        use EnrolmentStatus::*;
        let outside = matches!(self, Applied | Selected | Waitlisted | Suspended | DroppedOut);
        outside && matches!(to, Waitlisted | Selected | Enrolled | Active)
    }

    /// Whether somebody who stands here can still come, or come back.
    pub fn may_come(self) -> bool {
        self.allowed().into_iter().any(|to| self.comes_to(to))
    }

    /// Whether the person is one of the class for whoever trains: in it now, or at the end of it.
    pub fn is_on_roll(self) -> bool {
        use EnrolmentStatus::*;
        matches!(self, Enrolled | Active | Completed | Graduated | Failed)
    }

    /// Whether the person was in class and is not any more. Whoever trains is not told why.
    pub fn has_left(self) -> bool {
        use EnrolmentStatus::*;
        matches!(self, Suspended | DroppedOut | Transferred)
    }
}

text_enum! {
    /// Why somebody left.
    pub enum DropoutReason ("dropout") {
        Health = "health",
        PregnancyChildcare = "pregnancy_childcare",
        FoundWork = "found_work",
        DistanceCost = "distance_cost",
        Insecurity = "insecurity",
        Family = "family",
        StipendDelay = "stipend_delay",
        LostInterest = "lost_interest",
        Disciplinary = "disciplinary",
        Moved = "moved",
        Other = "other",
    }
}

text_enum! {
    /// How somebody comes to a cohort.
    pub enum Joining ("joining") {
        /// With a seat.
        Enrol = "enrol",
        /// When a seat becomes free.
        Waitlist = "waitlist",
        /// Somebody else chooses among those who wish to.
        Apply = "apply",
    }
}

impl Joining {
    /// Where it leads.
    pub fn status(self) -> EnrolmentStatus {
        match self {
            Joining::Enrol => EnrolmentStatus::Enrolled,
            Joining::Waitlist => EnrolmentStatus::Waitlisted,
            Joining::Apply => EnrolmentStatus::Applied,
        }
    }
}

/// What enrolling somebody from their case sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct EnrolForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Code of the cohort.
    pub cohort: String,
    /// Number of the referral that the provider accepted, if it follows from one.
    pub referral: String,
    /// [`Joining`].
    pub joining: String,
    /// Whether a child has to be looked after.
    pub childcare: bool,
    /// What the trainer has to know, in practical words.
    pub needs: String,
    /// Whether what the course asks for is there.
    pub prerequisites_met: bool,
    /// Id of the step of the plan for which it is; empty for none.
    pub step: String,
}

/// How somebody is enrolled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolling {
    /// Which sending.
    pub command: Uuid,
    /// With a seat or not.
    pub joining: Joining,
    /// Whether a child has to be looked after.
    pub childcare: bool,
    /// What the trainer has to know.
    pub needs: Option<String>,
    /// Whether what the course asks for is there.
    pub prerequisites_met: bool,
}

impl EnrolForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<Enrolling, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let joining = check.required_code("joining", &self.joining, "error-joining");
        let needs = check.line("needs", &self.needs);
        let (childcare, prerequisites_met) = (self.childcare, self.prerequisites_met);
        check.finish(command.zip(joining).map(|(command, joining)| Enrolling {
            command,
            joining,
            childcare,
            needs,
            prerequisites_met,
        }))
    }
}

/// What the form of somebody without a case sends: a neighbour, a relative, a young person of the place.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct NewcomerForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the cohort.
    pub cohort: String,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// [`Sex`].
    pub sex: String,
    /// Age in years, as the person says.
    pub age: String,
    /// [`Joining`].
    pub joining: String,
    /// Whether a child has to be looked after.
    pub childcare: bool,
    /// What the trainer has to know, in practical words.
    pub needs: String,
    /// Whether what the course asks for is there.
    pub prerequisites_met: bool,
    /// Whether the person agreed that this is kept, after it was explained.
    pub agreed: bool,
}

/// Somebody without a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Sex.
    pub sex: Sex,
    /// Age in years.
    pub age: i64,
    /// How they are enrolled.
    pub enrolling: Enrolling,
}

impl NewcomerForm {
    /// Checks the form. Nothing is kept of somebody who did not agree.
    pub fn parse(&self) -> Result<Newcomer, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let given = check.required_line("given", &self.given, "error-newcomer-given");
        let family = check.required_line("family", &self.family, "error-newcomer-family");
        let sex = check.required_code("sex", &self.sex, "error-sex-missing");
        let age = check.number("age", &self.age, AGES);
        if self.age.trim().is_empty() {
            check.error("age", "error-newcomer-age");
        }
        let joining = check.required_code("joining", &self.joining, "error-joining");
        let needs = check.line("needs", &self.needs);
        if !self.agreed {
            check.error("agreed", "error-newcomer-agreed");
        }
        let (childcare, prerequisites_met) = (self.childcare, self.prerequisites_met);
        let enrolling = command.zip(joining).map(|(command, joining)| Enrolling {
            command,
            joining,
            childcare,
            needs,
            prerequisites_met,
        });
        let newcomer = enrolling.zip(sex).zip(age);
        check.finish(newcomer.map(|((enrolling, sex), age)| Newcomer { given, family, sex, age, enrolling }))
    }
}

/// What moving somebody on sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct EnrolmentForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the enrolment.
    pub id: String,
    /// Version that was seen.
    pub version: String,
    /// [`EnrolmentStatus`].
    pub to: String,
    /// [`DropoutReason`].
    pub reason: String,
}

/// Where somebody goes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnrolmentMove {
    /// Which sending.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// To which status.
    pub to: EnrolmentStatus,
    /// Why somebody left.
    pub reason: Option<DropoutReason>,
}

impl EnrolmentForm {
    /// Checks the form: only a status that may follow `from`, and leaving has a reason.
    pub fn parse(&self, from: EnrolmentStatus) -> Result<EnrolmentMove, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let to: Option<EnrolmentStatus> = check.required_code("to", &self.to, "error-enrolment-to");
        if to.is_some_and(|to| !from.allowed().contains(&to)) {
            check.error("to", "error-enrolment-not-now");
        }
        let reason: Option<DropoutReason> = check.code("reason", &self.reason);
        let left = to == Some(EnrolmentStatus::DroppedOut);
        if left && reason.is_none() && !check.failed_at(&["reason"]) {
            check.error("reason", "error-dropout-reason");
        }
        let reason = reason.filter(|_| left);
        check.finish(command.zip(version).zip(to).map(|((command, version), to)| EnrolmentMove {
            command,
            version,
            to,
            reason,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::EnrolmentStatus::*;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn leaving_has_a_reason_and_nothing_else_has() {
        let form = |to: &str, reason: &str| EnrolmentForm {
            command: Uuid::nil().to_string(),
            version: "1".into(),
            to: to.into(),
            reason: reason.into(),
            ..EnrolmentForm::default()
        };
        let key = |form: EnrolmentForm| form.parse(Active).unwrap_err()[0].key.clone();
        assert_eq!(key(form("dropped_out", "")), "error-dropout-reason");
        assert_eq!(form("dropped_out", "family").parse(Active).unwrap().reason, Some(DropoutReason::Family));
        assert_eq!(form("completed", "family").parse(Active).unwrap().reason, None);
        assert_eq!(key(form("graduated", "")), "error-enrolment-not-now");
    }

    #[test]
    fn nothing_is_kept_of_somebody_who_did_not_agree() {
        let form = NewcomerForm {
            command: Uuid::nil().to_string(),
            given: "Adama".into(),
            family: "Maïga".into(),
            sex: "male".into(),
            age: "24".into(),
            joining: "enrol".into(),
            ..NewcomerForm::default()
        };
        assert_eq!(form.parse().unwrap_err()[0].key, "error-newcomer-agreed");
        assert_eq!(NewcomerForm { agreed: true, ..form }.parse().unwrap().age, 24);
    }

    #[test]
    fn a_certificate_alone_makes_a_graduate() {
        for status in EnrolmentStatus::ALL {
            assert!(!status.allowed().contains(&Graduated), "{status}");
            assert_eq!(status.can_become(Graduated), *status == Completed, "{status}");
        }
    }

    proptest! {
        #[test]
        fn whoever_graduates_was_in_class_and_nobody_moves_on_from_the_end(
            steps in proptest::collection::vec(0usize..11, 1..60),
        ) {
            let mut status = Applied;
            let (mut in_class, mut over) = (false, false);
            for step in steps {
                let to = EnrolmentStatus::ALL[step];
                if !status.can_become(to) {
                    continue;
                }
                prop_assert!(!over, "{status} is the end");
                status = to;
                in_class |= to == Active;
                over = matches!(to, Graduated | Transferred);
                prop_assert!(in_class || !matches!(to, Completed | Graduated | Failed), "{to} without a class");
                prop_assert_ne!(to, Applied, "nobody wishes twice");
                prop_assert!(!(to.is_in_class() && to.has_left()));
                prop_assert!(to.takes_seat() || !to.is_on_roll(), "{to} is in class without a seat");
            }
        }
    }
}
