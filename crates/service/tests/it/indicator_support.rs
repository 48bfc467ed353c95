//! Numbers of training, work, wellbeing, outcome and accountability, against plain code over the raw rows.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use domain::indicator::{CutForm, Indicator, Shown};
use domain::locale::Locale;
use service::App;
use service::indicator::{Numbers, board};
use service::seed::{Demo, demo};
use uuid::Uuid;

use crate::indicator::manager;
use crate::indicator_cases::{Counted, cases, is_told};
use crate::raw::{Plain, rows, tile};
use crate::seed::{empty_tests, on_postgres, on_sqlite};

/// A training that somebody began.
#[derive(sqlx::FromRow)]
struct Enrolment {
    id: Uuid,
    case_id: Uuid,
    status: String,
    ends_on: NaiveDate,
    isco: String,
}

/// A whole programme: of a smaller one there are too few who learned, work, or were asked twice.
const PROGRAMME: Demo = Demo { seed: 23, people: 1_000, language: Locale::En };

empty_tests!(help_and_what_came_of_it_are_those_of_plain_code_over_the_rows, async |app| {
    demo(&app, PROGRAMME).await.unwrap();
    let ctx = manager(&app);
    let told = Programme {
        app: &app,
        today: ctx.today(),
        numbers: board(&ctx, &CutForm::default()).await.unwrap().numbers.unwrap(),
        counted: cases(&app.db).await.into_iter().map(|c| c.id).collect(),
    };
    trainings(&told).await;
    businesses(&told).await;
    changes(&told).await;
    feelings(&told).await;
    accountability(&told).await;
});

/// What the board tells, and which cases it is about.
struct Programme<'a> {
    app: &'a App,
    today: NaiveDate,
    numbers: Numbers,
    counted: HashSet<Uuid>,
}

async fn trainings(Programme { app, numbers, counted, .. }: &Programme<'_>) {
    let begun = rows!(
        &app.db,
        Enrolment,
        "select e.id, e.case_id, e.status, h.ends_on, k.isco
         from training_enrolment e
         join training_cohort h on h.id = e.cohort_id join training_course k on k.id = h.course_id
         where e.case_id is not null and e.started_on is not null"
    );
    let begun: Vec<_> = begun.into_iter().filter(|e| counted.contains(&e.case_id)).collect();
    let told = |of: Indicator, units: Vec<Counted>| {
        assert!(!units.is_empty(), "{of}: the demonstration has something to count");
        is_told(tile(numbers, of), &units, of);
    };
    let ended = ["dropped_out", "completed", "graduated", "failed"];
    let over = begun.iter().filter(|e| ended.contains(&e.status.as_str()));
    told(Indicator::Graduated, over.map(|e| (e.case_id, e.status == "graduated")).collect());
    told(Indicator::DroppedOut, begun.iter().map(|e| (e.case_id, e.status == "dropped_out")).collect());

    let marks = rows!(
        &app.db,
        (Uuid, i64, i64),
        "select m.enrolment_id, m.minutes, s.minutes as held from training_mark m
         join training_session s on s.id = m.session_id"
    );
    let hours = begun.iter().map(|e| {
        let of = marks.iter().filter(|m| m.0 == e.id);
        let (there, held) = of.fold((0, 0), |sum, m| (sum.0 + m.1, sum.1 + m.2));
        (e.case_id, held, there.min(held))
    });
    let hours: Plain = hours.collect();
    assert!(hours.of > 0);
    assert_eq!(tile(numbers, Indicator::Attendance), hours.share());

    told(Indicator::TradeUsed, traced(&app.db, &begun).await);
}

/// Graduates of whom somebody knows, half a year after the class: by the last answer of somebody who knew, or else by
/// what was seen within a month of that day.
async fn traced(db: &store::Db, begun: &[Enrolment]) -> Vec<Counted> {
    let answers = rows!(
        db,
        (Uuid, String, Option<String>),
        "select enrolment_id, found, isco from training_trace order by asked_on, at, id"
    );
    let mut seen = rows!(
        db,
        (Uuid, NaiveDate, String),
        "select p.case_id, l.looked_on, p.isco from placement p join placement_look l on l.placement_id = p.id
         where l.still = 'yes' and l.looked_on is not null"
    );
    seen.extend(rows!(
        db,
        (Uuid, NaiveDate, String),
        "select s.case_id, v.visited_on, s.activity from startup s join business_visit v on v.startup_id = s.id
         where v.operating in ('yes', 'partly') and v.visited_on is not null"
    ));
    let mut units = Vec::new();
    for e in begun.iter().filter(|e| e.status == "graduated") {
        let trade = |isco: &str| isco[..2] == e.isco[..2];
        let knew = answers.iter().rfind(|a| a.0 == e.id && a.1 != "not_found");
        let then = e.ends_on + TimeDelta::days(180);
        let near = seen.iter().filter(|s| s.0 == e.case_id && (s.1 - then).num_days().abs() <= 30);
        let near: Vec<bool> = near.map(|s| trade(&s.2)).collect();
        match knew {
            Some((_, found, isco)) => units.push((e.case_id, found == "works" && isco.as_deref().is_some_and(trade))),
            None if !near.is_empty() => units.push((e.case_id, near.contains(&true))),
            None => {}
        }
    }
    units
}

/// A visit to a business.
#[derive(sqlx::FromRow)]
struct Visit {
    startup_id: Uuid,
    due_on: NaiveDate,
    visited_on: NaiveDate,
    operating: String,
    profit: Option<i64>,
    jobs: i64,
}

impl Visit {
    /// Nothing where nobody was found who knows.
    fn runs(&self) -> Option<bool> {
        match self.operating.as_str() {
            "yes" | "partly" => Some(true),
            "not_found" => None,
            _ => Some(false),
        }
    }
}

async fn businesses(Programme { app, numbers, counted, today }: &Programme<'_>) {
    let begun = rows!(
        &app.db,
        (Uuid, Uuid, NaiveDate),
        "select id, case_id, started_on from startup where started_on is not null"
    );
    let begun: Vec<_> = begun.into_iter().filter(|b| counted.contains(&b.1)).collect();
    let visits = rows!(
        &app.db,
        Visit,
        "select startup_id, due_on, visited_on, operating, revenue - costs as profit,
           full_women + full_men + part_women + part_men as jobs
         from business_visit where visited_on is not null and operating is not null"
    );
    assert!(begun.len() > 5 && visits.len() > 20, "{} begun, {} visits", begun.len(), visits.len());
    let of = |b: &(Uuid, Uuid, NaiveDate)| -> Vec<&Visit> { visits.iter().filter(|v| v.startup_id == b.0).collect() };

    for (indicator, after) in [(Indicator::RunningAt6, 180), (Indicator::RunningAt12, 365)] {
        let mut units = Vec::new();
        for b in &begun {
            let age = |on: NaiveDate| (on - b.2).num_days();
            let visits = of(b);
            let near = visits.iter().filter(|v| (age(v.visited_on) - after).abs() <= 30);
            let near = near.max_by_key(|v| v.visited_on);
            if near.is_none() && age(*today) < after {
                continue;
            }
            // Found closed before, and not running at any time later.
            let runs_last = visits.iter().filter(|v| v.runs() == Some(true)).map(|v| v.visited_on).max();
            let closed = visits.iter().filter(|v| v.runs() == Some(false) && Some(v.visited_on) > runs_last);
            let closed = closed.map(|v| age(v.visited_on)).min().is_some_and(|day| day <= after + 30);
            if let Some(runs) = near.and_then(|v| v.runs()).or(closed.then_some(false)) {
                units.push((b.1, runs));
            }
        }
        // Of the demonstration nobody has been there for a year.
        assert!(!units.is_empty() || after == 365, "{indicator}");
        is_told(tile(numbers, indicator), &units, indicator);
    }

    let last = |b: &(Uuid, Uuid, NaiveDate)| of(b).into_iter().max_by_key(|v| (v.visited_on, v.due_on));
    let running: Vec<_> =
        begun.iter().filter_map(|b| Some((b.1, last(b)?))).filter(|(_, v)| v.runs() == Some(true)).collect();
    let earn: Vec<Counted> = running.iter().filter_map(|(case, v)| Some((*case, v.profit? > 0))).collect();
    assert!(earn.len() > 3);
    is_told(tile(numbers, Indicator::Profit), &earn, Indicator::Profit);
    let jobs: i64 = running.iter().map(|(_, v)| v.jobs).sum();
    let owners: HashSet<Uuid> = running.iter().filter(|(_, v)| v.jobs > 0).map(|(case, _)| *case).collect();
    match tile(numbers, Indicator::Jobs) {
        Shown::Hidden => assert!((1..5).contains(&owners.len())),
        shown => assert_eq!(shown, Shown::Number(jobs)),
    }
}

/// Of months that are over, and in each quarter as many people as make up fives: those who came first.
fn in_fives(mut units: Vec<(NaiveDate, Uuid, bool)>, today: NaiveDate) -> Vec<Counted> {
    units.retain(|u| (u.0.year(), u.0.month()) < (today.year(), today.month()));
    units.sort_by_key(|u| (u.0, u.1));
    let mut quarters: HashMap<(i32, u32), Vec<Counted>> = HashMap::new();
    for (on, case, hit) in units {
        quarters.entry((on.year(), on.month0() / 3)).or_default().push((case, hit));
    }
    quarters.into_values().flat_map(|units| units[..units.len() / 5 * 5].to_vec()).collect()
}

async fn changes(Programme { app, numbers, counted, today }: &Programme<'_>) {
    let weights = store::outcome_weights::current(&app.db).await.unwrap();
    type Scored = (Uuid, String, NaiveDate, String, Option<f64>);
    let scores = rows!(
        &app.db,
        Scored,
        "select s.case_id, s.round, s.done_on, r.scoring, r.composite
         from outcome_survey s join outcome_score r on r.answers_id = s.answers_id
         where s.state = 'done' and s.done_on is not null"
    );
    let version = &weights.version;
    let of = |case: Uuid| scores.iter().filter(move |s| s.0 == case && s.3 == *version);
    let change = |case: &Uuid| {
        let first = of(*case).find(|s| s.1 == "baseline")?.4?;
        let last = of(*case).filter(|s| s.1 != "baseline" && s.4.is_some()).max_by_key(|s| s.2)?;
        Some((last.2, *case, last.4? - first >= weights.weights.change - 1e-9))
    };
    let changes: Vec<_> = counted.iter().filter_map(change).collect();
    assert!(changes.len() > 10, "{}", changes.len());
    is_told(tile(numbers, Indicator::Improved), &in_fives(changes, *today), Indicator::Improved);
}

async fn feelings(Programme { app, numbers, counted, today }: &Programme<'_>) {
    type Check = (Uuid, Uuid, DateTime<Utc>);
    let checks = rows!(
        &app.db,
        Check,
        "select case_id, id, finished_at from wellbeing_check
         where instrument = 'who5' and state = 'done' and locked_at is null and finished_at is not null order by number"
    );
    let mut newest: HashMap<Uuid, (DateTime<Utc>, bool)> = HashMap::new();
    for (case, id, at) in checks.into_iter().filter(|c| counted.contains(&c.0)) {
        let (_, scored) = store::wellbeing::open(&app.db, &app.sealer, id).await.unwrap();
        let Some(total) = scored.unwrap().total else { continue };
        if newest.get(&case).is_none_or(|known| known.0 <= at) {
            newest.insert(case, (at, total >= 50));
        }
    }
    assert!(newest.len() >= 5, "{}", newest.len());
    let checks = newest.into_iter().map(|(case, (at, well))| (at.date_naive(), case, well)).collect();
    is_told(tile(numbers, Indicator::FeelsWell), &in_fives(checks, *today), Indicator::FeelsWell);
}

async fn accountability(Programme { app, numbers, counted, today }: &Programme<'_>) {
    type Sent = (Uuid, DateTime<Utc>, Option<DateTime<Utc>>);
    let line = rows!(
        &app.db,
        Sent,
        "select id, first_resolve_by, first_resolved_at from feedback where desk = 'line' and walled = false and apart = false"
    );
    let over = |f: &&Sent| f.2.map_or(f.1, |at| at.min(f.1)).date_naive() <= *today;
    let answered: Vec<_> = line.iter().filter(over).map(|f| (f.0, f.2.is_some_and(|at| at <= f.1))).collect();
    assert!(!answered.is_empty());
    is_told(tile(numbers, Indicator::Answered), &answered, Indicator::Answered);

    let looks = rows!(&app.db, (Uuid,), "select case_id from case_access where until_at is not null");
    let looks = looks.iter().filter(|l| counted.contains(&l.0)).count() as i64;
    let told = if looks == 0 { Shown::NoData } else { Shown::Number(looks) };
    assert_eq!(tile(numbers, Indicator::Looks), told);
}
