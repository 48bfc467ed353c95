//! What reports count, read as a whole: rows without name, code or id. Nothing behind the walls around survivors and
//! sensitive cases is read at all; children are counted by office, and nothing else of them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::case::ClosureReason;
use domain::indicator::{
    AgeBand, BusinessFact, Difficulty, DueFact, EnrolmentFact, Facts, PersonFact, Place, ReferralFact, TraceFact,
};
use domain::livelihood::{Life, Operating};
use domain::person::{Birth, Sex};
use domain::training::{Trace, trace_on, trade_used};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{Sealer, StoreError, StoreResult};

/// More areas than this in use: the level above is told instead.
const AREAS_MAX: usize = 24;

/// Everything that is counted, in one reading.
pub async fn facts(mut src: impl Source, sealer: &Sealer) -> StoreResult<Facts> {
    let mut facts = Facts::default();
    let offices = offices(&mut src, &mut facts).await?;
    let (cases, places) = people(&mut src, sealer, &offices, &mut facts).await?;
    areas(&mut src, &places, &mut facts).await?;
    children(&mut src, &offices, &mut facts).await?;
    first_days(&mut src, &cases, &mut facts).await?;
    difficulty(&mut src, &cases, &mut facts).await?;
    referrals(&mut src, &cases, &mut facts).await?;
    due(&mut src, &cases, &mut facts).await?;
    enrolments(&mut src, &cases, &mut facts).await?;
    businesses(&mut src, &cases, &mut facts).await?;
    traces(&mut src, &cases, &mut facts).await?;
    Ok(facts)
}

/// Where each case stands among the people.
type Cases = HashMap<Uuid, u32>;

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

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: Uuid,
    office_id: Uuid,
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
    offices: &HashMap<Uuid, u16>,
    facts: &mut Facts,
) -> StoreResult<(Cases, Vec<String>)> {
    let rows: Vec<PersonRow> = fetch_all!(
        src,
        PersonRow,
        "select c.id, c.office_id, c.opened_on, c.closed_on, c.closure_reason, p.id as person_id, p.sex, p.birth_date,
           p.age_estimated, p.age_on, p.age_evidence, p.category, p.current_pcode
         from case_file c join person p on p.id = c.person_id
         where c.compartment = 'general' and c.merged_into is null and c.status <> 'draft'
           and coalesce(c.closure_reason, '') not in ('opened_in_error', 'duplicate')
         order by c.id",
    )?;
    let (mut cases, mut places) = (Cases::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
    for r in rows {
        let birth = Birth {
            date: stored_opt("person.birth_date", r.birth_date.as_deref())?,
            estimated: r.age_estimated.zip(r.age_on),
            evidence: stored("person.age_evidence", &r.age_evidence)?,
        };
        let reason: Option<ClosureReason> = stored_opt("case_file.closure_reason", r.closure_reason.as_deref())?;
        cases.insert(r.id, facts.people.len() as u32);
        places.push(r.current_pcode);
        facts.people.push(PersonFact {
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
        });
    }
    Ok((cases, places))
}

/// Provinces where people live; regions where there are too many.
async fn areas(src: &mut impl Source, places: &[String], facts: &mut Facts) -> StoreResult<()> {
    let rows: Vec<(String, String, i64, Option<String>)> =
        fetch_all!(src, (String, String, i64, Option<String>), "select pcode, name, level, parent from place",)?;
    let tree: HashMap<&str, &(String, String, i64, Option<String>)> = rows.iter().map(|r| (r.0.as_str(), r)).collect();
    let above = |pcode: &str, level: i64| {
        let mut at = *tree.get(pcode)?;
        // Where a place is not in the tree below its region, it stands for itself.
        while let Some(up) = at.3.as_deref().and_then(|parent| tree.get(parent)).filter(|_| at.2 > level) {
            at = up;
        }
        Some(at)
    };
    let used = |level: i64| {
        let mut used: Vec<_> =
            places.iter().filter_map(|p| above(p, level)).map(|r| (r.1.as_str(), r.0.as_str())).collect();
        used.sort_unstable();
        used.dedup();
        used
    };
    let provinces = used(2);
    let (level, used) = if provinces.len() > AREAS_MAX { (1, used(1)) } else { (2, provinces) };
    let index: HashMap<&str, u16> = used.iter().enumerate().map(|(i, (_, code))| (*code, i as u16)).collect();
    for (person, place) in facts.people.iter_mut().zip(places) {
        person.area = above(place, level).and_then(|r| index.get(r.0.as_str()).copied()).unwrap_or(u16::MAX);
    }
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

/// Sets a day of each person, the earliest that is said.
fn earliest(
    facts: &mut Facts,
    cases: &Cases,
    rows: impl IntoIterator<Item = (Uuid, NaiveDate)>,
    of: fn(&mut PersonFact) -> &mut Option<NaiveDate>,
) {
    for (case, day) in rows {
        if let Some(i) = cases.get(&case) {
            let found = of(&mut facts.people[*i as usize]);
            *found = Some(found.map_or(day, |known| known.min(day)));
        }
    }
}

async fn first_days(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let profiled: Vec<(Uuid, DateTime<Utc>)> = fetch_all!(
        src,
        (Uuid, DateTime<Utc>),
        "select case_id, min(saved_at) from profile_snapshot where occasion = 'intake' group by case_id",
    )?;
    earliest(facts, cases, profiled.into_iter().map(|(c, at)| (c, at.date_naive())), |p| &mut p.profiled_on);
    let counselled: Vec<(Uuid, NaiveDate)> = fetch_all!(
        src,
        (Uuid, NaiveDate),
        "select case_id, min(held_on) from counselling_session where attended = 'yes' group by case_id",
    )?;
    earliest(facts, cases, counselled, |p| &mut p.counselled_on);
    let planned: Vec<(Uuid, NaiveDate)> = fetch_all!(
        src,
        (Uuid, NaiveDate),
        "select case_id, min(signed_on) from plan where signed_on is not null group by case_id",
    )?;
    earliest(facts, cases, planned, |p| &mut p.planned_on);
    let followed: Vec<(Uuid, NaiveDate)> = fetch_all!(
        src,
        (Uuid, NaiveDate),
        "select case_id, min(made_on) from follow_up where contact in ('seen', 'spoken') group by case_id",
    )?;
    earliest(facts, cases, followed, |p| &mut p.followed_on);
    Ok(())
}

/// What was answered last.
async fn difficulty(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let rows: Vec<(Uuid, bool)> = fetch_all!(
        src,
        (Uuid, bool),
        "select case_id, difficulty from profile_snapshot where difficulty is not null order by saved_at, id",
    )?;
    for (case, difficulty) in rows {
        if let Some(i) = cases.get(&case) {
            facts.people[*i as usize].difficulty = if difficulty { Difficulty::Yes } else { Difficulty::No };
        }
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct ReferralRow {
    case_id: Uuid,
    sent_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    declined: bool,
    appointed: bool,
    missed: bool,
    verified: bool,
    status: String,
}

async fn referrals(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let rows: Vec<ReferralRow> = fetch_all!(
        src,
        ReferralRow,
        "select case_id, sent_at, answered_at, decline_reason is not null as declined,
           appointment_at is not null as appointed, no_shows > 0 as missed, verified_at is not null as verified, status
         from referral where sent_at is not null order by case_id, sent_at",
    )?;
    for r in rows {
        let Some(person) = cases.get(&r.case_id).copied() else { continue };
        let fact = ReferralFact {
            person,
            sent_on: r.sent_at.date_naive(),
            answered_on: r.answered_at.map(|at| at.date_naive()),
            declined: r.declined,
            appointed: r.appointed,
            missed: r.missed,
            verified: r.verified,
            status: stored("referral.status", &r.status)?,
        };
        let accepted = fact.answered_on.filter(|_| !fact.declined);
        let p = &mut facts.people[person as usize];
        p.referred_on = p.referred_on.or(Some(fact.sent_on));
        support(p, accepted);
        facts.referrals.push(fact);
    }
    facts.referrals.sort_by_key(|r| r.person);
    Ok(())
}

fn support(person: &mut PersonFact, day: Option<NaiveDate>) {
    if let Some(day) = day {
        person.supported_on = Some(person.supported_on.map_or(day, |known| known.min(day)));
    }
}

async fn due(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let rows: Vec<(Uuid, NaiveDate, Option<DateTime<Utc>>)> = fetch_all!(
        src,
        (Uuid, NaiveDate, Option<DateTime<Utc>>),
        "select case_id, due_on, done_at from task where kind = 'follow_up'",
    )?;
    let one = |(case, due_on, done): (Uuid, NaiveDate, Option<DateTime<Utc>>)| {
        let person = cases.get(&case).copied()?;
        Some(DueFact { person, due_on, done_on: done.map(|at| at.date_naive()) })
    };
    facts.due = rows.into_iter().filter_map(one).collect();
    facts.due.sort_by_key(|d| d.person);
    Ok(())
}

#[derive(sqlx::FromRow)]
struct EnrolmentRow {
    case_id: Uuid,
    started_on: NaiveDate,
    status: String,
    held: i64,
    attended: i64,
}

async fn enrolments(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let rows: Vec<EnrolmentRow> = fetch_all!(
        src,
        EnrolmentRow,
        "select e.case_id, e.started_on, e.status,
           cast(coalesce(sum(s.minutes), 0) as bigint) as held, cast(coalesce(sum(m.minutes), 0) as bigint) as attended
         from training_enrolment e
         left join training_mark m on m.enrolment_id = e.id
         left join training_session s on s.id = m.session_id
         where e.case_id is not null and e.started_on is not null
         group by e.id, e.case_id, e.started_on, e.status",
    )?;
    for r in rows {
        let Some(person) = cases.get(&r.case_id).copied() else { continue };
        support(&mut facts.people[person as usize], Some(r.started_on));
        facts.enrolments.push(EnrolmentFact {
            person,
            started_on: r.started_on,
            status: stored("training_enrolment.status", &r.status)?,
            held: r.held,
            attended: r.attended,
        });
    }
    facts.enrolments.sort_by_key(|e| e.person);
    Ok(())
}

#[derive(sqlx::FromRow)]
struct BusinessRow {
    id: Uuid,
    case_id: Uuid,
    started_on: NaiveDate,
    seen_on: Option<NaiveDate>,
    closed_on: Option<NaiveDate>,
    at_6: Option<String>,
    at_12: Option<String>,
    operating: Option<String>,
    profit: Option<i64>,
    jobs: Option<i64>,
}

async fn businesses(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let rows: Vec<BusinessRow> = fetch_all!(
        src,
        BusinessRow,
        "select s.id, s.case_id, s.started_on, s.seen_on, s.closed_on, s.at_6, s.at_12, v.operating,
           v.revenue - v.costs as profit, v.full_women + v.full_men + v.part_women + v.part_men as jobs
         from startup s
         left join (select startup_id, max(visited_on) as visited_on from business_visit
                    where visited_on is not null group by startup_id) l on l.startup_id = s.id
         left join business_visit v on v.startup_id = s.id and v.visited_on = l.visited_on
         where s.started_on is not null order by s.id, v.due_on desc",
    )?;
    let mut before = None;
    for r in rows {
        // Of two visits on one day the later of the calendar counts.
        if before.replace(r.id) == Some(r.id) {
            continue;
        }
        let Some(person) = cases.get(&r.case_id).copied() else { continue };
        let look = |text: &Option<String>| stored_opt::<Operating>("startup.at", text.as_deref());
        let runs = look(&r.operating)?.and_then(Operating::runs);
        support(&mut facts.people[person as usize], Some(r.started_on));
        facts.businesses.push(BusinessFact {
            person,
            life: Life {
                started_on: r.started_on,
                seen_on: r.seen_on,
                closed_on: r.closed_on,
                at_6: look(&r.at_6)?,
                at_12: look(&r.at_12)?,
            },
            last: runs.map(|runs| (runs, r.profit)),
            jobs: r.jobs.unwrap_or_default(),
        });
    }
    facts.businesses.sort_by_key(|b| b.person);
    Ok(())
}

#[derive(sqlx::FromRow)]
struct GraduateRow {
    id: Uuid,
    case_id: Uuid,
    started_on: NaiveDate,
    ends_on: NaiveDate,
    isco: String,
}

/// Who finished a training, and whether they work in its trade half a year later: as they said, or as was seen.
async fn traces(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let graduates: Vec<GraduateRow> = fetch_all!(
        src,
        GraduateRow,
        "select e.id, e.case_id, e.started_on, h.ends_on, c.isco
         from training_enrolment e
         join training_cohort h on h.id = e.cohort_id
         join training_course c on c.id = h.course_id
         where e.case_id is not null and e.started_on is not null and e.status = 'graduated'",
    )?;
    let answers = answers(src).await?;
    let seen = seen_at_work(src).await?;
    for g in graduates {
        let Some(person) = cases.get(&g.case_id).copied() else { continue };
        // The newest answer of somebody who knew.
        let said = answers.get(&g.id).and_then(|all| all.iter().rev().find_map(|a| a.uses(&g.isco)));
        let seen = seen.get(&g.case_id).map(Vec::as_slice).unwrap_or_default();
        let used = trade_used(&g.isco, trace_on(g.ends_on), said, seen);
        facts.traces.extend(used.map(|used| TraceFact { person, started_on: g.started_on, used }));
    }
    facts.traces.sort_by_key(|t| t.person);
    Ok(())
}

async fn answers(src: &mut impl Source) -> StoreResult<HashMap<Uuid, Vec<Trace>>> {
    let rows: Vec<(Uuid, NaiveDate, String, Option<String>)> = fetch_all!(
        src,
        (Uuid, NaiveDate, String, Option<String>),
        "select enrolment_id, asked_on, found, isco from training_trace order by asked_on, at, id",
    )?;
    let mut answers: HashMap<Uuid, Vec<Trace>> = HashMap::new();
    for (enrolment, asked_on, found, isco) in rows {
        let found = stored("training_trace.found", &found)?;
        answers.entry(enrolment).or_default().push(Trace { asked_on, found, isco });
    }
    Ok(answers)
}

/// Days on which somebody was seen at work, or their business running, and what that is.
async fn seen_at_work(src: &mut impl Source) -> StoreResult<HashMap<Uuid, Vec<(NaiveDate, String)>>> {
    let rows: Vec<(Uuid, NaiveDate, String)> = fetch_all!(
        src,
        (Uuid, NaiveDate, String),
        "select p.case_id, l.looked_on, p.isco from placement_look l join placement p on p.id = l.placement_id
         where l.still = 'yes' and l.looked_on is not null
         union all
         select s.case_id, v.visited_on, s.activity from business_visit v join startup s on s.id = v.startup_id
         where v.operating in ('yes', 'partly') and v.visited_on is not null",
    )?;
    let mut seen: HashMap<Uuid, Vec<(NaiveDate, String)>> = HashMap::new();
    for (case, on, isco) in rows {
        seen.entry(case).or_default().push((on, isco));
    }
    Ok(seen)
}
