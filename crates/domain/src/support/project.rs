//! Projects of community-based reintegration and violence reduction: from an idea to the hand-over. Whoever writes one
//! down does not choose it, and neither of them approves it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::headcount::Split::GroupSexAge;
use super::implementer::Implementer;
use super::question::Ask::{Count, Day, Line, Many, Money, Number, One, Text};
use super::question::{Answers, AnswersForm, Options, Question, may, must};
use crate::date::parse_day;
use crate::directory::Sector;
use crate::form::{Check, FieldError};
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
            (S::Ongoing, M::Suspend) => Some(S::Suspended),
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
            ProjectState::Concept | ProjectState::Contracted | ProjectState::Ongoing | ProjectState::Completed
        )
    }

    /// Whether money was promised.
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
        matches!(self, ProjectMove::Select | ProjectMove::Approve | ProjectMove::Reject | ProjectMove::Return)
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
        may("budget", Money),
        may("people", Count(GroupSexAge)).hint(),
        may("indirect", Number(0..=1_000_000)).hint(),
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

/// What the form of a project sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ProjectForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of a project that exists.
    pub project: String,
    /// Version that was seen.
    pub version: String,
    /// P-code of the community, for a new one.
    pub community: String,
    /// What it is called.
    pub title: String,
    /// [`Implementer`]; empty where words alone say who carries it out.
    pub carried_by: String,
    /// What was asked about it.
    pub answers: AnswersForm,
}

/// What the form of a project says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectSaid {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// What it is called.
    pub title: String,
    /// Who carries it out, where that is more than words.
    pub implementer: Option<Implementer>,
    /// What is known of it.
    pub answers: Answers,
}

impl ProjectForm {
    /// Checks the form: which sending, which version of an existing one, its title and what it says.
    pub fn parse(&self) -> Result<ProjectSaid, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = if self.project.is_empty() { Some(0) } else { check.version(&self.version) };
        let title = check.required_line("title", &self.title, "error-support-title");
        let implementer = check.code("carried_by", &self.carried_by);
        let answers = check.within("answers", |check| Answers::parse(check, &project_questions(), &self.answers));
        if let (Some(start), Some(end)) = (answers.day("starts_on"), answers.day("ends_on"))
            && end < start
        {
            check.error("answers[one][ends_on]", "error-support-ends");
        }
        let said = |(command, version)| ProjectSaid { command, version, title, implementer, answers };
        check.finish(command.zip(version).map(said))
    }
}

/// What the buttons of a project send.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ProjectMoveForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the project.
    pub project: String,
    /// Version that was seen.
    pub version: String,
    /// [`ProjectMove`].
    pub step: String,
}

impl ProjectMoveForm {
    /// Checks the form: which sending, which version, which move.
    pub fn parse(&self) -> Result<(Uuid, i64, ProjectMove), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let step = check.required_code("step", &self.step, "error-unknown-choice");
        check.finish(command.zip(version).zip(step).map(|((command, version), step)| (command, version, step)))
    }
}

/// What the form of a part of the budget sends: planned, or paid.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ProjectTrancheForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the project.
    pub project: String,
    /// Id of a part that was planned, when it is paid.
    pub tranche: String,
    /// How much.
    pub amount: String,
    /// Until when, or on which day.
    pub on: String,
}

impl ProjectTrancheForm {
    /// Checks the form: which sending, how much, which day.
    pub fn parse(&self) -> Result<(Uuid, i64, chrono::NaiveDate), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let amount = crate::money::PROGRAMME.field(&mut check, "amount", &self.amount);
        if !check.failed_at(&["amount"]) && amount.is_none_or(|a| a == 0) {
            check.error("amount", "error-project-amount");
        }
        let on = match self.on.trim() {
            "" => {
                check.error("on", "error-support-day");
                None
            }
            typed => parse_day(&mut check, "on", typed),
        };
        check.finish(command.zip(amount).zip(on).map(|((command, amount), on)| (command, amount, on)))
    }
}

#[cfg(test)]
#[path = "project_tests.rs"]
mod tests;
