//! Rows that reports count: no name, no code, no id.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::library::Of;
use super::life::{
    CareFact, ChangeFact, CheckFact, ConsentFact, GoodsFact, GrantFact, NeedFact, PaymentFact, PupilFact, WorkersFact,
};
use super::thing::ThingFact;
use super::why::LeaverFact;
use crate::case::ClosureReason;
use crate::livelihood::Life;
use crate::person::{PersonCategory, Sex};
use crate::referral::ReferralStatus;
use crate::training::EnrolmentStatus;

text_enum! {
    /// Sex as reports tell it. Who said something else, or nothing, is so rare that a row of their own would always be
    /// hidden, and would hide another one with it: they stand with the larger group.
    pub enum SexGroup ("report-sex") {
        Women = "women",
        MenAndOthers = "men_others",
    }
}

impl From<Sex> for SexGroup {
    fn from(sex: Sex) -> Self {
        match sex {
            Sex::Female => SexGroup::Women,
            Sex::Male | Sex::Other | Sex::Declined => SexGroup::MenAndOthers,
        }
    }
}

text_enum! {
    /// Age in years on the day on which the case was opened: nobody moves to another row with a birthday.
    pub enum AgeBand ("report-age") {
        To24 = "18_24",
        To35 = "25_35",
        To59 = "36_59",
        From60 = "60",
    }
}

impl AgeBand {
    /// Of so many years. Children are counted apart; an age below 18 here is one that was corrected later.
    pub fn of(years: i32) -> AgeBand {
        match years {
            ..=24 => AgeBand::To24,
            25..=35 => AgeBand::To35,
            36..=59 => AgeBand::To59,
            60.. => AgeBand::From60,
        }
    }
}

text_enum! {
    /// A lot of difficulty in at least one of the six questions of the Washington Group.
    pub enum Difficulty ("report-difficulty") {
        Yes = "yes",
        No = "no",
        Unknown = "unknown",
    }
}

/// An office, an area or a funded project, as a report calls it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Stable code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonFact {
    /// Which of [`Facts::offices`].
    pub office: u16,
    /// Which of [`Facts::areas`], where the person lives.
    pub area: u16,
    /// Sex.
    pub sex: SexGroup,
    /// Age when the case was opened.
    pub age: AgeBand,
    /// Difficulty.
    pub difficulty: Difficulty,
    /// Why the programme supports the person.
    pub category: PersonCategory,
    /// When the case was opened.
    pub opened_on: NaiveDate,
    /// When the first questions about the situation were answered.
    pub profiled_on: Option<NaiveDate>,
    /// The first session that took place.
    pub counselled_on: Option<NaiveDate>,
    /// When the first plan was signed.
    pub planned_on: Option<NaiveDate>,
    /// When the first referral was sent; protected help is none.
    pub referred_on: Option<NaiveDate>,
    /// When the first support began: a provider accepted what is no protected help, a training or a start-up began.
    pub supported_on: Option<NaiveDate>,
    /// The first visit or call that reached the person.
    pub followed_on: Option<NaiveDate>,
    /// When the case ended, and why as everybody on it may read.
    pub closed: Option<(NaiveDate, ClosureReason)>,
}

/// A referral that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferralFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// When it was sent.
    pub sent_on: NaiveDate,
    /// When the provider answered.
    pub answered_on: Option<NaiveDate>,
    /// Whether it declined.
    pub declined: bool,
    /// Whether an appointment was made.
    pub appointed: bool,
    /// Whether the person did not come to one.
    pub missed: bool,
    /// Whether the person said that it was done.
    pub verified: bool,
    /// Where it stands.
    pub status: ReferralStatus,
}

/// A visit or call that was due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// When.
    pub due_on: NaiveDate,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
}

/// Somebody with a case in a training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrolmentFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// When the person began.
    pub started_on: NaiveDate,
    /// Where it stands.
    pub status: EnrolmentStatus,
    /// Minutes of sessions that were held.
    pub held: i64,
    /// Minutes that the person was there.
    pub attended: i64,
}

/// Somebody with a case who finished a training, and of whom somebody knows half a year later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraceFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// When the person began.
    pub started_on: NaiveDate,
    /// Whether the person works in the trade that was learned.
    pub used: bool,
}

/// A start-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BusinessFact {
    /// Which of [`Facts::people`].
    pub person: u32,
    /// How long it was seen running.
    pub life: Life,
    /// Whether it ran at the last visit, and what was left of that month's revenue then, in minor units.
    pub last: Option<(bool, Option<i64>)>,
    /// People paid for work at the last visit.
    pub jobs: i64,
}

/// Everything that is counted, as it was at one moment. Rows of one person follow each other.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Offices.
    pub offices: Vec<Place>,
    /// Areas.
    pub areas: Vec<Place>,
    /// Cases outside walls.
    pub people: Vec<PersonFact>,
    /// Referrals.
    pub referrals: Vec<ReferralFact>,
    /// Visits and calls that were due.
    pub due: Vec<DueFact>,
    /// Trainings.
    pub enrolments: Vec<EnrolmentFact>,
    /// Start-ups.
    pub businesses: Vec<BusinessFact>,
    /// Cases of children, behind their wall: how many for each of [`Facts::offices`].
    pub children: Vec<i64>,
    /// Who finished a training. What comes after the first lists is empty in reports that were frozen before it was counted.
    pub traces: Vec<TraceFact>,
    /// Needs that no service met.
    pub needs: Vec<NeedFact>,
    /// Grants.
    pub grants: Vec<GrantFact>,
    /// Payments of grants.
    pub payments: Vec<PaymentFact>,
    /// Who was asked twice how life goes.
    pub changes: Vec<ChangeFact>,
    /// Who was asked how they feel.
    pub checks: Vec<CheckFact>,
    /// Children of school age in a household.
    pub pupils: Vec<PupilFact>,
    /// Consents to being accompanied.
    pub consents: Vec<ConsentFact>,
    /// What the programme does with communities, institutions and its own records; of no person.
    pub things: Vec<ThingFact>,
    /// Funded projects.
    pub fundings: Vec<Place>,
    /// For each of [`Facts::people`] which of [`Facts::fundings`] pays; out of range for none. A list of its own, so that
    /// people who were frozen before can be read: then nobody has one.
    pub funded: Vec<u16>,
    /// Who left a training, and why.
    pub leavers: Vec<LeaverFact>,
    /// Who works in start-ups that run.
    pub workers: Vec<WorkersFact>,
    /// What was delivered in kind.
    pub goods: Vec<GoodsFact>,
    /// Who was asked twice how they feel.
    pub moods: Vec<ChangeFact>,
    /// Whose answers asked for a talk.
    pub cares: Vec<CareFact>,
}

impl Facts {
    /// Which of [`Facts::fundings`] pays for somebody, or how many there are where none does; nothing for what is of no
    /// person.
    pub(super) fn funding_of(&self, of: Of) -> Option<usize> {
        let Of::Person(person) = of else { return None };
        let funding = self.funded.get(person as usize).copied().map_or(usize::MAX, usize::from);
        Some(funding.min(self.fundings.len()))
    }
}
