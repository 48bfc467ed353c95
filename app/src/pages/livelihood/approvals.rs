//! `/approvals`: what waits for a second pair of eyes.

use leptos::prelude::*;
use service::livelihood::{Approvals, OverPaid, WaitingOrder, WaitingPayee, WaitingPlan, WaitingTranche};

use super::words::href;
use crate::api::livelihood::approvals;
use crate::fmt;
use crate::pages::load;
use crate::ui::{AppShell, Card, CardKind, EmptyState, PageHead, Row, RowList, StatusChip, Tone};

/// The page.
#[component]
pub fn ApprovalsPage() -> impl IntoView {
    view! { <AppShell>{load(approvals(), |list| view! { <Content list=list/> })}</AppShell> }
}

#[component]
fn Content(list: Approvals) -> impl IntoView {
    let nothing = (list.count() == 0 && list.for_others.is_empty()).then(|| {
        view! { <Card label=t!("approvals-title")><EmptyState title=t!("approvals-none") text=t!("approvals-none-text")/></Card> }
    });
    view! {
        <PageHead title=t!("approvals-title") lead=t!("approvals-lead")/>
        <div class="stack gap-5 measure">
            {nothing}
            {section(t!("approvals-over-paid"), list.over_paid, over_paid)}
            {section(t!("approvals-tranches"), list.tranches, tranche)}
            {section(t!("approvals-payees"), list.payees, payee)}
            {section(t!("approvals-orders"), list.orders, order)}
            {section(t!("approvals-decide"), list.to_decide, plan)}
            {section(t!("approvals-score"), list.to_score, plan)}
            {section(t!("approvals-others"), list.for_others, tranche)}
        </div>
    }
}

fn section<T, V: IntoView + 'static>(title: String, rows: Vec<T>, row: fn(T) -> V) -> Option<impl IntoView> {
    if rows.is_empty() {
        return None;
    }
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    Some(view! { <Card title=title kind=CardKind::Flush><RowList>{rows}</RowList></Card> })
}

fn plan(p: WaitingPlan) -> impl IntoView {
    let since = t!("approvals-since", when = fmt::instant_day(p.waits_since));
    let scores = t!("approvals-scores", n = p.scores);
    view! { <Row href=href(&p.code) title=p.title code=p.code.clone() sub=[p.code_name, since, scores].join(" · ")/> }
}

fn tranche(t: WaitingTranche) -> impl IntoView {
    let who = t!("approvals-requested", who = t.requester.unwrap_or_default(), when = fmt::instant_day(t.requested_at));
    let title = t!("approvals-tranche", n = t.number, title = t.title);
    let amount = fmt::money(t.amount, &t.currency);
    view! {
        <Row href=href(&t.code) title=title code=t.code.clone() sub=[t.code_name, who].join(" · ")>
            <span class="strong nowrap">{amount}</span>
        </Row>
    }
}

fn payee((p, others): (WaitingPayee, bool)) -> impl IntoView {
    let who = t!("approvals-named", who = p.set_by.unwrap_or_default(), when = fmt::instant_day(p.set_at));
    let flag = others.then(|| view! { <StatusChip tone=Tone::Danger icon="alert" text=t!("payee-shared-short")/> });
    view! {
        <Row href=href(&p.code) title=p.title code=p.code.clone() sub=[p.code_name, t!(p.kind.label_key()), who].join(" · ")>
            {flag}
        </Row>
    }
}

fn order(o: WaitingOrder) -> impl IntoView {
    let since = t!("approvals-since", when = fmt::instant_day(o.requested_at));
    let offers = t!("approvals-offers", n = o.quotes);
    let to = format!("{}/purchases/{}", href(&o.code), o.number);
    let title = t!("approvals-tranche", n = o.number, title = o.title);
    view! { <Row href=to title=title code=o.code.clone() sub=[o.code_name, since, offers].join(" · ")/> }
}

fn over_paid(o: OverPaid) -> impl IntoView {
    let amount = fmt::money(o.amount, &o.currency);
    let since = t!("approvals-since", when = fmt::instant_day(o.opened_at));
    view! {
        <Row href=href(&o.code) title=o.code_name code=o.code.clone() sub=since>
            <StatusChip tone=Tone::Danger icon="alert" text=amount/>
        </Row>
    }
}
