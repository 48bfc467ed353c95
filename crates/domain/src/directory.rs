//! Organisations, what they offer, and for whom.

text_enum! {
    /// What kind of organisation a provider is.
    pub enum OrganisationKind ("organisation-kind") {
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
