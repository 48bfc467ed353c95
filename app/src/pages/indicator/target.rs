//! `/results/{number}`: one target, what the numbers say of it, and what was aimed at before.

use domain::indicator::{Indicator, Kind, Place, TargetState, Verdict};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::indicator::{Measured, Offered, Target, TargetPage as Data};

use super::results::time_label;
use super::statement::statement_label;
use super::words::{class_label, indicator_label, staff, value};
use crate::api::indicator::{AnswerTarget, target};
use crate::error::AppError;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, Card, CardKind, Column, Crumb, DataTable, Disclosure, Fact, FactLine,
    HiddenField, PageHead, RowHead, SavedBanner, StatusChip, TextField, Tone,
};

/// The page.
#[component]
pub fn TargetPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").and_then(|n| n.parse::<i64>().ok());
    let data = async move {
        match number {
            Some(number) => target(number).await,
            None => Err(AppError::NotFound),
        }
    };
    view! { <AppShell form=true>{load(data, |data| view! { <Content data=data/> })}</AppShell> }
}

/// The office, the funded project, women or men, or everybody.
pub fn scope_label(target: &Target, offered: &Offered) -> String {
    let name = |places: &[Place], code: &str| {
        places.iter().find(|p| p.code == code).map_or_else(|| code.to_owned(), |p| p.name.clone())
    };
    match (target.office.as_str(), target.project.as_str(), target.sex) {
        ("", "", None) => t!("target-programme"),
        ("", "", Some(sex)) => t!(sex.label_key()),
        ("", project, _) => name(&offered.fundings, project),
        (office, ..) => name(&offered.offices, office),
    }
}

/// A number that is aimed at, in the unit of its indicator.
pub fn aim_value(indicator: Indicator, n: i64) -> String {
    match indicator.kind() {
        Kind::Share | Kind::Amounts(_) => t!("percent", n = n),
        Kind::Days => t!("indicator-days", n = n),
        Kind::Count => fmt::number(n),
    }
}

/// What the numbers say, in an icon and words.
#[component]
pub fn VerdictChip(
    /// What they say.
    verdict: Verdict,
) -> impl IntoView {
    let (tone, icon) = match verdict {
        Verdict::Reached => (Tone::Ok, "check"),
        Verdict::OnTrack => (Tone::Info, "trend-up"),
        Verdict::Behind => (Tone::Warn, "alert"),
        Verdict::Missed => (Tone::Danger, "alert"),
        Verdict::Untold => (Tone::Quiet, "eye-off"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(verdict.label_key()) plain=true/> }
}

/// A tile's line: the target, its time, and what the numbers say.
#[component]
pub fn Against(
    /// The target and its number.
    measured: Measured,
) -> impl IntoView {
    let target = measured.target;
    let line = t!(
        "target-line",
        time = time_label(target.period),
        target = aim_value(target.indicator, target.aim.value),
        achieved = value(measured.shown)
    );
    view! {
        <span class="kpi__d"><a href=format!("/results/{}", target.number)>{line}</a></span>
        <VerdictChip verdict=measured.verdict/>
    }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let found = data.measured.target.clone();
    let title = t!(
        "target-of",
        indicator = indicator_label(found.indicator),
        time = class_label(found.period, &data.offered),
        scope = scope_label(&found, &data.offered)
    );
    let number = found.number;
    let answer = data.may_answer.then(|| view! { <Answer number=number/> });
    let state = if data.in_force { t!("target-in-force") } else { t!(found.state.label_key()) };
    let milestones: Vec<_> = found
        .aim
        .milestones
        .iter()
        .zip(["target-first", "target-second", "target-third"])
        .filter_map(|(n, key)| n.map(|n| view! { <Fact label=t!(key) value=aim_value(found.indicator, n)/> }))
        .collect();
    let baseline =
        found.aim.baseline.map(|n| view! { <Fact label=t!("target-baseline") value=aim_value(found.indicator, n)/> });
    let result = data.result.map(|s| view! { <Fact label=t!("result-choose") value=statement_label(&s)/> });
    view! {
        <Crumb trail=vec![(t!("dashboard-title"), "/dashboard".to_owned()), (t!("results-title"), "/results".to_owned())]
            current=title.clone()/>
        <SavedBanner texts=vec![("proposed", t!("target-saved")), ("answered", t!("target-answered"))]/>
        <PageHead title=title lead=t!("target-proposed", at = fmt::instant(found.proposed_at), by = staff(found.proposer.clone()))/>
        <div class="stack gap-5">
            <Card title=t!("target-numbers")>
                <p class="row"><strong>{state}</strong> <VerdictChip verdict=data.measured.verdict/></p>
                <FactLine>
                    <Fact label=t!("target-achieved") value=value(data.measured.shown)/>
                    {baseline}
                    {milestones}
                    <Fact label=t!("target-value") value=aim_value(found.indicator, found.aim.value)/>
                    <Fact label=t!("target-level") value=t!(found.level.label_key())/>
                    {result}
                </FactLine>
                <p class="lines">{found.reason.clone()}</p>
                <p><a href=format!("/dashboard/{}", found.indicator)>{t!("indicator-how")}</a></p>
            </Card>
            {answer}
            <History history=data.history/>
            {data.may_propose.then(|| view! { <p><a href="/results">{t!("target-change")}</a></p> })}
        </div>
    }
}

#[component]
fn Answer(number: i64) -> impl IntoView {
    view! {
        <Card title=t!("target-answer")>
            <PostForm action=AnswerTarget::PATH class="form form--narrow">
                <HiddenField name="number" value=number.to_string()/>
                <HiddenField name="answer" value=TargetState::Approved.as_str()/>
                <Actions><Button label=t!("target-approve") kind=ButtonKind::Primary/></Actions>
            </PostForm>
            <Disclosure label=t!("target-return") opens_for=AnswerTarget::PATH>
                <PostForm action=AnswerTarget::PATH class="form form--narrow" guard=true>
                    <HiddenField name="number" value=number.to_string()/>
                    <HiddenField name="answer" value=TargetState::Returned.as_str()/>
                    <TextField name="why" label=t!("target-why") hint=t!("report-reason-hint")/>
                    <Actions><Button label=t!("target-return-send")/></Actions>
                </PostForm>
            </Disclosure>
        </Card>
    }
}

/// Who aimed at what, when and why.
#[component]
fn History(history: Vec<Target>) -> impl IntoView {
    let heads = ["target-value", "target-who", "target-why-changed"].map(|key| t!(key));
    let columns = vec![
        Column::new(t!("target-when")),
        Column::new(heads[0].clone()).number(),
        Column::new(heads[1].clone()),
        Column::new(heads[2].clone()),
    ];
    let rows: Vec<_> = history
        .into_iter()
        .map(|t| {
            let decided = t.decided_at.zip(t.decider.map(staff)).map(|(at, by)| match t.state {
                TargetState::Approved => t!("target-approved-by", at = fmt::instant(at), by = by),
                _ => t!("target-returned-by", at = fmt::instant(at), by = by),
            });
            let who = [Some(staff(t.proposer)), decided].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let why = [Some(t.reason), t.why].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            view! {
                <tr>
                    <RowHead title=fmt::instant(t.proposed_at) href=format!("/results/{}", t.number) sub=t!(t.state.label_key())/>
                    <td data-l=heads[0].clone() class="n">{aim_value(t.indicator, t.aim.value)}</td>
                    <td data-l=heads[1].clone()>{who}</td>
                    <td data-l=heads[2].clone()>{why}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <Card title=t!("target-history") kind=CardKind::Flush>
            <DataTable caption=t!("target-history") columns=columns>{rows}</DataTable>
        </Card>
    }
}
