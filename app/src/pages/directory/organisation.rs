//! `/directory/organisations/{id}`: one organisation, what it offers, who answers.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::directory::{OrganisationPage as Page, ServiceLine};

use super::words::{Freshness, places};
use crate::api::directory::{CheckService, organisation};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    AppShell, Button, Card, CardKind, Crumb, HiddenField, KeyValue, PageHead, Pair, Row, RowList, StatusChip, Tone,
};

/// The page of one organisation.
#[component]
pub fn OrganisationPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! { <AppShell>{load(organisation(id), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let today = crate::caller::ctx().map(|c| c.today()).unwrap_or_default();
    let o = page.organisation;
    let may_check = page.may_check;
    let rows: Vec<_> = page.services.into_iter().map(|s| service(s, may_check, today)).collect();
    let services = if rows.is_empty() {
        view! { <p class="muted">{t!("organisation-no-services")}</p> }.into_any()
    } else {
        view! { <RowList>{rows}</RowList> }.into_any()
    };
    let contacts = if page.contacts.is_empty() {
        view! { <p class="small muted">{t!("organisation-no-contacts")}</p> }.into_any()
    } else {
        let items: Vec<_> = page
            .contacts
            .into_iter()
            .map(|(name, phone)| {
                let phone = phone.map(|p| view! { " "<span class="ltr muted">{p}</span> });
                view! { <li>{name}{phone}</li> }
            })
            .collect();
        view! { <ul class="stack gap-2">{items}</ul> }.into_any()
    };
    let day = |d: Option<chrono::NaiveDate>| d.map(fmt::day).unwrap_or_default();
    let agreement = match (o.agreement_ref.clone(), o.agreement_to) {
        (Some(reference), Some(to)) => t!("organisation-agreement-until", reference = reference, day = fmt::day(to)),
        (Some(reference), None) => reference,
        _ => String::new(),
    };
    let answers = match page.answers {
        Some(a) => t!("organisation-answers-value", n = a.sent, in_time = a.in_time, without = a.without),
        None => t!("organisation-answers-few"),
    };
    let inactive =
        (!o.active).then(|| view! { <StatusChip tone=Tone::Warn icon="ban" text=t!("organisation-inactive")/> });
    view! {
        <Crumb trail=vec![(t!("nav-directory"), "/directory".to_owned())] current=o.name.clone()/>
        <PageHead title=o.name.clone() lead=t!(o.kind.label_key())>{inactive}</PageHead>
        <div class="split">
            <Card title=t!("organisation-services") kind=CardKind::Flush>{services}</Card>
            <div class="stack gap-5">
                <Card title=t!("organisation-about")>
                    <KeyValue>
                        <Pair label=t!("referral-place") value=o.places.join(", ")/>
                        <Pair label=t!("referral-phone")><span class="ltr">{o.phone.clone().unwrap_or_else(|| t!("not-recorded"))}</span></Pair>
                        <Pair label=t!("organisation-psea") value=day(o.psea_on)/>
                        <Pair label=t!("organisation-screened") value=day(o.screened_on)/>
                        <Pair label=t!("organisation-agreement") value=agreement/>
                        <Pair label=t!("organisation-answers") value=answers/>
                    </KeyValue>
                </Card>
                <Card title=t!("organisation-contacts") kind=CardKind::Sunken>{contacts}</Card>
            </div>
        </div>
    }
}

fn service(line: ServiceLine, may_check: bool, today: chrono::NaiveDate) -> impl IntoView {
    let stale = line.expires_on < today;
    let free = places(&line, today);
    let until = line.ends_on.map(|day| t!("offer-until", day = fmt::day(day)));
    let sub: Vec<String> =
        [Some(t!(line.category.label_key())), Some(line.place), Some(free), until].into_iter().flatten().collect();
    let id = line.id.to_string();
    let check = (may_check && stale).then(|| {
        view! {
            <PostForm action=CheckService::PATH class="row" id=id.clone()>
                <HiddenField name="service" value=id/>
                <Button label=t!("directory-check") icon="check"/>
            </PostForm>
        }
    });
    view! {
        <Row title=line.title sub=sub.join(" · ")>
            <Freshness verified_on=line.verified_on expires_on=line.expires_on today=today/>
            {check}
        </Row>
    }
}
