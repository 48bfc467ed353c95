//! Consent: for a purpose, to a recipient, for kinds of data, until a day. And the gate that asks it.

mod form;
mod standing;
mod united;
mod withdrawal;
mod words;

pub use form::*;
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
/// Days within which a case whose file the person does not want any more is closed or put on hold.
pub const FILE_DAYS: u64 = 3;

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

/// What the gate says about one referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gate {
    /// Covered by this consent.
    Open(ConsentId),
    /// The person said no, or took it back, and nothing newer says yes.
    Refused,
    /// Nobody asked yet, or the answer has ended.
    NotAsked,
    /// There is a yes, but not for these kinds of data.
    Missing(Vec<DataCategory>),
}

/// May these kinds of data go to this provider for this category today? `answers` are in the order they were given;
/// an answer about the organisation itself counts before one about its sector, a newer one before an older one.
pub fn gate(
    answers: &[Consent],
    provider: OrganisationId,
    category: Category,
    shared: &[DataCategory],
    today: NaiveDate,
) -> Gate {
    let latest = |specific: bool| {
        answers
            .iter()
            .rev()
            .filter(|c| c.purpose == Purpose::Referral && c.concerns(provider, category))
            .find(|c| matches!(c.recipient, Recipient::Organisation(_)) == specific)
    };
    let Some(answer) = latest(true).or_else(|| latest(false)) else { return Gate::NotAsked };
    if answer.decision == Decision::Refused || answer.withdrawn {
        return Gate::Refused;
    }
    if !answer.holds_on(today) {
        return Gate::NotAsked;
    }
    let missing: Vec<DataCategory> = shared.iter().copied().filter(|d| !answer.categories.contains(d)).collect();
    if missing.is_empty() { Gate::Open(answer.id) } else { Gate::Missing(missing) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const PROVIDER: OrganisationId = OrganisationId(Uuid::from_u128(5));

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn yes(n: u128, recipient: Recipient) -> Consent {
        Consent {
            id: ConsentId(Uuid::from_u128(n)),
            purpose: Purpose::Referral,
            recipient,
            categories: vec![DataCategory::Name, DataCategory::Need],
            decision: Decision::Given,
            valid_from: day(1),
            valid_to: Some(day(20)),
            withdrawn: false,
        }
    }

    fn ask(answers: &[Consent], shared: &[DataCategory], on: u32) -> Gate {
        gate(answers, PROVIDER, Category::VocationalTraining, shared, day(on))
    }

    #[test]
    fn a_yes_to_the_sector_opens_the_gate_until_its_last_day() {
        let answers = [yes(1, Recipient::Sector(Sector::TrainingLivelihood))];
        assert_eq!(ask(&answers, &[DataCategory::Name], 20), Gate::Open(answers[0].id));
        assert_eq!(ask(&answers, &[DataCategory::Name], 21), Gate::NotAsked);
    }

    #[test]
    fn a_yes_to_another_sector_or_purpose_is_no_answer() {
        let mut other = yes(1, Recipient::Sector(Sector::Health));
        assert_eq!(ask(&[other.clone()], &[], 5), Gate::NotAsked);
        other.recipient = Recipient::Sector(Sector::TrainingLivelihood);
        other.purpose = Purpose::CaseManagement;
        assert_eq!(ask(&[other], &[], 5), Gate::NotAsked);
    }

    #[test]
    fn the_gate_says_which_data_are_missing() {
        let answers = [yes(1, Recipient::Organisation(PROVIDER))];
        let shared = [DataCategory::Name, DataCategory::Contact];
        assert_eq!(ask(&answers, &shared, 5), Gate::Missing(vec![DataCategory::Contact]));
    }

    #[test]
    fn a_no_to_the_organisation_counts_before_a_yes_to_its_sector_whatever_the_order() {
        let sector = yes(1, Recipient::Sector(Sector::TrainingLivelihood));
        let no = Consent { decision: Decision::Refused, ..yes(2, Recipient::Organisation(PROVIDER)) };
        assert_eq!(ask(&[sector.clone(), no.clone()], &[], 5), Gate::Refused);
        assert_eq!(ask(&[no, sector], &[], 5), Gate::Refused);
    }

    #[test]
    fn a_withdrawn_yes_is_a_no() {
        let withdrawn = Consent { withdrawn: true, ..yes(1, Recipient::Sector(Sector::TrainingLivelihood)) };
        assert_eq!(ask(&[withdrawn], &[], 5), Gate::Refused);
    }
}
