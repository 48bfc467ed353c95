//! A referral that comes in: somebody refers a person to the programme.
//!
//! Where it stands and who may move it is in `progress`, what the forms send in `form`. Kept is only what finding the
//! person takes. How somebody was associated is never asked: it would travel with whoever refers.

mod form;
mod progress;
mod step;

pub use form::*;
pub use progress::*;
pub use step::*;

use serde::{Deserialize, Serialize};

use crate::authz::Compartment;
use crate::directory::Category;
use crate::person::{Language, Names, Sex};

text_enum! {
    /// How it reached the programme.
    pub enum Channel ("incoming-channel") {
        /// By an organisation's focal point, on its own pages.
        Online = "online",
        Phone = "phone",
        Paper = "paper",
        InPerson = "in_person",
    }
}

impl Channel {
    /// Those that staff note down.
    pub const NOTED: [Channel; 3] = [Channel::Phone, Channel::Paper, Channel::InPerson];
}

text_enum! {
    /// Who refers, where it is no organisation of the directory.
    pub enum SenderRole ("sender-role") {
        Myself = "self",
        Family = "family",
        CommunityLeader = "community_leader",
        HealthWorker = "health_worker",
        Teacher = "teacher",
        Authority = "authority",
        Other = "other",
    }
}

text_enum! {
    /// Whether the person may be a child, as whoever refers sees it.
    pub enum Under18 ("under-18") {
        No = "no",
        Yes = "yes",
        Unknown = "unknown",
    }
}

text_enum! {
    /// Why something is noted of a person who did not agree to it.
    pub enum WithoutYes ("without-yes") {
        LifeAtStake = "life_at_stake",
        ChildInDanger = "child_in_danger",
    }
}

text_enum! {
    /// Why the programme does not take somebody up. Stays inside.
    pub enum NotTaken ("not-taken") {
        NotForUs = "not_for_us",
        OtherArea = "other_area",
        PersonDeclined = "person_declined",
        Twice = "twice",
        Other = "other",
    }
}

/// Everything in it that could tell who somebody is. Sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Name, as far as it was said.
    pub names: Names,
    /// Sex.
    pub sex: Sex,
    /// Year of birth, if it is known.
    pub birth_year: Option<i32>,
    /// Whether it may be a child.
    pub child: bool,
    /// Where the person is, in words.
    pub place: String,
    /// A phone under which the person can be reached.
    pub phone: Option<String>,
    /// Whether calling it endangers nobody. Not asked is no.
    pub safe_to_call: bool,
    /// In which language to speak to the person.
    pub language: Option<Language>,
    /// Why the person is referred.
    pub reason: String,
    /// What the person hopes for.
    pub hopes: Option<String>,
    /// How to reach whoever refers.
    pub sender: Option<String>,
    /// Why it was noted although the person did not agree, in words.
    pub without_yes: Option<String>,
}

impl About {
    /// "A. T.": enough for whoever sent it to know which of theirs it is.
    pub fn initials(&self) -> String {
        let first = |text: &str| text.chars().next().map(|c| format!("{c}."));
        self.names.all().into_iter().filter_map(first).collect::<Vec<_>>().join(" ")
    }
}

/// Behind which wall it comes in: who is, or may be, a child is a child first.
pub fn wall(child: bool, category: Option<Category>) -> Compartment {
    match category {
        _ if child => Compartment::Child,
        Some(Category::ChildProtection) => Compartment::Child,
        Some(Category::GbvServices) => Compartment::Gbv,
        _ => Compartment::General,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_is_a_child_first() {
        for category in Category::ALL {
            assert_eq!(wall(true, Some(*category)), Compartment::Child);
        }
        assert_eq!(wall(false, Some(Category::GbvServices)), Compartment::Gbv);
        assert_eq!(wall(false, Some(Category::ChildProtection)), Compartment::Child);
        assert_eq!(wall(false, Some(Category::Food)), Compartment::General);
        assert_eq!(wall(false, None), Compartment::General);
    }
}
