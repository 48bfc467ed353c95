//! How people feel, as reports count it: of sealed answers only the side of a line is kept, and nothing from behind a wall
//! is read.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::indicator::{CareFact, ChangeFact, CheckFact, Facts};
use domain::wellbeing::{Scored, Talk, TalkHow};
use uuid::Uuid;

use crate::db::Source;
use crate::indicator_events::Cases;
use crate::wellbeing::{RESULT, TALK};
use crate::{Sealer, StoreResult};

/// From here on somebody feels well: half of what WHO-5 can come to.
const WELL: u32 = 50;
/// By so much WHO-5 has to rise before it counts: a tenth of what it can come to.
const RISE: u32 = 10;

/// A questionnaire that was answered.
struct Answered {
    is_who5: bool,
    on: NaiveDate,
    scored: Scored,
    talked_on: Option<NaiveDate>,
}

/// All of it, of these cases.
pub(crate) async fn feelings(
    src: &mut impl Source,
    sealer: &Sealer,
    cases: &Cases,
    facts: &mut Facts,
    (first, last): (Uuid, Uuid),
) -> StoreResult<()> {
    let talks = talks(src, first, last).await?;
    let answered = answered(src, sealer, cases, first, last).await?;
    for of_one in answered.chunk_by(|a, b| a.0 == b.0) {
        let Some((person, case, _)) = of_one.first().map(|(person, case, a)| (*person, case, a)) else { continue };
        let who5 = of_one.iter().filter(|(_, _, a)| a.is_who5);
        let totals: Vec<(NaiveDate, u32)> = who5.filter_map(|(_, _, a)| Some((a.on, a.scored.total?))).collect();
        if let Some((on, total)) = totals.last() {
            facts.checks.push(CheckFact { person, on: *on, well: *total >= WELL });
        }
        if let [(_, before), .., (on, after)] = totals.as_slice() {
            facts.moods.push(ChangeFact { person, on: *on, improved: *after >= before.saturating_add(RISE) });
        }
        let asks = of_one.iter().map(|(_, _, a)| a).find(|a| a.scored.positive == Some(true));
        facts.cares.extend(asks.map(|a| {
            let held = talks.get(case).into_iter().flatten().copied();
            let contact_on = held.chain(a.talked_on).filter(|on| *on >= a.on).min();
            CareFact { person, on: a.on, contact_on }
        }));
    }
    Ok(())
}

type CheckRow = (Uuid, Uuid, String, DateTime<Utc>, Vec<u8>, Option<Vec<u8>>);

/// What people answered, each person's one after the other. What is locked, of who is or may be a child, is not opened.
async fn answered(
    src: &mut impl Source,
    sealer: &Sealer,
    cases: &Cases,
    first: Uuid,
    last: Uuid,
) -> StoreResult<Vec<(u32, Uuid, Answered)>> {
    let rows: Vec<CheckRow> = fetch_all!(
        src,
        CheckRow,
        "select case_id, id, instrument, finished_at, result, talk from wellbeing_check
         where state = 'done' and locked_at is null and finished_at is not null
           and result is not null and case_id between $1 and $2
         order by case_id, finished_at, number",
        first,
        last,
    )?;
    let mut answered = Vec::new();
    for (case, id, instrument, at, result, talk) in rows {
        let Some(person) = cases.get(&case) else { continue };
        let scored: Scored = sealer.open(RESULT, id, &result)?;
        // Of nobody else it matters whether somebody talked.
        let talk = talk.filter(|_| scored.positive == Some(true));
        let talk: Option<Talk> = talk.map(|sealed| sealer.open(TALK, id, &sealed)).transpose()?;
        let talked_on = talk.filter(|t| t.how == TalkHow::Held).map(|t| t.at.date_naive());
        answered.push((
            person,
            case,
            Answered { is_who5: instrument == "who5", on: at.date_naive(), scored, talked_on },
        ));
    }
    Ok(answered)
}

/// Days on which somebody talked with people who had answered, to support them or in a crisis.
async fn talks(src: &mut impl Source, first: Uuid, last: Uuid) -> StoreResult<HashMap<Uuid, Vec<NaiveDate>>> {
    let rows: Vec<(Uuid, NaiveDate)> = fetch_all!(
        src,
        (Uuid, NaiveDate),
        "select s.case_id, s.held_on from counselling_session s
         where s.attended = 'yes' and s.kind in ('psychosocial_basic', 'crisis') and s.case_id between $1 and $2
           and s.case_id in (select w.case_id from wellbeing_check w where w.case_id between $1 and $2)",
        first,
        last,
    )?;
    let mut talks: HashMap<Uuid, Vec<NaiveDate>> = HashMap::new();
    for (case, on) in rows {
        talks.entry(case).or_default().push(on);
    }
    Ok(talks)
}
