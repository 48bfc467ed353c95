//! How scores changed among people who began together: a drawing of the newest cohorts, and the numbers of all as a table.

use std::collections::BTreeMap;

use domain::outcome::{Cohort, Means, Round};
use leptos::prelude::*;

use super::shown;
use crate::fmt;
use crate::ui::{Card, Cell, Column, DataTable, Disclosure, RowHead};

/// Width of the drawing.
const WIDTH: f64 = 480.0;
/// Where the axes cross, the highest point, and where the lines end.
const LEFT: f64 = 44.0;
const BOTTOM: f64 = 200.0;
const TOP: f64 = 16.0;
const RIGHT: f64 = 440.0;
/// Where the name of the first line stands, below the drawing, and how far apart names are: a phone has no room beside it.
const NAMES: f64 = 254.0;
const NAME: f64 = 22.0;
/// Lines that a drawing has: more could not be told apart.
const LINES: usize = 4;

type Cohorts = BTreeMap<Cohort, Vec<(Round, Means)>>;

/// The card; nothing where no cohort is told.
#[component]
pub fn CohortsCard(
    /// Means by cohort and later survey.
    cohorts: Cohorts,
) -> impl IntoView {
    if cohorts.is_empty() {
        return None;
    }
    Some(view! {
        <Card title=t!("outcomes-cohorts")>
            <figure class="figure cq">
                <Drawing cohorts=cohorts.clone()/>
                <figcaption>{t!("outcomes-cohorts-foot")}</figcaption>
            </figure>
            <Disclosure label=t!("as-table") open=true><CohortTable cohorts=cohorts/></Disclosure>
        </Card>
    })
}

fn name(cohort: Cohort) -> String {
    t!("outcomes-cohort", half = cohort.half, year = fmt::digits(&cohort.year.to_string(), crate::caller::locale()))
}

/// A change, with its sign.
pub(super) fn signed(change: f64) -> String {
    let sign = if change > 0.0 { "+" } else { "" };
    format!("{sign}{}", shown(change))
}

fn x(round: Round) -> f64 {
    let share = match round {
        Round::Baseline => 0.0,
        Round::SixMonths => 0.5,
        Round::TwelveMonths => 1.0,
    };
    LEFT + (RIGHT - LEFT) * share
}

#[component]
fn Drawing(cohorts: Cohorts) -> impl IntoView {
    let n = |v: f64| format!("{v:.1}");
    let newest: Vec<_> = cohorts.iter().rev().take(LINES).collect();
    let changes = || newest.iter().flat_map(|(_, rounds)| rounds.iter().map(|(_, means)| means.change()));
    // Whole tenths, with nought among them and room above it.
    let low = changes().fold(0.0, |low: f64, change| low.min((change * 10.0).floor()));
    let high = changes().fold(1.0, |high: f64, change| high.max((change * 10.0).ceil()));
    let y = move |change: f64| BOTTOM - (BOTTOM - TOP) * (change * 10.0 - low) / (high - low);
    let grid: Vec<_> = (low as i32..=high as i32)
        .map(|tenths| {
            let change = f64::from(tenths) / 10.0;
            let class = if tenths == 0 { "axis" } else { "grid" };
            view! {
                <path class=class d=format!("M{LEFT} {}H{RIGHT}", n(y(change)))></path>
                <text x=n(LEFT - 6.0) y=n(y(change) + 4.0) text-anchor="end">{signed(change)}</text>
            }
        })
        .collect();
    let rounds: Vec<_> = Round::ALL
        .iter()
        .map(|round| {
            view! { <text x=n(x(*round)) y=n(BOTTOM + 24.0) text-anchor="middle">{t!(format!("{}-short", round.label_key()))}</text> }
        })
        .collect();
    let lines: Vec<_> = newest
        .iter()
        .zip([["l l1", "m m1", "t1"], ["l l2", "m m2", "t2"], ["l l3", "m m3", "t3"], ["l l4", "m m4", "t4"]])
        .enumerate()
        .map(|(i, ((cohort, rounds), [line, mark, text]))| {
            let points: Vec<_> = rounds.iter().map(|(round, means)| (x(*round), y(means.change()))).collect();
            let path = points
                .iter()
                .fold(format!("M{LEFT} {}", n(y(0.0))), |path, (px, py)| format!("{path}L{} {}", n(*px), n(*py)));
            let marks: Vec<_> = points
                .iter()
                .map(|(px, py)| view! { <circle class=mark cx=n(*px) cy=n(*py) r="4"></circle> })
                .collect();
            let at = NAMES + NAME * i as f64;
            view! {
                <path class=line d=path></path>{marks}
                <path class=line d=format!("M{} {}h22", LEFT, n(at - 4.0))></path>
                <text class=text x=n(LEFT + 30.0) y=n(at)>{name(**cohort)}</text>
            }
        })
        .collect();
    let height = NAMES + NAME * newest.len() as f64 - NAME / 2.0;
    let words =
        newest.iter().flat_map(|(cohort, rounds)| rounds.iter().map(|(round, means)| said(**cohort, *round, means)));
    let words = words.collect::<Vec<_>>().join(" ");
    view! {
        <svg class="chart" viewBox=format!("0 0 {WIDTH} {height}") role="img" aria-labelledby="cohorts-name cohorts-said">
            <title id="cohorts-name">{t!("outcomes-cohorts")}</title>
            <desc id="cohorts-said">{words}</desc>
            {grid}{rounds}{lines}
        </svg>
    }
}

fn said(cohort: Cohort, round: Round, means: &Means) -> String {
    t!("outcomes-cohort-words", cohort = name(cohort), round = t!(round.label_key()), change = signed(means.change()))
}

#[component]
fn CohortTable(cohorts: Cohorts) -> impl IntoView {
    let heads =
        ["outcomes-people", "outcomes-mean-before", "outcomes-mean-after", "outcomes-mean-change"].map(|key| t!(key));
    let columns = [Column::new(t!("outcomes-cohort-head"))].into_iter();
    let columns = columns.chain(heads.iter().map(|head| Column::new(head.clone()).number())).collect();
    let lines = cohorts.into_iter().rev().flat_map(|(cohort, rounds)| rounds.into_iter().map(move |r| (cohort, r)));
    let rows: Vec<_> = lines
        .map(|(cohort, (round, means))| {
            let values = [fmt::number(means.people), shown(means.before), shown(means.after), signed(means.change())];
            let cells: Vec<_> = heads
                .iter()
                .zip(values)
                .map(|(head, value)| view! { <Cell label=head.clone() value=value number=true/> })
                .collect();
            view! { <tr><RowHead title=name(cohort) sub=t!(round.label_key())/>{cells}</tr> }
        })
        .collect();
    view! { <DataTable caption=t!("outcomes-cohorts") columns=columns>{rows}</DataTable> }
}
