//! `/places`: the tree of places, from a country down to its villages, with the codes that hold and those that held.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::place::{Here, Node, Tree, TreeQuery};

use crate::api::place::place_tree;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, Card, CardKind, Crumb, EmptyState, Fact, FactLine, FilterBar, PageHead, Pagination, Row, RowList,
    SearchField, StatusChip, Tone, encode,
};

/// The page.
#[component]
pub fn PlacesPage() -> impl IntoView {
    let address = use_query_map().read_untracked();
    let value = |name: &str| address.get(name).unwrap_or_default();
    let query = TreeQuery { under: value("under"), after: value("after"), words: value("q") };
    let asked = query.clone();
    view! { <AppShell>{load(place_tree(query), |tree| view! { <Content tree=tree query=asked/> })}</AppShell> }
}

/// Address of a place in the tree.
pub fn place_href(pcode: &str) -> String {
    format!("/places?under={}", encode(pcode))
}

#[component]
fn Content(tree: Tree, query: TreeQuery) -> impl IntoView {
    let name = tree.here.as_ref().map(|here| here.node.name.clone());
    let trail = name.clone().map(|current| {
        let top = (t!("place-tree"), "/places".to_owned());
        let above = tree.above.iter().map(|p| (p.name.clone(), place_href(&p.pcode)));
        let trail: Vec<_> = std::iter::once(top).chain(above).collect();
        view! { <Crumb trail=trail current=current/> }
    });
    let title = name.unwrap_or_else(|| t!("place-tree"));
    let lead = tree.here.as_ref().map_or_else(|| t!("place-tree-lead"), |here| level(here.node.level));
    let here = tree.here.clone().map(|here| view! { <Codes here=here/> });
    let words = query.words.trim().to_owned();
    let list = if words.is_empty() {
        view! { <Below tree=tree under=query.under/> }.into_any()
    } else {
        view! { <Found tree=tree/> }.into_any()
    };
    view! {
        {trail}
        <PageHead title=title lead=lead/>
        {here}
        <FilterBar label=t!("place-find")>
            <SearchField name="q" label=t!("place-words") hint=t!("place-words-hint") value=words/>
        </FilterBar>
        {list}
    }
}

/// What kind of area it is.
fn level(level: i64) -> String {
    match level {
        0 => t!("place-level-country"),
        1 => t!("place-level-region"),
        2 => t!("place-level-province"),
        3 => t!("place-level-commune"),
        _ => t!("place-level-village"),
    }
}

/// Its code, since when and until when that holds, and the codes before and after it.
#[component]
fn Codes(here: Here) -> impl IntoView {
    let node = here.node;
    let since = node.valid_from.map(fmt::day_long).unwrap_or_else(|| t!("place-since-ever"));
    let until = match node.valid_to {
        Some(day) => fmt::day_long(day),
        None if here.successors.is_empty() => t!("place-holds"),
        None => t!("place-replaced"),
    };
    let others = |title: String, places: Vec<(String, String)>| {
        (!places.is_empty()).then(|| {
            let rows: Vec<_> = places
                .into_iter()
                .map(|(name, code)| view! { <Row href=place_href(&code) title=name code=code/> })
                .collect();
            view! { <Card title=title kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
        })
    };
    let after = here.successors.into_iter().map(|p| (p.name, p.pcode)).collect();
    let before = here.predecessors.into_iter().map(|n| (n.name, n.pcode)).collect();
    view! {
        <FactLine>
            <Fact label=t!("place-code")><span class="mono ltr">{node.pcode}</span></Fact>
            <Fact label=t!("place-since") value=since/>
            <Fact label=t!("place-until") value=until/>
        </FactLine>
        {others(t!("place-successors"), after)}
        {others(t!("place-predecessors"), before)}
    }
}

#[component]
fn Below(tree: Tree, under: String) -> impl IntoView {
    let title = if tree.here.is_some() { t!("place-below") } else { t!("place-top") };
    let body = if tree.nodes.is_empty() {
        view! { <EmptyState title=t!("place-below-none") text=t!("place-below-none-text")/> }.into_any()
    } else {
        let shown = tree.nodes.len();
        let next = |code: String| {
            let under =
                if under.trim().is_empty() { String::new() } else { format!("under={}&", encode(under.trim())) };
            format!("/places?{under}after={}", encode(&code))
        };
        let next = tree.next.map(next).unwrap_or_default();
        let rows: Vec<_> = tree.nodes.into_iter().map(|node| row(node, false)).collect();
        view! { <RowList>{rows}</RowList> <Pagination shown=shown next=next/> }.into_any()
    };
    view! { <Card title=title kind=CardKind::Flush>{body}</Card> }
}

#[component]
fn Found(tree: Tree) -> impl IntoView {
    let body = if tree.nodes.is_empty() {
        view! { <EmptyState title=t!("place-found-none") text=t!("place-found-none-text")/> }.into_any()
    } else {
        let rows: Vec<_> = tree.nodes.into_iter().map(|node| row(node, true)).collect();
        view! { <RowList>{rows}</RowList> }.into_any()
    };
    let foot = if tree.cut { t!("place-found-more") } else { String::new() };
    view! { <Card title=t!("place-found") kind=CardKind::Flush foot=foot>{body}</Card> }
}

fn row(node: Node, with_area: bool) -> impl IntoView {
    let place = node.place();
    let area = place.area().filter(|_| with_area).map(str::to_owned);
    let sub = std::iter::once(level(node.level)).chain(area).collect::<Vec<_>>().join(" · ");
    let replaced = node.valid_to.map(|day| {
        view! { <StatusChip tone=Tone::Quiet icon="swap" text=t!("place-until-day", day = fmt::day(day))/> }
    });
    view! { <Row href=place_href(&node.pcode) title=node.name code=node.pcode sub=sub>{replaced}</Row> }
}
