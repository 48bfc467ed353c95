//! What indicators are to come to: every proposal is a row, and the newest approved one is in force.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use domain::indicator::{Aim, Class, Family, Indicator, NewTarget, ResultLevel, SexGroup, TargetState};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// A target with who proposed and who decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Its id.
    pub id: Uuid,
    /// What it is called by.
    pub number: i64,
    /// Of what.
    pub indicator: Indicator,
    /// Its step in the framework.
    pub level: ResultLevel,
    /// Number of the result that it belongs to.
    pub result: Option<i64>,
    /// Its time.
    pub period: Class,
    /// Code of its time.
    pub period_code: String,
    /// Code of an office; empty for the programme.
    pub office: String,
    /// Code of a funded project; empty for the programme, and beside an office.
    pub project: String,
    /// Of whom; nothing for everybody, and beside an office or a project.
    pub sex: Option<SexGroup>,
    /// The numbers.
    pub aim: Aim,
    /// Where they come from, or why they changed.
    pub reason: String,
    /// Where it stands.
    pub state: TargetState,
    /// When it was proposed.
    pub proposed_at: DateTime<Utc>,
    /// By whom.
    pub proposed_by: Uuid,
    /// Name of who proposed it.
    pub proposer: String,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// Name of who decided.
    pub decider: Option<String>,
    /// Why it was returned.
    pub why: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    indicator: String,
    level: String,
    result: Option<i64>,
    period: String,
    office: String,
    project: String,
    sex: String,
    baseline: Option<i64>,
    value: i64,
    first: Option<i64>,
    second: Option<i64>,
    third: Option<i64>,
    reason: String,
    state: String,
    proposed_at: DateTime<Utc>,
    proposed_by: Uuid,
    proposer: String,
    decided_at: Option<DateTime<Utc>>,
    decider: Option<String>,
    why: Option<String>,
}

impl Row {
    fn read(self) -> StoreResult<Target> {
        Ok(Target {
            id: self.id,
            number: self.number,
            indicator: stored("target.indicator", &self.indicator)?,
            level: stored("target.level", &self.level)?,
            result: self.result,
            period: Class::time(&self.period).ok_or(StoreError::Corrupt("target.period"))?,
            period_code: self.period,
            office: self.office,
            project: self.project,
            sex: stored_opt("target.sex", Some(self.sex.as_str()).filter(|sex| !sex.is_empty()))?,
            aim: Aim { baseline: self.baseline, value: self.value, milestones: [self.first, self.second, self.third] },
            reason: self.reason,
            state: stored("target.state", &self.state)?,
            proposed_at: self.proposed_at,
            proposed_by: self.proposed_by,
            proposer: self.proposer,
            decided_at: self.decided_at,
            decider: self.decider,
            why: self.why,
        })
    }
}

impl Target {
    /// The code of whom it is about; empty for everybody.
    pub fn sex_code(&self) -> &'static str {
        self.sex.map_or("", SexGroup::as_str)
    }

    /// Which class it is about, and of which family; of none it is everybody.
    pub fn class(&self) -> (Option<Family>, &str) {
        match (self.office.as_str(), self.project.as_str(), self.sex_code()) {
            ("", "", "") => (None, ""),
            ("", "", sex) => (Some(Family::People), sex),
            ("", project, _) => (Some(Family::Project), project),
            (office, ..) => (Some(Family::Office), office),
        }
    }

    /// Whether both are about the same number of the same time and office, funded project or sex.
    pub fn is_about_the_same(&self, other: &Target) -> bool {
        let number = |t: &Target| (t.indicator, t.period_code.clone(), t.office.clone(), t.project.clone(), t.sex);
        number(self) == number(other)
    }
}

/// Of all targets those in force: the newest approved one for each indicator, time and office, funded project or sex.
pub fn in_force(all: &[Target]) -> Vec<&Target> {
    let approved = || all.iter().filter(|t| t.state == TargetState::Approved);
    approved().filter(|t| !approved().any(|n| n.number > t.number && n.is_about_the_same(t))).collect()
}

/// Writes a proposal, for a result where it belongs to one.
pub async fn insert(
    tx: &mut Tx,
    (id, number): (Uuid, i64),
    new: &NewTarget,
    result: Option<Uuid>,
    period: &str,
    at: DateTime<Utc>,
    by: UserId,
) -> StoreResult<()> {
    let [first, second, third] = new.aim.milestones;
    execute!(
        tx,
        "insert into target (id, number, indicator, level, period, office, baseline, value, first, second, third, reason,
           state, proposed_at, proposed_by, project, sex, result_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'proposed', $13, $14, $15, $16, $17)",
        id,
        number,
        new.indicator.as_str(),
        new.level.as_str(),
        period,
        &new.office,
        new.aim.baseline,
        new.aim.value,
        first,
        second,
        third,
        &new.reason,
        at,
        by.0,
        &new.project,
        new.sex.map_or("", SexGroup::as_str),
        result,
    )?
    .expect_rows(1)
}

/// Answers a proposal; only one that waits, once, and never by who wrote it.
pub async fn decide(
    tx: &mut Tx,
    id: Uuid,
    state: TargetState,
    why: Option<&str>,
    at: DateTime<Utc>,
    by: UserId,
) -> StoreResult<()> {
    execute!(
        tx,
        "update target set state = $1, why = $2, decided_at = $3, decided_by = $4
         where id = $5 and state = 'proposed' and proposed_by <> $4",
        state.as_str(),
        why,
        at,
        by.0,
        id,
    )?
    .expect_rows(1)
}

/// The number of the proposal that waits for this indicator, time and office, funded project or sex.
pub async fn waiting(
    mut src: impl Source,
    indicator: Indicator,
    period: &str,
    (office, project, sex): (&str, &str, Option<SexGroup>),
) -> StoreResult<Option<i64>> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "select number from target where indicator = $1 and period = $2 and office = $3 and project = $4
           and sex = $5 and state = 'proposed'",
        indicator.as_str(),
        period,
        office,
        project,
        sex.map_or("", SexGroup::as_str),
    )?;
    Ok(row.map(|(number,)| number))
}

/// Every target there is or was, the newest first. There are as many as indicators, times and changes: hundreds.
pub async fn all(mut src: impl Source) -> StoreResult<Vec<Target>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select t.id, t.number, t.indicator, t.level, r.number as result, t.period, t.office, t.project, t.sex, t.baseline, t.value, t.first,
           t.second, t.third, t.reason, t.state, t.proposed_at, t.proposed_by, p.name as proposer, t.decided_at, d.name as decider, t.why
         from target t join app_user p on p.id = t.proposed_by left join app_user d on d.id = t.decided_by
           left join result_statement r on r.id = t.result_id
         order by t.number desc",
    )?;
    rows.into_iter().map(Row::read).collect()
}

/// Keeps with a report the targets that are in force for its time.
pub async fn lock(tx: &mut Tx, report: Uuid, period: &str) -> StoreResult<()> {
    execute!(
        tx,
        "insert into report_target (report_id, target_id)
         select $1, t.id from target t
         where t.period = $2 and t.state = 'approved' and not exists (
           select 1 from target n where n.indicator = t.indicator and n.period = t.period and n.office = t.office
             and n.project = t.project and n.sex = t.sex and n.state = 'approved' and n.number > t.number)",
        report,
        period,
    )?
    .any();
    Ok(())
}

/// Ids of the targets that were kept with a report.
pub async fn of_report(mut src: impl Source, report: Uuid) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> =
        fetch_all!(src, (Uuid,), "select target_id from report_target where report_id = $1", report)?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
