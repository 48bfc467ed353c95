//! `/placements/{id}/correct`: what was written wrongly.

use domain::placement::PlacementEnd;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::placement::CorrectStart;

use super::new::Agreement;
use super::{id, placement_href};
use crate::api::placement::{CorrectPlacement, correct_start};
use crate::caller::today;
use crate::choices;
use crate::forms::PostForm;
use crate::pages::intake::OccupationList;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Crumb, DateField, HiddenField, LinkButton, PageHead,
    SelectField, TextArea,
};

/// The page.
#[component]
pub fn PlacementCorrectPage() -> impl IntoView {
    view! { <AppShell form=true>{load(correct_start(id()), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: CorrectStart) -> impl IntoView {
    let id = start.placement.id.to_string();
    let (back, employer) = (placement_href(&id), start.placement.placement.employer.clone());
    let trail = vec![(t!("placements-title"), "/placements".to_owned()), (employer, back.clone())];
    let (form, ended) = (start.form, start.placement.ended.is_some());
    let (ended_on, reason) = (form.ended_on.clone(), form.reason.clone());
    view! {
        <Crumb trail=trail current=t!("placement-correct")/>
        <PageHead title=t!("placement-correct") lead=t!("placement-correct-lead", who = start.code_name)/>
        <PostForm action=CorrectPlacement::PATH version=start.placement.version class="form form--narrow" guard=true>
            <HiddenField name="placement" value=id/>
            <Agreement form=form/>
            {ended.then(|| view! { <Ended on=ended_on reason=reason/> })}
            <TextArea name="why" label=t!("placement-correct-why") hint=t!("placement-correct-why-hint")/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
        <OccupationList/>
    }
}

/// How it ended.
#[component]
fn Ended(on: String, reason: String) -> impl IntoView {
    // What was stopped before it began ends on a day to come, and may keep it.
    let latest = today().to_string().max(on.clone());
    view! {
        <section class="form" aria-labelledby="end-title">
            <h2 class="t-lg" id="end-title">{t!("placement-end-label")}</h2>
            <DateField name="ended_on" label=t!("placement-last-day") value=on max=latest/>
            <SelectField name="reason" label=t!("placement-why") choices=choices!(PlacementEnd) value=reason/>
        </section>
    }
}
