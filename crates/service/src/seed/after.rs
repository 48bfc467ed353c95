//! What came of it later: start-ups of a project, a photo of each business, places to work that were corrected, and what
//! people work half a year after a class.

use chrono::Duration;
use domain::authz::{Compartment, Permission};
use domain::id::OfficeId;
use domain::placement::{Correction, Placement};
use store::case::Case;
use store::livelihood::Startup;
use store::{Audit, Tx};
use uuid::Uuid;

use super::course::Frame;
use super::phrases::Words;
use super::writer::{Writer, act_as};
use super::{Chance, begin, classes};
use crate::referral::Upload;
use crate::{Ctx, ServiceResult, livelihood, placement};

/// A drawing of a market stall.
const STALL: &[u8] = include_bytes!("../../data/stall.png");
/// Every how manieth start-up belongs to the project.
const OF_PROJECT: usize = 3;
/// Places to work that somebody had written down wrongly.
const CORRECTED: usize = 3;
/// Days after which the year of a class has begun: whose case is older may have been in it.
const BEFORE_CLASS: i64 = 215;

/// Writes it. Without an office in Dori there is nothing.
pub(super) async fn write(writer: &Writer<'_>, frame: &Frame<'_>, chance: &mut Chance) -> ServiceResult<()> {
    let Some(office) = frame.base.offices.iter().find(|o| o.code == "DOR").map(|o| o.id) else { return Ok(()) };
    let cases = cases(writer, office).await?;
    let mut tx = begin(writer.app).await?;
    startups(writer, &mut tx, frame, (office, &cases)).await?;
    corrections(writer, &mut tx, frame, &cases).await?;
    let people = graduates(writer, frame, &cases).await?;
    classes::half_a_year_ago(writer, &mut tx, frame, chance, &people).await?;
    Ok(tx.commit(Audit::new(writer.app.clock.now(), "seed.history", "installation", None)).await?)
}

/// Open cases of the office outside walls.
async fn cases(writer: &Writer<'_>, office: OfficeId) -> ServiceResult<Vec<Case>> {
    let mut found = Vec::new();
    for id in writer.cases.iter().flatten() {
        let Some(case) = store::case::by_id(&writer.app.db, *id).await? else { continue };
        if case.office == office && case.compartment == Compartment::General && case.status.is_open() {
            found.push(case);
        }
    }
    Ok(found)
}

/// Every third belongs to the office's project that goes on; each that somebody visited has a photo.
async fn startups(
    writer: &Writer<'_>,
    tx: &mut Tx,
    frame: &Frame<'_>,
    (office, cases): (OfficeId, &[Case]),
) -> ServiceResult<()> {
    let Some(officer) = frame.base.user("livelihood_officer").and_then(|u| writer.actors.get(&u)) else {
        return Ok(());
    };
    let projects = store::livelihood_project::of_office(&mut *tx, office, 50).await?;
    let project = projects.into_iter().find(|p| p.state.takes_startups()).map(|p| p.id);
    let mut n = 0;
    for case in cases {
        let Some(startup) = store::livelihood::of_case(&mut *tx, case.id).await?.into_iter().next() else { continue };
        if n % OF_PROJECT == 0 {
            store::livelihood::save(tx, &Startup { project, ..startup.clone() }, startup.version).await?;
        }
        n += 1;
        photo(officer, tx, case, &startup).await?;
    }
    Ok(())
}

/// One of the last visit.
async fn photo(officer: &Ctx, tx: &mut Tx, case: &Case, startup: &Startup) -> ServiceResult<()> {
    let visits = store::livelihood_visit::of_startup(&mut *tx, startup.id).await?;
    let Some((visit, on)) = visits.iter().rev().find_map(|v| Some((v.id, v.seen.as_ref()?.visited_on))) else {
        return Ok(());
    };
    let ctx = Ctx { now: super::training::at(on), ..officer.clone() };
    let upload = Upload { name: "stall.png".into(), bytes: STALL.to_vec() };
    if let Some(picture) = livelihood::picture(&ctx, Some(&upload))?
        && act_as(&ctx, tx, case, Permission::LivelihoodWrite)
    {
        livelihood::keep_photo(&ctx, tx, startup, visit, &picture).await?;
    }
    Ok(())
}

/// The pay of a few was another one.
async fn corrections(writer: &Writer<'_>, tx: &mut Tx, frame: &Frame<'_>, cases: &[Case]) -> ServiceResult<()> {
    let why =
        Words("The pay was that of a month of trial.", "La paie était celle d’un mois d’essai.").say(frame.locale);
    let mut left = CORRECTED;
    for case in cases {
        let Some(was) = store::placement::of_case(&mut *tx, case.id).await?.into_iter().next() else { continue };
        let Some(worker) = case.caseworker.and_then(|w| writer.actors.get(&w)).filter(|_| left > 0) else { continue };
        let day = (was.placement.hours.from + Duration::days(9)).min(frame.calendar.today());
        let ctx = Ctx { now: super::training::at(day), ..worker.clone() };
        if was.ended.is_some() || was.placement.pay.is_none() || !act_as(&ctx, tx, case, Permission::PlacementWrite) {
            continue;
        }
        let pay = was.placement.pay.map(|pay| pay + 2_500);
        let placement = Placement { pay, ..was.placement.clone() };
        let sent = Correction { command: Uuid::nil(), version: was.version, placement, ended: None, why: why.clone() };
        let fields = placement::keep_correction(&ctx, tx, case, &was, &sent).await?;
        let entry = ctx.audit("placement.corrected", "placement", Some(was.id)).case(case.id, case.office);
        tx.record(entry.detail(serde_json::json!({ "fields": fields })));
        left -= 1;
    }
    Ok(())
}

/// Adults who were there before the class began and have neither a class nor work, those of the first caseworker first.
async fn graduates(writer: &Writer<'_>, frame: &Frame<'_>, cases: &[Case]) -> ServiceResult<Vec<Case>> {
    let (db, today) = (&writer.app.db, frame.calendar.today());
    let before = today - Duration::days(BEFORE_CLASS);
    let first = frame.base.user("caseworker");
    let mut older: Vec<&Case> = cases.iter().filter(|c| c.opened_on < before && c.caseworker.is_some()).collect();
    older.sort_by_key(|c| c.caseworker != first);
    let mut found = Vec::new();
    for case in older {
        if found.len() == classes::GRADUATES {
            break;
        }
        let free = store::training_of_case::of_case(db, case.id).await?.is_empty()
            && store::placement::of_case(db, case.id).await?.is_empty();
        let person = store::person::by_id(db, case.person).await?;
        let grown = person.and_then(|p| p.birth.age_on(before)).is_some_and(|a| !a.maybe_child && a.years < 55);
        if free && grown {
            found.push(case.clone());
        }
    }
    Ok(found)
}
