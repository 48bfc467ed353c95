//! `/communities`: all of them, and what is due.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::support::{Communities, CommunityLine};

use super::due::{PlannedCard, due_row};
use super::words::cases_words;
use super::{Sections, query};
use crate::api::support::communities;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, EmptyState, FilterBar, LinkButton, PageHead, Pagination, Row, RowList,
    SearchField, StatusChip, Tone, encode,
};

/// The page.
#[component]
pub fn CommunitiesPage() -> impl IntoView {
    let after = use_query_map().read_untracked().get("after");
    let words = query("q");
    let data = communities(after, words.clone());
    view! { <AppShell>{load(data, |list| view! { <Content list=list words=words/> })}</AppShell> }
}

#[component]
fn Content(list: Communities, words: String) -> impl IntoView {
    let new = list.may_write.then(|| {
        view! { <LinkButton href="/communities/new" label=t!("community-new") kind=ButtonKind::Primary icon="plus"/> }
    });
    let body = if list.lines.is_empty() && !words.trim().is_empty() {
        view! { <EmptyState title=t!("communities-found-none") text=t!("place-found-none-text")/> }.into_any()
    } else if list.lines.is_empty() {
        view! { <EmptyState title=t!("communities-none") text=t!("communities-none-text")/> }.into_any()
    } else {
        let next = |pcode| format!("/communities?q={}&after={pcode}", encode(words.trim()));
        let next = list.next.map(next).unwrap_or_default();
        let shown = list.lines.len();
        let rows: Vec<_> = list.lines.into_iter().map(row).collect();
        view! { <RowList>{rows}</RowList> <Pagination shown=shown next=next/> }.into_any()
    };
    let due = (!list.due.is_empty()).then(|| {
        let rows: Vec<_> = list.due.into_iter().map(due_row).collect();
        view! { <Card title=t!("commitments-due") kind=CardKind::FlushAccent><RowList lead=true>{rows}</RowList></Card> }
    });
    view! {
        <PageHead title=t!("communities-title") lead=t!("communities-lead")>
            <LinkButton href="/places" label=t!("place-tree") icon="flag"/>
            {new}
        </PageHead>
        <Sections institutions=false/>
        <div class="stack gap-5">
            {due}
            <PlannedCard lines=list.planned/>
            <FilterBar label=t!("communities-find")>
                <SearchField name="q" label=t!("communities-words") value=words.clone()/>
            </FilterBar>
            <Card label=t!("communities-title") kind=CardKind::Flush foot=t!("received-foot")>{body}</Card>
        </div>
    }
}

fn row(line: CommunityLine) -> impl IntoView {
    let c = line.community;
    let above = c.above.filter(|a| *a != c.name);
    let sub = above.into_iter().chain([t!("received-cases", n = cases_words(c.counted))]).collect::<Vec<_>>();
    let warn = (!line.warnings.is_empty()).then(|| {
        view! { <StatusChip tone=Tone::Warn icon="alert" text=t!("load-warned")/> }
    });
    view! { <Row href=format!("/communities/{}", c.pcode) title=c.name sub=sub.join(" · ")>{warn}</Row> }
}
