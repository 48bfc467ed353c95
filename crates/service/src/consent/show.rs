//! What a person agreed to, what was shared because of it, and who looked.

use chrono::Duration;
use domain::authz::{Facts, Permission};
use domain::consent::{Consent, Purpose, Recipient, Standing, newest, questions};
use domain::programme::Rule;
use store::consent::ConsentRow;
use store::sharing::{Reader, SharedReferral};

use crate::{Ctx, ServiceResult, case};

/// Days back to which the page says who looked.
const LOOKED_DAYS: i64 = 30;

/// A question with the answer that counts.
#[derive(Debug, Clone)]
pub struct Current {
    /// To what.
    pub purpose: Purpose,
    /// For whom.
    pub recipient: Recipient,
    /// What the answer means today.
    pub standing: Standing,
    /// The answer; nothing when it was never asked.
    pub answer: Option<ConsentRow>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct ConsentPage {
    /// Code of the case.
    pub code: String,
    /// Questions with the answers that count.
    pub current: Vec<Current>,
    /// Answers that do not count any more, newest first.
    pub earlier: Vec<ConsentRow>,
    /// Referrals that left.
    pub shared: Vec<SharedReferral>,
    /// Who opened the case in the last 30 days.
    pub readers: Vec<Reader>,
    /// Whether the actor may ask and take back.
    pub may_record: bool,
}

/// The page of the case. The read is on record.
pub async fn show(ctx: &Ctx, code: &str) -> ServiceResult<ConsentPage> {
    let (case, grant) = case::find(ctx, code, Permission::ConsentRead).await?;
    ctx.log_read(grant, ctx.audit("consent.read", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    let rows = store::consent::of_case(ctx.db(), case.id).await?;
    let shared = store::sharing::referrals(ctx.db(), case.id).await?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let notice = ctx.app.programme.snapshot().rules.get(Rule::ConsentNotice);
    let (current, earlier) = sort(ctx, rows, notice);
    Ok(ConsentPage {
        current,
        earlier,
        shared: shared.into_iter().filter(|r| r.sent_at.is_some()).collect(),
        readers: store::sharing::readers(ctx.db(), case.id, ctx.now - Duration::days(LOOKED_DAYS)).await?,
        may_record: ctx.require(Permission::ConsentRecord, &facts).is_ok(),
        code: case.code,
    })
}

/// What counts, with the programme's own questions even when they were never asked; and the rest.
fn sort(ctx: &Ctx, rows: Vec<ConsentRow>, notice: u32) -> (Vec<Current>, Vec<ConsentRow>) {
    let answers: Vec<Consent> = rows.iter().map(ConsentRow::answer).collect();
    let counts = newest(&answers);
    let of = |i: usize| Current {
        purpose: answers[i].purpose,
        recipient: answers[i].recipient,
        standing: answers[i].standing(ctx.today(), notice),
        answer: Some(rows[i].clone()),
    };
    let mut current: Vec<Current> = counts.iter().map(|i| of(*i)).collect();
    for (at, (purpose, recipient)) in questions().into_iter().filter(|(p, _)| *p != Purpose::Referral).enumerate() {
        if !current.iter().any(|c| c.purpose == purpose) {
            let missing = Current { purpose, recipient, standing: Standing::NotAsked, answer: None };
            // The case file stands first, the rest last.
            let position = if at == 0 { 0 } else { current.len() };
            current.insert(position, missing);
        }
    }
    let earlier = rows.into_iter().enumerate().filter(|(i, _)| !counts.contains(i)).map(|(_, r)| r).rev().collect();
    (current, earlier)
}
