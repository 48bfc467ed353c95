//! `/cases/{code}/wellbeing/{number}`: one question after the other, or all on one page (`?all=1`); then what they came to.
//! While the safety protocol waits to be written down, this page leads there.

use domain::wellbeing::{AnswerForm, Answers, Go, Pack, Reply};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::wellbeing::CheckPage as Data;

use super::result::Outcome;
use super::{NotADiagnosis, PackNote, number};
use crate::api::wellbeing::{AnswerWellbeing, wellbeing_check};
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{
    Actions, Button, ButtonKind, ButtonSize, Card, CardKind, Choice, EnterButton, HiddenField, Icon, LinkButton,
    RadioGroup, SavedBanner, TabHead, Tick, TickKind, Ticks,
};

/// The page.
#[component]
pub fn CheckPage() -> impl IntoView {
    let code = case_code();
    let data = wellbeing_check(code.clone(), number());
    view! {
        <CaseFrame code=code tab=CaseTab::Wellbeing>
            {load(data, |data| view! { <Content data=data/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let one = format!("/cases/{}/wellbeing/{}", data.code, data.check.number);
    // It cannot be passed over: nothing comes before what was done is written down.
    if data.safety == Some(true) {
        leptos_axum::redirect(&format!("{one}/safety"));
    }
    let saved = vec![
        ("ended", t!("wellbeing-saved-ended")),
        ("left", t!("wellbeing-saved-left")),
        ("talked", t!("wellbeing-saved-talked")),
    ];
    let title = data.pack.title.clone();
    let body = if data.may_ask {
        let all = use_query_map().read_untracked().get("all").is_some();
        view! { <Asking data=data all=all base=one/> }.into_any()
    } else {
        view! { <Outcome data=data/> }.into_any()
    };
    view! {
        <SavedBanner texts=saved/>
        <TabHead title=title/>
        {body}
    }
}

#[component]
fn Asking(data: Data, all: bool, base: String) -> impl IntoView {
    let pack = data.pack;
    let next = data.next;
    let (switch, label) =
        if all { (base, t!("wellbeing-one-by-one")) } else { (format!("{base}?all=1"), t!("wellbeing-on-one-page")) };
    let gone =
        next.filter(|_| !all).map(|n| t!("wellbeing-progress", n = n.max(1) as i64, all = pack.items.len() as i64));
    let version = data.check.version;
    let (code, number) = (data.code.clone(), data.check.number.to_string());
    let flag = if all { "1" } else { "" };
    let shown: Vec<usize> = if all { pack.numbers().collect() } else { next.into_iter().collect() };
    let answers = data.answers;
    view! {
        <div class="split split--wide">
            <div class="stack gap-4">
                <p class="muted">{gone}</p>
                <p class="t-lg" lang="en" dir="ltr">{pack.intro.clone()}</p>
                <PostForm action=AnswerWellbeing::PATH class="form form--narrow" version=version guard=true>
                    <EnterButton/>
                    <HiddenField name="code" value=code/>
                    <HiddenField name="number" value=number/>
                    <HiddenField name="all" value=flag/>
                    <Questions pack=pack answers=answers shown=shown/>
                    <Actions bar=true>
                        <Button label=t!(Go::On.label_key()) kind=ButtonKind::Primary size=ButtonSize::Large/>
                        <Button label=t!(Go::Leave.label_key()) name="go" value="leave" size=ButtonSize::Large/>
                        <Button label=t!(Go::Stop.label_key()) name="go" value="stop" kind=ButtonKind::Quiet size=ButtonSize::Large/>
                    </Actions>
                </PostForm>
                <p><LinkButton href=switch label=label kind=ButtonKind::Quiet/></p>
                <PackNote pack=pack/>
            </div>
            <Aside/>
        </div>
    }
}

/// The questions shown, each with its answers and "does not want to answer".
#[component]
fn Questions(pack: &'static Pack, answers: Answers, shown: Vec<usize>) -> impl IntoView {
    shown
        .into_iter()
        .map(|n| {
            let value = answers.get(n).map(AnswerForm::value).unwrap_or_default();
            let label = match n {
                0 => pack.gate.clone().unwrap_or_default(),
                n => format!("{n}. {}", pack.items.get(n - 1).cloned().unwrap_or_default()),
            };
            view! {
                <div lang="en" dir="ltr">
                    <RadioGroup name=AnswerForm::field(n) label=label choices=replies(pack, n) value=value/>
                </div>
            }
        })
        .collect::<Vec<_>>()
}

fn replies(pack: &Pack, number: usize) -> Vec<Choice> {
    let points = |points: u32, label: String| Choice::new(AnswerForm::value(Reply::Points(points)), label);
    let mut all: Vec<Choice> = match number {
        // The first question of a questionnaire that may end there, in the words of its other answers.
        0 => pack.options.iter().map(|o| points(o.points.min(1), o.label.clone())).collect(),
        _ => pack.options.iter().map(|o| points(o.points, o.label.clone())).collect(),
    };
    all.push(Choice::new(AnswerForm::value(Reply::Declined), t!("wellbeing-declined-answer")));
    all
}

/// What to do when the person is upset, and who sees the answers.
#[component]
pub(super) fn Aside() -> impl IntoView {
    let tick = |kind: TickKind, text: String| Tick { kind, text };
    let items = vec![
        tick(TickKind::Partly, t!("wellbeing-upset-pause")),
        tick(TickKind::Partly, t!("wellbeing-upset-call")),
        tick(TickKind::Late, t!("wellbeing-upset-danger")),
    ];
    view! {
        <div class="stack sticky gap-4">
            <Card title=t!("wellbeing-upset") kind=CardKind::Accent><Ticks items=items/></Card>
            <Card title=t!("wellbeing-who-sees")>
                <p class="small">{t!("wellbeing-who-sees-text")}</p>
                <p class="note small"><Icon name="lock"/><span>{t!("wellbeing-never-eligibility")}</span></p>
            </Card>
            <NotADiagnosis/>
        </div>
    }
}
