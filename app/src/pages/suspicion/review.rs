//! What whoever supervises makes of a suspicion, and the way on from there.

use chrono::{DateTime, Utc};
use domain::case::SourceGrade;
use domain::suspicion::{SuspicionReview, SuspicionVerdict};
use leptos::prelude::*;
use server_fn::ServerFn;

use crate::api::suspicion::ReviewSuspicion;
use crate::fmt;
use crate::forms::PostForm;
use crate::ui::{Actions, Button, ButtonKind, Choice, HiddenField, KeyValue, LinkButton, Pair, RadioGroup, TextArea};

/// The form of a review.
#[component]
pub(super) fn Review(code: String, id: String, source: SourceGrade) -> impl IntoView {
    let verdicts = SuspicionVerdict::ALL
        .iter()
        .map(|v| {
            let choice = Choice::new(v.as_str(), t!(v.label_key()));
            match (*v, source.is_enough()) {
                (SuspicionVerdict::Confirmed, true) => choice.hint(t!("suspicion-verdict-confirmed-hint")),
                (SuspicionVerdict::Confirmed, false) => choice.hint(t!("suspicion-verdict-rumour")).disabled(true),
                _ => choice,
            }
        })
        .collect();
    view! {
        <PostForm action=ReviewSuspicion::PATH id=format!("review-{id}")>
            <HiddenField name="code" value=code/>
            <HiddenField name="suspicion" value=id/>
            <RadioGroup name="verdict" label=t!("suspicion-verdict") choices=verdicts/>
            <TextArea name="words" label=t!("suspicion-review-words") hint=t!("suspicion-words-hint") optional=true/>
            <Actions><Button label=t!("suspicion-review-save") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

/// A review, and the way to the end of the case where it is confirmed.
#[component]
pub(super) fn Reviewed(code: String, review: (SuspicionReview, String, DateTime<Utc>), may_end: bool) -> impl IntoView {
    let (review, who, at) = review;
    let end = (review.verdict == SuspicionVerdict::Confirmed && may_end).then(|| {
        view! {
            <p>{t!("suspicion-confirmed")}</p>
            <p><LinkButton href=format!("/cases/{code}/close") label=t!("suspicion-end") arrow=true/></p>
        }
    });
    view! {
        <KeyValue>
            <Pair label=t!("suspicion-review") value=t!(review.verdict.label_key())/>
            <Pair label=t!("screening-recorded") value=t!("suspicion-by", who = who, when = fmt::instant(at))/>
        </KeyValue>
        {review.words.map(|words| view! { <p class="lines" dir="auto">{words}</p> })}
        {end}
    }
}
