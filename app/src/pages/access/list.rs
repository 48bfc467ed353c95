//! `/access`: what waits for the reader, what is open in the reader's office, what the reader asked for.

use domain::access::{AccessKind, AccessState};
use leptos::prelude::*;
use service::access::{Accesses, Line, Mine};

use crate::api::access::accesses;
use crate::caller::today;
use crate::fmt;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, DueChip, EmptyState, LinkButton, PageHead, Row, RowList, SavedBanner,
    StatusChip, Tone,
};

/// The lists.
#[component]
pub fn AccessesPage() -> impl IntoView {
    view! { <AppShell>{load(accesses(), |accesses| view! { <Content accesses=accesses/> })}</AppShell> }
}

#[component]
fn Content(accesses: Accesses) -> impl IntoView {
    let saved = vec![
        ("asked", t!("access-saved-asked")),
        ("answered", t!("access-saved-answered")),
        ("ended", t!("access-saved-ended")),
        ("reviewed", t!("access-saved-reviewed")),
    ];
    let search = accesses.may_search.then(|| {
        view! { <LinkButton href="/access/search" label=t!("access-search-title") icon="search" kind=ButtonKind::Primary/> }
    });
    let Accesses { waiting, to_review, open, mine, .. } = accesses;
    let nothing = waiting.is_empty() && to_review.is_empty() && open.is_empty() && mine.is_empty();
    view! {
        <PageHead title=t!("access-title") lead=t!("access-lead")>{search}</PageHead>
        <SavedBanner texts=saved/>
        <div class="stack gap-5">
            {list(t!("access-to-review"), CardKind::FlushAccent, to_review, review_row)}
            {list(t!("access-waiting"), CardKind::FlushAccent, waiting, waiting_row)}
            {list(t!("access-mine"), CardKind::Flush, mine, mine_row)}
            {list(t!("access-open"), CardKind::Flush, open, open_row)}
            {nothing.then(|| view! { <Card><EmptyState title=t!("access-none") text=t!("access-none-text")/></Card> })}
        </div>
    }
}

/// A list under its heading; nothing when it is empty.
fn list<T, V: IntoView + 'static>(title: String, kind: CardKind, items: Vec<T>, row: fn(T) -> V) -> impl IntoView {
    (!items.is_empty()).then(|| {
        let rows: Vec<_> = items.into_iter().map(row).collect();
        view! { <Card title=title kind=kind><RowList>{rows}</RowList></Card> }
    })
}

/// A request that the reader answers.
fn waiting_row(line: Line) -> impl IntoView {
    let sub = line.days.map(|d| t!(d.label_key())).unwrap_or_default();
    let due = line.answer_by.map(|day| view! { <DueChip due_on=day today=today()/> });
    view! { <Row href=format!("/access/{}", line.id) title=line.who code=line.code sub=sub>{due}</Row> }
}

/// A case opened at once that the reader reviews.
pub fn review_row(line: Line) -> impl IntoView {
    let sub = t!("access-opened-at", when = fmt::instant(line.at));
    view! {
        <Row href=format!("/access/{}", line.id) title=line.who code=line.code sub=sub>
            <StatusChip tone=Tone::Warn icon="key" text=t!(AccessKind::AtOnce.label_key())/>
        </Row>
    }
}

/// A case of the reader's office that somebody else may look at.
fn open_row(line: Line) -> impl IntoView {
    let sub = line.until.map(|at| t!("access-until", when = fmt::instant(at))).unwrap_or_default();
    view! { <Row href=format!("/access/{}", line.id) title=line.who code=line.code sub=sub/> }
}

/// What the reader asked for or opened.
pub fn mine_row(mine: Mine) -> impl IntoView {
    let (tone, icon) = match (mine.open.is_some(), mine.state) {
        (true, _) => (Tone::Ok, "eye"),
        (false, AccessState::Waiting) => (Tone::Info, "clock"),
        (false, AccessState::Refused) => (Tone::Warn, "ban"),
        (false, AccessState::Allowed | AccessState::Lapsed) => (Tone::Quiet, "check"),
    };
    let state = match (mine.open.is_some(), mine.state) {
        (false, AccessState::Allowed) => t!("access-over"),
        (_, state) => t!(state.label_key()),
    };
    let when = match &mine.open {
        Some((until, _)) => t!("access-until", when = fmt::instant(*until)),
        None if mine.kind == AccessKind::AtOnce => t!("access-opened-at", when = fmt::instant(mine.at)),
        None => t!("access-asked-at", when = fmt::instant(mine.at)),
    };
    // While it is open the case is what matters; else what became of the request.
    let (href, code) = match mine.open {
        Some((_, code)) => (format!("/cases/{code}"), code),
        None => (format!("/access/{}", mine.id), String::new()),
    };
    view! {
        <Row href=href title=mine.name code=code sub=format!("{} · {when}", mine.office)>
            <StatusChip tone=tone icon=icon text=state/>
        </Row>
    }
}
