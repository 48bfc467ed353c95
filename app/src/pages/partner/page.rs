//! `/partner/referrals/{number}`: the request, as far as the provider may see it now, and its answer.

use chrono::NaiveDateTime;
use domain::referral::{ProviderAccess, ReferralStatus, SharedField, Urgency};
use leptos::context::Provider;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::partner::PartnerPage;

use super::{AnswerQuestions, ReportQuestions};
use crate::api::partner::{
    AnswerReferral, ConfirmStop, ReceiveReferral, ReportReferral, WriteToProgramme, partner_page,
};
use crate::caller::locale;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::pages::referral::shared::{is_ltr, lines};
use crate::pages::referral::thread::ThreadCard;
use crate::pages::referral::words::{ReferralStatusChip, comes_with};
use crate::ui::{
    Actions, Banner, Button, ButtonKind, ButtonSize, Card, Disclosure, HiddenField, Icon, KeyValue, LinkButton, Pair,
    SoloPage, StatusChip, Tone,
};

/// One referral.
#[component]
pub fn PartnerReferralPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    load(partner_page(number), |page| view! { <Content page=page/> })
}

/// `Friday 27 November, 09:00`, on the clocks of the office that sent it.
fn moment(local: NaiveDateTime) -> String {
    let time = fmt::digits(&local.format("%H:%M").to_string(), locale());
    t!("day-and-time", day = fmt::day_long(local.date()), time = time)
}

#[component]
fn Content(page: PartnerPage) -> impl IntoView {
    let due = page.answer_due.filter(|_| page.status.awaits_answer()).map(moment);
    let lead = match due {
        Some(due) => t!("partner-from-due", name = page.from.clone(), office = page.office.clone(), due = due),
        None => t!("partner-from", name = page.from.clone(), office = page.office.clone()),
    };
    let body = match page.access {
        ProviderAccess::Unopened => view! { <Unopened page=page.clone()/> }.into_any(),
        ProviderAccess::Stopped => view! { <Stopped page=page.clone()/> }.into_any(),
        ProviderAccess::Late => view! { <TooLate page=page.clone()/> }.into_any(),
        ProviderAccess::Hidden | ProviderAccess::Over => view! {
            <Banner tone=Tone::Info icon="lock" title=t!("partner-over") text=t!("partner-over-text")/>
        }
        .into_any(),
        ProviderAccess::Open { .. } | ProviderAccess::ReadOnly { .. } => {
            view! { <Opened page=page.clone()/> }.into_any()
        }
    };
    let messages = page.access.reads().then(|| view! { <Messages page=page.clone()/> });
    let phone = page.office_phone.clone().filter(|p| !p.is_empty()).map(|phone| {
        let href = format!("tel:{}", phone.replace(' ', ""));
        view! { <LinkButton href=href label=t!("partner-call", phone = phone) icon="phone" kind=ButtonKind::Quiet/> }
    });
    view! {
        <SoloPage title=t!("partner-title") eyebrow=page.organisation.clone() lead=lead secure=page.number.clone()>
            {body}
            {messages}
            <div class="row gap-3">
                <LinkButton href="/partner" label=t!("partner-all") icon="list" kind=ButtonKind::Quiet/>
                {phone}
                <form class="row" method="post" action="/sign-out"><button class="btn btn--quiet"><Icon name="out"/>{t!("sign-out")}</button></form>
            </div>
            <p class="small muted">{t!("partner-logged")}</p>
        </SoloPage>
    }
}

/// What was written to and fro, at the times of the office that sent it.
#[component]
fn Messages(page: PartnerPage) -> impl IntoView {
    let base = format!("/partner/referrals/{}", page.number);
    view! {
        <Provider value=fmt::Zone(page.zone)>
            <ThreadCard thread=page.thread number=page.number base=base office=page.office
                organisation=page.organisation action=WriteToProgramme::PATH/>
        </Provider>
    }
}

#[component]
fn Unopened(page: PartnerPage) -> impl IntoView {
    view! {
        <PostForm action=ReceiveReferral::PATH class="card form" version=page.version>
            <HiddenField name="number" value=page.number/>
            <p>{t!("partner-unopened")}</p>
            <Button label=t!("partner-open-referral") kind=ButtonKind::Primary size=ButtonSize::Block/>
        </PostForm>
    }
}

/// Taken back: copies have to be destroyed, and the programme waits to hear that they are.
#[component]
fn Stopped(page: PartnerPage) -> impl IntoView {
    let confirmed = page.stop_confirmed_at.map(|at| {
        view! { <Banner tone=Tone::Ok icon="check" text=t!("partner-stop-confirmed", when = moment(at))/> }
    });
    let ask = page.stop_confirmed_at.is_none().then(|| {
        view! {
            <PostForm action=ConfirmStop::PATH class="card form" version=page.version>
                <HiddenField name="number" value=page.number/>
                <Button label=t!("partner-stop-confirm") kind=ButtonKind::Primary size=ButtonSize::Block/>
            </PostForm>
        }
    });
    view! {
        <Banner tone=Tone::Danger icon="stop" title=t!("partner-stopped") text=t!("partner-stopped-text")/>
        {confirmed}
        {ask}
    }
}

/// The time for an answer is over: nothing is shown, and an answer still helps.
#[component]
fn TooLate(page: PartnerPage) -> impl IntoView {
    let answered = page.answered_late;
    view! {
        <Banner tone=Tone::Warn icon="clock" title=t!("partner-late") text=t!("partner-late-text")/>
        {answered.then(|| view! { <Banner tone=Tone::Ok icon="check" text=t!("partner-late-answered")/> })}
        {(!answered).then(|| view! {
            <PostForm action=AnswerReferral::PATH class="card form" version=page.version>
                <HiddenField name="number" value=page.number/>
                <AnswerQuestions late=true/>
                <Actions><Button label=t!("partner-send-answer") kind=ButtonKind::Primary size=ButtonSize::Large/></Actions>
            </PostForm>
        })}
    }
}

#[component]
fn Opened(page: PartnerPage) -> impl IntoView {
    let urgency = (page.urgency != Urgency::Routine)
        .then(|| view! { <StatusChip tone=Tone::Warn icon="clock" text=t!(page.urgency.label_key())/> });
    let (named, can_act) = match page.access {
        ProviderAccess::Open { named } => (named, true),
        ProviderAccess::ReadOnly { named } => (named, false),
        _ => (false, false),
    };
    let pairs: Vec<_> = lines(&page.fields, &page.values)
        .into_iter()
        .map(|(field, label, value)| {
            let class = is_ltr(field).then_some("ltr");
            view! { <Pair label=label><span class=class>{value}</span></Pair> }
        })
        .collect();
    let hides = !named && can_act && page.fields.iter().any(|f: &SharedField| f.after_accepting());
    let later = hides.then(|| view! { <p class="small muted">{t!("partner-name-later")}</p> });
    let note = if page.agreed { t!("partner-consent-note") } else { t!("partner-vital-note") };
    let appointment = page.appointment_at.map(|at| {
        let place = page.appointment_place.clone().unwrap_or_default();
        let text = moment(at);
        let text = if place.is_empty() { text } else { t!("referral-appointment-value", when = text, place = place) };
        view! { <Pair label=t!("referral-appointment") value=text/> }
    });
    let with = comes_with(page.accompaniment).map(|who| view! { <Pair label=t!("referral-comes-with") value=who/> });
    let transport = page
        .transport
        .then(|| view! { <Pair label=t!("referral-transport-short") value=t!("referral-transport-yes")/> });
    let asked = page
        .client_request
        .then(|| view! { <Pair label=t!("referral-asked-by") value=t!("referral-asked-by-person")/> });
    let outcome = page.outcome.map(|o| view! { <Pair label=t!("referral-outcome") value=t!(o.label_key())/> });
    let status = page.status;
    let aside = move || view! { <span class="row gap-1">{urgency}<ReferralStatusChip status=status/></span> };
    let until = page.access_until.filter(|_| !can_act).map(|at| {
        view! { <p class="small muted">{t!("partner-readable-until", when = moment(at))}</p> }
    });
    let form = can_act.then(|| view! { <Act page=page.clone()/> });
    view! {
        <Card title=t!("partner-request") aside=aside>
            <KeyValue>{pairs}{asked}{with}{transport}{appointment}{outcome}</KeyValue>
            {later}
            <p class="small muted note"><Icon name="shield"/><span>{note}</span></p>
            {until}
        </Card>
        {form}
    }
}

#[component]
fn Act(page: PartnerPage) -> impl IntoView {
    if page.status == ReferralStatus::Received {
        let waits = page.answer_due.filter(|_| page.waits).map(|due| {
            view! { <Banner tone=Tone::Info icon="clock" text=t!("partner-on-waiting-list", day = fmt::day(due.date()))/> }
        });
        return view! {
            {waits}
            <PostForm action=AnswerReferral::PATH class="card form" version=page.version>
                <HiddenField name="number" value=page.number/>
                <AnswerQuestions/>
                <Actions><Button label=t!("partner-send-answer") kind=ButtonKind::Primary size=ButtonSize::Large/></Actions>
            </PostForm>
        }
        .into_any();
    }
    view! {
        <Disclosure label=t!("partner-report-open") open=true>
            <PostForm action=ReportReferral::PATH class="card form" version=page.version>
                <HiddenField name="number" value=page.number/>
                <ReportQuestions status=page.status/>
                <Actions><Button label=t!("partner-send-report") kind=ButtonKind::Primary size=ButtonSize::Large/></Actions>
            </PostForm>
        </Disclosure>
    }
    .into_any()
}
