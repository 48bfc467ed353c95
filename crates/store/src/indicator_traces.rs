//! What became of those who finished a training: whether they work in its trade half a year later.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::follow_up::FollowUpRule;
use domain::indicator::{Facts, TraceFact};
use domain::training::{Trace, trade_used};
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;
use crate::error::stored;
use crate::indicator_events::Cases;

#[derive(sqlx::FromRow)]
struct GraduateRow {
    id: Uuid,
    case_id: Uuid,
    started_on: NaiveDate,
    ends_on: NaiveDate,
    isco: String,
}

/// Who finished a training, and whether they work in its trade half a year later: as they said, or as was seen. Only of
/// them is anything read, and nothing from behind a wall.
pub(crate) async fn traces(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    for (first, last) in cases.spans() {
        let graduates: Vec<GraduateRow> = fetch_all!(
            src,
            GraduateRow,
            "select e.id, e.case_id, e.started_on, h.ends_on, k.isco
             from training_enrolment e
             join case_file c on c.id = e.case_id
             join training_cohort h on h.id = e.cohort_id
             join training_course k on k.id = h.course_id
             where e.case_id between $1 and $2 and c.compartment = 'general' and e.status = 'graduated'
               and e.started_on is not null",
            first,
            last,
        )?;
        if graduates.is_empty() {
            continue;
        }
        let (calendar, _) = crate::follow_up::calendar(&mut *src).await?;
        let answers = answers(src, first, last).await?;
        let seen = seen_at_work(src, first, last).await?;
        for g in graduates {
            let Some(person) = cases.get(&g.case_id) else { continue };
            // The newest answer of somebody who knew.
            let said = answers.get(&g.id).and_then(|all| all.iter().rev().find_map(|a| a.uses(&g.isco)));
            let seen = seen.get(&g.case_id).map(Vec::as_slice).unwrap_or_default();
            let used = trade_used(&g.isco, calendar.due(FollowUpRule::TrainingTrace, g.ends_on), said, seen);
            facts.traces.extend(used.map(|used| TraceFact { person, started_on: g.started_on, used }));
        }
    }
    facts.traces.sort_by_key(|t| t.person);
    Ok(())
}

async fn answers(src: &mut impl Source, first: Uuid, last: Uuid) -> StoreResult<HashMap<Uuid, Vec<Trace>>> {
    let rows: Vec<(Uuid, NaiveDate, String, Option<String>)> = fetch_all!(
        src,
        (Uuid, NaiveDate, String, Option<String>),
        "select a.enrolment_id, a.asked_on, a.found, a.isco
         from training_enrolment e
         join case_file c on c.id = e.case_id
         join training_trace a on a.enrolment_id = e.id
         where e.case_id between $1 and $2 and c.compartment = 'general' and e.status = 'graduated'
         order by a.asked_on, a.at, a.id",
        first,
        last,
    )?;
    let mut answers: HashMap<Uuid, Vec<Trace>> = HashMap::new();
    for (enrolment, asked_on, found, isco) in rows {
        let found = stored("training_trace.found", &found)?;
        answers.entry(enrolment).or_default().push(Trace { asked_on, found, isco });
    }
    Ok(answers)
}

/// Days on which somebody was seen at work, or their business running, and what that is.
async fn seen_at_work(
    src: &mut impl Source,
    first: Uuid,
    last: Uuid,
) -> StoreResult<HashMap<Uuid, Vec<(NaiveDate, String)>>> {
    let rows: Vec<(Uuid, NaiveDate, String)> = fetch_all!(
        src,
        (Uuid, NaiveDate, String),
        "with graduate as (
           select distinct e.case_id from training_enrolment e join case_file c on c.id = e.case_id
           where e.case_id between $1 and $2 and c.compartment = 'general' and e.status = 'graduated')
         select p.case_id, l.looked_on, p.isco from placement p join placement_look l on l.placement_id = p.id
         where p.case_id between $1 and $2 and p.case_id in (select case_id from graduate)
           and l.still = 'yes' and l.looked_on is not null
         union all
         select s.case_id, v.visited_on, s.activity from startup s join business_visit v on v.startup_id = s.id
         where s.case_id between $1 and $2 and s.case_id in (select case_id from graduate)
           and v.operating in ('yes', 'partly') and v.visited_on is not null",
        first,
        last,
    )?;
    let mut seen: HashMap<Uuid, Vec<(NaiveDate, String)>> = HashMap::new();
    for (case, on, isco) in rows {
        seen.entry(case).or_default().push((on, isco));
    }
    Ok(seen)
}
