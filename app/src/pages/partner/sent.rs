//! `/partner/sent`: whom the reader's organisation referred, and what became of each, in one of five words. Nothing of a
//! case, and nothing that was not written here.

use domain::incoming::Feedback;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::incoming::Sent;

use crate::api::incoming::{TakeBackIncoming, incoming_sent};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// What was sent.
#[component]
pub fn PartnerSentPage() -> impl IntoView {
    view! { <AppShell>{load(incoming_sent(), |sent| view! { <Content sent=sent/> })}</AppShell> }
}

#[component]
fn Content(sent: Vec<Sent>) -> impl IntoView {
    let body = if sent.is_empty() {
        view! { <Card label=t!("partner-sent")><EmptyState title=t!("partner-sent-none") text=t!("partner-sent-none-text")/></Card> }
            .into_any()
    } else {
        let cards: Vec<_> = sent.into_iter().map(|s| view! { <One sent=s/> }).collect();
        view! { <div class="stack gap-4 measure">{cards}</div> }.into_any()
    };
    view! {
        <Crumb trail=vec![(t!("nav-partner"), "/partner".into())] current=t!("partner-sent")/>
        <PageHead title=t!("partner-sent") lead=t!("partner-sent-lead")>
            <LinkButton href="/partner/refer" label=t!("partner-refer") icon="plus" kind=ButtonKind::Primary/>
        </PageHead>
        <SavedBanner texts=vec![("sent", t!("partner-sent-saved")), ("withdrawn", t!("partner-sent-withdrawn"))]/>
        {body}
    }
}

#[component]
fn One(sent: Sent) -> impl IntoView {
    let (tone, icon) = match sent.feedback {
        Feedback::Received => (Tone::Info, "eye"),
        Feedback::LookedAfter => (Tone::Ok, "circle-ok"),
        Feedback::NotReached => (Tone::Warn, "minus"),
        Feedback::NotForUs => (Tone::Warn, "ban"),
        Feedback::Withdrawn => (Tone::Quiet, "x"),
    };
    let feedback = sent.feedback;
    let chip = move || view! { <StatusChip tone=tone icon=icon text=t!(feedback.label_key())/> };
    let Sent { number, initials, office, sent_at, advice, version, .. } = sent;
    let advice = advice.map(|a| view! { <p>{t!("partner-sent-try", advice = a)}</p> });
    let sub = t!("partner-sent-row", day = fmt::instant_day(sent_at), office = office);
    let title = if initials.is_empty() { number.clone() } else { format!("{initials} · {number}") };
    let back = version.map(|version| {
        let id = number.clone();
        view! {
            <Disclosure label=t!("partner-sent-take-back")>
                <PostForm action=TakeBackIncoming::PATH class="stack gap-3" id=id version=version>
                    <HiddenField name="number" value=number/>
                    <p class="small muted">{t!("partner-sent-take-back-text")}</p>
                    <Button label=t!("partner-sent-take-back-do")/>
                </PostForm>
            </Disclosure>
        }
    });
    view! {
        <Card title=title aside=chip>
            <p class="small muted">{sub}</p>
            <p>{t!(format!("incoming-feedback-{}-text", feedback.as_str().replace('_', "-")))}</p>
            {advice}
            {back}
        </Card>
    }
}
