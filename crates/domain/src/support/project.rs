//! Projects of community-based reintegration and violence reduction: from an idea to the hand-over. Whoever writes one
//! down does not choose it, and neither of them approves it.

use chrono::Months;

use super::headcount::Split::GroupSexAge;
use super::question::Ask::{Count, Day, Line, Many, Money, Number, One, Text};
use super::question::{Answers, Options, Question, may, must};
use crate::directory::Sector;
use crate::id::UserId;

text_enum! {
    /// Where a project stands.
    pub enum ProjectState ("project-state") {
        Concept = "concept",
        Submitted = "submitted",
        /// The selection committee chose it.
        Screened = "screened",
        Approved = "approved",
        Contracted = "contracted",
        Ongoing = "ongoing",
        Completed = "completed",
        HandedOver = "handed_over",
        Suspended = "suspended",
        Rejected = "rejected",
        /// It was approved, and is given up for good.
        Stopped = "stopped",
    }
}

text_enum! {
    /// What is done with a project.
    pub enum ProjectMove ("project-move") {
        Submit = "submit",
        Select = "select",
        Approve = "approve",
        Contract = "contract",
        Start = "start",
        Complete = "complete",
        HandOver = "hand_over",
        Suspend = "suspend",
        Resume = "resume",
        Reject = "reject",
        /// Back to whoever wrote it.
        Return = "return",
        /// Given up for good after it was approved.
        Stop = "stop",
    }
}

impl ProjectState {
    /// Where a move leads from here.
    pub fn after(self, step: ProjectMove) -> Option<ProjectState> {
        use ProjectMove as M;
        use ProjectState as S;
        match (self, step) {
            (S::Concept, M::Submit) => Some(S::Submitted),
            (S::Submitted, M::Select) => Some(S::Screened),
            (S::Screened, M::Approve) => Some(S::Approved),
            (S::Approved, M::Contract) => Some(S::Contracted),
            (S::Contracted, M::Start) | (S::Suspended, M::Resume) => Some(S::Ongoing),
            (S::Ongoing, M::Complete) => Some(S::Completed),
            (S::Completed, M::HandOver) => Some(S::HandedOver),
            (S::Contracted | S::Ongoing, M::Suspend) => Some(S::Suspended),
            (S::Approved | S::Contracted | S::Suspended, M::Stop) => Some(S::Stopped),
            (S::Submitted | S::Screened, M::Reject) => Some(S::Rejected),
            (S::Submitted | S::Screened, M::Return) => Some(S::Concept),
            _ => None,
        }
    }

    /// Moves that are possible from here.
    pub fn moves(self) -> Vec<ProjectMove> {
        ProjectMove::ALL.iter().copied().filter(|m| self.after(*m).is_some()).collect()
    }

    /// Whether what was decided about can still be changed: what was chosen and approved stays as it was.
    pub fn is_open_to_change(self) -> bool {
        matches!(
            self,
            ProjectState::Concept
                | ProjectState::Contracted
                | ProjectState::Ongoing
                | ProjectState::Suspended
                | ProjectState::Completed
        )
    }

    /// Whether money is promised: what was stopped is promised nothing any more.
    pub fn has_money(self) -> bool {
        matches!(
            self,
            ProjectState::Approved
                | ProjectState::Contracted
                | ProjectState::Ongoing
                | ProjectState::Suspended
                | ProjectState::Completed
                | ProjectState::HandedOver
        )
    }

    /// Whether it was approved once, whatever came of it: then there may be payments.
    pub fn was_approved(self) -> bool {
        self.has_money() || self == ProjectState::Stopped
    }

    /// Whether a start-up may still become part of it: it was approved, and goes on.
    pub fn takes_startups(self) -> bool {
        matches!(self, ProjectState::Approved | ProjectState::Contracted | ProjectState::Ongoing)
    }

    /// Whether it came to its end as planned.
    pub fn is_completed(self) -> bool {
        matches!(self, ProjectState::Completed | ProjectState::HandedOver)
    }
}

impl ProjectMove {
    /// Whether it decides about the project: for somebody else than whoever wrote it.
    pub fn decides(self) -> bool {
        use ProjectMove as M;
        matches!(self, M::Select | M::Approve | M::Reject | M::Return | M::Stop)
    }

    /// Whether it has to be said why: somebody else's work is sent back, held up or ended.
    pub fn needs_a_reason(self) -> bool {
        matches!(self, ProjectMove::Return | ProjectMove::Reject | ProjectMove::Suspend | ProjectMove::Stop)
    }
}

/// Who did what with a project so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectHands {
    /// Everybody who wrote it down, changed it before it was submitted, or submitted it: also before it was returned.
    pub writers: Vec<UserId>,
    /// Who wrote down that the committee chose it.
    pub selected: Option<UserId>,
}

impl ProjectHands {
    fn had(&self, user: UserId) -> bool {
        self.selected == Some(user) || self.wrote(user)
    }

    /// Whether somebody had a hand in what was approved.
    pub fn wrote(&self, user: UserId) -> bool {
        self.writers.contains(&user)
    }

    /// With one more who wrote it.
    pub fn written_by(mut self, user: UserId) -> ProjectHands {
        if !self.wrote(user) {
            self.writers.push(user);
        }
        self
    }
}

/// Why a move is refused, as the key of a text; nothing when it may be made.
pub fn project_refusal(
    step: ProjectMove,
    user: UserId,
    hands: &ProjectHands,
    answers: &Answers,
) -> Option<&'static str> {
    if step.decides() && hands.had(user) {
        return Some("error-project-own");
    }
    match step {
        ProjectMove::Submit if answers.text("harm_done") != Some("yes") => Some("error-project-harm"),
        ProjectMove::Submit if answers.number("budget").is_none() => Some("error-project-budget"),
        ProjectMove::Complete if answers.count.total() == 0 => Some("error-project-people"),
        ProjectMove::HandOver if answers.text("upkeep").is_none() => Some("error-project-upkeep"),
        _ => None,
    }
}

const TYPES: Options = Options {
    list: "project",
    codes: &[
        "infrastructure",
        "commercial_livelihood",
        "social_youth",
        "security_lighting_policing",
        "wam",
        "training_apprenticeship",
        "cash_for_work",
        "reconciliation_culture",
        "environment_nrm",
    ],
};
const TARGETS: Options = Options { list: "target", codes: &["waiting", "members", "at_risk_youth", "affected"] };
const YES_NO: Options = Options { list: "yesno", codes: &["yes", "no"] };

/// What was approved: fixed from the day on which a project leaves its writers. The rest is what came of it, and is
/// filled in while it goes on.
const APPROVED: [&str; 11] = [
    "project",
    "proposal",
    "targets",
    "committee_women",
    "committee_men",
    "implementer",
    "starts_on",
    "budget",
    "wage",
    "harm_done",
    "harm",
];

/// The kinds of projects, and to which family of help each belongs.
pub fn project_sector(kind: &str) -> Option<(&'static str, Sector)> {
    let code = TYPES.codes.iter().copied().find(|code| *code == kind)?;
    let sector = match code {
        "commercial_livelihood" | "training_apprenticeship" | "cash_for_work" => Sector::TrainingLivelihood,
        "security_lighting_policing" | "wam" => Sector::Protection,
        _ => Sector::Community,
    };
    Some((code, sector))
}

/// The field of the first answer that is not as it was approved; nothing when all of them are.
pub fn not_as_approved(typed: &Answers, approved: &Answers) -> Option<String> {
    APPROVED.iter().find(|key| !typed.says_the_same(approved, key)).map(|key| {
        let kind = if *key == "targets" { "many" } else { "one" };
        format!("answers[{kind}][{key}]")
    })
}

/// Months that a violence-reduction project of a mission lasts at most.
const MISSION_MONTHS: Months = Months::new(12);

/// Whether a violence-reduction project of a mission is planned for longer than the mission pays for one.
pub fn outlasts_mission(answers: &Answers) -> bool {
    let last = answers.day("starts_on").and_then(|day| day.checked_add_months(MISSION_MONTHS));
    let longer = answers.day("ends_on").zip(last).is_some_and(|(end, last)| end > last);
    longer && answers.text("mission") == Some("yes")
}

/// What is asked about a project.
pub fn project_questions() -> Vec<Question> {
    vec![
        must("project", One(TYPES)),
        must("proposal", Text).hint(),
        may("targets", Many(TARGETS)),
        may("committee_women", Number(0..=200)),
        may("committee_men", Number(0..=200)),
        may("implementer", Line).hint(),
        may("starts_on", Day),
        may("ends_on", Day),
        may("mission", One(YES_NO)).hint(),
        may("budget", Money),
        may("people", Count(GroupSexAge)).hint(),
        may("indirect", Number(0..=1_000_000)).hint(),
        may("indirect_women", Number(0..=1_000_000)).hint(),
        may("indirect_men", Number(0..=1_000_000)),
        may("person_days", Number(0..=1_000_000)).hint(),
        may("wage", Money).hint(),
        may("built", Number(0..=100)).hint(),
        may("harm_done", One(YES_NO)).hint(),
        may("harm", Text).hint(),
        may("upkeep", Text).hint(),
        may("sustainability", Text).hint(),
        may("certified_on", Day).hint(),
        may("certified_by", Line).hint(),
    ]
}

#[cfg(test)]
#[path = "project_tests.rs"]
mod tests;
