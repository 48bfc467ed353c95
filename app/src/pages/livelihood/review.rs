//! What the committee says, and what the reader may say: a score, a decision.

use domain::livelihood::{BusinessState, SCORE_MAX, SCORES_NEEDED};
use domain::small_cells::Shown;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::livelihood::Page;

use crate::api::livelihood::{DecideBusiness, GiveHousehold, ScoreBusiness};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::ui::{
    Actions, Banner, Button, ButtonKind, Card, CardKind, HiddenField, RadioGroup, Row, RowList, TextArea, TextField,
    Tone, Width,
};

/// Scores, decision, and the forms for them.
#[component]
pub fn Review(
    /// The page's data.
    page: Page,
) -> impl IntoView {
    use BusinessState::*;
    let waits = matches!(page.startup.state, Submitted | CommitteeReview);
    let saturated = (waits || page.startup.state.is_with_writer())
        .then(|| view! { <Saturated same=page.same waiting=page.same_waiting/> });
    let missing = (SCORES_NEEDED.saturating_sub(page.scored)) as i64;
    let hint = (waits && !page.may_score && !page.may_decide).then(|| {
        let text = if missing > 0 { t!("business-scores-missing", n = missing) } else { t!("business-waits-decision") };
        view! { <Banner tone=Tone::Info text=text/> }
    });
    let decided = page.plan.decision.map(|decision| {
        let who = page.decider.clone().unwrap_or_default();
        let when = page.plan.decided_at.map(fmt::instant).unwrap_or_default();
        let words = page.plan.words.clone();
        view! {
            <Card title=t!("business-decision")>
                <p class="strong">{t!(decision.label_key())}</p>
                <p class="small muted">{t!("closure-by", who = who, when = when)}</p>
                {words.map(|text| view! { <p class="lines" dir="auto">{text}</p> })}
            </Card>
        }
    });
    let scores = (!page.scores.is_empty()).then(|| view! { <Scores page=page.clone()/> });
    let score = page.may_score.then(|| view! { <ScoreCard page=page.clone()/> });
    let decide = page.may_decide.then(|| view! { <DecideCard page=page.clone()/> });
    let household = page.may_give_household.then(|| view! { <Household page=page/> });
    view! { {saturated}{hint}{household}{decide}{score}{decided}{scores} }
}

/// Warns where others do the same; nothing where nobody does.
#[component]
pub(super) fn Saturated(
    /// How many are funded here.
    same: Shown,
    /// How many plans wait.
    waiting: Shown,
) -> impl IntoView {
    (same != Shown::Nobody || waiting != Shown::Nobody).then(|| {
        view! { <Banner tone=Tone::Warn icon="alert" title=t!("business-saturated") text=t!("business-saturated-text")/> }
    })
}

#[component]
fn Scores(page: Page) -> impl IntoView {
    let rows: Vec<_> = page
        .scores
        .into_iter()
        .map(|s| {
            let points = t!("business-points", n = s.score, max = SCORE_MAX);
            view! { <Row title=s.by sub=s.words><span class="strong">{points}</span></Row> }
        })
        .collect();
    view! { <Card title=t!("business-scores") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
}

#[component]
fn ScoreCard(page: Page) -> impl IntoView {
    view! {
        <Card title=t!("business-score") kind=CardKind::Accent>
            <p class="small">{t!("business-score-lead")}</p>
            <PostForm action=ScoreBusiness::PATH version=page.plan.number id="score">
                <HiddenField name="business" value=page.startup.code/>
                <TextField name="score" label=t!("business-score-points", max = SCORE_MAX) inputmode="numeric" width=Width::W4/>
                <TextArea name="words" label=t!("business-score-words") hint=t!("business-score-hint")/>
                <Actions><Button label=t!("business-score-save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn DecideCard(page: Page) -> impl IntoView {
    use BusinessState::{Approved, Conditional, Rejected, Revised};
    let choices = choices!(Approved, Conditional, Revised, Rejected);
    view! {
        <Card title=t!("business-decide") kind=CardKind::Accent>
            <PostForm action=DecideBusiness::PATH version=page.startup.version id="decide">
                <HiddenField name="business" value=page.startup.code/>
                <RadioGroup name="decision" label=t!("business-decision") choices=choices/>
                <TextArea name="words" label=t!("business-decision-words") hint=t!("business-decision-hint") optional=true/>
                <Actions><Button label=t!("business-decide-save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

/// What somebody who died is still owed.
#[component]
fn Household(page: Page) -> impl IntoView {
    view! {
        <Card title=t!("household-title") kind=CardKind::Accent>
            <p class="small">{t!("household-lead")}</p>
            <PostForm action=GiveHousehold::PATH version=page.startup.version id="household">
                <HiddenField name="business" value=page.startup.code/>
                <TextArea name="words" label=t!("tranche-why")/>
                <Actions><Button label=t!("household-give") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}
