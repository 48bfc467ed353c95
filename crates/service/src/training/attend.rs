//! Attendance of a session: once for everybody, changed later if it was wrong. What is changed is dated and in the log.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::Permission;
use domain::training::{AttendanceMark, MarkForm, Marks, MarksForm};
use serde_json::{Value, json};
use store::command::{self, Claim};
use store::training_cohort::StoredCohort;
use store::training_enrolment::Trainee;
use store::training_session::{self, Session, StoredMark};
use store::{Source, Tx};
use uuid::Uuid;

use super::roll::{Known, Line};
use super::{find, may, risk};
use crate::{Ctx, ServiceError, ServiceResult};

/// Somebody of the class, with the mark at this session.
#[derive(Debug, Clone)]
pub struct ClassMark {
    /// Who.
    pub line: Line,
    /// Whether they were there, and for how long, once that is known.
    pub mark: Option<(AttendanceMark, i64)>,
    /// What the reader typed and did not save.
    pub typed: Option<MarkForm>,
    /// Whether they have left since; nothing says why.
    pub left: bool,
}

/// The page of a session.
#[derive(Debug, Clone)]
pub struct SessionPage {
    /// The cohort.
    pub cohort: StoredCohort,
    /// The session.
    pub session: Session,
    /// The class, by name.
    pub class: Vec<ClassMark>,
    /// Numbers of the sessions before and after.
    pub neighbours: (Option<i64>, Option<i64>),
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may take attendance.
    pub may_attend: bool,
    /// What it was about as the reader typed it without saving, and when that was kept.
    pub draft: Option<(String, DateTime<Utc>)>,
}

/// The page of a session. Puts the reading on record.
pub async fn attendance(ctx: &Ctx, code: &str, number: &str) -> ServiceResult<SessionPage> {
    let (cohort, grant) = find(ctx, ctx.db(), code, Permission::TrainingRead).await?;
    let session = session(ctx.db(), &cohort, number).await?;
    let mut entry = ctx.audit("training.session_read", "training_session", Some(session.id));
    entry.office_id = Some(cohort.office);
    ctx.log_read(grant, entry).await?;
    let db = ctx.db();
    let course = store::training_course::by_id(db, cohort.course).await?.ok_or(ServiceError::NotFound)?;
    let known = Known::read(ctx, &cohort, &course, 0).await?;
    let marks = training_session::marks(db, cohort.id).await?;
    let all = store::training_enrolment::of_cohort(db, cohort.id).await?;
    let may_attend = may(ctx, &cohort, Permission::TrainingAttend);
    let draft = match may_attend {
        true => store::training_draft::of(db, &ctx.app.sealer, session.id, ctx.user()).await?,
        false => None,
    };
    // What was typed before somebody saved the session is of no use any more.
    let draft = draft.filter(|(typed, _)| typed.version.trim().parse() == Ok(session.version));
    let typed = |who: Uuid| {
        let marks = draft.iter().flat_map(|(typed, _)| &typed.marks);
        marks.into_iter().find(|m| m.who.parse() == Ok(who)).cloned()
    };
    let class = in_session(&all, &session, &marks).map(|trainee| ClassMark {
        mark: mark_of(&marks, &session, trainee.enrolment.id).map(|m| (m.status, m.minutes)),
        typed: typed(trainee.enrolment.id),
        left: trainee.enrolment.status.has_left(),
        line: known.line(trainee, ctx.today()),
    });
    let numbers: Vec<i64> =
        training_session::of_cohort(db, cohort.id).await?.into_iter().rev().map(|s| s.number).collect();
    let at = numbers.iter().position(|n| *n == session.number).unwrap_or_default();
    Ok(SessionPage {
        class: class.collect(),
        neighbours: (at.checked_sub(1).map(|i| numbers[i]), numbers.get(at + 1).copied()),
        today: ctx.today(),
        may_attend,
        draft: draft.as_ref().map(|(typed, at)| (typed.topic.clone(), *at)),
        session,
        cohort,
    })
}

/// The session of a cohort with this number.
pub(super) async fn session(src: impl Source, cohort: &StoredCohort, number: &str) -> ServiceResult<Session> {
    let number: i64 = number.trim().parse().map_err(|_| ServiceError::NotFound)?;
    training_session::by_number(src, cohort.id, number).await?.ok_or(ServiceError::NotFound)
}

fn mark_of<'a>(marks: &'a [StoredMark], session: &Session, who: Uuid) -> Option<&'a StoredMark> {
    marks.iter().find(|m| m.session == session.number && m.who == who)
}

/// Who is expected at a session: those in class who had joined by then, and at the end of the course those who were marked.
/// Of who has left, those who were marked, and those who had come before and left only after it: what is known of those days
/// can still be put right.
fn in_session<'a>(
    all: &'a [Trainee],
    session: &'a Session,
    marks: &'a [StoredMark],
) -> impl Iterator<Item = &'a Trainee> {
    all.iter().filter(move |t| {
        let e = &t.enrolment;
        let marked = || mark_of(marks, session, e.id).is_some();
        let was_there = || {
            let (began, left) = (e.started_on, e.ended_on);
            began.is_some_and(|on| on <= session.held_on) && left.is_some_and(|on| on > session.held_on)
        };
        (e.status.is_in_class() && e.joined_on <= session.held_on)
            || (e.status.is_on_roll() && marked())
            || (e.status.has_left() && (marked() || was_there()))
    })
}

/// Takes attendance, or changes it, and gives the cohort's code. Sent twice, it is done once.
pub async fn attend(ctx: &Ctx, form: &MarksForm) -> ServiceResult<String> {
    let (cohort, grant) = find(ctx, ctx.db(), &form.cohort, Permission::TrainingAttend).await?;
    let session = session(ctx.db(), &cohort, &form.number).await?;
    let all = store::training_enrolment::of_cohort(ctx.db(), cohort.id).await?;
    let before = training_session::marks(ctx.db(), cohort.id).await?;
    let class: Vec<Uuid> = in_session(&all, &session, &before).map(|t| t.enrolment.id).collect();
    let taken = form.parse(session.held_on, session.minutes, &class, ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, taken.command, "training_session.attend", ctx.now).await? {
        return Ok(code);
    }
    if taken.version != session.version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let detail = changes(&cohort, &session, &taken, &before);
    keep(ctx, &mut tx, &cohort, &session, &taken, &all).await?;
    store::training_draft::drop(&mut tx, session.id, ctx.user()).await?;
    command::finish(&mut tx, taken.command, &cohort.code).await?;
    let action = if session.taken_at.is_some() { "training.attendance_changed" } else { "training.attendance_taken" };
    let mut entry = ctx.audit(action, "training_session", Some(session.id));
    entry.office_id = Some(cohort.office);
    tx.commit(entry.detail(detail)).await?;
    Ok(cohort.code)
}

/// Keeps attendance in the caller's transaction, and what follows from it.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    cohort: &StoredCohort,
    session: &Session,
    taken: &Marks,
    all: &[Trainee],
) -> ServiceResult<()> {
    let topic = taken.topic.as_deref();
    training_session::take(tx, session.id, taken.version, topic, &taken.marks, ctx.now, ctx.user()).await?;
    for mark in taken.marks.iter().filter(|m| m.status.is_there()) {
        store::training_enrolment::start(tx, mark.who, session.held_on).await?;
    }
    risk::look(ctx, tx, cohort.id, all).await
}

/// For the log: how many were there, and of a change each mark before and after. Who it is, is an id.
fn changes(cohort: &StoredCohort, session: &Session, taken: &Marks, before: &[StoredMark]) -> Value {
    let there = taken.marks.iter().filter(|m| m.status.is_there()).count();
    let changed: Vec<Value> = taken
        .marks
        .iter()
        .filter_map(|m| {
            let old =
                mark_of(before, session, m.who).filter(|old| (old.status, old.minutes) != (m.status, m.minutes))?;
            Some(json!({ "who": m.who, "from": old.status.as_str(), "to": m.status.as_str() }))
        })
        .collect();
    json!({ "cohort": cohort.code, "number": session.number, "came": there, "changed": changed })
}
