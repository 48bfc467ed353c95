//! `/dashboard`: every indicator, how far people have come, and how it differs.

use domain::authz::Permission;
use domain::indicator::{Class, Family, Indicator, Shown, Stage, Theme};
use leptos::prelude::*;
use service::indicator::{Board, Measured, Numbers, Offered};

use super::filters::{CutFilters, NoCut, address, asked};
use super::map::MapCard;
use super::target::Against;
use super::words::{NumberCell, class_label, detail, indicator_label, is_quiet, value};
use crate::api::indicator::board;
use crate::caller::may;
use crate::fmt;
use crate::pages::load;
use crate::ui::{AppShell, Card, CardKind, Column, DataTable, Disclosure, LinkButton, PageHead, RowHead};

/// The page.
#[component]
pub fn DashboardPage() -> impl IntoView {
    view! { <AppShell>{load(board(asked()), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Board) -> impl IntoView {
    let offered = data.offered.clone();
    let body = match data.numbers {
        Ok(numbers) => {
            let (areas, form, names) = (numbers.areas.clone(), data.form.clone(), offered.clone());
            view! {
                <Found numbers=numbers targets=data.targets offered=offered.clone()>
                    <MapCard rows=areas points=data.points form=form offered=names/>
                </Found>
            }
            .into_any()
        }
        Err(error) => view! { <NoCut error=error/> }.into_any(),
    };
    view! {
        <PageHead title=t!("dashboard-title") lead=t!("dashboard-lead", at = fmt::instant(data.at))>
            {may(Permission::OutcomeFigures)
                .then(|| view! { <LinkButton href="/outcomes" label=t!("outcomes-title") icon="trend-up"/> })}
            <LinkButton href="/results" label=t!("results-title") icon="flag"/>
            <LinkButton href="/reports" label=t!("reports-title") icon="file"/>
        </PageHead>
        <CutFilters form=data.form offered=offered families=Family::OF_PEOPLE/>
        <div class="stack gap-5">{body}</div>
    }
}

#[component]
fn Found(
    numbers: Numbers,
    targets: Vec<Measured>,
    offered: Offered,
    /// Beside the table: the map.
    children: Children,
) -> impl IntoView {
    let themes: Vec<_> = Theme::ALL
        .iter()
        .map(|theme| {
            let tiles: Vec<_> = numbers
                .tiles
                .iter()
                .filter(|(i, _)| i.theme() == *theme)
                .map(|(indicator, shown)| {
                    let target = targets.iter().find(|m| m.target.indicator == *indicator).cloned();
                    view! { <Tile indicator=*indicator shown=*shown target=target/> }
                })
                .collect();
            view! {
                <section class="stack" aria-labelledby=theme.label_key()>
                    <h2 id=theme.label_key()>{t!(theme.label_key())}</h2>
                    <div class="kpis">{tiles}</div>
                </section>
            }
        })
        .collect();
    let by = numbers.by;
    let young = numbers.children.clone();
    view! {
        <Funnel stages=numbers.stages/>
        {(!numbers.rows.is_empty()).then(|| view! { <Breakdown title=t!(by.label_key()) rows=numbers.rows offered=offered.clone()/> })}
        {children()}
        {themes}
        <Children rows=young offered=offered/>
    }
}

#[component]
fn Tile(indicator: Indicator, shown: Shown, target: Option<Measured>) -> impl IntoView {
    let class = if is_quiet(shown) { "kpi__v kpi__v--quiet" } else { "kpi__v" };
    let href = address(&format!("/dashboard/{indicator}"), &asked().on_page_of(indicator));
    let whole = (shown == Shown::NotCut)
        .then(|| view! { <span class="kpi__d"><a href=href.clone()>{t!("indicator-not-cut-open")}</a></span> });
    view! {
        <div class="kpi">
            <span class="kpi__l"><a href=href>{indicator_label(indicator)}</a></span>
            <span class=class>{value(shown)}</span>
            // One row of the tile, with a target or without: tiles beside each other share their rows.
            <div>
                <span class="kpi__d">{detail(indicator, indicator.version(), shown)}</span>
                {whole}
                {target.map(|measured| view! { <Against measured=measured/> })}
            </div>
            <Disclosure label=t!("indicator-how")><p>{t!(format!("{}-how", indicator.label_key()))}</p></Disclosure>
        </div>
    }
}

/// From the first day to a good end, each with its share of everybody.
#[component]
fn Funnel(stages: Vec<(Stage, Shown)>) -> impl IntoView {
    let everybody = stages.iter().find_map(|(_, shown)| if let Shown::Number(n) = shown { Some(*n) } else { None });
    let rows: Vec<_> = stages
        .into_iter()
        .filter(|(stage, _)| *stage != Stage::LeftEarly)
        .map(|(stage, shown)| {
            let (number, share) = match shown {
                Shown::Share { of, .. } => (fmt::number(of), value(shown)),
                other => (value(other), String::new()),
            };
            let reached = match shown {
                Shown::Number(n) => Some(n),
                Shown::Share { of, .. } => Some(of),
                _ => None,
            };
            let bar = reached.zip(everybody).map(|(n, all)| view! { <progress max=all.max(1).to_string() value=n.to_string() aria-hidden="true"></progress> });
            view! {
                <li>
                    <span class="strong">{t!(stage.label_key())}</span>
                    <span class="end"><strong class="num">{number}</strong> " " <small>{share}</small></span>
                    {bar}
                </li>
            }
        })
        .collect();
    view! {
        <Card title=t!("dashboard-funnel")>
            <div class="cq"><ol class="funnel">{rows}</ol></div>
        </Card>
    }
}

#[component]
fn Breakdown(title: String, rows: Vec<(Class, Vec<Shown>)>, offered: Offered) -> impl IntoView {
    let heads: Vec<String> = Stage::ALL.iter().map(|s| t!(s.label_key())).collect();
    let columns = [Column::new(title.clone())].into_iter();
    let columns = columns.chain(heads.iter().map(|h| Column::new(h.clone()).number())).collect();
    let rows: Vec<_> = rows
        .into_iter()
        // A class of nobody says nothing.
        .filter(|(class, values)| *class == Class::Total || values.first() != Some(&Shown::Number(0)))
        .map(|(class, values)| {
            let cells: Vec<_> = values
                .into_iter()
                .zip(&heads)
                .map(|(shown, head)| {
                    let shown = if let Shown::Share { of, .. } = shown { Shown::Number(of) } else { shown };
                    view! { <NumberCell label=head.clone() shown=shown/> }
                })
                .collect();
            view! { <tr><RowHead title=class_label(class, &offered)/>{cells}</tr> }
        })
        .collect();
    view! {
        <Card title=title.clone() kind=CardKind::Flush>
            <DataTable caption=title columns=columns>{rows}</DataTable>
            <div class="card__foot"><span class="note"><span>{t!("indicator-suppressed")}</span></span></div>
        </Card>
    }
}

/// Children, counted on their own.
#[component]
fn Children(rows: Vec<(Class, Shown)>, offered: Offered) -> impl IntoView {
    let head = t!("dashboard-children-n");
    let columns = vec![Column::new(t!("indicator-family-office")), Column::new(head.clone()).number()];
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(class, shown)| {
            view! { <tr><RowHead title=class_label(class, &offered)/><NumberCell label=head.clone() shown=shown/></tr> }
        })
        .collect();
    view! {
        <Card title=t!("dashboard-children") kind=CardKind::Flush>
            <DataTable caption=t!("dashboard-children") columns=columns>{rows}</DataTable>
            <div class="card__foot"><span class="note"><span>{t!("dashboard-children-foot")}</span></span></div>
        </Card>
    }
}
