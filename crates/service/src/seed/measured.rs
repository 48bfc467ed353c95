//! What only a second look shows: a class that many left, and people who were asked twice how they feel and were talked
//! with, or not.

use chrono::{DateTime, Duration, Utc};
use domain::authz::Compartment;
use domain::wellbeing::{Instrument, TalkForm, TalkHow};
use store::case::Case;

use super::course::Frame;
use super::wellbeing::{answered, at, command, on, went};
use super::writer::Writer;
use super::{Chance, classes};
use crate::{ServiceResult, wellbeing};

/// People who are asked twice.
const TWICE: usize = 20;
/// People in the class that many left.
const CLASS: usize = 24;

/// Writes it, of open cases outside walls whose people have been there for a year.
pub(super) async fn write(writer: &Writer<'_>, frame: &Frame<'_>, chance: &mut Chance) -> ServiceResult<()> {
    let cases = cases(writer, frame).await?;
    for case in cases.iter().rev().take(TWICE) {
        feelings(writer, frame, chance, case).await?;
    }
    let dori = frame.base.offices.iter().find(|o| o.code == "DOR").map(|o| o.id);
    let here: Vec<Case> = cases.into_iter().filter(|c| Some(c.office) == dori).take(CLASS).collect();
    classes::left_early(writer, frame, chance, &here).await
}

async fn cases(writer: &Writer<'_>, frame: &Frame<'_>) -> ServiceResult<Vec<Case>> {
    let (db, today) = (&writer.app.db, frame.calendar.today());
    let before = today - Duration::days(classes::LEFT_EARLY_SINCE);
    let mut found = Vec::new();
    for id in writer.cases.iter().flatten() {
        let Some(case) = store::case::by_id(db, *id).await? else { continue };
        let here = case.compartment == Compartment::General && case.status.is_open() && case.opened_on < before;
        if here && case.caseworker.is_some() {
            let person = store::person::by_id(db, case.person).await?;
            let grown = person.and_then(|p| p.birth.age_on(before)).is_some_and(|a| !a.maybe_child);
            found.extend(grown.then_some(case));
        }
    }
    Ok(found)
}

/// Twice, two months apart; where the answers ask for it most people are talked with, some of them too late.
async fn feelings(writer: &Writer<'_>, frame: &Frame<'_>, chance: &mut Chance, case: &Case) -> ServiceResult<()> {
    let Some(worker) = case.caseworker else { return Ok(()) };
    for ago in [chance.between(104, 112), chance.between(44, 52)] {
        let day = frame.calendar.today() - Duration::days(ago);
        let Some(ctx) = on(writer, worker, day) else { return Ok(()) };
        let Some(number) = answered(&ctx, chance, case, Instrument::Who5, false).await? else { return Ok(()) };
        let after = chance.weighted(&[(5, Some(3)), (2, Some(20)), (2, None)]);
        let Some(now) = after.map(|days| later(at(day), days)) else { continue };
        let form = TalkForm {
            command: command(chance, now.date_naive()),
            code: case.code.clone(),
            number: number.to_string(),
            how: TalkHow::Held.to_string(),
        };
        // Whose answers do not ask for it is not talked with.
        went(wellbeing::talk(&crate::Ctx { now, ..ctx }, &form).await)?;
    }
    Ok(())
}

fn later(at: DateTime<Utc>, days: i64) -> DateTime<Utc> {
    at + Duration::days(days)
}
