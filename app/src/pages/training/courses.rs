//! `/training/courses`: what is taught.

use leptos::prelude::*;
use service::training::{Courses, StoredCourse};

use crate::api::training::courses;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Crumb, EmptyState, LinkButton, PageHead, Row, RowList, StatusChip, Tone,
};

/// The page.
#[component]
pub fn CoursesPage() -> impl IntoView {
    view! { <AppShell>{load(courses(), |list| view! { <Content list=list/> })}</AppShell> }
}

#[component]
fn Content(list: Courses) -> impl IntoView {
    let new = list.may_plan.then(|| {
        view! { <LinkButton href="/training/courses/new" label=t!("course-new") kind=ButtonKind::Primary icon="plus"/> }
    });
    let body = if list.courses.is_empty() {
        view! { <EmptyState title=t!("courses-none") text=t!("courses-none-text")/> }.into_any()
    } else {
        let rows: Vec<_> = list.courses.into_iter().map(row).collect();
        view! { <RowList>{rows}</RowList> }.into_any()
    };
    view! {
        <Crumb trail=vec![(t!("training-title"), "/training".to_owned())] current=t!("courses-title")/>
        <PageHead title=t!("courses-title") lead=t!("courses-lead")>{new}</PageHead>
        <Card label=t!("courses-title") kind=CardKind::Flush>{body}</Card>
    }
}

fn row(stored: StoredCourse) -> impl IntoView {
    let c = stored.course;
    let hours = t!("training-hours", n = c.hours_theory + c.hours_practice);
    let by = stored.organisation.unwrap_or_else(|| t!("course-by-programme"));
    let sub = [t!(c.sector.label_key()), hours, by].join(" · ");
    let hazard = c.hazardous.then(|| view! { <StatusChip tone=Tone::Warn icon="alert" text=t!("course-hazardous")/> });
    view! { <Row href=format!("/training/courses/{}", stored.id) title=c.title sub=sub>{hazard}</Row> }
}
