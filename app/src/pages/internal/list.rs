//! `/referrals/internal`: what the reader is asked to do, and what was sent from cases within reach.

use domain::referral::{Direction, Urgency};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::internal::{InternalLine, Lists};

use crate::api::internal::internal_lists;
use crate::fmt;
use crate::pages::load;
use crate::pages::referral::Directions;
use crate::pages::referral::words::{DueReferral, ReferralStatusChip};
use crate::ui::*;

/// Both lists.
#[component]
pub fn InternalListPage() -> impl IntoView {
    let ended = use_query_map().read_untracked().get("state").is_some_and(|s| s == "ended");
    view! {
        <AppShell>{load(internal_lists(ended), move |lists| view! { <Content ended=ended lists=lists/> })}</AppShell>
    }
}

#[component]
fn Content(ended: bool, lists: Lists) -> impl IntoView {
    let tabs = vec![
        Tab::new(t!("internal-open"), "/referrals/internal").current(!ended),
        Tab::new(t!("internal-ended"), "/referrals/internal?state=ended").current(ended),
    ];
    let to_me = lists
        .to_me
        .map(|lines| view! { <Part title=t!("internal-to-me") none=t!("internal-to-me-none") lines=lines/> });
    let from = lists
        .from_cases
        .map(|lines| view! { <Part title=t!("internal-from-cases") none=t!("internal-from-cases-none") lines=lines/> });
    view! {
        <PageHead title=t!("internal-title") lead=t!("internal-lead")/>
        <Directions at=Direction::Internal/>
        <SavedViews views=tabs/>
        <div class="stack gap-5">{to_me}{from}</div>
    }
}

#[component]
fn Part(title: String, none: String, lines: Vec<InternalLine>) -> impl IntoView {
    let body = if lines.is_empty() {
        view! { <EmptyState title=none/> }.into_any()
    } else {
        let rows: Vec<_> = lines.into_iter().map(internal_row).collect();
        view! { <RowList>{rows}</RowList> }.into_any()
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
