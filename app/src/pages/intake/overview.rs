//! `/cases/{code}/intake`: the steps, which are done, and which comes next.

use domain::case::CaseStatus;
use domain::intake::{Occasion, Step};
use domain::programme::Rule;
use leptos::prelude::*;
use service::intake::{IntakeOverview, StepLine};

use super::{asked_occasion, href, step_title};
use crate::api::intake::intake_overview;
use crate::caller::{rule, today};
use crate::error::AppError;
use crate::fmt;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::pages::screening::ScreeningCard;
use crate::ui::{
    ButtonKind, Card, CardKind, LinkButton, Progress, Row, RowList, SavedBanner, StatusChip, TabHead, Tone,
};

/// The page.
#[component]
pub fn IntakePage() -> impl IntoView {
    let code = case_code();
    let occasion = asked_occasion();
    let data = {
        let code = code.clone();
        async move { intake_overview(code, occasion.ok_or(AppError::NotFound)?).await }
    };
    view! {
        <CaseFrame code=code tab=CaseTab::Profile>
            {load(data, |overview| view! { <Content overview=overview/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(overview: IntakeOverview) -> impl IntoView {
    let code = overview.code.clone();
    let done = overview.steps.iter().filter(|s| s.saved.is_some()).count() as i64;
    let of = overview.steps.len() as i64;
    let next = next_action(&overview);
    let rows: Vec<_> = overview
        .steps
        .iter()
        .map(|line| view! { <StepRow code=code.clone() occasion=overview.occasion line=line.clone()/> })
        .collect();
    let saved =
        vec![("draft", t!("intake-draft-kept", days = rule(Rule::DraftDays))), ("step", t!("intake-all-saved"))];
    view! {
        <SavedBanner texts=saved/>
        <TabHead title=t!(overview.occasion.label_key()) lead=t!("intake-lead")>{next}</TabHead>
        <div class="split">
            <div class="stack gap-5">
                <Progress label=t!("intake-steps-saved") value=done max=of/>
                <Card title=t!("intake-steps") kind=CardKind::FlushAccent><RowList>{rows}</RowList></Card>
                <DifficultyNote difficulty=overview.difficulty/>
            </div>
            <div class="stack gap-5"><Occasions overview=overview/><ScreeningCard/></div>
        </div>
    }
}

/// The one next step: a page of questions, or moving the case on when all are answered.
fn next_action(overview: &IntakeOverview) -> Option<AnyView> {
    if let Some(step) = overview.next() {
        let to = href(&overview.code, Some(step), overview.occasion, "");
        let label = t!("intake-go-on", step = step_title(step));
        return Some(view! { <LinkButton href=to label=label kind=ButtonKind::Primary arrow=true/> }.into_any());
    }
    let begins = matches!(overview.status, CaseStatus::Registered | CaseStatus::Intake);
    (overview.is_complete() && overview.occasion == Occasion::Intake && begins && overview.may_change_status).then(
        || {
            let to = format!("/cases/{}/status", overview.code);
            view! { <LinkButton href=to label=t!("intake-to-assessment") kind=ButtonKind::Primary arrow=true/> }
                .into_any()
        },
    )
}

#[component]
fn StepRow(code: String, occasion: Occasion, line: StepLine) -> impl IntoView {
    let day = today();
    let saved = line.saved.as_ref().map(|s| {
        let on = fmt::day_short(fmt::local_date(s.at), day);
        t!("intake-saved-by", day = on, who = s.by.clone())
    });
    let draft = line.draft.map(|at| t!("intake-left-at", when = fmt::instant(at)));
    let sub = [saved, draft].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let sub = if line.may_open {
        sub
    } else {
        [sub, t!("intake-closed")].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let to = if line.may_open { href(&code, Some(line.step), occasion, "") } else { String::new() };
    let (tone, icon, text) = match (&line.saved, line.draft) {
        (_, Some(_)) => (Tone::Warn, "half", t!("intake-started")),
        (Some(_), None) => (Tone::Ok, "circle-ok", t!("intake-done")),
        (None, None) => (Tone::Quiet, "circle", t!("intake-not-yet")),
    };
    view! {
        <Row href=to title=step_title(line.step) sub=sub><StatusChip tone=tone icon=icon text=text/></Row>
    }
}

/// The other times at which the same is asked.
#[component]
fn Occasions(overview: IntakeOverview) -> impl IntoView {
    let of = Step::ALL.len() as i64;
    let others = overview.occasions.iter().filter(|(o, _)| *o != overview.occasion);
    let rows: Vec<_> = others
        .map(|(occasion, done)| {
            let to = href(&overview.code, None, *occasion, "");
            let sub = t!("intake-steps-of", done = *done as i64, of = of);
            view! { <Row href=to title=t!(occasion.label_key()) sub=sub/> }
        })
        .collect();
    view! { <Card title=t!("intake-occasions") kind=CardKind::Flush foot=t!("intake-occasions-hint")><RowList>{rows}</RowList></Card> }
}

/// The one fact about health that everybody on the case sees. Not asked is said as such.
#[component]
pub fn DifficultyNote(
    /// Whether there is a severe difficulty.
    difficulty: Option<bool>,
) -> impl IntoView {
    let text = match difficulty {
        Some(true) => t!("intake-difficulty-yes"),
        Some(false) => t!("intake-difficulty-no"),
        None => t!("intake-difficulty-unknown"),
    };
    view! { <p class="small muted">{text}</p> }
}
