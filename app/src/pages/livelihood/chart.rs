//! Charts drawn on the server: bars of money, and the curve of survival. Each has a table beside it.

use domain::livelihood::{CurveStep, share_at};
use leptos::prelude::*;

use crate::fmt;

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What stands below it.
    pub label: String,
    /// How high, in minor units.
    pub value: i64,
}

/// Width of a drawing.
const WIDTH: f64 = 480.0;
/// Its height.
const HEIGHT: f64 = 215.0;
/// Where the axes cross.
const LEFT: f64 = 64.0;
/// Where the axes cross.
const BOTTOM: f64 = 180.0;
/// Highest point of a drawing.
const TOP: f64 = 16.0;
/// Lines across.
const LINES: i64 = 4;

/// The next round number above.
fn rounded(most: i64) -> i64 {
    let mut unit = 1;
    while unit * 10 <= most.max(1) {
        unit *= 10;
    }
    [1, 2, 4, 8, 10].into_iter().map(|n| n * unit).find(|n| *n >= most).unwrap_or(most.max(1))
}

fn place(value: i64, top: i64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * value as f64 / top as f64
}

fn n(x: f64) -> String {
    format!("{x:.1}")
}

/// Bars of money, with the goal as a line.
#[component]
pub fn BarChart(
    /// What it shows, for who hears it.
    #[prop(into)]
    title: String,
    /// Bars, in order.
    bars: Vec<Bar>,
    /// The goal.
    goal: i64,
    /// What the line is called.
    #[prop(into)]
    goal_label: String,
    /// Code of the currency.
    code: &'static str,
) -> impl IntoView {
    let most = bars.iter().map(|b| b.value).chain([goal]).max().unwrap_or(1);
    let top = rounded(most);
    let lines: Vec<_> = (0..=LINES)
        .map(|i| {
            let value = top * i / LINES;
            let y = place(value, top);
            let class = if i == 0 { "axis" } else { "grid" };
            view! {
                <path class=class d=format!("M{LEFT} {}H{}", n(y), WIDTH - 10.0)></path>
                <text x=n(LEFT - 6.0) y=n(y + 4.0) text-anchor="end">{fmt::money_short(value, code)}</text>
            }
        })
        .collect();
    let wide = (WIDTH - 10.0 - LEFT) / bars.len().max(1) as f64;
    let boxes: Vec<_> = bars
        .iter()
        .enumerate()
        .map(|(i, bar)| {
            let middle = LEFT + wide * (i as f64 + 0.5);
            let (y, width) = (place(bar.value, top), (wide * 0.6).min(40.0));
            view! {
                <rect class="b1" x=n(middle - width / 2.0) y=n(y) width=n(width) height=n(BOTTOM - y) rx="3"></rect>
                <text class="lab" x=n(middle) y=n(y - 6.0) text-anchor="middle">{fmt::money_short(bar.value, code)}</text>
                <text x=n(middle) y=n(BOTTOM + 20.0) text-anchor="middle">{bar.label.clone()}</text>
            }
        })
        .collect();
    let line = (goal > 0).then(|| {
        let y = place(goal, top);
        view! {
            <path class="ref" d=format!("M{LEFT} {}H{}", n(y), WIDTH - 10.0)></path>
            <text x=n(LEFT + 6.0) y=n(y - 6.0)>{goal_label}</text>
        }
    });
    view! {
        <svg class="chart" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=title>{lines}{boxes}{line}</svg>
    }
}

/// Days that the curve shows.
const DAYS: i64 = 365;

/// The share that lives, day by day.
#[component]
pub fn CurveChart(
    /// What it shows, for who hears it.
    #[prop(into)]
    title: String,
    /// Its steps.
    steps: Vec<CurveStep>,
) -> impl IntoView {
    let x = |day: i64| LEFT + (WIDTH - 10.0 - LEFT) * day as f64 / DAYS as f64;
    let y = |share: f64| BOTTOM - (BOTTOM - TOP) * share;
    let lines: Vec<_> = (0..=LINES)
        .map(|i| {
            let percent = 100 * i / LINES;
            let at = y(percent as f64 / 100.0);
            let class = if i == 0 { "axis" } else { "grid" };
            view! {
                <path class=class d=format!("M{LEFT} {}H{}", n(at), WIDTH - 10.0)></path>
                <text x=n(LEFT - 6.0) y=n(at + 4.0) text-anchor="end">{t!("percent", n = percent)}</text>
            }
        })
        .collect();
    let months: Vec<_> = [0, 3, 6, 9, 12]
        .into_iter()
        .map(|month: i64| {
            let label = t!("survival-months-short", n = month);
            view! { <text x=n(x(month * DAYS / 12)) y=n(BOTTOM + 20.0) text-anchor="middle">{label}</text> }
        })
        .collect();
    let mut path = format!("M{} {}", n(x(0)), n(y(1.0)));
    for step in steps.iter().filter(|s| s.day <= DAYS) {
        path.push_str(&format!("H{}V{}", n(x(step.day)), n(y(step.share))));
    }
    path.push_str(&format!("H{}", n(x(DAYS))));
    let end = share_at(&steps, DAYS);
    view! {
        <svg class="chart" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=title>
            {lines}{months}
            <path class="l l1" d=path></path>
            <text class="lab" x=n(WIDTH - 12.0) y=n(y(end) - 8.0) text-anchor="end">{t!("percent", n = (end * 100.0).round() as i64)}</text>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_ends_at_a_round_number_above_everything() {
        for (most, top) in [(0, 1), (1, 1), (58, 80), (60_000, 80_000), (100_000, 100_000), (101_000, 200_000)] {
            assert_eq!(rounded(most), top, "{most}");
        }
    }
}
