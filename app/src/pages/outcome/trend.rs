//! The scores of a case over time: a drawing, and the same numbers as a table.

use domain::outcome::{DIMENSIONS, Dimension, Round, Scores};
use leptos::prelude::*;
use service::outcome::OutcomePage;

use super::shown;
use crate::fmt;
use crate::ui::{Card, Cell, Column, DataTable, Disclosure, Icon, RowHead};

/// Width and height of the drawing.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 230.0;
/// Where the axes cross, and the highest point.
const LEFT: f64 = 44.0;
const BOTTOM: f64 = 190.0;
const TOP: f64 = 16.0;
/// Room on the right for the last number.
const RIGHT: f64 = 40.0;

fn x(round: Round) -> f64 {
    let share = match round {
        Round::Baseline => 0.0,
        Round::SixMonths => 0.5,
        Round::TwelveMonths => 1.0,
    };
    LEFT + 12.0 + (WIDTH - RIGHT - LEFT - 12.0) * share
}

fn y(score: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * score
}

/// The lines of the page: the whole and its three parts, with the class of each in the drawing.
fn series() -> [(Option<Dimension>, &'static str, &'static str); 4] {
    let [economic, social, psychosocial] = DIMENSIONS;
    [
        (None, "l l1", "m m1"),
        (Some(economic), "l l2", "m m2"),
        (Some(social), "l l3", "m m3"),
        (Some(psychosocial), "l l4", "m m4"),
    ]
}

fn value(scores: &Scores, part: Option<Dimension>) -> Option<f64> {
    part.map_or(scores.composite, |d| scores.of(d))
}

fn label(part: Option<Dimension>) -> String {
    part.map_or_else(|| t!("outcome-composite"), |d| t!(d.label_key()))
}

/// The card.
#[component]
pub fn TrendCard(
    /// The three surveys.
    page: OutcomePage,
) -> impl IntoView {
    let done: Vec<(Round, Scores)> = page.rounds.iter().filter_map(|r| Some((r.round, r.scores?))).collect();
    let how = t!(
        "outcome-how",
        version = page.scoring.version.clone(),
        medium = shown(page.scoring.weights.medium_from),
        low = shown(page.scoring.weights.low_from)
    );
    view! {
        <Card title=t!("outcome-score")>
            <figure class="figure cq">
                <Chart done=done.clone()/>
                <figcaption>{t!("outcome-chart-foot")}</figcaption>
            </figure>
            <Disclosure label=t!("as-table") open=true><TrendTable page=page.clone()/></Disclosure>
            <p class="note small"><Icon name="info"/><span>{t!("outcome-no-score-decides")}</span></p>
            <p class="xs muted">{how}</p>
        </Card>
    }
}

#[component]
fn Chart(done: Vec<(Round, Scores)>) -> impl IntoView {
    let n = |v: f64| format!("{v:.1}");
    let grid: Vec<_> = (0..=4)
        .map(|i| {
            let score = f64::from(i) / 4.0;
            let class = if i == 0 { "axis" } else { "grid" };
            view! {
                <path class=class d=format!("M{LEFT} {}H{}", n(y(score)), WIDTH - RIGHT + 12.0)></path>
                <text x=n(LEFT - 6.0) y=n(y(score) + 4.0) text-anchor="end">{shown(score)}</text>
            }
        })
        .collect();
    let rounds: Vec<_> = Round::ALL
        .iter()
        .map(|round| {
            view! { <text x=n(x(*round)) y=n(BOTTOM + 22.0) text-anchor="middle">{t!(format!("{}-short", round.label_key()))}</text> }
        })
        .collect();
    let lines: Vec<_> = series()
        .into_iter()
        .map(|(part, line, mark)| {
            let points: Vec<(f64, f64)> = done.iter().filter_map(|(r, s)| Some((x(*r), y(value(s, part)?)))).collect();
            let path = points
                .iter()
                .enumerate()
                .map(|(i, (px, py))| format!("{}{} {}", if i == 0 { "M" } else { "L" }, n(*px), n(*py)))
                .collect::<String>();
            let marks: Vec<_> = points
                .iter()
                .map(|(px, py)| view! { <circle class=mark cx=n(*px) cy=n(*py) r="4"></circle> })
                .collect();
            // The whole is named by its number; the table names the rest.
            let last = part.is_none().then(|| done.last().and_then(|(r, s)| Some((x(*r), s.composite?)))).flatten();
            let text = last.map(|(px, score)| {
                view! { <text class="lab" x=n(px + 8.0) y=n(y(score) + 4.0)>{shown(score)}</text> }
            });
            view! { <path class=line d=path></path>{marks}{text} }
        })
        .collect();
    let words = done
        .iter()
        .filter_map(|(r, s)| Some(t!("outcome-chart-point", round = t!(r.label_key()), score = shown(s.composite?))))
        .collect::<Vec<_>>();
    let title = format!("{}. {}", t!("outcome-score"), fmt::list(words));
    view! {
        <svg class="chart" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=title>{grid}{rounds}{lines}</svg>
    }
}

#[component]
fn TrendTable(page: OutcomePage) -> impl IntoView {
    let mut columns = vec![Column::new(t!("outcome-survey"))];
    columns.extend(series().iter().map(|(part, ..)| Column::new(label(*part)).number()));
    columns.push(Column::new(t!("outcome-band-column")));
    let scoring = page.scoring.clone();
    let rows: Vec<_> = page
        .rounds
        .iter()
        .filter_map(|r| Some((r, r.scores?)))
        .map(|(r, scores)| {
            let day = r.survey.as_ref().and_then(|s| s.done_on).map(fmt::day).unwrap_or_default();
            let cells: Vec<_> = series()
                .into_iter()
                .map(|(part, ..)| {
                    let number = value(&scores, part).map_or_else(|| t!("outcome-too-few"), shown);
                    view! { <Cell label=label(part) value=number number=true/> }
                })
                .collect();
            let band = scores.composite.map_or_else(|| t!("outcome-no-band"), |c| t!(scoring.band(c).label_key()));
            view! {
                <tr>
                    <RowHead title=t!(r.round.label_key()) sub=day/>
                    {cells}
                    <Cell label=t!("outcome-band-column") value=band/>
                </tr>
            }
        })
        .collect();
    view! { <DataTable caption=t!("outcome-score") columns=columns>{rows}</DataTable> }
}
