//! Acceptance over time: a line from 0 to 100, with the plain table below it.

use domain::support::SurveyPoint;
use leptos::prelude::*;

use crate::fmt;
use crate::ui::{Cell, Column, DataTable, Disclosure, RowHead};

const LEFT: f64 = 42.0;
const RIGHT: f64 = 440.0;
const BOTTOM: f64 = 165.0;
const TOP: f64 = 20.0;

fn y(value: i64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * value as f64 / 100.0
}

fn n(x: f64) -> String {
    format!("{x:.1}")
}

/// The curve of closed rounds.
#[component]
pub(super) fn AcceptanceChart(
    /// Rounds, the oldest first.
    points: Vec<SurveyPoint>,
) -> impl IntoView {
    let step = (RIGHT - LEFT - 20.0) / points.len().saturating_sub(1).max(1) as f64;
    let x = |i: usize| LEFT + 10.0 + step * i as f64;
    let lines: Vec<_> = [0_i64, 25, 50, 75, 100]
        .into_iter()
        .map(|value| {
            let class = if value == 0 { "axis" } else { "grid" };
            view! {
                <path class=class d=format!("M{LEFT} {}H{RIGHT}", n(y(value)))></path>
                <text x=n(LEFT - 7.0) y=n(y(value) + 4.0) text-anchor="end">{fmt::number(value)}</text>
            }
        })
        .collect();
    let mut path = String::new();
    let marks: Vec<_> = points
        .iter()
        .enumerate()
        .map(|(i, p)| {
            path.push_str(&format!("{}{} {}", if i == 0 { "M" } else { "L" }, n(x(i)), n(y(p.acceptance))));
            let (day, month) = fmt::day_box(p.on);
            view! {
                <circle class="m m1" cx=n(x(i)) cy=n(y(p.acceptance)) r="4"></circle>
                <text x=n(x(i)) y="187" text-anchor="middle">{format!("{day} {month}")}</text>
            }
        })
        .collect();
    let rows: Vec<_> = points
        .iter()
        .map(|p| {
            view! {
                <tr>
                    <RowHead title=fmt::day_long(p.on)/>
                    <Cell label=t!("acceptance") value=fmt::number(p.acceptance) number=true/>
                </tr>
            }
        })
        .collect();
    let columns = vec![Column::new(t!("survey-closed-on")), Column::new(t!("acceptance")).number()];
    view! {
        <svg class="chart" viewBox="0 0 480 200" role="img" aria-label=t!("acceptance-chart")>
            {lines}
            <path class="l l1" d=path></path>
            {marks}
        </svg>
        <Disclosure label=t!("acceptance-table")>
            <DataTable caption=t!("acceptance") columns=columns>{rows}</DataTable>
        </Disclosure>
    }
}
