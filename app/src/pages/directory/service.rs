//! `/directory/services/{id}`: one service, for whoever refers, and for whoever calls to check it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::directory::ServicePage as Page;

use super::words::{Freshness, places};
use crate::api::directory::{CheckService, service};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    AppShell, Button, ButtonKind, Card, Crumb, HiddenField, KeyValue, LinkButton, PageHead, Pair, SavedBanner,
    StatusChip, Tone,
};

/// The page of one service.
#[component]
pub fn ServicePage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! { <AppShell>{load(service(id), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let today = crate::caller::ctx().map(|c| c.today()).unwrap_or_default();
    let s = page.service;
    let id = s.id.to_string();
    let organisation = format!("/directory/organisations/{}", s.organisation);
    let trail = vec![(t!("nav-directory"), "/directory".to_owned()), (page.organisation, organisation)];
    let edit = page.may_write.then(|| {
        let href = format!("/directory/services/{id}/edit");
        view! { <LinkButton href=href label=t!("edit") icon="edit" kind=ButtonKind::Primary/> }
    });
    let check = page.may_write.then(|| {
        let id = id.clone();
        view! {
            <PostForm action=CheckService::PATH class="row" id=format!("check-{id}")>
                <HiddenField name="service" value=id/>
                <Button label=t!("directory-check") icon="check"/>
            </PostForm>
        }
    });
    let inactive =
        (!s.active).then(|| view! { <StatusChip tone=Tone::Warn icon="ban" text=t!("organisation-inactive")/> });
    let day = |d: Option<chrono::NaiveDate>| d.map(fmt::day);
    // What nobody said has no line: most services cost nothing, pay nothing and have no days.
    let said: Vec<_> = [
        ("service-cost", s.cost.clone()),
        ("service-pays", s.pays.clone()),
        ("service-hours", s.hours.clone()),
        ("service-apply-by", day(s.apply_by)),
        ("service-starts-on", day(s.starts_on)),
        ("service-ends-on", day(s.ends_on)),
    ]
    .into_iter()
    .filter_map(|(key, value)| value.map(|value| view! { <Pair label=t!(key) value=value/> }))
    .collect();
    let whom = whom(&s);
    view! {
        <Crumb trail=trail current=s.title.clone()/>
        <SavedBanner texts=vec![("service", t!("service-saved"))]/>
        <PageHead title=s.title.clone() lead=t!(s.category.label_key())>{inactive}{edit}</PageHead>
        <div class="split">
            <Card title=t!("service-what")>
                <KeyValue>
                    <Pair label=t!("service-kind") value=t!(s.kind.label_key())/>
                    <Pair label=t!("service-place") value=page.place/>
                    <Pair label=t!("service-areas") value=fmt::list(page.areas)/>
                    <Pair label=t!("service-whom") value=whom/>
                    <Pair label=t!("service-free-places") value=places(s.free_places, page.full_until, today)/>
                    {said}
                </KeyValue>
            </Card>
            <Card title=t!("directory-state")>
                <div class="stack gap-4">
                    <div><Freshness verified_on=s.verified_on expires_on=s.expires_on today=today/></div>
                    {check}
                </div>
            </Card>
        </div>
    }
}

/// Who may come, in words.
fn whom(s: &service::directory::Service) -> String {
    let sex = s.for_sex.map(|sex| match sex {
        domain::person::Sex::Female => t!("fit-women-only"),
        _ => t!("fit-men-only"),
    });
    let age = match (s.age_min, s.age_max) {
        (Some(min), Some(max)) => Some(t!("service-ages", min = min, max = max)),
        (Some(min), None) => Some(t!("service-ages-from", min = min)),
        (None, Some(max)) => Some(t!("service-ages-to", max = max)),
        (None, None) => None,
    };
    let said = [
        sex,
        age,
        s.needs_reading.then(|| t!("service-needs-reading")),
        s.hazardous.then(|| t!("service-hazardous")),
        s.step_free.then(|| t!("service-step-free")),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    if said.is_empty() { t!("service-everybody") } else { said.join(" · ") }
}
