//! `/livelihoods/{number}/visit`: recording a visit.

use domain::livelihood::{BusinessProblem, Operating, use_of};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::livelihood::VisitStart;

use super::words::{href, number};
use crate::api::livelihood::{RecordVisit, visit_start};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, CheckGroup, Choice, Crumb, DateField, FileField, HiddenField,
    LinkButton, PageHead, RadioGroup, SelectField, TextArea, TextField, Width,
};

/// The page.
#[component]
pub fn VisitPage() -> impl IntoView {
    view! { <AppShell form=true>{load(visit_start(number()), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: VisitStart) -> impl IntoView {
    let (today, back) = (crate::caller::today(), href(&start.code));
    let unit = fmt::currency_name(start.way.currency.code);
    let looks: Vec<Choice> = start
        .planned
        .iter()
        .filter_map(|v| {
            let day = fmt::day_short(v.due_on, today);
            match (v.offset, v.tranche) {
                (Some(n), _) => Some(Choice::new(n.to_string(), t!("visit-planned", n = n, day = day))),
                (None, Some(n)) => Some(Choice::new(use_of(n), t!("visit-planned-use", n = n, day = day))),
                (None, None) => None,
            }
        })
        .collect();
    // What is due, or comes next.
    let next = looks.first().map(|c| c.value.clone()).unwrap_or_default();
    let yes_no = vec![Choice::new("yes", t!("yes")), Choice::new("no", t!("no"))];
    let day = today.to_string();
    view! {
        <Crumb trail=vec![(t!("businesses-title"), "/livelihoods".to_owned()), (start.title, back.clone())] current=t!("visit-record")/>
        <PageHead title=t!("visit-record") lead=t!("visit-lead")/>
        <PostForm action=RecordVisit::PATH class="form form--narrow" guard=true upload=true>
            <HiddenField name="business" value=start.code/>
            <SelectField name="offset" label=t!("visit-which") choices=looks value=next empty=t!("visit-between") optional=true/>
            <DateField name="visited_on" label=t!("visit-day") value=day.clone() max=day/>
            <RadioGroup name="operating" label=t!("visit-operating") choices=choices!(Operating)/>
            <RadioGroup name="records" label=t!("visit-records") choices=yes_no row=true optional=true/>
            <TextField name="used" label=t!("visit-used") hint=t!("visit-used-hint") inputmode="numeric" width=Width::W4 suffix="%" optional=true/>
            <TextField name="assets" label=t!("visit-assets") inputmode="numeric" width=Width::W4 suffix="%" optional=true/>
            <div class="cols cols--s">
                <TextField name="revenue" label=t!("visit-revenue") inputmode="decimal" width=Width::W10 suffix=unit.clone() optional=true/>
                <TextField name="costs" label=t!("visit-costs") inputmode="decimal" width=Width::W10 suffix=unit optional=true/>
            </div>
            <fieldset class="stack gap-3">
                <legend>{t!("visit-workers")}</legend>
                <div class="cols cols--s">
                    <TextField name="full_women" label=t!("visit-full-women") inputmode="numeric" width=Width::W4 optional=true/>
                    <TextField name="full_men" label=t!("visit-full-men") inputmode="numeric" width=Width::W4 optional=true/>
                    <TextField name="part_women" label=t!("visit-part-women") inputmode="numeric" width=Width::W4 optional=true/>
                    <TextField name="part_men" label=t!("visit-part-men") inputmode="numeric" width=Width::W4 optional=true/>
                </div>
            </fieldset>
            <CheckGroup name="problems" label=t!("visit-problems") choices=choices!(BusinessProblem) optional=true row=true/>
            <TextArea name="advice" label=t!("visit-advice") hint=t!("visit-advice-hint") optional=true/>
            <FileField name="file" label=t!("visit-photo") hint=t!("visit-photo-hint") accept=".jpg,.jpeg,.png" optional=true/>
            <Actions bar=true>
                <Button label=t!("visit-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}
