//! One indicator: how it is reckoned, and how it differs.

use chrono::{DateTime, Utc};
use domain::indicator::{Class, Curves, Cut, CutError, CutForm, Family, Indicator, Question, Shown, answer, curves};

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

/// One indicator by its code, cut as the form asks; by time where nothing is asked.
pub async fn one(ctx: &Ctx, code: &str, form: &CutForm) -> ServiceResult<OneIndicator> {
    allowed(ctx)?;
    let indicator: Indicator = code.parse().map_err(|_| ServiceError::NotFound)?;
    let read = held::facts(ctx).await?;
    let today = ctx.today();
    let mut by = Family::Time;
    let rows = form.parse(&read.facts, today).and_then(|cut| {
        let free = [Family::Time, Family::Office].into_iter().find(|f| cut.only_of(Some(*f)) == Class::Total);
        by = cut.by.or(free).unwrap_or(Family::People);
        let cut = Cut { by: Some(by), ..cut };
        if cut.families().len() > 2 {
            return Err(CutError::TooFine);
        }
        Ok(answer(&read.facts, Question::Indicator(indicator), &cut, today))
    });
    let asked = form.parse(&read.facts, today).ok().filter(|cut| cut.only.is_empty());
    let curves = asked.and_then(|cut| curves(&read.facts, indicator, cut.by, today));
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
