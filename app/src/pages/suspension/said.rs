//! What was proposed, decided, told and appealed.

use leptos::prelude::*;
use service::suspension::Said;

use crate::fmt;
use crate::ui::{Card, KeyValue, Pair};

/// A suspension.
#[component]
pub fn SaidCard(
    /// The suspension.
    said: Said,
) -> impl IntoView {
    let heard = said.heard_on.map_or_else(|| t!(said.hearing.label_key()), fmt::day);
    let decided = said.decided.map(|(who, at)| t!("closure-by", who = who, when = fmt::instant(at)));
    let told = said.told.map(|t| [fmt::day(t.on), t!(t.how.label_key()), t!(t.language.label_key())].join(" · "));
    let (appealed, appeal) = said.appeal.map(|(on, words)| (fmt::day(on), words)).unzip();
    let (outcome, why) = said.outcome.map(|(outcome, words)| (t!(outcome.label_key()), words)).unzip();
    let lines = [Some(said.words), said.decision, appeal, why].into_iter().flatten();
    let lines: Vec<_> = lines.map(|text| view! { <p class="lines" dir="auto">{text}</p> }).collect();
    view! {
        <Card title=t!(said.state.label_key())>
            <KeyValue>
                <Pair label=t!("suspension-why") value=t!(said.reason.label_key())/>
                <Pair label=t!("closure-proposed") value=t!("closure-by", who = said.by, when = fmt::instant(said.at))/>
                <Pair label=t!("suspension-heard-on") value=heard/>
                <Pair label=t!("suspension-ends-on") value=fmt::day(said.ends_on)/>
                {decided.map(|text| view! { <Pair label=t!("suspension-decided") value=text/> })}
                {told.map(|text| view! { <Pair label=t!("suspension-told") value=text/> })}
                {said.appeal_until.map(|day| view! { <Pair label=t!("suspension-appeal-until") value=fmt::day(day)/> })}
                {appealed.map(|text| view! { <Pair label=t!("suspension-appealed") value=text/> })}
                {outcome.map(|text| view! { <Pair label=t!("appeal-outcome") value=text/> })}
            </KeyValue>
            {lines}
        </Card>
    }
}
