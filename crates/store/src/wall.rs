//! Cases that went behind a wall after they were opened, and proposals to let one out again.

use chrono::{DateTime, Utc};
use domain::authz::Compartment;
use domain::id::{CaseId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed reason stands: part of what is authenticated.
const REASON: &str = "wall_move.reason";

/// A move of a case behind a wall, or a proposal to let it out.
#[derive(Debug, Clone, Copy)]
pub struct Move {
    /// Its id.
    pub id: Uuid,
    /// Which case.
    pub case: CaseId,
    /// Behind which wall; `General` is out.
    pub wall: Compartment,
    /// Who has it then.
    pub caseworker: UserId,
    /// Whose doing it is.
    pub by: UserId,
}

/// Keeps that a case went behind a wall. Why is not written down.
pub async fn went(tx: &mut Tx, m: Move, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into wall_move (id, case_id, wall, caseworker_id, asked_by, asked_at, state, decided_at)
         values ($1, $2, $3, $4, $5, $6, 'done', $6)",
        m.id,
        m.case.0,
        m.wall.as_str(),
        m.caseworker.0,
        m.by.0,
        at,
    )?
    .expect_rows(1)
}

/// Keeps a proposal to let a case out. The database refuses a second one that waits.
pub async fn propose(tx: &mut Tx, sealer: &Sealer, m: Move, reason: &str, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into wall_move (id, case_id, wall, caseworker_id, reason, asked_by, asked_at, state)
         values ($1, $2, $3, $4, $5, $6, $7, 'waiting')",
        m.id,
        m.case.0,
        m.wall.as_str(),
        m.caseworker.0,
        sealer.seal(REASON, m.id, &reason)?,
        m.by.0,
        at,
    )?
    .expect_rows(1)
}

/// A proposal that waits, opened.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its id.
    pub id: Uuid,
    /// Who is to have the case.
    pub caseworker: UserId,
    /// Their name.
    pub caseworker_name: String,
    /// Why.
    pub reason: String,
    /// Who proposed it.
    pub by: UserId,
    /// Their name.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct WaitingRow {
    id: Uuid,
    caseworker_id: Uuid,
    caseworker_name: String,
    reason: Vec<u8>,
    asked_by: Uuid,
    by_name: String,
    asked_at: DateTime<Utc>,
}

/// The proposal to let this case out that waits. Whoever asks has the right to read it, and puts the reading on record.
pub async fn waiting(mut src: impl Source, sealer: &Sealer, case: CaseId) -> StoreResult<Option<Waiting>> {
    let row: Option<WaitingRow> = fetch_optional!(
        src,
        WaitingRow,
        "select m.id, m.caseworker_id, w.name as caseworker_name, m.reason, m.asked_by, b.name as by_name, m.asked_at
         from wall_move m
         join app_user w on w.id = m.caseworker_id
         join app_user b on b.id = m.asked_by
         where m.case_id = $1 and m.state = 'waiting' and m.reason is not null",
        case.0,
    )?;
    row.map(|r| {
        Ok(Waiting {
            reason: sealer.open(REASON, r.id, &r.reason)?,
            id: r.id,
            caseworker: UserId(r.caseworker_id),
            caseworker_name: r.caseworker_name,
            by: UserId(r.asked_by),
            by_name: r.by_name,
            at: r.asked_at,
        })
    })
    .transpose()
}

/// Answers a proposal that waits; refused when somebody did so already.
pub async fn answer(tx: &mut Tx, id: Uuid, confirmed: bool, by: UserId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update wall_move set state = $1, decided_by = $2, decided_at = $3 where id = $4 and state = 'waiting'",
        if confirmed { "done" } else { "returned" },
        by.0,
        at,
        id,
    )?
    .expect_rows(1)
}

/// Lets go of a proposal that waits, if there is one: something else became of the case.
pub async fn lapse(tx: &mut Tx, case: CaseId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update wall_move set state = 'lapsed', decided_at = $1 where case_id = $2 and state = 'waiting'",
        at,
        case.0,
    )?
    .any();
    Ok(())
}

/// Where the case went by this user's doing, the last time that it did: behind which wall, and into whose hands.
pub async fn moved_by(mut src: impl Source, case: CaseId, user: UserId) -> StoreResult<Option<(Compartment, UserId)>> {
    let row: Option<(String, Uuid)> = fetch_optional!(
        src,
        (String, Uuid),
        "select wall, caseworker_id from wall_move
         where case_id = $1 and state = 'done' and (asked_by = $2 or decided_by = $2)
         order by decided_at desc, id desc limit 1",
        case.0,
        user.0,
    )?;
    row.map(|(wall, to)| Ok((stored("wall_move.wall", &wall)?, UserId(to)))).transpose()
}
