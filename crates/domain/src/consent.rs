//! Consent: for a purpose, to a recipient, for kinds of data, until a day. And the gate that asks it.

mod form;
mod gate;
mod standing;
mod united;
mod withdrawal;
mod words;

pub use form::*;
pub use gate::*;
pub use standing::*;
pub use united::*;
pub use withdrawal::*;
pub use words::*;

use chrono::{Days, Months, NaiveDate};

use crate::directory::{Category, Sector};
use crate::id::{ConsentId, OrganisationId};

text_enum! {
    /// What the person is asked to agree to.
    pub enum Purpose ("purpose") {
        CaseManagement = "case_management",
        Referral = "referral",
        Statistics = "statistics",
        Research = "research",
        /// The case file may go to an office of the programme in another country.
        CrossBorder = "cross_border",
    }
}

text_enum! {
    /// Yes or no. A no is an answer that is kept.
    pub enum Decision ("decision") {
        Given = "given",
        Refused = "refused",
    }
}

text_enum! {
    /// How the answer was given.
    pub enum ConsentMethod ("consent-method") {
        Signed = "signed",
        Thumbprint = "thumbprint",
        SpokenWithWitness = "spoken_with_witness",
        Guardian = "guardian",
    }
}

text_enum! {
    /// How the person was told what they are asked.
    pub enum Explained ("explained") {
        ReadAloud = "read_aloud",
        Pictures = "pictures",
        Recording = "recording",
        /// To several people at once, before each was asked alone.
        Group = "group",
        /// The person read it.
        OwnReading = "own_reading",
    }
}

text_enum! {
    /// Kinds of data that can be shared. Association, screening, notes and scores are no kind: never shared.
    pub enum DataCategory ("data") {
        Name = "name",
        Contact = "contact",
        AgeSex = "age_sex",
        Language = "language",
        Need = "need",
        AccessNeeds = "access_needs",
        Location = "location",
        Household = "household",
        EducationSkills = "education_skills",
        /// Papers and pictures that are sent along.
        Documents = "documents",
    }
}

/// For whom an answer holds: the programme itself, every provider of a sector, or one organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Recipient {
    /// The programme's own staff.
    Programme,
    /// Every provider of one sector.
    Sector(Sector),
    /// One provider.
    Organisation(OrganisationId),
}

impl Recipient {
    /// As stored in `consent.recipient`; the organisation's id has a column of its own.
    pub fn code(self) -> &'static str {
        match self {
            Recipient::Programme => "programme",
            Recipient::Sector(s) => s.as_str(),
            Recipient::Organisation(_) => "organisation",
        }
    }

    /// From the two columns.
    pub fn from_code(code: &str, organisation: Option<OrganisationId>) -> Option<Self> {
        match code {
            "programme" => Some(Recipient::Programme),
            "organisation" => organisation.map(Recipient::Organisation),
            sector => sector.parse().ok().map(Recipient::Sector),
        }
    }
}

/// An answer, as the gate needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// To what.
    pub purpose: Purpose,
    /// For whom.
    pub recipient: Recipient,
    /// Which data.
    pub categories: Vec<DataCategory>,
    /// Yes or no.
    pub decision: Decision,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; `None` is until withdrawn.
    pub valid_to: Option<NaiveDate>,
    /// Whether it was taken back.
    pub withdrawn: bool,
}

/// Months that an answer holds when nobody says otherwise (docs/PRIVACY.md).
pub const DEFAULT_MONTHS: u32 = 24;

/// The last day of an answer given on `day`.
pub fn default_end(day: NaiveDate) -> NaiveDate {
    day.checked_add_months(Months::new(DEFAULT_MONTHS)).unwrap_or(day)
}

impl Consent {
    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.decision == Decision::Given
            && !self.withdrawn
            && self.valid_from <= day
            && self.valid_to.is_none_or(|end| day <= end)
    }

    /// Whether it should be asked again soon: within so many days.
    pub fn ends_soon(&self, day: NaiveDate, notice: u32) -> bool {
        let notice = day.checked_add_days(Days::new(u64::from(notice))).unwrap_or(day);
        self.holds_on(day) && self.valid_to.is_some_and(|end| end <= notice)
    }

    /// Whether it is about this provider and category.
    pub fn concerns(&self, provider: OrganisationId, category: Category) -> bool {
        match self.recipient {
            Recipient::Programme => false,
            Recipient::Sector(sector) => sector == category.sector(),
            Recipient::Organisation(organisation) => organisation == provider,
        }
    }
}
