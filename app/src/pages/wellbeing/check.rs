//! `/cases/{code}/wellbeing/{number}`: one question after the other (`?q=2`: one before again), or all on one page (`?all=1`);
//! every answer once more before the end; then what they came to.
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
        view! { <Asking data=data base=one/> }.into_any()
    } else {
        view! { <Outcome data=data/> }.into_any()
    };
    view! {
        <SavedBanner texts=saved/>
        <TabHead title=title/>
        {body}
    }
}

/// What is on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// All questions, to be answered in any order.
    All,
    /// One of them.
    One(usize),
    /// Every answer, to be looked over before the end.
    Over,
}

impl Shown {
    /// What the address asks for: all of them, or one that was answered before; else what comes next.
    fn of(data: &Data) -> Shown {
        let query = use_query_map().read_untracked();
        if query.get("all").is_some() {
            return Shown::All;
        }
        let before = query.get("q").and_then(|q| q.parse().ok()).filter(|q| data.answers.get(*q).is_some());
        before.or(data.next).map_or(Shown::Over, Shown::One)
    }

    fn questions(self, data: &Data) -> Vec<usize> {
        match self {
            Shown::One(n) => vec![n],
            Shown::Over if data.answers.stops_at_gate(data.pack) => vec![0],
            Shown::All | Shown::Over => data.pack.numbers().collect(),
        }
    }

    /// The answered question before the one that is shown.
    fn before(self, data: &Data) -> Option<usize> {
        let Shown::One(n) = self else { return None };
        data.pack.numbers().take_while(|m| *m < n).filter(|m| data.answers.get(*m).is_some()).last()
    }
}

#[component]
fn Asking(data: Data, base: String) -> impl IntoView {
    let pack = data.pack;
    let shown = Shown::of(&data);
    let back = shown.before(&data).map(|n| {
        view! { <p><LinkButton href=format!("{base}?q={n}") label=t!("wellbeing-back") kind=ButtonKind::Quiet/></p> }
    });
    let lead = match shown {
        Shown::One(n) => t!("wellbeing-progress", n = n.max(1) as i64, all = pack.items.len() as i64),
        Shown::Over => t!("wellbeing-look-over"),
        Shown::All => String::new(),
    };
    let switch = match shown {
        Shown::One(_) => Some((format!("{base}?all=1"), t!("wellbeing-on-one-page"))),
        Shown::All => Some((base, t!("wellbeing-one-by-one"))),
        Shown::Over => None,
    };
    let switch =
        switch.map(|(href, label)| view! { <p><LinkButton href=href label=label kind=ButtonKind::Quiet/></p> });
    let over = shown == Shown::Over;
    let on = if over { t!("wellbeing-end") } else { t!(Go::On.label_key()) };
    let version = data.check.version;
    let (code, number) = (data.code.clone(), data.check.number.to_string());
    let flag = if matches!(shown, Shown::One(_)) { "" } else { "1" };
    let questions = shown.questions(&data);
    let answers = data.answers;
    view! {
        <div class="split split--wide">
            <div class="stack gap-4">
                <p class="muted">{lead}</p>
                <p class="t-lg" lang=pack.language.clone() dir=pack.text_direction()>{pack.intro.clone()}</p>
                <PostForm action=AnswerWellbeing::PATH class="form form--narrow" version=version guard=true>
                    <EnterButton/>
                    <HiddenField name="code" value=code/>
                    <HiddenField name="number" value=number/>
                    <HiddenField name="all" value=flag/>
                    <Questions pack=pack answers=answers shown=questions/>
                    <Actions bar=true>
                        <Button label=on kind=ButtonKind::Primary size=ButtonSize::Large/>
                        <Button label=t!(Go::Leave.label_key()) name="go" value="leave" size=ButtonSize::Large/>
                        {(!over).then(|| view! {
                            <Button label=t!(Go::Stop.label_key()) name="go" value="stop" kind=ButtonKind::Quiet size=ButtonSize::Large/>
                        })}
                    </Actions>
                </PostForm>
                {back}
                {switch}
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
                <div lang=pack.language.clone() dir=pack.text_direction()>
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
