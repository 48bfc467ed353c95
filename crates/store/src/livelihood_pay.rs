//! Money in lists of finance: what is to be paid, and what is on its way.

use chrono::{DateTime, Utc};
use domain::livelihood::{PayMethod, PaymentState};
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;
use crate::error::stored_opt;

/// A payment in a list of finance: no case, no name.
#[derive(Debug, Clone)]
pub struct PayLine {
    /// What the provider of payments is told.
    pub reference: String,
    /// How much, in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// By which way; nothing while nobody is named.
    pub method: Option<PayMethod>,
    /// Since when it waits, or when it was sent.
    pub at: DateTime<Utc>,
    /// Where it stands; nothing before it is paid.
    pub state: Option<PaymentState>,
    /// Of which grant.
    pub grant: Uuid,
    /// Of which tranche.
    pub tranche: Uuid,
    /// Whether a statement says the same.
    pub matched: bool,
}

#[derive(sqlx::FromRow)]
struct PayRow {
    reference: String,
    amount: i64,
    currency: String,
    method: Option<String>,
    at: DateTime<Utc>,
    state: Option<String>,
    grant_id: Uuid,
    tranche_id: Uuid,
    matched: bool,
}

fn pay_lines(rows: Vec<PayRow>) -> StoreResult<Vec<PayLine>> {
    rows.into_iter()
        .map(|r| {
            Ok(PayLine {
                reference: r.reference,
                amount: r.amount,
                currency: r.currency,
                method: stored_opt("payee.method", r.method.as_deref())?,
                at: r.at,
                state: stored_opt("payment.state", r.state.as_deref())?,
                grant: r.grant_id,
                tranche: r.tranche_id,
                matched: r.matched,
            })
        })
        .collect()
}

/// Approved tranches of an office that nobody has paid, the longest first.
pub async fn to_pay(mut src: impl Source, office: Uuid, limit: i64) -> StoreResult<Vec<PayLine>> {
    let rows: Vec<PayRow> = fetch_all!(
        src,
        PayRow,
        "select t.reference, t.amount, g.currency, y.method, t.approved_at as at, null as state, g.id as grant_id,
           t.id as tranche_id, (1 = 0) as matched
         from tranche t
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         left join payee y on y.grant_id = g.id and y.ended_at is null
         where t.state = 'approved' and t.reference is not null and c.office_id = $1 and c.compartment = 'general'
           and c.merged_into is null
           and not exists (select 1 from payment p where p.tranche_id = t.id and p.state not in ('failed', 'reversed'))
         order by t.approved_at, t.id limit $2",
        office,
        limit,
    )?;
    pay_lines(rows)
}

/// Payments of an office of which no statement says anything yet, the oldest first.
pub async fn underway(mut src: impl Source, office: Uuid, limit: i64) -> StoreResult<Vec<PayLine>> {
    let rows: Vec<PayRow> = fetch_all!(
        src,
        PayRow,
        "select p.reference, p.amount, p.currency, p.method, p.at, p.state, g.id as grant_id,
           t.id as tranche_id, (1 = 0) as matched
         from payment p
         join tranche t on t.id = p.tranche_id
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where p.matched_at is null and p.state in ('initiated', 'sent', 'unknown', 'confirmed')
           and coalesce(p.office_id, c.office_id) = $1
           and c.compartment = 'general'
         order by p.at, p.id limit $2",
        office,
        limit,
    )?;
    pay_lines(rows)
}

/// Payments of an office by telephone of which no statement says anything, although this one should: they were sent in
/// these days, or in a file of which it names another payment. The oldest first.
pub async fn missing(
    mut src: impl Source,
    office: Uuid,
    statement: Uuid,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    limit: i64,
) -> StoreResult<Vec<PayLine>> {
    let rows: Vec<PayRow> = fetch_all!(
        src,
        PayRow,
        "select p.reference, p.amount, p.currency, p.method, p.at, p.state, g.id as grant_id,
           t.id as tranche_id, (1 = 0) as matched
         from payment p
         join tranche t on t.id = p.tranche_id
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where p.matched_at is null and p.state in ('initiated', 'sent', 'unknown', 'confirmed')
           and p.method = 'mobile_money' and coalesce(p.office_id, c.office_id) = $1 and c.compartment = 'general'
           and not exists (select 1 from statement_line l where l.payment_id = p.id)
           and ((p.at >= $2 and p.at < $3) or p.batch_id in (
             select x.batch_id from statement_line y join payment x on x.id = y.payment_id
             where y.statement_id = $4 and x.batch_id is not null))
         order by p.at, p.id limit $5",
        office,
        from,
        until,
        statement,
        limit,
    )?;
    pay_lines(rows)
}
