//! What happened to the cases that reports count: read a few thousand cases at a time, from indexes that hold just this.

use chrono::{DateTime, NaiveDate, Utc};
use domain::directory::Category;
use domain::indicator::{
    BusinessFact, Difficulty, DueFact, EnrolmentFact, Facts, LeaverFact, PersonFact, ReferralFact, WorkersFact,
};
use domain::livelihood::{Life, Operating};
use domain::training::{DropoutReason, EnrolmentStatus};
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;
use crate::error::{stored, stored_opt};

/// So many cases, and what belongs to so many, are in memory as rows at one time.
pub(crate) const TOGETHER: usize = 2_000;

/// The cases that are counted, in the order of their ids; each stands among the people where it stands here.
#[derive(Default)]
pub(crate) struct Cases(Vec<Uuid>);

impl Cases {
    /// The next one; its id is greater than those before.
    pub(crate) fn push(&mut self, case: Uuid) {
        self.0.push(case);
    }

    /// Where a case stands among the people; nothing when it is not counted.
    pub(crate) fn get(&self, case: &Uuid) -> Option<u32> {
        self.0.binary_search(case).ok().map(|at| at as u32)
    }

    /// First and last of so many as are read together.
    pub(crate) fn spans(&self) -> impl Iterator<Item = (Uuid, Uuid)> {
        self.0.chunks(TOGETHER).filter_map(|some| Some((*some.first()?, *some.last()?)))
    }
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
            let found = of(&mut facts.people[i as usize]);
            *found = Some(found.map_or(day, |known| known.min(day)));
        }
    }
}

/// What happened first.
pub(crate) async fn first_days(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    for (first, last) in cases.spans() {
        let profiled: Vec<(Uuid, DateTime<Utc>)> = fetch_all!(
            src,
            (Uuid, DateTime<Utc>),
            "select case_id, min(saved_at) from profile_snapshot
             where occasion = 'intake' and case_id between $1 and $2 group by case_id",
            first,
            last,
        )?;
        earliest(facts, cases, profiled.into_iter().map(|(c, at)| (c, at.date_naive())), |p| &mut p.profiled_on);
        let counselled: Vec<(Uuid, NaiveDate)> = fetch_all!(
            src,
            (Uuid, NaiveDate),
            "select case_id, min(held_on) from counselling_session
             where attended = 'yes' and case_id between $1 and $2 group by case_id",
            first,
            last,
        )?;
        earliest(facts, cases, counselled, |p| &mut p.counselled_on);
        let planned: Vec<(Uuid, NaiveDate)> = fetch_all!(
            src,
            (Uuid, NaiveDate),
            "select case_id, min(signed_on) from plan
             where signed_on is not null and case_id between $1 and $2 group by case_id",
            first,
            last,
        )?;
        earliest(facts, cases, planned, |p| &mut p.planned_on);
        let followed: Vec<(Uuid, NaiveDate)> = fetch_all!(
            src,
            (Uuid, NaiveDate),
            "select case_id, min(made_on) from follow_up
             where contact in ('seen', 'spoken') and case_id between $1 and $2 group by case_id",
            first,
            last,
        )?;
        earliest(facts, cases, followed, |p| &mut p.followed_on);
    }
    Ok(())
}

/// What was answered last.
pub(crate) async fn difficulty(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    for (first, last) in cases.spans() {
        let rows: Vec<(Uuid, bool)> = fetch_all!(
            src,
            (Uuid, bool),
            "select case_id, difficulty from profile_snapshot
             where difficulty is not null and case_id between $1 and $2 order by saved_at, id",
            first,
            last,
        )?;
        for (case, difficulty) in rows {
            if let Some(i) = cases.get(&case) {
                facts.people[i as usize].difficulty = if difficulty { Difficulty::Yes } else { Difficulty::No };
            }
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
    category: String,
}

/// Referrals that were sent; those of one person follow each other.
pub(crate) async fn referrals(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    for (first, last) in cases.spans() {
        let rows: Vec<ReferralRow> = fetch_all!(
            src,
            ReferralRow,
            "select case_id, sent_at, answered_at, decline_reason is not null as declined,
               appointment_at is not null as appointed, no_shows > 0 as missed, verified_at is not null as verified, status,
               category
             from referral where sent_at is not null and case_id between $1 and $2 order by case_id, sent_at",
            first,
            last,
        )?;
        for r in rows {
            referral(&r, cases, facts)?;
        }
    }
    Ok(())
}

/// Protected help is nothing of what is counted, neither a referral nor the first one nor support: a number with it beside one
/// without it would tell how many had it.
fn referral(r: &ReferralRow, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let Some(person) = cases.get(&r.case_id) else { return Ok(()) };
    if stored::<Category>("referral.category", &r.category)?.is_sealed() {
        return Ok(());
    }
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
    Ok(())
}

fn support(person: &mut PersonFact, day: Option<NaiveDate>) {
    if let Some(day) = day {
        person.supported_on = Some(person.supported_on.map_or(day, |known| known.min(day)));
    }
}

/// Visits and calls that were due.
pub(crate) async fn due(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    for (first, last) in cases.spans() {
        let rows: Vec<(Uuid, NaiveDate, Option<DateTime<Utc>>)> = fetch_all!(
            src,
            (Uuid, NaiveDate, Option<DateTime<Utc>>),
            "select case_id, due_on, done_at from task
             where kind = 'follow_up' and case_id between $1 and $2 order by case_id, due_on",
            first,
            last,
        )?;
        facts.due.extend(rows.into_iter().filter_map(|(case, due_on, done)| {
            Some(DueFact { person: cases.get(&case)?, due_on, done_on: done.map(|at| at.date_naive()) })
        }));
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct EnrolmentRow {
    case_id: Uuid,
    started_on: NaiveDate,
    status: String,
    dropout_reason: Option<String>,
    held: i64,
    attended: i64,
}

/// Trainings that were begun.
pub(crate) async fn enrolments(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let rows: Vec<EnrolmentRow> = fetch_all!(
        src,
        EnrolmentRow,
        "select e.case_id, e.started_on, e.status, e.dropout_reason,
           cast(coalesce(sum(s.minutes), 0) as bigint) as held, cast(coalesce(sum(m.minutes), 0) as bigint) as attended
         from training_enrolment e
         left join training_mark m on m.enrolment_id = e.id
         left join training_session s on s.id = m.session_id
         where e.case_id is not null and e.started_on is not null
         group by e.id, e.case_id, e.started_on, e.status, e.dropout_reason",
    )?;
    for r in rows {
        let Some(person) = cases.get(&r.case_id) else { continue };
        support(&mut facts.people[person as usize], Some(r.started_on));
        let status = stored("training_enrolment.status", &r.status)?;
        if status == EnrolmentStatus::DroppedOut {
            let why: Option<DropoutReason> =
                stored_opt("training_enrolment.dropout_reason", r.dropout_reason.as_deref())?;
            facts.leavers.push(LeaverFact { person, started_on: r.started_on, why: why.into() });
        }
        facts.enrolments.push(EnrolmentFact {
            person,
            started_on: r.started_on,
            status,
            held: r.held,
            attended: r.attended,
        });
    }
    facts.enrolments.sort_by_key(|e| e.person);
    facts.leavers.sort_by_key(|l| l.person);
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
    women: Option<i64>,
}

/// Businesses that were begun.
pub(crate) async fn businesses(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let rows: Vec<BusinessRow> = fetch_all!(
        src,
        BusinessRow,
        "select s.id, s.case_id, s.started_on, s.seen_on, s.closed_on, s.at_6, s.at_12, v.operating,
           v.revenue - v.costs as profit, v.full_women + v.full_men + v.part_women + v.part_men as jobs,
           v.full_women + v.part_women as women
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
        let Some(person) = cases.get(&r.case_id) else { continue };
        let look = |text: &Option<String>| stored_opt::<Operating>("startup.at", text.as_deref());
        let runs = look(&r.operating)?.and_then(Operating::runs);
        support(&mut facts.people[person as usize], Some(r.started_on));
        if let (Some(true), Some(all), Some(women)) = (runs, r.jobs, r.women) {
            facts.workers.push(WorkersFact { person, started_on: r.started_on, all, women });
        }
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
    facts.workers.sort_by_key(|w| w.person);
    Ok(())
}
