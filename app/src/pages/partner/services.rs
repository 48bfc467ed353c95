//! `/partner/services`: what the reader's organisation offers, and until when it takes nobody.

use chrono::NaiveDate;
use domain::directory::still_full;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::directory::ServiceLine;
use service::partner::Services;

use crate::api::partner::{SayFull, partner_services};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    AppShell, Button, ButtonKind, Card, Crumb, DateField, EmptyState, HiddenField, PageHead, StatusChip, Tone,
};

/// The services of one organisation.
#[component]
pub fn PartnerServicesPage() -> impl IntoView {
    view! { <AppShell>{load(partner_services(), |services| view! { <Content services=services/> })}</AppShell> }
}

#[component]
fn Content(services: Services) -> impl IntoView {
    let today = crate::caller::today();
    let last = services.last;
    let cards: Vec<_> =
        services.lines.into_iter().map(|line| view! { <Service line=line today=today last=last/> }).collect();
    let body = if cards.is_empty() {
        view! { <Card label=t!("partner-services")><EmptyState title=t!("organisation-no-services")/></Card> }
            .into_any()
    } else {
        view! { <div class="stack gap-4 measure">{cards}</div> }.into_any()
    };
    view! {
        <Crumb trail=vec![(t!("nav-partner"), "/partner".to_owned())] current=t!("partner-services")/>
        <PageHead title=t!("partner-services") eyebrow=services.organisation lead=t!("partner-services-lead")/>
        {body}
    }
}

#[component]
fn Service(line: ServiceLine, today: NaiveDate, last: NaiveDate) -> impl IntoView {
    let full = still_full(line.full_until, today);
    let chip = move || match full {
        Some(day) => {
            view! { <StatusChip tone=Tone::Warn icon="minus" text=t!("directory-full-until", day = fmt::day(day))/> }
        }
        None => view! { <StatusChip tone=Tone::Ok icon="check" text=t!("partner-service-open")/> },
    };
    let id = line.id.to_string();
    let value = full.map(|day| day.to_string()).unwrap_or_default();
    let open = full.is_some();
    view! {
        <Card title=line.title aside=chip>
            <p class="small muted">{t!(line.category.label_key())}" · "{line.place}</p>
            <PostForm action=SayFull::PATH class="stack gap-3" id=id.clone() version=line.version>
                <HiddenField name="service" value=id/>
                <DateField name="until" label=t!("partner-full-until") hint=t!("partner-full-hint", day = fmt::day(last))
                    value=value min=today.to_string() max=last.to_string()/>
                <div class="row gap-3">
                    <Button label=t!("partner-say-full") name="intent" value="full"/>
                    {open.then(|| view! { <Button label=t!("partner-say-open") kind=ButtonKind::Quiet name="intent" value="open"/> })}
                </div>
            </PostForm>
        </Card>
    }
}
