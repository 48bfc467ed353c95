//! The form of a follow-up.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Absence, Activity, Contact, FollowUp, FollowUpChannel, Situation};
use crate::counselling::ask_about_numbers;
use crate::date::{parse_day, parse_past_day};
use crate::form::{Check, FieldError};

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct FollowUpForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// The day, `2026-11-24`.
    pub made_on: String,
    /// [`FollowUpChannel`].
    pub channel: String,
    /// [`Contact`].
    pub contact: String,
    /// [`Absence`], when nobody was reached.
    pub absence: String,
    /// [`Situation`].
    pub situation: String,
    /// [`Activity`].
    pub activity: String,
    /// What was seen and said.
    pub summary: String,
    /// When to look again.
    pub next_on: String,
    /// Whether the author looked at a number in the text and it is no phone and no paper.
    pub numbers_checked: bool,
}

impl FollowUpForm {
    /// Checks the form; also says which sending of it this is.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, FollowUp), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let made_on = parse_past_day(&mut check, "made_on", &self.made_on, today);
        let channel: Option<FollowUpChannel> = check.required_code("channel", &self.channel, "error-follow-up-channel");
        let contact: Option<Contact> = check.required_code("contact", &self.contact, "error-follow-up-contact");
        if contact == Some(Contact::Seen) && channel.is_some_and(|c| !c.is_face_to_face()) {
            check.error("contact", "error-follow-up-seen");
        }
        let reached = contact.is_some_and(Contact::is_with_person);
        let absence = self.absence(&mut check, contact);
        let situation: Option<Situation> = match reached {
            true => check.required_code("situation", &self.situation, "error-follow-up-situation"),
            false => check.code("situation", &self.situation),
        };
        let activity: Option<Activity> = check.code("activity", &self.activity);
        let summary = match contact {
            Some(Contact::NotReached) => check.text("summary", &self.summary).unwrap_or_default(),
            _ => check.required_text("summary", &self.summary, "error-follow-up-summary"),
        };
        ask_about_numbers(&mut check, self.numbers_checked, &[("summary", &self.summary)]);
        let next_on = parse_day(&mut check, "next_on", &self.next_on);
        if next_on.is_some_and(|next| next < today) {
            check.error("next_on", "error-session-next-past");
        }
        let heard = contact != Some(Contact::NotReached);
        let follow_up = (|| {
            Some(FollowUp {
                made_on: made_on?,
                channel: channel?,
                contact: contact?,
                absence,
                // Answers below another answer than the chosen one were left behind: they mean nothing.
                situation: situation.filter(|_| heard),
                activity: activity.filter(|_| heard),
                summary,
                next_on,
            })
        })();
        check.finish(command.zip(follow_up))
    }

    fn absence(&self, check: &mut Check, contact: Option<Contact>) -> Option<Absence> {
        match contact {
            Some(Contact::NotReached) => check.required_code("absence", &self.absence, "error-follow-up-absence"),
            Some(Contact::HeardOf) => check.code("absence", &self.absence),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn form() -> FollowUpForm {
        FollowUpForm {
            command: Uuid::from_u128(1).to_string(),
            made_on: "2026-11-24".into(),
            channel: "home_visit".into(),
            contact: "seen".into(),
            situation: "better".into(),
            activity: "self_employed".into(),
            summary: "The workshop has work.".into(),
            ..FollowUpForm::default()
        }
    }

    fn refused(form: &FollowUpForm) -> Vec<(String, String)> {
        form.parse(today()).unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
    }

    fn one(field: &str, key: &str) -> Vec<(String, String)> {
        vec![(field.into(), key.into())]
    }

    #[test]
    fn whoever_was_not_reached_has_no_situation_and_a_reason() {
        let nobody = FollowUpForm { contact: "not_reached".into(), summary: "".into(), ..form() };
        assert_eq!(refused(&nobody), one("absence", "error-follow-up-absence"));
        let (_, said) = FollowUpForm { absence: "moved".into(), ..nobody }.parse(today()).unwrap();
        assert_eq!((said.absence, said.situation, said.activity), (Some(Absence::Moved), None, None));
    }

    #[test]
    fn nobody_is_seen_over_the_phone() {
        let call = FollowUpForm { channel: "phone".into(), ..form() };
        assert_eq!(refused(&call), one("contact", "error-follow-up-seen"));
        FollowUpForm { contact: "spoken".into(), ..call }.parse(today()).unwrap();
    }

    #[test]
    fn what_was_reached_says_how_the_person_is_doing() {
        let silent = FollowUpForm { situation: "".into(), summary: " ".into(), ..form() };
        let expected = [one("situation", "error-follow-up-situation"), one("summary", "error-follow-up-summary")];
        assert_eq!(refused(&silent), expected.concat());
    }

    #[test]
    fn a_visit_is_not_in_the_future_and_the_next_one_not_in_the_past() {
        let tomorrow = FollowUpForm { made_on: "2026-11-25".into(), ..form() };
        assert_eq!(refused(&tomorrow), one("made_on", "error-date-future"));
        let yesterday = FollowUpForm { next_on: "2026-11-23".into(), ..form() };
        assert_eq!(refused(&yesterday), one("next_on", "error-session-next-past"));
    }

    proptest! {
        #[test]
        fn no_text_makes_the_form_panic(s in "\\PC{0,40}") {
            let form = FollowUpForm {
                made_on: s.clone(), channel: s.clone(), contact: s.clone(), absence: s.clone(), situation: s.clone(),
                activity: s.clone(), summary: s.clone(), next_on: s, ..form()
            };
            drop(form.parse(today()));
        }
    }
}
