//! To whom money goes, and what else is known of a person before it does.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, UserId};
use domain::livelihood::{PayMethod, PayeeKind};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// Column of a payee's sealed name.
pub const PAYEE_NAME: &str = "payee.name";
/// Column of a payee's sealed number or account.
pub const PAYEE_ACCOUNT: &str = "payee.account";

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
pub async fn insert(tx: &mut Tx, p: &Payee) -> StoreResult<()> {
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
pub async fn approve(tx: &mut Tx, id: Uuid, by: UserId, at: DateTime<Utc>) -> StoreResult<()> {
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
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Payee>> {
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

/// How many other grants go to the same account, or went there until another payee was named.
pub async fn same_account(mut src: impl Source, tag: &[u8], grant: Uuid) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(distinct grant_id) as bigint) from payee where account_tag = $1 and grant_id <> $2",
        tag,
        grant,
    )?;
    Ok(n)
}

/// How many other people have a telephone number in their record.
pub async fn same_number(mut src: impl Source, key: &str, case: CaseId) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(distinct n.person_id) as bigint)
         from person_phone n
         where n.number_key = $1 and n.person_id not in (select c.person_id from case_file c where c.id = $2)",
        key,
        case.0,
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
