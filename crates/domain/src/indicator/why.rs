//! Why something ended, in groups large enough to be told: parts of what an indicator counts already.

use serde::{Deserialize, Serialize};

use super::formula::{left, well};
use crate::case::ClosureReason;
use crate::training::DropoutReason;

text_enum! {
    /// Why a case ended that did not end well. What is kept under seal stands with those who left: no report says that it
    /// was that.
    pub enum EndedWhy ("ended-why") {
        Lost = "lost",
        Left = "left",
        Moved = "moved",
        Other = "other",
    }
}

text_enum! {
    /// Whether somebody left before the end, or could not go on. The first of them is [`super::Stage::LeftEarly`], which
    /// is told elsewhere, too: so its parts protect each other, and not those of the second.
    pub enum EndedHow ("ended-how") {
        Early = "early",
        Apart = "apart",
    }
}

text_enum! {
    /// Why somebody left a training.
    pub enum LeftWhy ("left-why") {
        Care = "care",
        Cost = "cost",
        Work = "work",
        Away = "away",
        Other = "other",
    }
}

/// Somebody with a case who left a training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaverFact {
    /// Which of [`super::Facts::people`].
    pub person: u32,
    /// When the person began.
    pub started_on: chrono::NaiveDate,
    /// Why.
    pub why: LeftWhy,
}

impl EndedWhy {
    /// The group of a reason; none where the case ended well.
    pub(super) fn of(reason: ClosureReason) -> Option<EndedWhy> {
        use ClosureReason::*;
        Some(match reason {
            _ if well(reason) => return None,
            LostContact => EndedWhy::Lost,
            _ if left(reason) => EndedWhy::Left,
            RelocatedNoService | NationalAuthority | ChildProtection | Turned18 => EndedWhy::Moved,
            _ => EndedWhy::Other,
        })
    }
}

impl EndedHow {
    /// Its reasons.
    pub(super) fn reasons(self) -> [EndedWhy; 2] {
        match self {
            EndedHow::Early => [EndedWhy::Lost, EndedWhy::Left],
            EndedHow::Apart => [EndedWhy::Moved, EndedWhy::Other],
        }
    }
}

impl From<Option<DropoutReason>> for LeftWhy {
    fn from(reason: Option<DropoutReason>) -> Self {
        use DropoutReason::*;
        match reason {
            Some(Health | PregnancyChildcare | Family) => LeftWhy::Care,
            Some(DistanceCost | StipendDelay) => LeftWhy::Cost,
            Some(FoundWork) => LeftWhy::Work,
            Some(Insecurity | Moved) => LeftWhy::Away,
            Some(LostInterest | Disciplinary | Other) | None => LeftWhy::Other,
        }
    }
}
