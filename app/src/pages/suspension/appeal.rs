//! `/appeals/{id}`: deciding on an appeal, also by somebody who has no case in reach: no name and no code.

use domain::suspension::AppealOutcome;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::suspension::{AppealPage as Data, Waiting};

use crate::api::suspension::{DecideAppeal, appeal};
use crate::caller::today;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, Card, ChoiceGroup, Crumb, DateField, DueChip, HiddenField, KeyValue,
    PageHead, Pair, Radio, Row, TextArea, Tone,
};

/// The page.
#[component]
pub fn AppealPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! { <AppShell form=true>{load(appeal(id), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let (due, id) = (data.appeal_by, data.id.to_string());
    let decide = if data.may_decide {
        view! { <Decide id=id latest=data.ends_on.to_string()/> }.into_any()
    } else {
        view! { <Banner tone=Tone::Info text=t!("appeal-waits")/> }.into_any()
    };
    view! {
        <Crumb trail=vec![(t!("nav-today"), "/".into())] current=t!("appeal-title")/>
        <PageHead title=t!("appeal-title") lead=t!("appeal-lead") eyebrow=data.office>
            <DueChip due_on=due today=today()/>
        </PageHead>
        <div class="stack gap-5 form--narrow">
            <Card title=t!("suspension-words")>
                <KeyValue>
                    <Pair label=t!("suspension-why") value=t!(data.reason.label_key())/>
                    <Pair label=t!("suspension-ends-on") value=fmt::day(data.ends_on)/>
                </KeyValue>
                <p class="lines" dir="auto">{data.words}</p>
            </Card>
            <Card title=t!("appeal-words")><p class="lines" dir="auto">{data.appeal}</p></Card>
            {decide}
        </div>
    }
}

#[component]
fn Decide(id: String, latest: String) -> impl IntoView {
    view! {
        <PostForm action=DecideAppeal::PATH class="card form">
            <HiddenField name="suspension" value=id/>
            <ChoiceGroup name="outcome" label=t!("appeal-decide")>
                <Radio name="outcome" value=AppealOutcome::Upheld.as_str() label=t!(AppealOutcome::Upheld.label_key()) first=true/>
                <Radio name="outcome" value=AppealOutcome::Lifted.as_str() label=t!(AppealOutcome::Lifted.label_key())/>
                <Radio name="outcome" value=AppealOutcome::Shortened.as_str() label=t!(AppealOutcome::Shortened.label_key())>
                    <DateField name="ends_on" label=t!("suspension-ends-on") max=latest/>
                </Radio>
            </ChoiceGroup>
            <TextArea name="words" label=t!("suspension-decision-why")/>
            <Actions bar=true><Button label=t!("appeal-decide-save") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

/// An appeal that waits for the reader.
pub fn appeal_row(waiting: Waiting) -> impl IntoView {
    let due = waiting.appeal_by;
    view! { <Row href=format!("/appeals/{}", waiting.id) title=waiting.office><DueChip due_on=due today=today()/></Row> }
}
