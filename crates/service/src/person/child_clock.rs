//! A child found among adults is asked and protected within hours. Where nobody did, whoever supervises behind the wall is
//! told after a day and after two; in front of the wall nobody learns that there is anything to tell.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::authz::{Grant, Role};
use domain::case::TaskKind;
use domain::id::{CaseId, TaskId, UserId};
use domain::person::{CHILD_FIRST_HOURS, CHILD_HOURS};
use serde::{Deserialize, Serialize};
use store::case::Case;
use store::task::NewTask;
use store::{Tx, child_clock};

use crate::caseload::supervisors;
use crate::job::{self, Handler, Job, JobError, Running, read};
use crate::partner::mail::{About, Letter};
use crate::{App, Ctx, ServiceResult, case};

/// Clocks that one look takes.
const MOST: i64 = 100;
/// After so many hours somebody is told.
const HOURS: [i64; 2] = [CHILD_FIRST_HOURS, CHILD_HOURS];

/// Look at the clock of a case.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LookAtChild {
    /// Which.
    pub case: CaseId,
}

impl Job for LookAtChild {
    const KIND: &'static str = "hours.clock";
}

/// Tell somebody that something waits. Not what.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SomethingWaits {
    /// Whom.
    pub user: UserId,
}

impl Job for SomethingWaits {
    const KIND: &'static str = "mail.waits";
}

/// Hours run from now on.
pub(super) async fn begin(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    Ok(child_clock::begin(tx, case.id, ctx.now, ctx.now + TimeDelta::hours(CHILD_FIRST_HOURS)).await?)
}

/// Something was done of what has to be: once all of it is, nobody waits and nobody has to look.
pub(crate) async fn settled(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    if !waits(tx, case).await? {
        store::task::done(tx, case.id, TaskKind::ChildLate, None, ctx.now, ctx.somebody()).await?;
    }
    Ok(())
}

async fn waits(tx: &mut Tx, case: &Case) -> ServiceResult<bool> {
    let open = store::task::of_case(&mut *tx, case.id).await?;
    Ok(open.iter().any(|t| TaskKind::OF_A_CHILD.contains(&t.kind)))
}

/// Leaves a job for every clock that is due, and says how many there were. Two workers may do it at once.
pub async fn wake(app: &Arc<App>) -> ServiceResult<usize> {
    let now = app.clock.now();
    let due = child_clock::due(&app.db, now, MOST).await?;
    job::leave(app, &due, now, child_clock::take, |case| LookAtChild { case }).await
}

/// Does the job.
#[derive(Debug, Clone, Copy)]
pub struct LookAtChildren;

impl Handler for LookAtChildren {
    fn kind(&self) -> &'static str {
        LookAtChild::KIND
    }

    fn run<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let job: LookAtChild = read(payload)?;
            look(&Ctx::system(app.clone()), job.case).await.map_err(JobError::from)
        })
    }
}

async fn look(ctx: &Ctx, id: CaseId) -> ServiceResult<()> {
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("clocks")).await?;
    let (Some(found), Some(clock)) = (store::case::by_id(&mut tx, id).await?, child_clock::of_case(&mut tx, id).await?)
    else {
        return Ok(());
    };
    // What is to be done went along into the case that stands.
    let case = case::hold_standing(&mut tx, &found).await?;
    if !waits(&mut tx, &case).await? {
        child_clock::wind(&mut tx, id, clock.stage, None).await?;
        return Ok(tx.commit_unchecked_bookkeeping().await?);
    }
    let at = |hours: i64| clock.since + TimeDelta::hours(hours);
    let stage = HOURS.iter().filter(|hours| at(**hours) <= ctx.now).count() as i64;
    let next = HOURS.iter().map(|hours| at(*hours)).find(|at| *at > ctx.now);
    child_clock::wind(&mut tx, id, stage.max(clock.stage), next).await?;
    if stage <= clock.stage {
        return Ok(tx.commit_unchecked_bookkeeping().await?);
    }
    tell(ctx, &mut tx, &case).await?;
    let entry = ctx.audit("case.hours_passed", "case", Some(case.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}

/// A line on the page of the day of whoever supervises there, and a mail that says that something waits. Where nobody does,
/// the other focal points, or else whoever has the case.
async fn tell(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    let above = supervisors(ctx, &mut *tx, case).await?;
    let unseen = above.is_empty();
    let mut told: Vec<UserId> = above.into_iter().map(|(user, _)| user).collect();
    if unseen {
        let beside = store::user::in_office(&mut *tx, case.office, Role::FocalPoint, case.compartment, ctx.today());
        told.extend(beside.await?.into_iter().map(|(user, _)| user));
    }
    let due_on = crate::referral::local(ctx.now, crate::referral::zone(&mut *tx, case).await?).date();
    store::task::done(tx, case.id, TaskKind::ChildLate, None, ctx.now, None).await?;
    let task = NewTask {
        id: TaskId(ctx.id()),
        case: case.id,
        office: case.office,
        assignee: case.caseworker.filter(|_| unseen),
        kind: TaskKind::ChildLate,
        subject: None,
        note: None,
        due_on,
    };
    store::task::insert(tx, task, ctx.now).await?;
    for user in told {
        job::enqueue(tx, ctx.id(), &SomethingWaits { user }, ctx.now, ctx.now).await?;
    }
    Ok(())
}

/// Writes the mail; nothing for an account that is closed.
pub async fn write(app: &App, job: &SomethingWaits) -> Result<Option<Letter>, JobError> {
    let user = store::user::by_id(&app.db, job.user).await?.filter(|u| u.active);
    let about = About::Waits { url: format!("{}/", app.base_url) };
    Ok(user.map(|u| Letter { to: u.email, locale: u.language, about }))
}
