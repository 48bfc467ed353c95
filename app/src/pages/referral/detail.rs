//! `/referrals/{number}`: where it stands, what to do next, what the provider sees, what happened.

use domain::referral::{Move, ReferralStatus};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::referral::Detail;

use super::clock::Clock;
use super::events::Events;
use super::moves::{NextStep, Notices, TakeBack};
use super::shared::{given_lines, is_ltr};
use super::thread::ThreadCard;
use super::words::{DueReferral, ReferralStatusChip, comes_with};
use crate::api::referral::{WriteMessage, referral_detail};
use crate::caller::ctx;
use crate::fmt;
use crate::pages::case::{CaseTab, IdentityRow};
use crate::pages::load;
use crate::ui::{
    AppShell, Card, CardKind, Crumb, Fact, FactLine, Icon, KeyValue, LinkButton, PageHead, Pair, Protected, Tick, Ticks,
};

/// The page of one referral.
#[component]
pub fn ReferralPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    view! { <AppShell>{load(referral_detail(number), |detail| view! { <Content detail=detail/> })}</AppShell> }
}

#[component]
fn Content(detail: Detail) -> impl IntoView {
    let r = detail.referral.clone();
    let trail = vec![
        (detail.code_name.clone(), CaseTab::Overview.href(&detail.case_code)),
        (t!("referrals-title"), CaseTab::Referrals.href(&detail.case_code)),
    ];
    let (status, due, declined) = (r.progress.status, r.answer_due, r.progress.declined);
    let (waits, appointment) = (r.answered_at.is_some(), r.appointment_at);
    let (facts, events) = (detail.clone(), detail.clone());
    // A protected category stands in the page, never in its title.
    view! {
        <Crumb trail=trail current=r.number.clone()/>
        <PageHead title=t!("referral-title", number = r.number.clone()) eyebrow=detail.code_name.clone()>
            <span class="row gap-2">
                <ReferralStatusChip status=status/>
                <DueReferral status=status due=due waits=waits appointment=appointment declined=declined/>
            </span>
        </PageHead>
        <IdentityRow code=detail.case_code.clone() identity=detail.identity.clone() may_reveal=detail.may_reveal>
            <Facts detail=facts/>
        </IdentityRow>
        <Notices detail=detail.clone()/>
        <div class="split split--wide">
            <div class="stack gap-5">
                <NextStep detail=detail.clone()/>
                <Clock detail=detail.clone()/>
                <Messages detail=detail.clone()/>
                <Card title=t!("referral-events")><Events detail=events/></Card>
            </div>
            <div class="stack gap-5">
                <Provider detail=detail.clone()/>
                <Shared detail=detail.clone()/>
                <TakeBack detail=detail/>
            </div>
        </div>
    }
}

#[component]
fn Facts(detail: Detail) -> impl IntoView {
    let r = detail.referral;
    let instant = |at: Option<chrono::DateTime<chrono::Utc>>| at.map(fmt::instant).unwrap_or_default();
    let sent = r.sent_at.map(|at| view! { <Fact label=t!("referral-sent-at") value=fmt::instant(at)/> });
    let due = (r.progress.status.awaits_answer() && r.answer_due.is_some())
        .then(|| view! { <Fact label=t!("referral-answer-due") value=instant(r.answer_due)/> });
    let appointment = r.appointment_at.map(|at| {
        let place = r.appointment_place.clone().unwrap_or_default();
        let text = if place.is_empty() {
            fmt::instant(at)
        } else {
            t!("referral-appointment-value", when = fmt::instant(at), place = place)
        };
        view! { <Fact label=t!("referral-appointment") value=text/> }
    });
    let with = comes_with(r.accompaniment).map(|who| view! { <Fact label=t!("referral-comes-with") value=who/> });
    let transport = r.transport.then(|| {
        let how = r.transport_note.clone().unwrap_or_else(|| t!("referral-transport-yes"));
        view! { <Fact label=t!("referral-transport-short") value=how/> }
    });
    let via = r.sent_at.map(|_| view! { <Fact label=t!("referral-sent-via") value=t!(r.sent_via.label_key())/> });
    let unread = r.acknowledge_due.filter(|_| r.progress.status == ReferralStatus::Sent).map(|at| {
        view! { <Fact label=t!("referral-acknowledge-due") value=fmt::instant(at)/> }
    });
    let asked =
        r.client_request.then(|| view! { <Fact label=t!("referral-asked-by") value=t!("referral-asked-by-person")/> });
    let outcome = r.progress.outcome.map(|o| view! { <Fact label=t!("referral-outcome") value=t!(o.label_key())/> });
    let satisfaction = r
        .satisfaction
        .map(|n| view! { <Fact label=t!("referral-satisfaction") value=t!("referral-satisfaction-value", n = n)/> });
    let missed = (r.progress.no_shows > 0)
        .then(|| view! { <Fact label=t!("referral-missed") value=fmt::number(r.progress.no_shows)/> });
    view! {
        <FactLine>
            <Fact label=t!("referral-urgency") value=t!(r.urgency.label_key())/>
            {asked}
            {sent}
            {via}
            {unread}
            {due}
            {appointment}
            {with}
            {transport}
            {outcome}
            {satisfaction}
            {missed}
        </FactLine>
    }
}

/// What was written to and fro. Nothing before it was sent.
#[component]
fn Messages(detail: Detail) -> impl IntoView {
    let mut thread = detail.thread?;
    thread.may_write &= detail.may_write;
    let number = detail.referral.number;
    let office = ctx().ok().and_then(|c| c.office).map(|o| o.name).unwrap_or_default();
    let base = format!("/referrals/{number}");
    Some(view! {
        <ThreadCard thread=thread number=number base=base office=office organisation=detail.service.organisation_name
            action=WriteMessage::PATH staff=true/>
    })
}

#[component]
fn Provider(detail: Detail) -> impl IntoView {
    let s = detail.service;
    let place: Vec<String> = [s.locality.clone(), Some(s.place.clone())].into_iter().flatten().collect();
    let letter = detail.referral.progress.status.is_with_provider().then(|| {
        let href = format!("/referrals/{}/letter", detail.referral.number);
        view! { <LinkButton href=href label=t!("referral-letter") icon="print"/> }
    });
    let organisation = format!("/directory/organisations/{}", s.organisation);
    view! {
        <Card title=t!("referral-provider")>
            <KeyValue>
                <Pair label=t!("referral-provider-name")><a href=organisation>{s.organisation_name.clone()}</a></Pair>
                <Pair label=t!("referral-service") value=s.title.clone()/>
                <Pair label=t!("referral-need") value=t!(detail.referral.category.label_key())/>
                <Pair label=t!("referral-place") value=place.join(", ")/>
                <Pair label=t!("referral-phone")><span class="ltr">{s.phone.clone().unwrap_or_else(|| t!("not-recorded"))}</span></Pair>
            </KeyValue>
            {letter}
        </Card>
    }
}

/// What the provider was given, and what it holds no longer.
#[component]
fn Shared(detail: Detail) -> impl IntoView {
    let r = detail.referral;
    let Some(given) = detail.given else {
        let names = r.fields.iter().map(|f| Tick::held(t!(f.label_key()))).collect();
        return view! {
            <Card title=t!("referral-would-share") kind=CardKind::Sunken><Ticks items=names/></Card>
        }
        .into_any();
    };
    let pairs: Vec<_> = given_lines(&r.fields, &given)
        .into_iter()
        .map(|(field, label, value)| {
            let class = is_ltr(field).then_some("ltr");
            let value = match value {
                Some(value) => view! { <span class=class>{value}</span> }.into_any(),
                None => view! { <Protected text=t!("shared-veiled")/> }.into_any(),
            };
            view! { <Pair label=label revealed=field.identifies()>{value}</Pair> }
        })
        .collect();
    let note = match r.progress.status {
        ReferralStatus::Revoked => t!("referral-shared-stopped"),
        _ if r.stop_asked_at.is_some() => t!("referral-shared-stopped"),
        _ if r.override_by.is_some() => t!("referral-shared-override", name = detail.second.unwrap_or_default()),
        _ => t!("referral-shared-note"),
    };
    view! {
        <Card title=t!("referral-shared")>
            <KeyValue>{pairs}</KeyValue>
            <p class="small muted note"><Icon name="shield"/><span>{note}</span></p>
        </Card>
    }
    .into_any()
}

/// Whether staff may note something for the provider now.
pub(super) fn can_note(detail: &Detail) -> bool {
    [Move::Receive, Move::Accept, Move::Schedule, Move::Start, Move::Complete].into_iter().any(|m| detail.allows(m))
}
