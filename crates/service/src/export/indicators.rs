//! Every indicator by each family of classes, told as on its page and in no other way.

use chrono::NaiveDate;
use domain::export::Source;
use domain::indicator::{Class, Cut, Facts, Family, Indicator, Kind, Question, Shown, answer};
use store::target::{Target, in_force};
use uuid::Uuid;

use super::lists::{Cell, Column, Extent, List, Page, Reading, column, veil};
use crate::App;

/// The list.
pub(super) struct Indicators;

impl List for Indicators {
    fn source(&self) -> Source {
        Source::Indicators
    }
    fn columns(&self) -> &'static [Column] {
        const COLUMNS: [Column; 10] = [
            column("indicator", "#indicator+code"),
            column("version", "#indicator+version"),
            column("unit", "#indicator+unit"),
            column("by", "#group+type"),
            column("class", "#group+code"),
            column("value", "#indicator+value+num"),
            column("counted", "#indicator+numerator+num"),
            column("out_of", "#indicator+denominator+num"),
            column("target", "#indicator+target+num"),
            column("suppressed", "#meta+suppressed"),
        ];
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
                    rows.push(row(indicator, by, &class.code(facts), shown, target));
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

fn row(indicator: Indicator, by: Option<Family>, class: &str, shown: Shown, target: Option<i64>) -> Vec<Cell> {
    let unit = match indicator.kind() {
        Kind::Count => "number",
        Kind::Share | Kind::Amounts => "percent",
        Kind::Days => "days",
    };
    let number = |n: Option<i64>| n.map_or(Cell::Empty, Cell::Number);
    let (value, of, out_of) = match shown {
        Shown::NoData | Shown::Hidden | Shown::NotYet => (None, None, None),
        Shown::Number(n) | Shown::Days(n) => (Some(n), None, None),
        Shown::Share { of, all } => (shown.percent(), Some(of), Some(all)),
        Shown::OnlyAll(all) => (None, None, Some(all)),
    };
    let hidden = matches!(shown, Shown::Hidden | Shown::OnlyAll(_));
    vec![
        Cell::Text(indicator.to_string()),
        Cell::Number(i64::from(indicator.version())),
        Cell::Text(unit.to_owned()),
        by.map_or(Cell::Empty, |family| Cell::Text(family.to_string())),
        Cell::Text(class.to_owned()),
        number(value),
        number(of),
        number(out_of),
        number(target),
        veil(hidden),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_empty_and_said_to_be_suppressed() {
        let told = |shown| row(Indicator::Accepted, Some(Family::People), "women", shown, None)[5..].to_vec();
        let suppressed = Cell::Text("TRUE".into());
        assert_eq!(told(Shown::Hidden), [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, suppressed.clone()]);
        assert_eq!(told(Shown::OnlyAll(9)), [Cell::Empty, Cell::Empty, Cell::Number(9), Cell::Empty, suppressed]);
        let share = told(Shown::Share { of: 5, all: 10 });
        assert_eq!(share[..3], [Cell::Number(50), Cell::Number(5), Cell::Number(10)]);
        assert_eq!(told(Shown::NoData), vec![Cell::Empty; 5], "no data is no nought");
    }
}
