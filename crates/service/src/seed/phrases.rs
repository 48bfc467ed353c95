//! What is written in invented records, in English and in French: the programme's own languages of work.

use domain::counselling::{SessionKind, Topic};
use domain::directory::Category;
use domain::locale::Locale;
use domain::plan::{GoalDomain, PlanTrack, Responsible};

/// The same words twice: English, French.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words(pub &'static str, pub &'static str);

impl Words {
    /// In one of the two.
    pub fn say(self, locale: Locale) -> String {
        if locale == Locale::Fr { self.1 } else { self.0 }.to_owned()
    }
}

/// What a session of each kind was about.
pub(super) fn summaries(kind: SessionKind) -> &'static [Words] {
    use SessionKind::*;
    match kind {
        Orientation => &[
            Words(
                "Explained what the programme does and does not do, who sees the file, and how to complain.",
                "Le programme, ses limites, qui voit le dossier et comment se plaindre : tout a été expliqué.",
            ),
            Words(
                "Rights and next steps explained. Questions about papers and about how long support lasts.",
                "Droits et étapes expliqués. Questions sur les papiers et la durée de l’appui.",
            ),
        ],
        NeedsAssessment => &[
            Words(
                "Lives with relatives, earns by day work. Wants a trade that feeds the household through the lean season.",
                "Vit chez des parents, travaille à la journée. Veut un métier qui nourrit le foyer pendant la soudure.",
            ),
            Words(
                "Walks two hours to the market. Back pain after long days. No identity card since the move.",
                "Marche deux heures jusqu’au marché. Mal au dos. Plus de carte d’identité depuis le déplacement.",
            ),
            Words(
                "Children are out of school for lack of papers. Neighbours helped with millet; wants to pay them back.",
                "Les enfants ne vont pas à l’école, faute de papiers. Les voisins ont donné du mil ; veut le rendre.",
            ),
        ],
        Career => &[
            Words(
                "Compared three trades. Chose the one for which tools can be shared with a cousin.",
                "Trois métiers comparés. Choix de celui dont les outils peuvent être partagés avec un cousin.",
            ),
            Words(
                "Visited the workshop together. Ready to begin after the harvest.",
                "Visite de l’atelier ensemble. Prêt à commencer après la récolte.",
            ),
        ],
        PlanReview => &[
            Words(
                "Went through the plan. Two steps are done, one is late because the road was closed.",
                "Plan revu. Deux étapes faites, une en retard parce que la route était coupée.",
            ),
            Words(
                "Plan still fits. New date for the savings group.",
                "Le plan convient. Nouvelle date pour le groupe d’épargne.",
            ),
        ],
        PsychosocialBasic => &[
            Words(
                "Sleeps badly, better since the evening prayers with the family. Breathing exercise shown.",
                "Dort mal, mieux depuis les prières du soir en famille. Exercice de respiration montré.",
            ),
            Words(
                "Feels less alone. Wants to keep meeting once a month.",
                "Se sent moins seul. Veut garder une rencontre par mois.",
            ),
        ],
        FamilyMediation => &[Words(
            "Met with an uncle and an elder. The family agrees to the return and to a place to build.",
            "Rencontre avec un oncle et un ancien. La famille accepte le retour et un terrain pour bâtir.",
        )],
        Crisis => &[Words(
            "Came without an appointment after a quarrel. Safe tonight at a sister’s. Seen again within two days.",
            "Venu sans rendez-vous après une dispute. En sécurité ce soir chez une sœur. Revu sous deux jours.",
        )],
        FollowUp | Own(_) => &[
            Words(
                "Business opens four days a week. Keeps a notebook of sales. One customer has not paid.",
                "L’activité tourne quatre jours par semaine. Tient un cahier de ventes. Un client n’a pas payé.",
            ),
            Words(
                "Attends training every day. Needs a little help with transport.",
                "Suit la formation chaque jour. Besoin d’un peu d’aide pour le transport.",
            ),
            Words(
                "House repaired before the rains. Takes part in the village meetings again.",
                "Maison réparée avant les pluies. Participe de nouveau aux réunions du village.",
            ),
            Words("All well at home. Nothing new is needed now.", "Tout va bien à la maison. Aucun besoin nouveau."),
        ],
        Exit => &[Words(
            "Looked back together. Knows where to find each service, and that the door stays open.",
            "Retour sur le chemin fait. Sait où trouver chaque service, et que la porte reste ouverte.",
        )],
    }
}

/// What was agreed.
pub(super) const AGREEMENTS: [Words; 8] = [
    Words("Bring the old identity card or its copy.", "Apporter l’ancienne carte d’identité ou sa copie."),
    Words("Ask at the workshop about the next course.", "Demander à l’atelier la date du prochain cours."),
    Words("Talk with the family about the hours of work.", "Parler avec la famille des heures de travail."),
    Words("Caseworker calls the health centre.", "L’agent appelle le centre de santé."),
    Words("Keep the notebook of sales every evening.", "Tenir le cahier de ventes chaque soir."),
    Words("Meet the savings group on Thursday.", "Rencontrer le groupe d’épargne jeudi."),
    Words("Caseworker asks for the birth certificates.", "L’agent demande les actes de naissance."),
    Words("Rest on Fridays.", "Se reposer le vendredi."),
];

/// Notes between meetings.
pub(super) const NOTES: [Words; 4] = [
    Words(
        "Called, not reached; try again after the market day.",
        "Appel sans réponse ; rappeler après le jour du marché.",
    ),
    Words("Came by to say that the papers are ready.", "Est passé dire que les papiers sont prêts."),
    Words("Road closed, visit moved to next week.", "Route coupée, visite reportée d’une semaine."),
    Words("Asked about transport to the training centre.", "A demandé pour le transport vers le centre."),
];

/// For the author and the supervisor alone.
pub(super) const PRIVATE: [Words; 3] = [
    Words(
        "Seemed afraid when the market was named. Do not meet there.",
        "A semblé avoir peur au nom du marché. Ne pas s’y rencontrer.",
    ),
    Words(
        "Asked me not to speak with the older brother about money.",
        "M’a demandé de ne pas parler d’argent avec le grand frère.",
    ),
    Words(
        "Tired, thinner than last time. Watch, and offer the health centre again.",
        "Fatigué, amaigri. À suivre, proposer encore le centre de santé.",
    ),
];

/// Topics that go with a kind of session.
pub(super) fn topics(kind: SessionKind) -> &'static [Topic] {
    use SessionKind::*;
    match kind {
        Orientation => &[Topic::RightsEntitlements, Topic::Opportunities],
        NeedsAssessment => &[Topic::Livelihood, Topic::Documents, Topic::Health, Topic::Family],
        Career => &[Topic::Opportunities, Topic::Livelihood],
        PlanReview => &[Topic::Livelihood, Topic::Savings],
        PsychosocialBasic => &[Topic::Health, Topic::Family, Topic::Safety],
        FamilyMediation => &[Topic::Family, Topic::ConflictTension],
        Crisis => &[Topic::Safety, Topic::Family],
        FollowUp | Own(_) => &[Topic::Livelihood, Topic::Savings, Topic::Family, Topic::Civic],
        Exit => &[Topic::RightsEntitlements, Topic::Opportunities, Topic::Savings],
    }
}

/// A goal with how one sees that it is reached, and its steps.
pub(super) struct GoalWords {
    pub domain: GoalDomain,
    pub track: Option<PlanTrack>,
    pub statement: Words,
    pub indicator: Words,
    pub steps: &'static [(Responsible, Words)],
}

use GoalDomain as D;
use PlanTrack as T;
use Responsible::{Caseworker, Partner, Person};

pub(super) const GOALS: [GoalWords; 9] = [
    GoalWords {
        domain: D::Economic,
        track: Some(T::VocationalTraining),
        statement: Words("Learn welding and work in a workshop", "Apprendre la soudure et travailler dans un atelier"),
        indicator: Words(
            "Certificate, and paid work in the month after",
            "Certificat, et travail payé le mois suivant",
        ),
        steps: &[
            (Person, Words("Visit the training centre", "Visiter le centre de formation")),
            (Partner, Words("Five months of training", "Cinq mois de formation")),
            (Caseworker, Words("Tool kit list agreed", "Liste d’outils convenue")),
        ],
    },
    GoalWords {
        domain: D::Economic,
        track: Some(T::MicroEnterprise),
        statement: Words("A small shop that earns all year", "Une petite boutique qui rapporte toute l’année"),
        indicator: Words("30,000 francs set aside after three months", "30 000 francs de côté après trois mois"),
        steps: &[
            (
                Person,
                Words(
                    "Count what sells at the market for two weeks",
                    "Compter ce qui se vend au marché pendant deux semaines",
                ),
            ),
            (Partner, Words("Business plan in three meetings", "Plan d’affaires en trois rencontres")),
            (Person, Words("Keep a notebook of sales", "Tenir un cahier de ventes")),
        ],
    },
    GoalWords {
        domain: D::Economic,
        track: Some(T::AgricultureLivestock),
        statement: Words("Six goats and a field before the rains", "Six chèvres et un champ avant les pluies"),
        indicator: Words("Animals vaccinated, field fenced", "Bêtes vaccinées, champ clôturé"),
        steps: &[
            (Caseworker, Words("Ask the chief for the field", "Demander le champ au chef")),
            (Partner, Words("Vaccination", "Vaccination")),
        ],
    },
    GoalWords {
        domain: D::DocumentationLegal,
        track: None,
        statement: Words("Papers for the whole household", "Des papiers pour tout le foyer"),
        indicator: Words(
            "Identity card, and a birth certificate for each child",
            "Carte d’identité, et un acte de naissance par enfant",
        ),
        steps: &[
            (Person, Words("Find two witnesses", "Trouver deux témoins")),
            (Partner, Words("Hearing at the civil registry", "Audience à l’état civil")),
        ],
    },
    GoalWords {
        domain: D::Health,
        track: None,
        statement: Words("Walk to the market without pain", "Marcher jusqu’au marché sans douleur"),
        indicator: Words("Two hours on foot", "Deux heures à pied"),
        steps: &[(Partner, Words("Consultation, then exercises", "Consultation, puis exercices"))],
    },
    GoalWords {
        domain: D::Psychosocial,
        track: None,
        statement: Words("Sleep through most nights", "Dormir presque toutes les nuits"),
        indicator: Words("Five good nights a week", "Cinq bonnes nuits par semaine"),
        steps: &[
            (Partner, Words("Six group meetings", "Six réunions de groupe")),
            (Person, Words("Breathing exercise each evening", "Exercice de respiration chaque soir")),
        ],
    },
    GoalWords {
        domain: D::Social,
        track: None,
        statement: Words("Take part in the savings group", "Participer au groupe d’épargne"),
        indicator: Words("Three contributions in a row", "Trois cotisations de suite"),
        steps: &[(Person, Words("Meet the group’s treasurer", "Rencontrer la trésorière du groupe"))],
    },
    GoalWords {
        domain: D::Education,
        track: Some(T::FormalEducation),
        statement: Words("The children are in school at the next term", "Les enfants à l’école au prochain trimestre"),
        indicator: Words("Enrolled, with books", "Inscrits, avec les livres"),
        steps: &[
            (Caseworker, Words("Speak with the head teacher", "Parler avec la directrice")),
            (Person, Words("Buy uniforms", "Acheter les tenues")),
        ],
    },
    GoalWords {
        domain: D::HousingLand,
        track: None,
        statement: Words("A roof before the rainy season", "Un toit avant la saison des pluies"),
        indicator: Words("Two rooms, dry", "Deux pièces, au sec"),
        steps: &[(Person, Words("Make the bricks with neighbours", "Faire les briques avec les voisins"))],
    },
];

/// In the person's own words.
pub(super) const OWN_WORDS: [Words; 6] = [
    Words("I want to feed my family without asking my uncle.", "Je veux nourrir ma famille sans demander à mon oncle."),
    Words("I want a trade that nobody can take from me.", "Je veux un métier que personne ne peut me prendre."),
    Words(
        "I want my children to have their papers for school.",
        "Je veux que mes enfants aient leurs papiers pour l’école.",
    ),
    Words(
        "I want to live quietly and be greeted at the market.",
        "Je veux vivre tranquille et qu’on me salue au marché.",
    ),
    Words("I want a repair shop for motorcycles.", "Je veux un atelier de réparation de motos."),
    Words("I want to sew, and to have my own machine.", "Je veux coudre, et avoir ma propre machine."),
];

/// What somebody is referred for.
pub(super) fn reason(category: Category) -> Words {
    use Category::*;
    match category {
        VocationalTraining => {
            Words("Place in the next course; has visited the centre", "Place au prochain cours ; a visité le centre")
        }
        Apprenticeship => {
            Words("Apprenticeship, repairs motor pumps already", "Apprentissage, répare déjà des motopompes")
        }
        EducationNonformalLiteracy => Words("Evening literacy class", "Cours d’alphabétisation du soir"),
        HealthPrimary => Words("Back pain for three months, no fever", "Mal au dos depuis trois mois, sans fièvre"),
        HealthSpecialised => Words("Prosthesis of the lower leg no longer fits", "La prothèse de jambe ne va plus"),
        MhpssBasic | MhpssFocused | MhSpecialised => {
            Words("Sleeps badly, asks to talk with somebody", "Dort mal, demande à parler avec quelqu’un")
        }
        SrhMaternal => Words("Visit in the fifth month", "Consultation du cinquième mois"),
        FamilyMediation | CommunityReconciliation => {
            Words("Return to the family, an elder would help", "Retour dans la famille, un ancien aiderait")
        }
        LivestockVet => Words("Vaccination of six goats", "Vaccination de six chèvres"),
        AgricultureInputs => Words("Seed for half a hectare of millet", "Semences pour un demi-hectare de mil"),
        MicrofinanceSavings => Words("Joining a savings group", "Entrer dans un groupe d’épargne"),
        BusinessDevelopment => Words("Business plan for a small shop", "Plan d’affaires pour une petite boutique"),
        JobPlacement | PublicWorks => Words("Looks for paid work this season", "Cherche un travail payé cette saison"),
        DocumentationCivilStatus => Words(
            "Identity card and birth certificates of two children",
            "Carte d’identité et actes de naissance de deux enfants",
        ),
        LegalAid | HousingLandProperty => {
            Words("Advice about the family’s field", "Conseil au sujet du champ familial")
        }
        EducationFormal => Words("Back to school in the next term", "Retour à l’école au prochain trimestre"),
        FamilyTracing => Words("Looks for a mother and two sisters", "Cherche sa mère et deux sœurs"),
        SubstanceUse => Words("Wants to stop, asks for a group", "Veut arrêter, demande un groupe"),
        _ => Words("As talked about on the phone", "Comme convenu au téléphone"),
    }
}

/// What a provider writes.
pub(super) const PROVIDER_NOTES: [Words; 4] = [
    Words("Came on time, motivated.", "Venu à l’heure, motivé."),
    Words("Please bring the appointment slip.", "Merci d’apporter le bulletin."),
    Words("A further visit in a month would help.", "Une autre visite dans un mois serait utile."),
    Words("Finished with good results.", "Terminé avec de bons résultats."),
];

/// What was seen on a visit: somebody whose work holds, or not yet.
pub(super) fn visits(works: bool) -> &'static [Words] {
    match works {
        true => &[
            Words(
                "The work goes on. Two neighbours are regular customers; the tools are in good order.",
                "Le travail continue. Deux voisins sont des clients réguliers ; les outils sont en bon état.",
            ),
            Words(
                "Earned enough for the school fees. Wants advice on saving before the lean season.",
                "A gagné assez pour les frais de scolarité. Demande conseil pour épargner avant la soudure.",
            ),
        ],
        false => &[
            Words(
                "Still works by the day. Waits for the answer of the training centre.",
                "Travaille encore à la journée. Attend la réponse du centre de formation.",
            ),
            Words(
                "Sold the goat to pay for a treatment. We went through the plan and chose the next step.",
                "A vendu la chèvre pour payer un soin. Nous avons revu le plan et choisi l’étape suivante.",
            ),
        ],
    }
}

/// Of somebody who was looked for.
pub(super) const NOT_FOUND: Words = Words("Asked at the house and at the market.", "Demandé à la maison et au marché.");

/// Who said that somebody died.
pub(super) const DIED: Words = Words(
    "The family told us; the village council confirmed it.",
    "La famille nous l’a dit ; le conseil du village l’a confirmé.",
);
