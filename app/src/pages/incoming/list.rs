//! `/referrals/incoming`: what came to the reader's office. No name: who it is about is one page further.

use domain::incoming::IncomingStatus;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::cursor::After;
use service::incoming::{Inbox, IncomingLine};

use super::words::{DueAnswer, IncomingStatusChip, sender};
use crate::api::incoming::inbox;
use crate::fmt;
use crate::pages::load;
use crate::pages::referral::Directions;
use crate::ui::*;
use domain::referral::{Direction, Urgency};

/// Statuses that the list can be narrowed to. What belongs to a case is found there.
const STATES: [IncomingStatus; 6] = [
    IncomingStatus::Received,
    IncomingStatus::Acknowledged,
    IncomingStatus::Accepted,
    IncomingStatus::Declined,
    IncomingStatus::NotReached,
    IncomingStatus::Withdrawn,
];

/// The inbox.
#[component]
pub fn IncomingListPage() -> impl IntoView {
    let query = use_query_map().read_untracked().clone();
    let asked = query.get("state").and_then(|s| s.parse::<IncomingStatus>().ok()).filter(|s| STATES.contains(s));
    let after: Option<After> = query.get("after").and_then(|a| a.parse().ok());
    let begins = after.is_none();
    view! {
        <AppShell>
            {load(inbox(asked, after), move |inbox| view! { <Content asked=asked begins=begins inbox=inbox/> })}
        </AppShell>
    }
}

#[component]
fn Content(asked: Option<IncomingStatus>, begins: bool, inbox: Inbox) -> impl IntoView {
    let href = |state: Option<IncomingStatus>| match state {
        Some(state) => format!("/referrals/incoming?state={state}"),
        None => "/referrals/incoming".to_owned(),
    };
    let mut tabs = vec![Tab::new(t!("incoming-open"), href(None)).current(asked.is_none())];
    tabs.extend(STATES.map(|s| Tab::new(t!(s.label_key()), href(Some(s))).current(asked == Some(s))));
    let late = (inbox.late > 0).then(|| {
        view! { <Banner tone=Tone::Danger title=t!("incoming-late", n = inbox.late) text=t!("incoming-late-text")/> }
    });
    let shown = inbox.lines.len();
    let previous = if begins { String::new() } else { href(asked) };
    let sign = if asked.is_some() { '&' } else { '?' };
    let next = inbox.next.map(|after| format!("{}{sign}after={after}", href(asked))).unwrap_or_default();
    let pages = (!previous.is_empty() || !next.is_empty())
        .then(|| view! { <Pagination shown=shown previous=previous next=next/> });
    let body = if inbox.lines.is_empty() {
        view! { <EmptyState title=t!("incoming-none") text=t!("incoming-none-text")/> }.into_any()
    } else {
        let rows: Vec<_> = inbox.lines.into_iter().map(referred_row).collect();
        view! { <RowList>{rows}</RowList>{pages} }.into_any()
    };
    let label = asked.map_or_else(|| t!("incoming-open"), |s| t!(s.label_key()));
    view! {
        <PageHead title=t!("incoming-title") lead=t!("incoming-lead")>
            <LinkButton href="/referrals/incoming/new" label=t!("incoming-note") icon="plus" kind=ButtonKind::Primary/>
        </PageHead>
        <Directions at=Direction::Incoming/>
        <SavedBanner texts=vec![("walled", t!("incoming-saved-walled")), ("ended", t!("incoming-saved-ended"))]/>
        {late}
        <SavedViews views=tabs/>
        <Card label=label kind=CardKind::Flush>{body}</Card>
    }
}

/// One of them: number, who refers, for what.
pub fn referred_row(line: IncomingLine) -> impl IntoView {
    let from = sender(line.organisation.as_deref(), line.sender_role);
    let need = line.category.map(|c| t!(c.label_key()));
    let urgency = (line.urgency != Urgency::Routine).then(|| t!(line.urgency.label_key()));
    let sub = [Some(from), need, urgency].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let note = t!("incoming-came", day = fmt::instant_day(line.received_at), how = t!(line.channel.label_key()));
    // That it is late says more than that nobody has answered.
    let stands = if line.escalated {
        view! { <StatusChip tone=Tone::Danger icon="alert" text=t!("incoming-escalated")/> }.into_any()
    } else if line.reminded {
        view! { <StatusChip tone=Tone::Warn icon="alert" text=t!("incoming-reminded")/> }.into_any()
    } else {
        view! { <IncomingStatusChip status=line.status/> }.into_any()
    };
    let (status, due) = (line.status, line.answer_due);
    view! {
        <Row href=format!("/referrals/incoming/{}", line.number) title=line.number.clone() sub=sub note=note>
            {stands}
            <DueAnswer status=status due=due/>
        </Row>
    }
}
