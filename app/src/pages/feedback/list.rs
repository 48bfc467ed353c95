//! `/complaints`: what lies at the reader's desks, by what is due. Nothing of what was said.

use domain::feedback::Shelf;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::feedback::{APART, FeedbackLine, Lists, Waiting};

use super::words::{StateChip, title};
use crate::api::feedback::{FindFeedback, feedback_lists, feedback_waiting};
use crate::caller::today;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// The list.
#[component]
pub fn ComplaintsPage() -> impl IntoView {
    let query = use_query_map();
    let shelf = match query.read_untracked().get("state").as_deref() {
        Some("answered") => Shelf::Answered,
        Some("apart") => Shelf::Apart,
        _ => Shelf::Open,
    };
    let page: i64 = query.read_untracked().get("page").and_then(|p| p.parse().ok()).unwrap_or_default();
    let page = page.clamp(0, 100);
    view! { <AppShell>{load(feedback_lists(shelf, page), move |lists| view! { <Content shelf=shelf page=page lists=lists/> })}</AppShell> }
}

#[component]
fn Content(shelf: Shelf, page: i64, lists: Lists) -> impl IntoView {
    let tabs = vec![
        Tab::new(t!("feedback-open"), "/complaints").current(shelf == Shelf::Open),
        Tab::new(t!("feedback-answered"), "/complaints?state=answered").current(shelf == Shelf::Answered),
        Tab::new(t!("feedback-apart"), "/complaints?state=apart")
            .count_to(lists.apart, APART)
            .current(shelf == Shelf::Apart),
    ];
    let note = lists.records.then(|| {
        view! { <LinkButton href="/complaints/new" label=t!("feedback-note-down") icon="plus" kind=ButtonKind::Primary/> }
    });
    let address = |page: i64| match shelf {
        Shelf::Open => format!("/complaints?page={page}"),
        Shelf::Answered => format!("/complaints?state=answered&page={page}"),
        Shelf::Apart => format!("/complaints?state=apart&page={page}"),
    };
    let previous = if page > 0 { address(page - 1) } else { String::new() };
    let (shown, next) = (lists.lines.len(), lists.next.map(address).unwrap_or_default());
    let pages = (!previous.is_empty() || !next.is_empty())
        .then(|| view! { <Pagination shown=shown previous=previous next=next/> });
    let body = if lists.lines.is_empty() {
        view! { <EmptyState title=t!("feedback-none") text=t!("feedback-none-text")/> }.into_any()
    } else {
        let rows: Vec<_> = lists.lines.into_iter().map(row).collect();
        view! { <RowList>{rows}</RowList> }.into_any()
    };
    let desk = if lists.handles {
        view! {
            <SavedViews views=tabs/>
            <Find/>
            <Card label=t!("feedback-list") kind=CardKind::Flush>{body}{pages}</Card>
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

/// For whoever has somebody with a number at the telephone. What lies with others is not found.
#[component]
fn Find() -> impl IntoView {
    view! {
        <Disclosure label=t!("feedback-find") opens_for=FindFeedback::PATH>
            <PostForm action=FindFeedback::PATH class="form form--narrow">
                <TextField name="reference" label=t!("feedback-reference") ltr=true width=Width::W20/>
                <Actions><Button label=t!("feedback-find-go")/></Actions>
            </PostForm>
        </Disclosure>
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

/// On the first page: what waits for the reader, and how much was set apart. Nothing when there is none.
#[component]
pub fn WaitingFeedback() -> impl IntoView {
    load(feedback_waiting(), |Waiting { lines, apart }| {
        (!lines.is_empty() || apart > 0).then(|| {
            let rows: Vec<_> = lines.into_iter().map(row).collect();
            let apart = (apart > 0).then(|| {
                let title = if apart < APART {
                    t!("feedback-apart-waits", n = apart)
                } else {
                    t!("feedback-apart-many", n = APART - 1)
                };
                view! { <Row href="/complaints?state=apart" title=title sub=t!("feedback-apart-text")/> }
            });
            view! {
                <Card title=t!("feedback-waiting") kind=CardKind::FlushAccent
                    aside=|| view! { <a href="/complaints">{t!("feedback-all")}</a> }>
                    <RowList>{rows}{apart}</RowList>
                </Card>
            }
        })
    })
}
