//! `/cases/{code}/intake/{step}`: one page of questions, which can be left and taken up again.

use domain::intake::{Occasion, Step};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::intake::{Source, StepPage as Page};

use super::education::EducationFields;
use super::health::HealthFields;
use super::household::HouseholdFields;
use super::income::IncomeFields;
use super::terms::TermsFields;
use super::wishes::WishesFields;
use super::{asked, href, step_title, version_href};
use crate::api::intake::{DropDraft, SaveStep, intake_step};
use crate::caller::today;
use crate::fmt;
use crate::forms::{PostForm, sent};
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{
    Actions, Banner, BeganField, Button, ButtonKind, ButtonSize, Card, CardKind, Crossing, EnterButton, HiddenField,
    LinkButton, Row, RowList, SavedBanner, Stage, TabHead, Tone,
};

/// The page.
#[component]
pub fn StepPage() -> impl IntoView {
    let code = case_code();
    let data = intake_step(code.clone(), asked());
    view! {
        <CaseFrame code=code tab=CaseTab::Profile>
            {load(data, |page| view! { <Content page=page/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let stages = Step::ALL.iter().map(|step| stage(*step, page.step, &page.code, page.occasion)).collect();
    let all = href(&page.code, None, page.occasion, "");
    let lead = t!(format!("intake-lead-{}", page.step));
    let versions = (!page.versions.is_empty()).then(|| view! { <Versions page=page.clone()/> });
    view! {
        <Crossing label=t!("intake-steps") stages=stages/>
        <SavedBanner texts=vec![("step", t!("intake-saved"))]/>
        <TabHead title=step_title(page.step) lead=lead>
            <LinkButton href=all label=t!("intake-all-steps") icon="left"/>
        </TabHead>
        <Begun page=page.clone()/>
        <div class="split">
            <StepForm page=page/>
            {versions}
        </div>
    }
}

fn stage(step: Step, now: Step, code: &str, occasion: Occasion) -> Stage {
    let label = step_title(step);
    if step == now { Stage::now(label) } else { Stage::ahead(label).href(href(code, Some(step), occasion, "")) }
}

/// What stands in the form already, and why.
#[component]
fn Begun(page: Page) -> impl IntoView {
    // A form that was just sent tells by itself what is in it.
    if sent(SaveStep::PATH).is_some() {
        return ().into_any();
    }
    if let Some(at) = page.draft {
        let when = fmt::instant(at);
        let text = match &page.source {
            Source::Saved(saved) if saved.at > at && page.left_by.is_some() => {
                let left = page.left_by.clone().unwrap_or_default();
                t!("intake-draft-left-older", left = left, when = when, who = saved.by.clone())
            }
            _ if page.left_by.is_some() => {
                t!("intake-draft-left", left = page.left_by.clone().unwrap_or_default(), when = when)
            }
            // Saving the draft would take the place of what somebody saved since.
            Source::Saved(saved) if saved.at > at => t!("intake-draft-older", when = when, who = saved.by.clone()),
            _ => t!("intake-draft-found", when = when),
        };
        return view! {
            <Banner tone=Tone::Warn text=text>
                <PostForm action=DropDraft::PATH class="row">
                    <HiddenField name="base" value=page.base.clone()/>
                    <About page=page/>
                    <Button label=t!("intake-start-again") kind=ButtonKind::Quiet/>
                </PostForm>
            </Banner>
        }
        .into_any();
    }
    match page.source {
        Source::Copied(saved) => {
            let day = fmt::day_short(fmt::local_date(saved.at), today());
            let text = t!("intake-copied", occasion = t!(saved.occasion.label_key()), day = day, who = saved.by);
            view! { <Banner text=text/> }.into_any()
        }
        Source::Empty | Source::Saved(_) => ().into_any(),
    }
}

/// Which step of which case a form is about.
#[component]
fn About(page: Page) -> impl IntoView {
    view! {
        <HiddenField name="code" value=page.code/>
        <HiddenField name="occasion" value=page.occasion.to_string()/>
        <HiddenField name="step" value=page.step.to_string()/>
    }
}

#[component]
fn StepForm(page: Page) -> impl IntoView {
    let (about, version) = (page.clone(), page.version);
    view! {
        <PostForm action=SaveStep::PATH class="form form--narrow" version=version guard=true keeps=true>
            <EnterButton/>
            <BeganField value=page.base.clone()/>
            <About page=about/>
            <Fields page=page/>
            <Actions bar=true>
                <Button label=t!("intake-save-leave") name="go" value="leave" size=ButtonSize::Large/>
                <Button label=t!("intake-save-go-on") kind=ButtonKind::Primary size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

#[component]
fn Fields(page: Page) -> impl IntoView {
    let (form, protected) = (page.form, page.may_protected);
    match page.step {
        Step::Household => {
            view! { <HouseholdFields code=page.code saved=form.household facts=page.household/> }.into_any()
        }
        Step::Education => view! { <EducationFields saved=form.education protected=protected/> }.into_any(),
        Step::Income => view! { <IncomeFields saved=form.income/> }.into_any(),
        Step::Health => view! { <HealthFields saved=form.health adult=page.adult/> }.into_any(),
        Step::Wishes => view! { <WishesFields saved=form.wishes protected=protected/> }.into_any(),
        Step::Terms => view! { <TermsFields saved=form.terms adult=page.adult/> }.into_any(),
    }
}

/// Earlier savings of the step, to read.
#[component]
fn Versions(page: Page) -> impl IntoView {
    let day = today();
    let rows: Vec<_> = page
        .versions
        .iter()
        .map(|v| {
            let to = version_href(&page.code, v.step, v.occasion, v.version);
            let on = fmt::day_short(fmt::local_date(v.at), day);
            let title = t!("intake-version", occasion = t!(v.occasion.label_key()), n = v.version);
            view! { <Row href=to title=title sub=t!("intake-saved-by", day = on, who = v.by.clone())/> }
        })
        .collect();
    view! { <Card title=t!("intake-versions") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
}
