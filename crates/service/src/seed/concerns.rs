//! Complaints about an organisation that is an institution, each answered, from months that are over: enough that its page
//! tells how they are answered. And the number that anybody can call.

use chrono::Duration;
use domain::feedback::{Category, Channel, ConcernForm, Heard};
use domain::locale::Locale;
use store::programme::{Change, Kind};
use uuid::Uuid;

use super::voice::{step, supervisor};
use super::writer::Writer;
use super::{Base, Chance, begin};
use crate::{Ctx, ServiceResult, feedback};

/// Number, word, how many days ago, answered after so many, and what was said (English, French).
type Concern = (&'static str, &'static str, i64, i64, [&'static str; 2]);

const CONCERNS: [Concern; 6] = [
    (
        "h2kq-7m4p",
        "sanomire26",
        150,
        3,
        ["The workshop was locked for two mornings", "L’atelier est resté fermé deux matins"],
    ),
    (
        "j5wn-3r8t",
        "belatoku71",
        131,
        5,
        ["There is no place to leave small children", "Il n’y a pas d’endroit pour laisser les petits enfants"],
    ),
    (
        "k8fx-2h6v",
        "mirasedo45",
        112,
        4,
        ["Two people share one sewing machine", "Deux personnes se partagent une machine à coudre"],
    ),
    (
        "m4gy-9j3w",
        "tolaneri82",
        96,
        9,
        ["The teacher speaks only French in class", "L’enseignant ne parle que français en cours"],
    ),
    (
        "n7hz-6k2x",
        "disakobe39",
        78,
        6,
        ["The meal came after everybody had left", "Le repas est arrivé après le départ de tout le monde"],
    ),
    (
        "p3ja-8n5y",
        "ranetilo54",
        64,
        4,
        ["The steps at the door are too high for me", "Les marches à l’entrée sont trop hautes pour moi"],
    ),
];

/// A number of nobody.
const PHONE: &str = "+226 00 00 10 99";

/// Writes them.
pub(super) async fn write(writer: &Writer<'_>, base: &Base, chance: &mut Chance, locale: Locale) -> ServiceResult<()> {
    let system = Ctx::system(writer.app.clone());
    phone(&system, base).await?;
    let school = base.organisations.iter().find(|(key, _)| *key == "cfp").map(|(_, id)| *id);
    let (Some(school), Some(supervisor)) = (school, supervisor(writer, base)) else { return Ok(()) };
    let office = base.offices.iter().find(|o| o.code == "DOR").map(|o| o.id);
    for (reference, word, days, answered, said) in CONCERNS {
        let heard = Heard {
            command: Uuid::nil(),
            office,
            channel: Channel::Hotline,
            category: Category::Minor,
            said: said[usize::from(locale == Locale::Fr)].into(),
            about: None,
            contact: None,
            elsewhere: false,
            apart: false,
        };
        let at = system.now - Duration::days(days);
        let mut tx = begin(writer.app).await?;
        let kept = feedback::keep_for_seed(&system, &mut tx, &heard, at, (reference, word)).await?;
        let mut entry = store::Audit::new(at, "feedback.received", "feedback", Some(kept.id.0));
        entry.office_id = office;
        tx.commit(entry).await?;
        let after = |hours| Ctx { now: at + Duration::hours(hours), ..supervisor.clone() };
        let about = ConcernForm {
            command: chance.id(system.now).to_string(),
            version: "1".into(),
            reference: reference.into(),
            organisation: school.to_string(),
        };
        feedback::name_organisation(&after(2), &about).await?;
        feedback::step(&after(3), &step(chance, system.now, reference, 2, "acknowledge")).await?;
        feedback::step(&after(24 * answered), &step(chance, system.now, reference, 3, "resolve")).await?;
    }
    Ok(())
}

async fn phone(system: &Ctx, base: &Base) -> ServiceResult<()> {
    let Some(by) = base.user("admin") else { return Ok(()) };
    let mut tx = begin(&system.app).await?;
    store::programme::raise(&mut tx, Kind::Contact).await?;
    let change = Change {
        id: system.id(),
        name: "complaints_phone".into(),
        locale: String::new(),
        old: None,
        new: Some(PHONE.into()),
        at: system.now,
        by,
    };
    store::programme::set(&mut tx, Kind::Contact, &change).await?;
    Ok(tx.commit(system.audit("programme.contact_changed", "rule", None)).await?)
}
