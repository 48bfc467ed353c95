//! The three surveys on the case: what was done, what is next, and for whoever supervises who runs it.

use domain::id::UserId;
use domain::outcome::SurveyState;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::outcome::{OutcomePage, RoundLine};

use crate::api::outcome::AskOutcome;
use crate::fmt;
use crate::forms::PostForm;
use crate::ui::{
    Actions, Button, Card, CardKind, Choice, Disclosure, DueChip, EmptyState, HiddenField, Row, RowList, SelectField,
    StatusChip, Tone,
};

/// The card.
#[component]
pub fn Rounds(
    /// The three surveys.
    page: OutcomePage,
) -> impl IntoView {
    if !page.for_adults {
        return view! { <Card title=t!("outcome-title")><EmptyState title=t!("outcome-not-child") text=t!("outcome-not-child-text")/></Card> }
            .into_any();
    }
    let today = page.today;
    let rows: Vec<_> = page.rounds.iter().cloned().map(|line| view! { <Line line=line today=today/> }).collect();
    let asks: Vec<_> = page
        .rounds
        .iter()
        .filter(|r| r.ahead && !page.candidates.is_empty())
        .take(1)
        .map(|r| view! { <Ask code=page.code.clone() line=r.clone() candidates=page.candidates.clone()/> })
        .collect();
    view! {
        <Card title=t!("outcome-title") kind=CardKind::Flush foot=t!("outcome-not-own")>
            <RowList>{rows}</RowList>
        </Card>
        {asks}
    }
    .into_any()
}

#[component]
fn Line(line: RoundLine, today: chrono::NaiveDate) -> impl IntoView {
    let window = line.window;
    let between = t!("outcome-between", from = fmt::day(window.from), until = fmt::day(window.until));
    let survey = line.survey.clone();
    let state = survey.as_ref().map(|s| s.state);
    let done = state == Some(SurveyState::Done);
    let href = survey.as_ref().filter(|_| done).map(|s| format!("/surveys/{}", s.id)).unwrap_or_default();
    let who = survey.as_ref().map(|s| s.interviewer_name.clone()).filter(|name| !name.is_empty());
    let sub = match (state, who, survey.as_ref().and_then(|s| s.done_on)) {
        (Some(SurveyState::Done), Some(who), Some(day)) => {
            t!("outcome-done-by", who = who, day = fmt::day_short(day, today))
        }
        (Some(SurveyState::Declined), ..) => t!("outcome-state-declined"),
        _ if line.ended => t!("outcome-state-ended"),
        (Some(SurveyState::Asked), Some(who), _) => t!("outcome-asked-who", who = who),
        (Some(SurveyState::Missed), ..) => t!("outcome-state-missed"),
        _ if line.ahead => t!("outcome-state-waiting"),
        _ => t!("outcome-state-missed"),
    };
    let few = done && line.scores.is_none_or(|s| s.composite.is_none());
    let end = if line.ahead {
        view! { <DueChip due_on=window.due_on today=today/> }.into_any()
    } else if few {
        view! { <StatusChip tone=Tone::Warn icon="half" text=t!("outcome-no-band")/> }.into_any()
    } else {
        ().into_any()
    };
    view! { <Row href=href title=t!(line.round.label_key()) sub=sub note=between>{end}</Row> }
}

/// Choosing who runs the next one.
#[component]
fn Ask(code: String, line: RoundLine, candidates: Vec<(UserId, String)>) -> impl IntoView {
    let choices = candidates.into_iter().map(|(id, name)| Choice::new(id.0.to_string(), name)).collect();
    let chosen = line.survey.as_ref().and_then(|s| s.interviewer).map(|u| u.0.to_string()).unwrap_or_default();
    let begun = line.survey.as_ref().filter(|s| s.agreed.is_some()).map(|s| {
        view! { <p class="note small">{t!("outcome-ask-begun", who = s.interviewer_name.clone())}</p> }
    });
    view! {
        <Card label=t!("outcome-ask")>
            <Disclosure label=t!("outcome-ask-round", round = t!(line.round.label_key())) opens_for=AskOutcome::PATH>
                <PostForm action=AskOutcome::PATH>
                    <HiddenField name="code" value=code/>
                    <HiddenField name="round" value=line.round.as_str()/>
                    <SelectField name="interviewer" label=t!("outcome-interviewer") hint=t!("outcome-interviewer-hint")
                        choices=choices value=chosen/>
                    {begun}
                    <Actions><Button label=t!("outcome-ask")/></Actions>
                </PostForm>
            </Disclosure>
        </Card>
    }
}
