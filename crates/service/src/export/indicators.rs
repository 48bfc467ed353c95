//! Every indicator by each family of classes, told as on its page and in no other way.

use chrono::NaiveDate;
use domain::export::Source;
use domain::indicator::{Class, Cut, Facts, Indicator, Kind, Question, ReportRow, Shown, answer};
use store::target::{Target, in_force};
use uuid::Uuid;

use super::lists::{Cell, Column, Extent, List, Page, Reading, column, veil};
use crate::App;

/// What is said of a number.
pub(super) const COLUMNS: [Column; 11] = [
    column("indicator", "#indicator+code"),
    column("version", "#indicator+version"),
    column("unit", "#indicator+unit"),
    column("by", "#group+type"),
    column("class", "#group+code"),
    column("value", "#indicator+value+num"),
    column("counted", "#indicator+numerator+num"),
    column("out_of", "#indicator+denominator+num"),
    // Of amounts; persons and things have none.
    column("counted_in", "#indicator+numerator+unit"),
    column("target", "#indicator+target+num"),
    column("suppressed", "#meta+suppressed"),
];

/// The list.
pub(super) struct Indicators;

impl List for Indicators {
    fn source(&self) -> Source {
        Source::Indicators
    }
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }
    /// One page, so that all of it is of one moment and one day. Numbers of the whole programme have no office.
    fn page<'a>(&'a self, app: &'a App, extent: Extent, _: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move {
            let facts = crate::indicator::for_file(app).await?;
            let all = store::target::all(&app.db).await?;
            let rows = crate::indicator::reckon(move || rows(&facts, &in_force(&all), extent.today)).await?;
            Ok(Page { rows, next: None })
        })
    }
}

fn rows(facts: &Facts, targets: &[&Target], today: NaiveDate) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for indicator in Indicator::ALL.iter().copied() {
        for by in [None].into_iter().chain(indicator.families().iter().copied().map(Some)) {
            for (class, shown) in answer(facts, Question::Indicator(indicator), &Cut { only: vec![], by }, today) {
                // Everybody is told once, and not again below each table.
                if by.is_none() || class != Class::Total {
                    let target = target(targets, indicator, class, facts);
                    let (formula, class) = (indicator.version(), class.code(facts));
                    rows.push(cells(&ReportRow { indicator, formula, family: by, class, shown }, target));
                }
            }
        }
    }
    rows
}

/// What a time was to come to, for the whole programme.
fn target(targets: &[&Target], indicator: Indicator, class: Class, facts: &Facts) -> Option<i64> {
    let period = class.days().map(|_| class.code(facts))?;
    let of = |t: &&&Target| {
        let everybody = t.office.is_empty() && t.project.is_empty() && t.sex.is_none();
        t.indicator == indicator && t.period_code == period && everybody
    };
    targets.iter().find(of).map(|t| t.aim.value)
}

/// A number with what was aimed at, in [`COLUMNS`].
pub(super) fn cells(row: &ReportRow, target: Option<i64>) -> Vec<Cell> {
    let (unit, amount) = match row.indicator.kind() {
        Kind::Count => ("number", None),
        Kind::Share => ("percent", None),
        Kind::Amounts(amount) => ("percent", Some(amount)),
        Kind::Days => ("days", None),
    };
    let number = |n: Option<i64>| n.map_or(Cell::Empty, Cell::Number);
    let part = |n: i64| Some(amount.map_or(n, |amount| amount.told(n)));
    let (value, of, out_of) = match row.shown {
        Shown::NoData | Shown::Hidden | Shown::NotCut | Shown::NotYet => (None, None, None),
        Shown::Number(n) | Shown::Days(n) => (Some(n), None, None),
        Shown::Share { of, all } => (row.shown.percent(), part(of), part(all)),
        Shown::OnlyAll(all) => (None, None, part(all)),
    };
    let hidden = matches!(row.shown, Shown::Hidden | Shown::OnlyAll(_));
    vec![
        Cell::Text(row.indicator.to_string()),
        Cell::Number(i64::from(row.formula)),
        Cell::Text(unit.to_owned()),
        row.family.map_or(Cell::Empty, |family| Cell::Text(family.to_string())),
        Cell::Text(row.class.clone()),
        number(value),
        number(of),
        number(out_of),
        row.indicator.counted_in(row.formula).map_or(Cell::Empty, |unit| Cell::Text(unit.to_owned())),
        number(target),
        veil(hidden),
    ]
}

#[cfg(test)]
mod tests {
    use domain::indicator::Family;

    use super::*;

    fn told(indicator: Indicator, shown: Shown) -> Vec<Cell> {
        let formula = indicator.version();
        let row = ReportRow { indicator, formula, family: Some(Family::Office), class: "DOR".into(), shown };
        cells(&row, None)[5..].to_vec()
    }

    #[test]
    fn what_is_hidden_is_empty_and_said_to_be_suppressed() {
        let told = |shown| told(Indicator::Accepted, shown);
        let (empty, suppressed) = (|| Cell::Empty, Cell::Text("TRUE".into()));
        assert_eq!(told(Shown::Hidden), [empty(), empty(), empty(), empty(), empty(), suppressed.clone()]);
        assert_eq!(told(Shown::OnlyAll(9)), [empty(), empty(), Cell::Number(9), empty(), empty(), suppressed]);
        let share = told(Shown::Share { of: 5, all: 10 });
        assert_eq!(share[..3], [Cell::Number(50), Cell::Number(5), Cell::Number(10)]);
        assert_eq!(told(Shown::NoData), vec![Cell::Empty; 6], "no data is no nought");
    }

    #[test]
    fn amounts_say_in_what_they_are_counted_and_time_is_in_hours() {
        let told = |indicator| told(indicator, Shown::Share { of: 600, all: 1_200 })[1..4].to_vec();
        let said = |of, all, unit: &str| [Cell::Number(of), Cell::Number(all), Cell::Text(unit.into())];
        assert_eq!(told(Indicator::Attendance), said(10, 20, "hours"));
        assert_eq!(told(Indicator::GrantPaid), said(600, 1_200, "XOF"));
        assert_eq!(told(Indicator::GoodsMissing), said(600, 1_200, "XOF"));
        assert_eq!(told(Indicator::Jobs)[2], Cell::Empty);
    }
}
