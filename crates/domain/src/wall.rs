//! An open case goes behind a wall, and comes out again. In takes one person and a yes; out takes two.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::authz::Compartment;
use crate::form::{Check, FieldError};
use crate::id::UserId;

text_enum! {
    /// The walls that a case of an adult can go behind. Who is a child goes behind theirs by the birth date.
    pub enum Wall ("wall") {
        Gbv = "gbv",
        Sensitive = "sensitive",
    }
}

impl Wall {
    /// The wall as it stands around a case.
    pub fn compartment(self) -> Compartment {
        match self {
            Wall::Gbv => Compartment::Gbv,
            Wall::Sensitive => Compartment::Sensitive,
        }
    }

    /// The wall around a case, where it is one of these.
    pub fn around(compartment: Compartment) -> Option<Wall> {
        Wall::ALL.iter().copied().find(|wall| wall.compartment() == compartment)
    }
}

text_enum! {
    /// What whoever supervises behind the wall says to a way out.
    pub enum WayOutAnswer ("way-out-answer") {
        Confirm = "confirm",
        Return = "return",
    }
}

/// What the form sends that puts a case behind a wall. It asks for no reason: none is written down.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct WallForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Version of the case that was seen.
    pub version: String,
    /// Code of the case.
    pub code: String,
    /// [`Wall`].
    pub wall: String,
    /// Whether what follows was read.
    pub confirmed: bool,
}

impl WallForm {
    /// Checks the form. Whether somebody is there to take the case is for the service to say.
    pub fn parse(&self) -> Result<(Uuid, i64, Wall), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let wall = check.required_code("wall", &self.wall, "error-wall");
        if !self.confirmed {
            check.error("confirmed", "error-wall-confirm");
        }
        check.finish(command.zip(version).zip(wall).map(|((command, version), wall)| (command, version, wall)))
    }
}

/// What the form sends that proposes the way out.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct WayOutForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Version of the case that was seen.
    pub version: String,
    /// Code of the case.
    pub code: String,
    /// Id of who is to have the case.
    pub caseworker: String,
    /// Why, for whoever supervises behind the wall.
    pub reason: String,
}

/// A way out, as it is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayOut {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version of the case that was seen.
    pub version: i64,
    /// Who is to have the case.
    pub caseworker: UserId,
    /// Why.
    pub reason: String,
}

impl WayOutForm {
    /// Checks the form. Whether they work in the office is for the service to say.
    pub fn parse(&self) -> Result<WayOut, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let caseworker = check.required_code("caseworker", &self.caseworker, "error-assign-missing");
        let reason = check.required_text("reason", &self.reason, "error-way-out-reason");
        check.finish((|| Some(WayOut { command: command?, version: version?, caseworker: caseworker?, reason }))())
    }
}

/// What the form sends that answers a proposed way out.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct WayOutAnswerForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Version of the case that was seen.
    pub version: String,
    /// Code of the case.
    pub code: String,
    /// [`WayOutAnswer`].
    pub answer: String,
}

impl WayOutAnswerForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<(Uuid, i64, WayOutAnswer), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let answer = check.required_code("answer", &self.answer, "error-way-out-answer");
        check.finish(command.zip(version).zip(answer).map(|((command, version), answer)| (command, version, answer)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_put_behind_the_wall_of_children_by_choice() {
        for wall in Wall::ALL {
            assert_eq!(Wall::around(wall.compartment()), Some(*wall));
        }
        let form =
            WallForm { command: Uuid::nil().to_string(), version: "1".into(), confirmed: true, ..WallForm::default() };
        for (typed, taken) in [("gbv", true), ("sensitive", true), ("child", false), ("general", false), ("", false)] {
            assert_eq!(WallForm { wall: typed.into(), ..form.clone() }.parse().is_ok(), taken, "{typed}");
        }
        assert_eq!((Wall::around(Compartment::Child), Wall::around(Compartment::General)), (None, None));
    }

    #[test]
    fn each_form_names_what_is_missing() {
        let fields = |errors: Vec<FieldError>| errors.into_iter().map(|e| e.field).collect::<Vec<_>>();
        let command = Uuid::nil().to_string();
        let wall = WallForm { command: command.clone(), version: "1".into(), ..WallForm::default() };
        assert_eq!(fields(wall.parse().unwrap_err()), ["wall", "confirmed"]);
        let out = WayOutForm { command: command.clone(), version: "1".into(), ..WayOutForm::default() };
        assert_eq!(fields(out.parse().unwrap_err()), ["caseworker", "reason"]);
        let answer = WayOutAnswerForm { command, version: "1".into(), ..WayOutAnswerForm::default() };
        assert_eq!(fields(answer.parse().unwrap_err()), ["answer"]);
    }
}
