//! Visits to a business, and what it took in.

use leptos::prelude::*;
use service::livelihood::{Page, VisitRow};

use super::chart::{Bar, BarChart};
use super::words::{OperatingChip, href, visit_title};
use crate::fmt;
use crate::ui::{Card, CardKind, Cell, Column, DataTable, Disclosure, DueChip, Row, RowHead, RowList, When};

/// Visits, planned and made; the newest first.
#[component]
pub fn VisitsCard(
    /// The page's data.
    page: Page,
) -> impl IntoView {
    let code = page.currency.code;
    let today = crate::caller::today();
    let photos = photos(&page);
    let (made, planned): (Vec<VisitRow>, Vec<VisitRow>) = page.visits.into_iter().partition(|v| v.seen.is_some());
    let ahead = planned.into_iter().take(1).map(|v| {
        let (top, bottom) = fmt::day_box(v.due_on);
        let late = v.due_on < today;
        let title = visit_title(v.offset, v.tranche);
        view! {
            <Row title=title lead=move || view! { <When top=top bottom=bottom late=late/> }><DueChip due_on=v.due_on today=today/></Row>
        }
        .into_any()
    });
    let rows: Vec<_> = ahead.chain(made.into_iter().rev().map(|v| visit_row(v, code).into_any())).collect();
    view! { <Card title=t!("visits-title") kind=CardKind::Flush><RowList lead=true>{rows}</RowList>{photos}</Card> }
}

/// Photos, each behind its own heading: nobody loads one who did not ask for it.
fn photos(page: &Page) -> impl IntoView + use<> {
    let rows: Vec<_> = page
        .photos
        .iter()
        .filter_map(|(number, id)| {
            let visit = page.visits.iter().find(|v| v.id == *id)?;
            let label = t!("visit-photo-of", day = fmt::day(visit.seen.as_ref()?.visited_on));
            let src = format!("{}/photos/{number}", href(&page.startup.code));
            Some(view! { <Disclosure label=label.clone()><img src=src alt=label loading="lazy"/></Disclosure> })
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <div class="card__foot stack gap-3">{rows}</div> })
}

fn visit_row(visit: VisitRow, code: &'static str) -> impl IntoView {
    let seen = visit.seen?;
    let (top, bottom) = fmt::day_box(seen.visited_on);
    let mut facts = Vec::new();
    facts.extend(seen.used.map(|n| t!("visit-used-n", n = n)));
    facts.extend(seen.assets.map(|n| t!("visit-assets-n", n = n)));
    facts.extend(seen.records.map(|kept| if kept { t!("visit-records-yes") } else { t!("visit-records-no") }));
    facts.extend(seen.revenue.map(|n| t!("visit-revenue-n", amount = fmt::money(n, code))));
    facts.extend(
        seen.revenue
            .zip(seen.costs)
            .map(|(revenue, costs)| t!("visit-profit", amount = fmt::money(revenue - costs, code))),
    );
    let w = seen.workers;
    let (women, men) = (w.full_women + w.part_women, w.full_men + w.part_men);
    if women + men > 0 {
        facts.push(t!("visit-workers-n", women = women, men = men));
    }
    let problems = fmt::list(seen.problems.iter().map(|p| t!(p.label_key())));
    let note = [problems, seen.advice.unwrap_or_default()]
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let title = visit.by.unwrap_or_default();
    Some(view! {
        <Row title=title sub=facts.join(" · ") note=note lead=move || view! { <When top=top bottom=bottom/> }>
            <OperatingChip operating=seen.operating/>
        </Row>
    })
}

/// What came in, as bars and as a table.
#[component]
pub fn RevenueCard(
    /// The page's data.
    page: Page,
) -> impl IntoView {
    let code = page.currency.code;
    let today = crate::caller::today();
    let seen: Vec<_> = page.visits.iter().filter_map(|v| v.seen.clone()).filter(|v| v.revenue.is_some()).collect();
    if seen.is_empty() {
        return None;
    }
    let bars = seen
        .iter()
        .map(|v| Bar { label: fmt::day_short(v.visited_on, today), value: v.revenue.unwrap_or_default() })
        .collect();
    let goal = page.plan.plan.month(6).revenue;
    let rows: Vec<_> = seen
        .iter()
        .map(|v| {
            let (revenue, costs) = (v.revenue.unwrap_or_default(), v.costs);
            let money = |n: i64| fmt::money(n, code);
            view! {
                <tr>
                    <RowHead title=fmt::day(v.visited_on)/>
                    <Cell label=t!("visit-revenue") value=money(revenue) number=true/>
                    <Cell label=t!("visit-costs") value=costs.map(money).unwrap_or_default() number=true/>
                </tr>
            }
        })
        .collect();
    let columns = vec![
        Column::new(t!("visit-day")),
        Column::new(t!("visit-revenue")).number(),
        Column::new(t!("visit-costs")).number(),
    ];
    Some(view! {
        <Card title=t!("revenue-title")>
            <figure class="figure cq">
                <BarChart title=t!("revenue-chart") bars=bars goal=goal goal_label=t!("revenue-goal") code=code/>
                <figcaption>{t!("revenue-foot")}</figcaption>
            </figure>
            <Disclosure label=t!("as-table")>
                <DataTable caption=t!("revenue-title") columns=columns>{rows}</DataTable>
            </Disclosure>
        </Card>
    })
}
