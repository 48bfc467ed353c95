//! Grants, their tranches, and to whom money goes.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, UserId};
use domain::livelihood::{Hold, Live, Modality, PayMethod, PayeeKind, Tranche, TrancheCondition};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// Column of a payee's sealed name.
pub const PAYEE_NAME: &str = "payee.name";
/// Column of a payee's sealed number or account.
pub const PAYEE_ACCOUNT: &str = "payee.account";

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

/// To whom money goes. Name and number are sealed.
#[derive(Debug, Clone)]
pub struct Payee {
    /// Its id.
    pub id: Uuid,
    /// Of which grant.
    pub grant: Uuid,
    /// The person or somebody else.
    pub kind: PayeeKind,
    /// By which way.
    pub method: PayMethod,
    /// Name, sealed.
    pub name: Vec<u8>,
    /// Number or account, sealed.
    pub account: Option<Vec<u8>>,
    /// By which the same account is recognised.
    pub account_tag: Option<Vec<u8>>,
    /// Why somebody else.
    pub reason: Option<String>,
    /// Who named the payee.
    pub set_by: UserId,
    /// When.
    pub set_at: DateTime<Utc>,
    /// Whether it took the place of another one.
    pub changed: bool,
    /// Whether a second person has to agree.
    pub needs_approval: bool,
    /// Who agreed.
    pub approved_by: Option<UserId>,
}

#[derive(sqlx::FromRow)]
struct PayeeRow {
    id: Uuid,
    grant_id: Uuid,
    kind: String,
    method: String,
    name: Vec<u8>,
    account: Option<Vec<u8>>,
    account_tag: Option<Vec<u8>>,
    reason: Option<String>,
    set_by: Uuid,
    set_at: DateTime<Utc>,
    changed: bool,
    needs_approval: bool,
    approved_by: Option<Uuid>,
}

impl TryFrom<PayeeRow> for Payee {
    type Error = StoreError;
    fn try_from(r: PayeeRow) -> StoreResult<Payee> {
        Ok(Payee {
            id: r.id,
            grant: r.grant_id,
            kind: stored("payee.kind", &r.kind)?,
            method: stored("payee.method", &r.method)?,
            name: r.name,
            account: r.account,
            account_tag: r.account_tag,
            reason: r.reason,
            set_by: UserId(r.set_by),
            set_at: r.set_at,
            changed: r.changed,
            needs_approval: r.needs_approval,
            approved_by: r.approved_by.map(UserId),
        })
    }
}

/// Names a payee in the place of the one before.
pub async fn insert_payee(tx: &mut Tx, p: &Payee) -> StoreResult<()> {
    execute!(tx, "update payee set ended_at = $1 where grant_id = $2 and ended_at is null", p.set_at, p.grant)?.any();
    execute!(
        tx,
        "insert into payee (id, grant_id, kind, method, name, account, account_tag, reason, set_by, set_at, changed,
           needs_approval)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        p.id,
        p.grant,
        p.kind.as_str(),
        p.method.as_str(),
        &p.name,
        &p.account,
        &p.account_tag,
        &p.reason,
        p.set_by.0,
        p.set_at,
        p.changed,
        p.needs_approval,
    )?
    .expect_rows(1)
}

/// Notes that a second person agrees to a payee; once.
pub async fn approve_payee(tx: &mut Tx, id: Uuid, by: UserId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update payee set approved_by = $1, approved_at = $2 where id = $3 and ended_at is null and approved_by is null",
        by.0,
        at,
        id,
    )?
    .expect_rows(1)
}

/// The payee of a grant.
pub async fn payee(mut src: impl Source, grant: Uuid) -> StoreResult<Option<Payee>> {
    let row: Option<PayeeRow> = fetch_optional!(
        src,
        PayeeRow,
        "select id, grant_id, kind, method, name, account, account_tag, reason, set_by, set_at, changed, needs_approval,
           approved_by
         from payee where grant_id = $1 and ended_at is null",
        grant,
    )?;
    row.map(Payee::try_from).transpose()
}

/// A payee by its id, also one that another took the place of.
pub async fn payee_by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Payee>> {
    let row: Option<PayeeRow> = fetch_optional!(
        src,
        PayeeRow,
        "select id, grant_id, kind, method, name, account, account_tag, reason, set_by, set_at, changed, needs_approval,
           approved_by
         from payee where id = $1",
        id,
    )?;
    row.map(Payee::try_from).transpose()
}

/// How many other grants go to the same account.
pub async fn same_account(mut src: impl Source, tag: &[u8], grant: Uuid) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from payee where account_tag = $1 and grant_id <> $2 and ended_at is null",
        tag,
        grant,
    )?;
    Ok(n)
}

/// Whether somebody may be there twice, and nobody has decided yet.
pub async fn has_open_pair(mut src: impl Source, case: CaseId) -> StoreResult<bool> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "select cast(1 as bigint) from case_file c
         where c.id = $1 and (exists (select 1 from suspected_pair q where q.low_id = c.person_id and q.state = 'open')
           or exists (select 1 from suspected_pair q where q.high_id = c.person_id and q.state = 'open'))",
        case.0,
    )?;
    Ok(row.is_some())
}

/// Whether the person of a case died.
pub async fn has_died(mut src: impl Source, case: CaseId) -> StoreResult<bool> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "select cast(1 as bigint) from case_file c join person p on p.id = c.person_id
         where c.id = $1 and (p.deceased_on is not null or c.closure_reason = 'deceased')",
        case.0,
    )?;
    Ok(row.is_some())
}
