//! `/directory/organisations/{id}`: one organisation, what it offers, who answers.

use domain::directory::Agreement;
use domain::programme::Rule;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::directory::{Contact, OrganisationPage as Page, ServiceLine};

use super::words::{AgreementChip, Freshness, places};
use crate::api::directory::{CheckService, EndContact, organisation};
use crate::caller::rule;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    AppShell, Button, ButtonKind, Card, CardKind, Crumb, HiddenField, KeyValue, LinkButton, PageHead, Pair, Row,
    RowList, SavedBanner, StatusChip, Tone,
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
    let id = o.id.to_string();
    let rows: Vec<_> = page.services.into_iter().map(|s| service(s, page.may_write, today)).collect();
    let services = if rows.is_empty() {
        view! { <p class="muted">{t!("organisation-no-services")}</p> }.into_any()
    } else {
        view! { <RowList>{rows}</RowList> }.into_any()
    };
    let day = |d: Option<chrono::NaiveDate>| d.map(fmt::day).unwrap_or_default();
    let agreement = Agreement::of(o.agreement_ref.as_deref(), o.agreement_to, today, rule(Rule::AgreementDays));
    let reference = o.agreement_ref.clone().unwrap_or_default();
    let answers = match page.answers {
        Some(a) => t!("organisation-answers-value", n = a.sent, in_time = a.in_time, without = a.without),
        None => t!("organisation-answers-few"),
    };
    let inactive =
        (!o.active).then(|| view! { <StatusChip tone=Tone::Warn icon="ban" text=t!("organisation-inactive")/> });
    let base = format!("/directory/organisations/{id}");
    let edit = page.may_write.then(|| {
        view! { <LinkButton href=format!("{base}/edit") label=t!("edit") icon="edit"/> }
    });
    let add = format!("{base}/services/new");
    let add = move || page.may_write.then(|| view! { <a href=add.clone()>{t!("service-add")}</a> });
    let saved = vec![
        ("organisation", t!("organisation-saved")),
        ("contact", t!("contact-added")),
        ("contact-ended", t!("contact-ended")),
    ];
    view! {
        <Crumb trail=vec![(t!("nav-directory"), "/directory".to_owned())] current=o.name.clone()/>
        <SavedBanner texts=saved/>
        <PageHead title=o.name.clone() lead=t!(o.kind.label_key())>{inactive}{edit}</PageHead>
        <div class="split">
            <Card title=t!("organisation-services") kind=CardKind::Flush aside=add>{services}</Card>
            <div class="stack gap-5">
                <Card title=t!("organisation-about")>
                    <KeyValue>
                        <Pair label=t!("referral-place") value=o.places.join(", ")/>
                        <Pair label=t!("referral-phone")><span class="ltr">{o.phone.clone().unwrap_or_else(|| t!("not-recorded"))}</span></Pair>
                        <Pair label=t!("organisation-psea") value=day(o.psea_on)/>
                        <Pair label=t!("organisation-screened") value=day(o.screened_on)/>
                        <Pair label=t!("organisation-agreement")>
                            <div class="stack gap-2"><span>{reference}</span><span><AgreementChip agreement=agreement/></span></div>
                        </Pair>
                        <Pair label=t!("organisation-answers") value=answers/>
                    </KeyValue>
                </Card>
                <Contacts organisation=id contacts=page.contacts may_manage=page.may_manage/>
            </div>
        </div>
    }
}

/// Who answers for the organisation; an administrator adds them and takes them away.
#[component]
fn Contacts(organisation: String, contacts: Vec<Contact>, may_manage: bool) -> impl IntoView {
    let add = format!("/directory/organisations/{organisation}/contacts/new");
    let add = move || may_manage.then(|| view! { <a href=add.clone()>{t!("contact-new")}</a> });
    let body = if contacts.is_empty() {
        view! { <p class="small muted">{t!("organisation-no-contacts")}</p> }.into_any()
    } else {
        let items: Vec<_> = contacts.into_iter().map(|c| contact(c, may_manage)).collect();
        view! { <ul class="stack gap-3">{items}</ul> }.into_any()
    };
    view! { <Card title=t!("organisation-contacts") kind=CardKind::Sunken aside=add>{body}</Card> }
}

fn contact(c: Contact, may_manage: bool) -> impl IntoView {
    let phone = c.phone.map(|p| view! { " "<span class="ltr muted">{p}</span> });
    let end = may_manage.then(|| {
        let id = c.id.to_string();
        let label = t!("contact-end", name = c.name.clone());
        view! {
            <PostForm action=EndContact::PATH id=format!("end-{id}")>
                <HiddenField name="contact" value=id/>
                <Button label=label kind=ButtonKind::Quiet/>
            </PostForm>
        }
    });
    view! { <li><div>{c.name}{phone}</div>{end}</li> }
}

fn service(line: ServiceLine, may_check: bool, today: chrono::NaiveDate) -> impl IntoView {
    let free = places(line.free_places, line.full_until, today);
    let check = (may_check && line.expires_on < today).then(|| {
        let id = line.id.to_string();
        view! {
            <PostForm action=CheckService::PATH class="row" id=id.clone()>
                <HiddenField name="service" value=id/>
                <Button label=t!("directory-check") icon="check"/>
            </PostForm>
        }
    });
    let until = line.ends_on.map(|day| t!("offer-until", day = fmt::day(day)));
    let sub: Vec<String> =
        [Some(t!(line.category.label_key())), Some(line.place), Some(free), until].into_iter().flatten().collect();
    view! {
        <Row href=format!("/directory/services/{}", line.id) title=line.title sub=sub.join(" · ")>
            <Freshness verified_on=line.verified_on expires_on=line.expires_on today=today/>
            {check}
        </Row>
    }
}
