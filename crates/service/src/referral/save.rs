//! One form, several buttons: what the reader wants is in its `intent`.

use domain::referral::ReferralForm;

use super::draft::{save_draft, target};
use super::send::send;
use crate::{Ctx, ServiceResult};

/// Keeps or sends, and gives the number; nothing when the form only goes one step on.
pub async fn save(ctx: &Ctx, form: &ReferralForm) -> ServiceResult<Option<String>> {
    match form.intent.as_str() {
        "draft" => save_draft(ctx, form).await.map(Some),
        "send" => send(ctx, form).await.map(Some),
        intent => {
            let (_, _, grant) = target(ctx, form).await?;
            drop(grant);
            if intent == "check" {
                form.parse()?;
            } else {
                form.parse_category()?;
            }
            Ok(None)
        }
    }
}
