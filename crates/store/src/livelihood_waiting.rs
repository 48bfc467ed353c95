//! What waits for a second pair of eyes besides plans and tranches, and what finance has to ask about.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, OfficeId, UserId};
use domain::livelihood::PayeeKind;
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;
use crate::error::stored;
use crate::livelihood_list::Seen;

/// A payee that waits for a second person.
#[derive(Debug, Clone)]
pub struct WaitingPayee {
    /// The payee.
    pub id: Uuid,
    /// Of which case.
    pub case: CaseId,
    /// Number of the business.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Code name of the person.
    pub code_name: String,
    /// The person or somebody else.
    pub kind: PayeeKind,
    /// Since when.
    pub set_at: DateTime<Utc>,
    /// Who named the payee.
    pub set_by: Option<String>,
}

type PayeeRow = (Uuid, Uuid, String, String, String, String, DateTime<Utc>, Option<String>);

/// Payees that wait for a second person, who is not the one that named them; the longest first.
pub async fn payees(mut src: impl Source, seen: Seen, reader: Uuid, limit: i64) -> StoreResult<Vec<WaitingPayee>> {
    let rows: Vec<PayeeRow> = fetch_all!(
        src,
        PayeeRow,
        "select y.id, s.case_id, s.code, s.title, c.code_name, y.kind, y.set_at, u.name
         from payee y
         join startup_grant g on g.id = y.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         left join app_user u on u.id = y.set_by
         where y.ended_at is null and y.needs_approval and y.approved_by is null and y.set_by <> $1
           and c.compartment = 'general' and c.merged_into is null and c.status not in ('closed', 'transferred')
           and ($2 or c.office_id = $3) and ($4 or c.caseworker_id = $5)
         order by y.set_at, y.id limit $6",
        reader,
        seen.every_office,
        seen.office,
        seen.every_case,
        seen.user,
        limit,
    )?;
    rows.into_iter()
        .map(|(id, case, code, title, code_name, kind, set_at, set_by)| {
            let kind = stored("payee.kind", &kind)?;
            Ok(WaitingPayee { id, case: CaseId(case), code, title, code_name, kind, set_at, set_by })
        })
        .collect()
}

/// A purchase that waits for an order.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct WaitingOrder {
    /// Number of the business.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Code name of the person.
    pub code_name: String,
    /// For which tranche.
    pub number: i64,
    /// Since when.
    pub requested_at: DateTime<Utc>,
    /// How many suppliers made an offer.
    pub quotes: i64,
}

/// Purchases with an offer that wait for somebody who chooses: neither who asked for them nor who noted an offer.
pub async fn orders(mut src: impl Source, seen: Seen, reader: Uuid, limit: i64) -> StoreResult<Vec<WaitingOrder>> {
    fetch_all!(
        src,
        WaitingOrder,
        "select s.code, s.title, c.code_name, t.number, p.requested_at,
           (select cast(count(*) as bigint) from purchase_quote q where q.purchase_id = p.id) as quotes
         from purchase p
         join tranche t on t.id = p.tranche_id
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where p.state = 'requested' and p.requested_by <> $1
           and exists (select 1 from purchase_quote q where q.purchase_id = p.id)
           and not exists (select 1 from purchase_quote q where q.purchase_id = p.id and q.by_user = $1)
           and c.compartment = 'general' and c.merged_into is null and c.status not in ('closed', 'transferred')
           and ($2 or c.office_id = $3) and ($4 or c.caseworker_id = $5)
         order by p.requested_at, p.id limit $6",
        reader,
        seen.every_office,
        seen.office,
        seen.every_case,
        seen.user,
        limit,
    )
}

/// Approved tranches of an office that somebody does not pay, because they asked for them or agreed to them.
pub async fn took_part(mut src: impl Source, office: OfficeId, user: UserId) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select t.id
         from tranche t
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where t.state = 'approved' and c.office_id = $1 and (t.requested_by = $2 or t.approved_by = $2)",
        office.0,
        user.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Payments of an office of which nobody knows what became of them: no answer came, or no statement by an instant.
pub async fn unknown(mut src: impl Source, office: OfficeId, before: DateTime<Utc>) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint)
         from payment p
         join tranche t on t.id = p.tranche_id
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where p.matched_at is null and coalesce(p.office_id, c.office_id) = $1 and c.compartment = 'general'
           and (p.state = 'unknown' or (p.state in ('initiated', 'sent', 'confirmed') and p.at < $2))",
        office.0,
        before,
    )?;
    Ok(n)
}

/// Lines of statements that say something else than what is known, and that nothing has settled since.
pub async fn differing(mut src: impl Source, office: OfficeId) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint)
         from statement_line l join payment p on p.id = l.payment_id
         where l.office_id = $1 and l.outcome in ('amount_differs', 'currency_differs', 'phone_differs')
           and p.matched_at is null and p.state in ('initiated', 'sent', 'unknown', 'confirmed')",
        office.0,
    )?;
    Ok(n)
}
