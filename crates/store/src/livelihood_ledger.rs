//! Money in lists: what is to be paid and on its way, and the book.

use chrono::{DateTime, NaiveDate, Utc};
use domain::livelihood::{PayMethod, PaymentState};
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;
use crate::error::stored_opt;
use crate::livelihood_list::Seen;

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

/// What stands in the book of an office, in one currency.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Book {
    /// Code of the currency.
    pub currency: String,
    /// Businesses with a grant.
    pub grants: i64,
    /// What was granted, in minor units.
    pub granted: i64,
    /// What is still to come.
    pub owed: i64,
    /// What is approved and not paid.
    pub approved: i64,
    /// What was paid.
    pub paid: i64,
    /// What the people say they have.
    pub received: i64,
    /// What a statement says too.
    pub reconciled: i64,
    /// Paid more than a week ago without the person saying so.
    pub late: i64,
}

/// The book of an office or of all, by currency. Of goods what arrived is paid: the amount of the one payment that
/// lives. `late` are payments before that instant that nobody confirmed.
pub async fn book(mut src: impl Source, seen: Seen, late: DateTime<Utc>) -> StoreResult<Vec<Book>> {
    fetch_all!(
        src,
        Book,
        "select g.currency, cast(count(distinct g.id) as bigint) as grants,
           cast(coalesce(sum(t.amount), 0) as bigint) as granted,
           cast(coalesce(sum(case when t.state in ('planned', 'condition_met', 'requested', 'withheld') then t.amount else 0 end), 0) as bigint) as owed,
           cast(coalesce(sum(case when t.state = 'approved' then t.amount else 0 end), 0) as bigint) as approved,
           cast(coalesce(sum(case when t.state in ('paid', 'confirmed_by_recipient', 'reconciled') then coalesce(p.amount, t.amount) else 0 end), 0) as bigint) as paid,
           cast(coalesce(sum(case when t.state in ('confirmed_by_recipient', 'reconciled') then coalesce(p.amount, t.amount) else 0 end), 0) as bigint) as received,
           cast(coalesce(sum(case when t.state = 'reconciled' then coalesce(p.amount, t.amount) else 0 end), 0) as bigint) as reconciled,
           cast(coalesce(sum(case when t.state = 'paid' and t.paid_at < $1 then coalesce(p.amount, t.amount) else 0 end), 0) as bigint) as late
         from startup_grant g
         join tranche t on t.grant_id = g.id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         left join payment p on p.tranche_id = t.id and p.state not in ('failed', 'reversed')
         where c.compartment = 'general' and ($2 or c.office_id = $3)
         group by g.currency order by g.currency",
        late,
        seen.every_office,
        seen.office,
    )
}

/// Of how many people the sums of a currency are.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct BookPeople {
    /// Code of the currency.
    pub currency: String,
    /// To whom something was granted.
    pub granted: i64,
    /// To whom something was paid.
    pub paid: i64,
    /// Who have something, as they say.
    pub received: i64,
    /// Of whom a statement says something.
    pub reconciled: i64,
    /// To whom something was granted that is not paid.
    pub unpaid: i64,
    /// To whom something was paid that they do not say they have.
    pub unreceived: i64,
    /// Of whom no statement says what they say.
    pub unreconciled: i64,
}

/// People behind the sums of [`book`], and behind what lies between two of them.
pub async fn book_people(mut src: impl Source, seen: Seen) -> StoreResult<Vec<BookPeople>> {
    fetch_all!(
        src,
        BookPeople,
        "select g.currency, cast(count(distinct c.person_id) as bigint) as granted,
           cast(count(distinct case when t.state in ('paid', 'confirmed_by_recipient', 'reconciled') then c.person_id else null end) as bigint) as paid,
           cast(count(distinct case when t.state in ('confirmed_by_recipient', 'reconciled') then c.person_id else null end) as bigint) as received,
           cast(count(distinct case when t.state = 'reconciled' then c.person_id else null end) as bigint) as reconciled,
           cast(count(distinct case when t.state not in ('paid', 'confirmed_by_recipient', 'reconciled') then c.person_id else null end) as bigint) as unpaid,
           cast(count(distinct case when t.state = 'paid' then c.person_id else null end) as bigint) as unreceived,
           cast(count(distinct case when t.state = 'confirmed_by_recipient' then c.person_id else null end) as bigint) as unreconciled
         from startup_grant g
         join tranche t on t.grant_id = g.id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where c.compartment = 'general' and ($1 or c.office_id = $2)
         group by g.currency order by g.currency",
        seen.every_office,
        seen.office,
    )
}

/// A line of the book: one tranche with every name that moved it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct BookLine {
    /// Number of the business; for who may open it alone.
    pub code: Option<String>,
    /// What the provider of payments is told, once it is approved.
    pub reference: Option<String>,
    /// Which tranche.
    pub number: i64,
    /// How much, in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// Where it stands.
    pub state: String,
    /// Who asked.
    pub requester: Option<String>,
    /// Who approved.
    pub approver: Option<String>,
    /// Who paid.
    pub payer: Option<String>,
    /// When.
    pub paid_on: Option<NaiveDate>,
    /// What was paid too much and is not settled.
    pub over_paid: i64,
}

/// Tranches in which money moved, the newest first; with the numbers of the businesses when `named`.
pub async fn book_lines(mut src: impl Source, seen: Seen, named: bool, limit: i64) -> StoreResult<Vec<BookLine>> {
    fetch_all!(
        src,
        BookLine,
        "select case when $4 then s.code end as code, t.reference, t.number, t.amount, g.currency, t.state, a.name as requester, b.name as approver, u.name as payer,
           t.paid_on,
           (select cast(coalesce(sum(r.amount), 0) as bigint) from recovery r
             where r.tranche_id = t.id and r.state <> 'settled') as over_paid
         from tranche t
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         left join payment p on p.tranche_id = t.id and p.state not in ('failed', 'reversed')
         left join app_user a on a.id = t.requested_by
         left join app_user b on b.id = t.approved_by
         left join app_user u on u.id = p.by_user
         where t.requested_at is not null and c.compartment = 'general' and ($1 or c.office_id = $2)
         order by t.requested_at desc, t.id desc limit $3",
        seen.every_office,
        seen.office,
        limit,
        named,
    )
}

/// How many tranches were paid, and how many of them more than once: the rate whose target is none (indicator E6).
pub async fn paid_twice(mut src: impl Source, seen: Seen) -> StoreResult<(i64, i64)> {
    fetch_one!(
        src,
        (i64, i64),
        "select cast(count(*) as bigint), cast(coalesce(sum(case when exists
           (select 1 from recovery r where r.tranche_id = t.id) then 1 else 0 end), 0) as bigint)
         from tranche t
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where t.paid_at is not null and c.compartment = 'general' and ($1 or c.office_id = $2)",
        seen.every_office,
        seen.office,
    )
}
