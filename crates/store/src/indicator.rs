//! What reports count, read as a whole: rows without name, code or id. Nothing behind the walls around survivors and
//! sensitive cases is read at all; children are counted by office, and nothing else of them.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::case::ClosureReason;
use domain::indicator::{AgeBand, Difficulty, Facts, PersonFact, Place};
use domain::person::{Birth, Sex};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::indicator_events::{Cases, TOGETHER, businesses, difficulty, due, enrolments, first_days, referrals};
use crate::indicator_lives::lives;
use crate::indicator_things::things;
use crate::indicator_traces::traces;
use crate::threew::PlaceRow;
use crate::{Sealer, StoreError, StoreResult};

/// More areas than this in use: the level above is told instead.
const AREAS_MAX: usize = 24;
/// Steps up the tree, or from a place to its successor, at most: what leads in a circle is not followed for ever.
const STEPS: usize = 20;

/// Everything that is counted, in one reading.
pub async fn facts(mut src: impl Source, sealer: &Sealer) -> StoreResult<Facts> {
    let mut facts = Facts::default();
    let offices = offices(&mut src, &mut facts).await?;
    let fundings = fundings(&mut src, &mut facts).await?;
    let (cases, places) = people(&mut src, sealer, (&offices, &fundings), &mut facts).await?;
    let met = things(&mut src, &offices, &mut facts).await?;
    areas(&mut src, &places, &met, &mut facts).await?;
    children(&mut src, &offices, &mut facts).await?;
    first_days(&mut src, &cases, &mut facts).await?;
    difficulty(&mut src, &cases, &mut facts).await?;
    referrals(&mut src, &cases, &mut facts).await?;
    due(&mut src, &cases, &mut facts).await?;
    enrolments(&mut src, &cases, &mut facts).await?;
    businesses(&mut src, &cases, &mut facts).await?;
    traces(&mut src, &cases, &mut facts).await?;
    lives(&mut src, sealer, &cases, &mut facts).await?;
    Ok(facts)
}

async fn offices(src: &mut impl Source, facts: &mut Facts) -> StoreResult<HashMap<Uuid, u16>> {
    let rows: Vec<(Uuid, String, String)> =
        fetch_all!(src, (Uuid, String, String), "select id, code, name from office order by code")?;
    let mut by_id = HashMap::new();
    for (i, (id, code, name)) in rows.into_iter().enumerate() {
        by_id.insert(id, i as u16);
        facts.offices.push(Place { code, name });
    }
    facts.children = vec![0; facts.offices.len()];
    Ok(by_id)
}

async fn fundings(src: &mut impl Source, facts: &mut Facts) -> StoreResult<HashMap<Uuid, u16>> {
    let mut by_id = HashMap::new();
    for (i, funding) in crate::funding::all(&mut *src).await?.into_iter().enumerate() {
        by_id.insert(funding.id.0, i as u16);
        facts.fundings.push(Place { code: funding.code, name: funding.name });
    }
    Ok(by_id)
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: Uuid,
    office_id: Uuid,
    funding_id: Option<Uuid>,
    opened_on: NaiveDate,
    closed_on: Option<NaiveDate>,
    closure_reason: Option<String>,
    person_id: Uuid,
    sex: String,
    birth_date: Option<String>,
    age_estimated: Option<i64>,
    age_on: Option<NaiveDate>,
    age_evidence: String,
    category: Vec<u8>,
    current_pcode: String,
}

/// Cases outside walls, without those that were merged or opened in error; and where each person lives.
async fn people(
    src: &mut impl Source,
    sealer: &Sealer,
    (offices, fundings): (&HashMap<Uuid, u16>, &HashMap<Uuid, u16>),
    facts: &mut Facts,
) -> StoreResult<(Cases, Vec<String>)> {
    let (mut cases, mut places) = (Cases::default(), Vec::new());
    let mut after = Uuid::nil();
    loop {
        let rows: Vec<PersonRow> = fetch_all!(
            src,
            PersonRow,
            "select c.id, c.office_id, c.funding_id, c.opened_on, c.closed_on, c.closure_reason, p.id as person_id, p.sex,
               p.birth_date, p.age_estimated, p.age_on, p.age_evidence, p.category, p.current_pcode
             from case_file c join person p on p.id = c.person_id
             where c.compartment = 'general' and c.merged_into is null and c.status <> 'draft'
               and coalesce(c.closure_reason, '') not in ('opened_in_error', 'duplicate')
               and c.id > $1
             order by c.id limit $2",
            after,
            TOGETHER as i64,
        )?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        for r in rows {
            cases.push(r.id);
            facts.people.push(person(&r, sealer, offices)?);
            facts.funded.push(r.funding_id.and_then(|id| fundings.get(&id)).copied().unwrap_or(u16::MAX));
            places.push(r.current_pcode);
        }
    }
    Ok((cases, places))
}

fn person(r: &PersonRow, sealer: &Sealer, offices: &HashMap<Uuid, u16>) -> StoreResult<PersonFact> {
    let birth = Birth {
        date: stored_opt("person.birth_date", r.birth_date.as_deref())?,
        estimated: r.age_estimated.zip(r.age_on),
        evidence: stored("person.age_evidence", &r.age_evidence)?,
    };
    let reason: Option<ClosureReason> = stored_opt("case_file.closure_reason", r.closure_reason.as_deref())?;
    Ok(PersonFact {
        office: offices.get(&r.office_id).copied().unwrap_or_default(),
        area: 0,
        sex: stored::<Sex>("person.sex", &r.sex)?.into(),
        age: AgeBand::of(birth.age_on(r.opened_on).ok_or(StoreError::Corrupt("person.birth_date"))?.years),
        difficulty: Difficulty::Unknown,
        category: sealer.open(crate::person::CATEGORY, r.person_id, &r.category)?,
        opened_on: r.opened_on,
        profiled_on: None,
        counselled_on: None,
        planned_on: None,
        referred_on: None,
        supported_on: None,
        followed_on: None,
        closed: r.closed_on.zip(reason),
    })
}

/// Provinces where people live, or where something was done; regions where there are too many.
async fn areas(src: &mut impl Source, places: &[String], met: &[String], facts: &mut Facts) -> StoreResult<()> {
    let rows = crate::threew::places(&mut *src).await?;
    let tree: HashMap<&str, &PlaceRow> = rows.iter().map(|r| (r.pcode.as_str(), r)).collect();
    let find = |code: &String| tree.get(code.as_str()).copied();
    let above = |pcode: &str, level: i64| {
        let start = tree.get(pcode).copied();
        // A place that was replaced counts under its successor.
        let now = std::iter::successors(start, |p| p.successor.as_ref().and_then(find)).take(STEPS).last();
        // Where a place is not in the tree below its region, it stands for itself.
        let up = |p: &&PlaceRow| p.parent.as_ref().and_then(find).filter(|_| p.level > level);
        std::iter::successors(now, up).take(STEPS).last()
    };
    let used = |level: i64| {
        let mut used: Vec<_> = places
            .iter()
            .chain(met)
            .filter_map(|p| above(p, level))
            .map(|r| (r.name.as_str(), r.pcode.as_str()))
            .collect();
        used.sort_unstable();
        used.dedup();
        used
    };
    let provinces = used(2);
    let (level, used) = if provinces.len() > AREAS_MAX { (1, used(1)) } else { (2, provinces) };
    let index: HashMap<&str, u16> = used.iter().enumerate().map(|(i, (_, code))| (*code, i as u16)).collect();
    let area =
        |place: &String| above(place, level).and_then(|r| index.get(r.pcode.as_str()).copied()).unwrap_or(u16::MAX);
    facts.people.iter_mut().zip(places).for_each(|(person, place)| person.area = area(place));
    facts.things.iter_mut().zip(met).for_each(|(thing, place)| thing.area = area(place));
    facts.areas =
        used.iter().map(|(name, code)| Place { code: (*code).to_owned(), name: (*name).to_owned() }).collect();
    Ok(())
}

async fn children(src: &mut impl Source, offices: &HashMap<Uuid, u16>, facts: &mut Facts) -> StoreResult<()> {
    let rows: Vec<(Uuid, i64)> = fetch_all!(
        src,
        (Uuid, i64),
        "select office_id, cast(count(*) as bigint) from case_file
         where compartment = 'child' and merged_into is null and status <> 'draft'
           and coalesce(closure_reason, '') not in ('opened_in_error', 'duplicate')
         group by office_id",
    )?;
    for (office, n) in rows {
        if let Some(i) = offices.get(&office) {
            facts.children[usize::from(*i)] = n;
        }
    }
    Ok(())
}
