//! `/partner`: what was sent to the reader's organisation. Numbers and days, nothing about a person.

use domain::referral::{ReferralStatus, Urgency};
use leptos::context::Provider;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::partner::PartnerLine;

use crate::api::partner::{ReceiveReferral, partner_list};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::pages::referral::words::{DueReferral, ReferralStatusChip, Unread};
use crate::ui::{
    AppShell, Button, ButtonKind, Card, CardKind, EmptyState, HiddenField, LinkButton, PageHead, Row, RowList,
    StatusChip, Tone,
};

/// The referrals of one organisation.
#[component]
pub fn PartnerListPage() -> impl IntoView {
    view! {
        <AppShell>
            {load(partner_list(), |(name, lines)| view! { <Content name=name lines=lines/> })}
        </AppShell>
    }
}

#[component]
fn Content(name: String, lines: Vec<PartnerLine>) -> impl IntoView {
    let body = if lines.is_empty() {
        view! { <Card label=t!("nav-partner")><EmptyState title=t!("partner-none") text=t!("partner-none-text")/></Card> }.into_any()
    } else {
        let rows: Vec<_> = lines
            .into_iter()
            .map(|line| {
                let zone = fmt::Zone(line.timezone.parse().unwrap_or_default());
                view! { <Provider value=zone>{row(line)}</Provider> }
            })
            .collect();
        view! { <Card label=t!("nav-partner") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }.into_any()
    };
    view! {
        <PageHead title=t!("nav-partner") eyebrow=name lead=t!("partner-lead")>
            <LinkButton href="/partner/refer" label=t!("partner-refer") icon="plus"/>
            <LinkButton href="/partner/sent" label=t!("partner-sent") icon="send"/>
            <LinkButton href="/partner/services" label=t!("partner-services") icon="calendar"/>
        </PageHead>
        {body}
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
