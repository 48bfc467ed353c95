//! `/complaints/{reference}`: what was said, what happened, what to do next.

use domain::feedback::{Desk, State};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::feedback::{FeedbackEvent, Page};

use super::acts::Acts;
use super::words::{StateChip, category};
use crate::api::feedback::feedback_page;
use crate::caller::today;
use crate::fmt;
use crate::pages::load;
use crate::ui::*;

/// One of them.
#[component]
pub fn ComplaintPage() -> impl IntoView {
    let reference = use_params_map().read_untracked().get("reference").unwrap_or_default();
    view! { <AppShell>{load(feedback_page(reference), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let f = page.feedback.clone();
    let lead = t!("feedback-came-by", day = fmt::instant(f.received_at), how = t!(f.channel.label_key()));
    let state = f.state;
    let due = match f.state {
        State::New => Some((t!("feedback-acknowledge-by"), f.acknowledge_by)),
        State::Acknowledged => Some((t!("feedback-resolve-by"), f.resolve_by)),
        State::Resolved | State::Closed => None,
    };
    let due = due.map(|(label, at)| {
        let due_on = fmt::local_date(at);
        view! {
            <Pair label=label>
                <span class="row gap-2">{fmt::instant(at)}<DueChip due_on=due_on today=today()/></span>
            </Pair>
        }
    });
    let wall = (f.desk != Desk::Line).then(|| {
        let text = t!(format!("feedback-wall-{}", f.desk));
        view! { <Banner tone=Tone::Plum icon="lock" title=t!("feedback-protected") text=text/> }
    });
    let late = f.late.then(|| view! { <StatusChip tone=Tone::Danger icon="alert" text=t!("feedback-late")/> });
    let apart = f.apart.then(|| view! { <StatusChip tone=Tone::Quiet icon="info" text=t!("feedback-apart")/> });
    let line = |label: &str, text: Option<String>| {
        let text = text.filter(|t| !t.is_empty())?;
        Some(view! { <Pair label=t!(label)><span class="lines" dir="auto">{text}</span></Pair> })
    };
    let office = page.office.clone().unwrap_or_else(|| t!("feedback-no-office"));
    let accused = (!page.accused.is_empty()).then(|| fmt::list(page.accused.iter().map(|(_, name)| name.clone())));
    let satisfied = f.satisfied.map(|s| if s { t!("yes") } else { t!("no") });
    let handled_by = page.handled_by.clone();
    let erased = f.erased_at.is_some();
    let gone = erased.then(|| {
        let text = t!("feedback-erased-text");
        view! { <Banner tone=Tone::Info title=t!("feedback-erased-title") text=text/> }
    });
    let contact = (!erased).then(|| {
        let contact = f.words.contact.clone().unwrap_or_else(|| t!("feedback-no-contact"));
        view! { <Pair label=t!("feedback-contact-was") value=contact/> }
    });
    let events: Vec<_> = page.events.iter().cloned().map(event).collect();
    let organisation = page.organisation.clone();
    let acts = (!erased).then(|| view! { <div class="stack gap-4"><Acts page=page/></div> });
    view! {
        <Crumb trail=vec![(t!("feedback-list"), "/complaints".to_owned())] current=f.reference.clone()/>
        <PageHead title=category(f.words.category) lead=lead eyebrow=f.reference.clone()>
            <span class="row gap-1"><StateChip state=state/>{late}{apart}</span>
        </PageHead>
        {wall}
        {gone}
        <div class="split">
            <div class="stack gap-5">
                <Card title=t!("feedback-words")>
                    <KeyValue>
                        {line("feedback-said-was", Some(f.words.said))}
                        {line("feedback-about-was", f.words.about)}
                        {contact}
                        <Pair label=t!("feedback-office-was") value=office/>
                        {line("feedback-organisation-was", organisation)}
                        {line("feedback-accused", accused)}
                        {due}
                        {line("feedback-handled-by", handled_by)}
                        {line("feedback-outcome", f.outcome.map(|o| t!(o.label_key())))}
                        {line("feedback-was-satisfied", satisfied)}
                    </KeyValue>
                </Card>
                <Card title=t!("feedback-history")><Timeline>{events}</Timeline></Card>
            </div>
            {acts}
        </div>
    }
}

fn event(event: FeedbackEvent) -> impl IntoView {
    let (icon, tone) = match event.what.as_str() {
        "received" => ("message", Tone::Info),
        "said" => ("message", Tone::Info),
        "asked" => ("send", Tone::Quiet),
        "resolved" => ("check", Tone::Ok),
        "late" => ("alert", Tone::Danger),
        "moved" | "about" => ("swap", Tone::Plum),
        _ => ("pen", Tone::Quiet),
    };
    let meta = match event.by {
        Some(name) => t!("feedback-event-by", when = fmt::instant(event.at), who = name),
        None => fmt::instant(event.at),
    };
    let note = event.note.map(|text| view! { <p class="lines" dir="auto">{text}</p> });
    view! { <TimelineItem icon=icon title=t!(format!("feedback-event-{}", event.what)) meta=meta tone=tone>{note}</TimelineItem> }
}
