//! `/referrals/incoming/{number}`: who is referred and why, who of those on record it may be, and what to do.

use domain::incoming::{About, IncomingStatus};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::incoming::{IncomingEvent, View};

use super::acts::Acts;
use super::words::{DueAnswer, IncomingStatusChip, sender};
use crate::api::incoming::{StepIncoming, incoming_page};
use crate::fmt;
use crate::forms::{FormState, sent};
use crate::pages::load;
use crate::ui::*;

/// What the button asks that looks for the person.
pub(super) const LOOK: &str = "look";

/// One of them.
#[component]
pub fn IncomingPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    // A refused link shows the same candidates again.
    let look = sent(StepIncoming::PATH).is_some_and(|s: FormState| {
        s.asked() == Some(LOOK) || s.pairs.iter().any(|(n, v)| n == "form[step]" && v == "link")
    });
    view! { <AppShell>{load(incoming_page(number, look), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: View) -> impl IntoView {
    let i = page.incoming.clone();
    let trail = vec![(t!("nav-referrals"), "/referrals".into()), (t!("incoming-title"), "/referrals/incoming".into())];
    let (status, due) = (i.progress.status, i.answer_due);
    let from = sender(page.organisation.as_deref(), i.sender_role);
    let lead = t!("incoming-from", from = from, office = page.office.clone());
    let case = page.case.clone().map(|code| {
        view! { <Banner tone=Tone::Ok icon="check" text=t!("incoming-linked")><div class="row"><LinkButton href=format!("/cases/{code}/referrals") label=code/></div></Banner> }
    });
    let without = i.without_yes.map(|why| {
        let words = i.about.as_ref().and_then(|a| a.without_yes.clone()).unwrap_or_default();
        view! { <Banner tone=Tone::Warn icon="shield" title=t!("incoming-without", why = t!(why.label_key())) text=words/> }
    });
    let about = match i.about.clone() {
        Some(about) => view! { <Person about=about page=page.clone()/> }.into_any(),
        None => view! { <Banner icon="lock" text=t!("incoming-swept")/> }.into_any(),
    };
    let events = page.events.clone();
    view! {
        <Crumb trail=trail current=i.number.clone()/>
        <PageHead title=i.number lead=lead>
            <span class="row gap-1"><IncomingStatusChip status=status/><DueAnswer status=status due=due/></span>
        </PageHead>
        {case}
        {without}
        <div class="split">
            <div class="stack gap-5">{about}<Events events=events/></div>
            <div class="stack sticky gap-4"><Acts page=page/></div>
        </div>
    }
}

#[component]
fn Person(about: About, page: View) -> impl IntoView {
    let i = page.incoming;
    let name =
        (!about.names.0.is_empty()).then(|| view! { <Pair label=t!("incoming-name") value=about.names.display()/> });
    let year = about.birth_year.map(|y| view! { <Pair label=t!("incoming-birth-year") value=y.to_string()/> });
    let child = about.child.then(|| view! { <StatusChip tone=Tone::Warn icon="shield" text=t!("incoming-child")/> });
    let safe = if about.safe_to_call { t!("incoming-safe-yes") } else { t!("incoming-safe-no") };
    let phone =
        about.phone.map(|phone| view! { <Pair label=t!("phone")><span class="ltr">{phone}</span>" · "{safe}</Pair> });
    let language = about.language.map(|l| view! { <Pair label=t!("incoming-language") value=t!(l.label_key())/> });
    let category = i.category.map(|c| view! { <Pair label=t!("incoming-category") value=t!(c.label_key())/> });
    let hopes = about.hopes.map(|h| view! { <Pair label=t!("incoming-hopes") value=h/> });
    let contact = about.sender.map(|s| view! { <Pair label=t!("incoming-sender") value=s/> });
    let how = t!("incoming-came", day = fmt::instant(i.received_at), how = t!(i.channel.label_key()));
    let agreed = i.without_yes.is_none().then(|| {
        view! { <p class="small muted note"><Icon name="shield"/><span>{t!("incoming-agreed-note")}</span></p> }
    });
    let declined = i
        .declined
        .filter(|_| i.progress.status == IncomingStatus::Declined)
        .map(|d| view! { <Pair label=t!("incoming-why-not") value=t!(d.label_key())/> });
    let (urgency, sex) = (t!(i.urgency.label_key()), t!(about.sex.label_key()));
    let (reason, place, noted_by) = (about.reason, about.place, page.noted_by);
    view! {
        <Card title=t!("incoming-request") aside=move || child>
            <KeyValue>
                <Pair label=t!("incoming-urgency") value=urgency/>
                {category}
                <Pair label=t!("incoming-reason") value=reason/>
                {hopes}
                {declined}
            </KeyValue>
        </Card>
        <Card title=t!("incoming-part-person")>
            <KeyValue>
                {name}
                <Pair label=t!("sex") value=sex/>
                {year}
                <Pair label=t!("incoming-place") value=place/>
                {phone}
                {language}
            </KeyValue>
            {agreed}
        </Card>
        <Card title=t!("incoming-part-sender")>
            <KeyValue>
                <Pair label=t!("incoming-channel") value=how/>
                <Pair label=t!("incoming-noted-by") value=noted_by/>
                {contact}
            </KeyValue>
        </Card>
    }
}

#[component]
fn Events(events: Vec<IncomingEvent>) -> impl IntoView {
    let items: Vec<_> = events
        .into_iter()
        .map(|e| {
            let title = t!(format!("incoming-event-{}", e.what.replace('_', "-")));
            let when = fmt::instant(e.at);
            let meta = match e.by {
                Some(who) => t!("event-meta", when = when, who = who),
                None => when,
            };
            view! { <TimelineItem icon="refer" title=title meta=meta text=e.note.unwrap_or_default()/> }
        })
        .collect();
    view! { <Card title=t!("incoming-history")><Timeline>{items}</Timeline></Card> }
}
