//! What came of it: where a provider has not said so some days after an appointment, or after the last day of what it offers,
//! it is reminded, and the caseworker asks.

use std::sync::Arc;

use chrono::{Days, TimeDelta};
use domain::authz::Grant;
use domain::case::TaskKind;
use domain::follow_up::FollowUpRule;
use domain::id::ReferralId;
use domain::referral::Note;
use serde::{Deserialize, Serialize};
use store::{Tx, referral_report};

use super::tell::ask;
use super::{By, note};
use crate::job::{self, Handler, Job, JobError, Running, read};
use crate::partner::mail;
use crate::{App, Ctx, ServiceResult};

/// Referrals that one look takes.
const MOST: i64 = 100;

/// Ask what came of a referral.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LookAtReport {
    /// Which.
    pub referral: ReferralId,
}

impl Job for LookAtReport {
    const KIND: &'static str = "referral.report";
}

/// Leaves a job for every referral of which a report is missing, and says how many there were. Two workers may do it at once.
pub async fn wake(app: &Arc<App>) -> ServiceResult<usize> {
    let now = app.clock.now();
    let (calendar, _) = store::follow_up::calendar(&app.db).await?;
    let days = calendar.days(FollowUpRule::ReferralReport);
    let before = now - TimeDelta::days(i64::from(days));
    let day = now.date_naive().checked_sub_days(Days::new(u64::from(days))).unwrap_or_default();
    let due = referral_report::due(&app.db, before, day, MOST).await?;
    job::leave(app, &due, now, referral_report::take, |referral| LookAtReport { referral }).await
}

/// Does the job.
#[derive(Debug, Clone, Copy)]
pub struct LookAtReports;

impl Handler for LookAtReports {
    fn kind(&self) -> &'static str {
        LookAtReport::KIND
    }

    fn run<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let job: LookAtReport = read(payload)?;
            remind(&Ctx::system(app.clone()), job.referral).await.map_err(JobError::from)
        })
    }
}

async fn remind(ctx: &Ctx, id: ReferralId) -> ServiceResult<()> {
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("clocks")).await?;
    let Some(referral) = store::referral::by_id(&mut tx, id).await?.filter(referral_report::waits) else {
        return Ok(());
    };
    let Some(case) = store::case::by_id(&mut tx, referral.case).await? else { return Ok(()) };
    note(ctx, &mut tx, &referral, By::Clock, Note::Unreported, None).await?;
    mail::referral_report(ctx, &mut tx, &referral).await?;
    if case.status.is_open() {
        ask(ctx, &mut tx, &case, &referral, TaskKind::ReferralReport, 0).await?;
    }
    let entry = ctx.audit("referral.unreported", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}
