//! One indicator: how it is reckoned, and how it differs.

use chrono::{DateTime, NaiveDate, Utc};
use domain::indicator::{
    Class, Curves, Cut, CutError, CutForm, Facts, Family, Indicator, Question, Shown, answer, curves,
};

use super::board::{Offered, allowed, offered};
use super::held;
use crate::{Ctx, ServiceError, ServiceResult};

/// What the page of an indicator shows.
#[derive(Debug, Clone)]
pub struct OneIndicator {
    /// Which.
    pub indicator: Indicator,
    /// When the numbers were read.
    pub at: DateTime<Utc>,
    /// What was asked for.
    pub form: CutForm,
    /// What can be asked for.
    pub offered: Offered,
    /// The family of the rows.
    pub by: Family,
    /// The rows, everything last; or why not.
    pub rows: Result<Vec<(Class, Shown)>, CutError>,
    /// How long it takes: of everybody, or of each class of the rows that were asked for. With a filter there is none.
    pub curves: Option<Curves>,
}

/// One indicator by its code, cut as the form asks; by its reasons, or by time, where nothing is asked.
pub async fn one(ctx: &Ctx, code: &str, form: &CutForm) -> ServiceResult<OneIndicator> {
    allowed(ctx)?;
    let indicator: Indicator = code.parse().map_err(|_| ServiceError::NotFound)?;
    let read = held::facts(ctx).await?;
    let today = ctx.today();
    let (facts, asked) = (read.facts.clone(), form.clone());
    let reckoned = held::reckon(move || {
        let (by, rows) = rows(&facts, indicator, &asked, today);
        let plain = asked.parse(&facts, today).ok().filter(|cut| cut.only.is_empty());
        (by, rows, plain.and_then(|cut| curves(&facts, indicator, cut.by, today)))
    });
    let (by, rows, curves) = reckoned.await?;
    Ok(OneIndicator {
        indicator,
        at: read.at,
        form: form.clone(),
        offered: offered(&read.facts, ctx),
        by,
        rows,
        curves,
    })
}

/// By which family it is told, and its rows.
fn rows(
    facts: &Facts,
    indicator: Indicator,
    form: &CutForm,
    today: NaiveDate,
) -> (Family, Result<Vec<(Class, Shown)>, CutError>) {
    let mut by = Family::Time;
    let rows = form.parse(facts, today).and_then(|cut| {
        let mut usual = [Family::Ended, Family::Left, Family::Time, Family::Office, Family::People].into_iter();
        let free = usual.find(|f| cut.only_of(Some(*f)) == Class::Total && indicator.families().contains(f));
        by = cut.by.or(free).unwrap_or(Family::Time);
        let cut = Cut { by: Some(by), ..cut };
        if cut.families().len() > 2 {
            return Err(CutError::TooFine);
        }
        Ok(answer(facts, Question::Indicator(indicator), &cut, today))
    });
    (by, rows)
}
