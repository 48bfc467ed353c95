//! Links to institutions that know who somebody is rest on the person's yes to that: they end with it.

use domain::case::CaseEventKind;
use domain::consent::Consent;
use domain::id::CaseId;
use domain::support::may_be_named;
use serde_json::json;
use store::case::Case;
use store::support_link::{self, Link};
use store::{Source, Tx};

use crate::{Ctx, ServiceResult, case};

/// Links of a case that these answers do not cover (any more).
pub(crate) async fn uncovered(
    ctx: &Ctx,
    src: impl Source,
    case: CaseId,
    answers: &[Consent],
) -> ServiceResult<Vec<Link>> {
    let mut links = support_link::to_institutions(src, case).await?;
    links.retain(|l| !l.organisation.is_some_and(|o| may_be_named(answers, o, ctx.today())));
    Ok(links)
}

/// Ends those links, in the transaction that has just kept the answers or marked them as withdrawn, and says how many.
pub(crate) async fn end_uncovered(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<usize> {
    let answers = store::consent::answers(&mut *tx, case.id).await?;
    let ending = uncovered(ctx, &mut *tx, case.id, &answers).await?;
    for link in &ending {
        support_link::end_with_consent(tx, link.id, ctx.today()).await?;
        let entry = ctx.audit("support_link.ended", "support_link", Some(link.id)).case(case.id, case.office);
        tx.record(entry.detail(json!({ "consent_ended": true })));
    }
    if !ending.is_empty() {
        case::note(ctx, tx, case, CaseEventKind::SupportEnded, None, json!({})).await?;
    }
    Ok(ending.len())
}
