//! `/cases/{code}/status`: where a case may go next. Closing it takes two people.

use domain::case::{CaseRisk, CaseStatus, ClosureReason};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::case::{NextStatus, Obstacle, StatusChoices};

use super::words::CaseStatusChip;
use super::{CaseFrame, CaseTab, case_code};
use crate::api::case::{ChangeStatus, SetRisk, status_choices};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, Button, ButtonKind, Card, Choice, ChoiceGroup, DateField, HiddenField, LinkButton, Radio, RadioGroup,
    SelectField, TextArea, Tick, Ticks,
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
    let closing = (choices.current == CaseStatus::ClosurePending).then(|| view! { <Closing choices=choices.clone()/> });
    let (risk_code, version) = (code.clone(), choices.version);
    let open: Vec<NextStatus> = choices.next.into_iter().filter(|n| n.obstacles.is_empty()).collect();
    let form = if open.is_empty() {
        view! { <p class="muted">{t!("status-nowhere")}</p> }.into_any()
    } else {
        let radios: Vec<_> = open.into_iter().enumerate().map(|(i, next)| option(next.status, i == 0)).collect();
        view! {
            <PostForm action=ChangeStatus::PATH version=choices.version>
                <HiddenField name="code" value=code/>
                <ChoiceGroup name="status" label=t!("status-new")>{radios}</ChoiceGroup>
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
            {closing}
            {form}
            <Card title=t!("risk-title")>
                <PostForm action=SetRisk::PATH version=version id="risk">
                    <HiddenField name="code" value=risk_code/>
                    <RadioGroup name="risk" label=t!("risk-question") hint=t!("risk-hint") choices=choices!(CaseRisk) value=risk/>
                    <Actions><Button label=t!("risk-save")/></Actions>
                </PostForm>
            </Card>
        </div>
    }
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
        CaseStatus::ClosurePending => {
            let reasons = ClosureReason::ALL.iter().filter(|r| r.is_chosen());
            let reasons = reasons.map(|r| Choice::new(r.as_str(), t!(r.label_key()))).collect();
            view! {
                <Radio name="status" value=value label=label hint=hint first=first>
                    <SelectField name="closure_reason" label=t!("status-closure-reason") choices=reasons/>
                </Radio>
            }
            .into_any()
        }
        _ => view! { <Radio name="status" value=value label=label hint=hint first=first/> }.into_any(),
    }
}

/// What has to be true before a case is closed.
#[component]
fn Closing(choices: StatusChoices) -> impl IntoView {
    let closed = choices.next.iter().find(|n| n.status == CaseStatus::Closed);
    let obstacles = closed.map(|n| n.obstacles.clone()).unwrap_or_default();
    let open_referrals = obstacles.iter().find_map(|o| match o {
        Obstacle::OpenReferrals(n) => Some(*n as i64),
        _ => None,
    });
    let referrals = match open_referrals {
        Some(n) => Tick::no(t!("closing-open-referrals", n = n)),
        None => Tick::yes(t!("closing-no-open-referrals")),
    };
    let approval = if obstacles.contains(&Obstacle::NotSupervisor) {
        Tick::partly(t!("closing-waits-for-supervisor"))
    } else if obstacles.contains(&Obstacle::SamePerson) {
        Tick::no(t!("closing-same-person"))
    } else {
        Tick::yes(t!("closing-second-person"))
    };
    let reason =
        choices.closure_reason.map(|r| view! { <p>{t!("event-closure-reason", reason = t!(r.label_key()))}</p> });
    view! {
        <Card title=t!("closing-title")>
            {reason}
            <Ticks items=vec![referrals, approval]/>
        </Card>
    }
}
