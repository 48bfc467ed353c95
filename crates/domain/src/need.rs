//! Needs that nothing in the directory meets: kept with the case, counted by place, and looked at again as soon as
//! somebody offers something.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::directory::Category;
use crate::form::{Check, FieldError};

text_enum! {
    /// How a need that nothing met came to an end.
    pub enum NeedEnd ("need-end") {
        /// The person was referred to a service.
        Referred = "referred",
        /// It was met in another way.
        Met = "met",
        /// The person does not want it any more.
        Dropped = "dropped",
    }
}

/// What "nothing fits" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct NeedForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// [`Category`].
    pub category: String,
}

impl NeedForm {
    /// Checks the form: which sending, and what is needed.
    pub fn parse(&self) -> Result<(Uuid, Category), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let category = check.required_code("category", &self.category, "error-need-category");
        check.finish(command.zip(category))
    }
}

/// What ends a need that stood open.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct NeedEndForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Id of the need.
    pub need: String,
    /// [`NeedEnd`]: met or dropped; a referral ends it by itself.
    pub end: String,
}

impl NeedEndForm {
    /// Checks the form: which sending, and how it ended.
    pub fn parse(&self) -> Result<(Uuid, NeedEnd), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let end = check.required_code("end", &self.end, "error-need-end");
        if end == Some(NeedEnd::Referred) {
            check.error("end", "error-unknown-choice");
        }
        check.finish(command.zip(end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_referral_ends_a_need_as_referred() {
        let form = |end: &str| NeedEndForm { command: Uuid::nil().to_string(), end: end.into(), ..Default::default() };
        assert_eq!(form("met").parse().unwrap().1, NeedEnd::Met);
        assert_eq!(form("referred").parse().unwrap_err()[0].key, "error-unknown-choice");
        assert_eq!(form("").parse().unwrap_err()[0].key, "error-need-end");
    }
}
