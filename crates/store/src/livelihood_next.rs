//! What comes next for businesses, for each who has to do with them: what the page of a day shows.

use chrono::{DateTime, Utc};
use domain::livelihood::{NextStep, USE_NEEDED};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::livelihood_list::Seen;
use crate::{StoreError, StoreResult};

/// One step that is due.
#[derive(Debug, Clone)]
pub struct Next {
    /// Number of the business.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Code name of the person.
    pub code_name: String,
    /// What is to be done.
    pub step: NextStep,
    /// Of which tranche, where it is of one.
    pub number: Option<i64>,
    /// Since when.
    pub since: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct NextRow {
    code: String,
    title: String,
    code_name: String,
    step: String,
    number: Option<i64>,
    since: DateTime<Utc>,
}

impl TryFrom<NextRow> for Next {
    type Error = StoreError;
    fn try_from(r: NextRow) -> StoreResult<Next> {
        let step = stored("next step", &r.step)?;
        Ok(Next { code: r.code, title: r.title, code_name: r.code_name, step, number: r.number, since: r.since })
    }
}

fn steps(rows: Vec<NextRow>) -> StoreResult<Vec<Next>> {
    rows.into_iter().map(Next::try_from).collect()
}

/// Plans that are with the one who wrote them.
pub async fn with_writer(mut src: impl Source, seen: Seen, writer: Uuid, limit: i64) -> StoreResult<Vec<Next>> {
    let rows: Vec<NextRow> = fetch_all!(
        src,
        NextRow,
        "select s.code, s.title, c.code_name, case when s.state = 'revised' then 'revise' else 'finish' end as step,
           cast(null as bigint) as number, s.written_at as since
         from startup s join case_file c on c.id = s.case_id
         where s.state in ('revised', 'draft') and s.writer_id = $1 and c.compartment = 'general'
           and c.merged_into is null and c.status not in ('closed', 'transferred') and ($2 or c.office_id = $3)
         order by s.written_at, s.id limit $4",
        writer,
        seen.every_office,
        seen.office,
        limit,
    )?;
    steps(rows)
}

/// Grants decided since an instant of which something is still to be paid, and nobody is named to whom.
pub async fn without_payee(
    mut src: impl Source,
    seen: Seen,
    since: DateTime<Utc>,
    limit: i64,
) -> StoreResult<Vec<Next>> {
    let rows: Vec<NextRow> = fetch_all!(
        src,
        NextRow,
        "select s.code, s.title, c.code_name, 'name_payee' as step, cast(null as bigint) as number, g.decided_at as since
         from startup_grant g
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where c.compartment = 'general' and c.merged_into is null and c.status not in ('closed', 'transferred')
           and s.closed_on is null and ($1 or c.office_id = $2) and g.decided_at >= $3
           and not exists (select 1 from payee y where y.grant_id = g.id and y.ended_at is null)
           and exists (select 1 from tranche t where t.grant_id = g.id
             and t.state in ('planned', 'condition_met', 'requested', 'approved'))
         order by g.decided_at, g.id limit $4",
        seen.every_office,
        seen.office,
        since,
        limit,
    )?;
    steps(rows)
}

/// Tranches that can be asked for: the condition is met, and what was seen last of the one before allows it.
pub async fn to_request(mut src: impl Source, seen: Seen, limit: i64) -> StoreResult<Vec<Next>> {
    let rows: Vec<NextRow> = fetch_all!(
        src,
        NextRow,
        "select s.code, s.title, c.code_name, 'request' as step, t.number, t.met_at as since
         from tranche t
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where t.state = 'condition_met' and t.met_at is not null and c.compartment = 'general' and c.merged_into is null
           and c.status not in ('closed', 'transferred') and s.closed_on is null and ($1 or c.office_id = $2)
           and exists (select 1 from payee y where y.grant_id = g.id and y.ended_at is null)
           and (t.number = 1 or exists (
             select 1 from tranche b join business_visit v on v.startup_id = s.id
             where b.grant_id = g.id and b.number = t.number - 1
               and b.state in ('paid', 'confirmed_by_recipient', 'reconciled')
               and (v.visited_on > b.paid_on or (v.visited_on = b.paid_on and v.at >= b.paid_at))
               and v.operating in ('yes', 'partly') and v.used >= $3
               and not exists (select 1 from business_visit l where l.startup_id = s.id
                 and (l.visited_on > v.visited_on or (l.visited_on = v.visited_on and l.at > v.at)))))
         order by t.met_at, t.id limit $4",
        seen.every_office,
        seen.office,
        USE_NEEDED,
        limit,
    )?;
    steps(rows)
}

/// What is bought: offers that are missing, and orders that the reader counts when they come, having neither asked for them
/// nor chosen.
pub async fn purchases(mut src: impl Source, seen: Seen, reader: Uuid, limit: i64) -> StoreResult<Vec<Next>> {
    let rows: Vec<NextRow> = fetch_all!(
        src,
        NextRow,
        "select s.code, s.title, c.code_name, case when p.state = 'ordered' then 'count' else 'quote' end as step,
           t.number, coalesce(p.ordered_at, p.requested_at) as since
         from purchase p
         join tranche t on t.id = p.tranche_id
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where p.state in ('requested', 'ordered')
           and ((p.state = 'ordered' and p.requested_by <> $5 and (p.ordered_by is null or p.ordered_by <> $5))
             or (p.state = 'requested' and not exists (select 1 from purchase_quote q where q.purchase_id = p.id)))
           and c.compartment = 'general' and c.merged_into is null and c.status not in ('closed', 'transferred')
           and ($1 or c.office_id = $2) and ($3 or c.caseworker_id = $4)
         order by p.requested_at, p.id limit $6",
        seen.every_office,
        seen.office,
        seen.every_case,
        seen.user,
        reader,
        limit,
    )?;
    steps(rows)
}

/// Money that arrived before an instant, and that the person has not confirmed.
pub async fn unconfirmed(
    mut src: impl Source,
    seen: Seen,
    before: DateTime<Utc>,
    limit: i64,
) -> StoreResult<Vec<Next>> {
    let rows: Vec<NextRow> = fetch_all!(
        src,
        NextRow,
        "select s.code, s.title, c.code_name, 'confirm' as step, t.number, t.paid_at as since
         from tranche t
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where t.state = 'paid' and t.paid_at is not null and t.paid_at <= $1 and c.compartment = 'general'
           and c.merged_into is null and c.status not in ('closed', 'transferred')
           and ($2 or c.office_id = $3) and ($4 or c.caseworker_id = $5)
         order by t.paid_at, t.id limit $6",
        before,
        seen.every_office,
        seen.office,
        seen.every_case,
        seen.user,
        limit,
    )?;
    steps(rows)
}
