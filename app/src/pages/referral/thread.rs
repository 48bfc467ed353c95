//! What caseworker and provider wrote to each other: the same card on both sides' pages. A plain form, also with a file.

use domain::referral::{DocumentFormat, DocumentKind};
use leptos::prelude::*;
use service::referral::{Attached, Documents, Entry, Thread};

use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::counselling::NumbersChecked;
use crate::ui::{
    Button, Card, Disclosure, FileField, HiddenField, Icon, SelectField, StatusChip, TextArea, Timeline, TimelineItem,
    Tone, Width,
};

/// Endings of the files that are taken.
const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,.txt";

/// The thread of one referral, and the form that adds to it.
#[component]
pub fn ThreadCard(
    /// The thread, as this side reads it.
    thread: Thread,
    /// Number of the referral.
    number: String,
    /// Address of the page: documents are below it.
    base: String,
    /// Name of the office that sent it.
    office: String,
    /// Name of the provider.
    organisation: String,
    /// The server function that takes a message of this side.
    action: &'static str,
    /// Whether staff reads.
    #[prop(optional)]
    staff: bool,
) -> impl IntoView {
    let form = thread.may_write.then(|| {
        let hint = if staff { t!("message-hint-staff") } else { t!("message-hint-provider") };
        view! {
            <PostForm action=action class="stack gap-3" id="message" upload=true>
                <HiddenField name="number" value=number/>
                <TextArea name="text" label=t!("message-text") hint=hint/>
                <NumbersChecked hint=t!("message-number-hint")/>
                <Attach documents=thread.documents action=action/>
                <div class="row"><Button label=t!("message-send") icon="send"/></div>
            </PostForm>
        }
    });
    let why = if thread.unopened { t!("thread-unopened") } else { t!("thread-closed") };
    let closed = (!thread.may_write).then(|| view! { <p class="small muted">{why}</p> });
    let items: Vec<_> = thread.entries.into_iter().map(|e| item(e, &base, &office, &organisation)).collect();
    let list = if items.is_empty() {
        view! { <p class="muted">{t!("thread-empty")}</p> }.into_any()
    } else {
        view! { <Timeline>{items}</Timeline> }.into_any()
    };
    view! {
        <Card title=t!("thread-title")>
            {form}
            {closed}
            {list}
        </Card>
    }
}

/// The file, or why none can be added.
#[component]
fn Attach(documents: Documents, action: &'static str) -> impl IntoView {
    let why = match documents {
        Documents::Open(megabytes) => {
            return view! {
                <Disclosure label=t!("document-add") opens_for=format!("{action}#message")>
                    <FileField name="file" label=t!("document-file") hint=t!("document-file-hint", max = i64::from(megabytes)) accept=ACCEPT optional=true/>
                    <SelectField name="kind" label=t!("document-kind") choices=choices!(DocumentKind) width=Width::W20/>
                </Disclosure>
            }
            .into_any();
        }
        Documents::NotAccepted => t!("document-not-accepted"),
        Documents::NoConsent => t!("document-no-consent"),
        Documents::Enough => t!("document-enough"),
    };
    view! { <p class="small muted note"><Icon name="lock"/><span>{why}</span></p> }.into_any()
}

fn item(entry: Entry, base: &str, office: &str, organisation: &str) -> impl IntoView + use<> {
    let who = match (entry.from_provider, entry.by, entry.role) {
        (true, by, _) => t!("message-by", who = by.unwrap_or_default(), of = organisation.to_owned()),
        (false, Some(by), _) => by,
        (false, None, Some(role)) => t!("message-by", who = t!(role.label_key()), of = office.to_owned()),
        (false, None, None) => office.to_owned(),
    };
    let meta = match entry.read_at {
        Some(at) => t!("message-read", when = fmt::instant(entry.at), read = fmt::instant(at)),
        None => fmt::instant(entry.at),
    };
    let (icon, tone) = if entry.from_provider { ("message", Tone::Info) } else { ("send", Tone::Quiet) };
    let new =
        entry.is_new.then(|| view! { <p><StatusChip tone=Tone::Warn icon="message" text=t!("message-new")/></p> });
    let text = (!entry.text.is_empty()).then(|| view! { <p class="lines" dir="auto">{entry.text}</p> });
    let document = entry.document.map(|d| attached(d, base));
    view! {
        <TimelineItem icon=icon title=who meta=meta tone=tone>
            {new}
            {text}
            {document}
        </TimelineItem>
    }
}

/// A document: what it is, what it was called, how large it is.
fn attached(document: Attached, base: &str) -> impl IntoView + use<> {
    let href = format!("{base}/documents/{}", document.position);
    let kind = t!(document.kind.label_key());
    let kilobytes = (document.size + 1023) / 1024;
    let format = t!(DocumentFormat::label_key(document.format));
    let size = t!("document-size", format = format, size = kilobytes);
    view! {
        <p><Icon name="file"/>" "<a href=href rel="nofollow">{kind}": "<bdi>{document.name}</bdi></a>" "<span class="muted">{size}</span></p>
    }
}
