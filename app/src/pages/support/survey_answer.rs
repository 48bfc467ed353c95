//! `/rounds/{id}/answer`: what one person answers. It is added to the counts and kept nowhere.

use domain::support::{CountAge, CountSex, SurveyItem, SurveyStatus};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::RoundPage as Page;

use super::param;
use crate::api::support::{AddSurveyAnswer, survey_round};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, ButtonSize, Choice, Crumb, EmptyState, HiddenField, LinkButton,
    PageHead, RadioGroup, Segment, Tone,
};

/// The page.
#[component]
pub fn SurveyAnswerPage() -> impl IntoView {
    view! { <AppShell form=true>{load(survey_round(param("id")), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let back = format!("/rounds/{}", page.id);
    let trail = vec![(page.of.0, format!("/communities/{}", page.of.1)), (page.name, back.clone())];
    let body = if page.is_open && page.may_write {
        view! { <Questions id=page.id back=back/> }.into_any()
    } else {
        view! { <EmptyState title=t!("survey-not-open") text=t!("survey-not-open-text")/> }.into_any()
    };
    view! {
        <Crumb trail=trail current=t!("survey-ask")/>
        <PageHead title=t!("survey-ask") lead=t!("survey-ask-lead")/>
        {body}
    }
}

#[component]
fn Questions(id: String, back: String) -> impl IntoView {
    view! {
        <Banner tone=Tone::Info text=t!("survey-anonymous")/>
        <PostForm action=AddSurveyAnswer::PATH class="form form--narrow" guard=true>
            <HiddenField name="round" value=id/>
            <p class="small muted">{t!("survey-scale")}</p>
            {SurveyItem::ALL.iter().map(scale).collect::<Vec<_>>()}
            <RadioGroup name="sex" label=t!("survey-sex") choices=choices!(CountSex) optional=true row=true/>
            <RadioGroup name="age" label=t!("survey-age") choices=choices!(CountAge) optional=true row=true/>
            <RadioGroup name="status" label=t!("survey-status") choices=choices!(SurveyStatus) optional=true/>
            <Actions bar=true>
                <Button label=t!("survey-answer-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

/// One sentence, answered from 1 to 5.
fn scale(item: &SurveyItem) -> impl IntoView + use<> {
    let steps = (1..=5).map(|n: i64| Choice::new(n.to_string(), fmt::number(n))).collect();
    view! { <Segment name=format!("items[{item}]") label=t!(item.label_key()) choices=steps optional=true/> }
}
