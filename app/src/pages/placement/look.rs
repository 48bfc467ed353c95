//! `/placements/{id}/look`: a visit, or whether the person is still there.

use domain::placement::{Concern, LookKind, PlacementEnd, Still};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::placement::LookStart;

use super::words::look_title;
use super::{id, placement_href};
use crate::api::placement::{RecordLook, look_start};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Choice, Crumb, DateField, HiddenField, LinkButton, PageHead,
    RadioGroup, SelectField, TextArea,
};

/// The page.
#[component]
pub fn LookPage() -> impl IntoView {
    view! { <AppShell form=true>{load(look_start(id()), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: LookStart) -> impl IntoView {
    let today = crate::caller::today();
    let (placement, back) = (start.placement.id.to_string(), placement_href(&start.placement.id.to_string()));
    let looks: Vec<Choice> = start
        .planned
        .iter()
        .map(|l| {
            let what = look_title(l.kind, l.days);
            Choice::new(l.id.to_string(), t!("look-planned", what = what, day = fmt::day_short(l.due_on, today)))
        })
        .collect();
    let asks = start.planned.first().is_some_and(|l| l.kind == LookKind::Retention);
    let lead = if asks { t!("look-lead-retention") } else { t!("look-lead") };
    let next = looks.first().map(|c| c.value.clone()).unwrap_or_default();
    let day = today.to_string();
    let employer = start.placement.placement.employer;
    view! {
        <Crumb trail=vec![(t!("placements-title"), "/placements".to_owned()), (employer.clone(), back.clone())] current=t!("look-record")/>
        <PageHead title=t!("look-record") lead=lead eyebrow=[start.code_name, employer].join(" · ")/>
        <PostForm action=RecordLook::PATH class="form form--narrow" guard=true>
            <HiddenField name="placement" value=placement/>
            <SelectField name="look" label=t!("look-which") choices=looks value=next empty=t!("look-between") optional=true/>
            <DateField name="looked_on" label=t!("look-day") value=day.clone() max=day/>
            <RadioGroup name="still" label=t!("look-still") choices=choices!(Still) row=true/>
            <SelectField name="reason" label=t!("look-reason") hint=t!("look-reason-hint") choices=choices!(PlacementEnd) optional=true/>
            <SelectField name="concern" label=t!("look-concern") choices=choices!(Concern) empty=t!("look-concern-none") optional=true/>
            <TextArea name="advice" label=t!("look-advice") hint=t!("look-advice-hint") optional=true/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}
