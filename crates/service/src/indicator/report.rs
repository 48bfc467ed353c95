//! Reports: numbers that are told once, and can be reckoned again.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::authz::{Facts as About, Permission};
use domain::export::Source;
use domain::indicator::{
    Changed, Class, Facts, Family, ReportForm, ReportRow, changed, reckoned_again, report_rows, reportable,
};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::report::Report;

use super::board::{Offered, allowed, offered};
use super::held;
use super::statement::{Stated, stated};
use super::target::{Measured, of_report};
use crate::{Ctx, ServiceError, ServiceResult};

/// Reports on a page.
const PAGE: i64 = 50;

/// The list of reports.
#[derive(Debug, Clone)]
pub struct Reports {
    /// The newest first.
    pub reports: Vec<(Class, Report)>,
    /// Number of the last one, where there are more.
    pub next: Option<i64>,
    /// Times that can be reported, with their codes; nothing for whoever makes none.
    pub times: Vec<(Class, String)>,
}

/// One report.
#[derive(Debug, Clone)]
pub struct ReportPage {
    /// The report.
    pub report: Report,
    /// Its time.
    pub period: Class,
    /// Its numbers, with the class that each is about.
    pub rows: Vec<(ReportRow, Class)>,
    /// What it tells differently from the one that it puts right.
    pub corrected: Vec<(Changed, Class)>,
    /// When it was reckoned again: what came out differently, which is nothing.
    pub again: Option<Vec<(Changed, Class)>>,
    /// Targets as they were when it was locked.
    pub targets: Vec<Measured>,
    /// Their results, as they were then.
    pub statements: Vec<Stated>,
    /// Names of offices.
    pub offered: Offered,
    /// Whether the reader may put it right.
    pub may_restate: bool,
    /// Whether the reader may take it away as a file.
    pub may_take: bool,
}

fn may_make(ctx: &Ctx) -> bool {
    ctx.actor.may_somewhere(Permission::ReportMake)
}

/// A report as the reader may read it: who made it is empty where staff is not named.
fn read_by(ctx: &Ctx, mut report: Report) -> Report {
    if !crate::audit::names_staff(ctx) {
        report.made_by.clear();
    }
    report
}

/// Reports, the newest first.
pub async fn reports(ctx: &Ctx, before: Option<i64>) -> ServiceResult<Reports> {
    allowed(ctx)?;
    let facts = held::facts(ctx).await?.facts;
    let found = store::report::list(ctx.db(), before, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    let shown: Vec<Report> = found.into_iter().take(PAGE as usize).map(|r| read_by(ctx, r)).collect();
    let next = shown.last().filter(|_| more).map(|r| r.number);
    let times = if may_make(ctx) { reportable(&facts, ctx.today()) } else { Vec::new() };
    Ok(Reports {
        reports: shown.into_iter().map(|r| (time(&r.period), r)).collect(),
        next,
        times: times.into_iter().map(|class| (class, class.code(&facts))).collect(),
    })
}

/// The time with this code, whatever is counted now.
fn time(code: &str) -> Class {
    Class::time(code).unwrap_or(Class::Total)
}

/// Makes a report: reckons the numbers of a time and keeps them with the rows behind them. Gives its number.
pub async fn make_report(ctx: &Ctx, form: &ReportForm) -> ServiceResult<i64> {
    let grant = ctx.require(Permission::ReportMake, &About::NONE)?;
    let new = form.parse()?;
    // Not those that are held: what is locked is what is there now.
    let facts = Arc::new(store::indicator::facts(ctx.db(), &ctx.app.sealer).await?);
    let class = Class::read(&facts, Family::Time, &new.period, ctx.today());
    let class = class.filter(|c| reportable(&facts, ctx.today()).contains(c));
    let class = class.ok_or_else(|| ServiceError::field("period", "error-report-period"))?;
    let (counted, today) = (facts.clone(), ctx.today());
    let rows = held::reckon(move || report_rows(&counted, class, today)).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = command::claim(&mut tx, new.command, "report.make", ctx.now).await? {
        return number.parse().map_err(|_| ServiceError::NotFound);
    }
    // The counter is a row: of two who make one at once, the second waits here and then sees the first.
    let number = store::counter::next(&mut tx, "report").await?;
    let standing = store::report::standing(&mut tx, &new.period).await?;
    if standing != new.restates.as_ref().map(|(number, _)| *number) {
        let key = if standing.is_some() { "error-report-there" } else { "error-report-none" };
        return Err(ServiceError::field("period", key));
    }
    let before = match standing {
        Some(number) => store::report::by_number(&mut tx, number).await?,
        None => None,
    };
    let reason = new.restates.as_ref().map(|(_, reason)| reason.as_str());
    let report = store::report::NewReport {
        id: ctx.id(),
        number,
        period: &new.period,
        as_of: ctx.today(),
        restates: before.map(|b| b.id).zip(reason),
        at: ctx.now,
        by: ctx.user(),
    };
    store::report::insert(&mut tx, &ctx.app.sealer, &report, &rows, &facts).await?;
    store::target::lock(&mut tx, report.id, &new.period).await?;
    command::finish(&mut tx, new.command, &number.to_string()).await?;
    let detail = json!({ "number": number, "period": new.period, "restates": standing });
    tx.commit(ctx.audit("report.made", "report", Some(report.id)).detail(detail)).await?;
    Ok(number)
}

/// One report; `again` reckons it once more from the rows that were kept.
pub async fn report(ctx: &Ctx, number: i64, again: bool) -> ServiceResult<ReportPage> {
    allowed(ctx)?;
    let report = store::report::by_number(ctx.db(), number).await?.ok_or(ServiceError::NotFound)?;
    let report = read_by(ctx, report);
    let kept = store::report::rows(ctx.db(), report.id).await?;
    let rows = told(kept.clone());
    let now = held::facts(ctx).await?.facts;
    let class = |row: &ReportRow| of_row(&now, row, ctx.today());
    let named = |list: Vec<Changed>| list.into_iter().map(|c| (c.clone(), class(&c.row))).collect::<Vec<_>>();
    let corrected = match report.restates {
        Some(number) => {
            let before = store::report::by_number(ctx.db(), number).await?.ok_or(ServiceError::NotFound)?;
            named(changed(&told(store::report::rows(ctx.db(), before.id).await?), &rows))
        }
        None => Vec::new(),
    };
    let period = time(&report.period);
    let again = if again {
        let facts = store::report::facts(ctx.db(), &ctx.app.sealer, report.id).await?;
        let as_of = report.as_of;
        Some(named(held::reckon(move || reckoned_again(&kept, &facts, period, as_of)).await?))
    } else {
        None
    };
    let targets = of_report(ctx, &report, &rows).await?;
    let mut said = store::statement::all(ctx.db()).await?;
    said.retain(|s| s.made_at <= report.made_at);
    let mut statements = stated(&said, &targets);
    statements.retain(|s| targets.iter().any(|m| m.target.result == Some(s.statement.number)));
    let may_restate = may_make(ctx) && report.restated_by.is_none();
    Ok(ReportPage {
        rows: rows.into_iter().map(|row| (row.clone(), class(&row))).collect(),
        report,
        period,
        corrected,
        again,
        targets,
        statements,
        offered: offered(&now, ctx),
        may_restate,
        may_take: crate::export::may_take(ctx, Source::Report),
    })
}

/// Rows as they are told today.
fn told(kept: Vec<ReportRow>) -> Vec<ReportRow> {
    kept.into_iter().map(ReportRow::told).collect()
}

fn of_row(facts: &Facts, row: &ReportRow, today: NaiveDate) -> Class {
    let found = row.family.and_then(|family| Class::read(facts, family, &row.class, today));
    found.unwrap_or(Class::Total)
}
