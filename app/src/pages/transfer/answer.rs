//! `/transfers/{id}`: taking a case over from another office, or not.

use domain::transfer::TransferAnswer;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::transfer::Answering;

use super::list::masked;
use crate::api::transfer::{AnswerTransfer, answering};
use crate::caller::today;
use crate::forms::PostForm;
use crate::pages::case::load_text;
use crate::pages::load;
use crate::ui::*;

/// The masked line and the two answers.
#[component]
pub fn AnswerPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! {
        <AppShell form=true>
            {load(answering(id.clone()), |answering| view! { <Content id=id answering=answering/> })}
        </AppShell>
    }
}

#[component]
fn Content(id: String, answering: Answering) -> impl IntoView {
    let Answering { line, takers } = answering;
    let trail = vec![(t!("nav-cases"), "/cases".into()), (t!("transfers-title"), "/transfers".into())];
    let about = masked(&line);
    let from = t!("transfer-from", office = line.from);
    let takers: Vec<_> = takers
        .into_iter()
        .map(|(user, name, load)| Choice::new(user.to_string(), name).hint(load_text(&load)))
        .collect();
    let due = line.answer_by;
    view! {
        <Crumb trail=trail current=line.code.clone()/>
        <PageHead title=line.code lead=about eyebrow=from><DueChip due_on=due today=today()/></PageHead>
        <PostForm action=AnswerTransfer::PATH class="card form form--narrow">
            <HiddenField name="transfer" value=id/>
            <p class="small muted">{t!("transfer-masked")}</p>
            <ChoiceGroup name="answer" label=t!("transfer-answer")>
                <Radio name="answer" value=TransferAnswer::Accept.as_str() label=t!(TransferAnswer::Accept.label_key()) first=true>
                    <RadioGroup name="caseworker" label=t!("assign-to") choices=takers/>
                </Radio>
                <Radio name="answer" value=TransferAnswer::Decline.as_str() label=t!(TransferAnswer::Decline.label_key())>
                    <TextArea name="reason" label=t!("transfer-why-not") hint=t!("case-note-hint")/>
                </Radio>
            </ChoiceGroup>
            <Actions bar=true>
                <Button label=t!("transfer-send-answer") kind=ButtonKind::Primary/>
                <LinkButton href="/transfers" label=t!("cancel") kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
}
