//! `/dashboard/{code}`: one indicator, how it is reckoned, and how it differs.

use domain::indicator::{Class, Family, Indicator, Kind, Shown};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::indicator::{Offered, OneIndicator};

use super::curve::CurveCard;
use super::filters::{CutFilters, NoCut, asked};
use super::trend::TrendCard;
use super::words::{NumberCell, indicator_label, row_label};
use crate::api::indicator::indicator;
use crate::fmt;
use crate::pages::load;
use crate::ui::{AppShell, Card, CardKind, Column, Crumb, DataTable, Fact, FactLine, PageHead, RowHead};

/// The page.
#[component]
pub fn IndicatorPage() -> impl IntoView {
    let code = use_params_map().read_untracked().get("code").unwrap_or_default();
    view! { <AppShell>{load(indicator(code, asked()), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: OneIndicator) -> impl IntoView {
    let title = indicator_label(data.indicator);
    let offered = data.offered.clone();
    let by_quarter = data.by == Family::Time;
    let table = match data.rows {
        Ok(rows) => view! { {by_quarter.then(|| view! { <TrendCard indicator=data.indicator rows=rows.clone()/> })} <Rows title=t!(data.by.label_key()) indicator=data.indicator rows=rows offered=data.offered.clone()/> }.into_any(),
        Err(error) => view! { <NoCut error=error/> }.into_any(),
    };
    view! {
        <Crumb trail=vec![(t!("dashboard-title"), "/dashboard".to_owned())] current=title.clone()/>
        <PageHead title=title lead=t!("dashboard-lead", at = fmt::instant(data.at))/>
        <CutFilters form=data.form offered=data.offered families=data.indicator.families()/>
        <div class="stack gap-5">
            {table}
            {data.curves.map(|curves| view! { <CurveCard indicator=data.indicator curves=curves offered=offered/> })}
            <Definition indicator=data.indicator/>
        </div>
    }
}

#[component]
fn Rows(title: String, indicator: Indicator, rows: Vec<(Class, Shown)>, offered: Offered) -> impl IntoView {
    let mut heads = vec![indicator_label(indicator)];
    if matches!(indicator.kind(), Kind::Share | Kind::Amounts(_)) {
        heads.extend([t!("indicator-counts"), t!("indicator-of-all")]);
    }
    let whole = rows.iter().find(|(class, _)| *class == Class::Total).map(|(_, shown)| *shown);
    // Of reasons each is a share of all of them.
    let whole = whole.filter(|_| indicator.reasons_of().is_some());
    if whole.is_some() {
        heads.push(t!("indicator-part"));
    }
    let columns = [Column::new(title.clone())].into_iter();
    let columns = columns.chain(heads.iter().map(|h| Column::new(h.clone()).number())).collect();
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|(class, shown)| {
            *class == Class::Total || !matches!(shown, Shown::NoData | Shown::NotCut | Shown::Number(0))
        })
        .map(|(class, shown)| {
            let amount = |n: i64| match indicator.kind() {
                Kind::Amounts(amount) => Shown::Number(amount.told(n)),
                _ => Shown::Number(n),
            };
            let (of, all) = match shown {
                Shown::Number(of) => (whole.map_or(shown, |whole| part(of, whole)), shown),
                Shown::Share { of, all } => (amount(of), amount(all)),
                Shown::OnlyAll(all) => (Shown::Hidden, amount(all)),
                other => (other, other),
            };
            let cells: Vec<_> = [shown, of, all]
                .into_iter()
                .zip(&heads)
                .map(|(shown, head)| view! { <NumberCell label=head.clone() shown=shown/> })
                .collect();
            view! {
                <tr>
                    <RowHead title=row_label(indicator, class, &offered)/>
                    {cells}
                </tr>
            }
        })
        .collect();
    view! {
        <Card title=title.clone() kind=CardKind::Flush>
            <DataTable caption=title columns=columns>{rows}</DataTable>
            {(!indicator.betrays_nobody()).then(|| view! { <div class="card__foot"><span class="note"><span>{t!("indicator-suppressed")}</span></span></div> })}
        </Card>
    }
}

/// Which share of the whole has a reason; nothing is said where the whole is hidden.
fn part(of: i64, whole: Shown) -> Shown {
    match whole {
        Shown::Number(all) => Shown::Share { of, all },
        other => other,
    }
}

#[component]
fn Definition(indicator: Indicator) -> impl IntoView {
    view! {
        <Card title=t!("indicator-how")>
            <p class="lines">{t!(format!("{}-how", indicator.label_key()))}</p>
            <FactLine>
                <Fact label=t!("indicator-code") value=indicator.as_str().to_uppercase()/>
                <Fact label=t!("indicator-version") value=fmt::number(i64::from(indicator.version()))/>
            </FactLine>
        </Card>
    }
}
