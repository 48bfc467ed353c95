//! `/cases/{code}/transfer`: asking another office to take a case, and what became of that.

use domain::label_key;
use domain::transfer::TransferReason;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::Warned;
use service::transfer::{Asking, Choosable, Request};

use crate::api::transfer::{AskTransfer, NoteTransfer, TakeBackTransfer, asking};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::*;

/// The request that waits, or the form to ask.
#[component]
pub fn TransferPage() -> impl IntoView {
    let code = case_code();
    let data = asking(code.clone());
    view! {
        <CaseFrame code=code.clone() tab=CaseTab::Overview>
            {load(data, move |asking| view! { <Content code=code asking=asking/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(code: String, asking: Asking) -> impl IntoView {
    let (version, offices, warned) = (asking.version, asking.offices, asking.warned);
    let consent = CaseTab::Consent.href(&code);
    let border = (asking.border_closed && asking.waiting.is_none() && asking.open).then(|| {
        view! {
            <Banner icon="lock" text=t!("transfer-border-closed")>
                <div class="row"><LinkButton href=consent label=t!("transfer-border-consent")/></div>
            </Banner>
        }
    });
    let declined = asking.declined.map(|request| view! { <Declined code=code.clone() request=request/> });
    let body = match asking.waiting {
        Some(request) => view! { <Waiting code=code request=request/> }.into_any(),
        None if !asking.open => view! { <p class="muted">{t!("error-transfer-closed")}</p> }.into_any(),
        None if offices.is_empty() => view! { <p class="muted">{t!("transfer-no-office")}</p> }.into_any(),
        None => view! { <Ask code=code version=version offices=offices warned=warned/> }.into_any(),
    };
    view! {
        <div class="form--narrow stack gap-5">
            <div class="stack gap-2">
                <h2>{t!("case-transfer")}</h2>
                <p class="muted">{t!("transfer-lead")}</p>
            </div>
            {declined}
            {border}
            {body}
        </div>
    }
}

#[component]
fn Ask(code: String, version: i64, offices: Vec<Choosable>, warned: Vec<(String, Vec<Warned>)>) -> impl IntoView {
    let abroad = offices.iter().any(|o| o.abroad.is_some());
    let warned: Vec<_> = warned
        .into_iter()
        .map(|(office, there)| {
            let places = there.into_iter().map(|w| w.place).collect::<Vec<_>>().join(", ");
            let title = t!("load-at-office", office = office);
            let text = t!("load-at-office-text", places = places);
            view! { <Banner tone=Tone::Warn icon="alert" title=title text=text/> }
        })
        .collect();
    let back = CaseTab::Overview.href(&code);
    let label = |o: &Choosable| match &o.abroad {
        Some(country) => {
            t!("transfer-office-abroad", office = o.name.clone(), country = t!(label_key("country", country)))
        }
        None => o.name.clone(),
    };
    let offices: Vec<_> = offices.iter().map(|o| Choice::new(o.id.to_string(), label(o))).collect();
    view! {
        {warned}
        <PostForm action=AskTransfer::PATH version=version>
            <HiddenField name="code" value=code/>
            <SelectField name="office" label=t!("transfer-office") choices=offices/>
            <Agreement asked=abroad/>
            <RadioGroup name="reason" label=t!("transfer-why") choices=choices!(TransferReason)/>
            <TextArea name="note" label=t!("assign-note") hint=t!("transfer-note-hint")/>
            <p class="small muted">{t!("transfer-what-happens")}</p>
            <Actions bar=true>
                <Button label=t!("transfer-ask") kind=ButtonKind::Primary/>
                <LinkButton href=back label=t!("cancel") kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
}

/// Under which agreement a file goes abroad, where an office there could be chosen.
#[component]
fn Agreement(asked: bool) -> impl IntoView {
    asked.then(|| {
        view! {
            <TextField name="agreement" label=t!("transfer-agreement") hint=t!("transfer-agreement-hint")
                optional=true width=Width::W20/>
        }
    })
}

#[component]
fn Waiting(code: String, request: Request) -> impl IntoView {
    let today = crate::caller::today();
    let due = request.answer_by;
    view! {
        <Card title=t!("transfer-waiting") aside=move || view! { <DueChip due_on=due today=today/> }>
            <KeyValue>
                <Pair label=t!("transfer-office") value=request.office/>
                <Pair label=t!("transfer-agreement") value=request.agreement.unwrap_or_default()/>
                <Pair label=t!("transfer-why") value=t!(request.reason.label_key())/>
                <Pair label=t!("transfer-asked-on") value=fmt::day(request.asked_on)/>
            </KeyValue>
            <PostForm action=TakeBackTransfer::PATH prefix="" class="row">
                <HiddenField name="code" value=code/>
                <Button label=t!("transfer-take-back") kind=ButtonKind::Danger/>
            </PostForm>
        </Card>
    }
}

#[component]
fn Declined(code: String, request: Request) -> impl IntoView {
    let answer = request.answer.unwrap_or_default();
    view! {
        <Card title=t!("transfer-declined-by", office = request.office) kind=CardKind::Accent>
            <p class="lines" dir="auto">{answer}</p>
            <PostForm action=NoteTransfer::PATH prefix="" id="noted" class="row">
                <HiddenField name="code" value=code/>
                <Button label=t!("transfer-noted")/>
            </PostForm>
        </Card>
    }
}
