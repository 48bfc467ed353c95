//! The way out: the proposal, and the answer of whoever supervises behind the wall.

use domain::id::UserId;
use domain::wall::WayOutAnswer;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::wall::Way;

use crate::api::wall::{AnswerWayOut, ProposeWayOut};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::CaseTab;
use crate::ui::{
    Actions, Banner, Button, ButtonKind, Card, Choice, HiddenField, KeyValue, LinkButton, Pair, RadioGroup,
    SelectField, TextArea, Tone,
};

/// The form of a proposal.
#[component]
pub(super) fn Out(
    /// Code of the case.
    code: String,
    /// Version of the case.
    version: i64,
    /// Who could have the case then.
    workers: Vec<(UserId, String)>,
) -> impl IntoView {
    if workers.is_empty() {
        return view! { <Banner tone=Tone::Info text=t!("way-out-nobody")/> }.into_any();
    }
    let back = CaseTab::Overview.href(&code);
    let choices = workers.into_iter().map(|(user, name)| Choice::new(user.to_string(), name)).collect::<Vec<_>>();
    view! {
        <Card title=t!("way-out-title")>
            <p class="muted">{t!("way-out-lead")}</p>
            <PostForm action=ProposeWayOut::PATH version=version>
                <HiddenField name="code" value=code/>
                <SelectField name="caseworker" label=t!("way-out-to") choices=choices/>
                <TextArea name="reason" label=t!("way-out-reason") hint=t!("way-out-reason-hint")/>
                <Actions bar=true>
                    <Button label=t!("way-out-propose") kind=ButtonKind::Primary/>
                    <LinkButton href=back label=t!("cancel") kind=ButtonKind::Quiet/>
                </Actions>
            </PostForm>
        </Card>
    }
    .into_any()
}

/// A proposal that waits, with the answer for who may give it.
#[component]
pub(super) fn Waits(
    /// Code of the case.
    code: String,
    /// Version of the case.
    version: i64,
    /// The proposal.
    waits: Way,
) -> impl IntoView {
    let Way::Waits { to, reason, by, at, may_answer } = waits else { return ().into_any() };
    let answer = if may_answer {
        view! {
            <PostForm action=AnswerWayOut::PATH version=version>
                <HiddenField name="code" value=code/>
                <RadioGroup name="answer" label=t!("way-out-answer") hint=t!("way-out-lead") choices=choices!(WayOutAnswer)/>
                <Actions><Button label=t!("save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        }
        .into_any()
    } else {
        view! { <p class="muted">{t!("way-out-waits-text")}</p> }.into_any()
    };
    view! {
        <Card title=t!("way-out-waits")>
            <KeyValue>
                <Pair label=t!("way-out-to") value=to/>
                <Pair label=t!("way-out-by") value=by/>
                <Pair label=t!("way-out-since") value=fmt::day(fmt::local_date(at))/>
            </KeyValue>
            <p class="lines" dir="auto">{reason}</p>
            {answer}
        </Card>
    }
    .into_any()
}
