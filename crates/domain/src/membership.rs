//! Joining and leaving something that people do together: an association, or the business of a group.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::date::parse_past_day;
use crate::form::{Check, FieldError};

/// What the forms about one member send.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct MembershipForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the association, or number of the business.
    pub of: String,
    /// Code or code name of a case that joins; id of a membership that ends.
    pub member: String,
    /// The day.
    pub day: String,
    /// Whether they join of their own will.
    pub own_will: bool,
}

impl MembershipForm {
    /// Checks that somebody joins: which sending, who, since when. Nobody is made a member.
    pub fn parse_join(&self, today: NaiveDate) -> Result<(Uuid, String, NaiveDate), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let member = check.required_line("member", &self.member, "error-member");
        let day = parse_past_day(&mut check, "day", &self.day, today);
        if !self.own_will {
            check.error("own_will", "error-member-own-will");
        }
        check.finish((|| Some((command?, member, day?)))())
    }

    /// Checks that a membership ends: which sending, which, when.
    pub fn parse_leave(&self, today: NaiveDate) -> Result<(Uuid, Uuid, NaiveDate), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let member = check.command(&self.member);
        let day = parse_past_day(&mut check, "day", &self.day, today);
        check.finish((|| Some((command?, member?, day?)))())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_made_a_member_and_nobody_joins_tomorrow() {
        let today: NaiveDate = "2026-11-28".parse().unwrap();
        let form = MembershipForm {
            command: Uuid::nil().to_string(),
            member: "Baobab 12".into(),
            day: "2026-11-28".into(),
            own_will: true,
            ..MembershipForm::default()
        };
        assert_eq!(form.parse_join(today).unwrap().1, "Baobab 12");
        let wrong = [
            MembershipForm { own_will: false, ..form.clone() },
            MembershipForm { member: " ".into(), ..form.clone() },
            MembershipForm { day: "2026-11-29".into(), ..form.clone() },
        ];
        for (form, field) in wrong.iter().zip(["own_will", "member", "day"]) {
            assert_eq!(form.parse_join(today).unwrap_err()[0].field, field);
        }
        assert!(form.parse_leave(today).is_err(), "a name is no membership");
    }
}
