//! Who is in the business of a group, besides the one whose case it is.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::date::parse_past_day;
use crate::form::{Check, FieldError};

/// Most people that one sending of a plan names.
pub const MEMBERS_MAX: usize = 12;

/// What the forms about one member send.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct MemberForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Code or code name of a case that joins; id of a membership that ends.
    pub member: String,
    /// The day.
    pub day: String,
    /// Whether they join of their own will.
    pub own_will: bool,
}

impl MemberForm {
    /// Checks that somebody joins: which sending, who, since when. Nobody is made a member.
    pub fn parse_join(&self, today: NaiveDate) -> Result<(Uuid, String, NaiveDate), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let member = check.required_line("member", &self.member, "error-business-member");
        let day = parse_past_day(&mut check, "day", &self.day, today);
        if !self.own_will {
            check.error("own_will", "error-coop-own-will");
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
        let form = MemberForm {
            command: Uuid::nil().to_string(),
            member: "Baobab 12".into(),
            day: "2026-11-28".into(),
            own_will: true,
            ..MemberForm::default()
        };
        assert_eq!(form.parse_join(today).unwrap().1, "Baobab 12");
        let wrong = [
            MemberForm { own_will: false, ..form.clone() },
            MemberForm { member: " ".into(), ..form.clone() },
            MemberForm { day: "2026-11-29".into(), ..form.clone() },
        ];
        for (form, field) in wrong.iter().zip(["own_will", "member", "day"]) {
            assert_eq!(form.parse_join(today).unwrap_err()[0].field, field);
        }
        assert!(form.parse_leave(today).is_err(), "a name is no membership");
    }
}
