//! `/complaints`: what lies at the reader's desks, by what is due. Nothing of what was said.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::feedback::{FeedbackLine, Lists};

use super::words::{StateChip, title};
use crate::api::feedback::{feedback_lists, feedback_waiting};
use crate::caller::today;
use crate::fmt;
use crate::pages::load;
use crate::ui::*;

/// The list.
#[component]
pub fn ComplaintsPage() -> impl IntoView {
    let open = use_query_map().read_untracked().get("state").is_none_or(|s| s != "answered");
    view! { <AppShell>{load(feedback_lists(open), move |lists| view! { <Content open=open lists=lists/> })}</AppShell> }
}

#[component]
fn Content(open: bool, lists: Lists) -> impl IntoView {
    let tabs = vec![
        Tab::new(t!("feedback-open"), "/complaints").current(open),
        Tab::new(t!("feedback-answered"), "/complaints?state=answered").current(!open),
    ];
    let note = lists.records.then(|| {
        view! { <LinkButton href="/complaints/new" label=t!("feedback-note-down") icon="plus" kind=ButtonKind::Primary/> }
    });
    let body = if lists.lines.is_empty() {
        view! { <EmptyState title=t!("feedback-none") text=t!("feedback-none-text")/> }.into_any()
    } else {
        let rows: Vec<_> = lists.lines.into_iter().map(row).collect();
        view! { <RowList>{rows}</RowList> }.into_any()
    };
    let desk = if lists.handles {
        view! {
            <SavedViews views=tabs/>
            <Card label=t!("feedback-list") kind=CardKind::Flush>{body}</Card>
        }
        .into_any()
    } else {
        view! { <Card><p>{t!("feedback-only-note")}</p></Card> }.into_any()
    };
    view! {
        <PageHead title=t!("feedback-list") lead=t!("feedback-list-lead")>{note}</PageHead>
        <SavedBanner texts=vec![("moved", t!("feedback-saved-moved"))]/>
        {desk}
    }
}

fn row(line: FeedbackLine) -> impl IntoView {
    let office = line.office.unwrap_or_else(|| t!("feedback-no-office"));
    let sub = [office, t!(line.channel.label_key())].join(" · ");
    let note = t!("feedback-came", day = fmt::instant(line.received_at));
    let due = line.state.is_open().then(|| {
        let due_on = fmt::local_date(line.due);
        view! { <DueChip due_on=due_on today=today()/> }
    });
    let late = line.late.then(|| view! { <StatusChip tone=Tone::Danger icon="alert" text=t!("feedback-late")/> });
    let news = line.news.then(|| view! { <StatusChip tone=Tone::Info icon="message" text=t!("feedback-news")/> });
    let state = line.state;
    view! {
        <Row href=format!("/complaints/{}", line.reference) title=title(line.category) code=line.reference sub=sub note=note>
            <StateChip state=state/>
            {late}
            {news}
            {due}
        </Row>
    }
}

/// On the first page: what waits for the reader. Nothing when there is none.
#[component]
pub fn WaitingFeedback() -> impl IntoView {
    load(feedback_waiting(), |lines| {
        (!lines.is_empty()).then(|| {
            let rows: Vec<_> = lines.into_iter().map(row).collect();
            view! {
                <Card title=t!("feedback-waiting") kind=CardKind::FlushAccent
                    aside=|| view! { <a href="/complaints">{t!("feedback-all")}</a> }>
                    <RowList>{rows}</RowList>
                </Card>
            }
        })
    })
}
