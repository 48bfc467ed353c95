//! `/referrals/internal`: what the reader is asked to do, and what was sent from cases within reach.

use domain::referral::{Direction, Urgency};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::internal::{InternalLine, InternalQuery, Lists, Part};

use crate::api::internal::internal_lists;
use crate::fmt;
use crate::pages::load;
use crate::pages::referral::Directions;
use crate::pages::referral::words::{DueReferral, ReferralStatusChip};
use crate::ui::*;

/// Both lists.
#[component]
pub fn InternalListPage() -> impl IntoView {
    let asked = use_query_map().read_untracked().clone();
    let after = |name: &str| asked.get(name).and_then(|a| a.parse().ok());
    let query = InternalQuery {
        ended: asked.get("state").is_some_and(|s| s == "ended"),
        to_me: after("mine"),
        from_cases: after("sent"),
    };
    view! {
        <AppShell>{load(internal_lists(query), move |lists| view! { <Content query=query lists=lists/> })}</AppShell>
    }
}

#[component]
fn Content(query: InternalQuery, lists: Lists) -> impl IntoView {
    let ended = query.ended;
    let begin = if ended { "/referrals/internal?state=ended" } else { "/referrals/internal" };
    let sign = if ended { '&' } else { '?' };
    let pages = move |name: &str, begins: bool, part: &Part| {
        let previous = if begins { String::new() } else { begin.to_owned() };
        let next = part.next.map(|after| format!("{begin}{sign}{name}={after}")).unwrap_or_default();
        (previous, next)
    };
    let tabs = vec![
        Tab::new(t!("internal-open"), "/referrals/internal").current(!ended),
        Tab::new(t!("internal-ended"), "/referrals/internal?state=ended").current(ended),
    ];
    let to_me = lists.to_me.map(|part| {
        let pages = pages("mine", query.to_me.is_none(), &part);
        view! { <PartCard title=t!("internal-to-me") none=t!("internal-to-me-none") part=part pages=pages/> }
    });
    let from = lists.from_cases.map(|part| {
        let pages = pages("sent", query.from_cases.is_none(), &part);
        view! { <PartCard title=t!("internal-from-cases") none=t!("internal-from-cases-none") part=part pages=pages/> }
    });
    view! {
        <PageHead title=t!("internal-title") lead=t!("internal-lead")/>
        <Directions at=Direction::Internal/>
        <SavedViews views=tabs/>
        <div class="stack gap-5">{to_me}{from}</div>
    }
}

#[component]
fn PartCard(title: String, none: String, part: Part, pages: (String, String)) -> impl IntoView {
    let (lines, (previous, next)) = (part.lines, pages);
    let shown = lines.len();
    let pages = (!previous.is_empty() || !next.is_empty())
        .then(|| view! { <Pagination shown=shown previous=previous next=next/> });
    let body = if lines.is_empty() {
        view! { <EmptyState title=none/> }.into_any()
    } else {
        let rows: Vec<_> = lines.into_iter().map(internal_row).collect();
        view! { <RowList>{rows}</RowList>{pages} }.into_any()
    };
    view! { <Card title=title kind=CardKind::Flush>{body}</Card> }
}

/// One of them: code name, unit, who sent it.
pub fn internal_row(line: InternalLine) -> impl IntoView {
    let to = match line.colleague {
        Some(name) => t!("internal-unit-and-name", unit = t!(line.unit.label_key()), name = name),
        None => t!(line.unit.label_key()),
    };
    let note = t!("internal-sent-by", day = fmt::instant_day(line.sent_at), who = line.from);
    let to = if line.urgency == Urgency::Routine { to } else { format!("{to} · {}", t!(line.urgency.label_key())) };
    let (status, due) = (line.status, line.answer_due);
    view! {
        <Row href=format!("/referrals/internal/{}", line.number) title=line.code_name code=line.number.clone() sub=to note=note>
            <ReferralStatusChip status=status/>
            <DueReferral status=status due=due waits=false appointment=None declined=None/>
        </Row>
    }
}
