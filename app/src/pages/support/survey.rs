//! `/communities/{code}/rounds/new` and `/rounds/{id}`: a round of asking, and what it says once it is closed.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::RoundPage as Page;

use super::fields::told;
use super::param;
use crate::api::support::{CloseRound, EditRound, OpenRound, round_start, survey_round};
use crate::forms::{PostForm, was_refused};
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Card, CheckBox, Crumb, Disclosure, Fact, FactLine, HiddenField,
    LinkButton, PageHead, Progress, SavedBanner, StatusChip, TextField, Tone,
};

/// A new round.
#[component]
pub fn RoundNewPage() -> impl IntoView {
    view! { <AppShell form=true>{load(round_start(param("code")), |of| view! { <New of=of/> })}</AppShell> }
}

fn trail((name, pcode): (String, String)) -> Vec<(String, String)> {
    vec![(t!("communities-title"), "/communities".to_owned()), (name, format!("/communities/{pcode}"))]
}

#[component]
fn New(of: (String, String)) -> impl IntoView {
    let pcode = of.1.clone();
    let back = format!("/communities/{pcode}");
    view! {
        <Crumb trail=trail(of) current=t!("survey-new")/>
        <PageHead title=t!("survey-new") lead=t!("survey-new-lead")/>
        <PostForm action=OpenRound::PATH class="form form--narrow" guard=true>
            <HiddenField name="community" value=pcode/>
            <TextField name="name" label=t!("survey-name") hint=t!("survey-name-hint")/>
            <TextField name="design" label=t!("survey-design") hint=t!("survey-design-hint")/>
            <Actions bar=true>
                <Button label=t!("survey-open-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

/// A round.
#[component]
pub fn RoundPage() -> impl IntoView {
    view! { <AppShell form=true>{load(survey_round(param("id")), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let chip = if page.is_open {
        view! { <StatusChip tone=Tone::Info icon="sync" text=t!("survey-open")/> }
    } else {
        view! { <StatusChip tone=Tone::Quiet icon="check" text=t!("survey-closed")/> }
    };
    let body = if page.is_open {
        view! { <Open id=page.id.clone() may_write=page.may_write/> }.into_any()
    } else {
        view! { <Results page=page.clone()/> }.into_any()
    };
    let saved = vec![
        ("opened", t!("survey-opened")),
        ("answer", t!("survey-answer-saved")),
        ("edited", t!("survey-was-edited")),
        ("closed", t!("survey-was-closed")),
    ];
    let edit = page.may_write.then(|| view! { <Edit page=page.clone()/> });
    view! {
        <Crumb trail=trail(page.of) current=page.name.clone()/>
        <SavedBanner texts=saved/>
        <PageHead title=page.name lead=page.design>{chip}</PageHead>
        {body}
        {edit}
    }
}

#[component]
fn Edit(page: Page) -> impl IntoView {
    view! {
        <Disclosure label=t!("survey-edit") opens_for=EditRound::PATH>
            <PostForm action=EditRound::PATH class="form form--narrow" version=page.version>
                <HiddenField name="round" value=page.id/>
                <TextField name="name" label=t!("survey-name") value=page.name/>
                <TextField name="design" label=t!("survey-design") value=page.design/>
                <Actions><Button label=t!("survey-edit-save")/></Actions>
            </PostForm>
        </Disclosure>
    }
}

#[component]
fn Open(id: String, may_write: bool) -> impl IntoView {
    let acts = may_write.then(|| {
        view! {
            <LinkButton href=format!("/rounds/{id}/answer") label=t!("survey-ask") kind=ButtonKind::Primary
                size=ButtonSize::Large icon="plus"/>
            <PostForm action=CloseRound::PATH class="stack gap-3">
                <HiddenField name="round" value=id/>
                <p class="small muted">{t!("survey-close-hint")}</p>
                {was_refused(CloseRound::PATH).then(|| view! { <CheckBox name="few" label=t!("survey-close-few")/> })}
                <Actions><Button label=t!("survey-close")/></Actions>
            </PostForm>
        }
    });
    view! {
        <Card title=t!("survey-running")>
            <p>{t!("survey-running-text")}</p>
            {acts}
        </Card>
    }
}

#[component]
fn Results(page: Page) -> impl IntoView {
    let Some(acceptance) = page.acceptance else {
        return view! { <Card title=t!("survey-results")><p>{t!("survey-few")}</p></Card> }.into_any();
    };
    let bar =
        |label: String, n: i64| view! { <Progress label=label value=n max=100 text=t!("survey-of-hundred", n = n)/> };
    let items: Vec<_> = page.items.into_iter().map(|(item, n)| bar(t!(item.label_key()), n)).collect();
    let by: Vec<_> = page.by.into_iter().map(|(key, n)| bar(t!(key), n)).collect();
    let by = (!by.is_empty()).then(|| view! { <Card title=t!("survey-by")>{by}</Card> });
    view! {
        <FactLine>
            <Fact label=t!("acceptance") value=t!("survey-of-hundred", n = acceptance)/>
            <Fact label=t!("survey-answered") value=told(page.answered)/>
        </FactLine>
        <div class="split">
            <Card title=t!("survey-results")>
                <p class="small muted">{t!("survey-results-lead")}</p>
                {items}
            </Card>
            {by}
        </div>
    }
    .into_any()
}
