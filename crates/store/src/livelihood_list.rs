//! Lists about start-ups: businesses, what waits for somebody, who lives. Money is in `livelihood_ledger`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::livelihood::{BusinessSector, BusinessState, Life};
use uuid::Uuid;

use crate::StoreResult;
use crate::case::Case;
use crate::db::Source;
use crate::error::{stored, stored_opt};

/// Which cases a list may show: outside walls, and in one office or one pair of hands where it is limited to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Not limited to an office.
    pub every_office: bool,
    /// The office.
    pub office: Uuid,
    /// Not limited to a caseworker.
    pub every_case: bool,
    /// The caseworker.
    pub user: Uuid,
}

/// A business in a list.
#[derive(Debug, Clone)]
pub struct StartupLine {
    /// Its id, for the next page.
    pub id: Uuid,
    /// Its number.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Code name of the person.
    pub code_name: String,
    /// Where its plan stands.
    pub state: BusinessState,
    /// What kind of business.
    pub sector: BusinessSector,
    /// When it was written last.
    pub written_at: DateTime<Utc>,
    /// When it began.
    pub started_on: Option<NaiveDate>,
    /// When it was found closed.
    pub closed_on: Option<NaiveDate>,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    id: Uuid,
    code: String,
    title: String,
    code_name: String,
    state: String,
    sector: String,
    written_at: DateTime<Utc>,
    started_on: Option<NaiveDate>,
    closed_on: Option<NaiveDate>,
}

/// Businesses, the newest first; `state` limits them, `before` is the keyset.
pub async fn startups(
    mut src: impl Source,
    seen: Seen,
    state: Option<BusinessState>,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> StoreResult<Vec<StartupLine>> {
    let far = DateTime::from_timestamp(253_402_300_799, 0).unwrap_or_default();
    let (at, id) = before.unwrap_or((far, Uuid::max()));
    let rows: Vec<LineRow> = fetch_all!(
        src,
        LineRow,
        "select s.id, s.code, s.title, c.code_name, s.state, s.sector, s.written_at, s.started_on, s.closed_on
         from startup s join case_file c on c.id = s.case_id
         where (s.written_at, s.id) < ($1, $2) and ($3 or s.state = $4)
           and c.compartment = 'general' and ($5 or c.office_id = $6) and ($7 or c.caseworker_id = $8)
         order by s.written_at desc, s.id desc limit $9",
        at,
        id,
        state.is_none(),
        state.map(BusinessState::as_str).unwrap_or_default(),
        seen.every_office,
        seen.office,
        seen.every_case,
        seen.user,
        limit,
    )?;
    rows.into_iter()
        .map(|r| {
            Ok(StartupLine {
                id: r.id,
                code: r.code,
                title: r.title,
                code_name: r.code_name,
                state: stored("startup.state", &r.state)?,
                sector: stored("startup.sector", &r.sector)?,
                written_at: r.written_at,
                started_on: r.started_on,
                closed_on: r.closed_on,
            })
        })
        .collect()
}

/// A plan that waits for a score or a decision.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct WaitingPlan {
    /// Number of the business.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Code name of the person.
    pub code_name: String,
    /// Since when.
    pub waits_since: DateTime<Utc>,
    /// How many people scored it.
    pub scores: i64,
    /// Whether the reader did.
    pub mine: bool,
    /// Who wrote it.
    pub writer_id: Uuid,
}

/// Plans that wait for the committee, the longest first.
pub async fn waiting_plans(
    mut src: impl Source,
    seen: Seen,
    reader: Uuid,
    limit: i64,
) -> StoreResult<Vec<WaitingPlan>> {
    fetch_all!(
        src,
        WaitingPlan,
        "select s.code, s.title, c.code_name, s.waits_since, s.writer_id,
           (select cast(count(*) as bigint) from startup_score x where x.plan_id = p.id) as scores,
           exists (select 1 from startup_score x where x.plan_id = p.id and x.user_id = $1) as mine
         from startup s
         join case_file c on c.id = s.case_id
         join startup_plan p on p.startup_id = s.id and p.number = s.number
         where s.waits_since is not null and c.compartment = 'general' and c.merged_into is null
           and ($2 or c.office_id = $3) and ($4 or c.caseworker_id = $5)
         order by s.waits_since, s.id limit $6",
        reader,
        seen.every_office,
        seen.office,
        seen.every_case,
        seen.user,
        limit,
    )
}

/// A tranche that waits for a yes.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct WaitingTranche {
    /// Number of the business.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Code name of the person.
    pub code_name: String,
    /// Which tranche.
    pub number: i64,
    /// How much, in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// Since when.
    pub requested_at: DateTime<Utc>,
    /// Who asked.
    pub requested_by: Option<Uuid>,
    /// The same as a name.
    pub requester: Option<String>,
}

/// Tranches that wait for a yes, the longest first.
pub async fn waiting_tranches(mut src: impl Source, seen: Seen, limit: i64) -> StoreResult<Vec<WaitingTranche>> {
    fetch_all!(
        src,
        WaitingTranche,
        "select s.code, s.title, c.code_name, t.number, t.amount, g.currency, t.requested_at, t.requested_by,
           u.name as requester
         from tranche t
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         left join app_user u on u.id = t.requested_by
         where t.state = 'requested' and c.compartment = 'general' and c.merged_into is null
           and ($1 or c.office_id = $2) and ($3 or c.caseworker_id = $4)
         order by t.requested_at, t.id limit $5",
        seen.every_office,
        seen.office,
        seen.every_case,
        seen.user,
        limit,
    )
}

/// The case with a code name in an office. The caller decides whether the actor may know that it exists.
pub async fn case_named(mut src: impl Source, office: Uuid, name: &str) -> StoreResult<Option<Case>> {
    let row: Option<(String,)> = fetch_optional!(
        src,
        (String,),
        "select code from case_file where office_id = $1 and code_name = $2",
        office,
        name,
    )?;
    match row {
        Some((code,)) => crate::case::by_code(src, &code).await,
        None => Ok(None),
    }
}

type LifeRow = (NaiveDate, Option<NaiveDate>, Option<NaiveDate>, Option<String>, Option<String>);

/// How every business that began has lived. One look at one index, however many there are.
pub async fn lives(mut src: impl Source, seen: Seen) -> StoreResult<Vec<Life>> {
    let rows: Vec<LifeRow> = fetch_all!(
        src,
        LifeRow,
        "select s.started_on, s.seen_on, s.closed_on, s.at_6, s.at_12
         from startup s join case_file c on c.id = s.case_id
         where s.started_on is not null and c.compartment = 'general' and ($1 or c.office_id = $2)",
        seen.every_office,
        seen.office,
    )?;
    rows.into_iter()
        .map(|(started_on, seen_on, closed_on, at_6, at_12)| {
            Ok(Life {
                started_on,
                seen_on,
                closed_on,
                at_6: stored_opt("startup.at_6", at_6.as_deref())?,
                at_12: stored_opt("startup.at_12", at_12.as_deref())?,
            })
        })
        .collect()
}

/// A payment that was made twice and is not settled.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OverPaid {
    /// Number of the business.
    pub code: String,
    /// Code name of the person.
    pub code_name: String,
    /// How much too much, in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// Where it stands.
    pub state: String,
    /// Since when.
    pub opened_at: DateTime<Utc>,
}

/// What was paid too much and is not settled, the longest first.
pub async fn over_paid(mut src: impl Source, seen: Seen, limit: i64) -> StoreResult<Vec<OverPaid>> {
    fetch_all!(
        src,
        OverPaid,
        "select s.code, c.code_name, r.amount, r.currency, r.state, r.opened_at
         from recovery r
         join tranche t on t.id = r.tranche_id
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         where r.state <> 'settled' and c.compartment = 'general' and ($1 or c.office_id = $2)
           and ($3 or c.caseworker_id = $4)
         order by r.opened_at, r.id limit $5",
        seen.every_office,
        seen.office,
        seen.every_case,
        seen.user,
        limit,
    )
}
