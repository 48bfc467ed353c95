//! `/cases/{code}/wellbeing/new`: which questions, in which language, and whether the person agrees to them.

use domain::intake::Answer;
use domain::person::Language;
use domain::wellbeing::Pack;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::wellbeing::Choices;

use super::NotADiagnosis;
use crate::api::wellbeing::{StartWellbeing, wellbeing_choices};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{
    Actions, Button, ButtonKind, ButtonSize, Card, CardKind, Choice, EmptyState, HiddenField, LinkButton, RadioGroup,
    Row, RowList, SelectField, TabHead,
};

/// The page.
#[component]
pub fn WellbeingNewPage() -> impl IntoView {
    let code = case_code();
    let data = wellbeing_choices(code.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Wellbeing>
            {load(data, |data| view! { <Content data=data/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(data: Choices) -> impl IntoView {
    if data.packs.is_empty() {
        return view! {
            <TabHead title=t!("wellbeing-ask")/>
            <Card label=t!("wellbeing-ask")><EmptyState title=t!("wellbeing-none-fits") text=t!("wellbeing-none-fits-text")/></Card>
        }
        .into_any();
    }
    let base = format!("/cases/{}/wellbeing", data.code);
    let open: Vec<_> = data
        .packs
        .iter()
        .filter_map(|(pack, number)| Some((pack.title.clone(), (*number)?)))
        .map(|(title, number)| view! { <Row href=format!("{base}/{number}") title=title sub=t!("wellbeing-go-on-with")/> })
        .collect();
    let open = (!open.is_empty()).then(|| {
        view! { <Card title=t!("wellbeing-under-way") kind=CardKind::Flush><RowList>{open}</RowList></Card> }
    });
    let packs = data.packs.iter().map(|(pack, _)| choice(pack)).collect();
    let language = data.language.map(|l| l.as_str()).unwrap_or_default();
    view! {
        <TabHead title=t!("wellbeing-ask") lead=t!("wellbeing-ask-lead")/>
        <div class="stack gap-5 form--narrow">
            {open}
            <PostForm action=StartWellbeing::PATH class="form">
                <HiddenField name="code" value=data.code/>
                <RadioGroup name="instrument" label=t!("wellbeing-which") choices=packs/>
                <SelectField name="language" label=t!("wellbeing-in-language") hint=t!("wellbeing-in-language-hint")
                    choices=choices!(Language) value=language/>
                <RadioGroup name="agreed" label=t!("wellbeing-agreed") hint=t!("wellbeing-agreed-hint")
                    choices=choices![Answer::Yes, Answer::No] row=true/>
                <NotADiagnosis/>
                <Actions bar=true>
                    <Button label=t!("wellbeing-begin") kind=ButtonKind::Primary size=ButtonSize::Large/>
                    <LinkButton href=base label=t!("cancel") size=ButtonSize::Large/>
                </Actions>
            </PostForm>
        </div>
    }
    .into_any()
}

/// What it asks about, and how long it is.
fn choice(pack: &Pack) -> Choice {
    let about = t!(format!("wellbeing-about-{}", pack.instrument.as_str().replace('_', "-")));
    let length = t!("wellbeing-length", n = pack.items.len() as i64);
    Choice::new(pack.instrument.as_str(), pack.title.clone()).hint(format!("{about} {length}"))
}
