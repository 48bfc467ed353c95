//! What is taught in the invented cohorts.

use domain::training::{CertificateKind, Course, Criterion, LiteracyTrack, TrainingSector};

use super::course::Frame;
use super::phrases::Words;

/// What is taught, and when.
pub(super) struct Plan {
    title: Words,
    sector: TrainingSector,
    isco: &'static str,
    pub hazardous: bool,
    pub place: &'static str,
    /// Days from today to the first day and to the last.
    pub days: (i64, i64),
    criteria: [(Words, Words); 4],
}

impl Plan {
    /// The same on other days.
    pub fn on(self, days: (i64, i64)) -> Plan {
        Plan { days, ..self }
    }
}

/// Two that run, and one that has ended.
pub(super) const PLANS: [Plan; 3] = [
    Plan {
        title: Words("Welding", "Soudure"),
        sector: TrainingSector::Metal,
        isco: "7212",
        hazardous: true,
        place: "CFP Dori",
        days: (-56, 42),
        criteria: [
            (Words("Safety", "Sécurité"), Words("wears mask and gloves", "porte masque et gants")),
            (Words("Reading", "Lecture"), Words("follows a drawing", "suit un dessin")),
            (Words("Joints", "Joints"), Words("welds a corner", "soude un angle")),
            (Words("Joints", "Joints"), Words("welds a pipe", "soude un tube")),
        ],
    },
    Plan {
        title: Words("Sewing", "Couture"),
        sector: TrainingSector::Textile,
        isco: "7531",
        hazardous: false,
        place: "Maison de la femme",
        days: (-30, 70),
        criteria: [
            (Words("Machine", "Machine"), Words("threads and cleans it", "l’enfile et la nettoie")),
            (Words("Measures", "Mesures"), Words("takes measures of a person", "prend les mesures")),
            (Words("Cut", "Coupe"), Words("cuts by a pattern", "coupe d’après un patron")),
            (Words("Seams", "Coutures"), Words("sews a straight seam", "coud droit")),
        ],
    },
    Plan {
        title: Words("Motorbike repair", "Mécanique moto"),
        sector: TrainingSector::Mechanics,
        isco: "7231",
        hazardous: true,
        place: "CFP Dori",
        days: (-150, -35),
        criteria: [
            (Words("Engine", "Moteur"), Words("finds why it does not start", "trouve la panne au démarrage")),
            (Words("Brakes", "Freins"), Words("changes pads", "change les plaquettes")),
            (Words("Electrics", "Électricité"), Words("measures the battery", "mesure la batterie")),
            (Words("Customer", "Client"), Words("writes a quote", "écrit un devis")),
        ],
    },
];

/// The course.
pub(super) fn course(frame: &Frame<'_>, plan: &Plan) -> Course {
    let say = |words: Words| words.say(frame.locale);
    let organisation = frame.base.organisations.iter().find(|(key, _)| *key == "cfp").map(|(_, id)| *id);
    Course {
        title: say(plan.title),
        sector: plan.sector,
        isco: plan.isco.into(),
        organisation,
        hours_theory: 40,
        hours_practice: 160,
        certificate: CertificateKind::Competency,
        min_age: if plan.hazardous { 18 } else { 16 },
        prerequisites: None,
        literacy: LiteracyTrack::Pictogram,
        hazardous: plan.hazardous,
        criteria: plan.criteria.iter().map(|(u, c)| Criterion { unit: say(*u), text: say(*c) }).collect(),
    }
}
