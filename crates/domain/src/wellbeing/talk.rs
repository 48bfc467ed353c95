//! The talk about support that a result asks for: whether it took place.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};

text_enum! {
    /// What became of the talk.
    pub enum TalkHow ("wellbeing-talk") {
        /// It took place, and somebody goes on with the person.
        Held = "held",
        /// It was offered, and the person did not want it.
        Declined = "declined",
    }
}

/// What is kept of it. Sealed: that there was one says what the result was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// What became of it.
    pub how: TalkHow,
    /// When that was written down.
    pub at: DateTime<Utc>,
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct TalkForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Number of the questionnaire in the case.
    pub number: String,
    /// [`TalkHow`].
    pub how: String,
}

impl TalkForm {
    /// Checks it.
    pub fn parse(&self) -> Result<(Uuid, TalkHow), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let how = check.required_code("how", &self.how, "error-wellbeing-talk");
        check.finish(command.zip(how))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_talk_took_place_or_was_declined() {
        let silent = TalkForm { command: Uuid::nil().to_string(), ..TalkForm::default() };
        assert_eq!(silent.parse().unwrap_err()[0].key, "error-wellbeing-talk");
        for how in TalkHow::ALL {
            let form = TalkForm { how: how.as_str().into(), ..silent.clone() };
            assert_eq!(form.parse().unwrap().1, *how);
        }
    }
}
