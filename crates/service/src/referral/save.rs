//! One form, several buttons: what the reader wants is in its `intent`.

use domain::need::NeedForm;
use domain::referral::ReferralForm;

use super::draft::{save_draft, target};
use super::send::send;
use crate::{Ctx, ServiceResult, need};

/// What became of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// A referral was kept or sent: its number.
    Referral(String),
    /// Nothing fits: the need stands open in the case with this code.
    Need(String),
    /// The form only goes one step on.
    NextStep,
}

/// Keeps or sends, notes that nothing fits, or goes one step on.
pub async fn save(ctx: &Ctx, form: &ReferralForm) -> ServiceResult<Saved> {
    match form.intent.as_str() {
        "draft" => save_draft(ctx, form).await.map(Saved::Referral),
        "send" => send(ctx, form).await.map(Saved::Referral),
        "unmet" => {
            let (command, code, category) = (form.command.clone(), form.case.clone(), form.category.clone());
            need::note(ctx, &NeedForm { command, code, category }).await.map(Saved::Need)
        }
        intent => {
            let (_, _, grant) = target(ctx, form).await?;
            drop(grant);
            if intent == "check" {
                form.parse()?;
            } else {
                form.parse_category()?;
            }
            Ok(Saved::NextStep)
        }
    }
}
