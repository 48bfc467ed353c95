//! `/livelihoods/survival`: whether businesses live.

use domain::livelihood::{CurveStep, Survival, share_at};
use leptos::prelude::*;
use service::livelihood::Figures;

use super::chart::CurveChart;
use crate::api::livelihood::figures;
use crate::fmt;
use crate::pages::load;
use crate::ui::{AppShell, Card, Cell, Column, Crumb, DataTable, Disclosure, EmptyState, PageHead, RowHead};

/// The page.
#[component]
pub fn SurvivalPage() -> impl IntoView {
    view! { <AppShell>{load(figures(), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Figures) -> impl IntoView {
    let lead = if data.everywhere { t!("survival-everywhere") } else { t!("survival-office") };
    let body = match data.started {
        None => view! { <Card label=t!("survival-title")><EmptyState title=t!("survival-few") text=t!("survival-few-text")/></Card> }.into_any(),
        Some(n) => view! {
            <div class="kpis">
                <Looked months=6 seen=data.six/>
                <Looked months=12 seen=data.twelve/>
            </div>
            <Curve steps=data.curve started=n/>
            <Card title=t!("survival-how")><p class="small lines">{t!("survival-definition")}</p></Card>
        }
        .into_any(),
    };
    view! {
        <Crumb trail=vec![(t!("businesses-title"), "/livelihoods".to_owned())] current=t!("survival-title")/>
        <PageHead title=t!("survival-title") lead=lead/>
        <div class="stack gap-5">{body}</div>
    }
}

/// How many run after so many months, with those of whom nobody knows.
#[component]
fn Looked(months: i64, seen: Option<Survival>) -> impl IntoView {
    let label = t!("survival-at", n = months);
    let Some(s) = seen else {
        return view! {
            <div class="kpi"><span class="kpi__l">{label}</span><span class="kpi__v">"–"</span><span class="kpi__d">{t!("survival-too-few")}</span></div>
        }
        .into_any();
    };
    let value = s.percent().map_or_else(|| "–".to_owned(), |n| t!("percent", n = n));
    let low = s.at_least().map(|n| t!("survival-at-least", n = n));
    view! {
        <div class="kpi">
            <span class="kpi__l">{label}</span>
            <span class="kpi__v">{value}</span>
            <span class="kpi__d">{t!("survival-of", running = s.running, known = s.known)}</span>
            <span class="kpi__d">{t!("survival-unknown", n = s.unknown(), started = s.started)} " " {low}</span>
        </div>
    }
    .into_any()
}

#[component]
fn Curve(steps: Vec<CurveStep>, started: i64) -> impl IntoView {
    let columns = vec![
        Column::new(t!("survival-after")),
        Column::new(t!("survival-share")).number(),
        Column::new(t!("survival-at-risk")).number(),
    ];
    let rows: Vec<_> = [30, 90, 180, 270, 365]
        .into_iter()
        .map(|day: i64| {
            let share = (share_at(&steps, day) * 100.0).round() as i64;
            let risk = steps.iter().find(|s| s.day > day).map(|s| fmt::number(s.at_risk)).unwrap_or_else(|| "–".into());
            view! {
                <tr>
                    <RowHead title=t!("survival-days", n = day)/>
                    <Cell label=t!("survival-share") value=t!("percent", n = share) number=true/>
                    <Cell label=t!("survival-at-risk") value=risk number=true/>
                </tr>
            }
        })
        .collect();
    view! {
        <Card title=t!("survival-curve")>
            <figure class="figure cq">
                <CurveChart title=t!("survival-curve") steps=steps/>
                <figcaption>{t!("survival-curve-foot", n = started)}</figcaption>
            </figure>
            <Disclosure label=t!("as-table") open=true>
                <DataTable caption=t!("survival-curve") columns=columns>{rows}</DataTable>
            </Disclosure>
        </Card>
    }
}
