//! The person's situation on the profile: what is known now, and what changed since the intake.

use leptos::prelude::*;
use service::intake::Newest;

use super::lines::{Line, lines};
use super::step_title;
use crate::api::intake::newest_answers;
use crate::caller::today;
use crate::fmt;
use crate::pages::load;
use crate::ui::{Card, KeyValue, Pair};

/// A card for each step that was saved. The reading is on record.
#[component]
pub fn SituationCards(
    /// Code of the case.
    code: String,
) -> impl IntoView {
    load(newest_answers(code), |found| {
        found.into_iter().map(|newest| view! { <SituationCard newest=newest/> }).collect::<Vec<_>>()
    })
}

#[component]
fn SituationCard(newest: Newest) -> impl IntoView {
    let saved = newest.saved;
    let day = fmt::day_short(fmt::local_date(saved.at), today());
    let about = t!("intake-version-line", occasion = t!(saved.occasion.label_key()), day = day, who = saved.by);
    let before = newest.intake.map(|section| lines(&section, None));
    let pairs: Vec<_> = with_before(lines(&newest.section, None), before)
        .into_iter()
        .map(|((label, value), was)| {
            view! {
                <Pair label=label>
                    {value}
                    {was.map(|was| view! { <p class="small muted">{t!("intake-was", value = was)}</p> })}
                </Pair>
            }
        })
        .collect();
    view! {
        <Card title=step_title(saved.step) id=format!("situation-{}", saved.step)>
            <p class="small muted">{about}</p>
            <KeyValue>{pairs}</KeyValue>
        </Card>
    }
}

/// Each line with what was said at the intake, where that was something else. What is not answered any more is kept in
/// sight with its old answer.
fn with_before(now: Vec<Line>, before: Option<Vec<Line>>) -> Vec<(Line, Option<String>)> {
    let Some(before) = before else { return now.into_iter().map(|line| (line, None)).collect() };
    let was = |label: &str| before.iter().find(|(l, _)| l == label).map(|(_, v)| v.clone());
    let gone = before.iter().filter(|(label, _)| !now.iter().any(|(l, _)| l == label)).cloned();
    let gone: Vec<_> = gone.map(|(label, value)| ((label, String::from("–")), Some(value))).collect();
    let nothing = || t!("not-recorded");
    let changed = now.into_iter().map(|(label, value)| {
        let old = was(&label).unwrap_or_else(nothing);
        let old = (old != value).then_some(old);
        ((label, value), old)
    });
    changed.chain(gone).collect()
}
