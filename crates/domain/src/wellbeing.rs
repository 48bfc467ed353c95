//! Questionnaires about wellbeing: asked by trained staff with consent, scored exactly, never a diagnosis, never a reason
//! to give or refuse anything. One answer about ending one's life opens the safety protocol, whatever the rest says.

mod cutoff;
mod form;
mod pack;
mod safety;
mod score;
mod talk;

pub use cutoff::{Cutoff, CutoffForm, CutoffKey, Cutoffs};
pub use form::{AnswerForm, Begun, Go, StartForm};
pub use pack::{Band, Direction, Instrument, Pack, pack, pack_in, packs};
pub use safety::{PROTOCOL_HOURS, SafetyDanger, SafetyForm, SafetyRecord, SafetyReview, SafetyReviewForm, SafetyStep};
pub use score::{Answers, Reply, Scored, danger_grew, needs_safety, score};
pub use talk::{Talk, TalkForm, TalkHow};

text_enum! {
    /// How far a questionnaire came.
    pub enum CheckState ("wellbeing-state") {
        /// Being asked; it can be left and taken up again.
        Open = "open",
        /// Every question was answered or declined.
        Done = "done",
        /// Ended before its end.
        Stopped = "stopped",
        /// The person did not want to be asked.
        Declined = "declined",
    }
}

/// Days within which somebody talks with the person about support after a result that asks for it.
pub const TALK_WITHIN: u64 = 3;
