//! `/outcomes`: how scores changed, of many people together. Numbers under five, and what would give them away, are not told.

use domain::outcome::{Paired, Round};
use domain::small_cells::Shown;
use leptos::prelude::*;
use service::outcome::OutcomeFigures;

use super::cohorts::{CohortsCard, signed};
use super::shown;
use crate::api::outcome::outcome_figures;
use crate::fmt;
use crate::pages::load;
use crate::ui::{AppShell, Card, Cell, Column, DataTable, EmptyState, PageHead, RowHead};

/// The page.
#[component]
pub fn FiguresPage() -> impl IntoView {
    view! { <AppShell>{load(outcome_figures(), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: OutcomeFigures) -> impl IntoView {
    let lead = if data.everywhere { t!("outcomes-everywhere") } else { t!("outcomes-office") };
    let cards: Vec<_> =
        data.rounds.into_iter().map(|(round, paired)| view! { <RoundCard round=round paired=paired/> }).collect();
    let how =
        t!("outcomes-definition", version = data.scoring.version.clone(), change = shown(data.scoring.weights.change));
    view! {
        <PageHead title=t!("outcomes-title") lead=lead/>
        <div class="stack gap-5">
            {cards}
            <CohortsCard cohorts=data.cohorts/>
            <Card title=t!("outcomes-how")><p class="small lines">{how}</p></Card>
        </div>
    }
}

fn told(cell: Option<Shown>) -> String {
    match cell {
        None => t!("outcomes-hidden"),
        Some(Shown::Nobody) => fmt::number(0),
        Some(Shown::Few) => t!("outcomes-few"),
        Some(Shown::Exact(n)) => fmt::number(n),
    }
}

#[component]
fn RoundCard(round: Round, paired: Paired) -> impl IntoView {
    let title = t!("outcomes-since", round = t!(round.label_key()));
    if paired.paired == Shown::Nobody {
        return view! { <Card title=title><EmptyState title=t!("outcomes-no-data") text=t!("outcomes-no-data-text")/></Card> }
            .into_any();
    }
    let columns = vec![Column::new(t!("outcomes-what")), Column::new(t!("outcomes-value")).number()];
    let mut lines = vec![(t!("outcomes-paired"), told(Some(paired.paired)))];
    if let Some(means) = paired.means {
        lines.push((t!("outcomes-mean-before"), shown(means.before)));
        lines.push((t!("outcomes-mean-after"), shown(means.after)));
        lines.push((t!("outcomes-mean-change"), signed(means.change())));
    }
    let [improved, same, declined] = paired.changes;
    lines.push((t!("outcomes-improved"), told(improved)));
    lines.push((t!("outcomes-same"), told(same)));
    lines.push((t!("outcomes-declined"), told(declined)));
    lines.push((t!("outcomes-censored"), told(paired.censored)));
    lines.push((t!("outcomes-unknown"), told(paired.unknown)));
    let rows: Vec<_> = lines
        .into_iter()
        .map(|(label, value)| view! { <tr><RowHead title=label/><Cell label=t!("outcomes-value") value=value number=true/></tr> })
        .collect();
    let caption = title.clone();
    view! { <Card title=title><DataTable caption=caption columns=columns>{rows}</DataTable></Card> }.into_any()
}
