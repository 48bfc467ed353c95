//! What was done with a project, as its history tells it.

use super::project::ProjectMove;

text_enum! {
    /// What was done with a project.
    pub enum ProjectDeed ("project-deed") {
        /// It was written down.
        Written = "written",
        Changed = "changed",
        Submitted = "submit",
        Selected = "select",
        Approved = "approve",
        Contracted = "contract",
        Started = "start",
        Completed = "complete",
        HandedOver = "hand_over",
        Suspended = "suspend",
        Resumed = "resume",
        Rejected = "reject",
        Returned = "return",
        Stopped = "stop",
        /// A part of its budget was planned.
        Planned = "plan",
        /// A part was paid.
        Paid = "pay",
        /// A part that was not paid was taken back.
        TakenBack = "take_back",
        /// A payment was put right by somebody else.
        Corrected = "correct",
    }
}

impl From<ProjectMove> for ProjectDeed {
    fn from(step: ProjectMove) -> ProjectDeed {
        use ProjectMove as M;
        match step {
            M::Submit => ProjectDeed::Submitted,
            M::Select => ProjectDeed::Selected,
            M::Approve => ProjectDeed::Approved,
            M::Contract => ProjectDeed::Contracted,
            M::Start => ProjectDeed::Started,
            M::Complete => ProjectDeed::Completed,
            M::HandOver => ProjectDeed::HandedOver,
            M::Suspend => ProjectDeed::Suspended,
            M::Resume => ProjectDeed::Resumed,
            M::Reject => ProjectDeed::Rejected,
            M::Return => ProjectDeed::Returned,
            M::Stop => ProjectDeed::Stopped,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_move_and_what_the_history_says_of_it_share_a_code() {
        for step in ProjectMove::ALL {
            assert_eq!(ProjectDeed::from(*step).as_str(), step.as_str());
        }
    }
}
