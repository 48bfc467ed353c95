//! A yes to sharing that has ended is one that nobody gives any more: what a provider holds on its ground stops as if it
//! had been taken back. Weeks before, the caseworker was asked to talk about it again.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::authz::Grant;
use domain::case::CaseEventKind;
use domain::id::ConsentId;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Tx, consent_end};

use crate::job::{self, Handler, Job, JobError, Running, read};
use crate::referral::revoke_for_withdrawal;
use crate::support::end_uncovered;
use crate::{App, Ctx, ServiceResult, case};

/// Answers that one look takes.
const MOST: i64 = 200;
/// Hours by which the last office's day ends after that of the clock.
const LAST_OFFICE: TimeDelta = TimeDelta::hours(12);

/// See to the end of an answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SeeToEnd {
    /// Which.
    pub consent: ConsentId,
}

impl Job for SeeToEnd {
    const KIND: &'static str = "consent.ended";
}

/// Leaves a job for every answer whose last day is past in every office, and says how many there were. Two workers may do
/// it at once.
pub async fn wake(app: &Arc<App>) -> ServiceResult<usize> {
    let now = app.clock.now();
    let due = consent_end::due(&app.db, (now - LAST_OFFICE).date_naive(), MOST).await?;
    job::leave(app, &due, now, consent_end::take, |consent| SeeToEnd { consent }).await
}

/// Does the job.
#[derive(Debug, Clone, Copy)]
pub struct SeeToEnds;

impl Handler for SeeToEnds {
    fn kind(&self) -> &'static str {
        SeeToEnd::KIND
    }

    fn run<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let job: SeeToEnd = read(payload)?;
            ended(&Ctx::system(app.clone()), job.consent).await.map_err(JobError::from)
        })
    }
}

async fn ended(ctx: &Ctx, id: ConsentId) -> ServiceResult<()> {
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("consents")).await?;
    let Some(of) = consent_end::case_of(&mut tx, id).await? else { return Ok(()) };
    let found = store::case::by_id(&mut tx, of).await?.ok_or(crate::ServiceError::NotFound)?;
    let case = case::hold_standing(&mut tx, &found).await?;
    let revoked = revoke_for_withdrawal(ctx, &mut tx, &case, &[id], false).await?.len();
    let links = end_uncovered(ctx, &mut tx, &case).await?;
    if let Some(c) = store::consent::of_case(&mut tx, case.id).await?.into_iter().find(|c| c.id == id) {
        let about = json!({ "purpose": c.purpose.as_str(), "recipient": c.recipient.code() });
        case::note(ctx, &mut tx, &case, CaseEventKind::ConsentEnded, None, json!({ "answers": [about] })).await?;
    }
    let entry = ctx.audit("consent.ended", "consent", Some(id.0)).case(case.id, case.office);
    Ok(tx.commit(entry.detail(json!({ "referrals_revoked": revoked, "links_ended": links }))).await?)
}
