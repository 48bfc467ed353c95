//! Grants and their tranches. To whom money goes is in `livelihood_payee`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, UserId};
use domain::livelihood::{Hold, Live, Modality, Tranche, TrancheCondition};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// A grant.
#[derive(Debug, Clone)]
pub struct Grant {
    /// Its id.
    pub id: Uuid,
    /// Of which business.
    pub startup: Uuid,
    /// How much, in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// In which form.
    pub modality: Modality,
    /// Who decided.
    pub decided_by: UserId,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// Who decided that the household gets the remainder.
    pub household_by: Option<UserId>,
}

#[derive(sqlx::FromRow)]
struct GrantRow {
    id: Uuid,
    startup_id: Uuid,
    amount: i64,
    currency: String,
    modality: String,
    decided_by: Uuid,
    decided_at: DateTime<Utc>,
    household_by: Option<Uuid>,
}

impl TryFrom<GrantRow> for Grant {
    type Error = StoreError;
    fn try_from(r: GrantRow) -> StoreResult<Grant> {
        Ok(Grant {
            id: r.id,
            startup: r.startup_id,
            amount: r.amount,
            currency: r.currency,
            modality: stored("startup_grant.modality", &r.modality)?,
            decided_by: UserId(r.decided_by),
            decided_at: r.decided_at,
            household_by: r.household_by.map(UserId),
        })
    }
}

/// A new grant; a second one of the same business is an error.
pub async fn insert(tx: &mut Tx, g: &Grant) -> StoreResult<()> {
    execute!(
        tx,
        "insert into startup_grant (id, startup_id, amount, currency, modality, decided_by, decided_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        g.id,
        g.startup,
        g.amount,
        &g.currency,
        g.modality.as_str(),
        g.decided_by.0,
        g.decided_at,
    )?
    .expect_rows(1)
}

/// The grant of a business.
pub async fn of_startup(mut src: impl Source, startup: Uuid) -> StoreResult<Option<Grant>> {
    let row: Option<GrantRow> = fetch_optional!(
        src,
        GrantRow,
        "select id, startup_id, amount, currency, modality, decided_by, decided_at, household_by
         from startup_grant where startup_id = $1",
        startup,
    )?;
    row.map(Grant::try_from).transpose()
}

/// By its id.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Grant>> {
    let row: Option<GrantRow> = fetch_optional!(
        src,
        GrantRow,
        "select id, startup_id, amount, currency, modality, decided_by, decided_at, household_by
         from startup_grant where id = $1",
        id,
    )?;
    row.map(Grant::try_from).transpose()
}

/// Notes that the household of somebody who died gets the remainder; once.
pub async fn give_household(tx: &mut Tx, id: Uuid, by: UserId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update startup_grant set household_by = $1, household_at = $2 where id = $3 and household_by is null",
        by.0,
        at,
        id,
    )?
    .expect_rows(1)
}

/// A tranche as stored.
#[derive(Debug, Clone)]
pub struct TrancheRow {
    /// Its id.
    pub id: Uuid,
    /// Of which grant.
    pub grant: Uuid,
    /// Counted from 1.
    pub number: i64,
    /// What has to be true first.
    pub condition: TrancheCondition,
    /// Where it stands, and who moved it.
    pub money: Tranche,
    /// When its condition was met.
    pub met_at: Option<DateTime<Utc>>,
    /// Who says so.
    pub met_by: Option<UserId>,
    /// When it was asked for.
    pub requested_at: Option<DateTime<Utc>>,
    /// When it was approved.
    pub approved_at: Option<DateTime<Utc>>,
    /// What the provider of payments is told.
    pub reference: Option<String>,
    /// When it was paid.
    pub paid_on: Option<NaiveDate>,
    /// The instant of it.
    pub paid_at: Option<DateTime<Utc>>,
    /// When the person got it.
    pub received_on: Option<NaiveDate>,
    /// When a statement said the same.
    pub reconciled_at: Option<DateTime<Utc>>,
    /// Why it is withheld.
    pub held_for: Option<Hold>,
    /// What was said last.
    pub words: Option<String>,
    /// For decisions on what was seen.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct TrancheRecord {
    id: Uuid,
    grant_id: Uuid,
    number: i64,
    amount: i64,
    condition: String,
    state: String,
    met_at: Option<DateTime<Utc>>,
    met_by: Option<Uuid>,
    requested_at: Option<DateTime<Utc>>,
    requested_by: Option<Uuid>,
    approved_at: Option<DateTime<Utc>>,
    approved_by: Option<Uuid>,
    reference: Option<String>,
    paid_on: Option<NaiveDate>,
    paid_at: Option<DateTime<Utc>>,
    received_on: Option<NaiveDate>,
    reconciled_at: Option<DateTime<Utc>>,
    held_for: Option<String>,
    words: Option<String>,
    version: i64,
    live_state: Option<String>,
    live_by: Option<Uuid>,
}

impl TryFrom<TrancheRecord> for TrancheRow {
    type Error = StoreError;
    fn try_from(r: TrancheRecord) -> StoreResult<TrancheRow> {
        let live = stored_opt("payment.state", r.live_state.as_deref())?.zip(r.live_by);
        Ok(TrancheRow {
            id: r.id,
            grant: r.grant_id,
            number: r.number,
            condition: stored("tranche.condition", &r.condition)?,
            money: Tranche {
                state: stored("tranche.state", &r.state)?,
                amount: r.amount,
                met: r.met_at.is_some(),
                requested_by: r.requested_by.map(UserId),
                approved_by: r.approved_by.map(UserId),
                live: live.map(|(state, by)| Live { state, by: UserId(by) }),
            },
            met_at: r.met_at,
            met_by: r.met_by.map(UserId),
            requested_at: r.requested_at,
            approved_at: r.approved_at,
            reference: r.reference,
            paid_on: r.paid_on,
            paid_at: r.paid_at,
            received_on: r.received_on,
            reconciled_at: r.reconciled_at,
            held_for: stored_opt("tranche.held_for", r.held_for.as_deref())?,
            words: r.words,
            version: r.version,
        })
    }
}

/// New tranches of a grant.
pub async fn insert_tranches(tx: &mut Tx, new: &[TrancheRow]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into tranche (id, grant_id, number, amount, condition, state, met_at, met_by, version)",
        new,
        |t| t.id,
        t.grant,
        t.number,
        t.money.amount,
        t.condition.as_str(),
        t.money.state.as_str(),
        t.met_at,
        t.met_by.map(|u| u.0),
        1_i64,
    )
}

/// Saves where a tranche stands; refused when it changed since it was read. Its amount never changes.
pub async fn save_tranche(tx: &mut Tx, t: &TrancheRow) -> StoreResult<()> {
    execute!(
        tx,
        "update tranche set state = $1, met_at = $2, met_by = $3, requested_at = $4, requested_by = $5, approved_at = $6,
           approved_by = $7, reference = $8, paid_on = $9, paid_at = $10, received_on = $11, reconciled_at = $12,
           held_for = $13, words = $14, version = version + 1
         where id = $15 and version = $16",
        t.money.state.as_str(),
        t.met_at,
        t.met_by.map(|u| u.0),
        t.requested_at,
        t.money.requested_by.map(|u| u.0),
        t.approved_at,
        t.money.approved_by.map(|u| u.0),
        &t.reference,
        t.paid_on,
        t.paid_at,
        t.received_on,
        t.reconciled_at,
        t.held_for.map(Hold::as_str),
        &t.words,
        t.id,
        t.version,
    )?
    .expect_rows(1)
}

/// The tranches of a grant, in order, each with the payment that counts.
pub async fn tranches(mut src: impl Source, grant: Uuid) -> StoreResult<Vec<TrancheRow>> {
    let rows: Vec<TrancheRecord> = fetch_all!(
        src,
        TrancheRecord,
        "select t.id, t.grant_id, t.number, t.amount, t.condition, t.state, t.met_at, t.met_by, t.requested_at,
           t.requested_by, t.approved_at, t.approved_by, t.reference, t.paid_on, t.paid_at, t.received_on,
           t.reconciled_at, t.held_for, t.words, t.version, p.state as live_state, p.by_user as live_by
         from tranche t
         left join payment p on p.tranche_id = t.id and p.state not in ('failed', 'reversed')
         where t.grant_id = $1 order by t.number",
        grant,
    )?;
    rows.into_iter().map(TrancheRow::try_from).collect()
}

/// Of which grant the tranche with this reference is.
pub async fn grant_of_reference(mut src: impl Source, reference: &str) -> StoreResult<Option<Uuid>> {
    let row: Option<(Uuid,)> =
        fetch_optional!(src, (Uuid,), "select grant_id from tranche where reference = $1", reference)?;
    Ok(row.map(|(id,)| id))
}

/// Of which grant a tranche is.
pub async fn grant_of_tranche(mut src: impl Source, tranche: Uuid) -> StoreResult<Option<Uuid>> {
    let row: Option<(Uuid,)> = fetch_optional!(src, (Uuid,), "select grant_id from tranche where id = $1", tranche)?;
    Ok(row.map(|(id,)| id))
}

/// Holds every tranche of a case back that is not on its way: asked for, approved and paid anew once it is released.
pub async fn withhold_all(tx: &mut Tx, case: CaseId, why: Hold) -> StoreResult<u64> {
    Ok(execute!(
        tx,
        "update tranche set state = 'withheld', held_for = $1, requested_by = null, approved_by = null, version = version + 1
         where state in ('condition_met', 'requested', 'approved')
           and grant_id in (select g.id from startup_grant g join startup s on s.id = g.startup_id where s.case_id = $2)
           and not exists (select 1 from payment p
             where p.tranche_id = tranche.id and p.state not in ('failed', 'reversed'))",
        why.as_str(),
        case.0,
    )?
    .rows())
}
