//! What whoever plans a cohort sees besides: seats, women, the mix in numbers, and who waits.

use leptos::prelude::*;
use service::training::{CohortPage as Page, Line};

use super::words::{EnrolmentChip, sex_and_age};
use crate::fmt;
use crate::ui::{Card, CardKind, KeyValue, Pair, Progress, Row, RowList};

/// Numbers for planning. Nobody is named, and nothing under five is told.
#[component]
pub fn Planner(page: Page) -> impl IntoView {
    let (c, taken) = (page.cohort.cohort, page.cohort.taken);
    let women = page.women.map(|(women, all)| {
        let target = c.women_target.map_or_else(|| t!("cohort-no-target"), |n| t!("cohort-target", n = n));
        view! { <Pair label=t!("cohort-women") value=t!("cohort-women-of", women = women, all = all, target = target)/> }
    });
    let mix = page.mix.map(|mix| {
        let told = mix.map(|m| t!("cohort-mix-of", came = m.came, community = m.community));
        view! { <Pair label=t!("cohort-mix") value=told.unwrap_or_else(|| t!("cohort-mix-few"))/> }
    });
    let target = t!("cohort-mix-wanted", n = c.mix_target, rest = 100 - c.mix_target);
    view! {
        <Card title=t!("cohort-planning")>
            <Progress label=t!("cohort-seats") value=taken max=c.seats/>
            <KeyValue>
                {women}
                {mix}
                <Pair label=t!("cohort-mix-target-label") value=target/>
            </KeyValue>
            <p class="xs muted">{t!("cohort-mix-note")}</p>
        </Card>
    }
}

/// Who wishes to join, or waits for a seat, in the order in which they came.
#[component]
pub fn Waiting(base: String, lines: Vec<Line>) -> impl IntoView {
    let rows: Vec<_> = lines
        .into_iter()
        .map(|l| {
            let status = l.status;
            let since = t!("training-waits-since", day = fmt::instant_day(l.waits_since));
            view! {
                <Row href=format!("{base}/people/{}", l.id) title=l.name() sub=sex_and_age(&l) note=since><EnrolmentChip status=status/></Row>
            }
        })
        .collect();
    view! { <Card title=t!("training-waiting") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
}
