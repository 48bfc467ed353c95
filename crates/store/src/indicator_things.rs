//! What the programme does with communities, institutions and its own records, as reports count it: no row is of a person.

use std::collections::HashMap;

use chrono::{DateTime, Months, NaiveDate, Utc};
use domain::indicator::{Facts, Indicator, ThingFact};
use domain::support::{Answers, ProjectState, Record, RecordKind, RecordState};
use sqlx::types::Json;
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;
use crate::error::stored;

/// Everything, with the place of each: empty where it has none.
pub(crate) async fn things(
    src: &mut impl Source,
    offices: &HashMap<Uuid, u16>,
    facts: &mut Facts,
) -> StoreResult<Vec<String>> {
    let mut found = Found { offices, things: Vec::new(), places: Vec::new() };
    projects(src, &mut found).await?;
    records(src, &mut found).await?;
    capacities(src, &mut found).await?;
    commitments(src, &mut found).await?;
    feedback(src, &mut found).await?;
    accountability(src, &mut found).await?;
    facts.things = found.things;
    Ok(found.places)
}

struct Found<'a> {
    offices: &'a HashMap<Uuid, u16>,
    things: Vec<ThingFact>,
    places: Vec<String>,
}

/// One thing, before its place is known.
struct Thing {
    indicator: Indicator,
    office: Option<Uuid>,
    place: Option<String>,
    on: NaiveDate,
    base: i64,
    hit: i64,
}

impl Found<'_> {
    fn push(&mut self, thing: Thing, since: Option<NaiveDate>) {
        let office = thing.office.and_then(|id| self.offices.get(&id).copied()).unwrap_or(u16::MAX);
        let Thing { indicator, on, base, hit, .. } = thing;
        self.things.push(ThingFact { indicator, office, area: u16::MAX, on, base, hit, since });
        self.places.push(thing.place.unwrap_or_default());
    }
}

type ProjectRow = (Uuid, String, String, DateTime<Utc>, Json<Answers>);

/// Projects that were approved: whether they came to their end, and for whom they are. Only those are in the numbers of
/// people whose own share their page tells: one sum minus the others says nothing of the rest.
async fn projects(src: &mut impl Source, found: &mut Found<'_>) -> StoreResult<()> {
    let rows: Vec<ProjectRow> = fetch_all!(
        src,
        ProjectRow,
        "select p.office_id, m.pcode, p.state, p.created_at, p.answers
         from project p join community m on m.id = p.community_id order by p.id",
    )?;
    for (office, pcode, state, at, Json(answers)) in rows {
        let state: ProjectState = stored("project.state", &state)?;
        if !state.was_approved() {
            continue;
        }
        let thing = |indicator, base, hit| Thing {
            indicator,
            office: Some(office),
            place: Some(pcode.clone()),
            on: at.date_naive(),
            base,
            hit,
        };
        found.push(thing(Indicator::ProjectsDone, 1, i64::from(state.is_completed())), None);
        // What was stopped reaches nobody any more; that it was approved and not completed stays.
        if !state.has_money() {
            continue;
        }
        if let Some(women) = answers.count.women_share() {
            found.push(thing(Indicator::ProjectsOfWomen, 1, i64::from(women >= WOMEN_LEAST)), None);
            found.push(thing(Indicator::WomenTakePart, answers.count.total(), answers.count.with("female")), None);
        }
        if answers.count.returned_share().is_some() {
            found.push(thing(Indicator::Returned, answers.count.total(), answers.count.with("returned")), None);
        }
    }
    Ok(())
}

/// So many in a hundred of a project's people should be women.
const WOMEN_LEAST: i64 = 30;
/// Months after which a dispute that was settled is looked at.
const AGAIN_AFTER: Months = Months::new(6);

type RecordRow = (Uuid, Option<String>, String, NaiveDate, Json<Answers>);

/// Disputes, and meetings of committees.
async fn records(src: &mut impl Source, found: &mut Found<'_>) -> StoreResult<()> {
    let rows: Vec<RecordRow> = fetch_all!(
        src,
        RecordRow,
        "select r.office_id, m.pcode, r.kind, r.held_on, r.answers
         from support_record r left join community m on m.id = r.community_id
         where r.kind in ('dispute', 'coordination') order by r.id",
    )?;
    for (office, place, kind, on, Json(answers)) in rows {
        let thing =
            |indicator, base, hit| Thing { indicator, office: Some(office), place: place.clone(), on, base, hit };
        let settled = i64::from(answers.text("outcome") == Some("settled"));
        let again = answers.text("recurred").filter(|_| kind == "dispute" && settled == 1);
        if let Some((again, day)) = again.zip(on.checked_add_months(AGAIN_AFTER)) {
            let later = Thing { on: day, ..thing(Indicator::DisputesAgain, 1, i64::from(again == "yes")) };
            found.push(later, None);
        }
        let number = |key| answers.number(key).unwrap_or_default();
        let thing = match kind.as_str() {
            "dispute" => thing(Indicator::DisputesSettled, 1, settled),
            _ => thing(Indicator::MeetingsHeld, number("meetings_planned"), number("meetings_held")),
        };
        found.push(thing, None);
    }
    Ok(())
}

type CapacityRow = (Uuid, Uuid, NaiveDate, String, String, Json<Answers>);

/// Institutions that were looked at twice: whether the last score is higher than the first one.
async fn capacities(src: &mut impl Source, found: &mut Found<'_>) -> StoreResult<()> {
    let rows: Vec<CapacityRow> = fetch_all!(
        src,
        CapacityRow,
        "select institution_id, office_id, held_on, state, title, answers from support_record
         where kind = 'capacity' and state = 'done' and institution_id is not null
         order by institution_id, held_on, id",
    )?;
    let mut scores: Vec<(Uuid, Uuid, NaiveDate, i64)> = Vec::new();
    for (institution, office, held_on, state, title, Json(answers)) in rows {
        let state: RecordState = stored("support_record.state", &state)?;
        let record = Record { kind: RecordKind::Capacity, title, held_on, state, answers };
        scores.extend(record.capacity_score().map(|score| (institution, office, held_on, score)));
    }
    for of_one in scores.chunk_by(|a, b| a.0 == b.0) {
        if let [(.., first), .., (_, office, on, last)] = of_one {
            let hit = i64::from(last > first);
            found.push(
                Thing { indicator: Indicator::ScoreRose, office: Some(*office), place: None, on: *on, base: 1, hit },
                None,
            );
        }
    }
    Ok(())
}

type CommitmentRow = (Uuid, Option<String>, NaiveDate, String, Option<NaiveDate>);

/// What was agreed with communities, and what committees of institutions decided, from the day on which it was due.
async fn commitments(src: &mut impl Source, found: &mut Found<'_>) -> StoreResult<()> {
    let rows: Vec<CommitmentRow> = fetch_all!(
        src,
        CommitmentRow,
        "select c.office_id, m.pcode, c.due_on, c.state, c.ended_on
         from commitment c
         join support_record r on r.id = c.record_id
         left join community m on m.id = r.community_id
         where c.kind = 'agreed' order by c.id",
    )?;
    for (office, place, on, state, ended_on) in rows {
        let indicator = if place.is_some() { Indicator::AgreementsKept } else { Indicator::DecisionsDone };
        let hit = i64::from(state == "done");
        found.push(Thing { indicator, office: Some(office), place, on, base: 1, hit }, ended_on);
    }
    Ok(())
}

type FeedbackRow = (Option<Uuid>, DateTime<Utc>, DateTime<Utc>, Option<DateTime<Utc>>, Option<DateTime<Utc>>);

/// Feedback that the line handles, once its time is over or it was answered: for the first time, because what the person
/// says afterwards changes no number of before. What goes around the line is in no number.
async fn feedback(src: &mut impl Source, found: &mut Found<'_>) -> StoreResult<()> {
    let rows: Vec<FeedbackRow> = fetch_all!(
        src,
        FeedbackRow,
        "select office_id, first_acknowledge_by, first_resolve_by, first_acknowledged_at, first_resolved_at
         from feedback where desk = 'line' and walled = false and apart = false order by id",
    )?;
    for (office, acknowledge_by, resolve_by, acknowledged, resolved) in rows {
        let clocks =
            [(Indicator::Acknowledged, acknowledge_by, acknowledged), (Indicator::Answered, resolve_by, resolved)];
        for (indicator, by, at) in clocks {
            let on = at.map_or(by, |at| at.min(by)).date_naive();
            let hit = i64::from(at.is_some_and(|at| at <= by));
            found.push(Thing { indicator, office, place: None, on, base: 1, hit }, None);
        }
    }
    Ok(())
}

/// Looks at cases outside one's own caseload, and files that left the program.
async fn accountability(src: &mut impl Source, found: &mut Found<'_>) -> StoreResult<()> {
    let looks: Vec<(Uuid, DateTime<Utc>)> = fetch_all!(
        src,
        (Uuid, DateTime<Utc>),
        "select a.office_id, a.asked_at from case_access a join case_file c on c.id = a.case_id
         where a.until_at is not null and c.compartment = 'general' order by a.id",
    )?;
    let exports: Vec<(Option<Uuid>, DateTime<Utc>)> =
        fetch_all!(src, (Option<Uuid>, DateTime<Utc>), "select office_id, created_at from export order by id")?;
    let looks = looks.into_iter().map(|(office, at)| (Indicator::Looks, Some(office), at));
    let exports = exports.into_iter().map(|(office, at)| (Indicator::Exports, office, at));
    for (indicator, office, at) in looks.chain(exports) {
        found.push(Thing { indicator, office, place: None, on: at.date_naive(), base: 1, hit: 1 }, None);
    }
    Ok(())
}
