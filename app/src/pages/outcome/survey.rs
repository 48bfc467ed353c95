//! `/surveys/{id}`: the questions for whoever runs the survey, and for whoever has the case the answers behind its scores.

use domain::intake::Answer;
use domain::outcome::{DIMENSIONS, Dimension, Item, SurveyAnswers, SurveyForm, SurveyGo, SurveyState, survey};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::outcome::{SurveyPage as Data, Version};

use super::shown;
use crate::api::outcome::{SaveOutcome, outcome_survey};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::i18n;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, ButtonSize, Card, CardKind, Choice, Crumb, Disclosure, EnterButton,
    HiddenField, Icon, KeyValue, LinkButton, PageHead, Pair, RadioGroup, Row, RowList, SavedBanner, TextField, Tone,
};

/// The page.
#[component]
pub fn SurveyPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! { <AppShell>{load(outcome_survey(id), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let title = t!("outcome-survey-of", round = t!(data.round().label_key()), name = data.code_name.clone());
    let window = t!("outcome-between", from = fmt::day(data.window.from), until = fmt::day(data.window.until));
    let trail = match &data.code {
        Some(code) => vec![(t!("wellbeing-title"), format!("/cases/{code}/wellbeing"))],
        None => vec![(t!("surveys-title"), "/surveys".to_owned())],
    };
    let done = data.survey.state == SurveyState::Done;
    let body = match (&data.refusal, data.may_ask, done) {
        (_, _, true) => view! { <Done data=data/> }.into_any(),
        (Some(error), true, false) => {
            let text = i18n::field_error(crate::caller::locale(), error);
            view! { <Banner tone=Tone::Warn text=text/> }.into_any()
        }
        (None, true, false) => view! { <Asking data=data/> }.into_any(),
        (_, false, false) => ().into_any(),
    };
    view! {
        <Crumb trail=trail current=title.clone()/>
        <SavedBanner texts=vec![("done", t!("outcome-saved-done"))]/>
        <PageHead title=title lead=window/>
        {body}
    }
}

#[component]
fn Asking(data: Data) -> impl IntoView {
    let version = data.survey.version;
    let id = data.survey.id.to_string();
    let given = data.answers.given() as i64;
    let first = data.survey.agreed.is_none();
    let language = t!("outcome-in-language", language = t!(data.language.label_key()));
    view! {
        <div class="split split--wide">
            <PostForm action=SaveOutcome::PATH class="form form--narrow" version=version guard=true>
                <EnterButton/>
                <HiddenField name="survey" value=id/>
                <p class="muted">{t!("outcome-progress", n = given, all = survey().items.len() as i64)} " " {language}</p>
                {first.then(|| view! {
                    <RadioGroup name="agreed" label=t!("outcome-agreed") hint=t!("outcome-agreed-hint")
                        choices=choices![Answer::Yes, Answer::No] row=true/>
                })}
                <Questions answers=data.answers/>
                <Actions bar=true>
                    <Button label=t!(SurveyGo::Done.label_key()) name="go" value="done" kind=ButtonKind::Primary size=ButtonSize::Large/>
                    <Button label=t!(SurveyGo::Leave.label_key()) name="go" value="leave" size=ButtonSize::Large/>
                </Actions>
            </PostForm>
            <div class="stack sticky gap-4">
                <Card title=t!("outcome-reading")><p class="small">{t!("outcome-reading-text")}</p></Card>
                <Card title=t!("wellbeing-who-sees")><p class="small">{t!("outcome-who-sees-text")}</p></Card>
            </div>
        </div>
    }
}

/// All questions, by what they are about.
#[component]
fn Questions(answers: SurveyAnswers) -> impl IntoView {
    DIMENSIONS
        .into_iter()
        .map(|dimension| {
            let fields: Vec<_> =
                items(dimension).map(|item| view! { <Question item=item answers=answers.clone()/> }).collect();
            let id = format!("about-{dimension}");
            view! {
                <section class="form" aria-labelledby=id.clone()>
                    <h2 class="t-lg" id=id.clone()>{t!(dimension.label_key())}</h2>
                    {fields}
                </section>
            }
        })
        .collect::<Vec<_>>()
}

fn items(dimension: Dimension) -> impl Iterator<Item = &'static Item> {
    survey().items.iter().filter(move |i| i.dimension == dimension)
}

#[component]
fn Question(item: &'static Item, answers: SurveyAnswers) -> impl IntoView {
    let one = |key: &String| {
        let value = answers.get(key).unwrap_or_default().to_owned();
        let label = t!(Item::part_key(key));
        let name = SurveyForm::field(key);
        view! { <RadioGroup name=name label=label choices=replies(item) value=value optional=true row=true/> }
    };
    let fields: Vec<_> = item.keys().iter().map(one).collect();
    let lead = (!item.parts.is_empty()).then(|| view! { <p class="strong">{t!(item.label_key())}</p> });
    view! { {lead}{fields} }
}

fn replies(item: &Item) -> Vec<Choice> {
    let mut all: Vec<Choice> =
        survey().codes(item).into_iter().map(|code| Choice::new(code, words(item, code))).collect();
    all.push(Choice::new("declined", t!("outcome-no-answer")));
    all
}

fn words(item: &Item, code: &str) -> String {
    match code {
        "declined" | "unknown" => t!("outcome-no-answer"),
        code => t!(domain::outcome::answer_key(item, code)),
    }
}

/// A survey that was done: scores, answers, and every version of them.
#[component]
fn Done(data: Data) -> impl IntoView {
    let day = data.survey.done_on.map(fmt::day).unwrap_or_default();
    let by = t!("outcome-done-by", who = data.survey.interviewer_name.clone(), day = day);
    let scores = data.scores.unwrap_or_default();
    let mut pairs: Vec<_> = DIMENSIONS
        .into_iter()
        .map(|d| view! { <Pair label=t!(d.label_key()) value=scores.of(d).map_or_else(|| t!("outcome-too-few"), shown)/> })
        .collect();
    let whole = scores.composite;
    let band = whole.map(|c| t!(data.scoring.band(c).label_key()));
    let total = [Some(whole.map_or_else(|| t!("outcome-too-few"), shown)), band]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    pairs.push(view! { <Pair label=t!("outcome-composite") value=total/> });
    let why = whole.is_none().then(|| {
        let least = (data.scoring.weights.least_share * 100.0).round() as i64;
        view! { <p class="note small"><Icon name="info"/><span>{t!("outcome-too-few-why", n = least)}</span></p> }
    });
    let lines: Vec<_> = survey()
        .items
        .iter()
        .flat_map(|item| item.keys().into_iter().map(move |key| (item, key)))
        .map(|(item, key)| {
            let value = data.answers.get(&key).map_or_else(|| t!("not-recorded"), |code| words(item, code));
            view! { <Pair label=t!(Item::part_key(&key)) value=value/> }
        })
        .collect();
    let correct = (data.may_ask && data.refusal.is_none()).then(|| view! { <Correct data=data.clone()/> });
    let back = data.code.as_ref().map(|code| {
        view! { <p><LinkButton href=format!("/cases/{code}/wellbeing") label=t!("wellbeing-title") icon="left"/></p> }
    });
    view! {
        <div class="stack gap-5 measure">
            <Card title=t!("outcome-score")>
                <p class="muted">{by}</p>
                <KeyValue>{pairs}</KeyValue>
                {why}
                <p class="note small"><Icon name="info"/><span>{t!("outcome-no-score-decides")}</span></p>
                <p class="xs muted">{t!("outcome-version", version = data.scoring.version.clone())}</p>
            </Card>
            <Card title=t!("outcome-answers")><Disclosure label=t!("outcome-answers-show")><KeyValue>{lines}</KeyValue></Disclosure></Card>
            <Versions versions=data.versions/>
            {correct}
            {back}
        </div>
    }
}

/// Putting answers right: another version, with why.
#[component]
fn Correct(data: Data) -> impl IntoView {
    let (version, id) = (data.survey.version, data.survey.id.to_string());
    view! {
        <Card label=t!("outcome-correct")>
            <Disclosure label=t!("outcome-correct") opens_for=SaveOutcome::PATH>
                <PostForm action=SaveOutcome::PATH class="form" version=version guard=true>
                    <HiddenField name="survey" value=id/>
                    <TextField name="reason" label=t!("outcome-reason")/>
                    <Questions answers=data.answers/>
                    <Actions><Button label=t!("outcome-correct-save") name="go" value="done"/></Actions>
                </PostForm>
            </Disclosure>
        </Card>
    }
}

#[component]
fn Versions(versions: Vec<Version>) -> impl IntoView {
    if versions.len() < 2 {
        return None;
    }
    let rows: Vec<_> = versions
        .into_iter()
        .map(|v| {
            let sub = t!("safety-by", who = v.by, when = fmt::instant(v.at));
            view! { <Row title=t!("outcome-answers-version", n = v.version) sub=sub note=v.kept.reason.unwrap_or_default()/> }
        })
        .collect();
    Some(view! { <Card title=t!("outcome-versions") kind=CardKind::Flush><RowList>{rows}</RowList></Card> })
}
