//! The board: a column for each state, with a few tickets and the way to all of them.

use leptos::prelude::*;
use service::referral::{Board, BoardColumn as Column, ReferralLine, View};

use super::list::{Asked, Head, view_name};
use super::words::{DueReferral, Unread, need, provider};
use crate::ui::{BoardColumn, EmptyState, ReferralBoard, Ticket};
use domain::referral::ReferralStatus;

/// The board with its head.
#[component]
pub(super) fn BoardView(asked: Asked, board: Board) -> impl IntoView {
    let empty = board.columns.iter().all(|c| c.total == 0);
    let columns: Vec<_> = board.columns.into_iter().map(|c| column(&asked, c)).collect();
    let body = if empty {
        view! { <EmptyState title=t!("referrals-none") text=t!("referrals-none-text")/> }.into_any()
    } else {
        view! { <ReferralBoard label=t!("referrals-board-label")>{columns}</ReferralBoard> }.into_any()
    };
    view! {
        <Head asked=asked overdue=board.overdue choices=board.choices/>
        {body}
    }
}

fn icon(view: View) -> &'static str {
    match view {
        View::Drafts => "pen",
        View::Waiting => "send",
        View::Accepted => "circle-ok",
        View::InService => "sync",
        View::Completed => "check",
        View::Undone => "ban",
        View::Ended => "flag",
    }
}

fn column(asked: &Asked, column: Column) -> impl IntoView + use<> {
    let shown = column.lines.len() as i64;
    let more = (column.total > shown).then(|| {
        let href = asked.href(Some(column.view), None);
        view! { <li><a class="small" href=href>{t!("referrals-see-all", n = column.total)}</a></li> }
    });
    let tickets: Vec<_> = column.lines.into_iter().map(ticket).collect();
    let title = t!(format!("referral-view-{}", view_name(column.view)));
    let count = usize::try_from(column.total).unwrap_or_default();
    view! { <BoardColumn title=title icon=icon(column.view) count=count>{tickets}{more}</BoardColumn> }
}

fn ticket(line: ReferralLine) -> impl IntoView {
    let now = crate::caller::app().map(|a| a.clock.now()).unwrap_or_default();
    let late = line.status.awaits_answer() && line.answer_due.is_some_and(|due| due < now);
    let says_more = matches!(
        line.status,
        ReferralStatus::Draft
            | ReferralStatus::Received
            | ReferralStatus::NoShow
            | ReferralStatus::ReturnedByProvider
            | ReferralStatus::Expired
            | ReferralStatus::Escalated
            | ReferralStatus::Verified
    );
    let state = says_more.then(|| view! { <span class="xs muted">{t!(line.status.label_key())}</span> });
    view! {
        <Ticket href=format!("/referrals/{}", line.number) title=line.code_name.clone() sub=provider(&line)
            text=need(line.target.as_ref(), line.urgency) late=late>
            <DueReferral status=line.status due=line.answer_due waits=line.answered_at.is_some()
                appointment=line.appointment_at declined=line.declined/>
            <Unread n=line.unread/>
            {state}
        </Ticket>
    }
}
