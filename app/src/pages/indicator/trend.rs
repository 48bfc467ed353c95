//! An indicator by quarter: the told numbers of the table as a drawing. What is hidden has no bar.

use domain::indicator::{Class, Indicator, Kind, Shown};
use leptos::prelude::*;
use service::indicator::Offered;

use super::words::{class_label, indicator_label, value};
use crate::ui::Card;

/// Quarters of a drawing, the last ones.
const MOST: usize = 12;
/// Width and height of the drawing.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 220.0;
const LEFT: f64 = 12.0;
const BOTTOM: f64 = 178.0;
const TOP: f64 = 26.0;

fn size(shown: Shown) -> Option<i64> {
    match shown {
        Shown::Number(n) | Shown::Days(n) => Some(n),
        Shown::Share { .. } => shown.percent(),
        Shown::NoData | Shown::Hidden | Shown::NotCut | Shown::OnlyAll(_) | Shown::NotYet => None,
    }
}

/// The card: nothing where no quarter is told.
#[component]
pub fn TrendCard(
    /// Of what.
    indicator: Indicator,
    /// The rows of the table, by time.
    rows: Vec<(Class, Shown)>,
) -> impl IntoView {
    let quarter = |(class, shown): &(Class, Shown)| matches!(class, Class::Quarter(..)) && *shown != Shown::NoData;
    let rows: Vec<_> = rows.into_iter().filter(quarter).collect();
    let rows = rows[rows.len().saturating_sub(MOST)..].to_vec();
    let most = rows.iter().filter_map(|(_, shown)| size(*shown)).max()?;
    let most = if matches!(indicator.kind(), Kind::Share | Kind::Amounts(_)) { 100 } else { most.max(1) };
    let step = (WIDTH - LEFT) / rows.len() as f64;
    let n = |v: f64| format!("{v:.1}");
    let label = |class: Class| class_label(class, &Offered::default());
    let words = rows.iter().map(|(class, shown)| format!("{}: {}", label(*class), value(*shown)));
    let words = words.collect::<Vec<_>>().join(". ");
    let bars: Vec<_> = rows
        .iter()
        .enumerate()
        .map(|(i, (class, shown))| {
            let (x, wide) = (LEFT + step * i as f64, (step - 8.0).min(48.0));
            let high = size(*shown).map(|v| (BOTTOM - TOP) * v as f64 / most as f64);
            let bar = high.map(|h| {
                view! { <rect class="b1" x=n(x) y=n(BOTTOM - h) width=n(wide) height=n(h)></rect> }
            });
            let (Class::Quarter(year, quarter), text) = (*class, size(*shown)) else { return None };
            let text = text.map(crate::fmt::number).unwrap_or_else(|| "–".to_owned());
            let middle = n(x + wide / 2.0);
            Some(view! {
                {bar}
                <text class="lab" x=middle.clone() y=n(BOTTOM - high.unwrap_or(0.0) - 6.0) text-anchor="middle">{text}</text>
                <text x=middle y=n(BOTTOM + 18.0) text-anchor="middle">{format!("{quarter}/{:02}", year % 100)}</text>
            })
        })
        .collect();
    Some(view! {
        <Card title=t!("trend-title")>
            <figure class="figure cq">
                <svg class="chart" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-labelledby="trend-name trend-said">
                    <title id="trend-name">{indicator_label(indicator)}</title>
                    <desc id="trend-said">{words}</desc>
                    <path class="axis" d=format!("M{LEFT} {BOTTOM}H{WIDTH}")></path>
                    {bars}
                </svg>
                <figcaption>{t!("trend-foot")}</figcaption>
            </figure>
        </Card>
    })
}
