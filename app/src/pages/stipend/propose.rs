//! `/training/cohorts/{code}/stipends`: who gets one for a month, who does not, and why.

use domain::training::{Hours, StipendOut};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::training::{StipendLine, StipendProposal};

use super::list::Lists;
use super::{month_name, param};
use crate::api::stipend::{RequestStipends, proposal};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::pages::training::{cohort_href, hours, percent};
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, Card, CardKind, Crumb, EmptyState, HiddenField, PageHead, Row, RowList,
    StatusChip, TextField, Tone, Width,
};

/// The page.
#[component]
pub fn StipendProposalPage() -> impl IntoView {
    let month = use_query_map().read_untracked().get("month").unwrap_or_default();
    view! { <AppShell form=true>{load(proposal(param("code"), month), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: StipendProposal) -> impl IntoView {
    let base = cohort_href(&page.cohort.code);
    let Some(month) = page.month.map(|m| m.to_string()) else {
        return view! {
            <Head page=page.clone() base=base/>
            <Card title=t!("stipends-title")><EmptyState title=t!("stipend-no-month") text=t!("stipend-no-month-text")/></Card>
        }
        .into_any();
    };
    let others: Vec<_> = page
        .months
        .iter()
        .map(ToString::to_string)
        .filter(|m| *m != month)
        .map(|m| view! { <a class="tap" href=format!("{base}/stipends?month={m}")>{month_name(&m)}</a> })
        .collect();
    let chosen: Vec<StipendLine> = page.chosen().cloned().collect();
    let out: Vec<StipendLine> = page.lines.iter().filter(|l| l.out.is_some()).cloned().collect();
    let ask = (!chosen.is_empty()).then(|| view! { <Ask cohort=page.cohort.code.clone() month=month.clone()/> });
    let lists = (!page.lists.is_empty()).then(|| {
        let lists = page.lists.clone();
        view! { <Card title=t!("stipend-lists") kind=CardKind::Flush><Lists lists=lists/></Card> }
    });
    let in_title = t!("stipend-in", n = chosen.len() as i64, month = month_name(&month));
    let out_card = (!out.is_empty()).then(|| {
        let title = t!("stipend-out", n = out.len() as i64);
        view! { <Card title=title kind=CardKind::Flush><People lines=out/></Card> }
    });
    view! {
        <Head page=page base=base/>
        <nav class="row gap-4" aria-label=t!("stipend-months")>{others}</nav>
        <div class="split">
            <div class="stack gap-5">
                <Card title=in_title kind=CardKind::Flush><People lines=chosen/></Card>
                {out_card}
            </div>
            <div class="stack gap-5">{ask}{lists}</div>
        </div>
    }
    .into_any()
}

#[component]
fn Head(page: StipendProposal, base: String) -> impl IntoView {
    let title = t!("cohort-heading", course = page.cohort.title.clone(), code = page.cohort.code.clone());
    view! {
        <Crumb trail=vec![(t!("training-title"), "/training".to_owned()), (title, base)] current=t!("stipends-title")/>
        <PageHead title=t!("stipends-title") lead=t!("stipend-rule", n = page.share)/>
    }
}

#[component]
fn People(lines: Vec<StipendLine>) -> impl IntoView {
    if lines.is_empty() {
        return view! { <EmptyState title=t!("stipend-nobody") text=t!("stipend-nobody-text")/> }.into_any();
    }
    let rows: Vec<_> = lines
        .into_iter()
        .map(|l| {
            let (tone, icon, text) = match l.out {
                Some(out) => (Tone::Quiet, "x", t!(out.label_key())),
                None => (Tone::Ok, "check", t!("stipend-gets")),
            };
            // Beside the hours, "not this month" would tell whoever came too little from whose money waits.
            let sub = if l.out == Some(StipendOut::NotThisMonth) { String::new() } else { came(l.hours) };
            view! { <Row title=l.name sub=sub><StatusChip tone=tone icon=icon text=text plain=true/></Row> }
        })
        .collect();
    view! { <RowList>{rows}</RowList> }.into_any()
}

/// "38 h of 40 h (95%)".
pub fn came(time: Hours) -> String {
    t!("attendance-hours-of", attended = hours(time.attended), held = hours(time.held), percent = percent(time))
}

#[component]
fn Ask(cohort: String, month: String) -> impl IntoView {
    let unit = fmt::currency_name(domain::money::PROGRAMME.code);
    view! {
        <Card title=t!("stipend-ask") kind=CardKind::Accent>
            <PostForm action=RequestStipends::PATH class="stack gap-4">
                <HiddenField name="cohort" value=cohort/>
                <HiddenField name="month" value=month/>
                <TextField name="amount" label=t!("stipend-amount") inputmode="numeric" width=Width::W10 suffix=unit/>
                <Actions><Button label=t!("stipend-request") kind=ButtonKind::Primary/></Actions>
            </PostForm>
            <p class="xs muted">{t!("stipend-ask-note")}</p>
        </Card>
    }
}
