//! `/training/courses/{id}`: one course, and the way to a new cohort of it.

use domain::training::KitItem;
use leptos::prelude::*;
use service::training::{CoursePage as Page, StoredCriterion};

use super::kit::KitItems;
use super::param;
use crate::api::training::course;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, Crumb, KeyValue, LinkButton, PageHead, Pair, SavedBanner, StatusChip, Tick, Ticks, Tone,
};

/// The page.
#[component]
pub fn CoursePage() -> impl IntoView {
    view! { <AppShell>{load(course(param("id")), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let base = format!("/training/courses/{}", page.course.id);
    let c = page.course.course;
    let actions = page.may_plan.then(|| {
        view! {
            <div class="row">
                <LinkButton href=format!("{base}/cohorts/new") label=t!("cohort-new") kind=ButtonKind::Primary icon="plus"/>
                <LinkButton href=format!("{base}/kit") label=t!("toolkit-edit") icon="pen"/>
                <LinkButton href=format!("{base}/edit") label=t!("edit") icon="pen"/>
            </div>
        }
    });
    let hazard = c.hazardous.then(|| {
        view! { <div><StatusChip tone=Tone::Warn icon="alert" text=t!("course-hazardous-long")/></div> }
    });
    let by = page.course.organisation.unwrap_or_else(|| t!("course-by-programme"));
    let hours = t!("course-hours-both", theory = c.hours_theory, practice = c.hours_practice);
    let prerequisites = c.prerequisites.unwrap_or_else(|| t!("course-no-prerequisites"));
    view! {
        <Crumb trail=vec![(t!("training-title"), "/training".to_owned()), (t!("courses-title"), "/training/courses".to_owned())]
            current=c.title.clone()/>
        <SavedBanner texts=vec![("course", t!("course-saved")), ("kit", t!("toolkit-saved"))]/>
        <PageHead title=c.title.clone() lead=t!(c.sector.label_key())>{actions}</PageHead>
        <div class="split">
            <Card title=t!("course-about")>
                {hazard}
                <KeyValue>
                    <Pair label=t!("course-occupation") value=page.occupation/>
                    <Pair label=t!("course-organisation") value=by/>
                    <Pair label=t!("course-hours") value=hours/>
                    <Pair label=t!("course-certificate") value=t!(c.certificate.label_key())/>
                    <Pair label=t!("course-min-age") value=t!("course-age-from", n = c.min_age)/>
                    <Pair label=t!("course-literacy") value=t!(c.literacy.label_key())/>
                    <Pair label=t!("course-prerequisites") value=prerequisites/>
                </KeyValue>
            </Card>
            <div class="stack gap-5">
                <Criteria criteria=page.criteria/>
                <Kit items=page.kit/>
            </div>
        </div>
    }
}

#[component]
fn Kit(items: Vec<KitItem>) -> impl IntoView {
    let body = if items.is_empty() {
        view! { <p class="muted small">{t!("toolkit-items-none")}</p> }.into_any()
    } else {
        view! { <KitItems items=items/> }.into_any()
    };
    view! { <Card title=t!("toolkit-title")>{body}</Card> }
}

#[component]
fn Criteria(criteria: Vec<StoredCriterion>) -> impl IntoView {
    if criteria.is_empty() {
        return view! { <Card title=t!("course-criteria")><p class="muted small">{t!("course-criteria-none")}</p></Card> }
            .into_any();
    }
    let items = criteria.into_iter().map(|c| Tick::yes(format!("{}: {}", c.unit, c.criterion))).collect();
    view! { <Card title=t!("course-criteria")><Ticks items=items/></Card> }.into_any()
}
