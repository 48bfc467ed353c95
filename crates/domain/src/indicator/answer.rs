//! A question and its answer: one thing that is counted, cut in at most two ways.

use chrono::NaiveDate;

use super::library::Kind;
use super::{Axis, Class, Cut, Facts, Family, Indicator, Shown, Stage, Table, Told, Unit, formula, shown};
use crate::case::ClosureReason;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// An indicator.
    Indicator(Indicator),
    /// How many came so far.
    Stage(Stage),
}

impl Question {
    fn kind(self) -> Kind {
        match self {
            Question::Indicator(i) => i.kind(),
            Question::Stage(Stage::Registered) => Kind::Count,
            Question::Stage(_) => Kind::Share,
        }
    }

    fn is_stock(self) -> bool {
        matches!(self, Question::Indicator(i) if i.is_stock())
    }

    /// By what it can be cut.
    fn families(self) -> &'static [Family] {
        match self {
            Question::Indicator(i) => i.families(),
            Question::Stage(_) => Family::OF_PEOPLE,
        }
    }

    /// What may be told of it.
    fn told(self, facts: &Facts, table: &Table, today: NaiveDate) -> Told {
        match self {
            Question::Indicator(i) if i.betrays_nobody() => Told::everything(table),
            Question::Indicator(Indicator::ClosedWell) | Question::Stage(Stage::ClosedWell | Stage::LeftEarly) => {
                self.told_ends(facts, table, today)
            }
            Question::Indicator(i) => match i.reasons_of() {
                Some(whole) => told_reasons(facts, whole, table, today),
                None => Told::of(table),
            },
            Question::Stage(_) => Told::of(table),
        }
    }

    /// What may be told of how cases ended. An indicator, its reasons and two stages tell of the same people who ended well,
    /// left, or could not go on: where one of the three is of a few, none of them says how many.
    fn told_ends(self, facts: &Facts, table: &Table, today: NaiveDate) -> Told {
        let by_opening = matches!(self, Question::Stage(_));
        let ends = |counts: fn(ClosureReason) -> bool| {
            let units = formula::ends(facts, today, by_opening, counts);
            Table::tally(facts, table.rows.clone(), table.columns.clone(), &units)
        };
        Told::of_three(table, &[ends(formula::well), ends(formula::left), ends(formula::censored)])
    }

    fn units(self, facts: &Facts, today: NaiveDate) -> Vec<Unit> {
        match self {
            Question::Indicator(i) => i.units(facts, today),
            Question::Stage(s) => s.units(facts, today),
        }
    }
}

/// The numbers, one for each class of the family that the cut is by; one alone without. Where it cannot be cut like that,
/// each says so.
pub fn answer(facts: &Facts, question: Question, cut: &Cut, today: NaiveDate) -> Vec<(Class, Shown)> {
    if cut.families().iter().any(|family| !question.families().contains(family)) {
        return Axis::new(facts, cut.by, today).classes().map(|class| (class, Shown::NotCut)).collect();
    }
    if question.is_stock() && cut.by == Some(Family::Time) {
        return over_time(facts, question, cut, today);
    }
    // What is about one day has no time to be cut by: the day is that on which the time ends.
    let until = if question.is_stock() { cut.until(today) } else { today };
    let mut families: Vec<Family> =
        cut.families().into_iter().filter(|f| !(question.is_stock() && *f == Family::Time)).collect();
    // One table for two families, whichever of them is read down: two would hide different numbers of the same people.
    families.sort_by_key(|family| *family as usize);
    let axis = |i: usize| Axis::new(facts, families.get(i).copied(), today);
    let units = question.units(facts, until);
    let table = Table::tally(facts, axis(0), axis(1), &units);
    let told = question.told(facts, &table, until);
    let read = |row, column| shown(facts, &table, &told, question.kind(), &units, row, column);
    let (row, column) = (cut.only_of(table.rows.family()), cut.only_of(table.columns.family()));
    match cut.by {
        None => vec![(row, read(row, column))],
        by if by == table.rows.family() => table.rows.classes().map(|class| (class, read(class, column))).collect(),
        _ => table.columns.classes().map(|class| (class, read(row, class))).collect(),
    }
}

/// A number of one day at the end of each time that has begun.
fn over_time(facts: &Facts, question: Question, cut: &Cut, today: NaiveDate) -> Vec<(Class, Shown)> {
    let at = |class: Class| {
        let begun = class.days().is_none_or(|(first, _)| first <= today);
        let only = cut.only.iter().copied().chain((class != Class::Total).then_some(class)).collect();
        let one = || answer(facts, question, &Cut { only, by: None }, today).first().map(|(_, shown)| *shown);
        begun.then(one).flatten().unwrap_or(Shown::NoData)
    };
    Axis::new(facts, Some(Family::Time), today).classes().map(|class| (class, at(class))).collect()
}

/// What may be told of reasons: as many have one as the indicator tells whose reasons they are, and where it hides how many
/// that is, so do they. Two tables of the same people then never hide different numbers.
fn told_reasons(facts: &Facts, whole: Indicator, table: &Table, today: NaiveDate) -> Told {
    let of_reasons = |axis: &Axis| axis.family().is_some_and(Family::is_of_reasons);
    let without = |axis: &Axis| if of_reasons(axis) { Axis::new(facts, None, today) } else { axis.clone() };
    let units = whole.units(facts, today);
    let known = Table::tally(facts, without(&table.rows), without(&table.columns), &units);
    let known = Question::Indicator(whole).told(facts, &known, today);
    let at = |axis: &Axis, node: usize| if of_reasons(axis) { 0 } else { node };
    let hidden = |row, column| !known.hit(at(&table.rows, row), at(&table.columns, column));
    let cells = (0..table.rows.len()).flat_map(|row| (0..table.columns.len()).map(move |column| (row, column)));
    Told::parts(table, &cells.map(|(row, column)| hidden(row, column)).collect())
}
