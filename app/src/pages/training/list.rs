//! `/training`: what is due, and the cohorts.

use domain::authz::Permission;
use leptos::prelude::*;
use service::training::{StoredCohort, TrainingList};

use super::kit::KitsDue;
use super::words::{CohortChip, cohort_facts};
use super::{Due, cohort_href};
use crate::api::training::trainings;
use crate::caller::{may, today};
use crate::pages::load;
use crate::ui::{AppShell, ButtonKind, Card, CardKind, EmptyState, LinkButton, PageHead, Row, RowList};

/// The page.
#[component]
pub fn TrainingPage() -> impl IntoView {
    view! { <AppShell>{load(trainings(), |list| view! { <Content list=list/> })}</AppShell> }
}

#[component]
fn Content(list: TrainingList) -> impl IntoView {
    let (title, text) = match list.may_plan {
        true => (t!("training-none"), t!("training-none-plan")),
        false => (t!("training-none"), t!("training-none-text")),
    };
    let courses = list.sees_courses.then(|| {
        let kind = if list.may_plan { ButtonKind::Primary } else { ButtonKind::Plain };
        view! { <LinkButton href="/training/courses" label=t!("courses-title") kind=kind icon="cap"/> }
    });
    let work = may(Permission::PlacementRead)
        .then(|| view! { <LinkButton href="/placements" label=t!("placements-title") icon="flag"/> });
    let body = if list.cohorts.is_empty() {
        view! { <EmptyState title=title text=text/> }.into_any()
    } else {
        let rows: Vec<_> = list.cohorts.into_iter().map(row).collect();
        view! { <RowList>{rows}</RowList> }.into_any()
    };
    view! {
        <PageHead title=t!("training-title") lead=t!("training-lead")>{work}{courses}</PageHead>
        <Due sessions=list.due/>
        <KitsDue kits=list.kits/>
        <Card title=t!("training-cohorts") kind=CardKind::Flush>{body}</Card>
    }
}

fn row(cohort: StoredCohort) -> impl IntoView {
    let seats = t!("cohort-seats-taken", taken = cohort.taken, n = cohort.cohort.seats);
    let sub = [cohort_facts(&cohort), seats].join(" · ");
    let state = cohort.cohort.state(today());
    view! { <Row href=cohort_href(&cohort.code) title=cohort.title code=cohort.code sub=sub><CohortChip state=state/></Row> }
}
