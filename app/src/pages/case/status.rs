//! `/cases/{code}/status`: where a case may go next. Its end has a page of its own.

use domain::case::{CaseRisk, CaseStatus};
use domain::screening::Concern;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::case::StatusChoices;

use super::words::CaseStatusChip;
use super::{CaseFrame, CaseTab, case_code, case_head};
use crate::api::case::{ChangeStatus, SeeRisk, SetRisk, status_choices};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::funding::CaseFundingCard;
use crate::pages::load;
use crate::ui::{
    Actions, Banner, BeganField, Button, ButtonKind, Card, ChoiceGroup, DateField, HiddenField, LinkButton, Radio,
    RadioGroup, TextArea, Tone,
};

/// Moving a case on.
#[component]
pub fn StatusPage() -> impl IntoView {
    let code = case_code();
    let data = status_choices(code.clone());
    view! {
        <CaseFrame code=code.clone() tab=CaseTab::Overview>
            {load(data, move |choices| view! { <Content code=code choices=choices/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(code: String, choices: StatusChoices) -> impl IntoView {
    let back = CaseTab::Overview.href(&code);
    let risk = choices.risk.map(CaseRisk::as_str).unwrap_or_default();
    let (risk_code, version, base) = (code.clone(), choices.version, choices.risk_base);
    let paid = view! { <CaseFundingCard code=code.clone() version=version funding=choices.funding/> };
    let end = format!("/cases/{code}/close");
    let look = choices.risk_waits.then(|| view! { <Look code=code.clone()/> });
    let concern = choices.concern.map(|concern| view! { <ConcernBanner code=code.clone() concern=concern/> });
    let open: Vec<CaseStatus> = choices.next.into_iter().filter(|n| !n.needs_plan).map(|n| n.status).collect();
    // What becomes of somebody who died is no risk any more.
    let living = !case_head().is_some_and(|head| head.ended_by_death);
    let risk = living.then(|| {
        view! {
            <Card title=t!("risk-title")>
                {look}
                <PostForm action=SetRisk::PATH version=version id="risk">
                    <HiddenField name="code" value=risk_code/>
                    <BeganField value=base/>
                    <RadioGroup name="risk" label=t!("risk-question") hint=t!("risk-hint") choices=choices!(CaseRisk) value=risk/>
                    <Actions><Button label=t!("risk-save")/></Actions>
                </PostForm>
            </Card>
        }
    });
    let form = if open.is_empty() {
        view! { <p class="muted">{t!("status-nowhere")}</p> }.into_any()
    } else {
        view! {
            <PostForm action=ChangeStatus::PATH version=choices.version>
                <HiddenField name="code" value=code/>
                <Statuses open=open/>
                <TextArea name="note" label=t!("status-note") hint=t!("case-note-hint") optional=true/>
                <Actions bar=true>
                    <Button label=t!("status-save") kind=ButtonKind::Primary/>
                    <LinkButton href=back label=t!("cancel") kind=ButtonKind::Quiet/>
                </Actions>
            </PostForm>
        }
        .into_any()
    };
    view! {
        <div class="form--narrow stack gap-5">
            <div class="stack gap-2">
                <h2>{t!("status-title")}</h2>
                <p class="row gap-2">{t!("status-now")} " " <CaseStatusChip status=choices.current/></p>
            </div>
            {concern}
            {form}
            <p><LinkButton href=end label=t!("case-end") icon="circle-ok"/></p>
            {risk}
            {paid}
        </div>
    }
}

/// The risk is high, and whoever supervises says that they looked.
#[component]
fn Look(code: String) -> impl IntoView {
    view! {
        <Banner tone=Tone::Warn icon="alert" title=t!("risk-look") text=t!("risk-look-text")>
            <PostForm action=SeeRisk::PATH id="look" class="row">
                <HiddenField name="code" value=code/>
                <Button label=t!("risk-seen")/>
            </PostForm>
        </Banner>
    }
}

/// What to think of before support begins. It stops nothing.
#[component]
fn ConcernBanner(code: String, concern: Concern) -> impl IntoView {
    let read = format!("/cases/{code}/screening");
    let link = (concern != Concern::Missing).then(|| view! { <p><a href=read>{t!("screening-read")}</a></p> });
    view! {
        <Banner tone=Tone::Warn icon="alert" title=t!("screening-concern") text=t!(concern.label_key())>{link}</Banner>
    }
}

#[component]
fn Statuses(open: Vec<CaseStatus>) -> impl IntoView {
    let radios: Vec<_> = open.into_iter().enumerate().map(|(i, status)| option(status, i == 0)).collect();
    view! { <ChoiceGroup name="status" label=t!("status-new")>{radios}</ChoiceGroup> }
}

/// One status that may follow, with the questions that belong to it.
fn option(status: CaseStatus, first: bool) -> AnyView {
    let (value, label) = (status.as_str(), t!(status.label_key()));
    let hint = t!(format!("status-hint-{}", status.as_str().replace('_', "-")));
    match status {
        CaseStatus::OnHold => view! {
            <Radio name="status" value=value label=label hint=hint first=first>
                <DateField name="review_on" label=t!("status-review") hint=t!("status-review-hint")/>
            </Radio>
        }
        .into_any(),
        _ => view! { <Radio name="status" value=value label=label hint=hint first=first/> }.into_any(),
    }
}
