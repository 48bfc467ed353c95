//! Visits to a business: those that are planned, and what was seen.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::UserId;
use domain::livelihood::{BusinessProblem, BusinessVisit, Operating, Workers};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::livelihood_list::Seen;
use crate::{StoreError, StoreResult, Tx};

/// Plans the visits of a business: id, days after the start, when it is due.
pub async fn plan(tx: &mut Tx, startup: Uuid, visits: &[(Uuid, i64, NaiveDate)]) -> StoreResult<()> {
    for (id, days, due_on) in visits {
        execute!(
            tx,
            "insert into business_visit (id, startup_id, day_offset, due_on, full_women, full_men, part_women, part_men,
               problems)
             values ($1, $2, $3, $4, 0, 0, 0, 0, '[]') on conflict (startup_id, day_offset) do nothing",
            *id,
            startup,
            *days,
            *due_on,
        )?
        .any();
    }
    Ok(())
}

/// Plans the visit that looks at the use of a later tranche: one for each, that of an earlier payment of it moves.
pub async fn plan_use(tx: &mut Tx, (id, startup): (Uuid, Uuid), tranche: i64, due_on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "insert into business_visit (id, startup_id, tranche, due_on, full_women, full_men, part_women, part_men, problems)
         values ($1, $2, $3, $4, 0, 0, 0, 0, '[]')
         on conflict (startup_id, tranche) where tranche is not null and visited_on is null
         do update set due_on = excluded.due_on",
        id,
        startup,
        tranche,
        due_on,
    )?
    .expect_rows(1)
}

/// Nobody looks at the use of a tranche that came back.
pub async fn drop_use(tx: &mut Tx, startup: Uuid, tranche: i64) -> StoreResult<()> {
    execute!(
        tx,
        "delete from business_visit where startup_id = $1 and tranche = $2 and visited_on is null",
        startup,
        tranche,
    )?
    .any();
    Ok(())
}

/// Nor at a business that has not begun.
pub async fn drop_planned(tx: &mut Tx, startup: Uuid) -> StoreResult<()> {
    execute!(tx, "delete from business_visit where startup_id = $1 and visited_on is null", startup)?.any();
    Ok(())
}

/// What a visit saw of the use of money answers for those that were due by then.
pub async fn use_was_seen(tx: &mut Tx, startup: Uuid, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "delete from business_visit
         where startup_id = $1 and tranche is not null and visited_on is null and due_on <= $2",
        startup,
        on,
    )?
    .any();
    Ok(())
}

/// Keeps what was seen: as the visit of the calendar that was planned, or as one between.
pub async fn record(
    tx: &mut Tx,
    (id, startup): (Uuid, Uuid),
    v: &BusinessVisit,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    if v.offset.is_none() && v.tranche.is_none() {
        execute!(
            tx,
            "insert into business_visit (id, startup_id, due_on, full_women, full_men, part_women, part_men, problems)
             values ($1, $2, $3, 0, 0, 0, 0, '[]')",
            id,
            startup,
            v.visited_on,
        )?
        .expect_rows(1)?;
    }
    let problems: Vec<&str> = v.problems.iter().map(|p| p.as_str()).collect();
    execute!(
        tx,
        "update business_visit set visited_on = $1, operating = $2, records = $3, assets = $4, used = $5, revenue = $6,
           costs = $7, full_women = $8, full_men = $9, part_women = $10, part_men = $11, problems = $12, advice = $13,
           by_user = $14, at = $15
         where startup_id = $16 and visited_on is null and (id = $17 or day_offset = $18)",
        v.visited_on,
        v.operating.as_str(),
        v.records,
        v.assets,
        v.used,
        v.revenue,
        v.costs,
        v.workers.full_women,
        v.workers.full_men,
        v.workers.part_women,
        v.workers.part_men,
        Json(&problems),
        &v.advice,
        by.0,
        at,
        startup,
        id,
        v.offset,
    )?
    .expect_rows(1)
}

/// A visit that is planned or was made.
#[derive(Debug, Clone)]
pub struct VisitRow {
    /// Its id.
    pub id: Uuid,
    /// Days after the start; nothing for one between.
    pub offset: Option<i64>,
    /// Of which later tranche it looks at the use.
    pub tranche: Option<i64>,
    /// When it is due.
    pub due_on: NaiveDate,
    /// What was seen; nothing before.
    pub seen: Option<BusinessVisit>,
    /// Who looked: a name.
    pub by: Option<String>,
    /// When that was written down.
    pub at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    day_offset: Option<i64>,
    tranche: Option<i64>,
    due_on: NaiveDate,
    visited_on: Option<NaiveDate>,
    operating: Option<String>,
    records: Option<bool>,
    assets: Option<i64>,
    used: Option<i64>,
    revenue: Option<i64>,
    costs: Option<i64>,
    full_women: i64,
    full_men: i64,
    part_women: i64,
    part_men: i64,
    problems: Json<Vec<String>>,
    advice: Option<String>,
    by_name: Option<String>,
    at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for VisitRow {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<VisitRow> {
        let problems = r.problems.iter().map(|p| stored("business_visit.problems", p));
        let problems: Vec<BusinessProblem> = problems.collect::<StoreResult<_>>()?;
        let seen = match r.visited_on.zip(r.operating.as_deref()) {
            Some((visited_on, operating)) => {
                let operating: Operating = stored("business_visit.operating", operating)?;
                let (full_women, full_men, part_women, part_men) = (r.full_women, r.full_men, r.part_women, r.part_men);
                Some(BusinessVisit {
                    offset: r.day_offset,
                    tranche: r.tranche,
                    visited_on,
                    operating,
                    records: r.records,
                    assets: r.assets,
                    used: r.used,
                    revenue: r.revenue,
                    costs: r.costs,
                    workers: Workers { full_women, full_men, part_women, part_men },
                    problems,
                    advice: r.advice,
                })
            }
            None => None,
        };
        Ok(VisitRow {
            id: r.id,
            offset: r.day_offset,
            tranche: r.tranche,
            due_on: r.due_on,
            seen,
            by: r.by_name,
            at: r.at,
        })
    }
}

/// Visits of a business, in the order of their days.
pub async fn of_startup(mut src: impl Source, startup: Uuid) -> StoreResult<Vec<VisitRow>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select v.id, v.day_offset, v.tranche, v.due_on, v.visited_on, v.operating, v.records, v.assets, v.used, v.revenue, v.costs,
           v.full_women, v.full_men, v.part_women, v.part_men, v.problems, v.advice, u.name as by_name, v.at
         from business_visit v left join app_user u on u.id = v.by_user
         where v.startup_id = $1 order by coalesce(v.visited_on, v.due_on), v.at, v.id limit 100",
        startup,
    )?;
    rows.into_iter().map(VisitRow::try_from).collect()
}

/// A visit that is to be made.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Due {
    /// Number of the business.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Code name of the person.
    pub code_name: String,
    /// Days after the start; nothing for the one of a tranche.
    pub day_offset: Option<i64>,
    /// Of which later tranche it looks at the use.
    pub tranche: Option<i64>,
    /// When it is due.
    pub due_on: NaiveDate,
}

/// Visits that are due until a day, the most overdue first. Nobody is sent to the home of somebody who died, unless the
/// household goes on with the business, nor where the case has ended.
pub async fn due(mut src: impl Source, seen: Seen, until: NaiveDate, limit: i64) -> StoreResult<Vec<Due>> {
    fetch_all!(
        src,
        Due,
        "select s.code, s.title, c.code_name, v.day_offset, v.tranche, v.due_on
         from business_visit v
         join startup s on s.id = v.startup_id
         join case_file c on c.id = s.case_id
         join person p on p.id = c.person_id
         left join startup_grant g on g.startup_id = s.id
         where v.visited_on is null and v.due_on <= $1 and s.closed_on is null and c.merged_into is null
           and (g.household_by is not null or (p.deceased_on is null and c.status not in ('closed', 'transferred')))
           and c.compartment = 'general' and ($2 or c.office_id = $3) and ($4 or c.caseworker_id = $5)
         order by v.due_on, v.id limit $6",
        until,
        seen.every_office,
        seen.office,
        seen.every_case,
        seen.user,
        limit,
    )
}
