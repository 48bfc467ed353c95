//! More classes: one as large as wanted, for measuring, one that ended half a year ago, whose people are asked what they
//! work, and one that many left.

use chrono::Duration;
use domain::authz::Permission;
use domain::case::CaseStatus;
use domain::id::{OfficeId, UserId};
use domain::training::{AttendanceMark, DropoutReason, EnrolmentForm, EnrolmentStatus, Mark, Trace, Traced};
use store::case::Case;
use store::training_enrolment::{self, Trainee};
use store::{Audit, Tx, training_session};
use uuid::Uuid;

use super::course::Frame;
use super::trades::PLANS;
use super::training::{Planned, at, cohort, enrol, learned, newcomer};
use super::writer::{Writer, act_as};
use super::{Chance, begin};
use crate::{Ctx, ServiceResult, training};

/// Days of a class in which people attend sixty sessions.
const LONG: i64 = 140;
/// First and last day of the class that ended half a year ago.
const BEFORE: (i64, i64) = (-204, -190);
/// People of the place in it.
const NEIGHBOURS: usize = 2;
/// People of the programme in it.
pub(super) const GRADUATES: usize = 24;

/// First and last day of the class that many left.
const LEFT_EARLY: (i64, i64) = (-300, -286);
/// Whose case is older was there when it began.
pub(super) const LEFT_EARLY_SINCE: i64 = 310;
/// Why they did.
const WHY: [DropoutReason; 4] = [
    DropoutReason::Health,
    DropoutReason::DistanceCost,
    DropoutReason::PregnancyChildcare,
    DropoutReason::StipendDelay,
];

/// Where it is, who teaches, and who assesses.
struct School {
    office: OfficeId,
    trainer: UserId,
    assessor: UserId,
}

fn school(frame: &Frame<'_>) -> Option<School> {
    let office = frame.base.offices.iter().find(|o| o.code == "DOR")?.id;
    let by = |login| frame.base.user(login);
    Some(School { office, trainer: by("trainer")?, assessor: by("trainer2")? })
}

/// A class of so many people of the place, with everybody there at all its sessions; an office without trainers has none.
pub(super) async fn large(tx: &mut Tx, frame: &Frame<'_>, chance: &mut Chance, people: u64) -> ServiceResult<()> {
    let Some(at) = school(frame) else { return Ok(()) };
    let planned = begun(tx, frame, chance, &at, ((-LONG, 1), people as usize, 0)).await?;
    everybody_there(tx, &planned, at.trainer).await
}

/// Planned on these days after today, with so many people of the place, and seats for so many others.
async fn begun(
    tx: &mut Tx,
    frame: &Frame<'_>,
    chance: &mut Chance,
    school: &School,
    (days, people, others): ((i64, i64), usize, usize),
) -> ServiceResult<Planned> {
    let [_, sewing, _] = PLANS;
    let seats = i64::try_from(people + others).unwrap_or_default();
    let planned = cohort(tx, frame, school.office, &sewing.on(days), seats, (school.trainer, school.assessor)).await?;
    for n in 0..people {
        newcomer(school.trainer, tx, chance, frame, school.office, &planned.cohort, n % 2 == 0).await?;
    }
    Ok(planned)
}

async fn everybody_there(tx: &mut Tx, planned: &Planned, trainer: UserId) -> ServiceResult<()> {
    let all = training_enrolment::of_cohort(&mut *tx, planned.cohort.id).await?;
    if let Some(first) = planned.sessions.first() {
        for trainee in &all {
            training_enrolment::start(tx, trainee.enrolment.id, first.held_on).await?;
        }
    }
    for session in &planned.sessions {
        let (status, minutes) = (AttendanceMark::Present, session.minutes);
        let marks: Vec<Mark> = all.iter().map(|t| Mark { who: t.enrolment.id, status, minutes }).collect();
        let now = at(session.held_on) + Duration::hours(4);
        training_session::insert_marks(tx, session.id, &marks, now, trainer).await?;
        training_session::take(tx, session.id, session.version, None, &[], now, trainer).await?;
    }
    Ok(())
}

/// A class that ended half a year ago. Of those who finished it some said what they work, and the others are asked.
pub(super) async fn half_a_year_ago(
    writer: &Writer<'_>,
    tx: &mut Tx,
    frame: &Frame<'_>,
    chance: &mut Chance,
    cases: &[Case],
) -> ServiceResult<()> {
    let Some(school) = school(frame) else { return Ok(()) };
    let planned = begun(tx, frame, chance, &school, (BEFORE, NEIGHBOURS, GRADUATES)).await?;
    for case in cases {
        if let Some(entry) = enrol(writer, tx, frame, chance, &planned.cohort, case).await? {
            tx.record(entry);
        }
    }
    everybody_there(tx, &planned, school.trainer).await?;
    learned(tx, chance, &planned.cohort, &planned.criteria, (school.assessor, frame.calendar.today())).await?;
    let all = training_enrolment::of_cohort(&mut *tx, planned.cohort.id).await?;
    let of = |case: &Case| all.iter().find(|t| t.enrolment.case == Some(case.id));
    for (n, case) in cases.iter().enumerate() {
        if let Some(trainee) = of(case).filter(|t| t.enrolment.status == EnrolmentStatus::Graduated) {
            asked(writer, tx, &planned, (n, case, trainee)).await?;
        }
    }
    Ok(())
}

/// Three of four were asked on the day; every second of the class works in its trade.
async fn asked(
    writer: &Writer<'_>,
    tx: &mut Tx,
    planned: &Planned,
    (n, case, trainee): (usize, &Case, &Trainee),
) -> ServiceResult<()> {
    let (last_day, id) = (planned.cohort.cohort.ends_on, trainee.enrolment.id);
    let Some(worker) = case.caseworker.and_then(|w| writer.actors.get(&w)) else { return Ok(()) };
    let ctx = Ctx { now: at(last_day), ..worker.clone() };
    if case.status == CaseStatus::Closed || !act_as(&ctx, tx, case, Permission::TrainingEnrol) {
        return Ok(());
    }
    training::plan_trace(&ctx, tx, case, id, last_day).await?;
    if n % 4 == 3 {
        return Ok(());
    }
    let (found, isco) = if n % 2 == 0 { (Traced::Works, Some("7531".to_owned())) } else { (Traced::NoWork, None) };
    let trace = Trace { asked_on: training::trace_on(&mut *tx, last_day).await?, found, isco };
    let ctx = Ctx { now: at(trace.asked_on), ..ctx };
    training::keep_trace(&ctx, tx, case, (id, last_day), &trace).await?;
    tx.record(ctx.audit("training.traced", "enrolment", Some(id)).case(case.id, case.office));
    Ok(())
}

/// A class that two of three left within a week; the others stayed to the end.
pub(super) async fn left_early(
    writer: &Writer<'_>,
    frame: &Frame<'_>,
    chance: &mut Chance,
    cases: &[Case],
) -> ServiceResult<()> {
    let Some(school) = school(frame).filter(|_| !cases.is_empty()) else { return Ok(()) };
    let done = || Audit::new(writer.app.clock.now(), "seed.history", "installation", None);
    let mut tx = begin(writer.app).await?;
    let planned = begun(&mut tx, frame, chance, &school, (LEFT_EARLY, 0, cases.len())).await?;
    for case in cases {
        if let Some(entry) = enrol(writer, &mut tx, frame, chance, &planned.cohort, case).await? {
            tx.record(entry);
        }
    }
    everybody_there(&mut tx, &planned, school.trainer).await?;
    let all = training_enrolment::of_cohort(&mut tx, planned.cohort.id).await?;
    tx.commit(done()).await?;
    let gone = cases.iter().enumerate().filter(|(n, _)| n % 3 != 2).map(|(_, case)| case);
    for (n, case) in gone.enumerate() {
        let id = all.iter().find(|t| t.enrolment.case == Some(case.id)).map(|t| t.enrolment.id);
        leaves(writer, case, id, WHY[n % WHY.len()]).await?;
    }
    let mut tx = begin(writer.app).await?;
    learned(&mut tx, chance, &planned.cohort, &planned.criteria, (school.assessor, frame.calendar.today())).await?;
    Ok(tx.commit(done()).await?)
}

async fn leaves(writer: &Writer<'_>, case: &Case, id: Option<Uuid>, why: DropoutReason) -> ServiceResult<()> {
    let Some((id, worker)) = id.zip(case.caseworker.and_then(|w| writer.actors.get(&w))) else { return Ok(()) };
    let Some(now) = training_enrolment::by_id(&writer.app.db, id).await? else { return Ok(()) };
    let ctx = Ctx { now: at(now.joined_on) + Duration::days(6), ..worker.clone() };
    let form = EnrolmentForm {
        command: crate::ctx::new_id(ctx.now).to_string(),
        id: id.to_string(),
        version: now.version.to_string(),
        to: EnrolmentStatus::DroppedOut.to_string(),
        reason: why.to_string(),
    };
    super::wellbeing::went(training::move_by_case(&ctx, &case.code, &form).await)?;
    Ok(())
}
