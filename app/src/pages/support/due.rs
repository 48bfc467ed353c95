//! What is due with communities and institutions, projects that wait for a decision, and those that were sent back.

use leptos::prelude::*;
use service::support::{Commitment, Planned, Project, What};

use super::words::{LateChip, ProjectChip};
use crate::api::support::{support_day, support_planned};
use crate::caller::today;
use crate::fmt;
use crate::pages::load;
use crate::ui::{Card, CardKind, Row, RowList, StatusChip, Tone, When};

/// All of it, for the first page of the day. Nothing when there is nothing.
#[component]
pub fn SupportDay() -> impl IntoView {
    let planned = load(support_planned(), |lines| view! { <PlannedCard lines=lines/> });
    let day = load(support_day(), |day| {
        let (due, waiting, returned) = (day.due, day.waiting, day.returned);
        let returned = (!returned.is_empty()).then(|| {
            let rows: Vec<_> = returned.into_iter().map(returned_row).collect();
            view! { <Card title=t!("projects-returned") kind=CardKind::FlushAccent><RowList>{rows}</RowList></Card> }
        });
        let waiting = (!waiting.is_empty()).then(|| {
            let rows: Vec<_> = waiting.into_iter().map(project_row).collect();
            view! { <Card title=t!("projects-waiting") kind=CardKind::FlushAccent><RowList>{rows}</RowList></Card> }
        });
        let due = (!due.is_empty()).then(|| {
            let rows: Vec<_> = due.into_iter().map(due_row).collect();
            view! { <Card title=t!("commitments-due") kind=CardKind::FlushAccent><RowList lead=true>{rows}</RowList></Card> }
        });
        view! { {returned}{waiting}{due} }
    });
    view! { {day}{planned} }
}

/// What is planned and has its day, or had it. Nothing when there is nothing.
#[component]
pub(super) fn PlannedCard(
    /// The earliest first.
    lines: Vec<Planned>,
) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        let rows: Vec<_> = lines.into_iter().map(planned_row).collect();
        view! { <Card title=t!("planned-due") kind=CardKind::FlushAccent><RowList lead=true>{rows}</RowList></Card> }
    })
}

fn planned_row(p: Planned) -> impl IntoView {
    let late = p.due_on < today();
    let (top, bottom) = fmt::day_box(p.due_on);
    let (href, what) = match p.what {
        What::Record(id, kind) => (format!("/support/{id}"), t!(kind.label_key())),
        What::Tranche(code, position) => (format!("/projects/{code}"), t!("planned-tranche", n = position)),
        What::End(code) => (format!("/projects/{code}"), t!("planned-end")),
    };
    view! {
        <Row href=href title=p.title sub=[what, p.of].join(" · ")
            lead=move || view! { <When top=top bottom=bottom late=late/> }><LateChip late=late/></Row>
    }
}

/// What somebody promised, with its day.
pub(super) fn due_row(c: Commitment) -> impl IntoView {
    let late = c.due_on < today();
    let (top, bottom) = fmt::day_box(c.due_on);
    let sub = [t!(c.kind.label_key()), c.owner, c.title].join(" · ");
    view! {
        <Row href=format!("/support/{}", c.record) title=c.what sub=sub
            lead=move || view! { <When top=top bottom=bottom late=late/> }><LateChip late=late/></Row>
    }
}

/// A project in a list.
pub(super) fn project_row(p: Project) -> impl IntoView {
    view! { <Row href=format!("/projects/{}", p.code) title=p.title code=p.code><ProjectChip state=p.state/></Row> }
}

/// A project that was sent back, with why.
fn returned_row((p, why): (Project, String)) -> impl IntoView {
    let chip = view! { <StatusChip tone=Tone::Warn icon="sync" text=t!("project-deed-return")/> };
    view! { <Row href=format!("/projects/{}", p.code) title=p.title code=p.code sub=why>{chip}</Row> }
}
