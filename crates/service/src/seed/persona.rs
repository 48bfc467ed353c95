//! Invented people: who they are when they are registered. Groups are fictional, telephone numbers lead nowhere.

use chrono::{Datelike, Duration, NaiveDate};
use domain::association::{Episode, MainRole, ModeOfExit, ModeOfJoining};
use domain::consent::{
    Answer, ConsentMethod, Conversation, DataCategory, Decision, Explained, Manner, Purpose, Recipient, Validity,
};
use domain::date::PartialDate;
use domain::directory::Sector;
use domain::person::{
    AgeEvidence, Asked, Birth, CounsellorPreference, InSchool, Language, Literacy, Member, MemberHealth, Names, Origin,
    PersonCategory, Phone, PhoneOwner, Profile, Registration, Relation, Residence, Sex, number_key,
};
use uuid::Uuid;

use super::Chance;
use super::names::People;
use crate::person::Places;

/// A person to register.
#[derive(Debug, Clone)]
pub(super) struct Persona {
    pub registration: Registration,
    pub origin: Option<String>,
    pub origin_answer: Asked,
    pub current: String,
    /// To whose sectors a yes was given.
    pub agreed: Vec<Sector>,
}

/// What is decided about a person before anything else.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub office: &'static str,
    pub opened_on: NaiveDate,
    pub child: bool,
    /// Some desks see women only.
    pub woman: Option<bool>,
}

impl Persona {
    /// Where the person comes from and lives.
    pub fn places(&self) -> Places {
        Places { origin: self.origin.clone(), origin_answer: self.origin_answer, current: self.current.clone() }
    }

    pub fn is_woman(&self) -> bool {
        self.registration.sex == Sex::Female
    }

    pub fn reads(&self) -> bool {
        self.registration.profile.literacy == Literacy::ReadsWrites
    }

    pub fn age(&self) -> i64 {
        self.registration.age.years.into()
    }
}

/// Makes somebody up.
pub(super) fn persona(chance: &mut Chance, wish: Wish) -> Persona {
    use PersonCategory::*;
    let category = if wish.child {
        chance.weighted(&[(70, Caafag), (20, YouthAtRisk), (10, Dependant)])
    } else {
        chance.weighted(&[
            (59, ExCombatant),
            (3, SelfDemobilized),
            (10, AssociatedAdult),
            (12, CommunityMember),
            (6, YouthAtRisk),
            (6, Dependant),
            (4, Victim),
        ])
    };
    let women = match category {
        AssociatedAdult => 88,
        ExCombatant | SelfDemobilized => 8,
        Caafag => 35,
        _ => 52,
    };
    let woman = wish.woman.unwrap_or_else(|| chance.percent(women));
    let people = People::around(wish.office, chance);
    let names = people.name(chance, woman);
    let birth = birth(chance, wish);
    let literacy = chance.weighted(&[
        (48, Literacy::CannotRead),
        (30, Literacy::ReadsSome),
        (18, Literacy::ReadsWrites),
        (4, Literacy::NotAsked),
    ]);
    let counsellor =
        if woman && chance.percent(40) { CounsellorPreference::Woman } else { CounsellorPreference::Anybody };
    let profile = Profile { counsellor, ..profile(chance, wish, people, literacy) };
    let (consent, agreed) = consent(chance, wish, people, literacy);
    let origin = chance.percent(86).then(|| chance.pick(towns(wish.office)).0.to_owned());
    let origin_answer = match origin {
        Some(_) => Asked::Said,
        None => chance.weighted(&[(50, Asked::NotAsked), (30, Asked::Unknown), (20, Asked::Declined)]),
    };
    let current = place(chance, wish.office);
    let episodes = episodes(chance, category, wish.opened_on);
    let age =
        birth.age_on(wish.opened_on).unwrap_or(domain::person::Age { years: 30, about: true, maybe_child: false });
    let sex = if woman { Sex::Female } else { Sex::Male };
    let registration = Registration {
        command: Uuid::nil(),
        names,
        sex,
        birth,
        age,
        profile,
        category,
        episodes,
        consent,
        distinct_reason: None,
        member: None,
        funding: None,
    };
    Persona { registration, origin, origin_answer, current, agreed }
}

/// P-codes of towns and districts around an office, with how many of a hundred live there.
fn towns(office: &str) -> &'static [(&'static str, u32)] {
    match office {
        "GOM" => &[("GN216281", 58), ("GN205970", 14), ("GN206047", 14), ("CD6102", 8), ("GN211069", 6)],
        "OHG" => &[("GN2357043", 50), ("GN2354349", 18), ("GN2360238", 16), ("GN2353688", 12), ("BF5403", 4)],
        _ => &[
            ("GN2361082", 44),
            ("GN2361177", 16),
            ("GN2360372", 14),
            ("GN2355803", 12),
            ("GN2363174", 9),
            ("BF5602", 5),
        ],
    }
}

fn place(chance: &mut Chance, office: &str) -> String {
    let towns = towns(office);
    let mut at = u32::try_from(chance.between(1, towns.iter().map(|(_, w)| i64::from(*w)).sum())).unwrap_or(1);
    for (code, weight) in towns {
        if at <= *weight {
            return (*code).to_owned();
        }
        at -= weight;
    }
    towns[0].0.to_owned()
}

/// A quarter of the date known to the day, nearly half to the year, the rest estimated.
fn birth(chance: &mut Chance, wish: Wish) -> Birth {
    let age = if wish.child { chance.between(12, 16) } else { chance.triangular(19.0, 25.0, 55.0) as i64 };
    let year = wish.opened_on.year() - i32::try_from(age).unwrap_or(30);
    let month = u32::try_from(chance.between(1, 12)).unwrap_or(1);
    let day = u32::try_from(chance.between(1, 28)).unwrap_or(1);
    match chance.between(1, 100) {
        1..=25 => Birth {
            date: PartialDate::new(year, Some(month), Some(day)).ok(),
            estimated: None,
            evidence: chance.weighted(&[(60, AgeEvidence::BirthCertificate), (40, AgeEvidence::IdCard)]),
        },
        26..=70 => Birth {
            date: PartialDate::new(year, None, None).ok(),
            estimated: None,
            evidence: chance.weighted(&[(55, AgeEvidence::Own), (30, AgeEvidence::Family), (15, AgeEvidence::School)]),
        },
        _ => Birth {
            date: None,
            estimated: Some((if wish.child { age } else { age.max(20) }, wish.opened_on)),
            evidence: AgeEvidence::Estimated,
        },
    }
}

fn profile(chance: &mut Chance, wish: Wish, people: People, literacy: Literacy) -> Profile {
    let mut languages = vec![people.language()];
    if literacy == Literacy::ReadsWrites || chance.percent(28) {
        languages.push(Language::Fra);
    }
    if wish.office != "GOM" && people.language() != Language::Fuh && chance.percent(30) {
        languages.push(Language::Fuh);
    }
    let locality = match wish.office {
        "GOM" => chance.pick(&["Katindo", "Himbi", "Ndosho", "Mabanga", "Majengo"]).to_string(),
        _ => format!("Secteur {}", chance.between(1, 9)),
    };
    Profile {
        contact_language: languages[0],
        counsellor: CounsellorPreference::Anybody,
        languages,
        literacy,
        phones: phones(chance, wish.office),
        origin: Origin::None(Asked::NotAsked),
        current: String::new(),
        locality: chance.percent(70).then_some(locality),
        residence: chance.weighted(&[
            (46, Residence::ReturnedOrigin),
            (20, Residence::SettledElsewhere),
            (22, Residence::DisplacedIdp),
            (6, Residence::Host),
            (3, Residence::InCentre),
            (3, Residence::NotAsked),
        ]),
        household: household(chance, people, wish.opened_on),
        // Asked of those who come to the demonstration (`papers`): it leaves everybody else as they were.
        mother: None,
        nationalities: Vec::new(),
        marital: None,
        documents: Vec::new(),
    }
}

/// Own for nearly half, a shared one for a third, none for the rest. The numbers are given to nobody.
fn phones(chance: &mut Chance, office: &str) -> Vec<Phone> {
    let owner = match chance.between(1, 100) {
        1..=46 => PhoneOwner::Own,
        47..=66 => PhoneOwner::Family,
        67..=77 => PhoneOwner::Neighbour,
        _ => return Vec::new(),
    };
    let (a, b, c) = (chance.between(0, 99), chance.between(0, 99), chance.between(0, 99));
    let (number, country) = match office {
        "GOM" => (format!("+243 000 {a:02}{:01} {b:02}{:01}", c % 10, c / 10), "COD"),
        _ => (format!("+226 00 {a:02} {b:02} {c:02}"), "BFA"),
    };
    let safe = owner == PhoneOwner::Own && chance.percent(80);
    vec![Phone {
        key: number_key(&number, country).unwrap_or_default(),
        number,
        owner,
        safe_to_call: safe || chance.percent(35),
        safe_to_text: safe && chance.percent(60),
        safe_times: chance.percent(25).then(|| chance.pick(&["08:00–11:00", "17:00–19:00"]).to_string()),
    }]
}

fn household(chance: &mut Chance, people: People, on: NaiveDate) -> Vec<Member> {
    let size = chance.triangular(0.0, 3.0, 12.0) as usize;
    let mut members = Vec::with_capacity(size);
    for i in 0..size {
        let woman = chance.percent(52);
        let (relation, age) = match i {
            0 => (Relation::Spouse, chance.between(18, 45)),
            _ => chance.weighted(&[
                (58, (Relation::Child, 0)),
                (12, (Relation::Sibling, 15)),
                (12, (Relation::Parent, 45)),
                (18, (Relation::OtherRelative, 5)),
            ]),
        };
        let age = if i == 0 { age } else { age + chance.between(0, 15) };
        members.push(Member {
            name: people.given(chance, woman).to_owned(),
            relation,
            sex: if woman { Sex::Female } else { Sex::Male },
            birth_year: Some(on.year() - i32::try_from(age).unwrap_or(10)),
            in_school: match age {
                6..=16 => chance.weighted(&[(55, InSchool::Yes), (38, InSchool::No), (7, InSchool::Unknown)]),
                _ => InSchool::NotApplicable,
            },
            lives_with: chance.percent(88),
            documents: None,
            health: MemberHealth::default(),
        });
    }
    members
}

fn episodes(chance: &mut Chance, category: PersonCategory, on: NaiveDate) -> Vec<Episode> {
    use PersonCategory::{AssociatedAdult, Caafag, ExCombatant, SelfDemobilized};
    if !matches!(category, ExCombatant | AssociatedAdult | Caafag | SelfDemobilized) {
        return Vec::new();
    }
    let count = if chance.percent(12) { 2 } else { 1 };
    let mut left = on - Duration::days(chance.between(40, 500));
    let mut made = Vec::new();
    for _ in 0..count {
        let joined = left - Duration::days(chance.between(120, 2_600));
        made.insert(0, episode(chance, category, joined, left));
        left = joined - Duration::days(chance.between(60, 400));
    }
    made
}

fn episode(chance: &mut Chance, category: PersonCategory, joined: NaiveDate, left: NaiveDate) -> Episode {
    use MainRole::*;
    let year = |day: NaiveDate| PartialDate::new(day.year(), None, None).ok();
    let role = if category == PersonCategory::ExCombatant {
        chance.weighted(&[
            (62, Combatant),
            (10, Guard),
            (8, DriverMechanic),
            (7, Logistics),
            (6, RadioComms),
            (7, Declined),
        ])
    } else {
        chance.weighted(&[
            (34, CookPorter),
            (18, WifePartner),
            (16, Logistics),
            (12, ChildMinder),
            (10, Other),
            (10, Unknown),
        ])
    };
    Episode {
        group: chance.percent(88).then(|| chance.pick(&GROUPS).to_string()),
        role: Some(role),
        joined: year(joined),
        left: PartialDate::new(left.year(), Some(left.month()), None).ok(),
        mode_of_joining: chance.percent(90).then(|| {
            chance.weighted(&[
                (30, ModeOfJoining::Economic),
                (20, ModeOfJoining::Coerced),
                (14, ModeOfJoining::Abducted),
                (12, ModeOfJoining::ProtectionSeeking),
                (12, ModeOfJoining::FamilyDecision),
                (8, ModeOfJoining::Voluntary),
                (4, ModeOfJoining::Declined),
            ])
        }),
        mode_of_exit: Some(chance.weighted(&[
            (34, ModeOfExit::FormalDdr),
            (26, ModeOfExit::Escape),
            (16, ModeOfExit::NegotiatedLocal),
            (14, ModeOfExit::FamilyNegotiated),
            (10, ModeOfExit::Released),
        ])),
        ..Episode::default()
    }
}

/// Fictional.
const GROUPS: [&str; 5] = ["Groupe A", "Groupe B", "Mouvement Étoile", "Coalition du Fleuve", "Front des Dunes"];

/// Everything that could be shared with a provider.
const SHARED: [DataCategory; 8] = [
    DataCategory::Name,
    DataCategory::Contact,
    DataCategory::AgeSex,
    DataCategory::Language,
    DataCategory::Need,
    DataCategory::AccessNeeds,
    DataCategory::Location,
    DataCategory::EducationSkills,
];

/// In how many of a hundred conversations a sector is asked about and agreed to.
const SECTORS: [(Sector, u32); 8] = [
    (Sector::TrainingLivelihood, 88),
    (Sector::Health, 74),
    (Sector::Psychosocial, 62),
    (Sector::CivilLegal, 64),
    (Sector::BasicNeeds, 48),
    (Sector::Education, 42),
    (Sector::Community, 50),
    (Sector::Protection, 12),
];

fn consent(chance: &mut Chance, wish: Wish, people: People, literacy: Literacy) -> (Conversation, Vec<Sector>) {
    let day = wish.opened_on;
    let given = |purpose, recipient, validity: Validity| Answer {
        purpose,
        recipient,
        decision: Decision::Given,
        categories: if purpose == Purpose::Referral { SHARED.to_vec() } else { Vec::new() },
        valid_to: validity.last_day(day),
    };
    let refused = |purpose, recipient| Answer {
        purpose,
        recipient,
        decision: Decision::Refused,
        categories: Vec::new(),
        valid_to: None,
    };
    let mut answers = vec![given(Purpose::CaseManagement, Recipient::Programme, Validity::UntilWithdrawn)];
    let mut agreed = Vec::new();
    for (sector, often) in SECTORS {
        let often = if wish.child && matches!(sector, Sector::Protection | Sector::Education) { 90 } else { often };
        if chance.percent(often) {
            let validity = if chance.percent(80) { Validity::Months24 } else { Validity::Months12 };
            answers.push(given(Purpose::Referral, Recipient::Sector(sector), validity));
            agreed.push(sector);
        } else if chance.percent(25) {
            answers.push(refused(Purpose::Referral, Recipient::Sector(sector)));
        }
    }
    match chance.between(1, 100) {
        1..=72 => answers.push(given(Purpose::Statistics, Recipient::Programme, Validity::Months24)),
        73..=84 => answers.push(refused(Purpose::Statistics, Recipient::Programme)),
        _ => {}
    }
    let method = if wish.child {
        ConsentMethod::Guardian
    } else if literacy == Literacy::ReadsWrites {
        ConsentMethod::Signed
    } else {
        chance.weighted(&[(70, ConsentMethod::Thumbprint), (30, ConsentMethod::SpokenWithWitness)])
    };
    let witness = (method != ConsentMethod::Signed).then(|| {
        let woman = chance.percent(50);
        format!("{} {}", people.given(chance, woman), people.family(chance))
    });
    let manner = Manner {
        language: people.language(),
        method,
        witness,
        interpreter: chance.percent(10),
        told_how_to_withdraw: true,
        // Who signs reads it first, and takes a page home.
        explained: Some(if method == ConsentMethod::Signed { Explained::OwnReading } else { Explained::ReadAloud }),
        copy_given: method == ConsentMethod::Signed,
        assent: method == ConsentMethod::Guardian,
    };
    (Conversation { manner, answers }, agreed)
}

/// A second record of the same person, made by somebody who wrote down what he heard.
pub(super) fn heard_otherwise(chance: &mut Chance, person: &Persona, names: Names, opened_on: NaiveDate) -> Persona {
    let mut other = person.clone();
    other.registration.names = names;
    if let Some(year) = person.registration.birth.year() {
        let year = year + i32::try_from(chance.between(-1, 1)).unwrap_or(0);
        let birth =
            Birth { date: PartialDate::new(year, None, None).ok(), estimated: None, evidence: AgeEvidence::Own };
        if let Some(age) = birth.age_on(opened_on).filter(|a| !a.maybe_child) {
            other.registration.birth = birth;
            other.registration.age = age;
        }
    }
    other
}
