//! `/directory/gaps`: what people need and nobody offers, by place.

use domain::small_cells::{SMALLEST, Shown};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::need::{GapList, GapRow};

use crate::api::directory::gaps;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, Card, CardKind, Cell, Column, Crumb, EmptyState, FilterBar, PageHead, RowHead, SearchField, StackTable,
    StatusChip, ThereIsMore, Tone,
};

/// The report.
#[component]
pub fn GapsPage() -> impl IntoView {
    let place = use_query_map().read_untracked().get("place").unwrap_or_default();
    let list = gaps(place.clone());
    view! { <AppShell>{load(list, move |list| view! { <Content list=list place=place.clone()/> })}</AppShell> }
}

#[component]
fn Content(list: GapList, place: String) -> impl IntoView {
    let more = list.more;
    let find = (more || !place.is_empty()).then(|| {
        view! {
            <FilterBar label=t!("gaps-place")><SearchField name="place" label=t!("gaps-place") value=place/></FilterBar>
        }
    });
    let body = if list.rows.is_empty() {
        view! { <EmptyState title=t!("gaps-none") text=t!("gaps-none-text")/> }.into_any()
    } else {
        let columns =
            ["gaps-need", "gaps-place", "gaps-people", "gaps-offered"].map(|key| Column::new(t!(key))).to_vec();
        let rows: Vec<_> = list.rows.into_iter().map(row).collect();
        view! { <StackTable caption=t!("gaps-title") columns=columns>{rows}</StackTable> }.into_any()
    };
    view! {
        <Crumb trail=vec![(t!("nav-directory"), "/directory".to_owned())] current=t!("gaps-title")/>
        <PageHead title=t!("gaps-title") lead=t!("gaps-lead")/>
        {find}
        <Card label=t!("gaps-title") kind=CardKind::Flush>{body}<ThereIsMore more=more how=t!("gaps-more")/></Card>
        <p class="small muted measure">{t!("gaps-foot", n = SMALLEST)}</p>
    }
}

fn row(gap: GapRow) -> impl IntoView {
    let people = match gap.needs {
        Shown::Nobody => fmt::number(0),
        Shown::Few => t!("gaps-few", n = SMALLEST),
        Shown::Exact(n) => fmt::number(n),
    };
    let (tone, icon, text) = match (gap.open, gap.closed) {
        (0, 0) => (Tone::Danger, "ban", t!("gaps-nothing")),
        (0, n) => (Tone::Warn, "clock", t!("gaps-closed", n = n)),
        (n, _) => (Tone::Info, "half", t!("gaps-open", n = n)),
    };
    view! {
        <tr>
            <RowHead title=t!(gap.category.label_key())/>
            <Cell label=t!("gaps-place") value=gap.place/>
            <Cell label=t!("gaps-people") value=people/>
            <Cell label=t!("gaps-offered")><StatusChip tone=tone icon=icon text=text/></Cell>
        </tr>
    }
}
