//! What the invented providers offer.

use domain::directory::Category;
use domain::person::Sex;

use super::phrases::Words;

/// A service as written down here.
pub(super) struct Offer {
    /// Key of the organisation.
    pub by: &'static str,
    pub category: Category,
    pub title: Words,
    /// P-codes of where people may come from.
    pub areas: &'static [&'static str],
    pub checked_days_ago: i64,
    pub for_sex: Option<Sex>,
    /// Youngest and oldest age.
    pub age: (Option<i64>, Option<i64>),
    pub needs_reading: bool,
    pub step_free: bool,
    pub hazardous: bool,
    pub free_places: Option<i64>,
    pub cost: Option<Words>,
    pub hours: Option<Words>,
    /// An opportunity begins and ends so many days from today.
    pub days: Option<(i64, i64)>,
}

const SAHEL: [&str; 1] = ["BF56"];
const NORD: [&str; 1] = ["BF54"];
const KIVU: [&str; 1] = ["CD61"];

/// Open to everybody, when nothing else is said.
const PLAIN: Offer = Offer {
    by: "",
    category: Category::Other,
    title: Words("", ""),
    areas: &[],
    checked_days_ago: 0,
    for_sex: None,
    age: (None, None),
    needs_reading: false,
    step_free: false,
    hazardous: false,
    free_places: None,
    cost: None,
    hours: None,
    days: None,
};

pub(super) const OFFERS: [Offer; 37] = [
    Offer {
        by: "cfp",
        category: Category::VocationalTraining,
        title: Words("Welding and metal work, five months", "Soudure et construction métallique, cinq mois"),
        areas: &SAHEL,
        checked_days_ago: 12,
        age: (Some(18), None),
        step_free: true,
        hazardous: true,
        free_places: Some(9),
        cost: Some(Words("free", "gratuit")),
        days: Some((20, 170)),
        ..PLAIN
    },
    Offer {
        by: "cfp",
        category: Category::VocationalTraining,
        title: Words("Sewing and dyeing, four months", "Couture et teinture, quatre mois"),
        areas: &SAHEL,
        checked_days_ago: 12,
        age: (Some(16), None),
        step_free: true,
        free_places: Some(14),
        cost: Some(Words("free", "gratuit")),
        days: Some((41, 160)),
        ..PLAIN
    },
    Offer {
        by: "cfp",
        category: Category::Apprenticeship,
        title: Words("Apprenticeship with a motorcycle mechanic", "Apprentissage chez un réparateur de motos"),
        areas: &["BF5602"],
        checked_days_ago: 31,
        age: (Some(18), Some(40)),
        free_places: Some(5),
        ..PLAIN
    },
    Offer {
        by: "cfp",
        category: Category::EducationNonformalLiteracy,
        title: Words("Literacy in Fulfulde and French", "Alphabétisation en fulfuldé et en français"),
        areas: &["BF5602"],
        checked_days_ago: 25,
        step_free: true,
        free_places: Some(30),
        hours: Some(Words("Monday to Thursday, 16:00 to 18:00", "lundi à jeudi, 16 h à 18 h")),
        ..PLAIN
    },
    Offer {
        by: "cma",
        category: Category::HealthPrimary,
        title: Words("General consultation", "Consultation générale"),
        areas: &SAHEL,
        checked_days_ago: 8,
        step_free: true,
        cost: Some(Words("500 francs a visit", "500 francs la consultation")),
        hours: Some(Words("Monday to Friday, 8:00 to 15:00", "lundi à vendredi, 8 h à 15 h")),
        ..PLAIN
    },
    Offer {
        by: "cma",
        category: Category::MhpssBasic,
        title: Words("Listening and psychological first aid", "Écoute et premiers soins psychologiques"),
        areas: &SAHEL,
        checked_days_ago: 8,
        step_free: true,
        free_places: Some(20),
        hours: Some(Words("Tuesday and Thursday mornings", "mardi et jeudi matin")),
        ..PLAIN
    },
    Offer {
        by: "cma",
        category: Category::HealthSpecialised,
        title: Words("Prosthetics and rehabilitation", "Appareillage et rééducation"),
        areas: &SAHEL,
        checked_days_ago: 140,
        step_free: true,
        free_places: Some(3),
        ..PLAIN
    },
    Offer {
        by: "cma",
        category: Category::SrhMaternal,
        title: Words("Maternal and reproductive health", "Santé maternelle et reproductive"),
        areas: &["BF5602"],
        checked_days_ago: 18,
        for_sex: Some(Sex::Female),
        step_free: true,
        hours: Some(Words("every morning", "tous les matins")),
        ..PLAIN
    },
    Offer {
        by: "cma",
        category: Category::HivVct,
        title: Words("Counselling and voluntary testing", "Conseil et dépistage volontaire"),
        areas: &["BF5602"],
        checked_days_ago: 18,
        age: (Some(15), None),
        step_free: true,
        ..PLAIN
    },
    Offer {
        by: "tilgre",
        category: Category::MhpssFocused,
        title: Words("Talking groups and individual follow-up", "Groupes de parole et suivi individuel"),
        areas: &SAHEL,
        checked_days_ago: 22,
        age: (Some(16), None),
        free_places: Some(16),
        ..PLAIN
    },
    Offer {
        by: "tilgre",
        category: Category::FamilyMediation,
        title: Words("Family mediation", "Médiation familiale"),
        areas: &SAHEL,
        checked_days_ago: 22,
        ..PLAIN
    },
    Offer {
        by: "tilgre",
        category: Category::CommunityReconciliation,
        title: Words("Village dialogues", "Dialogues de village"),
        areas: &SAHEL,
        checked_days_ago: 103,
        ..PLAIN
    },
    Offer {
        by: "kawral",
        category: Category::LivestockVet,
        title: Words("Vaccination and care of livestock", "Vaccination et soins du bétail"),
        areas: &SAHEL,
        checked_days_ago: 40,
        ..PLAIN
    },
    Offer {
        by: "kawral",
        category: Category::AgricultureInputs,
        title: Words("Seed and hand tools before the rains", "Semences et petit outillage avant les pluies"),
        areas: &SAHEL,
        checked_days_ago: 150,
        free_places: Some(60),
        ..PLAIN
    },
    Offer {
        by: "caisse",
        category: Category::MicrofinanceSavings,
        title: Words("Savings group and small credit", "Groupe d’épargne et petit crédit"),
        areas: &["BF5602"],
        checked_days_ago: 35,
        age: (Some(18), None),
        needs_reading: true,
        ..PLAIN
    },
    Offer {
        by: "caisse",
        category: Category::BusinessDevelopment,
        title: Words("Business plan, three meetings", "Plan d’affaires, trois rencontres"),
        areas: &["BF5602"],
        checked_days_ago: 35,
        age: (Some(18), None),
        needs_reading: true,
        free_places: Some(8),
        ..PLAIN
    },
    Offer {
        by: "civil",
        category: Category::DocumentationCivilStatus,
        title: Words("Birth certificates and identity cards", "Jugement supplétif et carte d’identité"),
        areas: &SAHEL,
        checked_days_ago: 5,
        cost: Some(Words("2,500 francs", "2 500 francs")),
        hours: Some(Words("Monday to Friday, 8:00 to 12:00", "lundi à vendredi, 8 h à 12 h")),
        ..PLAIN
    },
    Offer {
        by: "juridique",
        category: Category::LegalAid,
        title: Words("Free legal advice", "Conseil juridique gratuit"),
        areas: &SAHEL,
        checked_days_ago: 60,
        ..PLAIN
    },
    Offer {
        by: "juridique",
        category: Category::HousingLandProperty,
        title: Words("Land disputes and inheritance", "Litiges fonciers et successions"),
        areas: &SAHEL,
        checked_days_ago: 60,
        ..PLAIN
    },
    Offer {
        by: "suudu",
        category: Category::GbvServices,
        title: Words("Confidential reception and accompaniment", "Accueil et accompagnement confidentiels"),
        areas: &SAHEL,
        checked_days_ago: 14,
        for_sex: Some(Sex::Female),
        step_free: true,
        ..PLAIN
    },
    Offer {
        by: "suudu",
        category: Category::Food,
        title: Words("Meals for mothers and small children", "Repas pour mères et jeunes enfants"),
        areas: &["BF5602"],
        checked_days_ago: 96,
        for_sex: Some(Sex::Female),
        ..PLAIN
    },
    Offer {
        by: "enfance",
        category: Category::ChildProtection,
        title: Words("One-to-one support for children", "Accompagnement individuel des mineurs"),
        areas: &SAHEL,
        checked_days_ago: 16,
        age: (None, Some(17)),
        step_free: true,
        ..PLAIN
    },
    Offer {
        by: "enfance",
        category: Category::FamilyTracing,
        title: Words("Family tracing and reunification", "Recherche et réunification familiale"),
        areas: &SAHEL,
        checked_days_ago: 16,
        ..PLAIN
    },
    Offer {
        by: "enfance",
        category: Category::EducationFormal,
        title: Words("Back to school: kits and fees", "Retour à l’école, kits et frais"),
        areas: &SAHEL,
        checked_days_ago: 50,
        age: (Some(6), Some(17)),
        free_places: Some(25),
        ..PLAIN
    },
    Offer {
        by: "yatenga",
        category: Category::VocationalTraining,
        title: Words("Masonry and carpentry, six months", "Maçonnerie et menuiserie, six mois"),
        areas: &NORD,
        checked_days_ago: 28,
        age: (Some(18), None),
        free_places: Some(12),
        cost: Some(Words("free", "gratuit")),
        days: Some((30, 210)),
        ..PLAIN
    },
    Offer {
        by: "yatenga",
        category: Category::JobPlacement,
        title: Words("Yatenga job exchange", "Bourse de l’emploi du Yatenga"),
        areas: &NORD,
        checked_days_ago: 70,
        age: (Some(18), None),
        needs_reading: true,
        ..PLAIN
    },
    Offer {
        by: "cmo",
        category: Category::HealthPrimary,
        title: Words("General consultation", "Consultation générale"),
        areas: &NORD,
        checked_days_ago: 9,
        step_free: true,
        cost: Some(Words("500 francs a visit", "500 francs la consultation")),
        ..PLAIN
    },
    Offer {
        by: "cmo",
        category: Category::MhSpecialised,
        title: Words("Psychiatry, one day a week", "Psychiatrie, un jour par semaine"),
        areas: &NORD,
        checked_days_ago: 9,
        step_free: true,
        hours: Some(Words("Wednesdays", "mercredi")),
        ..PLAIN
    },
    Offer {
        by: "relwende",
        category: Category::AgricultureInputs,
        title: Words("Market gardening, plots and inputs", "Maraîchage d’hivernage, parcelles et intrants"),
        areas: &NORD,
        checked_days_ago: 44,
        free_places: Some(40),
        days: Some((10, 120)),
        ..PLAIN
    },
    Offer {
        by: "relwende",
        category: Category::PublicWorks,
        title: Words("Community works, 60 paid days", "Travaux communautaires, 60 jours payés"),
        areas: &NORD,
        checked_days_ago: 19,
        age: (Some(18), None),
        free_places: Some(50),
        days: Some((5, 90)),
        ..PLAIN
    },
    Offer {
        by: "tujenge",
        category: Category::VocationalTraining,
        title: Words("Car mechanics, six months", "Mécanique auto, six mois"),
        areas: &KIVU,
        checked_days_ago: 33,
        age: (Some(18), None),
        free_places: Some(10),
        days: Some((15, 200)),
        ..PLAIN
    },
    Offer {
        by: "tujenge",
        category: Category::BusinessDevelopment,
        title: Words("Small business, six months of coaching", "Micro-entreprise, accompagnement de six mois"),
        areas: &KIVU,
        checked_days_ago: 33,
        age: (Some(18), None),
        free_places: Some(15),
        ..PLAIN
    },
    Offer {
        by: "amani",
        category: Category::MhpssFocused,
        title: Words("Brief individual therapy", "Thérapie brève individuelle"),
        areas: &KIVU,
        checked_days_ago: 11,
        step_free: true,
        free_places: Some(6),
        ..PLAIN
    },
    Offer {
        by: "amani",
        category: Category::SubstanceUse,
        title: Words("Support group, alcohol and drugs", "Groupe de soutien, alcool et drogues"),
        areas: &KIVU,
        checked_days_ago: 110,
        age: (Some(18), None),
        ..PLAIN
    },
    Offer {
        by: "umoja",
        category: Category::FamilyMediation,
        title: Words("Mediation and return to the family", "Médiation et retour dans la famille"),
        areas: &KIVU,
        checked_days_ago: 21,
        ..PLAIN
    },
    Offer {
        by: "umoja",
        category: Category::CommunityReconciliation,
        title: Words("Community barza", "Barza communautaire"),
        areas: &KIVU,
        checked_days_ago: 21,
        ..PLAIN
    },
    Offer {
        by: "umoja",
        category: Category::GbvServices,
        title: Words("Care and accompaniment in one place", "Prise en charge holistique"),
        areas: &KIVU,
        checked_days_ago: 27,
        for_sex: Some(Sex::Female),
        ..PLAIN
    },
];
