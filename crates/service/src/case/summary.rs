//! The case on one sheet, for a meeting: no name, no phone, no association.

use chrono::NaiveDate;
use domain::authz::Permission;
use store::consent::ConsentRow;
use store::referral_line::ReferralLine;
use store::task::OpenTask;

use super::find;
use super::header::{CaseHeader, head_of};
use super::overview::{newest, reached, tasks};
use crate::plan::{self, PlanSummary};
use crate::{Ctx, ServiceError, ServiceResult};

/// What stands on the sheet.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The head of the case.
    pub head: CaseHeader,
    /// On which day each of the six stages was reached.
    pub reached: [Option<NaiveDate>; 6],
    /// The plan.
    pub plan: Option<PlanSummary>,
    /// The language in which the person wants to be spoken to: a code of ISO 639-3.
    pub language: String,
    /// How many people live in the household besides.
    pub household: usize,
    /// Referrals, the newest first.
    pub referrals: Vec<ReferralLine>,
    /// What comes next.
    pub tasks: Vec<OpenTask>,
    /// The newest answers about consent.
    pub consents: Vec<ConsentRow>,
}

/// Referrals that fit on the sheet.
const REFERRALS: usize = 8;

/// The sheet. That it was opened for printing is on record.
pub async fn summary(ctx: &Ctx, code: &str) -> ServiceResult<Summary> {
    let (case, grant) = find(ctx, code, Permission::CaseRead).await?;
    // A paper outlives the time for which somebody may look.
    if grant.is_visit() {
        return Err(ServiceError::Forbidden);
    }
    ctx.log_read(grant, ctx.audit("case.printed", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    let mut referrals = store::referral_of::of_case(ctx.db(), case.id).await?;
    referrals.truncate(REFERRALS);
    Ok(Summary {
        // A paper is never the place for a name, even while it is shown on the screen.
        head: head_of(ctx, &case, None).await?,
        reached: reached(ctx, &case).await?,
        plan: plan::summary(ctx, &case).await?,
        language: store::case_head::contact_language(ctx.db(), case.id).await?,
        household: store::person_parts::household(ctx.db(), &ctx.app.sealer, case.person).await?.len(),
        consents: newest(store::consent::of_case(ctx.db(), case.id).await?),
        referrals,
        // A paper is read by others, too: nothing of a protected note is on it.
        tasks: tasks(ctx, &case)
            .await?
            .into_iter()
            .filter(|t| !t.kind.is_protected() && !t.kind.is_about_health())
            .collect(),
    })
}
