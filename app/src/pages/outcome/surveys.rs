//! `/surveys`: what the reader is asked to run. Code names, rounds and days; nothing of the case.

use leptos::prelude::*;
use service::outcome::Asked;

use crate::api::outcome::surveys;
use crate::caller::today;
use crate::fmt;
use crate::pages::load;
use crate::ui::{AppShell, Card, CardKind, DueChip, EmptyState, PageHead, Row, RowList, SavedBanner};

/// The page.
#[component]
pub fn SurveysPage() -> impl IntoView {
    view! { <AppShell>{load(surveys(), |asked| view! { <Content asked=asked/> })}</AppShell> }
}

#[component]
fn Content(asked: Vec<Asked>) -> impl IntoView {
    let saved = vec![("later", t!("outcome-saved-later")), ("declined", t!("outcome-saved-declined"))];
    let body = if asked.is_empty() {
        view! { <Card label=t!("surveys-title")><EmptyState title=t!("surveys-none") text=t!("surveys-none-text")/></Card> }.into_any()
    } else {
        view! { <Card label=t!("surveys-title") kind=CardKind::Flush><RowList>{rows(asked)}</RowList></Card> }
            .into_any()
    };
    view! {
        <SavedBanner texts=saved/>
        <PageHead title=t!("surveys-title") lead=t!("surveys-lead")/>
        {body}
    }
}

fn rows(asked: Vec<Asked>) -> Vec<impl IntoView> {
    let day = today();
    asked
        .into_iter()
        .map(|line| {
            let window = line.window;
            let note = t!("outcome-between", from = fmt::day(window.from), until = fmt::day(window.until));
            view! {
                <Row href=format!("/surveys/{}", line.id) title=line.code_name sub=t!(line.round.label_key()) note=note>
                    <DueChip due_on=window.due_on today=day/>
                </Row>
            }
        })
        .collect()
}

/// On the first page: what the reader is asked to run. Nothing when there is none.
#[component]
pub fn SurveysCard(
    /// What it is.
    asked: Vec<Asked>,
) -> impl IntoView {
    if asked.is_empty() {
        return None;
    }
    Some(view! {
        <Card title=t!("surveys-title") kind=CardKind::Flush aside=|| view! { <a href="/surveys">{t!("surveys-all")}</a> }>
            <RowList>{rows(asked)}</RowList>
        </Card>
    })
}
