//! The dashboard: every indicator, how far people have come, and how it differs.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::Permission;
use domain::indicator::{
    Axis, Class, Cut, CutError, CutForm, Facts, Family, Indicator, Place, Question, Shown, Stage, answer,
};
use domain::small_cells::SMALLEST;
use store::indicator_points::Points;

use super::held;
use super::target::{Measured, of_board};
use crate::{Ctx, ServiceError, ServiceResult};

/// A class that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Which.
    pub class: Class,
    /// Its code.
    pub code: String,
}

/// What can be asked for: the classes of each family, and what offices, areas and funded projects are called.
#[derive(Debug, Clone, Default)]
pub struct Offered {
    /// By family.
    pub families: Vec<(Family, Vec<Choice>)>,
    /// Offices.
    pub offices: Vec<Place>,
    /// Areas.
    pub areas: Vec<Place>,
    /// Funded projects.
    pub fundings: Vec<Place>,
}

/// Numbers of the dashboard.
#[derive(Debug, Clone)]
pub struct Numbers {
    /// Every indicator.
    pub tiles: Vec<(Indicator, Shown)>,
    /// How far people have come.
    pub stages: Vec<(Stage, Shown)>,
    /// The family of the rows of the table.
    pub by: Family,
    /// Its rows: a class, and how many of it came to each stage.
    pub rows: Vec<(Class, Vec<Shown>)>,
    /// How many people are registered in each area, as a map shows it: the answer that rows by area give. None where
    /// the page is cut in two other ways already.
    pub areas: Option<Vec<(Class, Shown)>>,
    /// Cases of children by office, where they are not too few; and of all offices.
    pub children: Vec<(Class, Shown)>,
}

/// The dashboard.
#[derive(Debug, Clone)]
pub struct Board {
    /// When the numbers were read.
    pub at: DateTime<Utc>,
    /// What was asked for.
    pub form: CutForm,
    /// What can be asked for.
    pub offered: Offered,
    /// The numbers, or why not.
    pub numbers: Result<Numbers, CutError>,
    /// What they are held against.
    pub targets: Vec<Measured>,
    /// Where areas and offices lie.
    pub points: Arc<Points>,
}

pub(super) fn allowed(ctx: &Ctx) -> ServiceResult<()> {
    if ctx.actor.may_somewhere(Permission::IndicatorRead) { Ok(()) } else { Err(ServiceError::Forbidden) }
}

pub(super) fn offered(facts: &Facts, ctx: &Ctx) -> Offered {
    let classes = |family: Family| {
        let classes = Axis::new(facts, Some(family), ctx.today()).classes().collect::<Vec<_>>();
        classes
            .into_iter()
            .filter(|c| *c != Class::Total)
            .map(|class| Choice { class, code: class.code(facts) })
            .collect()
    };
    Offered {
        families: Family::ALL.iter().map(|f| (*f, classes(*f))).collect(),
        offices: facts.offices.clone(),
        areas: facts.areas.clone(),
        fundings: facts.fundings.clone(),
    }
}

/// The dashboard, cut as the form asks.
pub async fn board(ctx: &Ctx, form: &CutForm) -> ServiceResult<Board> {
    allowed(ctx)?;
    let read = held::facts(ctx).await?;
    let numbers = read.board(form, ctx.today()).await?;
    let targets = of_board(ctx, &read, form).await?;
    let (offered, points) = (offered(&read.facts, ctx), read.points);
    Ok(Board { at: read.at, form: form.clone(), offered, numbers, targets, points })
}

/// All of its numbers: a pass over the rows for each.
pub(super) fn numbers(facts: &Facts, form: &CutForm, today: NaiveDate) -> Result<Numbers, CutError> {
    let cut = form.parse(facts, today)?;
    let alone = Cut { by: None, ..cut.clone() };
    let one = |question| answer(facts, question, &alone, today).first().map_or(Shown::NoData, |(_, shown)| *shown);
    // What nobody chose is told by sex and age, or by office where that is chosen already.
    let free = [Family::People, Family::Office].into_iter().find(|f| cut.only_of(Some(*f)) == Class::Total);
    let by = cut.by.or(free).unwrap_or(Family::People);
    let table = Cut { by: Some(by), ..cut.clone() };
    let mut rows: Vec<(Class, Vec<Shown>)> = Vec::new();
    if table.families().len() <= 2 {
        for stage in Stage::ALL {
            for (i, (class, shown)) in answer(facts, Question::Stage(*stage), &table, today).into_iter().enumerate() {
                match rows.get_mut(i) {
                    Some((_, values)) => values.push(shown),
                    None => rows.push((class, vec![shown])),
                }
            }
        }
    }
    Ok(Numbers {
        tiles: Indicator::ALL.iter().map(|i| (*i, one(Question::Indicator(*i)))).collect(),
        stages: Stage::ALL.iter().map(|s| (*s, one(Question::Stage(*s)))).collect(),
        by,
        rows,
        areas: cut.of_areas().map(|cut| answer(facts, Question::Stage(Stage::Registered), &cut, today)),
        children: children(facts),
    })
}

/// Children are counted on their own, so that no total minus another says how many there are. Where the few of one
/// office are hidden, so is the sum of all offices.
fn children(facts: &Facts) -> Vec<(Class, Shown)> {
    let few = |n: i64| (1..SMALLEST).contains(&n);
    let hidden = facts.children.iter().any(|n| few(*n));
    let total: i64 = facts.children.iter().sum();
    let told = |n: i64, hide: bool| if hide { Shown::Hidden } else { Shown::Number(n) };
    let offices = facts.children.iter().enumerate().map(|(i, n)| (Class::Office(i as u16), told(*n, few(*n))));
    offices.chain([(Class::Total, told(total, hidden || few(total)))]).collect()
}
