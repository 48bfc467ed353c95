//! Samples of an auditor, and what the record of one business says: money, dates and who decided. Nothing in words.

use chrono::{DateTime, NaiveDate, Utc};
use domain::export::{Draw, Population};
use domain::id::UserId;
use serde::Serialize;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed ids of what was drawn stand.
const IDS: &str = "audit_sample.ids";

/// A sample that was drawn.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Its id.
    pub id: Uuid,
    /// Who drew it.
    pub user: UserId,
    /// By what.
    pub draw: Draw,
    /// How many came.
    pub drawn: i64,
    /// Among how many.
    pub among: i64,
    /// Fingerprint of what was drawn.
    pub fingerprint: String,
    /// What was drawn, in its order; sealed.
    pub ids: Vec<Uuid>,
    /// When.
    pub created_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    user_id: Uuid,
    population: String,
    from_day: NaiveDate,
    to_day: NaiveDate,
    seed: String,
    wanted: i64,
    drawn: i64,
    among: i64,
    fingerprint: String,
    ids: Vec<u8>,
    created_at: DateTime<Utc>,
}

impl Row {
    fn read(self, sealer: &Sealer) -> StoreResult<Sample> {
        Ok(Sample {
            id: self.id,
            user: UserId(self.user_id),
            draw: Draw {
                population: stored("audit_sample.population", &self.population)?,
                from: self.from_day,
                to: self.to_day,
                seed: self.seed,
                size: self.wanted,
            },
            drawn: self.drawn,
            among: self.among,
            fingerprint: self.fingerprint,
            ids: sealer.open(IDS, self.id, &self.ids)?,
            created_at: self.created_at,
        })
    }
}

/// Keeps one.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, s: &Sample) -> StoreResult<()> {
    execute!(
        tx,
        "insert into audit_sample (id, user_id, population, from_day, to_day, seed, wanted, drawn, among, fingerprint,
           ids, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        s.id,
        s.user.0,
        s.draw.population.as_str(),
        s.draw.from,
        s.draw.to,
        &s.draw.seed,
        s.draw.size,
        s.drawn,
        s.among,
        &s.fingerprint,
        sealer.seal(IDS, s.id, &s.ids)?,
        s.created_at,
    )?
    .expect_rows(1)
}

/// One of them.
pub async fn by_id(mut src: impl Source, sealer: &Sealer, id: Uuid) -> StoreResult<Option<Sample>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, user_id, population, from_day, to_day, seed, wanted, drawn, among, fingerprint, ids, created_at
         from audit_sample where id = $1",
        id,
    )?;
    row.map(|r| r.read(sealer)).transpose()
}

/// The newest ones.
pub async fn newest(mut src: impl Source, sealer: &Sealer, limit: i64) -> StoreResult<Vec<Sample>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, user_id, population, from_day, to_day, seed, wanted, drawn, among, fingerprint, ids, created_at
         from audit_sample order by created_at desc, id desc limit $1",
        limit,
    )?;
    rows.into_iter().map(|r| r.read(sealer)).collect()
}

/// Everything that a sample is drawn from: id of the business, in no order that means anything.
pub async fn population(
    mut src: impl Source,
    of: Population,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = match of {
        Population::Grants => fetch_all!(
            src,
            (Uuid,),
            "select s.id from startup_grant g join startup s on s.id = g.startup_id join case_file c on c.id = s.case_id
             where c.compartment = 'general' and c.merged_into is null and g.decided_at >= $1 and g.decided_at < $2
             order by s.id",
            from,
            to,
        )?,
        Population::Payments => fetch_all!(
            src,
            (Uuid,),
            "select distinct s.id from payment p join tranche t on t.id = p.tranche_id
               join startup_grant g on g.id = t.grant_id join startup s on s.id = g.startup_id
               join case_file c on c.id = s.case_id
             where c.compartment = 'general' and c.merged_into is null and p.at >= $1 and p.at < $2
             order by s.id",
            from,
            to,
        )?,
    };
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// A business and its grant.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct GrantRow {
    /// Of which case; only its pseudonym leaves.
    pub case_id: Uuid,
    /// Where the business stands.
    pub state: String,
    /// New or there already.
    pub kind: String,
    /// Sector of the economy.
    pub sector: String,
    /// What was granted, in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// In kind, in cash.
    pub modality: String,
    /// Who decided.
    pub decided_by: Uuid,
    /// When.
    pub decided_at: DateTime<Utc>,
}

/// The grant of a business that no wall surrounds.
pub async fn grant(mut src: impl Source, startup: Uuid) -> StoreResult<Option<GrantRow>> {
    fetch_optional!(
        src,
        GrantRow,
        "select s.case_id, s.state, s.kind, s.sector, g.amount, g.currency, g.modality, g.decided_by, g.decided_at
         from startup s join startup_grant g on g.startup_id = s.id join case_file c on c.id = s.case_id
         where s.id = $1 and c.compartment = 'general' and c.merged_into is null",
        startup,
    )
}

/// A version of the plan and the decision on it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PlanRow {
    /// Which version.
    pub number: i64,
    /// Who wrote it.
    pub by_user: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// What was decided.
    pub decision: Option<String>,
    /// By whom.
    pub decided_by: Option<Uuid>,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
}

/// Every version.
pub async fn plans(mut src: impl Source, startup: Uuid) -> StoreResult<Vec<PlanRow>> {
    fetch_all!(
        src,
        PlanRow,
        "select number, by_user, at, decision, decided_by, decided_at from startup_plan where startup_id = $1 order by number",
        startup,
    )
}

/// A tranche.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct TrancheRow {
    /// Which.
    pub number: i64,
    /// How much, in minor units.
    pub amount: i64,
    /// Where it stands.
    pub state: String,
    /// Who asked for it.
    pub requested_by: Option<Uuid>,
    /// When.
    pub requested_at: Option<DateTime<Utc>>,
    /// Who approved it.
    pub approved_by: Option<Uuid>,
    /// When.
    pub approved_at: Option<DateTime<Utc>>,
    /// When it was paid.
    pub paid_on: Option<NaiveDate>,
    /// When the person said that it came.
    pub received_on: Option<NaiveDate>,
    /// When a statement said the same.
    pub reconciled_at: Option<DateTime<Utc>>,
}

/// Every tranche.
pub async fn tranches(mut src: impl Source, startup: Uuid) -> StoreResult<Vec<TrancheRow>> {
    fetch_all!(
        src,
        TrancheRow,
        "select t.number, t.amount, t.state, t.requested_by, t.requested_at, t.approved_by, t.approved_at, t.paid_on,
           t.received_on, t.reconciled_at
         from tranche t join startup_grant g on g.id = t.grant_id where g.startup_id = $1 order by t.number",
        startup,
    )
}

/// A payment.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PaymentRow {
    /// Of which tranche.
    pub tranche: i64,
    /// What finance and the statement call it.
    pub reference: String,
    /// How much, in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// By which way.
    pub method: String,
    /// Where it stands.
    pub state: String,
    /// Who paid.
    pub by_user: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// When a statement said the same.
    pub matched_at: Option<DateTime<Utc>>,
}

/// Every payment.
pub async fn payments(mut src: impl Source, startup: Uuid) -> StoreResult<Vec<PaymentRow>> {
    fetch_all!(
        src,
        PaymentRow,
        "select t.number as tranche, p.reference, p.amount, p.currency, p.method, p.state, p.by_user, p.at, p.matched_at
         from payment p join tranche t on t.id = p.tranche_id join startup_grant g on g.id = t.grant_id
         where g.startup_id = $1 order by p.at, p.reference",
        startup,
    )
}

/// A visit.
#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
pub struct VisitRow {
    /// When it was due.
    pub due_on: NaiveDate,
    /// When it took place.
    pub visited_on: Option<NaiveDate>,
    /// Whether the business was at work.
    pub operating: Option<String>,
}

/// Every visit.
pub async fn visits(mut src: impl Source, startup: Uuid) -> StoreResult<Vec<VisitRow>> {
    fetch_all!(
        src,
        VisitRow,
        "select due_on, visited_on, operating from business_visit where startup_id = $1 order by due_on, id",
        startup,
    )
}

/// What one person gave a version of the plan. Why, in words, stays where it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ScoreRow {
    /// Which version.
    pub version: i64,
    /// Who.
    pub user_id: Uuid,
    /// How many points.
    pub score: i64,
    /// When.
    pub at: DateTime<Utc>,
}

/// Every score.
pub async fn scores(mut src: impl Source, startup: Uuid) -> StoreResult<Vec<ScoreRow>> {
    fetch_all!(
        src,
        ScoreRow,
        "select p.number as version, x.user_id, x.score, x.at
         from startup_plan p join startup_score x on x.plan_id = p.id
         where p.startup_id = $1 order by p.number, x.at, x.user_id",
        startup,
    )
}

/// Everything that was bought, also what was cancelled: its id, and for which tranche.
pub async fn purchases(mut src: impl Source, startup: Uuid) -> StoreResult<Vec<(Uuid, i64)>> {
    fetch_all!(
        src,
        (Uuid, i64),
        "select p.id, t.number from purchase p
         join tranche t on t.id = p.tranche_id join startup_grant g on g.id = t.grant_id
         where g.startup_id = $1 order by t.number, p.requested_at, p.id",
        startup,
    )
}

/// Something that was paid too much.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct RecoveryRow {
    /// On which tranche.
    pub tranche: i64,
    /// How much, in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// Where it stands.
    pub state: String,
    /// Who found it.
    pub opened_by: Uuid,
    /// When.
    pub opened_at: DateTime<Utc>,
    /// Who told the person.
    pub told_by: Option<Uuid>,
    /// When.
    pub told_on: Option<NaiveDate>,
    /// How it ended.
    pub outcome: Option<String>,
    /// Who said so.
    pub settled_by: Option<Uuid>,
    /// When.
    pub settled_at: Option<DateTime<Utc>>,
}

/// Everything that was paid too much.
pub async fn recoveries(mut src: impl Source, startup: Uuid) -> StoreResult<Vec<RecoveryRow>> {
    fetch_all!(
        src,
        RecoveryRow,
        "select t.number as tranche, r.amount, r.currency, r.state, r.opened_by, r.opened_at, r.told_by, r.told_on,
           r.outcome, r.settled_by, r.settled_at
         from recovery r join tranche t on t.id = r.tranche_id join startup_grant g on g.id = t.grant_id
         where g.startup_id = $1 order by r.opened_at, r.id",
        startup,
    )
}
