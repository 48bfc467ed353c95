//! Three cohorts of Dori: two that run and one that has ended, half of each people of the programme, half of the place.

use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};
use domain::authz::{Compartment, Permission};
use domain::id::{OfficeId, UserId};
use domain::person::{NameKind, Sex};
use domain::training::{
    AttendanceMark, Cohort, CohortCode, CompetencyResult, Enrolling, EnrolmentStatus, Joining, Mark, Marks, NewSession,
    Shift, session_days,
};
use store::case::Case;
use store::training_enrolment::{self, NewEnrolment, NewNewcomer};
use store::training_session::{self, Session};
use store::{Audit, Tx, training_cohort, training_course, training_learned};
use uuid::Uuid;

use super::course::Frame;
use super::names::People;
use super::phrases::Words;
use super::trades::{PLANS, Plan, course};
use super::writer::{Writer, act_as};
use super::{Chance, begin, working};
use crate::{Ctx, ServiceError, ServiceResult, session::token, training};

/// People of the programme in a cohort, and as many of the place.
const HALF: usize = 12;
/// Days since which nobody has looked how it goes in class.
const LOOKED: i64 = 5;
/// Minutes of a session.
const MINUTES: i64 = 240;

/// A cohort as it was planned.
pub(super) struct Planned {
    pub cohort: training::StoredCohort,
    pub criteria: Vec<Uuid>,
    /// Those that were held.
    pub sessions: Vec<Session>,
}

/// Writes them; an office without trainers has none.
pub(super) async fn write(writer: &Writer<'_>, frame: &Frame<'_>, chance: &mut Chance) -> ServiceResult<()> {
    let office = frame.base.offices.iter().find(|o| o.code == "DOR").map(|o| o.id);
    let ctx = frame.base.user("trainer").and_then(|user| writer.actors.get(&user));
    let (Some(office), Some(ctx), Some(assessor)) = (office, ctx, frame.base.user("trainer2")) else { return Ok(()) };
    let people = candidates(writer, office).await?;
    let done = || Audit::new(writer.app.clock.now(), "seed.history", "installation", None);
    let mut cohorts = Vec::new();
    let mut tx = begin(writer.app).await?;
    for plan in &PLANS {
        let planned = cohort(&mut tx, frame, office, plan, 2 * HALF as i64, (ctx.user(), assessor)).await?;
        for n in 0..HALF {
            newcomer(ctx.user(), &mut tx, chance, frame, office, &planned.cohort, n % 2 == 0).await?;
        }
        cohorts.push(planned);
    }
    tx.commit(done()).await?;
    let mut tx = begin(writer.app).await?;
    let mut last = None;
    for (planned, cases) in cohorts.iter().zip(people.chunks(HALF)) {
        for case in cases {
            // Before somebody else goes on: each entry is its actor's.
            if let Some(before) = last.take() {
                tx.record(before);
            }
            last = enrol(writer, &mut tx, frame, chance, &planned.cohort, case).await?;
        }
    }
    tx.commit(last.unwrap_or_else(done)).await?;
    let mut tx = begin(writer.app).await?;
    for planned in &cohorts {
        attend(ctx, &mut tx, chance, &planned.cohort, &planned.sessions).await?;
        let by = (assessor, frame.calendar.today());
        learned(&mut tx, chance, &planned.cohort, &planned.criteria, by).await?;
        working::kits(&mut tx, frame, chance, ctx, &planned.cohort).await?;
        working::stipends(&mut tx, frame, ctx, &planned.cohort).await?;
    }
    Ok(tx.commit(done()).await?)
}

/// Somebody of the programme, by their caseworker; gives what the log says of it.
pub(super) async fn enrol(
    writer: &Writer<'_>,
    tx: &mut Tx,
    frame: &Frame<'_>,
    chance: &mut Chance,
    cohort: &training::StoredCohort,
    case: &Case,
) -> ServiceResult<Option<Audit>> {
    let first = cohort.cohort.starts_on;
    let Some(worker) = case.caseworker.and_then(|w| writer.actors.get(&w)) else { return Ok(None) };
    let ctx = Ctx { now: at(first) - Duration::days(3), ..worker.clone() };
    if !act_as(&ctx, tx, case, Permission::TrainingEnrol) {
        return Ok(None);
    }
    let how = enrolling(chance, frame);
    let new = training::keep_enrolment(&ctx, tx, case, cohort, &how, None, first).await?;
    // Whoever has the case has looked until a few days ago.
    let (of, until) = ((new, (first, cohort.cohort.ends_on)), frame.calendar.today() - Duration::days(LOOKED));
    training::looked_until(&ctx, tx, case, of, how.joining.status(), until).await?;
    Ok(Some(ctx.audit("training.enrolled", "enrolment", Some(new)).case(case.id, case.office)))
}

/// Open cases of the office whose people are grown up for sure.
async fn candidates(writer: &Writer<'_>, office: OfficeId) -> ServiceResult<Vec<Case>> {
    let (db, today) = (&writer.app.db, writer.app.clock.now().date_naive());
    let mut found = Vec::new();
    for id in writer.cases.iter().flatten() {
        if found.len() == PLANS.len() * HALF {
            break;
        }
        let Some(case) = store::case::by_id(db, *id).await? else { continue };
        let fits = case.office == office && case.compartment == Compartment::General && case.caseworker.is_some();
        if !fits || !case.status.is_open() {
            continue;
        }
        let person = store::person::by_id(db, case.person).await?;
        if person.and_then(|p| p.birth.age_on(today)).is_some_and(|a| !a.maybe_child && a.years < 55) {
            found.push(case);
        }
    }
    Ok(found)
}

pub(super) async fn cohort(
    tx: &mut Tx,
    frame: &Frame<'_>,
    office: OfficeId,
    plan: &Plan,
    seats: i64,
    (trainer, assessor): (UserId, UserId),
) -> ServiceResult<Planned> {
    let today = frame.calendar.today();
    let (first, last) = (today + Duration::days(plan.days.0), today + Duration::days(plan.days.1));
    let begun = at(first) - Duration::days(10);
    let course = course(frame, plan);
    let course_id = crate::ctx::new_id(begun);
    training_course::insert(tx, course_id, office, &course, begun).await?;
    let criteria: Vec<_> = course.criteria.iter().map(|c| (crate::ctx::new_id(begun), c.clone())).collect();
    training_course::set_criteria(tx, course_id, &criteria).await?;
    let cohort = Cohort {
        place: plan.place.into(),
        starts_on: first,
        ends_on: last,
        shift: Shift::Morning,
        trainers: vec![trainer],
        assessor: Some(assessor),
        seats,
        mix_target: 50,
        women_target: Some(30),
        childcare: !plan.hazardous,
        transport: plan.hazardous,
        meal: true,
    };
    let letter = CohortCode::letter(&course.title);
    let number = store::counter::next(tx, &format!("cohort.{letter}")).await?;
    let code = CohortCode::new(&course.title, number).map_err(|_| ServiceError::Internal("cohort code".into()))?;
    let id = crate::ctx::new_id(begun);
    training_cohort::insert(tx, id, code.as_str(), course_id, office, &cohort, begun).await?;
    tx.record(Audit::new(begun, "training.cohort_planned", "cohort", Some(id)));
    let sessions = sessions(tx, id, &cohort, today, begun).await?;
    let cohort = training_cohort::by_code(&mut *tx, code.as_str()).await?.ok_or(ServiceError::NotFound)?;
    Ok(Planned { cohort, criteria: criteria.into_iter().map(|(id, _)| id).collect(), sessions })
}

pub(super) fn at(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(8, 0, 0).unwrap_or_default().and_utc()
}

/// Three days of the week, today's among them.
async fn sessions(
    tx: &mut Tx,
    cohort: Uuid,
    c: &Cohort,
    today: NaiveDate,
    at: DateTime<Utc>,
) -> ServiceResult<Vec<Session>> {
    let now = today.weekday().num_days_from_monday();
    let weekdays: Vec<u32> = [0, 2, 4].iter().map(|d| (now + d) % 7 + 1).collect();
    let days = session_days(c.starts_on, c.ends_on, &weekdays);
    let new: Vec<_> = (1..)
        .zip(days)
        .map(|(n, held_on)| (crate::ctx::new_id(at), n, NewSession { held_on, minutes: MINUTES, topic: None }))
        .collect();
    training_session::insert_all(tx, cohort, &new).await?;
    let mut held = training_session::of_cohort(&mut *tx, cohort).await?;
    held.retain(|s| s.held_on < today);
    held.reverse();
    Ok(held)
}

fn enrolling(chance: &mut Chance, frame: &Frame<'_>) -> Enrolling {
    let needs = [
        Words("Sits near the board", "Assis près du tableau"),
        Words("No stairs", "Pas d’escalier"),
        Words("Speaks Fulfulde, little French", "Parle fulfuldé, peu de français"),
    ];
    Enrolling {
        command: Uuid::nil(),
        joining: Joining::Enrol,
        childcare: chance.percent(12),
        needs: chance.percent(18).then(|| chance.pick(&needs).say(frame.locale)),
        prerequisites_met: true,
    }
}

pub(super) async fn newcomer(
    by: UserId,
    tx: &mut Tx,
    chance: &mut Chance,
    frame: &Frame<'_>,
    office: OfficeId,
    cohort: &training::StoredCohort,
    woman: bool,
) -> ServiceResult<()> {
    let first = cohort.cohort.starts_on;
    let names = People::around("DOR", chance).name(chance, woman);
    let mut family = names.of(NameKind::Family);
    if family.is_empty() {
        family = People::around("DOR", chance).family(chance).to_owned();
    }
    let given = names.of(NameKind::Given);
    let (id, enrolment) = (crate::ctx::new_id(at(first)), crate::ctx::new_id(at(first)));
    let person = NewNewcomer {
        id,
        office,
        given: &given,
        family: &family,
        sex: if woman { Sex::Female } else { Sex::Male },
        age: chance.between(20, 45),
        on: first,
        by,
    };
    training_enrolment::insert_newcomer(tx, &person, at(first)).await?;
    let how = enrolling(chance, frame);
    let new = NewEnrolment {
        id: enrolment,
        cohort: cohort.id,
        case: None,
        newcomer: Some(id),
        referral: None,
        status: EnrolmentStatus::Enrolled,
        childcare: how.childcare,
        needs: how.needs,
        joined_on: first,
        by,
    };
    Ok(training_enrolment::insert(tx, &new, at(first)).await?)
}

/// Attendance of every session so far. Two stay away lately.
async fn attend(
    ctx: &Ctx,
    tx: &mut Tx,
    chance: &mut Chance,
    cohort: &training::StoredCohort,
    sessions: &[Session],
) -> ServiceResult<()> {
    use AttendanceMark::{AbsentExcused, AbsentUnexcused, Late, Present};
    let all = training_enrolment::of_cohort(&mut *tx, cohort.id).await?;
    let away: Vec<Uuid> = all.iter().filter(|t| t.enrolment.case.is_some()).take(2).map(|t| t.enrolment.id).collect();
    for (i, session) in sessions.iter().enumerate() {
        let lately = i + 3 >= sessions.len();
        let mark = |who: Uuid, chance: &mut Chance| {
            let usual = [(85, Present), (6, Late), (5, AbsentExcused), (4, AbsentUnexcused)];
            let status = if lately && away.contains(&who) { AbsentUnexcused } else { chance.weighted(&usual) };
            let minutes = match status {
                Present => session.minutes,
                Late => session.minutes - 30,
                _ => 0,
            };
            Mark { who, status, minutes }
        };
        let marks: Vec<Mark> = all.iter().map(|t| mark(t.enrolment.id, chance)).collect();
        let now = at(session.held_on) + Duration::hours(4);
        let ctx = Ctx { now, ..ctx.clone() };
        if i + 1 < sessions.len() {
            training_session::insert_marks(tx, session.id, &marks, now, ctx.user()).await?;
            training_session::take(tx, session.id, session.version, None, &[], now, ctx.user()).await?;
        } else {
            // The last one as in the product, with what follows from it.
            let taken = Marks { command: Uuid::nil(), version: session.version, topic: None, marks };
            training::keep_attendance(&ctx, tx, cohort, session, &taken, &all).await?;
        }
        tx.record(ctx.audit("training.attendance_taken", "training_session", Some(session.id)));
    }
    for trainee in &all {
        training_enrolment::start(tx, trainee.enrolment.id, cohort.cohort.starts_on).await?;
    }
    Ok(())
}

/// Some skills while a cohort runs; all of them, and certificates, when it has ended.
pub(super) async fn learned(
    tx: &mut Tx,
    chance: &mut Chance,
    cohort: &training::StoredCohort,
    criteria: &[Uuid],
    (assessor, today): (UserId, NaiveDate),
) -> ServiceResult<()> {
    let ended = cohort.cohort.ends_on < today;
    let on = if ended { cohort.cohort.ends_on } else { today - Duration::days(4) };
    let mut all = training_enrolment::of_cohort(&mut *tx, cohort.id).await?;
    all.retain(|t| t.enrolment.status != EnrolmentStatus::DroppedOut);
    for (i, trainee) in all.iter().enumerate() {
        let id = trainee.enrolment.id;
        let met = if ended && i % 8 != 0 { criteria.len() } else { usize::try_from(chance.between(0, 2)).unwrap_or(0) };
        for criterion in &criteria[..met.min(criteria.len())] {
            let result = (*criterion, CompetencyResult::Competent);
            training_learned::add(tx, crate::ctx::new_id(at(on)), id, result, on, assessor).await?;
        }
        if !ended {
            continue;
        }
        let passed = met == criteria.len();
        let steps: &[EnrolmentStatus] =
            if passed { &[EnrolmentStatus::Completed, EnrolmentStatus::Graduated] } else { &[EnrolmentStatus::Failed] };
        let version = training_enrolment::by_id(&mut *tx, id).await?.map_or(1, |e| e.version);
        for (version, to) in (version..).zip(steps) {
            training_enrolment::set_status(tx, id, version, *to, None, (on, at(on))).await?;
        }
        if passed {
            let number = store::counter::next(tx, "certificate").await?;
            let certificate = training_learned::Certificate {
                enrolment_id: id,
                serial: format!("C-{:02}-{number:06}", on.year() % 100),
                code: token::readable(20)?,
                issued_on: on,
            };
            training_learned::certify(tx, crate::ctx::new_id(at(on)), &certificate, assessor).await?;
        }
    }
    Ok(())
}
