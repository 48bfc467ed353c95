//! Referrals to the programme and inside it follow their case in a merge, and back when it is undone.

use domain::id::CaseId;
use uuid::Uuid;

use crate::{StoreResult, Tx};

/// Moves the referrals that came in about the person, and gives them.
pub async fn move_incoming(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update incoming_referral set case_id = $1 where case_id = $2 returning id",
        to.0,
        from.0
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The referral that came in is this case's.
pub async fn set_incoming(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update incoming_referral set case_id = $1 where id = $2", case.0, id)?.expect_rows(1)
}

/// Moves the referrals inside the programme, and gives them. A page of one that was opened before is old.
pub async fn move_internal(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update internal_referral set case_id = $1, version = version + 1 where case_id = $2 returning id",
        to.0,
        from.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The referral inside the programme is this case's.
pub async fn set_internal(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update internal_referral set case_id = $1, version = version + 1 where id = $2", case.0, id,)?
        .expect_rows(1)
}
