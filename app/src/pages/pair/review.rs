//! `/duplicates/{id}`: two records side by side, why they may be of one person, and the two answers.

use domain::pair::{PairSource, PairState};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::pair::{Decided, Review};

use super::compare::Comparison;
use super::words::{LikenessChip, reason_tick, side_name};
use crate::api::pair::{KeepApart, UndoMerge, pair_review};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, Card, Crumb, HiddenField, LinkButton, PageHead, TextField, Ticks,
    Tone,
};

/// The id of the pair in this page's address.
pub(super) fn pair_id() -> String {
    use_params_map().read_untracked().get("id").unwrap_or_default()
}

/// The review.
#[component]
pub fn PairPage() -> impl IntoView {
    view! {
        <AppShell>
            {load(pair_review(pair_id()), |review| view! { <Content review=review/> })}
        </AppShell>
    }
}

#[component]
fn Content(review: Review) -> impl IntoView {
    let [a, b] = review.sides.each_ref().map(|side| side_name(side, |s| s.code_name.clone()));
    let title = t!("pair-title", a = a, b = b);
    let strong = review.strong;
    let reasons: Vec<_> = review.reasons.iter().map(|r| reason_tick(*r)).collect();
    let found = match review.source {
        PairSource::Entry => t!("pair-found-entry"),
        PairSource::Scan => t!("pair-found-scan"),
    };
    let claim = review.claim.clone().map(|reason| {
        view! { <Banner tone=Tone::Warn title=t!("pair-claim") text=reason/> }
    });
    let decision = match (review.state, review.decided.clone()) {
        (PairState::Open, _) => view! { <Answers review=review.clone()/> }.into_any(),
        (state, Some(decided)) => {
            view! { <Answered state=state decided=decided/> <Merged review=review.clone()/> }.into_any()
        }
        (_, None) => ().into_any(),
    };
    view! {
        <Crumb trail=vec![(t!("nav-duplicates"), "/duplicates".into())] current=title.clone()/>
        <PageHead title=title lead=found/>
        {claim}
        <Card title=t!("pair-why") aside=move || view! { <LikenessChip strong=strong/> }>
            <Ticks items=reasons/>
        </Card>
        <Comparison sides=review.sides/>
        {decision}
    }
}

/// The two answers.
#[component]
fn Answers(review: Review) -> impl IntoView {
    if review.own {
        return view! { <Banner title=t!("pair-own") text=t!("pair-own-text")/> }.into_any();
    }
    let same = if review.may_merge {
        view! {
            <p>{t!("pair-merge-text")}</p>
            <div class="row">
                <LinkButton href=format!("/duplicates/{}/merge", review.id) label=t!("pair-merge-look") kind=ButtonKind::Primary/>
            </div>
        }
        .into_any()
    } else {
        view! { <p class="muted">{t!("pair-merge-not-here")}</p> }.into_any()
    };
    view! {
        <Card title=t!("pair-merge-title")>{same}</Card>
        <Card title=t!("pair-distinct-title")>
            <PostForm action=KeepApart::PATH version=review.version class="form form--narrow">
                <HiddenField name="pair" value=review.id/>
                <TextField name="reason" label=t!("pair-distinct-reason") hint=t!("distinct-reason-hint")/>
                <Actions><Button label=t!("pair-distinct-save")/></Actions>
            </PostForm>
        </Card>
    }
    .into_any()
}

/// What was decided, by whom and why.
#[component]
fn Answered(state: PairState, decided: Decided) -> impl IntoView {
    let text = t!("pair-decided", who = decided.by, when = fmt::instant(decided.at));
    view! { <Banner title=t!(state.label_key()) text=text>{decided.reason.map(|r| view! { <p><bdi>{r}</bdi></p> })}</Banner> }
}

/// What a merge did, and its undo while there is one.
#[component]
fn Merged(review: Review) -> impl IntoView {
    let done = review.merged?;
    let href = format!("/cases/{}", done.kept);
    let text = t!("merge-done", led = done.led, kept = done.kept);
    let until = fmt::day(fmt::local_date(done.until));
    let undo = if done.may_undo {
        view! {
            <p>{t!("undo-until", day = until)}</p>
            <p class="muted">{t!("undo-what")}</p>
            <PostForm action=UndoMerge::PATH version=review.version class="form form--narrow">
                <HiddenField name="pair" value=review.id/>
                <TextField name="reason" label=t!("undo-reason") hint=t!("undo-reason-hint")/>
                <Actions><Button label=t!("undo-save") kind=ButtonKind::Danger/></Actions>
            </PostForm>
        }
        .into_any()
    } else {
        view! { <p class="muted">{t!("undo-not-now", day = until)}</p> }.into_any()
    };
    Some(view! {
        <Card title=t!("undo-title")>
            <p>{text}</p>
            <p><a href=href>{t!("merge-open-kept")}</a></p>
            {undo}
        </Card>
    })
}
