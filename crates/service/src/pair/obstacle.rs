//! What has to be settled before two records can be made one. The preview and the merge itself ask the same.

use domain::case::{CaseStatus, ClosureReason};
use domain::pair::{MergeObstacle, Which};
use domain::transfer::TransferState;
use store::Source;

use super::both::Both;
use crate::ServiceResult;

/// The first thing that stands in the way of the merge in which `keep` stays.
pub(super) async fn obstacle(mut src: impl Source, both: &Both, keep: Which) -> ServiceResult<Option<MergeObstacle>> {
    let (kept, merged) = both.by_fate(keep);
    for case in &both.cases {
        if case.status == CaseStatus::ClosurePending {
            return Ok(Some(MergeObstacle::Ending));
        }
        let suspended = store::suspension::newest(&mut src, case.id).await?;
        if suspended.is_some_and(|s| s.state.stands()) {
            return Ok(Some(MergeObstacle::Suspension));
        }
        let asked = store::transfer::newest(&mut src, case.id).await?;
        if asked.is_some_and(|t| t.state == TransferState::Waiting) {
            return Ok(Some(MergeObstacle::Transfer));
        }
    }
    for (case, record) in both.cases.iter().zip(&both.records) {
        // The day may be unknown.
        let ended = store::case::closure_reason(&mut src, case.id).await?;
        if record.stored.deceased_on.is_some() || ended == Some(ClosureReason::Deceased) {
            return Ok(Some(MergeObstacle::Died));
        }
    }
    Ok((merged.status.is_open() && !kept.status.is_open()).then_some(MergeObstacle::Closed))
}
