//! `/`: what is due, overdue and waiting for the reader. It opens with what to do next, not with statistics.

mod office;
mod other;
mod upkeep;
mod work;

use chrono::Timelike;
use domain::authz::Permission;
use leptos::prelude::*;
use service::Ctx;

use crate::api::today::today;
use crate::caller::{ctx, may};
use crate::fmt;
use crate::pages::load;
use crate::ui::{AppShell, ButtonKind, ButtonSize, DocumentTitle, Icon, LinkButton, PageHead, SavedBanner};

/// The first page after signing in.
#[component]
pub fn TodayPage() -> impl IntoView {
    view! {
        <AppShell>
            <SavedBanner texts=vec![("handed-on", t!("branch-handed-on"))]/>
            {load(today(), |found| match found {
                Some(today) => view! { <work::Work today=today/> }.into_any(),
                None => view! { <other::Other/> }.into_any(),
            })}
        </AppShell>
    }
}

/// Date, greeting, what this day is about; search on a phone; registering a person.
#[component]
fn Head(#[prop(into)] lead: String) -> impl IntoView {
    let ctx = ctx().ok()?;
    let search = may(Permission::CaseList).then(|| {
        view! {
            <form class="searchbox only-phone" role="search" method="get" action="/cases">
                <Icon name="search"/>
                <label class="vh" for="today-q">{t!("search")}</label>
                <input class="input" id="today-q" name="q" type="search" placeholder=t!("search-cases-placeholder") autocomplete="off"/>
            </form>
        }
    });
    let register = may(Permission::CaseRegister).then(|| {
        view! {
            <LinkButton href="/people/register" label=t!("cases-register") icon="plus" kind=ButtonKind::Primary size=ButtonSize::Large/>
        }
    });
    Some(view! {
        <PageHead title=greeting(&ctx) lead=lead eyebrow=fmt::day_long(ctx.today())>
            {search}
            {register}
        </PageHead>
        // The window is called by what it is, not by whom it greets.
        <DocumentTitle text=t!("nav-today")/>
    })
}

/// By the hour of the office: "Good morning, Awa".
fn greeting(ctx: &Ctx) -> String {
    let hour = ctx.office.as_ref().map_or(ctx.now.hour(), |o| ctx.now.with_timezone(&o.timezone).hour());
    let name = ctx.name.split_whitespace().next().unwrap_or_default().to_owned();
    match hour {
        0..12 => t!("today-morning", name = name),
        12..18 => t!("today-afternoon", name = name),
        _ => t!("today-evening", name = name),
    }
}
