//! `/partner`: what was sent to the reader's organisation. Numbers and days, nothing about a person.

use domain::referral::{ReferralStatus, Urgency};
use leptos::context::Provider;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::partner::{PartnerLine, PartnerList};

use crate::api::partner::{ReceiveReferral, partner_list};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::pages::referral::words::{DueReferral, ReferralStatusChip, Unread};
use crate::ui::{
    AppShell, Button, ButtonKind, Card, CardKind, EmptyState, HiddenField, LinkButton, PageHead, Pagination, Row,
    RowList, StatusChip, Tone,
};

/// The referrals of one organisation.
#[component]
pub fn PartnerListPage() -> impl IntoView {
    let page = use_query_map().read_untracked().get("page").and_then(|n| n.parse().ok()).unwrap_or(1);
    view! { <AppShell>{load(partner_list(page), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: PartnerList) -> impl IntoView {
    let PartnerList { name, lines, page, more } = data;
    let href = |page: i64| if page == 1 { "/partner".to_owned() } else { format!("/partner?page={page}") };
    let previous = if page > 1 { href(page - 1) } else { String::new() };
    let next = if more { href(page + 1) } else { String::new() };
    let shown = lines.len();
    let pages = (page > 1 || more).then(|| view! { <Pagination shown=shown previous=previous next=next/> });
    let body = if lines.is_empty() && page == 1 {
        view! { <Card label=t!("nav-partner")><EmptyState title=t!("partner-none") text=t!("partner-none-text")/></Card> }.into_any()
    } else {
        let rows: Vec<_> = lines
            .into_iter()
            .map(|line| {
                let zone = fmt::Zone(line.timezone.parse().unwrap_or_default());
                view! { <Provider value=zone>{row(line)}</Provider> }
            })
            .collect();
        view! { <Card label=t!("nav-partner") kind=CardKind::Flush><RowList>{rows}</RowList>{pages}</Card> }.into_any()
    };
    view! {
        <PageHead title=t!("nav-partner") eyebrow=name lead=t!("partner-lead")>
            <LinkButton href="/partner/refer" label=t!("partner-refer") icon="plus"/>
            <LinkButton href="/partner/sent" label=t!("partner-sent") icon="send"/>
            <LinkButton href="/partner/services" label=t!("partner-services") icon="calendar"/>
        </PageHead>
        {body}
        <p class="small"><a class="tap" href="/feedback">{t!("feedback-say-link")}</a></p>
    }
}

fn row(line: PartnerLine) -> impl IntoView {
    let new = matches!(line.status, ReferralStatus::Sent | ReferralStatus::Escalated);
    let sub = t!("partner-row-sub", office = line.office.clone(), day = fmt::instant_day(line.sent_at));
    let urgent = (line.urgency != Urgency::Routine)
        .then(|| view! { <StatusChip tone=Tone::Warn icon="clock" text=t!(line.urgency.label_key())/> });
    let due = view! {
        <DueReferral status=line.status due=line.answer_due waits=line.answered_at.is_some()
            appointment=line.appointment_at declined=None/>
    };
    if !new {
        let href = format!("/partner/referrals/{}", line.number);
        return view! {
            <Row href=href title=line.number sub=sub>
                {urgent}
                <Unread n=line.unread/>
                <ReferralStatusChip status=line.status/>
                {due}
            </Row>
        }
        .into_any();
    }
    // Opening is an act of its own: it tells the sender that the referral arrived.
    view! {
        <Row title=line.number.clone() sub=sub>
            {urgent}
            {due}
            <PostForm action=ReceiveReferral::PATH class="row" id=line.number.clone()>
                <HiddenField name="number" value=line.number/>
                <Button label=t!("partner-open-referral") kind=ButtonKind::Primary/>
            </PostForm>
        </Row>
    }
    .into_any()
}
