//! What people said of the demonstration programme, in every state that a list shows; the focal point for complaints, and
//! an auditor whose time is over.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Role};
use domain::feedback::{Category, Channel, Heard, Outcome, StepForm};
use domain::id::UserId;
use domain::locale::Locale;
use domain::person::Sex;
use domain::speaker::Speaker;
use uuid::Uuid;

use super::staff::{DEMO_PASSWORD, StaffSeed, account};
use super::writer::{Writer, actor};
use super::{Base, Chance, begin};
use crate::{Ctx, ServiceResult, feedback, session};

/// Number, word, channel, category, office, how many hours ago, what was said (English, French), how far it went.
type Said = (&'static str, &'static str, Channel, Category, &'static str, i64, [&'static str; 2], Far);

/// How far it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Far {
    New,
    Acknowledged,
    Answered,
    /// A program may have written it, and nobody has looked yet.
    Apart,
}

const SAID: [Said; 7] = [
    (
        "b7kq-2m9p",
        "talisabe42",
        Channel::Web,
        Category::Information,
        "DOR",
        5,
        ["When does the next sewing course begin?", "Quand commence le prochain cours de couture ?"],
        Far::New,
    ),
    (
        "c4wn-8r3t",
        "monikade17",
        Channel::Hotline,
        Category::Major,
        "DOR",
        120,
        [
            "The kit came without the needles that are on the list",
            "Le kit est arrivé sans les aiguilles qui sont sur la liste",
        ],
        Far::New,
    ),
    (
        "d9fx-5h2v",
        "serabito33",
        Channel::Box,
        Category::Minor,
        "DOR",
        200,
        ["Too long to wait in the sun before the office", "Trop longue attente au soleil devant le bureau"],
        Far::Acknowledged,
    ),
    (
        "e3gy-7j6w",
        "lopanire58",
        Channel::Staff,
        Category::Thanks,
        "DOR",
        300,
        ["Thank you, my son has his birth paper now", "Merci, mon fils a maintenant son acte de naissance"],
        Far::Answered,
    ),
    (
        "f2hz-4k8x",
        "darikemo21",
        Channel::Web,
        Category::Breach,
        "DOR",
        9,
        [
            "Somebody asked me for money before I could see the livelihood adviser",
            "Quelqu’un m’a demandé de l’argent avant de voir le conseiller",
        ],
        Far::New,
    ),
    (
        "g6ja-3n5y",
        "vatesolo64",
        Channel::Hotline,
        Category::Safeguarding,
        "DOR",
        60,
        ["A child in the quarter is sent to work at night", "Un enfant du quartier est envoyé travailler la nuit"],
        Far::Acknowledged,
    ),
    (
        "h5kb-6p7z",
        "tevikora27",
        Channel::Web,
        Category::Information,
        "DOR",
        20,
        [
            "A new telephone waits for you, write to claims at phone.example",
            "Un téléphone neuf vous attend, écrivez à phone.example",
        ],
        Far::Apart,
    ),
];

/// Login, name, role, office, wall, and after how many days it ended.
type More = (&'static str, &'static str, Role, Option<&'static str>, Compartment, Option<i64>);

const MORE: [More; 2] = [
    ("focal_point.complaints", "Haoua Sana", Role::FocalPoint, Some("DOR"), Compartment::Sensitive, None),
    ("auditor.before", "Marc Lindqvist", Role::Auditor, None, Compartment::General, Some(14)),
];

/// Writes it.
pub(super) async fn write(writer: &Writer<'_>, base: &Base, chance: &mut Chance, locale: Locale) -> ServiceResult<()> {
    let system = Ctx::system(writer.app.clone());
    let accounts = accounts(&system, base, chance).await?;
    let focal = accounts.first().map(|staff| actor(writer.app, base, staff));
    for (reference, word, channel, category, office, hours, said, far) in SAID {
        let office = base.offices.iter().find(|o| o.code == office).map(|o| o.id);
        let heard = Heard {
            command: Uuid::nil(),
            office,
            channel,
            category,
            said: said[usize::from(locale == Locale::Fr)].into(),
            about: None,
            contact: None,
            elsewhere: false,
            apart: far == Far::Apart,
        };
        let at = system.now - Duration::hours(hours);
        let mut tx = begin(writer.app).await?;
        let kept = feedback::keep_for_seed(&system, &mut tx, &heard, at, (reference, word)).await?;
        let mut entry = store::Audit::new(at, "feedback.received", "feedback", Some(kept.id.0));
        entry.office_id = office;
        tx.commit(entry).await?;
        let by = if category.is_protected() { focal.clone() } else { supervisor(writer, base) };
        let Some(ctx) = by.map(|ctx| Ctx { now: at + Duration::hours(2), ..ctx }) else { continue };
        if matches!(far, Far::Acknowledged | Far::Answered) {
            feedback::step(&ctx, &step(chance, system.now, reference, 1, "acknowledge")).await?;
        }
        if far == Far::Answered {
            feedback::step(&ctx, &step(chance, system.now, reference, 2, "resolve")).await?;
        }
    }
    Ok(())
}

pub(super) fn supervisor(writer: &Writer<'_>, base: &Base) -> Option<Ctx> {
    writer.actors.get(&base.user("supervisor")?).cloned()
}

pub(super) fn step(
    chance: &mut Chance,
    now: chrono::DateTime<chrono::Utc>,
    reference: &str,
    version: i64,
    step: &str,
) -> StepForm {
    StepForm {
        command: chance.id(now).to_string(),
        version: version.to_string(),
        reference: reference.into(),
        step: step.into(),
        outcome: Outcome::Informed.to_string(),
        answer: "Thank you. We have passed it on to everybody who helped.".into(),
        ..StepForm::default()
    }
}

async fn accounts(system: &Ctx, base: &Base, chance: &mut Chance) -> ServiceResult<Vec<StaffSeed>> {
    let hash = session::password::hash(DEMO_PASSWORD.into()).await?;
    let since = system.now - Duration::days(400);
    let mut made = Vec::new();
    let mut tx = begin(&system.app).await?;
    for (login, name, role, office, compartment, days) in MORE {
        let office = office.and_then(|code| base.offices.iter().find(|o| o.code == code)).map(|o| o.id);
        let id = UserId(chance.id(since));
        let staff = StaffSeed { id, name, login: login.into(), role, office, compartment, organisation: None };
        let speaker = Speaker { languages: Vec::new(), sex: Some(Sex::Female) };
        let until: Option<NaiveDate> = days.map(|n| (since + Duration::days(n)).date_naive());
        account(&mut tx, chance, &staff, speaker, Some(&hash), since, until).await?;
        made.push(staff);
    }
    tx.commit(store::Audit::new(since, "seed.base", "installation", None)).await?;
    Ok(made)
}
