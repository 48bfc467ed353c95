//! Organisations, what they offer, and for whom.

mod full;
mod organisation;
mod service;

pub use full::*;
pub use organisation::{Agreement, ContactEndForm, ContactForm, NewContact, OrganisationEdit, OrganisationForm};
pub use service::{ServiceEdit, ServiceForm};

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::person::Sex;

text_enum! {
    /// What kind of organisation a provider is.
    pub open enum OrganisationKind ("organisation-kind") {
        Government = "gov",
        NgoInternational = "ngo_int",
        NgoNational = "ngo_nat",
        CommunityBased = "cbo",
        Private = "private",
        HealthFacility = "health_facility",
        TrainingCentre = "training_centre",
        Finance = "mfi_bank",
        Religious = "religious_traditional",
        UnitedNations = "un",
    }
}

text_enum! {
    /// Standing service or time-bound opportunity.
    pub enum ServiceKind ("service-kind") {
        Service = "service",
        Opportunity = "opportunity",
    }
}

text_enum! {
    /// What a person is referred for.
    pub enum Category ("category") {
        DocumentationCivilStatus = "documentation_civil_status",
        LegalAid = "legal_aid",
        HousingLandProperty = "housing_land_property",
        EducationFormal = "education_formal",
        EducationNonformalLiteracy = "education_nonformal_literacy",
        VocationalTraining = "vocational_training",
        Apprenticeship = "apprenticeship",
        JobPlacement = "job_placement",
        PublicWorks = "public_works_cfw",
        BusinessDevelopment = "business_development",
        MicrofinanceSavings = "microfinance_savings",
        AgricultureInputs = "agriculture_inputs",
        LivestockVet = "livestock_vet",
        CashVoucher = "cash_voucher",
        Food = "food",
        NfiShelter = "nfi_shelter",
        Wash = "wash",
        HealthPrimary = "health_primary",
        HealthSpecialised = "health_specialised_rehab_prosthetics",
        SrhMaternal = "srh_maternal",
        HivVct = "hiv_vct",
        MhpssBasic = "mhpss_basic",
        MhpssFocused = "mhpss_focused",
        MhSpecialised = "mh_specialised",
        SubstanceUse = "substance_use",
        GbvServices = "gbv_services",
        ChildProtection = "child_protection",
        FamilyTracing = "family_tracing_reunification",
        FamilyMediation = "family_mediation",
        ReligiousCultural = "religious_cultural_counselling",
        CivicEducation = "civic_education",
        CommunityReconciliation = "community_reconciliation",
        SocialProtection = "social_protection",
        SecurityProtection = "security_protection_relocation",
        Repatriation = "repatriation",
        Other = "other",
    }
}

text_enum! {
    /// Families of categories: what consent is asked for, and how a long list is offered.
    pub enum Sector ("sector") {
        CivilLegal = "civil_legal",
        Education = "education",
        TrainingLivelihood = "training_livelihood",
        BasicNeeds = "basic_needs",
        Health = "health",
        Psychosocial = "psychosocial",
        Protection = "protection",
        Community = "community",
    }
}

impl Category {
    /// The family it belongs to.
    pub fn sector(self) -> Sector {
        use Category::*;
        match self {
            DocumentationCivilStatus | LegalAid | HousingLandProperty => Sector::CivilLegal,
            EducationFormal | EducationNonformalLiteracy => Sector::Education,
            VocationalTraining | Apprenticeship | JobPlacement | PublicWorks | BusinessDevelopment
            | MicrofinanceSavings | AgricultureInputs | LivestockVet => Sector::TrainingLivelihood,
            CashVoucher | Food | NfiShelter | Wash | SocialProtection => Sector::BasicNeeds,
            HealthPrimary | HealthSpecialised | SrhMaternal | HivVct => Sector::Health,
            MhpssBasic | MhpssFocused | MhSpecialised | SubstanceUse => Sector::Psychosocial,
            GbvServices | ChildProtection | FamilyTracing | SecurityProtection | Repatriation => Sector::Protection,
            FamilyMediation | ReligiousCultural | CivicEducation | CommunityReconciliation | Other => Sector::Community,
        }
    }

    /// Whether the category itself is an extremely sensitive fact (class X): never in lists, mails or titles.
    pub fn is_sealed(self) -> bool {
        matches!(self, Category::HivVct | Category::GbvServices | Category::ChildProtection)
    }
}

/// What a service asks of who comes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conditions {
    /// For one sex only.
    pub for_sex: Option<Sex>,
    /// Youngest age.
    pub age_min: Option<i64>,
    /// Oldest age.
    pub age_max: Option<i64>,
    /// Whether one must read and write.
    pub needs_reading: bool,
    /// Places left, where counted.
    pub free_places: Option<i64>,
    /// Until which day it takes nobody, as its provider says.
    pub full_until: Option<NaiveDate>,
    /// Last day of an opportunity.
    pub ends_on: Option<NaiveDate>,
    /// Whether a wheelchair gets in.
    pub step_free: bool,
    /// Whether the work could harm somebody under 18.
    pub hazardous: bool,
    /// Last day to apply.
    pub apply_by: Option<NaiveDate>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
}

/// What is known of who looks for a service. `None` is not known, which excludes nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seeker {
    /// Woman or man.
    pub sex: Option<Sex>,
    /// Years.
    pub age: Option<i64>,
    /// Whether the person reads and writes.
    pub reads: Option<bool>,
}

text_enum! {
    /// One reason for or against a service.
    pub enum FitReason ("fit") {
        /// Every condition is met.
        MeetsConditions = "meets_conditions",
        FreePlaces = "free_places",
        StepFree = "step_free",
        /// It is for women only, or for men only, and the person is one.
        ForThisSex = "for_this_sex",
        /// One comes without reading, and the person may not read.
        NoReading = "no_reading",
        /// It has not begun yet.
        Starts = "starts",
        /// No place now.
        Full = "full",
        /// Its provider says that it takes nobody for some time.
        FullUntil = "full_until",
        /// Reading is needed, and nobody asked whether the person reads.
        ReadingUnknown = "reading_unknown",
        NeedsReading = "needs_reading",
        OtherSex = "other_sex",
        TooYoung = "too_young",
        TooOld = "too_old",
        Ended = "ended",
        /// The last day to apply is over.
        ApplyOver = "apply_over",
        /// The work could harm somebody under 18, which the person is.
        Hazardous = "hazardous",
    }
}

text_enum! {
    /// How well a service fits. Advice: a person decides.
    pub enum Fit ("fit-level") {
        Good = "good",
        Partial = "partial",
        /// A condition excludes the person, or it is over.
        NotOpen = "not_open",
    }
}

impl FitReason {
    /// What the reason makes of the whole.
    pub fn weight(self) -> Fit {
        match self {
            FitReason::MeetsConditions
            | FitReason::FreePlaces
            | FitReason::StepFree
            | FitReason::ForThisSex
            | FitReason::NoReading
            | FitReason::Starts => Fit::Good,
            FitReason::Full | FitReason::FullUntil | FitReason::ReadingUnknown => Fit::Partial,
            FitReason::NeedsReading
            | FitReason::OtherSex
            | FitReason::TooYoung
            | FitReason::TooOld
            | FitReason::Ended
            | FitReason::ApplyOver
            | FitReason::Hazardous => Fit::NotOpen,
        }
    }
}

/// How well a service fits, and every reason for it.
pub fn fit(conditions: &Conditions, seeker: &Seeker, today: NaiveDate) -> (Fit, Vec<FitReason>) {
    let against = against(conditions, seeker, today);
    let mut reasons = if against.is_empty() { vec![FitReason::MeetsConditions] } else { against };
    reasons.extend(worth_saying(conditions, seeker, today));
    let level = reasons.iter().map(|r| r.weight()).max().unwrap_or(Fit::Good);
    (level, reasons)
}

/// What excludes the person, or might.
fn against(c: &Conditions, seeker: &Seeker, today: NaiveDate) -> Vec<FitReason> {
    let younger = |than: i64| seeker.age.is_some_and(|age| age < than);
    let over = |day: Option<NaiveDate>| day.is_some_and(|day| day < today);
    let reading = match seeker.reads {
        Some(true) => None,
        Some(false) => Some(FitReason::NeedsReading),
        None => Some(FitReason::ReadingUnknown),
    };
    [
        c.for_sex.zip(seeker.sex).is_some_and(|(wanted, sex)| wanted != sex).then_some(FitReason::OtherSex),
        c.age_min.is_some_and(younger).then_some(FitReason::TooYoung),
        seeker.age.zip(c.age_max).is_some_and(|(age, max)| age > max).then_some(FitReason::TooOld),
        (c.hazardous && younger(ADULT)).then_some(FitReason::Hazardous),
        reading.filter(|_| c.needs_reading),
        over(c.ends_on).then_some(FitReason::Ended),
        (over(c.apply_by) && !over(c.ends_on)).then_some(FitReason::ApplyOver),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What somebody who chooses wants to know besides.
fn worth_saying(c: &Conditions, seeker: &Seeker, today: NaiveDate) -> Vec<FitReason> {
    let places = match (still_full(c.full_until, today), c.free_places) {
        // What the provider says last counts more than what was counted once.
        (Some(_), _) => Some(FitReason::FullUntil),
        (None, Some(n)) => Some(if n > 0 { FitReason::FreePlaces } else { FitReason::Full }),
        (None, None) => None,
    };
    [
        (c.for_sex.is_some() && c.for_sex == seeker.sex).then_some(FitReason::ForThisSex),
        (!c.needs_reading && seeker.reads != Some(true)).then_some(FitReason::NoReading),
        c.starts_on.is_some_and(|day| day > today).then_some(FitReason::Starts),
        places,
        c.step_free.then_some(FitReason::StepFree),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Age from which hazardous work is allowed. Source: ILO Convention 182, worst forms of child labour.
const ADULT: i64 = 18;

/// Until when an entry checked on `day` is relied on, where it counts as checked for so many days.
pub fn expiry(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(day)
}

/// The button that says an entry was checked.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CheckedForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Which service.
    pub service: String,
}

/// Kilometres between two points of latitude and longitude, as the crow flies.
pub fn distance_km(from: (f64, f64), to: (f64, f64)) -> f64 {
    const EARTH_RADIUS_KM: f64 = 6371.0;
    let (lat1, lat2) = (from.0.to_radians(), to.0.to_radians());
    let (dlat, dlon) = (lat2 - lat1, (to.1 - from.1).to_radians());
    let a = (dlat / 2.0).sin().powi(2) + lat1.cos() * lat2.cos() * (dlon / 2.0).sin().powi(2);
    2.0 * EARTH_RADIUS_KM * a.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn level(conditions: Conditions, seeker: Seeker) -> Fit {
        fit(&conditions, &seeker, day(24)).0
    }

    #[test]
    fn what_is_not_known_of_a_person_excludes_nobody() {
        let strict = Conditions {
            for_sex: Some(Sex::Female),
            age_min: Some(18),
            age_max: Some(30),
            needs_reading: true,
            ..Conditions::default()
        };
        assert_eq!(level(strict.clone(), Seeker::default()), Fit::Partial);
        let fits = Seeker { sex: Some(Sex::Female), age: Some(18), reads: Some(true) };
        assert_eq!(level(strict.clone(), fits.clone()), Fit::Good);
        for bad in [
            Seeker { sex: Some(Sex::Male), ..fits.clone() },
            Seeker { age: Some(17), ..fits.clone() },
            Seeker { age: Some(31), ..fits.clone() },
            Seeker { reads: Some(false), ..fits },
        ] {
            assert_eq!(level(strict.clone(), bad.clone()), Fit::NotOpen, "{bad:?}");
        }
    }

    #[test]
    fn nobody_under_eighteen_is_sent_to_work_that_could_harm() {
        let hazardous = Conditions { hazardous: true, ..Conditions::default() };
        for (age, fits) in [(Some(17), Fit::NotOpen), (Some(18), Fit::Good), (None, Fit::Good)] {
            assert_eq!(level(hazardous.clone(), Seeker { age, ..Seeker::default() }), fits, "{age:?}");
        }
    }

    #[test]
    fn a_choice_says_what_it_is_made_of() {
        let course = Conditions {
            for_sex: Some(Sex::Female),
            free_places: Some(3),
            apply_by: Some(day(24)),
            starts_on: Some(day(25)),
            ..Conditions::default()
        };
        let her = Seeker { sex: Some(Sex::Female), age: Some(22), reads: Some(false) };
        use FitReason::*;
        let told = fit(&course, &her, day(24));
        assert_eq!(told, (Fit::Good, vec![MeetsConditions, ForThisSex, NoReading, Starts, FreePlaces]));
        assert_eq!(fit(&course, &her, day(25)), (Fit::NotOpen, vec![ApplyOver, ForThisSex, NoReading, FreePlaces]));
    }

    #[test]
    fn from_dori_to_ouagadougou_it_is_about_230_kilometres() {
        let km = distance_km((14.035, -0.034), (12.371, -1.520));
        assert!((225.0..=255.0).contains(&km), "{km}");
        assert!(distance_km((1.0, 1.0), (1.0, 1.0)) < 0.001);
    }

    #[test]
    fn a_full_service_fits_in_part_and_one_that_ended_not_at_all() {
        let full = Conditions { free_places: Some(0), ..Conditions::default() };
        assert_eq!(level(full, Seeker::default()), Fit::Partial);
        let said = Conditions { free_places: Some(3), full_until: Some(day(24)), ..Conditions::default() };
        assert_eq!(level(said.clone(), Seeker::default()), Fit::Partial);
        assert!(!fit(&said, &Seeker::default(), day(24)).1.contains(&FitReason::FreePlaces));
        assert_eq!(fit(&said, &Seeker::default(), day(25)).0, Fit::Good);
        let last_day = Conditions { ends_on: Some(day(24)), ..Conditions::default() };
        assert_eq!(level(last_day, Seeker::default()), Fit::Good);
        let ended = Conditions { ends_on: Some(day(23)), ..Conditions::default() };
        assert_eq!(level(ended, Seeker::default()), Fit::NotOpen);
    }
}
