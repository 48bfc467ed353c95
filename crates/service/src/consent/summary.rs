//! Consent in a few lines, for the overview of the case.

use chrono::NaiveDate;
use domain::consent::{Consent, Purpose, Recipient, Standing, newest};
use domain::programme::Rule;
use store::case::Case;
use store::consent::ConsentRow;

use crate::{Ctx, ServiceResult};

/// One answer that counts.
#[derive(Debug, Clone)]
pub struct ConsentLine {
    /// To what.
    pub purpose: Purpose,
    /// For whom.
    pub recipient: Recipient,
    /// The name of the organisation, when it is about one.
    pub organisation: Option<String>,
    /// What it means today.
    pub standing: Standing,
    /// Last day; `None` is until withdrawn.
    pub valid_to: Option<NaiveDate>,
}

/// The answers that count. The caller has found the case and logs the read.
pub async fn summary(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<ConsentLine>> {
    let rows = store::consent::of_case(ctx.db(), case.id).await?;
    let answers: Vec<Consent> = rows.iter().map(ConsentRow::answer).collect();
    let notice = ctx.app.programme.snapshot().rules.get(Rule::ConsentNotice);
    let line = |i: usize| ConsentLine {
        purpose: answers[i].purpose,
        recipient: answers[i].recipient,
        organisation: rows[i].organisation.clone(),
        standing: answers[i].standing(ctx.today(), notice),
        valid_to: answers[i].valid_to,
    };
    Ok(newest(&answers).into_iter().map(line).collect())
}
