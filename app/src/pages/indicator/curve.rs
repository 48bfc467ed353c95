//! How long it takes until something has happened to everybody: a drawing, and the same numbers as a table.

use domain::indicator::{Curve, Curves, Indicator};
use leptos::prelude::*;
use service::indicator::Offered;

use super::words::{class_label, indicator_label};
use crate::fmt;
use crate::ui::{Card, Column, DataTable, Disclosure, RowHead};

/// Width and height of the drawing.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 230.0;
/// Where the axes cross, and the highest point and the one furthest to the right.
const LEFT: f64 = 44.0;
const BOTTOM: f64 = 190.0;
const TOP: f64 = 16.0;
const RIGHT: f64 = 460.0;
/// Lines that a drawing has: more could not be told apart. The table has all of them.
const LINES: usize = 4;

fn y(share: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * share
}

/// The share in whole percent that stands after a day.
fn after(curve: &Curve, day: i64) -> i64 {
    percent(curve.steps.iter().rev().find(|s| s.day <= day).map_or(1.0, |s| s.share))
}

/// Whole percent: a drawing that is finer than its table would tell how many there are.
fn percent(share: f64) -> i64 {
    (share * 100.0).round() as i64
}

/// The card.
#[component]
pub fn CurveCard(
    /// Of what.
    indicator: Indicator,
    /// The curves.
    curves: Curves,
    /// Names of offices.
    offered: Offered,
) -> impl IntoView {
    let lead = t!("curve-lead", day = fmt::day(curves.as_of));
    if curves.curves.is_empty() {
        return view! { <Card title=t!("curve-title")><p>{t!("curve-hidden")}</p><p class="xs muted">{lead}</p></Card> }
            .into_any();
    }
    view! {
        <Card title=t!("curve-title")>
            <figure class="figure cq">
                <Drawing indicator=indicator curves=curves.clone() offered=offered.clone()/>
                <figcaption>{t!("curve-foot")}</figcaption>
            </figure>
            <Disclosure label=t!("as-table") open=true><Steps curves=curves offered=offered/></Disclosure>
            <p class="xs muted">{lead}</p>
        </Card>
    }
    .into_any()
}

#[component]
fn Drawing(indicator: Indicator, curves: Curves, offered: Offered) -> impl IntoView {
    let n = |v: f64| format!("{v:.1}");
    let last = curves.days.last().copied().unwrap_or(1).max(1);
    let x = move |day: i64| LEFT + (RIGHT - LEFT) * day as f64 / last as f64;
    let grid: Vec<_> = (0..=4)
        .map(|i| {
            let share = f64::from(i) / 4.0;
            let class = if i == 0 { "axis" } else { "grid" };
            view! {
                <path class=class d=format!("M{LEFT} {}H{RIGHT}", n(y(share)))></path>
                <text x=n(LEFT - 6.0) y=n(y(share) + 4.0) text-anchor="end">{t!("percent", n = i64::from(i) * 25)}</text>
            }
        })
        .collect();
    let ends = view! {
        <text x=n(LEFT) y=n(BOTTOM + 22.0)>{fmt::number(0)}</text>
        <text x=n(RIGHT) y=n(BOTTOM + 22.0) text-anchor="end">{t!("indicator-days", n = last)}</text>
    };
    let lines: Vec<_> = curves
        .curves
        .iter()
        .take(LINES)
        .zip(["l l1", "l l2", "l l3", "l l4"])
        .zip(["t1", "t2", "t3", "t4"])
        .enumerate()
        .map(|(i, ((curve, line), text))| {
            let mut path = format!("M{LEFT} {}", n(y(1.0)));
            for step in curve.steps.iter().filter(|s| s.day <= last) {
                path += &format!("H{}V{}", n(x(step.day)), n(y(percent(step.share) as f64 / 100.0)));
            }
            path += &format!("H{}", n(RIGHT));
            let name = class_label(curve.class, &offered);
            let at = TOP + 14.0 + 16.0 * i as f64;
            view! {
                <path class=line d=path></path>
                <path class=line d=format!("M{} {}h26", n(RIGHT - 150.0), n(at - 4.0))></path>
                <text class=text x=n(RIGHT - 118.0) y=n(at)>{name}</text>
            }
        })
        .collect();
    let said = |curve: &Curve| {
        t!(
            "curve-words",
            class = class_label(curve.class, &offered),
            share = t!("percent", n = after(curve, last)),
            days = t!("indicator-days", n = last)
        )
    };
    let words = curves.curves.iter().map(said).collect::<Vec<_>>().join(" ");
    view! {
        <svg class="chart" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-labelledby="curve-name curve-said">
            <title id="curve-name">{indicator_label(indicator)}</title>
            <desc id="curve-said">{words}</desc>
            {grid}{ends}{lines}
        </svg>
    }
}

#[component]
fn Steps(curves: Curves, offered: Offered) -> impl IntoView {
    let heads: Vec<String> = curves.days.iter().map(|day| t!("indicator-days", n = *day)).collect();
    let columns = [Column::new(t!("curve-class"))].into_iter();
    let columns = columns.chain(heads.iter().map(|h| Column::new(h.clone()).number())).collect();
    let rows: Vec<_> = curves
        .curves
        .iter()
        .map(|curve| {
            let cells: Vec<_> = curves
                .days
                .iter()
                .zip(&heads)
                .map(|(day, head)| view! { <td data-l=head.clone() class="n">{t!("percent", n = after(curve, *day))}</td> })
                .collect();
            view! { <tr><RowHead title=class_label(curve.class, &offered) sub=t!("curve-all", n = curve.all)/>{cells}</tr> }
        })
        .collect();
    view! { <DataTable caption=t!("curve-title") columns=columns>{rows}</DataTable> }
}
