//! `/duplicates/check/{id}`: how far a check is, then its result. Nothing moves by itself: a page that loads itself again
//! takes the words from under a reader's eyes, so whoever waits asks.

use domain::list_check::CheckState;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use server_fn::ServerFn;
use service::list_check::CheckPage;

use super::result::{Faults, Result};
use super::words::CheckChip;
use crate::api::list_check::{CancelCheck, DeleteCheck, list_check};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    AppShell, Banner, Button, ButtonKind, Card, Crumb, Dialog, HiddenField, LinkButton, PageHead, Progress, Tone,
};

/// The page.
#[component]
pub fn ListCheckPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let query = use_query_map().read_untracked().clone();
    let number = |name: &str| query.get(name).and_then(|n| n.parse().ok()).unwrap_or(1);
    let (page, faults) = (number("page"), number("faults"));
    view! { <AppShell>{load(list_check(id, page, faults), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: CheckPage) -> impl IntoView {
    let state = page.check.state;
    let id = page.check.id.to_string();
    let title = t!("check-of", when = fmt::instant(page.check.created_at));
    let lead = t!("check-until", when = fmt::instant(page.until));
    let faults = (!page.faults.is_empty()).then(|| view! { <Faults page=page.clone()/> });
    let body = match state {
        CheckState::Waiting | CheckState::Running => view! { <Underway page=page.clone()/> }.into_any(),
        CheckState::Done => view! { <Result page=page.clone()/> }.into_any(),
        CheckState::TooMany => {
            view! { <Banner tone=Tone::Warn title=t!("check-too-many") text=t!("check-too-many-text")/> }.into_any()
        }
        CheckState::Failed => {
            view! { <Banner tone=Tone::Danger title=t!("check-failed") text=t!("check-failed-text")/> }.into_any()
        }
        CheckState::Cancelled => view! { <Banner tone=Tone::Quiet text=t!("check-cancelled")/> }.into_any(),
    };
    view! {
        <Crumb trail=vec![(t!("nav-duplicates"), "/duplicates".to_owned()), (t!("check-title"), "/duplicates/check".to_owned())] current=title.clone()/>
        <PageHead title=title lead=lead><CheckChip state=state/></PageHead>
        {body}
        {faults}
        <Delete id=id/>
    }
}

/// How far it is, and a button that asks again.
#[component]
fn Underway(page: CheckPage) -> impl IntoView {
    let check = page.check;
    let href = format!("/duplicates/check/{}", check.id);
    let percent = if check.rows > 0 { check.done * 100 / check.rows } else { 0 };
    let text = t!("check-progress", percent = percent, done = check.done, rows = check.rows);
    let found = (check.pairs > 0).then(|| view! { <p class="small">{t!("check-found", n = check.pairs)}</p> });
    let waits = (check.state == CheckState::Waiting).then(|| view! { <p class="small muted">{t!("check-waits")}</p> });
    view! {
        <Card title=t!("check-underway")>
            <div class="stack gap-4">
                <Progress label=t!("check-compared") value=check.done max=check.rows text=text/>
                {found}
                {waits}
                <p class="small muted">{t!("check-leave")}</p>
                <div class="row gap-3">
                    <LinkButton href=href label=t!("check-look") icon="sync" kind=ButtonKind::Primary/>
                    <PostForm action=CancelCheck::PATH class="contents" id="cancel">
                        <HiddenField name="id" value=check.id.to_string()/>
                        <Button label=t!("check-cancel")/>
                    </PostForm>
                </div>
            </div>
        </Card>
    }
}

#[component]
fn Delete(id: String) -> impl IntoView {
    view! {
        <Dialog label=t!("check-delete") title=t!("check-delete-title") text=t!("check-delete-text") icon="trash" kind=ButtonKind::Danger>
            <PostForm action=DeleteCheck::PATH class="stack gap-3" id="delete">
                <HiddenField name="id" value=id/>
                <div class="row"><Button label=t!("check-delete") kind=ButtonKind::Danger/></div>
            </PostForm>
        </Dialog>
    }
}
