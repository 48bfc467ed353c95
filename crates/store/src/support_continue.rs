//! A community goes on under the code that replaced its own.

use uuid::Uuid;

use crate::{StoreResult, Tx};

/// Holds a community until the transaction ends: what is done there while it goes over to another one waits, and then
/// finds that it has gone.
pub async fn hold(tx: &mut Tx, id: Uuid) -> StoreResult<()> {
    execute!(tx, "update community set joined_into = null where id = $1 and joined_into is null", id)?.expect_rows(1)
}

/// It goes on under another code, with all that belongs to it; refused when it changed since `version`.
pub async fn go_on(tx: &mut Tx, id: Uuid, version: i64, (old, new): (&str, &str)) -> StoreResult<()> {
    execute!(
        tx,
        "update community set pcode = $1, version = version + 1 where id = $2 and version = $3 and joined_into is null",
        new,
        id,
        version,
    )?
    .expect_rows(1)?;
    found_before(tx, old, id).await
}

/// Its records, projects and rounds go over to the community `into`, which is there already; refused when it changed since
/// `version`.
pub async fn join(tx: &mut Tx, id: Uuid, version: i64, old: &str, into: Uuid) -> StoreResult<()> {
    execute!(
        tx,
        "update community set joined_into = $1, version = version + 1
         where id = $2 and version = $3 and joined_into is null",
        into,
        id,
        version,
    )?
    .expect_rows(1)?;
    hold(tx, into).await?;
    execute!(tx, "update support_record set community_id = $1 where community_id = $2", into, id)?.any();
    execute!(tx, "update project set community_id = $1 where community_id = $2", into, id)?.any();
    execute!(tx, "update survey_round set community_id = $1 where community_id = $2", into, id)?.any();
    execute!(tx, "update community_former set community_id = $1 where community_id = $2", into, id)?.any();
    found_before(tx, old, into).await
}

/// Whoever looks for the old code finds the community.
async fn found_before(tx: &mut Tx, old: &str, id: Uuid) -> StoreResult<()> {
    execute!(
        tx,
        "insert into community_former (pcode, community_id) values ($1, $2)
         on conflict (pcode) do update set community_id = excluded.community_id",
        old,
        id,
    )?
    .expect_rows(1)
}
