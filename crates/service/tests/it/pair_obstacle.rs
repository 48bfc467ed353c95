//! What has to be settled before two records are made one.

use domain::case::{CaseStatus, ClosureReason};
use domain::pair::MergeObstacle;
use service::pair::{merge, preview};

use crate::pair_merge::{Twice, case, form, refused, twice};
use crate::world::{World, world_tests};
use crate::{closure, suspension, transfer};

impl Twice {
    /// The preview says it, and whoever merges all the same is refused.
    async fn stopped_by(&self, obstacle: MergeObstacle) {
        let seen = self.preview().await;
        assert_eq!(seen.obstacle, Some(obstacle));
        refused(merge(&self.ctx, &form(&seen)).await, &obstacle.label_key());
    }
}

world_tests!(a_proposed_end_of_either_case_is_decided_first, async |w: World| {
    let t = twice(w).await;
    let b = case(&t.w, &t.b.code).await;
    let proposal = closure::form(&t.w, &b, ClosureReason::OpenedInError).await;
    service::closure::propose(&t.ali, &proposal).await.unwrap();
    t.stopped_by(MergeObstacle::Ending).await;
});

world_tests!(a_request_to_another_office_is_answered_first, async |w: World| {
    let t = twice(w).await;
    let a = case(&t.w, &t.a.code).await;
    service::transfer::ask(&t.awa, &transfer::request(&t.w, &a).await).await.unwrap();
    t.stopped_by(MergeObstacle::Transfer).await;
});

world_tests!(a_suspension_of_either_case_is_decided_or_ended_first, async |w: World| {
    let t = twice(w).await;
    let mut tx = t.w.tx().await;
    let version = case(&t.w, &t.b.code).await.version;
    store::case::set_status(&mut tx, t.b.id, version, CaseStatus::InSupport).await.unwrap();
    t.w.commit(tx).await;
    let b = case(&t.w, &t.b.code).await;
    service::suspension::propose(&t.ali, &suspension::proposal(&t.w, &b, "heard").await).await.unwrap();
    t.stopped_by(MergeObstacle::Suspension).await;
});

world_tests!(of_a_closed_case_and_one_that_goes_on_the_latter_stays, async |w: World| {
    let t = twice(w).await;
    let mut tx = t.w.tx().await;
    let version = case(&t.w, &t.a.code).await.version;
    store::case::set_status(&mut tx, t.a.id, version, CaseStatus::Closed).await.unwrap();
    t.w.commit(tx).await;
    t.stopped_by(MergeObstacle::Closed).await;

    let pair = crate::pair::only(&t.ctx).await;
    let proposed = preview(&t.ctx, &pair.id, None).await.unwrap();
    assert_eq!((proposed.sides[proposed.keep.index()].code.clone(), proposed.obstacle), (t.b.code.clone(), None));
    assert_eq!(merge(&t.ctx, &form(&proposed)).await.unwrap(), t.b.code);
});

world_tests!(whoever_died_in_one_record_and_lives_in_the_other_is_not_merged, async |w: World| {
    let t = twice(w).await;
    let mut tx = t.w.tx().await;
    let day = t.w.now().date_naive();
    store::person::set_deceased(&mut tx, t.b.person, Some(day)).await.unwrap();
    t.w.commit(tx).await;
    t.stopped_by(MergeObstacle::Died).await;
});
